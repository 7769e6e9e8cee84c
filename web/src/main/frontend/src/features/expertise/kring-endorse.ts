import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { endorse, type Claim } from '../../api/expertise.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { nameOf } from './expertise-parts.js';

/** `<kring-endorse>`: says in one sentence where I saw that somebody knows a topic. Fires `kring-claimed` with the claim as it is now, or `kring-close`. */
@customElement('kring-endorse')
export class KringEndorse extends KringElement {
  @property({ attribute: false }) handle = '';
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) claim!: Claim;
  @state() private sentence = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  /** Whether something was changed that would be lost. */
  touched = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sentence = this.claim.mine?.sentence ?? '';
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('textarea')?.focus();
  }

  protected override render() {
    const label = t('endorsement.sentence', { name: this.name, topic: nameOf(this.claim.topic) });
    return html`<form class="form claim-form" novalidate @submit=${this.submit} @input=${() => { this.touched = true; }}>${errorSummary(this.errors, () => label)}
      ${textField({ field: 'sentence', label, hint: t('endorsement.sentence.hint'), value: this.sentence, errors: this.errors, lines: 3, onInput: value => { this.sentence = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('endorsement.save')}</button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>${t('form.cancel')}</button></div></form>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const claim = await endorse(this.handle, this.claim.topic.slug, this.sentence);
      say(t('endorsement.saved'));
      this.dispatchEvent(new CustomEvent('kring-claimed', { detail: claim }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
