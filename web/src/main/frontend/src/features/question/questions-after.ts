import type { OwnFilter, QuestionFilter, QuestionItem } from '../../api/question.js';
import type { Page } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

/**
 * Questions of a list after an event: what is shown changes in place, what was taken back or went elsewhere is gone. `stale` says that others may belong
 * in the list now; of a list of all questions, what changed does not bring that about.
 */
export function questionsAfter(items: QuestionItem[], event: LiveEvent, filtered = true): { items: QuestionItem[]; stale: boolean } {
  switch (event.name) {
    case 'question.changed': {
      const { threadId, question } = event.data;
      const known = items.some(each => each.id === threadId);
      return question === undefined ? { items, stale: false }
        : { items: known ? items.map(each => each.id === threadId ? { ...each, question } : each) : items, stale: filtered };
    }
    case 'post.created': {
      const { post, thread } = event.data;
      return post === undefined ? { items, stale: false } : { items: items.map(each => each.id === post.threadId ? { ...each, replyCount: thread.replyCount } : each),
        stale: post.parentId === null && (post.question ?? null) !== null };
    }
    case 'post.withdrawn': {
      const { post, thread } = event.data;
      return post === undefined ? { items, stale: false } : { items: post.parentId === null ? items.filter(each => each.id !== post.id)
        : items.map(each => each.id === post.threadId ? { ...each, replyCount: thread.replyCount } : each), stale: false };
    }
    case 'post.hidden':
      return { items: items.filter(each => each.id !== event.data.post?.id), stale: false };
    case 'post.unhidden':
    case 'thread.arrived':
      return { items, stale: true };
    case 'thread.left':
      return { items: items.filter(each => each.id !== event.data.threadId), stale: false };
    default:
      return { items, stale: false };
  }
}

/**
 * A list of which the first page was fetched again: what is older than that page stays, with what follows it. The ids rise with time, and the newest stands
 * first.
 */
export function withFirstPage({ items, next }: Page<QuestionItem>, first: Page<QuestionItem>): Page<QuestionItem> {
  const last = first.items.at(-1);
  const older = first.next === null || last === undefined ? [] : items.filter(each => each.id < last.id);
  return older.length === 0 ? first : { items: [...first.items, ...older], next };
}

/** A further page below what is there; what came meanwhile stands there once. */
export function withNextPage({ items }: Page<QuestionItem>, { items: more, next }: Page<QuestionItem>): Page<QuestionItem> {
  return { items: [...items, ...more.filter(each => !items.some(known => known.id === each.id))], next };
}

export type Shown = QuestionFilter | OwnFilter;
export interface Narrowed { show: Shown; topic: string | null }

/** What the address asks for; the first of the filters when it names none of them. */
export function narrowedIn(search: string, filters: readonly Shown[]): Narrowed {
  const parameters = new URLSearchParams(search);
  return { show: filters.find(each => each === parameters.get('show')) ?? filters[0]!, topic: parameters.get('topic') };
}

/** The address that names what is shown. */
export function narrowedAddress(path: string, { show, topic }: Narrowed, filters: readonly Shown[]): string {
  const parameters = new URLSearchParams({ ...(show === filters[0] ? {} : { show }), ...(topic === null ? {} : { topic }) }).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}
