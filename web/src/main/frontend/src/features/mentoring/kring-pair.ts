import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { endPair, holdMeeting, unholdMeeting, type Pair } from '../../api/mentoring.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { errorOf, errorsOf, fieldId, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { pairAfter } from './mentoring-after.js';
import { common, pairName } from './mentoring-parts.js';

const MEETINGS = [1, 2, 3, 4, 5, 6] as const;
type MeetingNumber = (typeof MEETINGS)[number];
const PROMPTS = ['a', 'b', 'c'] as const;

/** `<kring-pair>`: my buddy, mentor or mentee and I: a guide for six meetings, which of them took place, and the end. */
@customElement('kring-pair')
export class KringPair extends LiveElement {
  @state() private pair!: Pair;
  /** The meeting whose day is being noted. */
  @state() private noting: MeetingNumber | null = null;
  @state() private date = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.pair = pageData<{ pair: Pair }>().pair;
  }

  protected override render() {
    const { other, endedAt, beganAt } = this.pair;
    const next = MEETINGS.find(number => !this.pair.meetings.some(each => each.number === number)) ?? null;
    return html`<section class="card pad stack">${personLine(other)}<p>${pairName(this.pair)}</p>${common(this.pair)}
        ${endedAt === null ? html`<p class="small muted">${t('mentoring.pair.since', { day: day(beganAt), count: this.pair.meetings.length })}</p>`
          : html`<div class="note"><p id="ended" tabindex="-1">${t('mentoring.pair.over', { day: day(endedAt) })}</p></div>`}</section>
      <section class="card pad stack"><h2>${t('mentoring.guide')}</h2><ol class="meetings stack">${MEETINGS.map(number => this.meeting(number, number === next))}</ol></section>
      ${this.pair.can.includes('end') ? html`<section class="card pad stack"><div class="stack-s"><h2>${t('mentoring.end.title')}</h2><p class="muted">${t('mentoring.end.text', { name: other.name })}</p></div>
        <div class="row"><button type="button" class="button quiet" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.act(() => endPair(this.pair.id), t('mentoring.ended'), '#ended')}>${t('mentoring.end')}</button></div></section>` : nothing}`;
  }

  protected override happened(event: LiveEvent): void {
    const after = pairAfter(this.pair, event);
    if (after === null) {
      location.assign('/groups');
    } else {
      this.pair = after;
    }
  }

  private meeting(number: MeetingNumber, next: boolean): TemplateResult {
    const held = this.pair.meetings.find(each => each.number === number);
    return html`<li class="stack-s" id="meeting-${number}"><details class="guide-part" ?open=${next && this.pair.endedAt === null}><summary>${t(`mentoring.guide.${number}`)}${held === undefined ? nothing : html` <span class="chip">${icon('check')}${day(held.day)}</span>`}</summary>
      <ul class="prompts">${PROMPTS.map(prompt => html`<li>${t(`mentoring.guide.${number}.${prompt}`)}</li>`)}</ul>
      ${this.pair.can.includes('hold') ? this.note(number, held?.day ?? null) : nothing}</details></li>`;
  }

  private note(number: MeetingNumber, held: string | null): TemplateResult {
    const which = html`<span class="sr"> ${t(`mentoring.guide.${number}`)}</span>`;
    if (this.noting === number) {
      const id = fieldId('day');
      return html`<form class="row bottoms" novalidate @submit=${(event: Event) => this.hold(event, number)}><div class="field"><label for=${id}>${t('mentoring.day')}</label>${errorOf('day', this.errors)}
        <input id=${id} class="narrow" type="date" .value=${this.date} aria-invalid=${this.errors.fields.has('day') ? 'true' : nothing} aria-describedby=${this.errors.fields.has('day') ? `${id}-error` : nothing} @input=${(event: Event) => { this.date = (event.target as HTMLInputElement).value; }}></div>
        <button class="button s" aria-disabled=${this.busy ? 'true' : nothing}>${t('form.save')}</button><button type="button" class="button quiet s" @click=${() => this.cancel(number)}>${t('form.cancel')}</button></form>`;
    }
    return html`<div class="row"><button type="button" class="button quiet s" @click=${() => this.begin(number, held)}>${icon(held === null ? 'check' : 'pencil')}${held === null ? t('mentoring.hold') : t('mentoring.hold.other')}${which}</button>
      ${held === null ? nothing : html`<button type="button" class="button quiet s" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.act(() => unholdMeeting(this.pair.id, number), t('mentoring.unheld'), `#meeting-${number} .row button`)}>${t('mentoring.unhold')}${which}</button>`}</div>`;
  }

  private async begin(number: MeetingNumber, held: string | null): Promise<void> {
    this.noting = number;
    this.errors = noErrors;
    this.date = held ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
    await this.focusOn(`#${fieldId('day')}`);
  }

  private cancel(number: MeetingNumber): void {
    this.noting = null;
    void this.focusOn(`#meeting-${number} .row button`);
  }

  private async hold(event: Event, number: MeetingNumber): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.pair = await holdMeeting(this.pair.id, number, this.date);
      this.noting = null;
      say(t('mentoring.held'));
      await this.focusOn(`#meeting-${number} summary`);
    } catch (problem) {
      const { fields, whole } = errorsOf(problem);
      this.errors = { fields: whole === null ? fields : new Map([['day', whole]]), whole: null };
      this.querySelector<HTMLElement>(`#${fieldId('day')}`)?.focus();
    }
    this.busy = false;
  }

  /** @param then what has the focus afterwards, as what one pressed is gone */
  private async act(work: () => Promise<Pair>, done: string, then: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.pair = await work();
      say(done);
      await this.focusOn(then);
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }

  private async focusOn(place: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(place)?.focus();
  }
}
