import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../api/question.js';
import type { Post } from '../../api/types.js';
import { t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';

/** What may be done with a reply as an answer; OUTDATED asks first where the new one stands. */
export type ReplyAct = 'ACCEPT' | 'UNACCEPT' | 'HELPFUL' | 'NOT_HELPFUL' | 'OUTDATED' | 'NOT_OUTDATED';

export interface ReplyActed { act: ReplyAct; reply: Post }

/** The buttons below a reply to a question, from `can`. */
export function replyActs(reply: Post, { question, can }: Question, me: string, act: (what: ReplyAct) => void): TemplateResult | typeof nothing {
  if (reply.state !== 'VISIBLE') {
    return nothing;
  }
  const accepted = question.accepted === reply.id;
  const helpful = question.helpful.includes(reply.id);
  const outdated = question.outdated.some(each => each.replyId === reply.id);
  const mayAccept = accepted ? can.includes('unaccept') : can.includes('accept');
  const mayDate = can.includes('outdated') || reply.author.id === me && can.includes('outdatedOwn');
  return html`${mayAccept ? html`<button type="button" class="act" aria-pressed=${accepted ? 'true' : 'false'} @click=${() => act(accepted ? 'UNACCEPT' : 'ACCEPT')}>${icon('check')}${accepted ? t('question.unaccept') : t('question.accept')}</button>` : nothing}
    ${can.includes('helpful') && !accepted ? html`<button type="button" class="act" aria-pressed=${helpful ? 'true' : 'false'} @click=${() => act(helpful ? 'NOT_HELPFUL' : 'HELPFUL')}>${icon('thumbs-up')}${t('question.helpful.mark')}</button>` : nothing}
    ${mayDate ? html`<button type="button" class="act" aria-pressed=${outdated ? 'true' : 'false'} @click=${() => act(outdated ? 'NOT_OUTDATED' : 'OUTDATED')}>${icon('history')}${t('question.outdated.mark')}</button>` : nothing}`;
}
