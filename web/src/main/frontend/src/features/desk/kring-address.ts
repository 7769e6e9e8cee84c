import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { leaveAddress, type Talk } from '../../api/desk.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { describedBy, errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { TALK_CHANGED } from './desk-events.js';

/** `<kring-address>`: where the conversation goes by mail when it is over; one's own address is there to begin with. */
@customElement('kring-address')
export class KringAddress extends KringElement {
  @property({ attribute: false }) talk!: Talk;
  @property({ attribute: false }) own = '';
  @state() private text: string | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override render() {
    return html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.store(this.value); }}>${errorSummary(this.errors, () => t('desk.address'))}
      <div class="field"><label for=${fieldId('address')}>${t('desk.address')}</label><p class="hint" id="${fieldId('address')}-hint">${t(`desk.address.${this.talk.state}`)}</p>${errorOf('address', this.errors)}
        <input id=${fieldId('address')} type="email" autocomplete="email" .value=${this.value} aria-invalid=${this.errors.fields.has('address') ? 'true' : nothing} aria-describedby=${describedBy('address', this.errors, true)}
          @input=${(event: Event) => { this.text = (event.target as HTMLInputElement).value; }}></div>
      <div class="row"><button class="button quiet" aria-disabled=${this.busy}>${t('desk.address.do')}</button>
        ${this.talk.address === null ? nothing : html`<button type="button" class="button quiet" aria-disabled=${this.busy} @click=${() => this.store('')}>${t('desk.address.drop')}</button>`}</div></form>`;
  }

  private get value(): string {
    return this.text ?? this.talk.address ?? this.own;
  }

  private async store(address: string): Promise<void> {
    if (this.busy) {
      return;
    }
    if (address === '' && this.talk.address === null) {
      this.errors = { whole: null, fields: new Map([['address', t('violation.required')]]) };
      return focusSummary(this);
    }
    this.busy = true;
    try {
      const talk = await leaveAddress(this.talk.id, address);
      this.errors = noErrors;
      this.text = null;
      say(address === '' ? t('desk.address.dropped') : t('desk.address.stored'));
      this.dispatchEvent(new CustomEvent<Talk>(TALK_CHANGED, { detail: talk, bubbles: true }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  }
}
