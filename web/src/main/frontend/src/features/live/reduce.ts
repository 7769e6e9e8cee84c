import type { Group, GroupBrief, Mandate, Post, Reaction, Thread, ThreadRules } from '../../api/types.js';
import { badged } from './badges.js';
import type { EventData, LiveEvent, NeutralPost, NeutralReaction } from './protocol.js';

/** What decides how an event looks to this reader. */
export interface Reader {
  me: string;
  group: Pick<Group, 'postCan'>;
  mandates: readonly Mandate[];
  now: number;
}

/** Threads after an event, and those that must be fetched because the event does not say all that a fresh answer would. */
export interface Threads {
  threads: Thread[];
  fetch: string[];
}

const LAST_REPLIES = 3;

/** A post of an event as this reader would fetch it. */
export function postFor(reader: Reader, neutral: NeutralPost, before?: Post): Post {
  return { ...neutral, can: canOf(reader, neutral), reactions: neutral.reactions.map(each => mineOf(each, before?.reactions)) };
}

/** What this reader may do with a post now; the undo window of an own post closes with time, and words in the name of an organisation need its mandate. */
export function canOf(reader: Reader, post: Pick<Post, 'state' | 'undoUntil' | 'parentId' | 'locked' | 'onBehalfOf'> & { author: { id: string } }): string[] {
  const { own, ownLater, other } = reader.group.postCan;
  const moderates = other.includes('hide');
  const mandated = post.onBehalfOf === null || reader.mandates.some(mandate => mandate.organisation.id === post.onBehalfOf?.id);
  const here = (what: string): boolean => (what !== 'steer' || post.parentId === null) && (what !== 'reply' || !post.locked || moderates)
    && (mandated || (what !== 'edit' && what !== 'correct'));
  if (post.state === 'VISIBLE') {
    return (post.author.id !== reader.me ? other : reader.now < Date.parse(post.undoUntil) ? own : ownLater).filter(here);
  }
  return post.state === 'HIDDEN' && moderates ? ['unhide', ...other.filter(what => (what === 'steer' || what === 'guide') && here(what))] : [];
}

/** The threads of a feed after an event of its group, newest activity first. */
export function threadsAfter(reader: Reader, threads: Thread[], event: LiveEvent, group: GroupBrief): Threads {
  switch (event.name) {
    case 'post.created': return created(reader, threads, event.data, group);
    case 'post.withdrawn': return withdrawn(reader, threads, event.data);
    case 'post.edited':
    case 'post.corrected':
    case 'post.hidden':
    case 'post.unhidden': {
      const { post } = event.data;
      return { threads: mapPosts(threads, post.threadId, each => each.id === post.id ? { ...each, ...postFor(reader, post, each) } : each), fetch: [] };
    }
    case 'reaction.changed': {
      const { postId, threadId } = event.data;
      return { threads: mapPosts(threads, threadId, each => each.id === postId ? reacted(reader, each, event.data) : each), fetch: [] };
    }
    case 'thread.changed':
      return ruled(reader, threads, event.data);
    case 'question.changed': {
      const { threadId, question } = event.data;
      return { threads: question === undefined ? threads : threads.map(each => each.id === threadId ? { ...each, question } : each), fetch: [] };
    }
    case 'mandate.changed': {
      const now = { ...reader, mandates: event.data.mandates };
      return { threads: threads.map(each => ({ ...mandatedAs(now, each), lastReplies: each.lastReplies.map(reply => mandatedAs(now, reply)) })), fetch: [] };
    }
    case 'badge.changed':
      return { threads: badged(threads, event.data.person), fetch: [] };
    case 'thread.left':
      return { threads: threads.filter(each => each.id !== event.data.threadId), fetch: [] };
    case 'thread.arrived':
      return { threads, fetch: [event.data.threadId] };
    case 'group.changed': {
      const { names, colour } = event.data.group as unknown as GroupBrief;
      return { threads: threads.map(each => ({ ...each, group: { ...each.group, names, colour } })), fetch: [] };
    }
    default:
      return { threads, fetch: [] };
  }
}

/** The replies of a thread page after an event. `complete` says that the last page of replies is there, so that a new one joins its end. */
export function repliesAfter(reader: Reader, replies: Post[], threadId: string, event: LiveEvent, complete: boolean): Post[] {
  switch (event.name) {
    case 'post.created': {
      const { post } = event.data;
      const mine = post.threadId === threadId && post.parentId !== null;
      return mine && (complete || replies.some(each => each.id === post.id)) ? inserted(replies, postFor(reader, post, replies.find(each => each.id === post.id))) : replies;
    }
    case 'post.withdrawn':
      return event.data.post.threadId === threadId ? replies.filter(each => each.id !== event.data.post.id) : replies;
    case 'post.edited':
    case 'post.corrected':
    case 'post.hidden':
    case 'post.unhidden': {
      const { post } = event.data;
      return replies.map(each => each.id === post.id ? postFor(reader, post, each) : each);
    }
    case 'thread.changed': {
      const { rules } = event.data;
      return event.data.threadId === threadId && rules !== undefined ? replies.map(each => lockedAs(reader, each, rules)) : replies;
    }
    case 'mandate.changed':
      return replies.map(each => mandatedAs({ ...reader, mandates: event.data.mandates }, each));
    case 'badge.changed':
      return badged(replies, event.data.person);
    case 'thread.left':
      return event.data.threadId === threadId ? [] : replies;
    case 'reaction.changed':
      return replies.map(each => each.id === event.data.postId ? reacted(reader, each, event.data) : each);
    default:
      return replies;
  }
}

/** A post after an answer about this or another one; an answer that comes late changes nothing. */
export function changed<P extends Post>(post: P, answer: Post): P {
  return post.id === answer.id && post.version <= answer.version ? { ...post, ...answer } : post;
}

/** A post in its place by time; one that is there already is replaced. */
export function inserted(posts: Post[], post: Post): Post[] {
  return [...posts.filter(each => each.id !== post.id), post].sort((a, b) => compareTimes(a.createdAt, b.createdAt) || compare(a.id, b.id));
}

/** A thread in its place; one that is there already is replaced. */
export function insertedThread(threads: Thread[], thread: Thread): Thread[] {
  return ordered([...threads.filter(each => each.id !== thread.id), thread]);
}

/** The pinned ones first and in their order, then by activity. */
function ordered(threads: Thread[]): Thread[] {
  const place = (thread: Thread): number => thread.rules.pinned ?? Number.MAX_SAFE_INTEGER;
  return threads.sort((a, b) => place(a) - place(b) || compareTimes(b.lastActivityAt, a.lastActivityAt) || compare(b.id, a.id));
}

/** A thread for which nobody has set anything. */
export const NO_RULES: ThreadRules = { locked: null, pinned: null, announced: null, slowMinutes: null };

function ruled(reader: Reader, threads: Thread[], { threadId, rules, pins }: EventData['thread.changed']): Threads {
  if (rules === undefined) {
    return { threads, fetch: [] };
  }
  const changed = threads.map(each => ({
    ...(each.id === threadId ? { ...lockedAs(reader, each, rules), lastReplies: each.lastReplies.map(reply => lockedAs(reader, reply, rules)) } : each),
    rules: { ...(each.id === threadId ? rules : each.rules), pinned: pins[each.id] ?? null },
  }));
  return { threads: ordered(changed), fetch: Object.keys(pins).filter(id => !threads.some(each => each.id === id)) };
}

function mandatedAs<P extends Post>(reader: Reader, post: P): P {
  return post.onBehalfOf === null || post.author.id !== reader.me ? post : { ...post, can: canOf(reader, post) };
}

function lockedAs<P extends Post>(reader: Reader, post: P, rules: ThreadRules): P {
  const now = { ...post, locked: rules.locked !== null };
  return { ...now, can: canOf(reader, now) };
}

function created(reader: Reader, threads: Thread[], { post, thread }: { post: NeutralPost; thread: { replyCount: number; lastActivityAt: string } }, group: GroupBrief): Threads {
  const present = threads.find(each => each.id === post.threadId);
  if (post.parentId === null) {
    const whole = postFor(reader, post, present);
    const start: Thread = { lastReplies: [], group, rules: NO_RULES, ...present, ...whole, ...thread };
    return { threads: post.state === 'WITHDRAWN' && start.replyCount === 0 ? threads.filter(each => each.id !== post.id) : insertedThread(threads, start), fetch: [] };
  }
  if (present === undefined) {
    return { threads, fetch: [post.threadId] };
  }
  if (post.state === 'WITHDRAWN') {
    return { threads, fetch: [] };
  }
  const lastReplies = inserted(present.lastReplies, postFor(reader, post, present.lastReplies.find(each => each.id === post.id))).slice(-LAST_REPLIES);
  return { threads: insertedThread(threads, { ...present, ...thread, lastReplies }), fetch: [] };
}

function withdrawn(reader: Reader, threads: Thread[], { post, thread, removed }: { post: NeutralPost; removed: boolean; thread: { replyCount: number; lastActivityAt: string } }): Threads {
  const present = threads.find(each => each.id === post.threadId);
  if (present === undefined) {
    return { threads, fetch: [] };
  }
  const isStart = post.parentId === null;
  const emptied = isStart ? removed : present.state === 'WITHDRAWN' && thread.replyCount === 0;
  if (emptied) {
    return { threads: threads.filter(each => each.id !== present.id), fetch: [] };
  }
  if (isStart) {
    const start = { ...present, ...postFor(reader, post, present), ...thread, rules: { ...present.rules, pinned: null } };
    return { threads: present.rules.pinned === null ? threads.map(each => each.id === post.id ? start : each) : insertedThread(threads, start), fetch: [] };
  }
  const showed = present.lastReplies.some(each => each.id === post.id);
  const rest = present.lastReplies.filter(each => each.id !== post.id);
  return {
    threads: insertedThread(threads, { ...present, ...thread, lastReplies: rest }),
    fetch: showed && thread.replyCount > rest.length ? [present.id] : [],
  };
}

function reacted<P extends Post>(reader: Reader, post: P, change: { personId: string; kind: string; added: boolean; reactions: NeutralReaction[] }): P {
  const reactions = change.reactions.map(each => {
    const before = mineOf(each, post.reactions);
    return change.personId === reader.me && each.kind === change.kind ? { ...before, mine: change.added } : before;
  });
  return { ...post, reactions };
}

function mineOf(reaction: NeutralReaction, before: Reaction[] | undefined): Reaction {
  return { ...reaction, mine: before?.find(each => each.kind === reaction.kind)?.mine ?? false };
}

function mapPosts(threads: Thread[], threadId: string, change: <P extends Post>(post: P) => P): Thread[] {
  return threads.map(thread => thread.id !== threadId ? thread : { ...change(thread), lastReplies: thread.lastReplies.map(each => change(each)) });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Times come with as many digits of a second as they need, so they are compared as if all had six. */
function compareTimes(a: string, b: string): number {
  return compare(padded(a), padded(b));
}

function padded(time: string): string {
  return time.slice(0, -1).padEnd(19, '0').replace(/^(.{19})$/, '$1.').padEnd(26, '0');
}

/** The facts of a group after an event of its stream. What depends on the reader comes by the reader's own stream. */
export function groupAfter(group: Group, event: LiveEvent): Group {
  switch (event.name) {
    case 'member.joined':
    case 'member.left':
    case 'member.changed': {
      const { memberCount, organisationCount, levels } = event.data;
      return { ...group, memberCount, organisationCount, levels };
    }
    case 'group.changed':
      return { ...group, ...event.data.group };
    default:
      return group;
  }
}
