import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { markRead } from '../../api/groups.js';
import { feed, findThread, publish, reply } from '../../api/posts.js';
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
import { pageLive } from '../live/page-live.js';
import type { LiveEvent, Reset } from '../live/protocol.js';
import { groupAfter, inserted, insertedThread, threadsAfter, type Reader } from '../live/reduce.js';
import './kring-here.js';
import './kring-post.js';
import { Submission } from './submission.js';

/**
 * `<kring-feed group-slug>`: the discussions of a group. New threads of others wait behind a button, so that nothing moves under the eyes of who is
 * reading; what changes in a thread that is shown changes in place.
 */
@customElement('kring-feed')
export class KringFeed extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private group!: Group;
  @state() private me!: Me;
  /** As a fresh answer of the server would be. */
  @state() private threads: Thread[] = [];
  /** The ids of what is shown, in the order in which it is shown. */
  @state() private shown: string[] = [];
  @state() private next: string | null = null;
  @state() private loading = false;
  @state() private answering: Post | null = null;
  @state() private sending: string | null = null;
  private tag: string | null = null;
  private ended = new AbortController();
  private readSeq = 0;
  private readonly publishing = new Submission((input, key) => publish(this.slug, input, key));
  private readonly replying = new Submission((input, key) => reply(this.answering!.id, input, key));

  override connectedCallback(): void {
    super.connectedCallback();
    const { group, posts } = pageData<FeedData>();
    this.group = group;
    this.me = pageData<Frame>('frame').me;
    this.tag = new URLSearchParams(location.search).get('tag');
    this.threads = posts.items;
    this.shown = posts.items.map(thread => thread.id);
    this.next = posts.next;
    this.readSeq = group.readSeq ?? 0;
    this.ended = new AbortController();
    pageLive()?.synced(this.stream, group.head);
    onLive('kring-event', this.onEvent, this.ended.signal);
    onLive('kring-reset', this.onReset, this.ended.signal);
    document.addEventListener('visibilitychange', this.read, { signal: this.ended.signal });
    window.addEventListener('focus', this.read, { signal: this.ended.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ended.abort();
  }

  protected override firstUpdated(): void {
    this.read();
  }

  protected override render() {
    const waiting = this.threads.filter(thread => !this.shown.includes(thread.id));
    const byId = new Map(this.threads.map(thread => [thread.id, thread]));
    return html`${this.group.can.includes('post') ? this.composer() : nothing}
      ${this.tag === null ? nothing : html`<p class="row tagged"><span class="chip">#${this.tag}</span><a href="/groups/${this.slug}">${t('feed.tag.all')}</a></p>`}
      <kring-here group-id=${this.group.id}></kring-here>
      <div class="new" role="status">${waiting.length === 0 ? nothing : html`<button class="button" @click=${this.reveal}>${icon('arrow-up')}${t('feed.new', { count: waiting.length })}</button>`}</div>
      ${this.sending === null ? nothing : html`<article class="card post sending" aria-busy="true"><p class="small muted">${t('feed.sending')}</p><p class="body">${this.sending}</p></article>`}
      ${this.threads.length === 0 ? html`<section class="card">${empty('message-circle', t('feed.none.title'), this.tag === null ? t('feed.none.text') : t('feed.none.tag'))}</section>` : nothing}
      ${repeat(this.shown.filter(id => byId.has(id)), id => id, id => this.thread(byId.get(id)!))}
      ${moreButton(this.next, this.loading, () => void this.older())}`;
  }

  private composer() {
    return html`<kring-composer class="card" mode="post" .slug=${this.slug} .groupId=${this.group.id} .personId=${this.me.id} .draftKey=${`group:${this.slug}`}
      .mandates=${this.me.mandates} .language=${null} .initial=${null} .submit=${this.publish} @kring-typing=${() => this.typing(null)}></kring-composer>`;
  }

  private thread(thread: Thread) {
    const hiddenReplies = thread.replyCount - thread.lastReplies.length;
    return html`<article class="card post" aria-label=${t('post.by', { name: thread.author.name })} @kring-post-changed=${this.onChanged} @kring-post-gone=${this.onGone} @kring-reply=${this.onReply}>
      <kring-post id="post-${thread.id}" .post=${thread} .group=${this.group} .me=${this.me}></kring-post>
      ${hiddenReplies > 0 ? html`<p class="earlier-replies"><a href="/posts/${thread.id}">${t('feed.replies.all', { count: thread.replyCount })}</a></p>` : nothing}
      ${thread.lastReplies.length === 0 ? nothing : html`<div class="replies">${repeat(thread.lastReplies, each => each.id, each => html`<article aria-label=${t('post.by', { name: each.author.name })}>
        <kring-post small id="post-${each.id}" .post=${each} .group=${this.group} .me=${this.me} .answers=${thread.lastReplies.find(other => other.id === each.parentId)}></kring-post></article>`)}</div>`}
      ${this.answering?.threadId === thread.id ? html`<kring-composer class="composer-in" mode="reply" .slug=${this.slug} .groupId=${this.group.id} .personId=${this.me.id} .draftKey=${`reply:${this.answering.id}`}
        .mandates=${this.me.mandates} .language=${null} .initial=${null} .submit=${this.reply} @kring-typing=${() => this.typing(thread.id)} @kring-cancel=${this.stopAnswering}></kring-composer>` : nothing}</article>`;
  }

  private get stream(): string {
    return `group:${this.group.id}`;
  }

  private get reader(): Reader {
    return { me: this.me.id, group: this.group, now: Date.now() };
  }

  private readonly onEvent = (event: LiveEvent): void => {
    if (event.stream !== this.stream) {
      return;
    }
    this.group = groupAfter(this.group, event);
    if (event.name === 'post.created' && this.tag !== null && event.data.post.parentId === null && !event.data.post.tags.includes(this.tag)) {
      return;
    }
    const after = threadsAfter(this.reader, this.threads, event, this.group);
    this.threads = after.threads;
    after.fetch.forEach(id => void this.fetch(id));
    if (event.name === 'post.created' && event.data.post.author.id === this.me.id) {
      this.reveal();
    }
    void this.updateComplete.then(this.read);
  };

  private readonly onReset = (reset: Reset): void => {
    if (reset.stream === this.stream) {
      void this.refetch();
    }
  };

  private async refetch(): Promise<void> {
    const page = await feed(this.slug, { tag: this.tag }).catch(() => null);
    if (page !== null) {
      pageLive()?.synced(this.stream, page.head);
      this.threads = page.items;
      this.shown = page.items.map(thread => thread.id);
      this.next = page.next;
    }
  }

  /** A thread of which the event did not tell all. With a tag chosen, one that does not carry it stays away. */
  private async fetch(id: string): Promise<void> {
    const thread = this.tag === null || this.shown.includes(id) ? await findThread(id) : null;
    if (thread !== null) {
      this.threads = insertedThread(this.threads, thread);
    }
  }

  private readonly reveal = (): void => {
    this.shown = this.threads.map(thread => thread.id);
    void this.updateComplete.then(this.read);
  };

  private readonly publish = async (input: ComposerInput): Promise<void> => {
    this.sending = input.body;
    try {
      const stored = await this.publishing.run(input);
      this.threads = insertedThread(this.threads, { replyCount: 0, lastReplies: [], lastActivityAt: stored.createdAt, group: this.group, ...this.threads.find(each => each.id === stored.id), ...stored });
      this.reveal();
    } finally {
      this.sending = null;
    }
  };

  private readonly reply = async (input: ComposerInput): Promise<void> => {
    const stored = await this.replying.run(input);
    this.threads = this.threads.map(thread => thread.id !== stored.threadId || thread.lastReplies.some(each => each.id === stored.id) ? thread
      : { ...thread, replyCount: thread.replyCount + 1, lastReplies: inserted(thread.lastReplies, stored).slice(-3), lastActivityAt: stored.createdAt });
    this.answering = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#post-${stored.id} .name`)?.focus();
  };

  private readonly onReply = async (event: Event): Promise<void> => {
    this.answering = (event as CustomEvent<Post>).detail;
    await this.updateComplete;
    this.querySelector<HTMLElementTagNameMap['kring-composer']>('kring-composer[mode=reply]')?.focusText();
  };

  private readonly stopAnswering = (): void => {
    this.answering = null;
  };

  private readonly onChanged = (event: Event): void => {
    const post = (event as CustomEvent<Post>).detail;
    this.threads = this.threads.map(thread => thread.id !== post.threadId ? thread : {
      ...thread, ...(thread.id === post.id ? post : {}), lastReplies: thread.lastReplies.map(each => each.id === post.id ? post : each),
    });
  };

  private readonly onGone = (event: Event): void => {
    const post = (event as CustomEvent<Post>).detail;
    if (post.parentId !== null) {
      this.threads = this.threads.map(thread => ({ ...thread, lastReplies: thread.lastReplies.filter(each => each.id !== post.id) }));
      void this.fetch(post.threadId);
    } else {
      this.threads = this.threads.filter(thread => thread.id !== post.id || thread.replyCount > 0);
    }
  };

  private async older(): Promise<void> {
    this.loading = true;
    try {
      const page = await feed(this.slug, { tag: this.tag, cursor: this.next });
      const known = new Set(this.threads.map(thread => thread.id));
      const added = page.items.filter(thread => !known.has(thread.id));
      this.threads = [...this.threads, ...added];
      this.shown = [...this.shown, ...added.map(thread => thread.id)];
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

  /** What is on the screen of somebody who looks at it counts as read; what waits behind the button does not. */
  private readonly read = (): void => {
    const looking = document.visibilityState === 'visible' && document.hasFocus();
    const allShown = this.threads.every(thread => this.shown.includes(thread.id));
    const seq = Math.max(this.group.head, pageLive()?.positionOf(this.stream) ?? 0);
    if (looking && allShown && this.tag === null && this.group.membership?.state === 'MEMBER' && seq > this.readSeq) {
      this.readSeq = seq;
      void markRead(this.slug, seq, true).catch(() => { this.readSeq = 0; });
    }
  };
}
