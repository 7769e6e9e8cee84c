import { html, nothing, type TemplateResult } from 'lit';
import type { Thread } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { text, who } from '../feed/post-parts.js';
import { questionHead } from '../question/question-parts.js';

/** A thread among those of my groups: where, who, its first lines, what is new in it, and who spoke last. */
export function threadLine(thread: Thread): TemplateResult {
  const group = localised(thread.group.names);
  const last = thread.lastReplies.at(-1);
  const unread = thread.unread ?? 0;
  return html`<article class="card post home-thread" aria-label=${t('post.by', { name: thread.author.name })}>
    <p class="row spread"><a class="home-group" href="/groups/${thread.group.slug}"><span class="ring colour-${thread.group.colour}"></span><span lang=${group.lang}>${group.text}</span></a>
      ${unread > 0 ? html`<span class="chip official">${t('feed.new', { count: unread })}</span>` : nothing}</p>
    ${who(thread, false)}
    ${questionHead(thread)}
    <div class="first-lines">${text(thread)}</div>
    <p class="row small"><a class="strong" href="/posts/${thread.id}">${thread.replyCount > 0 ? t('home.replies', { count: thread.replyCount }) : t('home.open')}</a>
      ${last === undefined ? nothing : html`<span class="muted">${t('home.lastReply', { name: last.author.name })} · <kring-time at=${last.createdAt}></kring-time></span>`}</p></article>`;
}
