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
import type { LiveEvent } from '../live/protocol.js';
import { questionLine } from './question-parts.js';
import { questionsAfter } from './questions-after.js';

/** Data block of the pages of questions; without a group they are my own. */
export interface QuestionsData { group?: Group; questions: Page<QuestionItem> }

const OF_GROUP: readonly QuestionFilter[] = ['ALL', 'WAITING', 'ANSWERED', 'ACCEPTED', 'CLOSED'];
const OWN: readonly OwnFilter[] = ['ASKED', 'CLAIMED'];
/** Several events at once ask for the list once. */
const PAUSE = 400;

/** `<kring-question-list group-slug>`: the questions of a group, or without one my own, behind tabs by how far they are; in a group also by topic. */
@customElement('kring-question-list')
export class KringQuestionList extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private items: QuestionItem[] = [];
  @state() private next: string | null = null;
  @state() private show: QuestionFilter | OwnFilter = 'ALL';
  @state() private topic: string | null = null;
  @state() private loading = false;
  private topics: TopicName[] = [];
  private groupId: string | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = findData<QuestionsData>();
    this.groupId = data?.group?.id ?? null;
    this.show = this.slug === '' ? 'ASKED' : 'ALL';
    this.take(data?.questions ?? { items: [], next: null }, false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override render() {
    const filters: readonly (QuestionFilter | OwnFilter)[] = this.slug === '' ? OWN : OF_GROUP;
    return html`<section class="card pad stack">
      <div class="chips" role="group" aria-label=${t('question.list.filter')}>${filters.map(each => html`<button type="button" class="act" aria-pressed=${each === this.show ? 'true' : 'false'} @click=${() => this.choose(each)}>${t(`question.show.${each}`)}</button>`)}</div>
      ${this.slug === '' ? nothing : html`<div class="row bottoms spread">${this.topics.length === 0 ? nothing : html`<div class="field grow"><label for="f-topic">${t('question.list.topic')}</label>
        <select id="f-topic" @change=${this.pickTopic}><option value="" ?selected=${this.topic === null}>${t('question.list.topic.all')}</option>${this.topics.map(each => {
          const name = localised(each.names);
          return html`<option value=${each.id} lang=${name.lang} ?selected=${each.id === this.topic}>${name.text}</option>`;
        })}</select></div>`}<a class="button" href="/groups/${this.slug}#ask">${icon('circle-question-mark')}${t('question.ask')}</a></div>`}</section>
      <section class="card" aria-busy=${this.loading ? 'true' : 'false'}>${this.items.length === 0
        ? empty('circle-question-mark', t('question.list.none.title'), this.slug === '' ? t(`question.list.none.${this.show === 'CLAIMED' ? 'CLAIMED' : 'ASKED'}`) : t('question.list.none.text'))
        : html`<ul class="list">${repeat(this.items, each => each.id, each => html`<li>${questionLine(each, this.slug === '')}</li>`)}</ul>`}</section>
      ${moreButton(this.next, this.loading, () => void this.more())}`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.groupId !== null && event.stream !== `group:${this.groupId}`) {
      return;
    }
    const { items, stale } = questionsAfter(this.items, event);
    this.items = items;
    if (stale) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.refetch(), PAUSE);
    }
  }

  private fetch(cursor: string | null): Promise<Page<QuestionItem>> {
    return this.slug === '' ? myQuestions({ show: this.show as OwnFilter, cursor }) : asked(this.slug, { show: this.show as QuestionFilter, topic: this.topic, cursor });
  }

  private take(page: Page<QuestionItem>, older: boolean): void {
    this.items = older ? [...this.items, ...page.items.filter(each => !this.items.some(known => known.id === each.id))] : page.items;
    this.next = page.next;
    for (const topic of page.items.flatMap(each => each.question.topics)) {
      if (!this.topics.some(each => each.id === topic.id)) {
        this.topics = [...this.topics, topic];
      }
    }
  }

  private readonly choose = (show: QuestionFilter | OwnFilter): void => {
    this.show = show;
    void this.refetch();
  };

  private readonly pickTopic = (event: Event): void => {
    this.topic = (event.target as HTMLSelectElement).value || null;
    void this.refetch();
  };

  private async refetch(): Promise<void> {
    await this.load(async () => this.take(await this.fetch(null), false));
  }

  private async more(): Promise<void> {
    await this.load(async () => this.take(await this.fetch(this.next), true));
  }

  private async load(work: () => Promise<void>): Promise<void> {
    this.loading = true;
    try {
      await work();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
