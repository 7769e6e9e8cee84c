import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { suggestTopics, type TopicHit } from '../../api/expertise.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { noErrors, textField } from '../../ui/form.js';
import { hitText } from './expertise-parts.js';
import './kring-propose.js';

const PAUSE = 150;

/** `<kring-topics>`: the topics at the top, those that are found for what is typed, and a place to propose what is missing. */
@customElement('kring-topics')
export class KringTopics extends KringElement {
  @state() private items: TopicHit[] = [];
  @state() private text = '';
  @state() private proposing = false;
  private top: TopicHit[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private latest = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.items = this.top = pageData<{ top: TopicHit[] }>().top;
  }

  protected override render() {
    const typed = this.text.trim() !== '';
    return html`<div class="stack"><form class="form" role="search" novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${textField({ field: 'topics', label: t('topics.search'), hint: t('topics.search.hint'), value: this.text, errors: noErrors, onInput: text => this.typed(text) })}</form>
      <p class="sr" role="status">${typed ? t('pick.found', { count: this.items.length }) : ''}</p>
      ${this.items.length === 0 ? html`<p class="muted">${t('topics.none')}</p>` : html`<ul class="list links topics">${repeat(this.items, each => each.id, each => html`<li><a href="/topics/${each.slug}"><span lang=${localised(each.names).lang}>${hitText(each)}</span></a></li>`)}</ul>`}
      ${this.proposing ? html`<kring-propose .text=${this.text} @kring-close=${this.close}></kring-propose>`
        : html`<p class="row"><button class="button quiet" id="propose" @click=${() => { this.proposing = true; }}>${icon('plus')}${t('topics.propose')}</button></p>`}</div>`;
  }

  private typed(text: string): void {
    this.text = text;
    const mine = ++this.latest;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.search(text, mine), PAUSE);
  }

  private async search(text: string, mine: number): Promise<void> {
    const items = text.trim() === '' ? this.top : await suggestTopics(text.trim()).catch(() => []);
    if (mine === this.latest) {
      this.items = items;
    }
  }

  private readonly close = async (): Promise<void> => {
    this.proposing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#propose')?.focus();
  };
}
