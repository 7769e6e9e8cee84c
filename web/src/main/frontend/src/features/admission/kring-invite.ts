import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { candidates, invite, makeLink } from '../../api/invitations.js';
import type { InvitationResult, Person } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';

type Way = 'person' | 'emails' | 'link';
const NOBODY: Pick<Person> = { text: '', found: [], chosen: null };

/** `<kring-invite>`: the three ways to invite: a colleague by name, addresses, and a link. Says `made` when there are new invitations. */
@customElement('kring-invite')
export class KringInvite extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private person = NOBODY;
  @state() private emails = '';
  @state() private days = '7';
  @state() private uses = '25';
  @state() private link = '';
  @state() private way: Way = 'person';
  @state() private errors: FormErrors = noErrors;
  @state() private refused: string[] = [];
  @state() private busy = false;

  protected override render() {
    return html`<div class="pad stack">
      <form class="form" novalidate @submit=${(event: Event) => this.submit(event, 'person')}><h2>${t('invite.person')}</h2>${this.summary('person')}
        ${pick({ field: 'persons', label: t('invite.person.label'), hint: t('invite.person.hint'), errors: this.errors, state: this.person,
          show: each => `${each.name}, ${each.function}, ${each.organisation.name}`, search: async q => (await candidates(this.slug, q)).items, onChange: found => { this.person = found; } })}
        <div class="row"><button class="button" aria-disabled=${this.busy}>${t('invite.send')}</button></div></form>
      <details class="more-filters" ?open=${this.way === 'emails'}><summary>${t('invite.emails')}</summary>
        <form class="form" novalidate @submit=${(event: Event) => this.submit(event, 'emails')}>${this.summary('emails')}
          ${textField({ field: 'emails', label: t('invite.emails.label'), hint: t('invite.emails.hint', { address: `${location.origin}/invitations` }), value: this.emails, errors: this.errors, lines: 4, onInput: value => { this.emails = value; } })}
          ${this.refused.length === 0 ? nothing : html`<div class="note bad" role="alert">${icon('circle-alert')}<ul>${this.refused.map(each => html`<li>${each}</li>`)}</ul></div>`}
          <div class="row"><button class="button" aria-disabled=${this.busy}>${t('invite.send')}</button></div></form></details>
      <details class="more-filters" ?open=${this.way === 'link'}><summary>${t('invite.link')}</summary>
        <form class="form" novalidate @submit=${(event: Event) => this.submit(event, 'link')}>${this.summary('link')}<p class="hint">${t('invite.link.hint')}</p>
          ${textField({ field: 'days', label: t('invite.link.days'), value: this.days, errors: this.errors, narrow: true, maxLength: 2, onInput: value => { this.days = value; } })}
          ${textField({ field: 'uses', label: t('invite.link.uses'), value: this.uses, errors: this.errors, narrow: true, maxLength: 3, onInput: value => { this.uses = value; } })}
          <div class="row"><button class="button" aria-disabled=${this.busy}>${t('invite.link.make')}</button></div>
          ${this.link === '' ? nothing : html`<div class="note ok">${icon('link')}<div class="stack-s"><p>${t('invite.link.once')}</p><p><code class="made-link">${this.link}</code></p>
            <div class="row"><button class="button quiet s" type="button" @click=${this.copy}>${t('invite.link.copy')}</button></div></div></div>`}</form></details></div>`;
  }

  private summary(way: Way) {
    const labels: Record<string, string> = { persons: t('invite.person.label'), emails: t('invite.emails.label'), days: t('invite.link.days'), uses: t('invite.link.uses') };
    return this.way === way ? errorSummary(this.errors, field => labels[field] ?? t('invite.send')) : nothing;
  }

  private readonly submit = async (event: Event, way: Way): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.way = way;
    this.errors = noErrors;
    try {
      await (way === 'link' ? this.make() : this.send(way));
      this.dispatchEvent(new CustomEvent('made'));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async make(): Promise<void> {
    this.link = (await makeLink(this.slug, Number(this.days), Number(this.uses))).url;
  }

  /** What was refused stays in the field, to be mended. */
  private async send(way: 'person' | 'emails'): Promise<void> {
    const { items } = await invite(this.slug, way === 'person' ? { persons: this.person.chosen === null ? [] : [this.person.chosen.id] } : { emails: this.emails.split(/[\n,;]/) });
    const refused = items.filter(each => each.result !== 'INVITED');
    const done = items.length - refused.length;
    if (done > 0) {
      say(t('invite.done', { count: done }));
    }
    if (way === 'person') {
      refused.forEach(each => say(this.why(each, this.person.chosen?.name ?? ''), 'bad'));
      this.person = NOBODY;
    } else {
      this.refused = refused.map(each => this.why(each, each.email ?? ''));
      this.emails = refused.map(each => each.email ?? '').join('\n');
    }
  }

  private why(each: InvitationResult, name: string): string {
    return each.result === 'INVITED' ? name : t(`invite.refused.${each.result}`, { name });
  }

  private readonly copy = (): void => {
    void navigator.clipboard.writeText(this.link).then(() => say(t('invite.link.copied')), () => say(this.link));
  };
}
