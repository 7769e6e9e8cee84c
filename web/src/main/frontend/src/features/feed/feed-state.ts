import type { GroupBrief, Page, Post, Thread } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';
import { changed, inserted, insertedThread, NO_RULES, threadsAfter, type Reader } from '../live/reduce.js';

/** The discussions of a group as they are, and as they are shown: nothing moves under the eyes of who is reading. */
export interface FeedState {
  /** As a fresh answer of the server would be. */
  threads: Thread[];
  /** The ids of what is shown, in the order in which it is shown. */
  shown: string[];
  /** Threads that are shown as they were, because new replies would push away what is being read. */
  held: Thread[];
}

/** What surrounds the list: who reads, in which group, and for which tag. */
export interface Place {
  reader: Reader;
  group: GroupBrief;
  tag: string | null;
  /** Whether new replies to this thread must wait. */
  still(threadId: string): boolean;
}

const LAST_REPLIES = 3;

export function opened(page: Page<Thread>): FeedState {
  return { threads: page.items, shown: page.items.map(thread => thread.id), held: [] };
}

/** The state after an event, and which threads must be fetched because the event does not tell all of them. */
export function feedAfter(place: Place, state: FeedState, event: LiveEvent): { state: FeedState; fetch: string[] } {
  const { reader, group, tag } = place;
  if (event.name === 'post.created' && tag !== null && event.data.post.parentId === null && !event.data.post.tags.includes(tag)) {
    return { state, fetch: [] };
  }
  const { threads, fetch } = threadsAfter(reader, state.threads, event, group);
  const there = (id: string): boolean => threads.some(thread => thread.id === id);
  if (event.name !== 'post.created') {
    const held = threadsAfter(reader, state.held, event, group).threads.filter(thread => there(thread.id));
    const after = { ...state, threads, held };
    return { state: event.name === 'thread.changed' && event.data.personId === reader.me ? inOrder(after) : after, fetch };
  }
  const { post } = event.data;
  if (post.author.id === reader.me) {
    return { state: post.parentId === null && there(post.id) ? onTop({ ...state, threads }, post.id) : repliesShown({ ...state, threads }, post.threadId), fetch };
  }
  const before = state.threads.find(thread => thread.id === post.threadId);
  const known = before?.lastReplies.some(each => each.id === post.id) ?? true;
  const waits = post.parentId !== null && post.state !== 'WITHDRAWN' && !known && state.shown.includes(post.threadId) && !isHeld(state, post.threadId) && place.still(post.threadId);
  return { state: { ...state, threads, held: waits ? [...state.held, before!] : state.held }, fetch };
}

/** The threads to show, each with how many new replies wait. */
export function visible(state: FeedState): { thread: Thread; waiting: number }[] {
  const now = new Map(state.threads.map(thread => [thread.id, thread]));
  const held = new Map(state.held.map(thread => [thread.id, thread]));
  return state.shown.flatMap(id => {
    const thread = now.get(id);
    const before = held.get(id);
    return thread === undefined ? [] : before === undefined ? [{ thread, waiting: 0 }]
      : [{ thread: before, waiting: Math.max(1, thread.replyCount - before.replyCount) }];
  });
}

/** The first so many posts of a list of threads: each thread with those of its last replies that are among them. */
export function firstPosts<T extends { thread: Thread }>(list: T[], count: number): (T & { replies: Post[] })[] {
  let left = count;
  return list.flatMap(each => {
    const room = left - 1;
    left = room - each.thread.lastReplies.length;
    return room < 0 ? [] : [{ ...each, replies: each.thread.lastReplies.slice(0, room) }];
  });
}

/** How many posts a list of threads shows, replies counted. */
export function postsIn(list: { thread: Thread }[]): number {
  return list.reduce((sum, { thread }) => sum + 1 + thread.lastReplies.length, 0);
}

/** How many threads wait to be shown. */
export function waitingThreads(state: FeedState): number {
  return state.threads.filter(thread => !state.shown.includes(thread.id)).length;
}

/** The id of the newest post that is shown; what one wrote oneself needs no reading. */
export function newestShown(state: FeedState, me: string): string | null {
  const posts = visible(state).flatMap(({ thread }) => [thread, ...thread.lastReplies]).filter(post => post.author.id !== me);
  return posts.reduce<Post | null>((newest, post) => newest === null || Date.parse(post.createdAt) > Date.parse(newest.createdAt) ? post : newest, null)?.id ?? null;
}

export function everythingShown(state: FeedState): FeedState {
  return { ...state, shown: state.threads.map(thread => thread.id), held: [] };
}

export function repliesShown(state: FeedState, threadId: string): FeedState {
  return { ...state, held: state.held.filter(thread => thread.id !== threadId) };
}

/** A page of older threads below what is there. */
export function withOlder(state: FeedState, older: Thread[]): FeedState {
  const added = older.filter(thread => !state.threads.some(each => each.id === thread.id));
  return { ...state, threads: [...state.threads, ...added], shown: [...state.shown, ...added.map(thread => thread.id)] };
}

/** A thread as it was fetched. A list shows no hidden text, also to moderators, who are answered with it. */
export function withThread(state: FeedState, thread: Thread): FeedState {
  return { ...state, threads: insertedThread(state.threads, thread.state === 'HIDDEN' ? { ...thread, body: null, html: null } : thread) };
}

/** An own thread that is stored: on top at once; what waits goes on waiting. */
export function withOwnThread(state: FeedState, post: Post, group: GroupBrief): FeedState {
  const known = state.threads.find(thread => thread.id === post.id);
  const thread: Thread = { replyCount: 0, lastReplies: [], rules: NO_RULES, lastActivityAt: post.createdAt, group, ...known, ...post };
  return onTop(withThread(state, thread), post.id);
}

/** An own reply that is stored; with it the others of its thread are shown. */
export function withOwnReply(state: FeedState, post: Post): FeedState {
  const threads = state.threads.map(thread => thread.id !== post.threadId || thread.lastReplies.some(each => each.id === post.id) ? thread
    : { ...thread, replyCount: thread.replyCount + 1, lastReplies: inserted(thread.lastReplies, post).slice(-LAST_REPLIES), lastActivityAt: post.createdAt });
  return repliesShown({ ...state, threads }, post.threadId);
}

/** A post that its reader changed, unless an event has told of a later version by now. */
export function withChanged(state: FeedState, post: Post): FeedState {
  const change = (thread: Thread): Thread => thread.id !== post.threadId ? thread : {
    ...changed(thread, post), lastReplies: thread.lastReplies.map(each => changed(each, post)),
  };
  return { ...state, threads: state.threads.map(change), held: state.held.map(change) };
}

/** A post that its author took back. */
export function without(state: FeedState, post: Post): FeedState {
  const change = (threads: Thread[]): Thread[] => post.parentId === null
    ? threads.filter(thread => thread.id !== post.id || thread.replyCount > 0)
    : threads.map(thread => ({ ...thread, lastReplies: thread.lastReplies.filter(each => each.id !== post.id) }));
  return { ...state, threads: change(state.threads), held: change(state.held) };
}

/** What is shown, in the order that the reader has just chosen. */
function inOrder(state: FeedState): FeedState {
  return { ...state, shown: state.threads.map(thread => thread.id).filter(id => state.shown.includes(id)) };
}

/** Above all others but the pinned ones. */
function onTop(state: FeedState, id: string): FeedState {
  const below = state.shown.findIndex(each => (state.threads.find(thread => thread.id === each)?.rules.pinned ?? null) === null);
  const at = below < 0 ? state.shown.length : below;
  return state.shown.includes(id) ? state : { ...state, shown: [...state.shown.slice(0, at), id, ...state.shown.slice(at)] };
}

function isHeld(state: FeedState, id: string): boolean {
  return state.held.some(thread => thread.id === id);
}
