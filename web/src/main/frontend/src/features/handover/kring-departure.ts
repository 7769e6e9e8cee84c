import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { leaveWell, stayAfterAll, type Departure, type Handover } from '../../api/handover.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { Withdrawal } from '../../ui/withdrawal.js';

/** `<kring-departure>`: says that I leave and when, or that I stay after all. Fires `kring-handover` with what I hand over then. */
@customElement('kring-departure')
export class KringDeparture extends KringElement {
  @property({ attribute: false }) departure: Departure | null = null;
  @state() private open = false;
  @state() private lastDay = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly withdrawal = new Withdrawal(this);

  protected override render() {
    return html`<div class="stack">${this.departure === null ? html`<p class="muted">${t('departure.text')}</p>` : this.told(this.departure)}
      ${this.open ? this.form() : html`<div class="row">
        <button class="button quiet" id="departure-open" @click=${this.start}>${this.departure === null ? t('departure.tell') : t('departure.change')}</button>
        ${this.departure === null ? nothing : html`<button class="button quiet" @click=${this.askStay}>${t('departure.stay')}</button>`}</div>`}
      ${this.withdrawal.dialog()}</div>`;
  }

  private told({ lastDay, noted, notedDay }: Departure) {
    return html`<p><strong>${t('departure.told', { day: day(lastDay) })}</strong></p>
      <p class="muted">${noted ? t('departure.noted') : notedDay !== null && notedDay !== lastDay ? t('departure.noted.also', { day: day(notedDay) }) : nothing} ${t('departure.private')}</p>`;
  }

  private form() {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, () => t('departure.lastDay'))}
      ${textField({ field: 'lastDay', label: t('departure.lastDay'), hint: t('departure.lastDay.hint'), value: this.lastDay, errors: this.errors, type: 'date', narrow: true, onInput: value => { this.lastDay = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button><button class="button quiet" type="button" @click=${this.close}>${t('form.cancel')}</button></div></form>`;
  }

  private readonly start = async (): Promise<void> => {
    this.open = true;
    this.lastDay = this.departure?.lastDay ?? '';
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  };

  private readonly close = async (): Promise<void> => {
    this.open = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#departure-open')?.focus();
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.tell(await leaveWell(this.lastDay || null));
      say(t('departure.saved'));
      await this.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private readonly askStay = (): void => {
    void this.withdrawal.ask({
      title: t('departure.stay.title'), text: t('departure.stay.text'), yes: t('departure.stay'),
      act: async () => {
        await stayAfterAll();
        this.tell(null);
        say(t('departure.stay.done'));
      },
    });
  };

  private tell(handover: Handover | null): void {
    this.dispatchEvent(new CustomEvent<Handover | null>('kring-handover', { bubbles: true, detail: handover }));
  }
}
