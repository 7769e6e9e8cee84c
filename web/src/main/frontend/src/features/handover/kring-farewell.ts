import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { writeFarewell, type Farewell, type FarewellQuestion, type Handover, type HandoverTopic } from '../../api/handover.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorOf, errorsOf, fieldId, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import './kring-farewell-publish.js';

const QUESTIONS: readonly FarewellQuestion[] = ['KNOW', 'PEOPLE', 'UNFINISHED', 'LESSON', 'PROUD', 'ADVICE'];

/** `<kring-farewell>`: the farewell interview. Answers are kept for me; each may become an article. Fires `kring-handover`. */
@customElement('kring-farewell')
export class KringFarewell extends KringElement {
  @property({ attribute: false }) interview: Farewell[] = [];
  @property({ attribute: false }) topics: HandoverTopic[] = [];
  /** What is typed and not kept yet. */
  @state() private typed: Partial<Record<FarewellQuestion, string>> = {};
  @state() private publishing: FarewellQuestion | null = null;
  @state() private wrong: { question: FarewellQuestion; errors: FormErrors } | null = null;
  @state() private busy = false;

  protected override render() {
    return html`<ul class="claims">${QUESTIONS.map(question => html`<li>${this.one(question, this.interview.find(each => each.question === question))}</li>`)}</ul>`;
  }

  private one(question: FarewellQuestion, kept: Farewell | undefined): TemplateResult {
    const field = `farewell-${question}`;
    const errors = this.wrong?.question === question ? this.wrong.errors : noErrors;
    const state = kept?.state ?? 'DRAFT';
    return html`<form class="form" id="form-${field}" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.keep(question); }}>
      <div class="field"><label for=${fieldId(field)}>${t(`farewell.question.${question}`)}</label>${errorOf('text', errors)}${errors.whole === null ? nothing : html`<p class="error" role="alert">${errors.whole}</p>`}
        ${state === 'DRAFT' ? html`<textarea id=${fieldId(field)} rows="4" .value=${this.typed[question] ?? kept?.text ?? ''} @input=${(event: Event) => { this.typed = { ...this.typed, [question]: (event.target as HTMLTextAreaElement).value }; }}></textarea>`
          : html`<textarea id=${fieldId(field)} rows="4" readonly .value=${kept?.text ?? ''}></textarea>`}</div>
      ${kept === undefined || state === 'DRAFT' ? nothing : this.done(kept)}
      ${state !== 'DRAFT' ? nothing : this.publishing === question
        ? html`<kring-farewell-publish .question=${question} .topics=${this.topics} @kring-close=${() => this.close(question)} @kring-handover=${this.published}></kring-farewell-publish>`
        : html`<div class="row"><button class="button quiet s" aria-disabled=${this.busy}>${t('farewell.keep')}</button>
          ${kept === undefined && !this.typed[question] ? nothing : html`<button class="button quiet s publish" type="button" aria-disabled=${this.busy} @click=${() => this.publish(question)}>${icon('megaphone')}${t('farewell.publish')}</button>`}</div>`}</form>`;
  }

  private done(kept: Farewell): TemplateResult {
    return html`<p class="row"><span class="chip ${kept.state === 'PUBLISHED' ? 'official' : ''}">${icon(kept.state === 'PUBLISHED' ? 'check' : 'clock')}${t(`farewell.state.${kept.state as 'WAITING' | 'PUBLISHED'}`)}</span>
      ${kept.postId === null ? nothing : html`<a href="/posts/${kept.postId}">${t('farewell.open')}</a>`}</p>`;
  }

  /** @returns whether it is kept */
  private async keep(question: FarewellQuestion): Promise<boolean> {
    const text = this.typed[question];
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.wrong = null;
    try {
      if (text !== undefined) {
        this.tell(await writeFarewell(question, text));
        const { [question]: kept, ...others } = this.typed;
        this.typed = kept === text ? others : this.typed;
      }
      say(t('farewell.kept'));
      return true;
    } catch (problem) {
      this.wrong = { question, errors: errorsOf(problem) };
      return false;
    } finally {
      this.busy = false;
    }
  }

  private async publish(question: FarewellQuestion): Promise<void> {
    if (await this.keep(question)) {
      this.publishing = question;
    }
  }

  private readonly published = (): void => {
    const question = this.publishing;
    this.publishing = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#form-farewell-${question} textarea`)?.focus());
  };

  private close(question: FarewellQuestion): void {
    this.publishing = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#form-farewell-${question} .publish`)?.focus());
  }

  private tell(handover: Handover): void {
    this.dispatchEvent(new CustomEvent<Handover>('kring-handover', { bubbles: true, detail: handover }));
  }
}
