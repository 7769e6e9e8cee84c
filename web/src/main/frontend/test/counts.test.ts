import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAfter, fetched, total, totalElsewhere, type Counts } from '../src/features/live/counts.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const start: Counts = { me: 'mira', groups: { g: fetched(undefined, { unread: 2, readSeq: 7, head: 10 }) }, notifications: 0, requests: {}, reports: {} };
const event = (name: string, seq: number, data: unknown, stream = 'group:g'): LiveEvent => ({ type: 'event', stream, seq, name, at: '2026-11-22T10:00:00Z', data } as LiveEvent);
const posted = (seq: number, author = 'joren') => event('post.created', seq, { post: { groupId: 'g', seq, author: { id: author } } });
const withdrew = (seq: number, of: number, author = 'joren') => event('post.withdrawn', seq, { post: { groupId: 'g', seq: of, author: { id: author } } });
const readUpTo = (seq: number, unread: number) => event('group.read', 1, { groupId: 'g', seq, unread }, 'person:mira');
const after = (...events: LiveEvent[]): number => total(events.reduce(countAfter, start));

test('what the navigation does not show is counted too', () => {
  const counts: Counts = { ...start, groups: { ...start.groups, h: fetched(undefined, { unread: 3, readSeq: 0, head: 5 }) } };
  assert.equal(totalElsewhere(counts, new Set(['g'])), 3);
  assert.equal(totalElsewhere(countAfter(counts, event('post.created', 6, { post: { groupId: 'h', seq: 6, author: { id: 'joren' } } }, 'group:h')), new Set(['g'])), 4);
  assert.equal(totalElsewhere(counts, new Set(['g', 'h'])), 0);
});

test('reading and messages may overtake each other', () => {
  const read = readUpTo(11, 1);
  assert.equal(after(posted(11), posted(12), read), 1);
  assert.equal(after(posted(11), read, posted(12)), 1);
  assert.equal(after(read, posted(11), posted(12)), 1);
});

test('an event that the fetched number holds already, or that comes twice, counts once', () => {
  assert.equal(after(posted(9), posted(10)), 2);
  assert.equal(after(posted(11), posted(11)), 3);
  assert.equal(after(posted(11), withdrew(12, 11), withdrew(12, 11)), 2);
});

test('a withdrawn message no longer counts, whether it was fetched, arrived, or read before', () => {
  assert.equal(after(withdrew(11, 9)), 1);
  assert.equal(after(withdrew(11, 7)), 2);
  assert.equal(after(posted(11), posted(12), withdrew(13, 11)), 3);
  assert.equal(after(posted(11), readUpTo(11, 0), withdrew(12, 11)), 0);
  assert.equal(after(posted(11, 'mira'), withdrew(12, 11, 'mira')), 2);
});

test('reading a part of what was fetched takes the number of the server', () => {
  assert.equal(after(readUpTo(9, 1)), 1);
  assert.equal(after(posted(11), readUpTo(9, 2), posted(12)), 3);
});

test('a fresh answer keeps what arrived after it was made', () => {
  const before = [posted(11), posted(12)].reduce(countAfter, start).groups['g'];
  assert.equal(fetched(before, { unread: 3, readSeq: 7, head: 11 }).unread, 4);
  assert.equal(fetched(before, { unread: 4, readSeq: 7, head: 12 }).unread, 4);
});

test('a new role tells the number again, and what it holds does not count once more', () => {
  const promoted = event('membership.changed', 2, { groupId: 'g', slug: 'g', names: {}, colour: 'teal', membership: { state: 'MEMBER', role: 'MODERATOR', since: '' }, head: 12, unread: 4 }, 'person:mira');
  assert.equal(after(posted(11), promoted, posted(12)), 4);
  assert.equal(after(promoted, posted(11), posted(12), posted(13)), 5);
});
