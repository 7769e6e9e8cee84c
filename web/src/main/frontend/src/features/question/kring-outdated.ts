import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import type { Post } from '../../api/types.js';
import { t } from '../../i18n.js';
import { DialogForm } from '../../ui/dialog-form.js';
import { noErrors, textField, type FormErrors } from '../../ui/form.js';

/** `<kring-outdated>`: asks where the answer of today stands, when somebody says that one does not hold any more. Fires `kring-close` when it is over. */
@customElement('kring-outdated')
export class KringOutdated extends DialogForm {
  @property({ attribute: false }) reply!: Post;
  @property({ attribute: false }) others: Post[] = [];
  /** Stores where it stands, null for nowhere; rejects with what is wrong with that. */
  @property({ attribute: false }) store: (newer: string | null) => Promise<void> = () => Promise.reject(new Error('No store'));
  @state() private address = '';

  protected override render() {
    return this.form({
      heading: t('question.outdated.title', { name: this.reply.author.name }), text: t('question.outdated.text'), label: t('question.newer.address'), act: t('question.outdated.mark'),
      fields: html`${this.others.length === 0 ? nothing : html`<fieldset><legend>${t('question.newer.here')}</legend><div class="choices">${this.others.map(each => html`<label class="choice"><input type="radio" name="here" value=${each.id}
        @change=${() => { this.address = `/posts/${each.id}`; this.errors = noErrors; }}><span>${each.author.name} · <kring-time at=${each.createdAt}></kring-time></span></label>`)}</div></fieldset>`}
        ${textField({ field: 'newer', label: t('question.newer.address'), hint: t('question.newer.hint'), value: this.address, errors: this.errors, onInput: address => { this.address = address; } })}`,
    });
  }

  protected override async send(): Promise<FormErrors | null> {
    const newer = postIn(this.address);
    if (newer === undefined) {
      return { fields: new Map([['newer', t('question.newer.wrong')]]), whole: null };
    }
    await this.store(newer);
    return null;
  }
}

/** The post that an address names last; null for no address, undefined for one that names none. */
function postIn(address: string): string | null | undefined {
  return address.trim() === '' ? null : /[0-9a-f]{8}-[0-9a-f-]{27}(?!.*[0-9a-f]{8}-)/.exec(address)?.[0];
}
