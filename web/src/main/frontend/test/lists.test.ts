import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Member, Notification, Notifications, Page, Person } from '../src/api/types.js';
import { membersAfter, withMember } from '../src/features/groups/members-after.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { notificationsAfter } from '../src/features/notifications/notifications-after.js';

const person = (id: string): Person => ({ id, handle: id, name: id, function: 'x', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official: null });
const member = (id: string): Member => ({ person: person(id), state: 'MEMBER', role: 'MEMBER', since: '2026-01-01T00:00:00Z', origin: 'JOINED', activeWeek: null, mutedUntil: null, until: null, reason: null, roles: [], can: [] });
const all: Page<Member> = { items: [member('a'), member('b')], next: null };
const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'group:g', seq: 1, at: '2026-11-22T09:00:00Z', name, data }) as LiveEvent;
const facts = (id: string, role: string | null) => ({ person: person(id), role, memberCount: 2, organisationCount: 1, levels: [] });
const ids = (page: Page<Member>): string[] => page.items.map(each => each.person.id);

const after = (before: Page<Member>, what: LiveEvent, whole = true) => membersAfter(before, what, 'g', whole);

test('somebody who joins is fetched to stand at the end of a whole list, once', () => {
  const joined = event('member.joined', facts('c', 'MEMBER'));
  assert.equal(after(all, joined).fetch, 'c');
  assert.deepEqual(ids(withMember(withMember(all, 'c', member('c'), false), 'c', member('c'), false)), ['a', 'b', 'c']);
  assert.equal(after({ ...all, next: 'more' }, joined).fetch, null);
  assert.equal(after(all, joined, false).fetch, null);
});

test('somebody who leaves is gone, a new role is shown and what it allows is fetched', () => {
  assert.deepEqual(ids(after(all, event('member.left', facts('a', null))).page), ['b']);
  const changed = after(all, event('member.changed', facts('b', 'OWNER')));
  assert.equal(changed.page.items[1]!.role, 'OWNER');
  assert.equal(changed.fetch, 'b');
});

test('a sanction in this group makes the row be fetched, one in another does not', () => {
  const mine = (groupId: string, personId: string): LiveEvent => ({ ...event('sanction.changed', { groupId, personId, membership: null }), stream: 'person:me' });
  assert.equal(after(all, mine('g', 'b')).fetch, 'b');
  assert.equal(after(all, mine('g', 'z')).fetch, null);
  assert.equal(after(all, mine('h', 'b')).fetch, null);
});

test('who is banned leaves the list of members, and the list of the banned when that is lifted', () => {
  const banned: Member = { ...member('b'), state: 'BANNED', role: null };
  assert.deepEqual(ids(withMember(all, 'b', banned, false)), ['a']);
  assert.deepEqual(ids(withMember({ items: [banned], next: null }, 'b', null, true)), []);
  assert.deepEqual(ids(withMember({ items: [banned], next: null }, 'b', banned, true)), ['b']);
});

const told = (id: string, read = false): Notification => ({ id, kind: 'REPLY', at: '2026-11-22T09:00:00Z', read, actor: null, groupId: null, group: null, postId: null, threadId: null, caseId: null, excerpt: null, reason: null, until: null, topic: null, mission: null });
const page: Notifications = { items: [told('3'), told('2'), told('1')], next: null, unread: 3 };

test('a new notification stands first, once', () => {
  const created = event('notification.created', { notification: told('4'), unreadNotifications: 4 });
  const after = notificationsAfter(notificationsAfter(page, created), created);
  assert.deepEqual(after.items.map(each => each.id), ['4', '3', '2', '1']);
  assert.equal(after.unread, 4);
});

test('what holds no more is gone, and counts no more', () => {
  const after = notificationsAfter(page, event('notification.withdrawn', { notificationId: '2', unreadNotifications: 2 }));
  assert.deepEqual(after.items.map(each => each.id), ['3', '1']);
  assert.equal(after.unread, 2);
});

test('what is read is read up to one of them', () => {
  const after = notificationsAfter(page, event('notification.read', { upTo: '2', unreadNotifications: 1 }));
  assert.deepEqual(after.items.map(each => each.read), [false, true, true]);
  assert.equal(after.unread, 1);
});
