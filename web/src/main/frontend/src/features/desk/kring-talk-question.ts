import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { agreeQuestion, dropQuestion, proposeQuestion, talk as fetchTalk, type Draft, type Talk, type WholeTalk } from '../../api/desk.js';
import { newest } from '../../api/stale.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { TALK_CHANGED } from './desk-events.js';

const LONGEST_TITLE = 150;
type Field = keyof Draft;

/** `<kring-talk-question>`: the question with its answer that a conversation may become; both sides read the same text, change it, and agree. */
@customElement('kring-talk-question')
export class KringTalkQuestion extends KringElement {
  @property({ attribute: false }) whole!: WholeTalk;
  /** While it is being written. */
  @state() private draft: Draft | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private seen = 0;

  protected override render() {
    const { talk } = this.whole;
    if (talk.post !== null) {
      return html`<p class="note ok">${icon('check')}<span>${t('desk.question.posted')} <a href="/posts/${talk.post}">${t('desk.question.open')}</a></span></p>`;
    }
    if (!talk.can.includes('propose')) {
      return nothing;
    }
    return html`<section class="stack-s" aria-label=${t('desk.question')}><h3>${t('desk.question')}</h3><p class="small muted">${t('desk.question.text')}</p>
      ${this.draft === null ? this.proposal(talk) : this.form()}</section>`;
  }

  private proposal({ draft, can }: Talk) {
    const { text } = draft;
    return text === null
      ? html`<div class="row"><button type="button" class="button quiet" id="question-begin" @click=${this.begin}>${t('desk.question.begin')}</button></div>`
      : html`<div class="quote stack-s"><h4>${text.title}</h4><p class="pre-line">${text.body}</p><h4>${t('desk.question.answer')}</h4><p class="pre-line">${text.answer}</p></div>
        <p role="status">${draft.byVisitor === draft.byStaff ? nothing : can.includes('agree') ? t('desk.question.yours') : t('desk.question.theirs')}</p>
        <div class="row">${can.includes('agree') ? html`<button type="button" class="button" aria-disabled=${this.busy} @click=${() => this.act(() => agreeQuestion(this.whole.talk.id, draft.version))}>${t('desk.question.agree')}</button>` : nothing}
          <button type="button" class="button quiet" id="question-begin" @click=${this.begin}>${t('desk.question.change')}</button>
          <button type="button" class="button quiet" aria-disabled=${this.busy} @click=${() => this.act(() => dropQuestion(this.whole.talk.id))}>${t('desk.question.drop')}</button></div>`;
  }

  private form() {
    const field = (name: Field, lines?: number) => textField({ field: name, label: t(`desk.question.field.${name}`), value: this.draft?.[name] ?? '', errors: this.errors,
      ...(lines === undefined ? { maxLength: LONGEST_TITLE } : { lines }), onInput: value => { this.draft = { ...this.draft!, [name]: value }; } });
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, name => t(`desk.question.field.${name as Field}`))}
      ${field('title')}${field('body', 4)}${field('answer', 6)}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('desk.question.propose')}</button>
        <button type="button" class="button quiet" @click=${this.close}>${t('form.cancel')}</button></div></form>`;
  }

  /** From what was said: the first line is the question, what the staff said the answer. */
  private readonly begin = async (): Promise<void> => {
    const { talk, lines } = this.whole;
    this.seen = talk.draft.version;
    this.draft = talk.draft.text ?? {
      title: (lines[0]?.text.split('\n')[0] ?? '').slice(0, LONGEST_TITLE), body: lines[0]?.text ?? '',
      answer: lines.filter(each => each.author.id !== talk.visitor.id).map(each => each.text).join('\n\n'),
    };
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${fieldId('title')}`)?.focus();
  };

  private readonly close = (): void => {
    this.draft = null;
    this.errors = noErrors;
    void this.goOn();
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.draft === null) {
      return;
    }
    this.busy = true;
    try {
      this.changed(await proposeQuestion(this.whole.talk.id, this.draft, this.seen));
      this.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      this.seen = await newest(problem, this.seen, async () => (await fetchTalk(this.whole.talk.id)).talk.draft.version);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async act(work: () => Promise<Talk>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.changed(await work());
      void this.goOn();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }

  /** What one pressed is gone once the page has followed: the way to write it again, or to what was posted, has the focus then. */
  private async goOn(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve));
    this.querySelector<HTMLElement>('#question-begin, a')?.focus();
  }

  private changed(talk: Talk): void {
    this.dispatchEvent(new CustomEvent<Talk>(TALK_CHANGED, { detail: talk, bubbles: true }));
  }
}
