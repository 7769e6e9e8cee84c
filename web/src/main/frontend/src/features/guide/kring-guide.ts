import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guidance, guidedPaths, keepPath, type Guidance, type GuidedPath, type GuideQuestion, type GuideSuggestion } from '../../api/guide.js';
import { Submission } from '../../api/submission.js';
import type { Language, Me } from '../../api/types.js';
import { language, localised, t } from '../../i18n.js';
import '../shell/shell.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import type { Prepared } from '../composer/drafts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { advice, keptPath, stepList, words } from './guide-parts.js';
import { mandateFor, pathsAfter, placeAfter, withPath } from './guide-walk.js';

/** The post that is decided about. */
export interface Guided { id: string; name: string; language: Language }

/**
 * `<kring-guide>`: the dialog in which a moderator decides whether and how to answer a post: one question at a time, to a suggestion with a draft.
 * Above stands what was decided before. Fires `kring-draft` (the detail is what goes into the composer) and `kring-close`.
 */
@customElement('kring-guide')
export class KringGuide extends LiveElement {
  @property({ attribute: false }) post!: Guided;
  @property({ attribute: false }) me!: Pick<Me, 'mandates' | 'organisation'>;
  @state() private guide: Guidance | null = null;
  @state() private paths: GuidedPath[] = [];
  @state() private next: string | null = null;
  @state() private answers: number[] = [];
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private rationale = '';
  private readonly keeping = new Submission((choice: Parameters<typeof keepPath>[1], key) => keepPath(this.post.id, choice, key));

  protected override firstUpdated(): void {
    this.dialog.showModal();
    void this.fetch();
  }

  protected override happened(event: LiveEvent): void {
    this.paths = pathsAfter(this.paths, event, this.post.id);
  }

  protected override render() {
    return html`<dialog class="card dialog wide" aria-labelledby="guide-title" aria-busy=${this.guide === null} @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>
      <div class="form"><h2 id="guide-title">${t('guide.title', { name: this.post.name })}</h2>
        ${this.kept()}${this.guide === null ? html`<p class="muted">${t('list.loading')}</p>` : this.step(this.guide)}
        <div class="row">${this.answers.length === 0 ? nothing : html`<button class="button quiet" type="button" @click=${this.back}>${icon('arrow-left')}${t('guide.back')}</button>`}
          <button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.close')}</button></div></div></dialog>`;
  }

  private kept() {
    return this.paths.length === 0 ? nothing : html`<details class="note"><summary class="strong">${t('guide.kept', { count: this.paths.length })}</summary><ol class="stack">${this.paths.map(keptPath)}</ol>
      ${this.next === null ? nothing : html`<button class="link" type="button" @click=${this.older}>${t('list.more')}</button>`}</details>`;
  }

  private step(guide: Guidance) {
    const place = placeAfter(guide, this.answers);
    const steps = this.answers.map((answer, index) => {
      const before = placeAfter(guide, this.answers.slice(0, index)) as { question: GuideQuestion };
      return { question: before.question.text, answer: before.question.answers[answer]!.text };
    });
    return html`${stepList(steps)}${place === null ? nothing : 'question' in place ? this.question(place.question) : this.end(guide, place.suggestion)}`;
  }

  private question({ text, hint, answers }: GuideQuestion): TemplateResult {
    return html`<div class="stack" role="group" aria-labelledby="guide-step"><div class="stack-s"><p class="small muted">${t('guide.step', { number: this.answers.length + 1 })}</p>
        <h3 id="guide-step" tabindex="-1">${words(text)}</h3>${Object.keys(hint).length === 0 ? nothing : html`<p class="hint">${words(hint)}</p>`}</div>
      <div class="guide-answers">${answers.map((answer, index) => html`<button class="button quiet" type="button" @click=${() => this.answer(index)}>${words(answer.text)}</button>`)}</div></div>`;
  }

  private end(guide: Guidance, suggestion: GuideSuggestion): TemplateResult {
    const voiceless = suggestion.voice === 'OFFICIAL' && this.mandate === null;
    const draft = suggestion.voice !== 'NONE' && !voiceless;
    return html`<form class="form" novalidate @submit=${(event: Event) => this.keep(event, suggestion, draft)}>
      <div class="stack-s"><p class="small muted">${t('guide.suggestion')}</p><h3 id="guide-step" tabindex="-1">${words(suggestion.title)}</h3>${advice(suggestion)}</div>
      ${suggestion.voice === 'NONE' ? nothing : html`<div class="stack-s"><p class="strong">${t('guide.draft')}</p><blockquote class="quote guide-draft">${this.draftOf(suggestion).body}</blockquote></div>`}
      ${voiceless ? this.whoMay(guide) : suggestion.voice === 'OFFICIAL' ? html`<p class="note"><span>${t('guide.mandate.mine', { organisation: this.mandate!.organisation.name })}</span></p>` : nothing}
      ${guide.can.includes('keep') ? html`${errorSummary(this.errors, () => t('guide.rationale'))}
        ${textField({ field: 'rationale', label: t('guide.rationale'), hint: t('guide.rationale.hint'), value: this.rationale, errors: this.errors, lines: 3, onInput: value => { this.rationale = value; } })}
        <div class="row">${draft ? html`<button class="button" value="use" aria-disabled=${this.busy}>${icon('reply')}${t('guide.use')}</button>` : nothing}
          <button class="button ${draft ? 'quiet' : ''}" value="keep" aria-disabled=${this.busy}>${icon('check')}${t('guide.keep')}</button></div>` : nothing}</form>`;
  }

  /** Who has the mandate, when the moderator has none. */
  private whoMay({ spokespeople }: Guidance): TemplateResult {
    return html`<div class="note warm"><div class="stack-s"><p class="strong">${t('guide.mandate.none')}</p>
      ${spokespeople.length === 0 ? html`<p>${t('guide.mandate.nobody')}</p>` : html`<p>${t('guide.mandate.who')}</p><ul class="stack-s">${spokespeople.map(each => html`<li><a href="/people/${each.person.handle}">${each.person.name}</a> · ${each.organisation.name}</li>`)}</ul>`}</div></div>`;
  }

  private get mandate() {
    return mandateFor(this.me.mandates, this.me.organisation.id);
  }

  /** In the language of the post, so that who wrote it can read the answer. */
  private draftOf({ draft, voice }: GuideSuggestion): Prepared {
    const inPost = draft[this.post.language];
    return {
      body: inPost ?? localised(draft).text, language: inPost === undefined ? language() : this.post.language,
      organisationId: voice === 'OFFICIAL' ? this.mandate?.organisation.id ?? null : null,
    };
  }

  private async fetch(): Promise<void> {
    try {
      const [guide, page] = await Promise.all([guidance(this.post.id), guidedPaths(this.post.id)]);
      this.paths = page.items.reduce(withPath, this.paths);
      this.next = page.next;
      this.guide = guide;
      await this.focusStep();
    } catch (problem) {
      say(explain(problem), 'bad');
      this.dialog.close();
    }
  }

  private readonly older = async (): Promise<void> => {
    try {
      const page = await guidedPaths(this.post.id, this.next);
      this.paths = page.items.reduce(withPath, this.paths);
      this.next = page.next;
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  };

  private answer(index: number): void {
    this.answers = [...this.answers, index];
    void this.focusStep();
  }

  private readonly back = (): void => {
    this.answers = this.answers.slice(0, -1);
    this.errors = noErrors;
    void this.focusStep();
  };

  /** The next question gets the focus, so that a screen reader says it. */
  private async focusStep(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('#guide-step')?.focus();
  }

  private async keep(event: Event, suggestion: GuideSuggestion, draft: boolean): Promise<void> {
    event.preventDefault();
    const use = draft && ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value === 'use';
    if (this.busy || this.guide === null) {
      return;
    }
    if (this.rationale.trim() === '') {
      await this.fail({ fields: new Map([['rationale', t('violation.required')]]), whole: null });
      return;
    }
    this.busy = true;
    try {
      const choice = { version: this.guide.version, answers: this.answers, rationale: this.rationale };
      await this.keeping.run(choice);
      say(t('guide.kept.done'));
      this.dialog.close();
      if (use) {
        this.dispatchEvent(new CustomEvent<Prepared>('kring-draft', { detail: this.draftOf(suggestion) }));
      }
    } catch (problem) {
      await this.fail(errorsOf(problem));
    }
    this.busy = false;
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
    'kring-guide': KringGuide;
  }
}
