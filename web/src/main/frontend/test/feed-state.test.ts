import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupBrief, Post, Thread } from '../src/api/types.js';
import { everythingShown, feedAfter, firstPosts, newestShown, opened, postsIn, repliesShown, visible, waitingThreads, withChanged, withOlder, without, withOwnReply, withOwnThread, withThread, type FeedState, type Place } from '../src/features/feed/feed-state.js';
import { left } from '../src/features/feed/kring-undo-left.js';
import { Meanwhile } from '../src/features/live/meanwhile.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { NO_RULES } from '../src/features/live/reduce.js';

const GROUP: GroupBrief = { id: 'g', slug: 'groep', names: { nl: 'Groep' }, colour: 'teal' };
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();
const place = (change: Partial<Place> = {}): Place => ({
  reader: { me: 'ik', group: { postCan: { own: [], ownLater: [], other: [] } }, mandates: [], now: Date.parse(at(30)) }, group: GROUP, tag: null, still: () => true, ...change,
});
const post = (id: string, threadId: string, minute: number, author = 'mira'): Post => ({
  id, groupId: 'g', threadId, parentId: id === threadId ? null : threadId, capacity: 'PERSONAL', onBehalfOf: null, language: 'nl', body: id, html: id, tags: [], mentioned: [], state: 'VISIBLE', seq: minute,
  author: { id: author, handle: author, name: author, function: 'f', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official: null },
  createdAt: at(minute), undoUntil: at(minute + 5), editedAt: null, correction: null, hidden: null, locked: false, reactions: [], version: 0, can: [],
});
const thread = (id: string, minute: number): Thread => ({ ...post(id, id, minute), group: GROUP, replyCount: 0, lastReplies: [], lastActivityAt: at(minute), rules: NO_RULES });
const start = (): FeedState => opened({ items: [thread('b', 2), thread('a', 1)], next: null });
const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'group:g', seq: 9, name, at: at(9), data } as LiveEvent);
const created = (id: string, threadId: string, minute: number, author?: string): LiveEvent =>
  event('post.created', { post: post(id, threadId, minute, author), thread: { replyCount: id === threadId ? 0 : 1, lastActivityAt: at(minute) } });
const ids = (state: FeedState): string[] => visible(state).map(each => each.thread.id);

test('a new thread of somebody else waits until it is asked for; an own one is on top at once', () => {
  const { state } = feedAfter(place(), start(), created('c', 'c', 5));
  assert.deepEqual([ids(state), waitingThreads(state)], [['b', 'a'], 1]);
  assert.deepEqual(ids(everythingShown(state)), ['c', 'b', 'a']);
  const own = feedAfter(place(), state, created('d', 'd', 6, 'ik')).state;
  assert.deepEqual([ids(own), waitingThreads(own)], [['d', 'b', 'a'], 1]);
  assert.deepEqual(ids(withOwnThread(own, post('d', 'd', 6, 'ik'), GROUP)), ['d', 'b', 'a']);
});

test('a reply that would push something away waits in its thread, and moves the thread nowhere', () => {
  const { state } = feedAfter(place(), start(), created('r', 'a', 5));
  assert.deepEqual(visible(state).map(each => [each.thread.id, each.thread.lastReplies.length, each.waiting]), [['b', 0, 0], ['a', 0, 1]]);
  assert.deepEqual(feedAfter(place(), state, created('r', 'a', 5)).state, state);
  const shown = repliesShown(state, 'a');
  assert.deepEqual(visible(shown).map(each => [each.thread.id, each.thread.lastReplies.length, each.waiting]), [['b', 0, 0], ['a', 1, 0]]);
});

test('a reply that moves nothing is shown at once', () => {
  const { state } = feedAfter(place({ still: () => false }), start(), created('r', 'b', 5));
  assert.equal(visible(state)[0]!.thread.lastReplies[0]!.id, 'r');
});

test('an own reply shows those that waited before it', () => {
  const { state } = feedAfter(place(), start(), created('r', 'a', 5));
  const answered = withOwnReply(state, post('own', 'a', 6, 'ik'));
  assert.deepEqual(visible(answered)[1]!.thread.lastReplies.map(each => each.id), ['r', 'own']);
  assert.deepEqual(visible(answered)[1]!.thread.replyCount, 2);
});

test('what changes in a thread with waiting replies is seen at once, and a thread that is gone goes', () => {
  const { state } = feedAfter(place(), start(), created('r', 'a', 5));
  const hidden = { ...post('a', 'a', 1), state: 'HIDDEN', html: null, body: null, hidden: { at: at(6), reason: 'x' } };
  assert.equal(visible(feedAfter(place(), state, event('post.hidden', { post: hidden })).state)[1]!.thread.html, null);
  const gone = event('post.withdrawn', { post: { ...post('a', 'a', 1), state: 'WITHDRAWN' }, removed: true, thread: { replyCount: 0, lastActivityAt: at(1) } });
  assert.deepEqual(ids(feedAfter(place(), state, gone).state), ['b']);
});

test('the newest that counts as seen is the newest of somebody else, wherever it stands', () => {
  const state = feedAfter(place({ still: () => false }), start(), created('r', 'a', 5)).state;
  assert.equal(newestShown(withOwnThread(state, post('d', 'd', 6, 'ik'), GROUP), 'ik'), 'r');
  assert.equal(newestShown(opened({ items: [], next: null }), 'ik'), null);
});

test('with a tag chosen, a thread without it stays away', () => {
  assert.equal(waitingThreads(feedAfter(place({ tag: 'telewerk' }), start(), created('c', 'c', 5)).state), 0);
});

test('older threads join the end once, and an undone one goes', () => {
  const state = withOlder(start(), [thread('a', 1), thread('o', 0)]);
  assert.deepEqual(ids(state), ['b', 'a', 'o']);
  assert.deepEqual(ids(without(state, post('a', 'a', 1))), ['b', 'o']);
});

test('events that come while an answer is on its way are kept for it, and no others', async () => {
  const meanwhile = new Meanwhile();
  meanwhile.hear(created('before', 'before', 1));
  const { answer, events } = await meanwhile.during(async () => { meanwhile.hear(created('during', 'during', 2)); return 'answer'; });
  assert.deepEqual([answer, events.length, meanwhile.loading], ['answer', 1, false]);
  await assert.rejects(meanwhile.during(() => Promise.reject(new Error('lost'))));
  assert.equal(meanwhile.loading, false);
});

test('the time that is left to undo counts down to nothing', () => {
  assert.equal(left(at(5), Date.parse(at(0)) + 28_500), '4:32');
  assert.equal(left(at(5), Date.parse(at(9))), '0:00');
});

test('a list grows post by post: a thread first, then its replies one by one', () => {
  const list = visible(opened({ items: [{ ...thread('b', 2), replyCount: 5, lastReplies: [post('r', 'b', 3), post('s', 'b', 4)] }, thread('a', 1)], next: null }));
  const shown = (count: number): string[] => firstPosts(list, count).map(each => [each.thread.id, ...each.replies.map(reply => reply.id)].join('+'));
  assert.deepEqual([0, 1, 2, 3, 4, Infinity].map(shown), [[], ['b'], ['b+r'], ['b+r+s'], ['b+r+s', 'a'], ['b+r+s', 'a']]);
  assert.equal(postsIn(list), 4);
});

test('an answer that comes after the event of a later version changes nothing, and no list shows a hidden text', () => {
  const edited = { ...post('a', 'a', 1), body: 'beter', html: 'beter', version: 1 };
  const hidden = { ...post('a', 'a', 1), body: null, html: null, state: 'HIDDEN', hidden: { at: at(4), reason: 'Grof', review: false }, version: 2 } as Post;
  const first = withChanged(start(), edited);
  assert.equal(first.threads.find(each => each.id === 'a')?.body, 'beter');
  const { state } = feedAfter(place(), first, event('post.hidden', { post: hidden }));
  assert.deepEqual(withChanged(state, edited), state);
  const fetched = withThread(state, { ...thread('a', 1), ...hidden, body: 'beter', html: 'beter' });
  assert.deepEqual(fetched.threads.find(each => each.id === 'a'), { ...state.threads.find(each => each.id === 'a'), can: [] });
});
