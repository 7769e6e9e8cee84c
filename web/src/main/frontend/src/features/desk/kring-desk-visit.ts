import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { askDesk, leaveTalk, type Desk, type Talk, type WholeTalk } from '../../api/desk.js';
import { Submission } from '../../api/submission.js';
import type { Me } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { OPENED, TALK_CHANGED } from './desk-events.js';
import { letterWords, openWords, placeWords } from './desk-parts.js';
import { hoursTable } from './hours-table.js';
import './kring-address.js';
import './kring-talk.js';
import type { KringTalk } from './kring-talk.js';
import './kring-talk-question.js';

/** `<kring-desk-visit>`: a visitor asks, sees her place, speaks, and leaves. */
@customElement('kring-desk-visit')
export class KringDeskVisit extends KringElement {
  @property({ attribute: false }) slug = '';
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) whole: WholeTalk | null = null;
  @property({ attribute: false }) me!: Me;
  @state() private text = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly asking = new Submission((text: string, key) => askDesk(this.slug, text, key));

  protected override render() {
    const { desk, whole } = this;
    const over = whole === null || whole.talk.state === 'CLOSED';
    return html`<div class="stack"><p>${icon('clock')} ${openWords(desk)}</p>
      <p role="status" tabindex="-1" class=${whole === null ? 'sr' : 'note'}>${whole === null ? '' : this.standing(whole.talk)}</p>
      ${whole === null ? nothing : this.conversation(whole)}
      ${!over ? nothing : desk.can.includes('ask') ? this.form(whole !== null) : desk.open ? html`<p>${t('desk.noVoice')}</p>` : hoursTable(desk.hours)}</div>`;
  }

  private standing(talk: Talk): string {
    if (talk.state === 'WAITING') {
      return `${placeWords(talk)}${this.desk.onDuty > 0 ? '' : ` ${this.desk.mailPossible ? t('desk.nobody') : t('desk.nobody.noMail')}`}`;
    }
    const letter = letterWords(talk);
    return talk.state === 'TAKEN' ? t('desk.taken', { name: talk.keeper?.name ?? '' }) : `${t(`desk.ending.${talk.ending ?? 'SERVED'}`)}${letter === '' ? '' : ` ${letter}`}`;
  }

  private conversation(whole: WholeTalk): TemplateResult {
    const { talk } = whole;
    return html`<section class="stack" aria-label=${t('desk.talk')}><kring-talk .whole=${whole} .me=${this.me.id}></kring-talk>
      ${talk.state === 'CLOSED' || !talk.letter ? nothing : html`<p class="small muted">${letterWords(talk)}</p>`}
      ${talk.can.includes('address') ? html`<kring-address .talk=${talk} .own=${this.me.email}></kring-address>` : this.desk.mailPossible ? nothing : html`<p class="small muted">${t('desk.mail.impossible')}</p>`}
      ${keyed(talk.id, html`<kring-talk-question .whole=${whole}></kring-talk-question>`)}
      ${talk.can.includes('leave') ? html`<div class="row"><button type="button" class="button quiet" aria-disabled=${this.busy} @click=${() => this.leave(talk)}>${talk.state === 'WAITING' ? t('desk.leave') : t('desk.end')}</button></div>` : nothing}</section>`;
  }

  private form(again: boolean): TemplateResult {
    return html`<form class="form" novalidate @submit=${this.submit}>${again ? html`<h3>${t('desk.again')}</h3>` : nothing}${errorSummary(this.errors, () => t('desk.ask'))}
      ${textField({ field: 'question', label: t('desk.ask'), hint: t('desk.ask.hint', { waiting: this.desk.waiting }), value: this.text, lines: 3, errors: this.errors, onInput: value => { this.text = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('desk.ask.do')}</button></div></form>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const whole = await this.asking.run(this.text);
      this.whole = whole;
      this.text = '';
      this.errors = noErrors;
      this.dispatchEvent(new CustomEvent<WholeTalk>(OPENED, { detail: whole, bubbles: true }));
      await this.updateComplete;
      await this.querySelector<KringTalk>('kring-talk')?.focusField();
    } catch (problem) {
      const { fields, whole } = errorsOf(problem);
      this.errors = { whole, fields: new Map([...fields].map(([, message]) => ['question', message])) };
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async leave(talk: Talk): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.dispatchEvent(new CustomEvent<Talk>(TALK_CHANGED, { detail: await leaveTalk(talk.id), bubbles: true }));
      await new Promise(resolve => setTimeout(resolve));
      this.querySelector<HTMLElement>('[role=status]')?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}
