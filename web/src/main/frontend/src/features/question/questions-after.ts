import type { QuestionItem } from '../../api/question.js';
import type { LiveEvent } from '../live/protocol.js';

/** Questions of a list after an event: what is shown changes in place, what was taken back or went elsewhere is gone. `stale` says that others may belong in the list now. */
export function questionsAfter(items: QuestionItem[], event: LiveEvent): { items: QuestionItem[]; stale: boolean } {
  switch (event.name) {
    case 'question.changed': {
      const { threadId, question } = event.data;
      const known = items.some(each => each.id === threadId);
      return question === undefined ? { items, stale: false }
        : { items: known ? items.map(each => each.id === threadId ? { ...each, question } : each) : items, stale: true };
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
