import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import { suggestTopics } from '../../api/expertise.js';
import type { TopicName } from '../../api/question.js';
import { localised, t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorOf, fieldId, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';

const PAUSE = 250;

/** `<kring-topic-picks>`: several topics of the vocabulary, chosen by typing. Fires `kring-topics` with all. */
@customElement('kring-topic-picks')
export class KringTopicPicks extends KringElement {
  @property({ attribute: false }) topics: TopicName[] = [];
  @property({ attribute: false }) errors!: FormErrors;
  @property() label = '';
  @property() hint = '';
  @property({ type: Number }) most = 10;
  @state() private found: TopicName[] = [];
  @state() private typed = '';
  private pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override render() {
    const id = fieldId('topics');
    const offered = this.topics.length >= this.most ? [] : this.offered();
    return html`<div class="field"><label for=${id}>${this.label}</label><p class="hint" id="${id}-hint">${this.hint}</p>${errorOf('topics', this.errors)}
      ${this.topics.length === 0 ? nothing : html`<ul class="chips">${this.topics.map(each => {
        const name = localised(each.names);
        return html`<li><button type="button" class="act" aria-pressed="true" @click=${() => this.tell(this.topics.filter(kept => kept.id !== each.id))}><span lang=${name.lang}>${name.text}</span>${icon('x')}<span class="sr">${t('question.topics.remove')}</span></button></li>`;
      })}</ul>`}
      <input id=${id} type="search" autocomplete="off" .value=${this.typed} ?disabled=${this.topics.length >= this.most} aria-describedby="${id}-hint" aria-invalid=${this.errors.fields.has('topics') ? 'true' : nothing} @input=${this.onInput} @keydown=${this.onKey}>
      <p class="sr" role="status">${offered.length === 0 ? '' : t('pick.found', { count: offered.length })}</p>
      ${offered.length === 0 ? nothing : html`<ul class="chips">${offered.map(each => {
        const name = localised(each.names);
        return html`<li><button type="button" class="act" @click=${() => this.add(each)}>${icon('plus')}<span lang=${name.lang}>${name.text}</span></button></li>`;
      })}</ul>`}</div>`;
  }

  private offered(): TopicName[] {
    return this.found.filter(each => !this.topics.some(chosen => chosen.id === each.id));
  }

  private readonly onInput = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.pause);
    const typed = this.typed.trim();
    this.pause = setTimeout(() => void (typed === '' ? Promise.resolve([]) : suggestTopics(typed)).then(found => {
      if (typed === this.typed.trim()) {
        this.found = found;
      }
    }, () => undefined), PAUSE);
  };

  /** Enter takes the first that was found, and does not send the form. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const first = this.typed.trim() === '' ? undefined : this.offered()[0];
      if (first !== undefined) {
        this.add(first);
      }
    }
  };

  private add({ id, slug, names }: TopicName): void {
    this.typed = '';
    this.found = [];
    this.tell([...this.topics, { id, slug, names }]);
    this.querySelector<HTMLElement>(`#${fieldId('topics')}`)?.focus();
  }

  private tell(topics: TopicName[]): void {
    this.topics = topics;
    this.dispatchEvent(new CustomEvent<TopicName[]>('kring-topics', { detail: topics, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-topic-picks': KringTopicPicks;
  }
}
