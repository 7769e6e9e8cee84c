import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chooseHeir, findColleagues, releaseHeir, type Handover, type HandoverTopic } from '../../api/handover.js';
import type { Person } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { avatar } from '../../ui/person.js';
import { pick, type Pick } from '../../ui/pick.js';
import { explain } from '../../ui/problem.js';
import { nameOf, topicLink } from '../expertise/expertise-parts.js';

const NOBODY: Pick<Person> = { text: '', found: [], chosen: null };

/** `<kring-heirs>`: my topics, each with the colleague who takes it over. Fires `kring-handover`. */
@customElement('kring-heirs')
export class KringHeirs extends KringElement {
  @property({ attribute: false }) topics: HandoverTopic[] = [];
  @state() private choosing: string | null = null;
  @state() private colleague: Pick<Person> = NOBODY;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override render() {
    return this.topics.length === 0 ? html`<p class="pad muted">${t('heirs.none')}</p>`
      : html`<ul class="list">${repeat(this.topics, each => each.topic.id, each => this.one(each))}</ul>`;
  }

  private one(each: HandoverTopic): TemplateResult {
    const { topic, heir, state: said } = each;
    const sr = html`<span class="sr"> ${nameOf(topic)}</span>`;
    return html`<li class="stack-s" id="heir-${topic.slug}"><div class="row spread"><h3>${topicLink(topic)}</h3>
        ${each.claimed ? nothing : html`<p class="small muted">${t('heirs.unclaimed')}</p>`}</div>
      ${heir === null || said === null ? nothing : html`<p class="row">${avatar(heir, 's')}<a href="/people/${heir.handle}">${heir.name}</a>
        <span class="chip">${icon(said === 'ACCEPTED' ? 'check' : said === 'ASKED' ? 'clock' : 'x')}${t(`heirs.state.${said}`)}</span></p>`}
      ${this.choosing === topic.slug ? this.form(topic.slug) : html`<div class="row">
        <button class="button quiet s" @click=${() => this.start(topic.slug)}>${heir === null ? t('heirs.choose') : t('heirs.other')}${sr}</button>
        ${heir === null ? nothing : html`<button class="button quiet s" @click=${() => this.release(topic.slug)}>${said === 'DECLINED' ? t('heirs.forget') : t('heirs.release')}${sr}</button>`}</div>`}</li>`;
  }

  private form(slug: string): TemplateResult {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, () => t('heirs.who'))}
      ${pick<Person>({ field: 'heir', label: t('heirs.who'), hint: t('heirs.who.hint'), errors: this.errors, state: this.colleague,
        show: person => `${person.name} · ${person.function}, ${person.organisation.name}`, search: findColleagues, onChange: colleague => { this.colleague = colleague; } })}
      <div class="row"><button class="button s" aria-disabled=${this.busy}>${t('heirs.ask')}</button><button class="button quiet s" type="button" @click=${() => this.close(slug)}>${t('form.cancel')}</button></div></form>`;
  }

  private async start(slug: string): Promise<void> {
    this.choosing = slug;
    this.colleague = NOBODY;
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  }

  private close(slug: string): void {
    this.choosing = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#heir-${CSS.escape(slug)} button`)?.focus());
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const slug = this.choosing;
    if (this.busy || slug === null) {
      return;
    }
    this.busy = true;
    try {
      this.tell(await chooseHeir(slug, this.colleague.chosen?.handle ?? null));
      say(t('heirs.asked', { name: this.colleague.chosen?.name ?? '' }));
      this.close(slug);
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async release(slug: string): Promise<void> {
    try {
      this.tell(await releaseHeir(slug));
      this.close(slug);
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }

  private tell(handover: Handover): void {
    this.dispatchEvent(new CustomEvent<Handover>('kring-handover', { bubbles: true, detail: handover }));
  }
}
