import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartView, ProfilePart } from '../src/api/profile.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { partsAfter } from '../src/features/profile/parts-after.js';

const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:1', seq: 1, name, at: '2026-11-28T08:00:00Z', data }) as LiveEvent;
const view = (part: ProfilePart, text: string): PartView => ({ part, html: text, choices: [], text, audience: 'EVERYONE' });

test('a part of an event stands in its place, and one that was taken away is gone', () => {
  const parts = [view('BIOGRAPHY', 'a'), view('REACH', 'b')];
  assert.deepEqual(partsAfter(parts, event('profile.changed', { part: 'CAN_HELP', view: view('CAN_HELP', 'c') })).map(each => each.text), ['a', 'c', 'b']);
  assert.deepEqual(partsAfter(parts, event('profile.changed', { part: 'REACH', view: view('REACH', 'd') })).map(each => each.text), ['a', 'd']);
  assert.deepEqual(partsAfter(parts, event('profile.changed', { part: 'BIOGRAPHY', view: null })).map(each => each.text), ['b']);
  assert.equal(partsAfter(parts, event('settings.changed', {})), parts);
});
