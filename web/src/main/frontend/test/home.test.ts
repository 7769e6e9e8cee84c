import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person, Post, Thread } from '../src/api/types.js';
import { newsAfter, readAll, refreshed, renumbered, type News } from '../src/features/home/news.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { NO_RULES } from '../src/features/live/reduce.js';

const person = (id: string): Person => ({ id, handle: id, name: id, function: 'x', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official: null });
const club = { id: 'g1', slug: 'club35', names: { nl: 'Club35' }, colour: 'green' as const };
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();

const post = (id: string, threadId: string, seq: number, author = 'mira'): Post => ({
  id, groupId: 'g1', threadId, parentId: id === threadId ? null : threadId, author: person(author), capacity: 'PERSONAL', onBehalfOf: null, language: 'nl', body: id, html: `<p>${id}</p>`,
  tags: [], mentioned: [], state: 'VISIBLE', seq, createdAt: at(seq), undoUntil: at(seq + 5), editedAt: null, correction: null, hidden: null, locked: false, reactions: [], version: 0, can: [],
});
const thread = (id: string, seq: number, unread: number): Thread => ({ ...post(id, id, seq), group: club, replyCount: 0, lastReplies: [], lastActivityAt: at(seq), rules: NO_RULES, unread });
const news = (): News => ({ me: 'ik', groups: [{ ...club, unread: 1, head: 10, readSeq: 9, openReports: null }], threads: [thread('b', 10, 1), thread('a', 5, 0)], waiting: [] });
const event = (name: string, data: unknown, stream = 'group:g1'): LiveEvent => ({ type: 'event', stream, seq: 11, name, at: at(11), data } as LiveEvent);
const reply = (author = 'mira', seq = 11): LiveEvent => event('post.created', { post: post('r', 'a', seq, author), thread: { replyCount: 1, lastActivityAt: at(seq) } });

test('a reply of somebody else changes the numbers of its thread, moves nothing, and waits', () => {
  const { news: after, ask } = newsAfter(news(), reply());
  assert.deepEqual(after.threads.map(each => [each.id, each.unread, each.replyCount]), [['b', 1, 0], ['a', 1, 1]]);
  assert.equal(after.threads[1]!.lastReplies[0]!.author.name, 'mira');
  assert.equal(after.threads[1]!.lastActivityAt, at(5));
  assert.equal(after.groups[0]!.unread, 2);
  assert.deepEqual(after.waiting.map(each => each.postId), ['r']);
  assert.equal(ask, false);
});

test('my own message, one that I have read elsewhere, and one of a group that is not mine do not wait', () => {
  assert.deepEqual(newsAfter(news(), reply('ik')).news.waiting, []);
  assert.deepEqual(newsAfter(news(), reply('mira', 9)).news.waiting, []);
  const elsewhere = event('post.created', { post: { ...post('n', 'n', 11), groupId: 'g2' }, thread: { replyCount: 0, lastActivityAt: at(11) } }, 'group:g2');
  assert.deepEqual(newsAfter(news(), elsewhere).news, news());
});

test('a withdrawn message no longer waits, and the numbers are asked for', () => {
  const waiting = newsAfter(news(), reply()).news;
  const { news: after, ask } = newsAfter(waiting, event('post.withdrawn', { post: { ...post('r', 'a', 11), state: 'WITHDRAWN' }, removed: true, thread: { replyCount: 0, lastActivityAt: at(5) } }));
  assert.deepEqual(after.waiting, []);
  assert.equal(after.groups[0]!.unread, 1);
  assert.deepEqual(after.threads.map(each => [each.id, each.replyCount]), [['b', 0], ['a', 0]]);
  assert.equal(ask, true);
});

test('a hidden text goes from the page at once', () => {
  const hidden = { ...post('b', 'b', 10), state: 'HIDDEN', body: null, html: null, hidden: { at: at(11), reason: 'x' } };
  const after = newsAfter(news(), event('post.hidden', { post: hidden })).news;
  assert.equal(after.threads[0]!.html, null);
  assert.equal(after.threads[0]!.unread, 1);
});

test('reading everything in another tab empties the numbers; reading a part asks for them', () => {
  const read = newsAfter(news(), event('group.read', { groupId: 'g1', seq: 10, unread: 0 }, 'person:ik'));
  assert.deepEqual([read.ask, read.news.groups[0]!.unread, read.news.threads[0]!.unread], [false, 0, 0]);
  const part = newsAfter(news(), event('group.read', { groupId: 'g1', seq: 9, unread: 1 }, 'person:ik'));
  assert.deepEqual([part.ask, part.news.groups[0]!.unread], [true, 1]);
  assert.deepEqual(readAll(news(), 'g1'), { ...news(), groups: [{ ...news().groups[0]!, unread: 0 }], threads: news().threads.map(each => ({ ...each, unread: 0 })) });
});

test('leaving a group takes its threads away; joining one brings it and asks for the rest', () => {
  const change = (groupId: string, membership: unknown) => event('membership.changed', { groupId, slug: 's', names: {}, colour: 'teal', membership, head: 3, unread: 0 }, 'person:ik');
  const left = newsAfter(news(), change('g1', null));
  assert.deepEqual([left.news.groups, left.news.threads, left.ask], [[], [], false]);
  const joined = newsAfter(news(), change('g2', { state: 'MEMBER', role: 'MEMBER', since: at(1) }));
  assert.deepEqual([joined.news.groups.map(each => each.id), joined.ask], [['g1', 'g2'], true]);
});

test('what arrived while the list was on its way keeps waiting', () => {
  const waiting = newsAfter(news(), reply()).news;
  assert.deepEqual(refreshed(waiting, [{ ...thread('a', 5, 1), lastActivityAt: at(11) }], []).waiting, []);
  assert.equal(refreshed(waiting, [thread('a', 5, 0)], []).waiting.length, 1);
  assert.deepEqual(refreshed(waiting, [thread('b', 10, 0)], waiting.waiting).waiting, []);
});

test('fetched numbers move no thread', () => {
  const after = renumbered(news(), [thread('a', 5, 7), thread('b', 10, 0)]);
  assert.deepEqual(after.threads.map(each => [each.id, each.unread]), [['b', 0], ['a', 7]]);
});
