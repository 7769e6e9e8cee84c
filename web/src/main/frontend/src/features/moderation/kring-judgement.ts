import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ProblemError } from '../../api/client.js';
import { decide, decideAppeal, handOver, type Judgement } from '../../api/moderation.js';
import { myGroups } from '../../api/my-groups.js';
import type { AppealOutcome, Decision, Group, ReportCase } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type Choice, type FormErrors } from '../../ui/form.js';
import { endOf, PERIODS, type Period } from '../groups/periods.js';

/** What is done with a case: a decision, the decision of an appeal, or handing it over. */
export type Deed = 'decide' | 'decideAppeal' | 'handOver';

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
  @state() private period: Period = 'WEEK';
  @state() private hides = false;
  /** The other groups that I lead; null until they are asked for. */
  @state() private targets: Group[] | null = null;
  private group = '';
  private reason = '';
  private why = '';

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="card dialog wide" aria-labelledby="judgement-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>
      <form class="form" novalidate @submit=${this.send}><h2 id="judgement-title">${this.heading}</h2>
        ${errorSummary(this.errors, field => this.label(field))}
        ${this.deed === 'decide' ? choices('decision', t('reports.decision'), this.about.decisions.map(value => this.option(value)), this.decision as Decision, this.errors, value => this.choose(value)) : nothing}
        ${this.deed === 'decideAppeal' ? choices('outcome', t('reports.decision'), OUTCOMES.map(value => ({ value, label: t(`decision.${value}`), hint: t(`decision.hint.${value}`) })), this.outcome as AppealOutcome, this.errors, value => { this.outcome = value; }) : nothing}
        ${this.deed === 'decide' ? this.details() : nothing}
        ${this.deed === 'decide' && this.isHiding ? textField({ field: 'reason', label: t('reports.reason'), hint: t('reports.reason.hint'), value: this.reason, errors: this.errors, onInput: value => { this.reason = value; } }) : nothing}
        ${textField({ field: this.whyField, label: this.label(this.whyField), hint: this.deed === 'handOver' ? t('reports.note.hint') : t('reports.rationale.hint'), value: this.why, errors: this.errors, lines: 4, onInput: value => { this.why = value; } })}
        <div class="row"><button class="button" aria-disabled=${this.busy}>${this.deed === 'handOver' ? t('reports.handOver') : t('reports.decide')}</button><button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  /** What a decision that reaches beyond the text asks besides. */
  private details() {
    switch (this.decision) {
      case 'MUTE':
      case 'BAN':
        return html`${choices('until', t('members.period'), PERIODS[this.decision === 'MUTE' ? 'mute' : 'ban'].map(value => ({ value, label: t(`members.period.${value}`) })), this.period, this.errors, value => { this.period = value; }, true)}
          <label class="check"><input type="checkbox" .checked=${this.hides} @change=${(event: Event) => { this.hides = (event.target as HTMLInputElement).checked; }}> ${t('reports.hides')}</label>`;
      case 'MOVE':
        return this.targets?.length === 0 ? html`<p class="note warm"><span>${t('reports.move.none')}</span></p>`
          : html`<div class="field"><label for=${fieldId('group')}>${t('reports.move')}</label>${errorOf('group', this.errors)}<select id=${fieldId('group')} @change=${(event: Event) => { this.group = (event.target as HTMLSelectElement).value; }}>
            <option value="">${t('reports.move.choose')}</option>${(this.targets ?? []).map(each => html`<option value=${each.slug} .selected=${each.slug === this.group}>${localised(each.names).text}</option>`)}</select></div>`;
      default:
        return nothing;
    }
  }

  private option(value: Decision): Choice<Decision> {
    return this.about.subject !== 'POST' && (value === 'KEEP' || value === 'CORRECT' || value === 'WARN')
      ? { value, label: t(`decision.other.do.${value}`), hint: t(`decision.other.hint.${value}`) }
      : { value, label: t(`decision.do.${value}`), hint: t(`decision.hint.${value}`) };
  }

  private choose(value: Decision): void {
    this.decision = value;
    this.period = value === 'BAN' ? 'MONTH' : 'WEEK';
    if (value === 'MOVE' && this.targets === null) {
      void this.fetchTargets();
    }
  }

  private async fetchTargets(): Promise<void> {
    const mine = await myGroups().catch(() => []);
    this.targets = mine.filter(each => each.id !== this.about.group?.id && ['OWNER', 'MODERATOR'].includes(each.membership?.role ?? ''));
  }

  private get isHiding(): boolean {
    return this.decision === 'HIDE' || (this.decision === 'MUTE' || this.decision === 'BAN') && this.hides;
  }

  private get heading(): string {
    const { subject, person } = this.about;
    return subject !== 'POST' && subject !== 'HELD' && this.deed !== 'decideAppeal' ? t(`reports.${this.deed}.other`, { name: person.name }) : t(`reports.${this.deed}.title`, { name: person.name });
  }

  private get whyField(): 'rationale' | 'note' {
    return this.deed === 'handOver' ? 'note' : 'rationale';
  }

  private label(field: string): string {
    return field === 'group' ? t('reports.move') : field === 'until' ? t('members.period') : field === 'reason' ? t('reports.reason') : field === 'rationale' ? t('reports.rationale') : field === 'note' ? t('reports.note') : t('reports.decision');
  }

  private missing(): string[] {
    return [
      ...(this.deed === 'decide' && this.decision === null ? ['decision'] : []),
      ...(this.deed === 'decideAppeal' && this.outcome === null ? ['outcome'] : []),
      ...(this.deed === 'decide' && this.decision === 'MOVE' && this.group === '' ? ['group'] : []),
      ...(this.deed === 'decide' && this.isHiding && this.reason.trim() === '' ? ['reason'] : []),
      ...(this.why.trim() === '' && !(this.deed === 'decide' && this.decision === 'APPROVE') ? [this.whyField] : []),
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
      case 'decide': return decide(this.about.id, this.judgement());
    }
  }

  private judgement(): Judgement {
    const until = this.decision === 'MUTE' || this.decision === 'BAN' ? endOf(this.period) : null;
    return {
      decision: this.decision!, rationale: this.why, ...(this.isHiding ? { reason: this.reason } : {}),
      ...(until === null ? {} : { until }), ...(this.decision === 'MOVE' ? { group: this.group } : {}),
    };
  }

  /** That somebody was first, or that the case is gone, ends the dialog; whatever else is wrong stands in it, and nothing is lost. */
  private async refused(problem: unknown): Promise<void> {
    if (problem instanceof ProblemError && (problem.status === 404 || problem.status === 409)) {
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('kring-refused', { detail: problem }));
    } else {
      await this.fail(errorsOf(problem));
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
