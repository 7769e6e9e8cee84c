import { html, nothing, type TemplateResult } from 'lit';
import type { EarlierText, Post, Thread } from '../../api/types.js';
import { moment } from '../../format.js';
import { language, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import { levelChip } from '../../ui/level.js';
import { avatar, officialMark, organisationLink } from '../../ui/person.js';
import { safeHtml } from '../../ui/safe-html.js';
import '../../ui/kring-time.js';
import { withBadges } from './mentions.js';

/** Who says it, what they do and where, at which level, and for whom they speak. */
export function who(post: Post, small: boolean): TemplateResult {
  const { author } = post;
  return html`<header class="who">${avatar(author, small ? 's' : '')}
    <div class="who-is"><p><a class="name" href="/people/${author.handle}">${author.name}</a>${officialMark(author)} <span class="muted small">· ${author.function} · ${organisationLink(author.organisation)}</span></p>
      <p class="chips">${levelChip(author.level)}${capacity(post)}${post.language === language() ? nothing : html`<span class="chip" lang=${post.language}>${t(`language.${post.language}`)}</span>`}</p></div>
    <a class="when" href="/posts/${post.parentId === null ? post.id : `${post.threadId}#post-${post.id}`}"><kring-time class="small muted" at=${post.createdAt}></kring-time></a></header>`;
}

function capacity(post: Post): TemplateResult {
  return post.onBehalfOf === null
    ? html`<span class="chip">${t('capacity.PERSONAL')}</span>`
    : html`<span class="chip official">${icon('badge-check')}${t('capacity.ORGANISATION', { organisation: post.onBehalfOf.name })}</span>`;
}

/** The text, or what stands in its place. */
export function text(post: Post): TemplateResult {
  if (post.state === 'WITHDRAWN') {
    return html`<p class="place muted">${icon('undo-2')} ${t('post.withdrawn')}</p>`;
  }
  return html`${post.hidden === null ? nothing : html`<div class="place note">${icon('eye-off')}<div>${post.hidden.review ? html`<p class="strong">${t('post.hidden.review')}</p>` : html`<p class="strong">${t('post.hidden')}</p><p>${t('post.hidden.reason', { reason: post.hidden.reason })}</p>`}</div></div>`}
    ${post.html === null ? nothing : html`<div class="body" lang=${post.language}>${safeHtml(withBadges(post.html, post.mentioned))}</div>`}
    ${post.editedAt === null || post.correction !== null ? nothing : html`<p class="small muted">${t('post.edited')}</p>`}`;
}

/** What moderators set for a thread, for everybody who reads it. */
export function marks({ rules: { locked, pinned, announced, slowMinutes } }: Thread): TemplateResult {
  return html`${pinned === null && announced === null ? nothing : html`<p class="chips">${announced === null ? nothing : html`<span class="chip official">${icon('megaphone')}${t('thread.announced')}</span>`}
      ${pinned === null ? nothing : html`<span class="chip">${icon('pin')}${t('thread.pinned')}</span>`}</p>`}
    ${slowMinutes === null ? nothing : html`<p class="small muted">${icon('clock')} ${t('thread.slow', { minutes: slowMinutes })}</p>`}
    ${locked === null ? nothing : html`<div class="place note">${icon('lock')}<div><p class="strong">${t('thread.locked', { name: locked.by.name, at: moment(locked.at) })}</p><p>${t('post.hidden.reason', { reason: locked.reason })}</p></div></div>`}`;
}

/** That the text was corrected, when and why, with the earlier ones to read. */
export function correction(post: Post, history: EarlierText[] | null, open: (event: Event) => void): TemplateResult | typeof nothing {
  if (post.correction === null || post.html === null) {
    return nothing;
  }
  return html`<details class="corrected" @toggle=${open}><summary>${t('post.corrected', { at: moment(post.correction.at), reason: post.correction.reason ?? '' })}</summary>
    ${history === null ? html`<p class="small muted">${t('list.loading')}</p>` : html`<ol class="earlier">${history.map(each => html`<li>
      <p class="small muted">${t('post.earlier', { at: moment(each.at), reason: each.reason })}</p><del class="body" lang=${each.language}>${safeHtml(each.html)}</del></li>`)}</ol>`}</details>`;
}
