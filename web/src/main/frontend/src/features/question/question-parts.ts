import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionItem, ThreadQuestion } from '../../api/question.js';
import type { Post } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import '../../ui/kring-time.js';

const DONE = new Set(['ACCEPTED']);

/** How far a question is, in words. */
export function stateChip({ state }: ThreadQuestion): TemplateResult {
  return html`<span class="chip ${DONE.has(state) ? 'official' : ''}">${icon(DONE.has(state) ? 'check-check' : 'circle-question-mark')}${t(`question.state.${state}`)}</span>`;
}

export function topicChips({ topics }: ThreadQuestion): TemplateResult[] {
  return topics.map(each => {
    const name = localised(each.names);
    return html`<span class="chip" lang=${name.lang}>${name.text}</span>`;
  });
}

/** The title of a question, how far it is and what it is about; nothing for any other post. */
export function questionHead(post: Post): TemplateResult | typeof nothing {
  const { question } = post;
  return question === undefined || question === null || post.state === 'WITHDRAWN' ? nothing : html`<div class="stack-s question-head">
    ${question.title === null ? nothing : html`<p class="question-title" lang=${post.language}>${question.title}</p>`}
    <p class="chips">${stateChip(question)}${topicChips(question)}</p></div>`;
}

/** What was said of a reply: that it was accepted, helped, or does not hold any more. */
export function replyMarks(reply: Post, question: ThreadQuestion | undefined | null): TemplateResult | typeof nothing {
  if (question === undefined || question === null) {
    return nothing;
  }
  const outdated = question.outdated.find(each => each.replyId === reply.id);
  const accepted = question.accepted === reply.id;
  const helpful = question.helpful.includes(reply.id);
  return !accepted && !helpful && outdated === undefined ? nothing : html`<p class="chips">
    ${accepted ? html`<span class="chip official">${icon('check-check')}${t('question.accepted')}</span>` : nothing}
    ${helpful ? html`<span class="chip">${icon('thumbs-up')}${t('question.helpful')}</span>` : nothing}
    ${outdated === undefined ? nothing : html`<span class="chip">${icon('history')}${t('question.outdated')}</span>`}
    ${outdated === undefined || outdated.newer === null ? nothing : html`<a class="small" href="/posts/${outdated.newer}">${t('question.newer')}</a>`}</p>`;
}

/** A question in a list. */
export function questionLine(each: QuestionItem, showGroup: boolean): TemplateResult {
  const group = localised(each.group.names);
  return html`<div class="stack-s"><h3><a href="/posts/${each.id}" lang=${each.language}>${each.question.title}</a></h3>
    <p class="chips">${stateChip(each.question)}${topicChips(each.question)}</p>
    <p class="small muted">${showGroup ? html`<span lang=${group.lang}>${group.text}</span> · ` : nothing}${t('question.askedBy', { name: each.author.name })} · <kring-time at=${each.askedAt}></kring-time> · ${t('question.replies', { count: each.replyCount })}${each.question.claimedBy === null ? nothing
      : html` · ${t('question.claimedBy', { name: each.question.claimedBy.name })}`}</p></div>`;
}
