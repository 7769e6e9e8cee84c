import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { askApplicant } from '../../api/admission.js';
import { newKey } from '../../api/client.js';
import type { JoinRequest } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';

const LONGEST = 500;

/**
 * `<kring-request-act>`: the dialog in which a moderator declines one or many with a reason, or asks an applicant something. It closes when that is
 * done; what was asked back arrives by itself.
 */
@customElement('kring-request-act')
export class KringRequestAct extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  /** Declines them for a reason; rejects with what is wrong. */
  @property({ attribute: false }) store: (about: JoinRequest[], reason: string) => Promise<void> = () => Promise.reject(new Error('No store'));
  @state() private act: 'decline' | 'askBack' = 'decline';
  @state() private about: JoinRequest[] = [];
  @state() private text = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private key = '';

  async start(act: 'decline' | 'askBack', about: JoinRequest[]): Promise<void> {
    Object.assign(this, { act, about, text: '', errors: noErrors, key: newKey() });
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  protected override render() {
    const names = { name: this.about[0]?.person.name ?? '', count: this.about.length };
    const decline = this.act === 'decline';
    const label = decline ? t('requests.decline.reason') : t('requests.askBack.text');
    return html`<dialog class="card dialog" aria-labelledby="request-act-title"><form class="form" novalidate @submit=${this.submit}>
      <h2 id="request-act-title">${decline ? t('requests.decline.title', names) : t('requests.askBack.title', { name: names.name })}</h2>
      ${errorSummary(this.errors, () => label)}
      ${textField({ field: decline ? 'reason' : 'text', label, hint: decline ? t('requests.decline.hint') : t('requests.askBack.hint'), value: this.text, errors: this.errors, lines: 3, maxLength: LONGEST, onInput: value => { this.text = value; } })}
      <div class="row"><button class="button ${decline ? 'bad' : ''}" aria-disabled=${this.busy}>${decline ? t('requests.decline') : t('requests.askBack')}</button>
        <button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const applicant = this.about[0];
    if (this.busy || applicant === undefined) {
      return;
    }
    this.busy = true;
    try {
      await (this.act === 'decline' ? this.store(this.about, this.text.trim()) : this.askBack(applicant));
      this.querySelector('dialog')!.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async askBack({ person }: JoinRequest): Promise<void> {
    await askApplicant(this.slug, person.id, this.text, this.key);
    say(t('requests.askedBack', { name: person.name }));
  }
}
