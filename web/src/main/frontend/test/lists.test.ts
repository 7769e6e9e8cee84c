import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Member, Notification, Notifications, Page, Person } from '../src/api/types.js';
import { membersAfter } from '../src/features/groups/members-after.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { notificationsAfter } from '../src/features/notifications/notifications-after.js';

const person = (id: string): Person => ({ id, handle: id, name: id, function: 'x', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL' });
const member = (id: string): Member => ({ person: person(id), role: 'MEMBER', since: '2026-01-01T00:00:00Z', can: [] });
const all: Page<Member> = { items: [member('a'), member('b')], next: null };
const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'group:g', seq: 1, at: '2026-11-22T09:00:00Z', name, data }) as LiveEvent;
const facts = (id: string, role: string | null) => ({ person: person(id), role, memberCount: 2, organisationCount: 1, levels: [] });
const ids = (page: Page<Member>): string[] => page.items.map(each => each.person.id);

test('somebody who joins stands at the end of a whole list, once', () => {
  const joined = event('member.joined', facts('c', 'MEMBER'));
  assert.deepEqual(ids(membersAfter(membersAfter(all, joined), joined)), ['a', 'b', 'c']);
  assert.deepEqual(ids(membersAfter({ ...all, next: 'more' }, joined)), ['a', 'b']);
});

test('somebody who leaves is gone, a new role is shown', () => {
  assert.deepEqual(ids(membersAfter(all, event('member.left', facts('a', null)))), ['b']);
  assert.equal(membersAfter(all, event('member.changed', facts('b', 'OWNER'))).items[1]!.role, 'OWNER');
});

const told = (id: string, read = false): Notification => ({ id, kind: 'REPLY', at: '2026-11-22T09:00:00Z', read, actor: null, group: null, postId: null, threadId: null, excerpt: null, reason: null });
const page: Notifications = { items: [told('3'), told('2'), told('1')], next: null, unread: 3 };

test('a new notification stands first, once', () => {
  const created = event('notification.created', { notification: told('4'), unreadNotifications: 4 });
  const after = notificationsAfter(notificationsAfter(page, created), created);
  assert.deepEqual(after.items.map(each => each.id), ['4', '3', '2', '1']);
  assert.equal(after.unread, 4);
});

test('what is read is read up to one of them', () => {
  const after = notificationsAfter(page, event('notification.read', { upTo: '2', unreadNotifications: 1 }));
  assert.deepEqual(after.items.map(each => each.read), [false, true, true]);
  assert.equal(after.unread, 1);
});
