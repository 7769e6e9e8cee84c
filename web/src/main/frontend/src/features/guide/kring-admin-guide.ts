import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { changeGuide, savedGuide, type GuideAnswer, type GuideQuestion, type GuideSuggestion, type SavedGuide } from '../../api/guide.js';
import { newest } from '../../api/stale.js';
import type { Localised, Voice } from '../../api/types.js';
import { moment } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { choices, describedBy, errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { LANGUAGES, placed, raised, without, withQuestion, withSuggestion, type Draft } from './guide-editing.js';

const VOICES: readonly Voice[] = ['PERSONAL', 'OFFICIAL', 'NONE'];

/** `<kring-admin-guide>`: the questions of the guided decision, where each answer leads, and the suggestions with their drafts, in four languages. */
@customElement('kring-admin-guide')
export class KringAdminGuide extends KringElement {
  @state() private draft: Draft = { questions: [], suggestions: [] };
  @state() private saved!: SavedGuide;
  @state() private errors: FormErrors = noErrors;
  @state() private open = new Set<string>();
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.take(pageData<{ guide: SavedGuide }>().guide);
  }

  protected override render() {
    const { savedBy, savedAt, version } = this.saved;
    return html`<section class="card pad"><form class="form" novalidate @submit=${this.submit}>
      <p class="small muted">${savedBy === null ? t('guide.version.first', { version }) : t('guide.version', { version, name: savedBy.name, at: moment(savedAt) })}</p>
      ${errorSummary(this.errors, field => this.label(field))}
      <h2>${t('guide.questions')}</h2><p class="hint">${t('guide.questions.hint')}</p>
      ${repeat(this.draft.questions, each => each.id, (each, index) => this.question(each, index))}
      <div class="row"><button class="button quiet s" type="button" @click=${() => this.added(withQuestion(this.draft), 'questions')}>${icon('plus')}${t('guide.question.add')}</button></div>
      <h2>${t('guide.suggestions')}</h2>
      ${repeat(this.draft.suggestions, each => each.id, (each, index) => this.suggestion(each, index))}
      <div class="row"><button class="button quiet s" type="button" @click=${() => this.added(withSuggestion(this.draft), 'suggestions')}>${icon('plus')}${t('guide.suggestion.add')}</button></div>
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('guide.save')}</button></div></form></section>`;
  }

  private question(each: GuideQuestion, index: number): TemplateResult {
    const field = `questions.${index}`;
    const change = (part: Partial<GuideQuestion>): void => { this.draft = { ...this.draft, questions: this.draft.questions.map(other => other.id === each.id ? { ...each, ...part } : other) }; };
    return this.fold(each.id, `${index + 1}. ${localised(filled(each.text)).text || t('guide.question.new')}`, html`
      ${this.texts(`${field}.text`, t('guide.question'), each.text, text => change({ text }))}
      ${this.texts(`${field}.hint`, t('guide.hint'), each.hint, hint => change({ hint }))}
      ${each.answers.map((answer, at) => this.answer(each, answer, `${field}.answers.${at}`, at, answers => change({ answers })))}
      <div class="row"><button class="button quiet s" type="button" @click=${() => change({ answers: [...each.answers, { text: {}, to: null }] })}>${icon('plus')}${t('guide.answer.add')}</button>
        ${index === 0 ? nothing : html`<button class="button quiet s" type="button" @click=${() => { this.draft = raised(this.draft, index); }}>${icon('arrow-up')}${t('guide.up')}</button>`}
        <button class="button quiet s" type="button" @click=${() => { this.draft = without(this.draft, each.id); }}>${icon('x')}${t('guide.question.remove')}</button></div>`);
  }

  private answer(question: GuideQuestion, answer: GuideAnswer, field: string, at: number, change: (answers: GuideAnswer[]) => void): TemplateResult {
    const set = (part: Partial<GuideAnswer>): void => change(question.answers.map((other, index) => index === at ? { ...answer, ...part } : other));
    return html`<fieldset class="form"><legend class="legend">${t('guide.answer', { number: at + 1 })}</legend>
      ${this.texts(`${field}.text`, t('guide.answer.text'), answer.text, text => set({ text }))}
      <div class="field"><label for=${fieldId(`${field}.to`)}>${t('guide.to')}</label>${errorOf(`${field}.to`, this.errors)}
        <select id=${fieldId(`${field}.to`)} aria-invalid=${this.errors.fields.has(`${field}.to`) ? 'true' : nothing} aria-describedby=${describedBy(`${field}.to`, this.errors, false)} @change=${(event: Event) => set({ to: (event.target as HTMLSelectElement).value || null })}>
          <option value="" .selected=${answer.to === null}>${t('guide.to.choose')}</option>
          <optgroup label=${t('guide.questions')}>${this.draft.questions.map((each, index) => html`<option value=${each.id} .selected=${each.id === answer.to}>${index + 1}. ${localised(filled(each.text)).text}</option>`)}</optgroup>
          <optgroup label=${t('guide.suggestions')}>${this.draft.suggestions.map(each => html`<option value=${each.id} .selected=${each.id === answer.to}>${localised(filled(each.title)).text}</option>`)}</optgroup></select></div>
      ${question.answers.length < 3 ? nothing : html`<div class="row"><button class="button quiet s" type="button" @click=${() => change(question.answers.filter((_, index) => index !== at))}>${icon('x')}${t('guide.answer.remove')}<span class="sr"> ${at + 1}</span></button></div>`}</fieldset>`;
  }

  private suggestion(each: GuideSuggestion, index: number): TemplateResult {
    const field = `suggestions.${index}`;
    const change = (part: Partial<GuideSuggestion>): void => { this.draft = { ...this.draft, suggestions: this.draft.suggestions.map(other => other.id === each.id ? { ...each, ...part } : other) }; };
    return this.fold(each.id, localised(filled(each.title)).text || t('guide.suggestion.new'), html`
      ${this.texts(`${field}.title`, t('guide.suggestion.title'), each.title, title => change({ title }))}
      ${this.texts(`${field}.text`, t('guide.suggestion.text'), each.text, text => change({ text }), 2)}
      ${choices(`${field}.voice`, t('guide.voice'), VOICES.map(value => ({ value, label: t(`guide.voice.${value}`) })), each.voice, this.errors, voice => change({ voice }), true)}
      ${each.voice === 'NONE' ? nothing : this.texts(`${field}.draft`, t('guide.draft'), each.draft, draft => change({ draft }), 4)}
      <div class="row"><button class="button quiet s" type="button" @click=${() => { this.draft = without(this.draft, each.id); }}>${icon('x')}${t('guide.suggestion.remove')}</button></div>`);
  }

  private fold(id: string, title: string, content: TemplateResult): TemplateResult {
    return html`<details class="guide-part" ?open=${this.open.has(id)} @toggle=${(event: Event) => this.toggled(id, (event.currentTarget as HTMLDetailsElement).open)}>
      <summary class="strong">${title}</summary><div class="form">${content}</div></details>`;
  }

  /** The same text in each language. */
  private texts(field: string, label: string, text: Localised, change: (text: Localised) => void, lines?: number): TemplateResult {
    return html`<div class="guide-texts">${LANGUAGES.map(lang => textField({
      field: `${field}.${lang}`, label: `${label} (${t(`language.${lang}`)})`, value: text[lang] ?? '', lang, errors: this.errors,
      onInput: value => change({ ...text, [lang]: value }), ...(lines === undefined ? {} : { lines }),
    }))}</div>`;
  }

  private label(field: string): string {
    const [kind, index, part, at, below, lang] = field.split('.') as [string, string, string, string, string, string];
    const number = Number(index) + 1;
    const place = kind === 'questions' ? t('guide.question.number', { number }) : t('guide.suggestion.number', { number });
    const what = part === 'answers' ? `${t('guide.answer', { number: Number(at) + 1 })}${below === 'to' ? `, ${t('guide.to')}` : ` (${lang})`}` : at === undefined ? t('guide.voice') : `(${at})`;
    return `${place}, ${what}`;
  }

  private toggled(id: string, open: boolean): void {
    if (open !== this.open.has(id)) {
      const now = new Set(this.open);
      if (open) now.add(id); else now.delete(id);
      this.open = now;
    }
  }

  private async added(draft: Draft, kind: 'questions' | 'suggestions'): Promise<void> {
    this.draft = draft;
    this.open = new Set([...this.open, draft[kind].at(-1)!.id]);
    await this.updateComplete;
    document.getElementById(fieldId(`${kind}.${draft[kind].length - 1}.${kind === 'questions' ? 'text' : 'title'}.nl`))?.focus();
  }

  private take(guide: SavedGuide): void {
    this.saved = guide;
    this.draft = { questions: guide.questions, suggestions: guide.suggestions };
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.take(await changeGuide(sendable(this.draft), this.saved.version));
      this.errors = noErrors;
      say(t('guide.saved'));
    } catch (problem) {
      const errors = errorsOf(problem);
      this.errors = { ...errors, fields: placed(errors.fields) };
      this.openWrong();
      this.saved = await newest(problem, this.saved, savedGuide);
      await focusSummary(this);
    }
    this.busy = false;
  };

  /** What is wrong lies open, so that the links of the summary lead there. */
  private openWrong(): void {
    const ids = [...this.errors.fields.keys()].map(field => field.split('.')).map(([kind, index]) => (kind === 'questions' ? this.draft.questions : this.draft.suggestions)[Number(index)]?.id);
    this.open = new Set([...this.open, ...ids.filter(id => id !== undefined)]);
  }
}

/** A text that is empty is none. */
function filled(text: Localised): Localised {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''));
}

function sendable(draft: Draft): Draft {
  return {
    questions: draft.questions.map(each => ({ ...each, text: filled(each.text), hint: filled(each.hint), answers: each.answers.map(answer => ({ ...answer, text: filled(answer.text) })) })),
    suggestions: draft.suggestions.map(each => ({ ...each, title: filled(each.title), text: filled(each.text), draft: filled(each.draft) })),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-admin-guide': KringAdminGuide;
  }
}
