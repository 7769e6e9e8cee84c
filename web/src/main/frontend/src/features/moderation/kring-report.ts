import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { report } from '../../api/moderation.js';
import type { ReportKind } from '../../api/types.js';
import { t } from '../../i18n.js';
import '../shell/shell.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';

const KINDS: readonly ReportKind[] = ['DISCRIMINATION', 'VIOLENCE', 'PERSONAL_ATTACK', 'CONFIDENTIAL', 'POLITICS', 'FALSE_OFFICIAL', 'COPYRIGHT', 'OFF_TOPIC', 'OTHER'];

/** What is reported: a post by its id, a profile by its handle, a group by its slug, an endorsement by `endorsementKey`; with the name of its author, of the person, of the group. */
export interface Reported { kind: 'post' | 'profile' | 'group' | 'endorsement'; key: string; name: string }

/** `<kring-report>`: a dialog in which somebody says what is wrong with a post, a profile, a group or an endorsement. It fires `kring-close` when it is over. */
@customElement('kring-report')
export class KringReport extends KringElement {
  @property({ attribute: false }) about!: Reported;
  @state() private kind: ReportKind | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private explanation = '';

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    const label = (field: string): string => field === 'kind' ? t('report.kind') : t('report.explanation');
    return html`<dialog class="card dialog wide" aria-labelledby="report-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>
      <form class="form" novalidate @submit=${this.send}><div class="stack-s"><h2 id="report-title">${t(`report.title.${this.about.kind}`, { name: this.about.name })}</h2><p>${t(`report.text.${this.about.kind}`)}</p></div>
        ${errorSummary(this.errors, label)}
        ${choices('kind', t('report.kind'), KINDS.map(kind => ({ value: kind, label: t(`report.kind.${kind}`), ...(kind === 'CONFIDENTIAL' && this.about.kind === 'post' ? { hint: t('report.confidential') } : {}) })), this.kind as ReportKind, this.errors, kind => { this.kind = kind; })}
        ${textField({ field: 'explanation', label: t('report.explanation'), hint: t(`report.explanation.hint.${this.about.kind === 'post' ? 'post' : 'other'}`), value: this.explanation, errors: this.errors, lines: 3, onInput: value => { this.explanation = value; } })}
        <div class="row"><button class="button" aria-disabled=${this.busy}>${t('report.send')}</button><button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const missing = [...(this.kind === null ? ['kind'] : []), ...(this.explanation.trim() === '' ? ['explanation'] : [])];
    if (this.kind === null || missing.length > 0) {
      await this.fail({ fields: new Map(missing.map(field => [field, t('violation.required')])), whole: null });
      return;
    }
    this.busy = true;
    try {
      await report(this.about.kind, this.about.key, this.kind, this.explanation);
      say(t(`report.sent.${this.about.kind === 'post' ? 'post' : 'other'}`));
      this.dialog.close();
    } catch (problem) {
      await this.fail(errorsOf(problem));
    }
    this.busy = false;
  };

  private async fail(errors: FormErrors): Promise<void> {
    this.errors = errors;
    await focusSummary(this);
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-report': KringReport;
  }
}
