import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import { suggestTopics } from '../../api/expertise.js';
import { similarQuestions, topicsIn, type Asking, type QuestionItem, type TopicName } from '../../api/question.js';
import { localised, t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { describedBy, errorOf, fieldId, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { Looking } from '../../ui/looking.js';
import { stateChip } from './question-parts.js';

export const LONGEST_TITLE = 150;
export const MOST_TOPICS = 5;
const SHORTEST = 3;

/**
 * `<kring-question-fields>`: the title and the topics of what somebody is about to ask. While the title is typed, it shows what was asked already and
 * which topics it names. Fires `kring-asking` with both.
 */
@customElement('kring-question-fields')
export class KringQuestionFields extends KringElement {
  @property({ attribute: false }) value: Asking = { title: '', topics: [], route: true };
  @property({ attribute: false }) errors!: FormErrors;
  /** NEW for a new question; of one that stands the title and the topics, or these alone. */
  @property() parts: 'NEW' | 'TITLE' | 'TOPICS' = 'NEW';
  /** The names of the fields within the form. */
  @property({ attribute: false }) names = { title: 'title', topics: 'topics' };
  @state() private similar: QuestionItem[] = [];
  @state() private found: TopicName[] = [];
  @state() private typed = '';
  /** The text for which `found` was found; null for what the title names. */
  private foundFor: string | null = null;
  private readonly lookingAlike = new Looking();
  private readonly lookingTopics = new Looking();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lookingAlike.stop();
    this.lookingTopics.stop();
  }

  /** Puts the caret in the first field. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('input')?.focus();
  }

  protected override render() {
    const { title, topics } = this.value;
    const id = fieldId(this.names.topics);
    const offered = this.found.filter(each => !topics.some(chosen => chosen.id === each.id));
    return html`${this.parts === 'TOPICS' ? nothing : textField({ field: this.names.title, label: t('question.title'), hint: t('question.title.hint'), value: title, errors: this.errors, maxLength: LONGEST_TITLE, onInput: this.onTitle })}
      <div role="status">${this.similar.length === 0 || this.parts !== 'NEW' ? nothing : html`<div class="note"><div class="stack-s"><p class="strong">${t('question.similar', { count: this.similar.length })}</p>
        <ul class="stack-s">${this.similar.map(each => html`<li><a href="/posts/${each.id}" lang=${each.language}>${each.question.title}</a> ${stateChip(each.question)}</li>`)}</ul></div></div>`}</div>
      <div class="field"><label for=${id}>${t('question.topics')}</label><p class="hint" id="${id}-hint">${t('question.topics.hint', { most: MOST_TOPICS })}</p>${errorOf(this.names.topics, this.errors)}
        ${topics.length === 0 ? nothing : html`<ul class="chips">${topics.map(each => {
          const name = localised(each.names);
          return html`<li><button type="button" class="act" aria-pressed="true" @click=${() => this.drop(each)}><span lang=${name.lang}>${name.text}</span>${icon('x')}<span class="sr">${t('question.topics.remove')}</span></button></li>`;
        })}</ul>`}
        <input id=${id} type="search" autocomplete="off" .value=${this.typed} ?readonly=${topics.length >= MOST_TOPICS} aria-invalid=${this.errors.fields.has(this.names.topics) ? 'true' : nothing} aria-describedby=${describedBy(this.names.topics, this.errors, true)} @input=${this.onTopic} @keydown=${this.onKey}>
        <p class="sr" role="status">${offered.length === 0 ? '' : t('pick.found', { count: offered.length })}</p>
        ${offered.length === 0 || topics.length >= MOST_TOPICS ? nothing : html`<ul class="chips">${offered.map(each => {
          const name = localised(each.names);
          return html`<li><button type="button" class="act" @click=${() => this.add(each)}>${icon('plus')}<span lang=${name.lang}>${name.text}</span></button></li>`;
        })}</ul>`}</div>
      ${this.parts !== 'NEW' ? nothing : html`<label class="choice"><input type="checkbox" .checked=${this.value.route} @change=${(event: Event) => this.tell({ ...this.value, route: (event.target as HTMLInputElement).checked })}><span>${t('question.route')}</span><span class="hint">${t('question.route.hint')}</span></label>`}`;
  }

  private readonly onTitle = (title: string): void => {
    const q = title.trim();
    this.tell({ ...this.value, title });
    if (q.length < SHORTEST) {
      this.lookingAlike.stop();
      this.similar = [];
      return;
    }
    this.lookingAlike.start(signal => Promise.all([similarQuestions(q, signal), topicsIn(q, signal)]), ([similar, topics]) => {
      this.similar = similar.items;
      if (this.typed.trim() === '') {
        this.offer(topics.items, null);
      }
    });
  };

  private readonly onTopic = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    const q = this.typed.trim();
    if (q === '') {
      this.lookingTopics.stop();
      this.offer([], null);
    } else {
      this.lookingTopics.start(() => suggestTopics(q), found => this.offer(found, q));
    }
  };

  private offer(found: TopicName[], foundFor: string | null): void {
    this.found = found;
    this.foundFor = foundFor;
  }

  /** Enter takes the first that was found for what is typed now, and does not send the form. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const first = this.found.find(each => !this.value.topics.some(chosen => chosen.id === each.id));
      if (first !== undefined && this.typed.trim() !== '' && this.foundFor === this.typed.trim()) {
        this.add(first);
      }
    }
  };

  private add(topic: TopicName): void {
    this.typed = '';
    this.lookingTopics.stop();
    this.tell({ ...this.value, topics: [...this.value.topics, topic].slice(0, MOST_TOPICS) });
    this.querySelector<HTMLElement>(`#${fieldId(this.names.topics)}`)?.focus();
  }

  private drop(topic: TopicName): void {
    this.tell({ ...this.value, topics: this.value.topics.filter(each => each.id !== topic.id) });
    this.querySelector<HTMLElement>(`#${fieldId(this.names.topics)}`)?.focus();
  }

  private tell(value: Asking): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent<Asking>('kring-asking', { detail: value, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-question-fields': KringQuestionFields;
  }
}
