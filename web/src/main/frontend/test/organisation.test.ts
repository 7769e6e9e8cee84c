import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Follow } from '../src/api/organisation.js';
import { followAfter, followedAfter, mayBringNews } from '../src/features/organisation/follow-after.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:1', seq: 1, name, at: '2026-11-28T08:00:00Z', data }) as LiveEvent;
const organisation = (id: string) => ({ id, name: id, level: 'LOCAL' as const });
const view = (id: string, following: boolean, followers: number): Follow => ({ organisation: organisation(id), following, followers });

test('following on another tab is seen on this one, and of this organisation only', () => {
  const before = view('a', false, 3);
  assert.deepEqual(followAfter(before, event('following.changed', { view: view('a', true, 4) })), view('a', true, 4));
  assert.equal(followAfter(before, event('following.changed', { view: view('b', true, 1) })), before);
  assert.equal(followAfter(before, event('following.changed', {})), before);
});

test('the list of those that I follow begins with the last one, and the same event twice changes nothing', () => {
  const follows = event('following.changed', { view: view('c', true, 1) });
  const once = followedAfter([organisation('a')], follows);
  assert.deepEqual(once.map(each => each.id), ['c', 'a']);
  assert.deepEqual(followedAfter(once, follows), once);
  assert.deepEqual(followedAfter(once, event('following.changed', { view: view('a', false, 0) })).map(each => each.id), ['c']);
});

test('a new thread on behalf of an organisation may bring news, a reply or a personal one not', () => {
  const created = (parentId: string | null, onBehalfOf: unknown): LiveEvent => event('post.created', { post: { parentId, onBehalfOf }, thread: {} });
  assert.equal(mayBringNews(created(null, organisation('a')), id => id === 'a'), true);
  assert.equal(mayBringNews(created(null, organisation('b')), id => id === 'a'), false);
  assert.equal(mayBringNews(created('x', organisation('a')), () => true), false);
  assert.equal(mayBringNews(created(null, null), () => true), false);
});
