import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { followedPosts, organisationPosts, personContributions, type Contribution } from '../../api/organisation.js';
import type { Page } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import '../../ui/kring-time.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { mayBringNews } from './follow-after.js';

/** Several events at once ask once. */
const PAUSE = 300;

/**
 * `<kring-contributions of="organisation|followed|person" key brief>`: what an organisation, those that I follow, or somebody wrote, as far as I may read it. `key` is the id or the
 * handle; `brief` shows the first few only.
 */
@customElement('kring-contributions')
export class KringContributions extends LiveElement {
  @property() of: 'organisation' | 'followed' | 'person' = 'followed';
  @property() key = '';
  @property({ type: Boolean }) brief = false;
  @state() private page: Page<Contribution> = pageData<{ contributions: Page<Contribution> }>().contributions;
  @state() private loading = false;
  private pause: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    const { items, next } = this.page;
    return html`${items.length === 0 ? empty('megaphone', t(`contributions.${this.of}.none.title`), t(`contributions.${this.of}.none.text`)) : html`<ul class="list">${repeat(items, each => each.id, each => this.line(each))}</ul>`}
      ${this.brief ? nothing : moreButton(next, this.loading, () => this.load(next))}`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.of !== 'person' && mayBringNews(event, id => this.of === 'followed' || id === this.key)) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.load(null), PAUSE);
    }
  }

  private line({ id, threadId, group, author, onBehalfOf, title, excerpt, language, createdAt }: Contribution): TemplateResult {
    const name = localised(group.names);
    return html`<li class="stack-s"><p><a href="/posts/${threadId}${id === threadId ? '' : `#post-${id}`}" lang=${language}>${title ?? excerpt}</a></p>
      ${title === null ? nothing : html`<p class="small" lang=${language}>${excerpt}</p>`}
      <p class="small muted">${onBehalfOf === null ? nothing : html`${icon('badge-check')} <a href="/organisations/${onBehalfOf.id}">${onBehalfOf.name}</a> · `}${this.of === 'person' ? nothing : html`${author.name} · `}<span lang=${name.lang}>${name.text}</span> · <kring-time at=${createdAt}></kring-time></p></li>`;
  }

  private async load(cursor: string | null): Promise<void> {
    this.loading = true;
    try {
      const page = await (this.of === 'followed' ? followedPosts(cursor, this.brief ? 5 : null) : this.of === 'organisation' ? organisationPosts(this.key, cursor) : personContributions(this.key, cursor));
      this.page = cursor === null ? page : { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
