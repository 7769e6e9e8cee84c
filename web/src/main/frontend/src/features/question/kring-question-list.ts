import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asked, myQuestions, type OwnFilter, type QuestionFilter, type QuestionItem, type TopicName } from '../../api/question.js';
import type { Group, Page } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import { pageLive } from '../live/page-live.js';
import type { LiveEvent } from '../live/protocol.js';
import { questionLine } from './question-parts.js';
import { narrowedAddress, narrowedIn, questionsAfter, withFirstPage, withNextPage, type Narrowed, type Shown } from './questions-after.js';

/** Data block of the pages of questions; without a group they are my own. */
export interface QuestionsData { group?: Group; questions: Page<QuestionItem> }

const OF_GROUP: readonly QuestionFilter[] = ['ALL', 'WAITING', 'ANSWERED', 'ACCEPTED', 'CLOSED'];
const OWN: readonly OwnFilter[] = ['ASKED', 'CLAIMED'];
/** Several events at once ask for the list once. */
const PAUSE = 400;

/** `<kring-question-list group-slug>`: the questions of a group, or without one my own, behind tabs by how far they are; in a group also by topic. The address names what is shown. */
@customElement('kring-question-list')
export class KringQuestionList extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private page: Page<QuestionItem> = { items: [], next: null };
  @state() private narrowed: Narrowed = { show: 'ALL', topic: null };
  @state() private loading = false;
  private topics: TopicName[] = [];
  private group: Group | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private ended = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const data = findData<QuestionsData>();
    this.group = data?.group;
    if (this.group !== undefined) {
      pageLive()?.synced(`group:${this.group.id}`, this.group.head);
    }
    this.take(data?.questions ?? { items: [], next: null });
    this.narrowed = { show: this.filters[0]!, topic: null };
    this.ended = new AbortController();
    window.addEventListener('popstate', () => this.narrow(this.inAddress), { signal: this.ended.signal });
    this.narrow(this.inAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.ended.abort();
  }

  private get filters(): readonly Shown[] {
    return this.slug === '' ? OWN : OF_GROUP;
  }

  private get inAddress(): Narrowed {
    return narrowedIn(location.search, this.filters);
  }

  /** Whether an event may bring a question in or take one out that it does not name as new. */
  private get filtered(): boolean {
    return this.narrowed.show !== 'ALL' || this.narrowed.topic !== null;
  }

  protected override render() {
    const { page: { items, next }, narrowed: { show, topic } } = this;
    return html`<section class="card pad stack">
      <div class="chips" role="group" aria-label=${t('question.list.filter')}>${this.filters.map(each => html`<button type="button" class="act" aria-pressed=${each === show ? 'true' : 'false'} @click=${() => this.choose({ show: each })}>${t(`question.show.${each}`)}</button>`)}</div>
      ${this.slug === '' ? nothing : html`<div class="row bottoms spread">${this.topics.length === 0 ? nothing : html`<div class="field grow"><label for="f-topic">${t('question.list.topic')}</label>
        <select id="f-topic" @change=${(event: Event) => this.choose({ topic: (event.target as HTMLSelectElement).value || null })}><option value="" .selected=${topic === null}>${t('question.list.topic.all')}</option>${this.topics.map(each => {
          const name = localised(each.names);
          return html`<option value=${each.id} lang=${name.lang} .selected=${each.id === topic}>${name.text}</option>`;
        })}</select></div>`}${this.group?.can.includes('post') ? html`<a class="button" href="/groups/${this.slug}#ask">${icon('circle-question-mark')}${t('question.ask')}</a>` : nothing}</div>`}</section>
      <section class="card" aria-busy=${this.loading ? 'true' : 'false'}>${items.length === 0
        ? empty('circle-question-mark', t('question.list.none.title'), this.slug === '' ? t(`question.list.none.${show === 'CLAIMED' ? 'CLAIMED' : 'ASKED'}`) : this.filtered ? t('question.list.none.filtered') : t('question.list.none.text'),
          this.slug !== '' && this.filtered ? html`<button type="button" class="button quiet" @click=${this.widen}>${t('question.list.none.reset')}</button>` : nothing)
        : html`<ul class="list">${repeat(items, each => each.id, each => html`<li>${questionLine(each, this.slug === '')}</li>`)}</ul>`}</section>
      ${moreButton(next, this.loading, () => this.more())}`;
  }

  protected override happened(event: LiveEvent): void {
    if (!this.isMine(event.stream)) {
      return;
    }
    const { items, stale } = questionsAfter(this.page.items, event, this.filtered);
    this.page = { ...this.page, items };
    if (stale) {
      this.refreshSoon();
    }
  }

  protected override reset(stream: string): void {
    if (this.isMine(stream)) {
      this.refreshSoon();
    }
  }

  /** My own questions stand in several groups. */
  private isMine(stream: string): boolean {
    return this.group === undefined || stream === `group:${this.group.id}`;
  }

  private refreshSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.load(null, withFirstPage), PAUSE);
  }

  private fetch(cursor: string | null): Promise<Page<QuestionItem>> {
    const { show, topic } = this.narrowed;
    return this.slug === '' ? myQuestions({ show: show as OwnFilter, cursor }) : asked(this.slug, { show: show as QuestionFilter, topic, cursor });
  }

  private take(page: Page<QuestionItem>): void {
    this.page = page;
    const known = new Set(this.topics.map(each => each.id));
    const found = new Map(page.items.flatMap(each => each.question.topics).map(each => [each.id, each]));
    this.topics = [...this.topics, ...[...found.values()].filter(each => !known.has(each.id))];
  }

  private choose(change: Partial<Narrowed>): void {
    const narrowed = { ...this.narrowed, ...change };
    history.pushState(null, '', narrowedAddress(location.pathname, narrowed, this.filters));
    this.narrow(narrowed);
  }

  private readonly widen = (): void => {
    this.choose({ show: 'ALL', topic: null });
    this.querySelector<HTMLElement>('[aria-pressed]')?.focus();
  };

  private narrow(narrowed: Narrowed): void {
    if (narrowed.show !== this.narrowed.show || narrowed.topic !== this.narrowed.topic) {
      this.narrowed = narrowed;
      clearTimeout(this.pause);
      void this.load(null, (_before, page) => page);
    }
  }

  private more(): Promise<void> {
    return this.load(this.page.next, withNextPage);
  }

  /** The answer to what is not shown any more says nothing. */
  private async load(cursor: string | null, placed: (before: Page<QuestionItem>, page: Page<QuestionItem>) => Page<QuestionItem>): Promise<void> {
    const asked = this.narrowed;
    this.loading = true;
    try {
      const page = await this.fetch(cursor);
      if (asked === this.narrowed) {
        this.take(placed(this.page, page));
      }
    } catch (problem) {
      if (asked === this.narrowed) {
        say(explain(problem), 'bad');
      }
    }
    this.loading &&= asked !== this.narrowed;
  }
}
