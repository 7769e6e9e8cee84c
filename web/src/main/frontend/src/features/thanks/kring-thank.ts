import '../shell/shell.js';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { agreeToShow, hideThanks, removeThanks, thank, type Thanks } from '../../api/thanks.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';

const LONGEST = 300;

/** `<kring-thank>`: thanks the author of a post at once, and offers to add a line, to let it be shown, and to take it back. Fires `kring-close`. */
@customElement('kring-thank')
export class KringThank extends KringElement {
  @property({ attribute: false }) postId!: string;
  @property({ attribute: false }) name = '';
  @state() private given: Thanks | null = null;
  @state() private line = '';
  @state() private agree = false;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override async firstUpdated(): Promise<void> {
    try {
      this.given = await thank(this.postId, null);
      this.line = this.given.line;
      this.agree = this.given.agreed;
      await this.updateComplete;
      this.querySelector('dialog')?.showModal();
    } catch (problem) {
      say(explain(problem), 'bad');
      this.close();
    }
  }

  protected override render() {
    return this.given === null ? nothing : html`<dialog class="card dialog" aria-labelledby="thank-title" @close=${this.close}><form class="form" novalidate @submit=${this.submit}>
      <h2 id="thank-title">${icon('heart')} ${t('thank.title', { name: this.name })}</h2><p>${t('thank.private', { name: this.name })}</p>${errorSummary(this.errors, () => t('thank.line'))}
      ${textField({ field: 'line', label: t('thank.line'), hint: t('thank.line.hint'), value: this.line, errors: this.errors, maxLength: LONGEST, onInput: value => { this.line = value; } })}
      ${this.given.topics.length === 0 ? nothing : html`<label class="choice"><input type="checkbox" .checked=${this.agree} @change=${(event: Event) => { this.agree = (event.target as HTMLInputElement).checked; }}><span>${t('thank.agree', { name: this.name })}</span></label>`}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('thank.done')}</button>
        <button class="button quiet" type="button" @click=${this.undo}>${t('thank.undo')}</button></div></form></dialog>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    let given = this.given;
    if (this.busy || given === null) {
      return;
    }
    this.busy = true;
    try {
      if (this.line.trim() !== given.line) {
        given = this.given = await thank(this.postId, this.line);
      }
      if (this.agree !== given.agreed) {
        await (this.agree ? agreeToShow(given.id, given.line) : hideThanks(given.id));
      }
      this.querySelector('dialog')!.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private readonly undo = async (): Promise<void> => {
    try {
      await removeThanks(this.given!.id);
      say(t('thank.undone'));
      this.querySelector('dialog')!.close();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  };

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('kring-close'));
  };
}
