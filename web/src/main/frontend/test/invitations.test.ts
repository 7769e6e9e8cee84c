import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Invited } from '../src/api/types.js';
import { invitationsChanged, invitedAfter } from '../src/features/admission/invitations-after.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const event = (stream: string, name: string, data: unknown): LiveEvent => ({ type: 'event', stream, seq: 1, at: '2026-11-22T09:00:00Z', name, data }) as LiveEvent;

test('the open invitations of a group are others when one was made or ended, or somebody came in or is banned', () => {
  assert.equal(invitationsChanged(event('person:me', 'invitation.changed', { groupId: 'g' }), 'g'), true);
  assert.equal(invitationsChanged(event('person:me', 'invitation.changed', { groupId: 'other' }), 'g'), false);
  assert.equal(invitationsChanged(event('group:g', 'member.joined', {}), 'g'), true);
  assert.equal(invitationsChanged(event('group:other', 'member.joined', {}), 'g'), false);
  assert.equal(invitationsChanged(event('person:me', 'sanction.changed', { groupId: 'g' }), 'g'), true);
  assert.equal(invitationsChanged(event('group:g', 'post.created', {}), 'g'), false);
});

test('my invitations are what the event says', () => {
  const invited: Invited[] = [{ id: 'i', names: { nl: 'x' }, purposes: {}, by: null, expiresAt: '2026-11-22T09:00:00Z', slug: null }];
  assert.equal(invitedAfter([], event('person:me', 'invited.changed', { invited })), invited);
  assert.equal(invitedAfter(invited, event('person:me', 'notification.read', {})), invited);
});
