import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import type { Post } from '../../api/types.js';
import { t } from '../../i18n.js';
import { DialogForm } from '../../ui/dialog-form.js';
import { textField } from '../../ui/form.js';

/** `<kring-hide>`: a dialog in which a moderator hides a post and says why. Fires `kring-hidden` with the post as it is then, and `kring-close` when it is over. */
@customElement('kring-hide')
export class KringHide extends DialogForm {
  @property({ attribute: false }) post!: Post;
  /** Hides it for a reason and gives the post as it is then; rejects with what is wrong. */
  @property({ attribute: false }) store: (reason: string) => Promise<Post> = () => Promise.reject(new Error('No store'));
  @state() private reason = '';

  protected override render() {
    return this.form({
      heading: t('post.hide.title', { name: this.post.author.name }), text: t('post.hide.text'), label: t('post.hide.reason'), act: t('post.hide'), bad: true,
      fields: html`${textField({ field: 'reason', label: t('post.hide.reason'), value: this.reason, errors: this.errors, lines: 3, onInput: reason => { this.reason = reason; } })}`,
    });
  }

  protected override async send(): Promise<null> {
    const hidden = await this.store(this.reason.trim());
    this.dispatchEvent(new CustomEvent<Post>('kring-hidden', { detail: hidden }));
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-hide': KringHide;
  }
}
