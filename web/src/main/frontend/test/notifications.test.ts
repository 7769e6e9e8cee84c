import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Notification } from '../src/api/types.js';
import { addressOf } from '../src/features/notifications/address.js';

const told: Notification = { id: '1', kind: 'REPLY', at: '2026-11-22T09:00:00Z', read: false, actor: null, groupId: 'g', group: { id: 'g', slug: 'club35', names: { nl: 'Club35' } }, postId: 'p', threadId: 't', caseId: null, excerpt: null, reason: null, until: null, topic: null, mission: null };

test('a notification leads to what it is about', () => {
  assert.equal(addressOf(told), '/posts/p');
  assert.equal(addressOf({ ...told, kind: 'REQUEST', postId: null }), '/groups/club35/requests');
  assert.equal(addressOf({ ...told, kind: 'ACCEPTED', postId: null }), '/groups/club35');
  assert.equal(addressOf({ ...told, kind: 'DESK_TAKEN', postId: null }), '/groups/club35/desk');
  assert.equal(addressOf({ ...told, kind: 'DESK_WAITING', postId: null, group: null }), '/groups');
  assert.equal(addressOf({ ...told, kind: 'REMOVED', postId: null, group: null }), '/groups');
  assert.equal(addressOf({ ...told, kind: 'REVIEW_BAN' }), '/posts/p/decision');
  assert.equal(addressOf({ ...told, kind: 'REVIEW_UPHELD', postId: null, group: null, caseId: 'c' }), '/decisions/c');
  assert.equal(addressOf({ ...told, kind: 'REVIEW_HIDDEN', caseId: 'c' }), '/posts/p');
  assert.equal(addressOf({ ...told, kind: 'BANNED', postId: null, group: null }), '/bans/g');
  assert.equal(addressOf({ ...told, kind: 'MANDATE', postId: null, group: null }), '/settings');
});
