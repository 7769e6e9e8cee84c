import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { screening, screenMember, setScreening, type ScreeningSettings } from '../../api/held.js';
import { request } from '../../api/client.js';
import type { Member, Page } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';

const DAYS = [1, 7, 14, 30, 90];
const POSTS = [1, 3, 5, 10, 20];
const FOUND = 5;

/** `<kring-screening group-slug>`: whose posts wait for approval in a group; for who leads it. */
@customElement('kring-screening')
export class KringScreening extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private now: ScreeningSettings | null = null;
  @state() private found: Member[] | null = null;
  @state() private errors: FormErrors = noErrors;
  private busy = false;

  protected override firstUpdated(): void {
    void screening(this.slug).then(now => { this.now = now; }, () => undefined);
  }

  protected override render() {
    if (this.now === null) {
      return nothing;
    }
    const { everybody, days, posts, people } = this.now;
    return html`<div class="form"><p>${t('screening.text')}</p>${errorSummary(this.errors, () => t('screening.title'))}
      <label class="check"><input type="checkbox" .checked=${live(everybody)} @change=${(event: Event) => this.set({ everybody: (event.target as HTMLInputElement).checked })}> ${t('screening.everybody')}</label>
      ${this.steps('days', t('screening.days'), DAYS, days, count => t('screening.days.count', { count }))}
      ${this.steps('posts', t('screening.posts'), POSTS, posts, count => t('screening.posts.count', { count }))}
      <form class="stack-s" role="search" @submit=${this.search}><div class="field"><label for="screening-person">${t('screening.person')}</label><p class="hint" id="screening-person-hint">${t('screening.person.hint')}</p>
        <div class="row"><input id="screening-person" type="search" autocomplete="off" aria-describedby="screening-person-hint"><button class="button quiet s">${t('screening.search')}</button></div></div></form>
      <div role="status">${this.found === null ? nothing : this.found.length === 0 ? html`<p>${t('screening.none')}</p>` : html`<ul class="stack-s">${this.found.map(each => html`<li class="row spread"><span>${each.person.name} <span class="muted small">· ${each.person.organisation.name}</span></span>
        <button class="button quiet s" @click=${() => this.person(each.person.id, true)}>${t('screening.add')}<span class="sr"> ${each.person.name}</span></button></li>`)}</ul>`}</div>
      ${people.length === 0 ? nothing : html`<h3>${t('screening.people')}</h3><ul class="stack-s">${people.map(each => html`<li class="row spread"><span>${each.name} <span class="muted small">· ${each.organisation.name}</span></span>
        <button class="button quiet s" @click=${() => this.person(each.id, false)}>${t('screening.remove')}<span class="sr"> ${each.name}</span></button></li>`)}</ul>`}</div>`;
  }

  private steps(field: 'days' | 'posts', label: string, steps: number[], value: number | null, name: (count: number) => string) {
    const all = value === null || steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
    return html`<div class="field"><label for="screening-${field}">${label}</label><select id="screening-${field}" @change=${(event: Event) => this.set({ [field]: Number((event.target as HTMLSelectElement).value) || null })}>
      <option value="" .selected=${live(value === null)}>${t('screening.off')}</option>${all.map(step => html`<option value=${step} .selected=${live(step === value)}>${name(step)}</option>`)}</select></div>`;
  }

  private set(change: Partial<ScreeningSettings>): void {
    const { everybody, days, posts } = { ...this.now!, ...change };
    void this.act(() => setScreening(this.slug, { everybody, days, posts }));
  }

  /** The button goes with what it was for. */
  private async person(id: string, on: boolean): Promise<void> {
    await this.act(() => screenMember(this.slug, id, on));
    await this.updateComplete;
    if (this.errors === noErrors) {
      this.querySelector<HTMLElement>('#screening-person')?.focus();
    }
  }

  private readonly search = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = this.querySelector<HTMLInputElement>('#screening-person')!.value.trim();
    const page = text === '' ? null : await request<Page<Member>>(`/groups/${encodeURIComponent(this.slug)}/members`, { query: { q: text, limit: FOUND } }).catch(() => null);
    this.found = page === null ? null : page.items.filter(each => each.role !== 'OWNER' && each.role !== 'MODERATOR');
  };

  /** One change at a time, as each builds on what is stored; the controls show that, also when another one is under way. */
  private async act(change: () => Promise<ScreeningSettings>): Promise<void> {
    if (this.busy) {
      this.requestUpdate();
      return;
    }
    this.busy = true;
    try {
      this.now = await change();
      this.found = null;
      this.errors = noErrors;
      say(t('cooling.saved'));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  }
}
