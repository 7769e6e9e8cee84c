import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { admission } from '../../api/admission.js';
import { join } from '../../api/groups.js';
import type { Admission, Group, Question } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import '../shell/shell.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { sayOnNextPage } from '../../ui/kring-toasts.js';

const LONGEST_MESSAGE = 1_000;
const LONGEST_ANSWER = 2_000;

/** `<kring-ask>`: the dialog in which somebody asks to join, and answers what the group asks. */
@customElement('kring-ask')
export class KringAsk extends KringElement {
  @state() busy = false;
  @state() private questions: Question[] = [];
  @state() private answers: Record<string, string> = {};
  @state() private message = '';
  @state() private errors: FormErrors = noErrors;
  private group!: Group;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ group: Group; admission?: Admission }>();
    this.group = data.group;
    this.questions = data.admission?.questions ?? [];
  }

  async start(): Promise<void> {
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="card dialog" aria-labelledby="ask-title"><form class="form" novalidate @submit=${this.submit}>
      <h2 id="ask-title">${t('membership.ask.title', { group: localised(this.group.names).text })}</h2>
      ${errorSummary(this.errors, field => this.label(field))}
      ${this.questions.length === 0 ? nothing : html`<p class="hint">${t('admission.questions.read')}</p>`}
      ${this.questions.map(each => textField({ field: `answers.${each.id}`, label: localised(each.text).text, value: this.answers[each.id] ?? '', errors: this.errors, lines: 3, maxLength: LONGEST_ANSWER, onInput: value => { this.answers = { ...this.answers, [each.id]: value }; } }))}
      ${textField({ field: 'message', label: t('membership.ask.message'), hint: t('membership.ask.hint'), value: this.message, errors: this.errors, lines: 3, maxLength: LONGEST_MESSAGE, onInput: value => { this.message = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('membership.ask.send')}</button><button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private label(field: string): string {
    const question = this.questions.find(each => field === `answers.${each.id}`);
    return question === undefined ? t('membership.ask.message') : localised(question.text).text;
  }

  /** When it is refused the questions may be others by now; what was answered stays. */
  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await join(this.group.slug, this.message.trim(), this.questions.map(each => ({ question: each.id, answer: this.answers[each.id] ?? '' })));
      sayOnNextPage('membership.asked');
      location.assign(`/groups/${this.group.slug}`);
    } catch (problem) {
      this.errors = errorsOf(problem);
      this.questions = (await admission(this.group.slug).catch(() => null))?.questions ?? this.questions;
      this.busy = false;
      await focusSummary(this);
    }
  };

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}
