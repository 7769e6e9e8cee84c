import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { editPost, hidePost, history, react, undoPost, unhidePost } from '../../api/posts.js';
import type { Question, ThreadQuestion } from '../../api/question.js';
import type { EarlierText, Group, Me, Post, ReactionKind, Thread, ThreadRules } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import type { ComposerInput } from '../composer/kring-composer.js';
import '../composer/kring-composer.js';
import type { Prepared } from '../composer/drafts.js';
import { canOf } from '../live/reduce.js';
import { questionHead, replyMarks } from '../question/question-parts.js';
import { replyActs, type ReplyActed } from '../question/reply-acts.js';
import './kring-undo-left.js';
import { correction, marks, text, who } from './post-parts.js';
import { reactions } from './reactions.js';
import { Submission } from '../../api/submission.js';

/** A prepared answer to a post. */
export interface Drafted { post: Post; prepared: Prepared }

/**
 * `<kring-post>`: one post or reply with everything that its reader may do with it. It tells its parent of changes by the events
 * `kring-post-changed` (the detail is the post), `kring-post-gone` (its id), `kring-reply` (the post that is answered), `kring-drafted` (the same, with a
 * prepared answer) and `kring-reply-act` (what is said of a reply to a question).
 */
@customElement('kring-post')
export class KringPost extends KringElement {
  @property({ attribute: false }) post!: Post;
  @property({ attribute: false }) group!: Group;
  @property({ attribute: false }) me!: Me;
  /** The post that this one answers, when it is not the start of the thread. */
  @property({ attribute: false }) answers: Post | undefined;
  /** The question to which this replies, if it is one. */
  @property({ attribute: false }) asked: ThreadQuestion | undefined;
  /** The same with what the reader may do, where answers are judged. */
  @property({ attribute: false }) judged: Question | null = null;
  @property({ type: Boolean }) small = false;
  @state() private editing = false;
  @state() private choosing = false;
  /** Of what else one may do: a page shows dozens of posts, and what is closed is not made. */
  @state() private menuOpen = false;
  @state() private hiding = false;
  @state() private reporting = false;
  @state() private steering = false;
  @state() private guiding = false;
  @state() private thanking = false;
  @state() private earlier: EarlierText[] | null = null;
  private undoEnds: ReturnType<typeof setTimeout> | undefined;
  private readonly changing = new Submission(({ body, language, reason }: ComposerInput, key) =>
    editPost(this.post.id, { body, ...(language ? { language } : {}), ...(reason ? { reason } : {}) }, this.post.version, key));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.undoEnds);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('post')) {
      clearTimeout(this.undoEnds);
      const left = Date.parse(this.post.undoUntil) - Date.now();
      if (this.post.can.includes('undo') && left > 0) {
        this.undoEnds = setTimeout(() => this.tell({ ...this.post, can: canOf({ me: this.me.id, group: this.group, mandates: this.me.mandates, now: Date.now() }, this.post) }), left + 250);
      }
      if ((changed.get('post') as Post | undefined)?.version !== this.post.version) {
        this.earlier = null;
      }
    }
  }

  protected override render() {
    const { post } = this;
    return html`${who(post, this.small)}
      ${this.answers === undefined ? nothing : html`<p class="small muted answers">${icon('corner-down-right')} <a href="#post-${this.answers.id}">${t('post.answers', { name: this.answers.author.name })}</a></p>`}
      ${'rules' in post ? marks(post as Thread) : nothing}
      ${questionHead(post)}${replyMarks(post, this.asked)}
      ${this.editing ? this.editor() : text(post)}
      ${this.editing ? nothing : correction(post, this.earlier, this.openHistory)}
      ${this.editing ? nothing : this.actions()}`;
  }

  private actions() {
    const { post } = this;
    const can = (what: string): boolean => post.can.includes(what);
    const more = [
      can('edit') || can('correct') ? html`<button type="button" @click=${this.edit}>${icon('pencil')}${can('edit') ? t('post.edit') : t('post.correct')}</button>` : nothing,
      can('hide') ? html`<button type="button" @click=${this.openHide}>${icon('eye-off')}${t('post.hide')}</button>` : nothing,
      can('unhide') ? html`<button type="button" @click=${this.unhide}>${icon('eye')}${t('post.unhide')}</button>` : nothing,
      can('steer') && 'rules' in post ? html`<button type="button" @click=${this.openSteer}>${icon('settings')}${t('steer.open')}</button>` : nothing,
      can('guide') ? html`<button type="button" @click=${this.openGuide}>${icon('compass')}${t('guide.open')}</button>` : nothing,
      can('react') && post.author.id !== this.me.id ? html`<button type="button" @click=${this.openThank}>${icon('heart')}${t('thank.open')}</button>` : nothing,
      can('report') ? html`<button type="button" @click=${this.openReport}>${icon('flag')}${t('report.post')}</button>` : nothing,
      post.state === 'VISIBLE' ? html`<button type="button" @click=${this.copyLink}>${icon('link')}${t('post.copyLink')}</button>` : nothing,
    ].filter(each => each !== nothing);
    if (post.state === 'WITHDRAWN') {
      return nothing;
    }
    return html`<div class="acts">${post.state === 'VISIBLE' ? reactions(post, this.toggle, this.choosing, open => { this.choosing = open; }) : nothing}
      ${can('reply') ? html`<button type="button" class="act reply" @click=${this.reply}>${icon('reply')}${t('post.reply')}</button>` : nothing}
      ${can('undo') ? html`<button type="button" class="act" @click=${this.undo}>${icon('undo-2')}${t('post.undo')} <kring-undo-left until=${post.undoUntil}></kring-undo-left></button>` : nothing}
      ${this.judged === null ? nothing : replyActs(post, this.judged, this.me.id, act => this.dispatchEvent(new CustomEvent<ReplyActed>('kring-reply-act', { bubbles: true, detail: { act, reply: post } })))}
      ${more.length === 0 ? nothing : html`<details class="menu end" @toggle=${this.onMenu}><summary class="act" @click=${this.openMenu} aria-label=${t('post.more', { name: post.author.name })}>${icon('ellipsis')}</summary><div class="menu-panel">${this.menuOpen ? more : nothing}</div></details>`}</div>
      ${this.hiding ? html`<kring-hide .post=${post} .store=${(reason: string) => hidePost(post.id, reason)} @kring-hidden=${(event: CustomEvent<Post>) => this.tell(event.detail)} @kring-close=${this.endHide}></kring-hide>` : nothing}
      ${this.steering ? html`<kring-steer .thread=${post as Thread} .slug=${this.group.slug} @kring-rules=${this.onRules} @kring-close=${this.endSteer}></kring-steer>` : nothing}
      ${this.guiding ? html`<kring-guide .post=${{ id: post.id, name: post.author.name, language: post.language }} .me=${this.me} @kring-draft=${this.onDraft} @kring-close=${this.endGuide}></kring-guide>` : nothing}
      ${this.thanking ? html`<kring-thank .postId=${post.id} .name=${post.author.name} @kring-close=${this.endThank}></kring-thank>` : nothing}
      ${this.reporting ? html`<kring-report .about=${{ kind: 'post', key: post.id, name: post.author.name }} @kring-close=${this.endReport}></kring-report>` : nothing}`;
  }

  private editor() {
    return html`<kring-composer class="composer-in" .slug=${this.group.slug} .groupId=${this.group.id} .personId=${this.me.id}
      .mode=${this.post.can.includes('correct') ? 'correct' : 'edit'} .draftKey=${`edit:${this.post.id}`} .mandates=${[]} .language=${this.post.language}
      .initial=${{ body: this.post.body ?? '', language: this.post.language }} .submit=${this.store} @kring-cancel=${this.stopEditing}></kring-composer>`;
  }

  private readonly toggle = (kind: ReactionKind, on: boolean): void => {
    void this.act(async () => {
      const { reactions: now } = await react(this.post.id, kind, on);
      this.tell({ ...this.post, reactions: now });
      await new Promise(shown => setTimeout(shown));
      if (document.activeElement === document.body) {
        this.querySelector<HTMLElement>('.reactions-more > summary')?.focus();
      }
    });
  };

  /** Before the browser opens it, which it tells only afterwards: a quick Tab goes into the menu and not past it. */
  private readonly openMenu = (): void => {
    this.menuOpen = true;
  };

  private readonly onMenu = (event: Event): void => {
    this.menuOpen = (event.currentTarget as HTMLDetailsElement).open;
  };

  private readonly reply = (): void => {
    this.dispatchEvent(new CustomEvent('kring-reply', { bubbles: true, detail: this.post }));
  };

  private readonly edit = (event: Event): void => {
    closeMenu(event);
    this.editing = true;
    void this.updateComplete.then(() => this.querySelector('kring-composer')?.focusText());
  };

  private readonly stopEditing = async (): Promise<void> => {
    this.editing = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.acts .menu.end > summary')?.focus();
  };

  private readonly store = async (input: ComposerInput): Promise<void> => {
    this.tell(await this.changing.run(input));
    say(input.reason ? t('post.corrected.done') : t('post.edited.done'));
    void this.stopEditing();
  };

  private readonly undo = (): void => {
    void this.act(async () => {
      await undoPost(this.post.id);
      say(t('post.undone'));
      this.dispatchEvent(new CustomEvent('kring-post-gone', { bubbles: true, detail: this.post }));
    });
  };

  /** The dialog is fetched when somebody wants it: few do. */
  private readonly openReport = (event: Event): void => {
    closeMenu(event);
    void import('../moderation/kring-report.js').then(() => { this.reporting = true; }, () => say(t('problem.offline'), 'bad'));
  };

  private readonly openHide = (event: Event): void => {
    closeMenu(event);
    void import('./kring-hide.js').then(() => { this.hiding = true; }, () => say(t('problem.offline'), 'bad'));
  };

  private readonly endHide = (): void => {
    this.hiding = false;
    void this.focusActs();
  };

  private readonly unhide = (event: Event): void => {
    closeMenu(event);
    void this.act(async () => this.tell(await unhidePost(this.post.id))).then(() => this.focusActs());
  };

  /** For moderators alone, so it is fetched when one of them wants it. */
  private readonly openSteer = (event: Event): void => {
    closeMenu(event);
    void import('../moderation/kring-steer.js').then(() => { this.steering = true; }, () => say(t('problem.offline'), 'bad'));
  };

  private readonly openGuide = (event: Event): void => {
    closeMenu(event);
    void import('../guide/kring-guide.js').then(() => { this.guiding = true; }, () => say(t('problem.offline'), 'bad'));
  };

  /** What the moderator chose to say goes to the place where one answers. */
  private readonly onDraft = (event: CustomEvent<Prepared>): void => {
    this.guiding = false;
    this.dispatchEvent(new CustomEvent<Drafted>('kring-drafted', { bubbles: true, detail: { post: this.post, prepared: event.detail } }));
  };

  private readonly endGuide = (): void => {
    if (this.guiding) {
      this.guiding = false;
      void this.focusActs();
    }
  };

  private readonly onRules = (event: CustomEvent<ThreadRules>): void => {
    this.tell({ ...this.post, rules: event.detail, locked: event.detail.locked !== null } as Thread);
  };

  private readonly endSteer = (): void => {
    this.steering = false;
    void this.focusActs();
  };

  /** It thanks at once; what more there is to say is offered then. */
  private readonly openThank = (event: Event): void => {
    closeMenu(event);
    void import('../thanks/kring-thank.js').then(() => { this.thanking = true; }, () => say(t('problem.offline'), 'bad'));
  };

  private readonly endThank = (): void => {
    this.thanking = false;
    void this.focusActs();
  };

  private readonly endReport = (): void => {
    this.reporting = false;
    void this.focusActs();
  };

  private async focusActs(): Promise<void> {
    await this.updateComplete;
    (this.querySelector<HTMLElement>('.acts .menu.end > summary') ?? this.querySelector<HTMLElement>('.when'))?.focus();
  }

  private readonly copyLink = (event: Event): void => {
    closeMenu(event);
    void this.focusActs();
    const address = new URL(`/posts/${this.post.id}`, location.href).href;
    void navigator.clipboard.writeText(address).then(() => say(t('post.copied')), () => say(address));
  };

  private readonly openHistory = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open && this.earlier === null) {
      void this.act(async () => { this.earlier = (await history(this.post.id)).items; });
    }
  };

  private tell(post: Post): void {
    this.dispatchEvent(new CustomEvent('kring-post-changed', { bubbles: true, detail: post }));
  }

  private async act(change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }
}

function closeMenu(event: Event): void {
  (event.currentTarget as Element).closest('details')?.removeAttribute('open');
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-post': KringPost;
  }
}
