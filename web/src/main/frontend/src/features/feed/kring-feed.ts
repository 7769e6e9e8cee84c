import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { feed, findThread, publish, reply } from '../../api/posts.js';
import { ask } from '../../api/question.js';
import type { Group, Me, Post, Thread } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData, type FeedData, type Frame } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import type { ComposerInput } from '../composer/kring-composer.js';
import '../composer/kring-composer.js';
import { onLive } from '../live/live.js';
import { Meanwhile } from '../live/meanwhile.js';
import { pageLive } from '../live/page-live.js';
import type { LiveEvent, Reset } from '../live/protocol.js';
import { groupAfter } from '../live/reduce.js';
import { everythingShown, feedAfter, firstPosts, newestShown, opened, postsIn, repliesShown, visible, waitingThreads, withChanged, withOlder, without, withOwnReply, withOwnThread, withThread, type FeedState } from './feed-state.js';
import { Gradual } from './gradual.js';
import './kring-here.js';
import './kring-post.js';
import type { Drafted } from './kring-post.js';
import { Reading } from './reading.js';
import { pushesAway, shownOnScreen } from './sight.js';
import { Submission } from '../../api/submission.js';

/**
 * `<kring-feed group-slug>`: the discussions of a group. What others write waits behind a button where it would move what somebody is reading;
 * what changes in a post that is shown changes in place.
 */
@customElement('kring-feed')
export class KringFeed extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private group!: Group;
  @state() private me!: Me;
  @state() private feed: FeedState = { threads: [], shown: [], held: [] };
  @state() private next: string | null = null;
  @state() private loading = false;
  @state() private answering: Post | null = null;
  @state() private sending: string | null = null;
  @state() private holding = false;
  private tag: string | null = null;
  private ended = new AbortController();
  private reading!: Reading;
  private readonly meanwhile = new Meanwhile();
  private readonly gradual = new Gradual(this, () => postsIn(visible(this.feed)));
  private readonly publishing = new Submission(({ asking, ...input }: ComposerInput, key) => asking === undefined ? publish(this.slug, input, key) : ask(this.slug, asking, input, key));
  private readonly replying = new Submission(({ to, ...input }: ComposerInput & { to: string }, key) => reply(to, input, key));

  override connectedCallback(): void {
    super.connectedCallback();
    const { group, posts } = pageData<FeedData>();
    this.group = group;
    this.me = pageData<Frame>('frame').me;
    this.tag = new URLSearchParams(location.search).get('tag');
    this.feed = opened(posts);
    this.next = posts.next;
    this.ended = new AbortController();
    pageLive()?.synced(this.stream, group.head);
    const { signal } = this.ended;
    onLive('kring-event', this.onEvent, signal);
    onLive('kring-reset', this.onReset, signal);
    this.reading = new Reading(this.me.id, group, this.inSight, signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ended.abort();
  }

  protected override firstUpdated(): void {
    this.reading.mark();
    if (this.group.held > 0) {
      this.fetchHeld();
    }
  }

  protected override render() {
    const waiting = waitingThreads(this.feed);
    return html`${this.group.can.includes('post') ? this.composer() : nothing}
      ${this.tag === null ? nothing : html`<p class="row tagged"><span class="chip">#${this.tag}</span><a href="/groups/${this.slug}">${t('feed.tag.all')}</a></p>`}
      ${this.holding ? html`<kring-held .slug=${this.slug} .groupId=${this.group.id}></kring-held>` : nothing}
      <kring-here group-id=${this.group.id}></kring-here>
      <div class="new" role="status">${waiting === 0 ? nothing : html`<button class="button" @click=${this.reveal}>${icon('arrow-up')}${t('feed.new', { count: waiting })}</button>`}</div>
      ${this.sending === null ? nothing : html`<article class="card post sending" aria-busy="true"><p class="small muted">${t('feed.sending')}</p><p class="body">${this.sending}</p></article>`}
      ${this.feed.threads.length === 0 ? html`<section class="card">${empty('message-circle', t('feed.none.title'), this.tag === null ? t('feed.none.text') : t('feed.none.tag'))}</section>` : nothing}
      ${repeat(firstPosts(visible(this.feed), this.gradual.count), each => each.thread.id, each => this.thread(each.thread, each.replies, each.waiting))}
      ${moreButton(this.next, this.loading, () => this.older())}`;
  }

  private composer() {
    return html`<kring-composer class="card" mode="post" .slug=${this.slug} .groupId=${this.group.id} .personId=${this.me.id} .draftKey=${`group:${this.slug}`}
      .mandates=${this.me.mandates} .language=${null} .initial=${null} .submit=${this.publish} @kring-typing=${() => this.typing(null)}></kring-composer>`;
  }

  private thread(thread: Thread, replies: Post[], waiting: number) {
    const hiddenReplies = thread.replyCount - thread.lastReplies.length;
    return html`<article class="card post" data-thread=${thread.id} aria-label=${t('post.by', { name: thread.author.name })} @kring-post-changed=${this.onChanged} @kring-post-gone=${this.onGone} @kring-reply=${this.onReply} @kring-drafted=${this.onDrafted}>
      <kring-post id="post-${thread.id}" .post=${thread} .group=${this.group} .me=${this.me}></kring-post>
      ${hiddenReplies > 0 ? html`<p class="earlier-replies"><a href="/posts/${thread.id}">${t('feed.replies.all', { count: thread.replyCount })}</a></p>` : nothing}
      ${replies.length === 0 ? nothing : html`<div class="replies">${repeat(replies, each => each.id, each => html`<article aria-label=${t('post.by', { name: each.author.name })}>
        <kring-post small id="post-${each.id}" .post=${each} .group=${this.group} .me=${this.me} .asked=${thread.question} .answers=${thread.lastReplies.find(other => other.id === each.parentId)}></kring-post></article>`)}</div>`}
      ${this.answering?.threadId === thread.id ? keyed(this.answering.id, html`<kring-composer class="composer-in" mode="reply" .threadId=${thread.id} .slug=${this.slug} .groupId=${this.group.id} .personId=${this.me.id} .draftKey=${`reply:${this.answering.id}`}
        .mandates=${this.me.mandates} .language=${null} .initial=${null} .submit=${this.reply} @kring-typing=${() => this.typing(thread.id)} @kring-cancel=${() => this.stopAnswering(this.answering!)}></kring-composer>`) : nothing}
      <div class="new-replies" role="status">${waiting === 0 ? nothing : html`<button class="button s" @click=${() => this.showReplies(thread.id)}>${t('feed.replies.new', { count: waiting })}</button>`}</div></article>`;
  }

  private get stream(): string {
    return `group:${this.group.id}`;
  }

  private readonly onEvent = (event: LiveEvent): void => {
    this.reading.hear(event);
    if (event.name === 'mandate.changed') {
      this.me = { ...this.me, mandates: event.data.mandates };
      this.apply(event);
    }
    if (event.stream === this.stream) {
      this.meanwhile.hear(event);
      this.group = groupAfter(this.group, event);
      this.apply(event);
    }
    void this.updateComplete.then(this.reading.mark);
  };

  private apply(event: LiveEvent): void {
    const { state, fetch } = feedAfter({
      reader: { me: this.me.id, group: this.group, mandates: this.me.mandates, now: Date.now() }, group: this.group, tag: this.tag, still: id => pushesAway(this, id),
    }, this.feed, event);
    this.feed = state;
    fetch.forEach(id => void this.fetch(id));
  }

  private readonly onReset = (reset: Reset): void => {
    if (reset.stream === this.stream) {
      void this.refetch();
    }
  };

  private async refetch(): Promise<void> {
    const { answer: page, events } = await this.meanwhile.during(() => feed(this.slug, { tag: this.tag }).catch(() => null));
    if (page !== null) {
      this.feed = opened(page);
      this.next = page.next;
      events.forEach(event => this.apply(event));
    }
  }

  /** A thread of which the event did not tell all. With a tag chosen, one that does not carry it stays away. */
  private async fetch(id: string): Promise<void> {
    const { answer: thread, events } = await this.meanwhile.during(async () => this.tag === null || this.feed.shown.includes(id) ? findThread(id) : null);
    if (thread !== null) {
      this.feed = withThread(this.feed, thread);
      events.forEach(event => this.apply(event));
    }
  }

  private readonly reveal = async (): Promise<void> => {
    this.feed = everythingShown(this.feed);
    await this.updateComplete;
    this.querySelector<HTMLElement>('article[data-thread] .name')?.focus({ preventScroll: true });
    this.reading.mark();
  };

  private async showReplies(threadId: string): Promise<void> {
    this.feed = repliesShown(this.feed, threadId);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-thread="${threadId}"] .replies > :last-child .name`)?.focus();
    this.reading.mark();
  }

  /** Few have something waiting, so what shows it is fetched when somebody has. */
  private readonly showHeld = (): void => {
    say(t('held.sent'));
    this.fetchHeld();
  };

  private fetchHeld(): void {
    void import('../moderation/kring-held.js').then(() => { this.holding = true; }, () => undefined);
  }

  private readonly publish = async (input: ComposerInput): Promise<void> => {
    this.sending = input.body;
    try {
      const stored = await this.publishing.run(input);
      if (stored.state === 'HELD') {
        return this.showHeld();
      }
      this.feed = withOwnThread(this.feed, stored, this.group);
    } finally {
      this.sending = null;
    }
  };

  private readonly reply = async (input: ComposerInput): Promise<void> => {
    const answered = this.answering!;
    const stored = await this.replying.run({ ...input, to: answered.id });
    if (stored.state === 'HELD') {
      this.stopAnswering(answered);
      return this.showHeld();
    }
    this.feed = withOwnReply(this.feed, stored);
    if (this.answering !== answered) {
      return;
    }
    this.answering = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#post-${stored.id} .name`)?.focus();
  };

  private readonly onReply = async (event: Event): Promise<void> => {
    this.answering = (event as CustomEvent<Post>).detail;
    await this.updateComplete;
    this.querySelector<HTMLElementTagNameMap['kring-composer']>('kring-composer[mode=reply]')?.focusText();
  };

  private readonly onDrafted = async (event: Event): Promise<void> => {
    const { post, prepared } = (event as CustomEvent<Drafted>).detail;
    await this.onReply(new CustomEvent('kring-reply', { detail: post }));
    await this.querySelector<HTMLElementTagNameMap['kring-composer']>('kring-composer[mode=reply]')?.take(prepared);
  };

  /** The focus goes back to where the answer was begun. */
  private stopAnswering(answered: Post): void {
    if (this.answering === answered) {
      this.answering = null;
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#post-${answered.id} .reply`)?.focus());
    }
  }

  private readonly onChanged = (event: Event): void => {
    this.feed = withChanged(this.feed, (event as CustomEvent<Post>).detail);
  };

  private readonly onGone = (event: Event): void => {
    const post = (event as CustomEvent<Post>).detail;
    this.feed = without(this.feed, post);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(post.parentId === null ? '.ask' : `#post-${post.threadId} .name`)?.focus());
    if (post.parentId !== null) {
      void this.fetch(post.threadId);
    }
  };

  private async older(): Promise<void> {
    this.loading = true;
    try {
      const { answer: page, events } = await this.meanwhile.during(() => feed(this.slug, { tag: this.tag, cursor: this.next }));
      this.feed = withOlder(this.feed, page.items);
      events.forEach(event => this.apply(event));
      this.next = page.next;
    } catch (problem) {
      say(explain(problem), 'bad');
    } finally {
      this.loading = false;
    }
  }

  private typing(thread: string | null): void {
    pageLive()?.send({ type: 'typing', group: this.group.id, thread });
  }

  /** The newest is on the screen, and nothing waits or is on its way. */
  private readonly inSight = (): boolean => {
    const whole = waitingThreads(this.feed) === 0 && this.feed.held.length === 0 && !this.meanwhile.loading && this.tag === null;
    const newest = newestShown(this.feed, this.me.id);
    return whole && (newest === null || shownOnScreen(this.querySelector(`#post-${newest}`)));
  };
}
