import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { changeQuestions, questions } from '../../api/admission.js';
import { newest } from '../../api/stale.js';
import type { Group, Language, Localised, QuestionList } from '../../api/types.js';
import { language, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const MOST = 5;
const LONGEST = 300;

interface Draft { id?: string; text: Localised }

/** `<kring-questions>`: what the group asks of everybody who wants to join, in the languages of its name. */
@customElement('kring-questions')
export class KringQuestions extends KringElement {
  @state() private drafts: Draft[] = [];
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private languages: readonly Language[] = [];
  private group!: Group;
  private version = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ group: Group; questions: QuestionList }>();
    this.group = data.group;
    this.take(data.questions);
    this.languages = LANGUAGES.filter(each => each in data.group.names || data.questions.items.some(question => each in question.text));
  }

  protected override render() {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => this.label(field))}
      ${this.drafts.map((each, index) => this.question(each, index))}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('questions.save')}</button>
        ${this.drafts.length >= MOST ? nothing : html`<button class="button quiet" type="button" @click=${this.add}>${icon('plus')}${t('questions.add')}</button>`}</div></form>`;
  }

  private question(each: Draft, index: number) {
    return html`<fieldset class="form"><legend class="legend">${t('questions.number', { number: index + 1 })}</legend>
      ${this.languages.map(lang => textField({ field: `questions.${index}.${lang}`, label: t('questions.text', { language: t(`language.${lang}`) }), value: each.text[lang] ?? '', lang, errors: this.errors, maxLength: LONGEST, onInput: value => this.type(index, lang, value) }))}
      <div class="row">${index === 0 ? nothing : html`<button class="button quiet s" type="button" @click=${() => this.move(index)}>${icon('arrow-up')}${t('questions.up')}<span class="sr"> ${index + 1}</span></button>`}
        <button class="button quiet s" type="button" @click=${() => this.takeOut(index)}>${icon('x')}${t('questions.remove')}<span class="sr"> ${index + 1}</span></button></div></fieldset>`;
  }

  private label(field: string): string {
    const [, index, lang] = field.split('.') as [string, string | undefined, Language | undefined];
    return index === undefined ? t('questions.title') : `${t('questions.number', { number: Number(index) + 1 })}${lang === undefined ? '' : ` (${t(`language.${lang}`)})`}`;
  }

  private take(list: QuestionList): void {
    this.drafts = list.items.map(each => ({ id: each.id, text: each.text }));
    this.version = list.version;
  }

  private type(index: number, lang: Language, value: string): void {
    this.drafts = this.drafts.map((each, at) => at === index ? { ...each, text: { ...each.text, [lang]: value } } : each);
  }

  private readonly add = async (): Promise<void> => {
    this.drafts = [...this.drafts, { text: {} }];
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('fieldset:last-of-type input')[0]?.focus();
  };

  private move(index: number): void {
    const moved = [...this.drafts];
    moved.splice(index - 1, 2, this.drafts[index]!, this.drafts[index - 1]!);
    this.drafts = moved;
  }

  private async takeOut(index: number): Promise<void> {
    this.drafts = this.drafts.filter((_, at) => at !== index);
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('button')?.focus();
  }

  /** A text that is empty is not sent; a question without any is told at its first language. */
  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const first = this.languages[0] ?? language();
    try {
      this.take(await changeQuestions(this.group.slug, this.drafts.map(each => ({ ...each, text: filled(each.text) })), this.version));
      this.errors = noErrors;
      say(t('questions.saved'));
    } catch (problem) {
      const errors = errorsOf(problem);
      this.errors = { ...errors, fields: new Map([...errors.fields].map(([field, message]) => [/^questions\.\d$/.test(field) ? `${field}.${first}` : field, message])) };
      this.version = await newest(problem, this.version, async () => (await questions(this.group.slug)).version);
      await focusSummary(this);
    }
    this.busy = false;
  };
}

function filled(text: Localised): Localised {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''));
}
