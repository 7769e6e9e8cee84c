import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupBrief, Person, Post, Thread, ThreadRules } from '../src/api/types.js';
import { feedAfter, opened, visible, withOwnThread, type Place } from '../src/features/feed/feed-state.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { canOf, NO_RULES, repliesAfter, threadsAfter, type Reader } from '../src/features/live/reduce.js';

const GROUP: GroupBrief = { id: 'g', slug: 'groep', names: { nl: 'Groep' }, colour: 'teal' };
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();
const JOREN: Person = { id: 'joren', handle: 'joren', name: 'Joren', function: 'f', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official: null };
const MEMBER = { own: ['reply', 'react', 'edit', 'undo'], ownLater: ['reply', 'react', 'correct'], other: ['reply', 'react', 'report'] };
const MODERATOR = { own: ['reply', 'hide', 'steer'], ownLater: ['reply', 'hide', 'steer'], other: ['reply', 'hide', 'report', 'steer'] };
const reader = (postCan = MEMBER): Reader => ({ me: 'mira', group: { postCan }, mandates: [], now: Date.parse(at(30)) });
const post = (id: string, threadId: string, minute: number): Post => ({
  id, groupId: 'g', threadId, parentId: id === threadId ? null : threadId, author: JOREN, capacity: 'PERSONAL', onBehalfOf: null, language: 'nl', body: id, html: id, tags: [], mentioned: [], state: 'VISIBLE',
  seq: minute, createdAt: at(minute), undoUntil: at(minute + 5), editedAt: null, correction: null, hidden: null, locked: false, reactions: [], version: 0, can: MEMBER.other,
});
const thread = (id: string, minute: number, pinned: number | null = null): Thread =>
  ({ ...post(id, id, minute), group: GROUP, replyCount: 0, lastReplies: [], lastActivityAt: at(minute), rules: { ...NO_RULES, pinned } });
const changed = (threadId: string, rules: Partial<ThreadRules>, pins: Record<string, number> = {}, personId = 'joren'): LiveEvent =>
  ({ type: 'event', stream: 'group:g', seq: 9, name: 'thread.changed', at: at(9), data: { threadId, rules: { ...NO_RULES, ...rules }, pins, personId } });
const ids = (threads: Thread[]): string[] => threads.map(each => each.id);
const lock = { at: at(9), by: JOREN, reason: 'Genoeg' };

test('in a locked thread nobody but moderators answers: neither its start nor its replies', () => {
  const before = { ...thread('a', 1), lastReplies: [post('r', 'a', 2)] };
  const [after] = threadsAfter(reader(), [before], changed('a', { locked: lock }), GROUP).threads;
  assert.deepEqual([after!.locked, after!.can, after!.lastReplies[0]!.can], [true, ['react', 'report'], ['react', 'report']]);
  assert.deepEqual(repliesAfter(reader(), before.lastReplies, 'a', changed('a', { locked: lock }), true)[0]!.can, ['react', 'report']);
  assert.deepEqual(threadsAfter(reader(MODERATOR), [before], changed('a', { locked: lock }), GROUP).threads[0]!.can, MODERATOR.other);
  assert.deepEqual(threadsAfter(reader(), [after!], changed('a', {}), GROUP).threads[0]!.can, MEMBER.other);
});

test('only the start of a thread is steered, also a hidden one', () => {
  assert.deepEqual(canOf(reader(MODERATOR), post('r', 'a', 2)), ['reply', 'hide', 'report']);
  assert.deepEqual(canOf(reader(MODERATOR), { ...post('a', 'a', 2), state: 'HIDDEN' }), ['unhide', 'steer']);
  assert.deepEqual(canOf(reader(MODERATOR), { ...post('r', 'a', 2), state: 'HIDDEN' }), ['unhide']);
  assert.deepEqual(canOf(reader(), { ...post('a', 'a', 2), state: 'HIDDEN' }), []);
});

test('pinned threads come first and in their order; one that is not there is asked for', () => {
  const { threads, fetch } = threadsAfter(reader(), [thread('c', 3), thread('b', 2), thread('a', 1)], changed('a', {}, { a: 1, old: 2, b: 3 }), GROUP);
  assert.deepEqual([ids(threads), fetch], [['a', 'b', 'c'], ['old']]);
  assert.deepEqual(ids(threadsAfter(reader(), threads, changed('a', {}, { b: 1, a: 2 }), GROUP).threads), ['b', 'a', 'c']);
  assert.deepEqual(ids(threadsAfter(reader(), threads, changed('a', {}, {}), GROUP).threads), ['c', 'b', 'a']);
});

test('applying it twice changes nothing, and an empty one nothing at all', () => {
  const event = changed('a', { slowMinutes: 5 }, { a: 1 });
  const once = threadsAfter(reader(), [thread('b', 2), thread('a', 1)], event, GROUP);
  assert.deepEqual(threadsAfter(reader(), once.threads, event, GROUP), once);
  const gone = { ...event, data: {} } as LiveEvent;
  assert.deepEqual(threadsAfter(reader(), once.threads, gone, GROUP).threads, once.threads);
});

test('a start that its author takes back leaves its place', () => {
  const pinned = { ...thread('a', 1, 1), replyCount: 1 };
  const event = { type: 'event', stream: 'group:g', seq: 9, name: 'post.withdrawn', at: at(9),
    data: { post: { ...post('a', 'a', 1), state: 'WITHDRAWN' }, removed: false, thread: { replyCount: 1, lastActivityAt: at(1) } } } as LiveEvent;
  const { threads } = threadsAfter(reader(), [pinned, thread('b', 2)], event, GROUP);
  assert.deepEqual([ids(threads), threads[1]!.rules.pinned], [['b', 'a'], null]);
});

test('who pins sees it at once, for others nothing moves; an own new thread comes below what is pinned', () => {
  const place = (me: string): Place => ({ reader: { ...reader(), me }, group: GROUP, tag: null, still: () => true });
  const start = opened({ items: [thread('b', 2), thread('a', 1)], next: null });
  const shown = (me: string): string[] => visible(feedAfter(place(me), start, changed('a', {}, { a: 1 })).state).map(each => each.thread.id);
  assert.deepEqual([shown('joren'), shown('mira')], [['a', 'b'], ['b', 'a']]);
  const pinned = feedAfter(place('joren'), start, changed('a', {}, { a: 1 })).state;
  assert.deepEqual(visible(withOwnThread(pinned, post('c', 'c', 5), GROUP)).map(each => each.thread.id), ['a', 'c', 'b']);
});
