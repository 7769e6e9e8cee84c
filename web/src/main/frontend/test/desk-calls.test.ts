import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Desk, DeskCard } from '../src/api/desk.js';
import type { Notification } from '../src/api/types.js';
import { callOf } from '../src/features/desk/desk-calls.js';
import { cardAfter, cardOf } from '../src/features/desk/desk-card.js';
import { untilAsked } from '../src/features/desk/desk-clock.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:1', seq: 1, name, at: '2026-11-28T08:00:00Z', data }) as LiveEvent;
const desk = (more: Partial<Desk> = {}): Desk => ({ group: { id: 'g' }, open: true, takesVisitors: true, changesAt: null, waiting: 2, talk: null, staff: null, can: [], ...more }) as Desk;
const staff = { seats: [], onDuty: false, queue: [], closed: [] };
const told = (more: Partial<Notification> = {}): Notification => ({ kind: 'DESK_TAKEN', read: false, actor: { name: 'Mira' }, group: { id: 'g', slug: 'hr', names: { en: 'HR' } }, ...more }) as Notification;

test('who is called to a desk is told at once where it is, but not at that desk, nor of what was read', () => {
  globalThis.kringMessages = { language: 'en', texts: new Proxy({}, { get: (_, key: string) => (args?: object) => `${key} ${JSON.stringify(args)}` }) };
  assert.deepEqual(callOf(told(), '/'), { text: 'notification.DESK_TAKEN {"name":"Mira","group":"HR"}', href: '/groups/hr/desk' });
  assert.deepEqual(callOf(told({ kind: 'DESK_WAITING', actor: null }), '/groups/hr')?.text, 'notification.DESK_WAITING {"name":"","group":"HR"}');
  assert.equal(callOf(told(), '/groups/hr/desk'), null);
  assert.equal(callOf(told({ read: true }), '/'), null);
  assert.equal(callOf(told({ group: null }), '/'), null);
  assert.equal(callOf(told({ kind: 'REPLY' }), '/'), null);
});

test('a desk has a card for its staff and for who may come to it, as long as it takes visitors', () => {
  const visitor: DeskCard = { open: true, changesAt: null, serves: false, waiting: 2 };
  assert.deepEqual(cardOf(desk({ can: ['visit', 'ask'] })), visitor);
  assert.deepEqual(cardOf(desk({ open: false, can: ['visit'] })), { ...visitor, open: false });
  assert.deepEqual(cardOf(desk({ staff, can: ['serve'] })), { ...visitor, serves: true });
  assert.equal(cardOf(desk({ can: ['set'] })), null, 'who is muted there');
  assert.equal(cardOf(desk({ takesVisitors: false, staff })), null);
  assert.equal(cardOf(null), null);
});

test('the card follows what its reader sees, and is asked for again when the desk is arranged', () => {
  assert.deepEqual(cardAfter(event('desk.changed', { groupId: 'g', desk: desk({ staff, waiting: 3 }) }), 'g'), { card: { open: true, changesAt: null, serves: true, waiting: 3 } });
  assert.deepEqual(cardAfter(event('desk.changed', { groupId: 'g', desk: null }), 'g'), { card: null });
  assert.equal(cardAfter(event('desk.changed', { groupId: 'h', desk: null }), 'g'), null);
  assert.equal(cardAfter(event('desk.arranged', { groupId: 'g' }), 'g'), 'ask');
  assert.equal(cardAfter(event('desk.arranged', { groupId: 'h' }), 'g'), null);
});

test('a desk is asked for a little after it opens or closes, and else within the hour', () => {
  const now = Date.parse('2026-11-28T08:00:00Z');
  assert.equal(untilAsked('2026-11-28T08:10:00Z', now, 100), 600_600);
  assert.equal(untilAsked('2026-11-28T18:00:00Z', now, 100), 3_600_000);
  assert.equal(untilAsked(null, now, 100), 3_600_000);
  assert.equal(untilAsked('2026-11-28T07:59:59Z', now, 100), 10_000, 'the clock of the browser is ahead');
});
