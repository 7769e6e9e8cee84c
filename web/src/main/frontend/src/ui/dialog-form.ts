import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { t } from '../i18n.js';
import { KringElement } from './element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from './form.js';

/** What such a dialog shows: its heading, why it asks, how its field is called where something is wrong with it, the fields, and what the button says that does it. */
export interface DialogParts { heading: string; text: string; label: string; fields: TemplateResult; act: string; bad?: boolean }

/** A dialog with a form: it opens when it is there, sends one thing at a time, and stays with what is wrong. It fires `kring-close` when it is over. */
export abstract class DialogForm extends KringElement {
  @state() protected errors: FormErrors = noErrors;
  @state() private busy = false;

  /** Does it, or says what is wrong before anything is sent; rejects with what is wrong then. */
  protected abstract send(): Promise<FormErrors | null>;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected form({ heading, text, label, fields, act, bad = false }: DialogParts): TemplateResult {
    return html`<dialog class="card dialog" aria-labelledby="dialog-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}><form class="stack" novalidate @submit=${this.submit}>
      <h2 id="dialog-title">${heading}</h2><p>${text}</p>${errorSummary(this.errors, () => label)}${fields}
      <div class="row"><button class="button ${bad ? 'bad' : ''}" type="submit" aria-disabled=${this.busy}>${act}</button>
        <button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const wrong = await this.send().catch(errorsOf);
    this.busy = false;
    if (wrong === null) {
      this.dialog.close();
    } else {
      this.errors = wrong;
      await focusSummary(this);
    }
  };

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}
