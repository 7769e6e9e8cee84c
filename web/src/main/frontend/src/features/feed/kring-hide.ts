import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import type { Post } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';

/** `<kring-hide>`: a dialog in which a moderator hides a post and says why. Fires `kring-hidden` with the post as it is then, and `kring-close` when it is over. */
@customElement('kring-hide')
export class KringHide extends KringElement {
  @property({ attribute: false }) post!: Post;
  /** Hides it for a reason and gives the post as it is then; rejects with what is wrong. */
  @property({ attribute: false }) store: (reason: string) => Promise<Post> = () => Promise.reject(new Error('No store'));
  @state() private reason = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="card dialog" aria-labelledby="hide-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}><form class="stack" novalidate @submit=${this.hide}>
      <h2 id="hide-title">${t('post.hide.title', { name: this.post.author.name })}</h2><p>${t('post.hide.text')}</p>
      ${errorSummary(this.errors, () => t('post.hide.reason'))}
      ${textField({ field: 'reason', label: t('post.hide.reason'), value: this.reason, errors: this.errors, lines: 3, onInput: reason => { this.reason = reason; } })}
      <div class="row"><button class="button bad" type="submit" aria-disabled=${this.busy}>${t('post.hide')}</button>
        <button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly hide = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const hidden = await this.store(this.reason.trim());
      this.dispatchEvent(new CustomEvent<Post>('kring-hidden', { detail: hidden }));
      this.dialog.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    } finally {
      this.busy = false;
    }
  };

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-hide': KringHide;
  }
}
