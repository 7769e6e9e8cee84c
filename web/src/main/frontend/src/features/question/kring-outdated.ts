import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import type { Post } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';

/** `<kring-outdated>`: asks where the answer of today stands, when somebody says that one does not hold any more. Fires `kring-close` when it is over. */
@customElement('kring-outdated')
export class KringOutdated extends KringElement {
  @property({ attribute: false }) reply!: Post;
  @property({ attribute: false }) others: Post[] = [];
  /** Stores where it stands, null for nowhere; rejects with what is wrong with that. */
  @property({ attribute: false }) store: (newer: string | null) => Promise<void> = () => Promise.reject(new Error('No store'));
  @state() private address = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="card dialog" aria-labelledby="outdated-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}><form class="stack" novalidate @submit=${this.submit}>
      <h2 id="outdated-title">${t('question.outdated.title', { name: this.reply.author.name })}</h2><p>${t('question.outdated.text')}</p>
      ${errorSummary(this.errors, () => t('question.newer.address'))}
      ${this.others.length === 0 ? nothing : html`<fieldset><legend>${t('question.newer.here')}</legend><div class="choices">${this.others.map(each => html`<label class="choice"><input type="radio" name="here" value=${each.id}
        @change=${() => { this.address = `/posts/${each.id}`; this.errors = noErrors; }}><span>${each.author.name} · <kring-time at=${each.createdAt}></kring-time></span></label>`)}</div></fieldset>`}
      ${textField({ field: 'newer', label: t('question.newer.address'), hint: t('question.newer.hint'), value: this.address, errors: this.errors, onInput: address => { this.address = address; } })}
      <div class="row"><button class="button" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${t('question.outdated.mark')}</button>
        <button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const newer = postIn(this.address);
    if (newer === undefined) {
      return this.refuse({ fields: new Map([['newer', t('question.newer.wrong')]]), whole: null });
    }
    this.busy = true;
    try {
      await this.store(newer);
      this.dialog.close();
    } catch (problem) {
      await this.refuse(errorsOf(problem));
    } finally {
      this.busy = false;
    }
  };

  private async refuse(errors: FormErrors): Promise<void> {
    this.errors = errors;
    await focusSummary(this);
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}

/** The post that an address names last; null for no address, undefined for one that names none. */
function postIn(address: string): string | null | undefined {
  return address.trim() === '' ? null : /[0-9a-f]{8}-[0-9a-f-]{27}(?!.*[0-9a-f]{8}-)/.exec(address)?.[0];
}
