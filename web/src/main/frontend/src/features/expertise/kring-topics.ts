import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { suggestTopics, type TopicHit } from '../../api/expertise.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { noErrors, textField } from '../../ui/form.js';
import { Looking } from '../../ui/looking.js';
import { explain } from '../../ui/problem.js';
import { hitText } from './expertise-parts.js';
import './kring-propose.js';

/** `<kring-topics>`: the topics at the top, those that are found for what is typed, and a place to propose what is missing. */
@customElement('kring-topics')
export class KringTopics extends KringElement {
  @state() private items: TopicHit[] = [];
  @state() private text = '';
  @state() private proposing = false;
  /** Whether what is shown is the answer to what is typed, and why there is none. */
  @state() private answered = true;
  @state() private failure: string | null = null;
  private top: TopicHit[] = [];
  private readonly looking = new Looking();

  override connectedCallback(): void {
    super.connectedCallback();
    this.items = this.top = pageData<{ top: TopicHit[] }>().top;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.looking.stop();
  }

  protected override render() {
    const typed = this.text.trim() !== '';
    return html`<div class="stack"><form class="form" role="search" novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${textField({ field: 'topics', label: t('topics.search'), hint: t('topics.search.hint'), value: this.text, errors: noErrors, onInput: text => this.typed(text) })}</form>
      <p class="sr" role="status">${typed && this.answered && this.failure === null ? t('pick.found', { count: this.items.length }) : ''}</p>
      ${this.failure !== null ? html`<p class="note bad" role="alert">${icon('circle-alert')}<span>${this.failure}</span></p>`
        : this.items.length === 0 && !this.answered ? nothing : this.items.length === 0 ? html`<p class="muted">${t('topics.none')}</p>` : html`<ul class="list links topics">${repeat(this.items, each => each.id, each => html`<li><a href="/topics/${each.slug}"><span lang=${localised(each.names).lang}>${hitText(each)}</span></a></li>`)}</ul>`}
      ${this.proposing ? html`<kring-propose .text=${this.text} @kring-close=${this.close}></kring-propose>`
        : html`<p class="row"><button class="button quiet" id="propose" @click=${() => { this.proposing = true; }}>${icon('plus')}${t('topics.propose')}</button></p>`}</div>`;
  }

  private typed(text: string): void {
    const q = text.trim();
    this.text = text;
    this.failure = null;
    this.answered = q === '';
    if (q === '') {
      this.looking.stop();
      this.items = this.top;
    } else {
      this.looking.start(() => suggestTopics(q), items => { [this.items, this.answered] = [items, true]; }, problem => { this.failure = explain(problem); });
    }
  }

  private readonly close = async (): Promise<void> => {
    this.proposing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#propose')?.focus();
  };
}
