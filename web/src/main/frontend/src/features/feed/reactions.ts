import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { IconName } from '#generated';
import type { Post, ReactionKind } from '../../api/types.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';

export const KINDS: readonly ReactionKind[] = ['LIKE', 'THANKS', 'INSIGHTFUL', 'AGREE', 'CELEBRATE'];
const PICTURES: Record<ReactionKind, IconName> = {
  LIKE: 'thumbs-up', THANKS: 'heart', INSIGHTFUL: 'lightbulb', AGREE: 'check-check', CELEBRATE: 'party-popper',
};

/**
 * The reactions to a post as toggles, and the others to choose from. Who may not react sees them as text.
 *
 * @param choosing whether the others are open: a page shows dozens of posts, and what is closed is not made
 */
export function reactions(post: Post, toggle: (kind: ReactionKind, on: boolean) => void, choosing: boolean, onChoosing: (open: boolean) => void): TemplateResult {
  const may = post.can.includes('react');
  const shown = KINDS.filter(kind => may && kind === 'LIKE' || countOf(post, kind) > 0);
  const others = KINDS.filter(kind => !shown.includes(kind));
  return html`${repeat(shown, kind => kind, kind => may ? toggleButton(post, kind, toggle) : facts(post, kind))}
    ${may && others.length > 0 ? html`<details class="menu reactions-more" @toggle=${(event: Event) => onChoosing((event.currentTarget as HTMLDetailsElement).open)}><summary class="act" @click=${() => onChoosing(true)}>${icon('smile-plus')}<span class="sr">${t('reaction.more')}</span></summary>
      <div class="menu-panel left">${!choosing ? nothing : others.map(kind => html`<button type="button" @click=${(event: Event) => { close(event); toggle(kind, true); }}>${icon(PICTURES[kind])}${t(`reaction.${kind}`)}</button>`)}</div></details>` : nothing}`;
}

function toggleButton(post: Post, kind: ReactionKind, toggle: (kind: ReactionKind, on: boolean) => void): TemplateResult {
  const mine = post.reactions.find(each => each.kind === kind)?.mine ?? false;
  const count = countOf(post, kind);
  return html`<button type="button" class="act" aria-pressed=${mine} title=${t(`reaction.${kind}`)} @click=${() => toggle(kind, !mine)}>
    ${icon(PICTURES[kind])}<span class="sr">${t(`reaction.${kind}`)}</span>${count === 0 ? nothing : html` <span>${number(count)}</span>`}</button>`;
}

function facts(post: Post, kind: ReactionKind): TemplateResult {
  return html`<span class="act still" title=${t(`reaction.${kind}`)}>${icon(PICTURES[kind])}<span class="sr">${t(`reaction.${kind}`)}</span> <span>${number(countOf(post, kind))}</span></span>`;
}

function countOf(post: Post, kind: ReactionKind): number {
  return post.reactions.find(each => each.kind === kind)?.count ?? 0;
}

/** What was chosen goes with the menu, so the focus goes back to what opened it. */
function close(event: Event): void {
  const menu = (event.currentTarget as Element).closest('details')!;
  menu.open = false;
  menu.querySelector('summary')!.focus();
}
