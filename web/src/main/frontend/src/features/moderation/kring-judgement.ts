import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { decide, decideAppeal, handOver } from '../../api/moderation.js';
import type { AppealOutcome, Decision, ReportCase } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';

/** What is done with a case: a decision, the decision of an appeal, or handing it over. */
export type Deed = 'decide' | 'decideAppeal' | 'handOver';

const DECISIONS: readonly Decision[] = ['KEEP', 'HIDE', 'CORRECT', 'WARN'];
const OUTCOMES: readonly AppealOutcome[] = ['UPHELD', 'OVERTURNED'];

/**
 * `<kring-judgement>`: the dialog in which a case is decided or handed over. It fires `kring-decided` (the detail is the case), `kring-refused` (the
 * problem) when somebody else was first, and `kring-close` when it is over.
 */
@customElement('kring-judgement')
export class KringJudgement extends KringElement {
  @property({ attribute: false }) about!: ReportCase;
  @property() deed: Deed = 'decide';
  @state() private decision: Decision | null = null;
  @state() private outcome: AppealOutcome | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private reason = '';
  private why = '';

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="card dialog wide" aria-labelledby="judgement-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>
      <form class="form" novalidate @submit=${this.send}><h2 id="judgement-title">${t(`reports.${this.deed}.title`, { name: this.about.post.author.name })}</h2>
        ${errorSummary(this.errors, field => this.label(field))}
        ${this.deed === 'decide' ? choices('decision', t('reports.decision'), DECISIONS.map(value => ({ value, label: t(`decision.do.${value}`), hint: t(`decision.hint.${value}`) })), this.decision as Decision, this.errors, value => { this.decision = value; }) : nothing}
        ${this.deed === 'decideAppeal' ? choices('outcome', t('reports.decision'), OUTCOMES.map(value => ({ value, label: t(`decision.${value}`), hint: t(`decision.hint.${value}`) })), this.outcome as AppealOutcome, this.errors, value => { this.outcome = value; }) : nothing}
        ${this.deed === 'decide' && this.decision === 'HIDE' ? textField({ field: 'reason', label: t('reports.reason'), hint: t('reports.reason.hint'), value: this.reason, errors: this.errors, onInput: value => { this.reason = value; } }) : nothing}
        ${textField({ field: this.whyField, label: this.label(this.whyField), hint: this.deed === 'handOver' ? t('reports.note.hint') : t('reports.rationale.hint'), value: this.why, errors: this.errors, lines: 4, onInput: value => { this.why = value; } })}
        <div class="row"><button class="button" aria-disabled=${this.busy}>${this.deed === 'handOver' ? t('reports.handOver') : t('reports.decide')}</button><button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private get whyField(): 'rationale' | 'note' {
    return this.deed === 'handOver' ? 'note' : 'rationale';
  }

  private label(field: string): string {
    return field === 'reason' ? t('reports.reason') : field === 'rationale' ? t('reports.rationale') : field === 'note' ? t('reports.note') : t('reports.decision');
  }

  private missing(): string[] {
    return [
      ...(this.deed === 'decide' && this.decision === null ? ['decision'] : []),
      ...(this.deed === 'decideAppeal' && this.outcome === null ? ['outcome'] : []),
      ...(this.deed === 'decide' && this.decision === 'HIDE' && this.reason.trim() === '' ? ['reason'] : []),
      ...(this.why.trim() === '' ? [this.whyField] : []),
    ];
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const missing = this.missing();
    if (missing.length > 0) {
      await this.fail({ fields: new Map(missing.map(field => [field, t('violation.required')])), whole: null });
      return;
    }
    this.busy = true;
    try {
      const now = await this.act();
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('kring-decided', { detail: now }));
    } catch (problem) {
      await this.refused(problem);
    }
    this.busy = false;
  };

  private act(): Promise<ReportCase> {
    switch (this.deed) {
      case 'handOver': return handOver(this.about.id, this.why);
      case 'decideAppeal': return decideAppeal(this.about.id, this.outcome!, this.why);
      case 'decide': return decide(this.about.id, { decision: this.decision!, rationale: this.why, ...(this.decision === 'HIDE' ? { reason: this.reason } : {}) });
    }
  }

  /** What is wrong with a field stands at the field and nothing is lost; that somebody was first ends the dialog. */
  private async refused(problem: unknown): Promise<void> {
    const errors = errorsOf(problem);
    if (errors.fields.size > 0) {
      await this.fail(errors);
    } else {
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('kring-refused', { detail: problem }));
    }
  }

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
    'kring-judgement': KringJudgement;
  }
}
