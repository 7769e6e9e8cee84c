import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { suggestTopics, topic, type Proposal, type TopicDetail, type TopicHit } from '../../api/expertise.js';
import { decideTopic, proposedTopics } from '../../api/topics-admin.js';
import type { Language, Page } from '../../api/types.js';
import { moment } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { noErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { pick, type Pick } from '../../ui/pick.js';
import { explain } from '../../ui/problem.js';
import { hitText, nameOf, topicLink } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import './kring-topic-act.js';
import type { TopicAct } from './kring-topic-act.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];

/** `<kring-admin-topics>`: the topics that people propose, and any topic of the vocabulary to be renamed or merged. */
@customElement('kring-admin-topics')
export class KringAdminTopics extends LiveElement {
  @state() private page: Page<Proposal> = { items: [], next: null };
  @state() private finding: Pick<TopicHit> = { text: '', found: [], chosen: null };
  @state() private found: TopicDetail | null = null;
  @state() private open: { id: string; act: TopicAct } | null = null;
  @state() private loading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.page = pageData<{ topics: Page<Proposal> }>().topics;
  }

  protected override render() {
    return html`<section class="card"><h2 class="pad flush" id="topics-proposed" tabindex="-1">${t('topics.admin.proposed')}</h2>${this.page.items.length === 0 ? empty('check', t('topics.admin.none.title'), t('topics.admin.none.text'))
        : html`<ul class="list">${repeat(this.page.items, each => each.id, each => html`<li class="stack-s">${this.facts(each)}
          <p class="small muted">${t('topics.admin.by', { name: each.proposedBy?.name ?? t('notifications.somebody'), at: moment(each.at) })}</p>${this.acts(each, true)}</li>`)}</ul>`}</section>
      ${moreButton(this.page.next, this.loading, () => this.more())}
      <section class="card pad stack"><h2>${t('topics.admin.vocabulary')}</h2>
        ${pick({ field: 'topic', label: t('topics.search'), hint: t('topics.search.hint'), errors: noErrors, state: this.finding, show: hitText, search: suggestTopics, onChange: finding => this.choose(finding) })}
        ${this.found === null ? nothing : html`<div class="stack-s">${this.facts(this.found)}${this.acts(this.found, false)}</div>`}</section>`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'topics.changed') {
      void this.fetch();
    }
  }

  private facts(each: TopicDetail): TemplateResult {
    return html`<h3>${each.state === 'ACCEPTED' ? topicLink(each) : nameOf(each)}</h3><dl class="facts">${LANGUAGES.map(lang => each.names[lang] === undefined ? nothing
      : html`<dt>${t(`language.${lang}`)}</dt><dd lang=${lang}>${[each.names[lang], ...each.synonyms[lang] ?? []].join(' · ')}</dd>`)}
      ${each.broader === null ? nothing : html`<dt>${t('topic.broader')}</dt><dd>${topicLink(each.broader)}</dd>`}</dl>`;
  }

  private acts(each: TopicDetail, proposed: boolean): TemplateResult {
    const name = html`<span class="sr"> ${nameOf(each)}</span>`;
    if (this.open?.id === each.id) {
      return html`<kring-topic-act .topic=${each} .act=${this.open.act} @kring-done=${this.done} @kring-close=${() => this.close(each.id)}></kring-topic-act>`;
    }
    const button = (act: TopicAct, label: string, picture: 'pencil' | 'link' | 'x'): TemplateResult =>
      html`<button class="button quiet s" @click=${() => { this.open = { id: each.id, act }; }}>${icon(picture)}${label}${name}</button>`;
    return html`<div class="row" data-topic=${each.id}>${proposed ? html`<button class="button s" @click=${() => this.accept(each)}>${icon('check')}${t('topics.admin.accept')}${name}</button>` : nothing}
      ${button('change', t('topics.admin.change'), 'pencil')}${button('merge', t('topics.admin.merge'), 'link')}${proposed ? button('decline', t('topics.admin.decline'), 'x') : nothing}</div>`;
  }

  private async choose(finding: Pick<TopicHit>): Promise<void> {
    this.finding = finding;
    const found = finding.chosen === null ? null : await topic(finding.chosen.slug).catch(() => null);
    if (this.finding.chosen?.id === finding.chosen?.id) {
      this.found = found;
    }
  }

  private readonly done = async (event: CustomEvent<TopicDetail>): Promise<void> => {
    if (this.found !== null && this.found.id === this.open?.id) {
      this.found = event.detail;
    }
    this.open = null;
    await this.fetch();
    await this.focusOn(event.detail.id);
  };

  private close(id: string): void {
    this.open = null;
    void this.focusOn(id);
  }

  /** What one pressed is gone now: the acts of its topic have the focus, or what stands above the list that it left. */
  private async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    (this.querySelector<HTMLElement>(`[data-topic="${id}"] button`) ?? this.querySelector<HTMLElement>('#topics-proposed'))?.focus();
  }

  private async accept(each: TopicDetail): Promise<void> {
    try {
      await decideTopic(each.id, 'ACCEPTED', '');
      say(t('topics.admin.accepted', { topic: nameOf(each) }));
    } catch (problem) {
      say(problem instanceof ProblemError && problem.violations.length > 0 ? problem.violations.map(each => each.message).join(' ') : explain(problem), 'bad');
    }
    await this.fetch();
    await this.focusOn(each.id);
  }

  private async fetch(): Promise<void> {
    this.page = await proposedTopics().catch(() => this.page);
  }

  private async more(): Promise<void> {
    this.loading = true;
    try {
      const page = await proposedTopics(this.page.next);
      this.page = { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
