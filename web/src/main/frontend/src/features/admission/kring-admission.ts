import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { answerModerator } from '../../api/admission.js';
import type { Admission, AskedQuestion, Group } from '../../api/types.js';
import { day } from '../../format.js';
import { localised, t } from '../../i18n.js';
import '../shell/shell.js';
import { pageData } from '../../page-data.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { admissionAfter } from './admission-after.js';
import { asked } from './asked.js';

/** `<kring-admission>`: how my request to join stands, what moderators ask me, and why it was declined. */
@customElement('kring-admission')
export class KringAdmission extends LiveElement {
  @state() private admission: Admission | null = null;
  @state() private answers: Record<string, string> = {};
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private group!: Group;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ group: Group; admission?: Admission }>();
    this.group = data.group;
    this.admission = data.admission ?? null;
  }

  protected override render() {
    const request = this.admission?.request ?? null;
    if (request === null) {
      return nothing;
    }
    if (request.outcome !== null) {
      return html`<div class="note warm">${icon('circle-alert')}<div class="stack-s"><p>${t('admission.declined', { day: day(request.decidedAt ?? request.askedAt) })}</p>
        ${request.reason === null ? nothing : html`<p>${t('notifications.reason', { reason: request.reason })}</p>`}</div></div>`;
    }
    const open = request.questions.filter(each => each.by !== null && each.answer === null);
    return html`<div class="note">${icon(open.length === 0 ? 'clock' : 'circle-question-mark')}<div class="stack">
      <p role="status">${open.length === 0 ? t('admission.waiting', { day: day(request.askedAt) }) : t('admission.open', { count: open.length })}</p>
      ${asked(request.questions.filter(each => !open.includes(each)))}
      ${open.length === 0 ? nothing : html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => this.label(open, field))}
        ${open.map(each => this.field(each))}<div class="row"><button class="button s" aria-disabled=${this.busy}>${t('admission.answer')}</button></div></form>`}</div></div>`;
  }

  protected override happened(event: LiveEvent): void {
    this.admission = admissionAfter(this.admission, event, this.group.id);
  }

  private field(each: AskedQuestion) {
    return textField({ field: `answer.${each.id}`, label: this.label([each], `answer.${each.id}`), value: this.answers[each.id] ?? '', errors: this.errors, lines: 3, onInput: value => { this.answers = { ...this.answers, [each.id]: value }; } });
  }

  private label(open: AskedQuestion[], field: string): string {
    const question = open.find(each => field === `answer.${each.id}`);
    return question === undefined ? t('admission.answer') : `${t('admission.asks', { name: question.by?.name ?? '' })} ${localised(question.text).text}`;
  }

  /** Each answer goes by itself; those that arrived are shown as such by the event that they cause. */
  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const errors = new Map<string, string>();
    let whole: string | null = null;
    for (const each of this.admission?.request?.questions.filter(question => question.by !== null && question.answer === null) ?? []) {
      try {
        await answerModerator(this.group.slug, each.id, this.answers[each.id] ?? '');
      } catch (problem) {
        const found = errorsOf(problem);
        found.fields.forEach(message => errors.set(`answer.${each.id}`, message));
        whole = found.whole;
      }
    }
    this.errors = { fields: errors, whole };
    this.busy = false;
    if (errors.size > 0 || whole !== null) {
      await focusSummary(this);
    } else {
      say(t('admission.answered'));
    }
  };
}
