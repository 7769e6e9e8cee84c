import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { group } from '../../api/groups.js';
import { pagesWhile } from '../../api/pages.js';
import { findThread, replies as fetchReplies, reply } from '../../api/posts.js';
import type { Group, Me, Post, Thread } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData, type Frame, type ThreadData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import type { ComposerInput } from '../composer/kring-composer.js';
import '../composer/kring-composer.js';
import { readDraft, storageKey } from '../composer/drafts.js';
import { onLive } from '../live/live.js';
import { Meanwhile } from '../live/meanwhile.js';
import { pageLive } from '../live/page-live.js';
import type { LiveEvent, Reset } from '../live/protocol.js';
import { changed, groupAfter, inserted, repliesAfter, threadsAfter, type Reader } from '../live/reduce.js';
import { QuestionController, type WholeAct } from '../question/question-controller.js';
import type { ReplyActed } from '../question/reply-acts.js';
import './kring-here.js';
import './kring-post.js';
import type { Drafted } from './kring-post.js';
import { Submission } from '../../api/submission.js';

/** After these what one may do with a question may be another. */
const CHANGES_MAY = new Set(['group.changed', 'post.hidden', 'post.unhidden']);

/** `<kring-thread post-id>`: a whole discussion, oldest reply first, with the place to answer at its end. */
@customElement('kring-thread')
export class KringThread extends KringElement {
  @property({ attribute: 'post-id' }) postId = '';
  @state() private group!: Group;
  @state() private me!: Me;
  @state() private thread: Thread | null = null;
  @state() private replies: Post[] = [];
  @state() private next: string | null = null;
  @state() private loading = false;
  @state() private answering: Post | null = null;
  /** Replies of others that came while the page was open, to be told. */
  @state() private arrived = 0;
  /** What one was writing when the discussion was locked stays there, to be copied. */
  @state() private unfinished = false;
  @state() private holding = false;
  /** The reply of which somebody says that it does not hold any more. */
  @state() private dating: Post | null = null;
  private readonly asked = new QuestionController(this, question => {
    this.thread = this.thread === null ? null : { ...this.thread, question };
  });
  private ended = new AbortController();
  private readonly meanwhile = new Meanwhile();
  private readonly replying = new Submission(({ to, ...input }: ComposerInput & { to: string }, key) => reply(to, input, key));

  override connectedCallback(): void {
    super.connectedCallback();
    const { group: shown, thread, replies, question } = pageData<ThreadData>();
    this.group = shown;
    this.thread = thread;
    this.replies = replies.items;
    this.next = replies.next;
    this.me = pageData<Frame>('frame').me;
    this.asked.open(thread.id, question ?? null);
    if (question !== undefined) {
      void import('../question/kring-question-panel.js').catch(() => undefined);
    }
    this.unfinished = thread.locked && readDraft(storageKey(this.me.id, `reply:${this.postId}`)) !== null;
    this.ended = new AbortController();
    pageLive()?.synced(this.stream, shown.head);
    onLive('kring-event', this.onEvent, this.ended.signal);
    onLive('kring-reset', this.onReset, this.ended.signal);
    window.addEventListener('hashchange', this.goToHash, { signal: this.ended.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ended.abort();
  }

  protected override firstUpdated(): void {
    if (this.group.held > 0) {
      this.fetchHeld();
    }
    void this.goToHash();
  }

  protected override render() {
    const { thread } = this;
    if (thread === null) {
      return html`<section class="card pad"><p>${t('thread.gone')}</p></section>`;
    }
    return html`<article class="card post" @kring-post-changed=${this.onChanged} @kring-post-gone=${this.onGone} @kring-reply=${this.onReply} @kring-drafted=${this.onDrafted} @kring-reply-act=${this.onReplyAct}>
      <kring-post id="post-${thread.id}" .post=${thread} .group=${this.group} .me=${this.me}></kring-post>
      ${this.asked.view === null ? nothing : html`<kring-question-panel .view=${this.asked.view} .me=${this.me.id} .busy=${this.asked.busy} .store=${(change: { title?: string; topics: string[] }) => this.asked.change(change)} @kring-question-act=${(event: CustomEvent<WholeAct>) => void this.asked.whole(event.detail)}></kring-question-panel>`}
      <h2 class="replies-title">${t('thread.replies', { count: thread.replyCount })}</h2>
      <div class="replies">${repeat(this.replies, each => each.id, each => html`<article aria-label=${t('post.by', { name: each.author.name })}>
        <kring-post small id="post-${each.id}" .post=${each} .group=${this.group} .me=${this.me} .asked=${thread.question} .judged=${this.asked.view} .answers=${this.replies.find(other => other.id === each.parentId)}></kring-post></article>`)}</div>
      ${this.dating === null ? nothing : html`<kring-outdated .reply=${this.dating} .others=${this.replies.filter(each => each.id !== this.dating!.id && each.createdAt > this.dating!.createdAt)} 
        .store=${(newer: string | null) => this.asked.outdated(this.dating!.id, newer)} @kring-close=${() => { this.dating = null; }}></kring-outdated>`}
      ${moreButton(this.next, this.loading, () => this.more())}
      <p class="sr" role="status">${this.arrived === 0 ? nothing : t('feed.replies.new', { count: this.arrived })}</p>
      ${this.holding ? html`<kring-held .slug=${this.group.slug} .groupId=${this.group.id} .threadId=${thread.id}></kring-held>` : nothing}
      <kring-here group-id=${this.group.id} thread=${thread.id}></kring-here>
      ${thread.can.includes('reply') || this.unfinished ? this.composer(this.answering ?? thread) : nothing}</article>`;
  }

  private composer(to: Post) {
    return html`<div class="answer">${this.answering === null ? nothing : html`<p class="row small"><span class="chip">${t('post.answers', { name: to.author.name })}</span><button class="link" @click=${this.answerThread}>${t('thread.answerAll')}</button></p>`}
      <kring-composer class="composer-in" mode="reply" .threadId=${this.postId} .slug=${this.group.slug} .groupId=${this.group.id} .personId=${this.me.id} .draftKey=${`reply:${this.postId}`}
        .mandates=${this.me.mandates} .language=${null} .initial=${null} .submit=${this.reply} @kring-typing=${this.typing} @kring-cancel=${this.answerThread}></kring-composer></div>`;
  }

  private get stream(): string {
    return `group:${this.group.id}`;
  }

  private readonly onEvent = (event: LiveEvent): void => {
    if (event.name === 'mandate.changed') {
      this.me = { ...this.me, mandates: event.data.mandates };
      this.apply(event);
    }
    if (event.name === 'membership.changed' && event.data.groupId === this.group.id || event.name === 'group.changed' && event.stream === this.stream && event.data.group.archivedAt !== this.group.archivedAt) {
      void this.refetchGroup();
    }
    if (event.stream !== this.stream || this.thread === null) {
      return;
    }
    this.meanwhile.hear(event);
    this.group = groupAfter(this.group, event);
    if (event.name === 'post.created' && event.data.post.threadId === this.postId && event.data.post.author.id !== this.me.id) {
      this.arrived++;
    }
    this.apply(event);
    if (event.name === 'post.hidden' && event.data.post.id === this.postId && this.group.postCan.other.includes('hide')) {
      void this.fetchStart();
    }
  };

  private apply(event: LiveEvent): void {
    if (this.thread === null) {
      return;
    }
    const reader: Reader = { me: this.me.id, group: this.group, mandates: this.me.mandates, now: Date.now() };
    if (event.name === 'thread.changed') {
      this.keepUnfinished();
    }
    this.replies = repliesAfter(reader, this.replies, this.thread.id, event, this.next === null);
    this.thread = threadsAfter(reader, [this.thread], event, this.group).threads.find(each => each.id === this.postId) ?? null;
    if (event.name === 'question.changed' && event.data.threadId === this.postId && event.data.question !== undefined) {
      this.asked.changed(event.data.question);
    } else if (this.asked.view !== null && CHANGES_MAY.has(event.name)) {
      this.asked.refetchSoon();
    }
  }

  private readonly onReset = (reset: Reset): void => {
    if (reset.stream === this.stream) {
      void this.refetch();
    }
  };

  private async refetch(): Promise<void> {
    const { answer: [thread, page], events } = await this.meanwhile.during(() => Promise.all([findThread(this.postId), fetchReplies(this.postId).catch(() => null)]));
    if (thread !== null && page !== null) {
      this.thread = thread;
      this.replies = page.items;
      this.next = page.next;
      events.forEach(event => this.apply(event));
      if (this.asked.view !== null) {
        this.asked.refetchSoon();
      }
    }
  }

  /** Somebody else in the group, or in a group that lives no more, may do other things with each post. What one is writing stays. */
  private async refetchGroup(): Promise<void> {
    const found = await group(this.group.slug).catch(() => null);
    if (found !== null) {
      this.group = found;
      this.keepUnfinished();
      await this.refetch();
    }
  }

  private keepUnfinished(): void {
    if (this.thread?.can.includes('reply')) {
      this.unfinished = (this.querySelector<HTMLTextAreaElement>('.answer textarea')?.value.trim() ?? '') !== '';
    }
  }

  /** Its page shows moderators a hidden text, of which the event says nothing. */
  private async fetchStart(): Promise<void> {
    const { answer: thread, events } = await this.meanwhile.during(() => findThread(this.postId));
    if (thread !== null) {
      this.thread = thread;
      events.forEach(event => this.apply(event));
    }
  }

  /** Few have something waiting, so what shows it is fetched when somebody has. */
  private fetchHeld(): void {
    void import('../moderation/kring-held.js').then(() => { this.holding = true; }, () => undefined);
  }

  private readonly reply = async (input: ComposerInput): Promise<void> => {
    const stored = await this.replying.run({ ...input, to: (this.answering ?? this.thread!).id });
    if (stored.state === 'HELD') {
      this.answering = null;
      say(t('held.sent'));
      return this.fetchHeld();
    }
    await pagesWhile(() => this.next !== null, () => this.more());
    if (!this.replies.some(each => each.id === stored.id)) {
      this.replies = inserted(this.replies, stored);
      this.thread = { ...this.thread!, replyCount: this.thread!.replyCount + 1 };
    }
    this.answering = null;
    await this.updateComplete;
    this.querySelector(`#post-${stored.id}`)?.scrollIntoView({ block: 'nearest' });
  };

  private readonly onReply = async (event: Event): Promise<void> => {
    const post = (event as CustomEvent<Post>).detail;
    this.answering = post.id === this.postId ? null : post;
    await this.updateComplete;
    this.querySelector<HTMLElementTagNameMap['kring-composer']>('.answer kring-composer')?.focusText();
  };

  private readonly onDrafted = async (event: Event): Promise<void> => {
    const { post, prepared } = (event as CustomEvent<Drafted>).detail;
    await this.onReply(new CustomEvent('kring-reply', { detail: post }));
    await this.querySelector<HTMLElementTagNameMap['kring-composer']>('.answer kring-composer')?.take(prepared);
  };

  private readonly onReplyAct = (event: Event): void => {
    const { act, reply } = (event as CustomEvent<ReplyActed>).detail;
    if (act === 'OUTDATED') {
      this.dating = reply;
    } else {
      void this.asked.reply(act, reply.id);
    }
  };

  private readonly answerThread = (): void => {
    this.answering = null;
  };

  private readonly onChanged = (event: Event): void => {
    const post = (event as CustomEvent<Post>).detail;
    this.thread = this.thread === null ? null : changed(this.thread, post);
    this.replies = this.replies.map(each => changed(each, post));
  };

  private readonly onGone = (event: Event): void => {
    const post = (event as CustomEvent<Post>).detail;
    if (post.id === this.postId) {
      location.assign(`/groups/${this.group.slug}`);
    } else if (this.replies.some(each => each.id === post.id)) {
      this.replies = this.replies.filter(each => each.id !== post.id);
      this.thread = { ...this.thread!, replyCount: this.thread!.replyCount - 1 };
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.answer textarea')?.focus());
    }
  };

  /** Whether the next page came. */
  private async more(): Promise<boolean> {
    this.loading = true;
    try {
      const { answer: page, events } = await this.meanwhile.during(() => fetchReplies(this.postId, this.next));
      this.replies = page.items.reduce(inserted, this.replies);
      this.next = page.next;
      events.forEach(event => this.apply(event));
      return true;
    } catch (problem) {
      say(explain(problem), 'bad');
      return false;
    } finally {
      this.loading = false;
    }
  }

  private readonly typing = (): void => {
    pageLive()?.send({ type: 'typing', group: this.group.id, thread: this.postId });
  };

  /** The reply that the address names is brought into view and marked. */
  private readonly goToHash = async (): Promise<void> => {
    const id = location.hash.replace('#post-', '');
    if (id === '' || id === location.hash) {
      return;
    }
    await pagesWhile(() => this.next !== null && !this.replies.some(each => each.id === id), () => this.more());
    await this.updateComplete;
    const place = this.querySelector(`#post-${CSS.escape(id)}`);
    this.querySelectorAll('.marked').forEach(each => each.classList.remove('marked'));
    place?.classList.add('marked');
    place?.scrollIntoView({ block: 'center' });
  };
}
