import type { GroupBrief, Thread } from '../../api/types.js';
import type { MyGroup } from '../../page-data.js';
import { countAfter, fetched, type Counts, type GroupCount } from '../live/counts.js';
import type { LiveEvent } from '../live/protocol.js';
import { threadsAfter, type Reader } from '../live/reduce.js';

/** A message of somebody else that is not shown yet. */
export interface Waiting {
  postId: string;
  threadId: string;
  at: string;
}

type CountedGroup = MyGroup & Pick<GroupCount, 'arrived'>;

/** What the home page knows. */
export interface News {
  me: string;
  groups: CountedGroup[];
  threads: Thread[];
  waiting: Waiting[];
}

/** News after an event, and whether the numbers must be asked for because the event does not tell them all. */
export interface After {
  news: News;
  ask: boolean;
}

/** Nobody acts on posts here, so nothing is allowed. */
const READS_ONLY: Pick<Reader, 'group' | 'mandates'> = { group: { postCan: { own: [], ownLater: [], other: [] } }, mandates: [] };

/**
 * Nothing moves under the eyes of the reader: a new message changes the numbers of its thread in place and waits to be shown; only what is
 * withdrawn or left disappears.
 */
export function newsAfter(before: News, event: LiveEvent): After {
  const news = counted(before, event);
  switch (event.name) {
    case 'post.created': {
      const { post, thread } = event.data;
      if (unreadIn(news, post.groupId) === unreadIn(before, post.groupId)) {
        return { news, ask: false };
      }
      const threads = news.threads.map(each => each.id !== post.threadId ? each : {
        ...each, unread: (each.unread ?? 0) + 1, ...(thread === undefined ? {} : { replyCount: thread.replyCount, lastReplies: [...each.lastReplies, { ...post, can: [], reactions: [] }].slice(-3) }),
      });
      return { news: { ...news, threads, waiting: [...news.waiting, { postId: post.id, threadId: post.threadId, at: post.createdAt }] }, ask: false };
    }
    case 'post.withdrawn': {
      const waiting = news.waiting.filter(each => each.postId !== event.data.post.id);
      return { news: changed({ ...news, waiting }, event), ask: true };
    }
    case 'post.edited':
    case 'post.corrected':
    case 'post.hidden':
    case 'post.unhidden':
      return { news: changed(news, event), ask: false };
    case 'badge.changed':
    case 'question.changed':
      return { news: changed(news, event), ask: false };
    case 'thread.left': {
      const elsewhere = (threadId: string): boolean => threadId !== event.data.threadId;
      return { news: { ...news, threads: news.threads.filter(each => elsewhere(each.id)), waiting: news.waiting.filter(each => elsewhere(each.threadId)) }, ask: false };
    }
    case 'group.read':
      return event.data.unread === 0 ? { news: readAll(news, event.data.groupId), ask: false } : { news, ask: true };
    case 'membership.changed': {
      const { groupId, membership, slug, names, colour, head, unread } = event.data;
      const others = news.groups.filter(group => group.id !== groupId);
      const readSeq = news.groups.find(group => group.id === groupId)?.readSeq ?? head;
      return membership?.state === 'MEMBER'
        ? { news: { ...news, groups: [...others, { id: groupId, slug, names, colour, head, unread, readSeq, openReports: null }] }, ask: others.length === news.groups.length }
        : { news: { ...news, groups: others, threads: news.threads.filter(thread => thread.group.id !== groupId) }, ask: false };
    }
    default:
      return { news, ask: false };
  }
}

/** Everything in a group is read. */
export function readAll(news: News, groupId: string): News {
  return {
    ...news,
    groups: news.groups.map(group => group.id === groupId ? { ...group, unread: 0 } : group),
    threads: news.threads.map(thread => thread.group.id === groupId ? { ...thread, unread: 0 } : thread),
  };
}

/**
 * The list as fetched; what arrived while it was on its way and is not in it keeps waiting.
 *
 * @param known what was waiting when the list was asked for
 */
export function refreshed(news: News, threads: Thread[], known: Waiting[]): News {
  const shown = new Map(threads.map(thread => [thread.id, Date.parse(thread.lastActivityAt)]));
  const waiting = news.waiting.filter(each => !known.includes(each) && (shown.get(each.threadId) ?? -Infinity) < Date.parse(each.at));
  return { ...news, threads, waiting };
}

/** The unread numbers as fetched, of the threads that are shown; none of them moves. */
export function renumbered(news: News, fetched: Thread[]): News {
  const unread = new Map(fetched.map(thread => [thread.id, thread.unread ?? 0]));
  return { ...news, threads: news.threads.map(thread => ({ ...thread, unread: unread.get(thread.id) ?? thread.unread ?? 0 })) };
}

/** A message of mine, of a group that is not mine, or that I have read already does not count. */
function unreadIn(news: News, groupId: string): number | undefined {
  return news.groups.find(group => group.id === groupId)?.unread;
}

function counted(news: News, event: LiveEvent): News {
  const counts: Counts = {
    me: news.me, notifications: 0, requests: {}, reports: {},
    groups: Object.fromEntries(news.groups.map(({ id, unread, readSeq, head, arrived }) => [id, { unread, readSeq: readSeq ?? 0, head, ...(arrived ? { arrived } : {}) }])),
  };
  const after = countAfter(counts, event).groups;
  return { ...news, groups: news.groups.map(group => after[group.id] === counts.groups[group.id] ? group : withCount(group, after[group.id])) };
}

function withCount({ arrived: _before, ...group }: CountedGroup, count: GroupCount | undefined): CountedGroup {
  return { ...group, ...count };
}

/** My groups as fetched, with what arrived after that answer was made. */
export function regrouped(news: News, groups: MyGroup[]): CountedGroup[] {
  const before = new Map(news.groups.map(({ id, unread, readSeq, head, arrived }) => [id, { unread, readSeq: readSeq ?? 0, head, ...(arrived ? { arrived } : {}) }]));
  return groups.map(group => ({ ...group, ...fetched(before.get(group.id), group) }));
}

function changed(news: News, event: LiveEvent): News {
  const reader: Reader = { me: news.me, now: Date.now(), ...READS_ONLY };
  return { ...news, threads: threadsAfter(reader, news.threads, event, NO_GROUP).threads };
}

/** None of the events that change posts brings a thread of its own. */
const NO_GROUP: GroupBrief = { id: '', slug: '', names: {}, colour: 'slate' };
