import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { group as getGroup, markRead } from '../../api/groups.js';
import { home } from '../../api/me.js';
import { myGroups } from '../../api/my-groups.js';
import type { Thread } from '../../api/types.js';
import { moment, number } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData, type Frame, type HomeData, type MyGroup } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { onLive } from '../live/live.js';
import type { LiveEvent } from '../live/protocol.js';
import { newsAfter, readAll, refreshed, regrouped, renumbered, type News } from './news.js';
import { threadLine } from './thread-line.js';

/** Several events at once ask for the numbers once. */
const PAUSE = 300;

/** `<kring-home>`: the threads of my groups, newest activity first, parted by my previous visit; and what is unread, by group. */
@customElement('kring-home')
export class KringHome extends KringElement {
  @state() private news: News = { me: '', groups: [], threads: [], waiting: [] };
  @state() private next: string | null = null;
  @state() private loading = false;
  private since: string | null = null;
  /** Groups with a line of their own; one that gets its first new message meanwhile waits with it, so that nothing moves. */
  private listed = new Set<string>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is asked for soon is the list too. */
  private listSoon = false;
  private ended = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const frame = pageData<Frame>('frame');
    const { since, items, next } = pageData<HomeData>().home;
    this.since = since;
    this.next = next;
    this.news = { me: frame.me.id, groups: frame.groups, threads: items, waiting: [] };
    this.list();
    this.ended = new AbortController();
    onLive('kring-event', this.onEvent, this.ended.signal);
    onLive('kring-reset', () => this.refreshSoon(true), this.ended.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.ended.abort();
  }

  protected override render() {
    const { threads, waiting } = this.news;
    if (threads.length === 0 && waiting.length === 0) {
      return html`<section class="card">${empty('users', t('home.none.title'), t('home.none.text'), html`<a class="button" href="/groups">${t('nav.groups')}</a>`)}</section>`;
    }
    const fresh = this.since === null ? threads : threads.filter(thread => this.isFresh(thread));
    const older = threads.filter(thread => !fresh.includes(thread));
    return html`${this.unread()}
      <div class="new" role="status">${waiting.length === 0 ? nothing : html`<button class="button" @click=${this.reveal}>${icon('arrow-up')}${t('feed.new', { count: waiting.length })}</button>`}</div>
      ${this.since !== null && fresh.length > 0 ? html`<h2 class="divider">${t('home.since', { at: moment(this.since) })}</h2>` : nothing}
      ${lines(fresh)}
      ${older.length > 0 ? html`<h2 class="divider">${t('home.earlier')}</h2>` : nothing}
      ${lines(older)}
      ${moreButton(this.next, this.loading, () => this.more())}`;
  }

  /** The total, and each group that has something unread. */
  private unread(): TemplateResult {
    const total = this.news.groups.reduce((sum, group) => sum + group.unread, 0);
    const groups = this.news.groups.filter(group => group.unread > 0 && this.listed.has(group.id));
    return html`<section class="card home-unread"><h2 tabindex="-1">${total === 0 ? icon('check-check') : nothing}${t('home.unread', { count: total })}</h2>
      ${groups.length === 0 ? nothing : html`<ul>${repeat(groups, group => group.id, group => {
        const name = localised(group.names);
        return html`<li class="row"><a class="home-group" href="/groups/${group.slug}"><span class="ring colour-${group.colour}"></span><span lang=${name.lang}>${name.text}</span></a>
          <span class="badge" aria-hidden="true">${number(group.unread)}</span><span class="sr">${t('nav.unread', { count: group.unread })}</span>
          <button class="button quiet s end" aria-label=${t('home.read.in', { group: name.text })} @click=${() => this.read(group)}>${icon('check')}${t('home.read')}</button></li>`;
      })}</ul>`}</section>`;
  }

  private list(): void {
    this.listed = new Set(this.news.groups.filter(group => group.unread > 0).map(group => group.id));
  }

  private isFresh(thread: Thread): boolean {
    return this.since !== null && Date.parse(thread.lastActivityAt) > Date.parse(this.since);
  }

  private readonly onEvent = (event: LiveEvent): void => {
    const { news, ask } = newsAfter(this.news, event);
    this.news = news;
    if (ask) {
      this.refreshSoon(news.threads.length === 0);
    }
  };

  private refreshSoon(list: boolean): void {
    clearTimeout(this.pause);
    this.listSoon ||= list;
    this.pause = setTimeout(() => {
      const all = this.listSoon;
      this.listSoon = false;
      void this.refresh(all);
    }, PAUSE);
  }

  private readonly reveal = async (): Promise<void> => {
    if (await this.refresh(true)) {
      await this.updateComplete;
      const top = this.querySelector<HTMLElement>('.home-unread h2');
      top?.focus({ preventScroll: true });
      top?.scrollIntoView({ block: 'center' });
    }
  };

  private async read(group: MyGroup): Promise<void> {
    try {
      const { head } = await getGroup(group.slug);
      const { unread } = await markRead(group.slug, head);
      if (unread === 0) {
        this.news = readAll(this.news, group.id);
      }
      say(t('home.read.done', { group: localised(group.names).text }));
      await this.updateComplete;
      this.querySelector<HTMLElement>('.home-unread h2')?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }

  /** Fetches the numbers, and with `list` also the threads in their order of now. */
  private async refresh(list: boolean): Promise<boolean> {
    const known = this.news.waiting;
    try {
      const [page, mine] = await Promise.all([home(), myGroups()]);
      const groups = mine.filter(group => group.membership?.state === 'MEMBER');
      const news = list ? refreshed(this.news, page.items, known) : renumbered(this.news, page.items);
      this.next = list ? page.next : this.next;
      this.news = { ...news, groups: regrouped(this.news, groups) };
      if (list) {
        this.list();
      }
      return true;
    } catch (problem) {
      if (list) {
        say(explain(problem), 'bad');
      }
      return false;
    }
  }

  private async more(): Promise<void> {
    this.loading = true;
    try {
      const page = await home(this.next);
      const shown = new Set(this.news.threads.map(thread => thread.id));
      this.news = { ...this.news, threads: [...this.news.threads, ...page.items.filter(thread => !shown.has(thread.id))] };
      this.next = page.next;
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}

function lines(threads: Thread[]): unknown {
  return repeat(threads, thread => thread.id, threadLine);
}
