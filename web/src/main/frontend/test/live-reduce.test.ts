import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupBrief, Post, Thread } from '../src/api/types.js';
import { countAfter, total, type Counts } from '../src/features/live/counts.js';
import type { EventData, EventName, LiveEvent, NeutralPost } from '../src/features/live/protocol.js';
import { canOf, NO_RULES, repliesAfter, threadsAfter, type Reader } from '../src/features/live/reduce.js';

const GROUP: GroupBrief = { id: 'g', slug: 'groep', names: { nl: 'Groep' }, colour: 'teal' };
const POST_CAN = { own: ['reply', 'react', 'edit', 'undo'], ownLater: ['reply', 'react', 'correct'], other: ['reply', 'react'] };
const READER: Reader = { me: 'mira', group: { postCan: POST_CAN }, mandates: [], now: Date.parse('2026-11-22T10:01:00Z') };

function neutral(id: string, change: Partial<NeutralPost> = {}): NeutralPost {
  const organisation = { id: 'o', name: 'Stad', level: 'LOCAL' as const };
  return {
    id, groupId: 'g', threadId: id, parentId: null, capacity: 'PERSONAL', onBehalfOf: null, language: 'nl', body: id, html: `<p>${id}</p>`, tags: [], mentioned: [],
    author: { id: 'joren', handle: 'joren', name: 'Joren', function: 'f', organisation, level: 'LOCAL', official: null }, state: 'VISIBLE', seq: 1,
    createdAt: '2026-11-22T10:00:00Z', undoUntil: '2026-11-22T10:05:00Z', editedAt: null, correction: null, hidden: null, locked: false, reactions: [], version: 0, ...change,
  };
}

function event<N extends EventName>(name: N, data: EventData[N]): LiveEvent {
  return { type: 'event', stream: 'group:g', seq: 1, name, at: '2026-11-22T10:00:00Z', data } as LiveEvent;
}

function thread(id: string, change: Partial<Thread> = {}): Thread {
  return { ...neutral(id), can: POST_CAN.other, reactions: [], group: GROUP, replyCount: 0, lastReplies: [], lastActivityAt: '2026-11-22T10:00:00Z', rules: NO_RULES, ...change };
}

const after = (threads: Thread[], each: LiveEvent) => threadsAfter(READER, threads, each, GROUP);
const reply = (id: string, start: string, createdAt: string): NeutralPost => neutral(id, { threadId: start, parentId: start, createdAt });
const facts = (replyCount: number, lastActivityAt: string) => ({ replyCount, lastActivityAt });

test('a new thread comes first, and the same event twice changes nothing more', () => {
  const created = event('post.created', { post: neutral('b', { createdAt: '2026-11-22T10:00:30Z' }), thread: facts(0, '2026-11-22T10:00:30Z') });
  const once = after([thread('a')], created);
  assert.deepEqual(once.threads.map(each => each.id), ['b', 'a']);
  assert.deepEqual(after(once.threads, created), once);
});

test('a reply joins its thread, which moves to the front; only the last three are kept', () => {
  const replies = ['r1', 'r2', 'r3'].map((id, at) => ({ ...reply(id, 'a', `2026-11-22T10:00:0${at}Z`), can: [], reactions: [] }) as Post);
  const start = [thread('b', { lastActivityAt: '2026-11-22T10:00:20Z' }), thread('a', { replyCount: 3, lastReplies: replies })];
  const { threads, fetch } = after(start, event('post.created', { post: reply('r4', 'a', '2026-11-22T10:00:30.5Z'), thread: facts(4, '2026-11-22T10:00:30.5Z') }));
  assert.deepEqual(threads.map(each => each.id), ['a', 'b']);
  assert.deepEqual(threads[0]!.lastReplies.map(each => each.id), ['r2', 'r3', 'r4']);
  assert.equal(threads[0]!.replyCount, 4);
  assert.deepEqual(fetch, []);
});

test('a reply to a thread that is not there asks for it', () => {
  assert.deepEqual(after([], event('post.created', { post: reply('r', 'old', '2026-11-22T10:00:30Z'), thread: facts(9, '2026-11-22T10:00:30Z') })).fetch, ['old']);
});

test('a withdrawn reply goes, and asks for the one that takes its place', () => {
  const last = { ...reply('r', 'a', '2026-11-22T10:00:01Z'), can: [], reactions: [] } as Post;
  const gone = event('post.withdrawn', { post: { ...reply('r', 'a', '2026-11-22T10:00:01Z'), state: 'WITHDRAWN' }, removed: true, thread: facts(1, '2026-11-22T10:00:00Z') });
  const { threads, fetch } = after([thread('a', { replyCount: 2, lastReplies: [last] })], gone);
  assert.deepEqual(threads[0]!.lastReplies, []);
  assert.equal(threads[0]!.replyCount, 1);
  assert.deepEqual(fetch, ['a']);
});

test('a withdrawn start without replies goes; with replies it keeps its place; with the last reply it goes too', () => {
  const withdrawn = { ...neutral('a'), state: 'WITHDRAWN' as const, body: null, html: null };
  assert.deepEqual(after([thread('a')], event('post.withdrawn', { post: withdrawn, removed: true, thread: facts(0, '2026-11-22T10:00:00Z') })).threads, []);
  const kept = after([thread('a', { replyCount: 1 })], event('post.withdrawn', { post: withdrawn, removed: false, thread: facts(1, '2026-11-22T10:00:00Z') })).threads;
  assert.equal(kept[0]!.state, 'WITHDRAWN');
  assert.deepEqual(kept[0]!.can, []);
  const end = event('post.withdrawn', { post: { ...reply('r', 'a', '2026-11-22T10:00:01Z'), state: 'WITHDRAWN' }, removed: true, thread: facts(0, '2026-11-22T10:00:00Z') });
  assert.deepEqual(after(kept, end).threads, []);
});

test('a correction, and hiding, change the post in place', () => {
  const corrected = neutral('a', { html: '<p>nieuw</p>', correction: { at: '2026-11-22T10:00:50Z', reason: 'cijfer', count: 1 }, version: 1 });
  assert.equal(after([thread('a')], event('post.corrected', { post: corrected })).threads[0]!.html, '<p>nieuw</p>');
  const hidden = neutral('a', { state: 'HIDDEN', body: null, html: null, hidden: { at: '2026-11-22T10:00:50Z', reason: 'grof', review: false } });
  const [post] = after([thread('a')], event('post.hidden', { post: hidden })).threads;
  assert.equal(post!.html, null);
  assert.deepEqual(post!.can, []);
  assert.deepEqual(canOf({ ...READER, group: { postCan: { ...POST_CAN, other: ['hide'] } } }, hidden), ['unhide']);
});

test('reactions are set, and only my own make mine', () => {
  const start = [thread('a', { reactions: [{ kind: 'LIKE', count: 1, mine: true }] })];
  const change = (personId: string, added: boolean, count: number) => event('reaction.changed', { postId: 'a', threadId: 'a', personId, kind: 'LIKE', added, reactions: count === 0 ? [] : [{ kind: 'LIKE', count }] });
  assert.deepEqual(after(start, change('joren', true, 2)).threads[0]!.reactions, [{ kind: 'LIKE', count: 2, mine: true }]);
  assert.deepEqual(after(start, change('mira', false, 1)).threads[0]!.reactions, [{ kind: 'LIKE', count: 1, mine: false }]);
  assert.deepEqual(after(start, change('mira', false, 0)).threads[0]!.reactions, []);
});

test('what I may do with my own post depends on the window', () => {
  const own = neutral('a', { author: { ...neutral('a').author, id: 'mira' } });
  assert.deepEqual(canOf(READER, own), POST_CAN.own);
  assert.deepEqual(canOf({ ...READER, now: Date.parse('2026-11-22T10:05:00Z') }, own), POST_CAN.ownLater);
});

test('what I said in the name of an organisation I change as long as I have its mandate, and no longer', () => {
  const organisation = { id: 'stad', name: 'Stad', level: 'LOCAL' as const };
  const mandate = { id: 'm', organisation, from: '2026-01-01', until: null };
  const own = neutral('a', { author: { ...neutral('a').author, id: 'mira' }, onBehalfOf: organisation });
  const later = { ...READER, now: Date.parse('2026-11-22T10:05:00Z') };
  assert.deepEqual(canOf({ ...later, mandates: [mandate] }, own), POST_CAN.ownLater);
  assert.deepEqual(canOf(later, own), ['reply', 'react']);
  assert.deepEqual(canOf(READER, own), ['reply', 'react', 'undo']);
  const withdrawn = event('mandate.changed', { mandates: [] });
  const thread = { ...after([], event('post.created', { post: own, thread: facts(0, '2026-11-22T10:00:00Z') })).threads[0]!, can: POST_CAN.own };
  assert.deepEqual(after([thread], withdrawn).threads[0]!.can, ['reply', 'react', 'undo']);
  const mine = { ...reply('r', 'a', '2026-11-22T10:00:01Z'), author: own.author, onBehalfOf: organisation, can: POST_CAN.own, reactions: [] };
  assert.deepEqual(repliesAfter(READER, [mine], 'a', withdrawn, true)[0]!.can, ['reply', 'react', 'undo']);
  assert.deepEqual(repliesAfter(READER, [{ ...mine, can: [] }], 'a', event('mandate.changed', { mandates: [mandate] }), true)[0]!.can, POST_CAN.own);
});

test('a reply joins a thread page only when its end is there', () => {
  const created = event('post.created', { post: reply('r', 'a', '2026-11-22T10:00:01Z'), thread: facts(1, '2026-11-22T10:00:01Z') });
  assert.equal(repliesAfter(READER, [], 'a', created, true).length, 1);
  assert.equal(repliesAfter(READER, [], 'a', created, false).length, 0);
  assert.equal(repliesAfter(READER, [], 'b', created, true).length, 0);
});

test('times with and without a fraction of a second are compared as times', () => {
  const early = { ...reply('r1', 'a', '2026-11-22T10:00:01Z'), can: [], reactions: [] } as Post;
  const created = event('post.created', { post: reply('r0', 'a', '2026-11-22T10:00:01.5Z'), thread: facts(2, '2026-11-22T10:00:01.5Z') });
  assert.deepEqual(repliesAfter(READER, [early], 'a', created, true).map(each => each.id), ['r1', 'r0']);
});

test('unread counts follow others behind my mark, and nothing else', () => {
  const start: Counts = { me: 'mira', groups: { g: { unread: 2, readSeq: 10 } }, notifications: 0, requests: {}, reports: {} };
  const post = (seq: number, author = 'joren') => neutral('p', { seq, author: { ...neutral('p').author, id: author } });
  assert.equal(total(countAfter(start, event('post.created', { post: post(11), thread: facts(0, '2026-11-22T10:00:30Z') }))), 3);
  assert.equal(countAfter(start, event('post.created', { post: post(11, 'mira'), thread: facts(0, '2026-11-22T10:00:30Z') })), start);
  assert.equal(countAfter(start, event('post.created', { post: post(10), thread: facts(0, '2026-11-22T10:00:30Z') })), start);
  assert.equal(total(countAfter(start, event('post.withdrawn', { post: post(11), removed: true, thread: facts(0, '') }))), 1);
  assert.equal(total(countAfter(start, event('group.read', { groupId: 'g', seq: 12, unread: 0 }))), 0);
  const left = countAfter(start, event('membership.changed', { groupId: 'g', slug: 'groep', names: {}, colour: 'teal', membership: null, head: 0, unread: 0 }));
  assert.deepEqual(left.groups, {});
  assert.equal(countAfter(start, event('notification.read', { upTo: 'n', unreadNotifications: 0 })).notifications, 0);
});
