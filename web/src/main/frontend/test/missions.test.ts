import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Experience, Mission, MissionItem } from '../src/api/mission.js';
import type { Welcome } from '../src/api/welcome.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { experienceAfter, missionAfter, missionsAfter } from '../src/features/mission/missions-after.js';
import { welcomeAfter, welcomeStale } from '../src/features/welcome/welcome-after.js';

const item = (id: string, more: Partial<MissionItem> = {}): MissionItem => ({
  id, title: id, kind: 'PROJECT', offerer: { id: 'o', handle: 'o', name: 'O', function: 'f', organisation: { id: 'x', name: 'X', level: 'LOCAL' }, level: 'LOCAL', official: null }, group: null, topics: [], languages: ['nl'],
  online: true, region: null, place: '', effort: 1, unit: 'DAYS', begins: '2026-12-01', ends: '2026-12-02', places: 1, freePlaces: 1, closes: '2026-12-01', state: 'OFFERED', open: true, createdAt: '2026-11-28T10:00:00Z', own: null, waiting: null, ...more,
});
const whole = (id: string, more: Partial<Mission> = {}): Mission => ({ ...item(id), html: '', text: null, hidden: null, application: null, applications: null, version: 1, can: [], ...more });
const event = (name: string, data: object): LiveEvent => ({ type: 'event', stream: 'person:me', seq: 1, name, at: '2026-11-28T10:00:00Z', data }) as unknown as LiveEvent;
const changed = (missionId: string, mission: Mission | null): LiveEvent => event('mission.changed', { missionId, mission });

test('the mission of a page becomes what the event says, and goes when it may not be seen', () => {
  const shown = whole('a');
  assert.equal(missionAfter(shown, changed('b', whole('b'))), shown);
  assert.equal(missionAfter(shown, changed('a', whole('a', { version: 2 })))?.version, 2);
  assert.equal(missionAfter(shown, changed('a', null)), null);
  assert.equal(missionAfter(null, changed('a', whole('a'))), null);
});

test('a list changes in place, keeps what lists show, and is stale for what it does not know', () => {
  const items = [item('a'), item('b')];
  const after = missionsAfter(items, changed('b', whole('b', { state: 'CLOSED', html: '<p>x</p>' })));
  assert.deepEqual(after, { items: [item('a'), item('b', { state: 'CLOSED' })], stale: false });
  assert.deepEqual(missionsAfter(items, changed('b', null)).items, [item('a')]);
  assert.deepEqual(missionsAfter(items, changed('c', whole('c'))), { items, stale: true });
  assert.deepEqual(missionsAfter(items, event('asks.changed', { asks: [] })), { items, stale: false });
});

test('what stays of missions is all that the event brings', () => {
  const one: Experience = { id: 'e', kind: 'EXCHANGE', organisation: 'X', effort: 2, unit: 'HOURS', line: 'l', audience: 'ONLY_ME', at: null };
  assert.deepEqual(experienceAfter([], event('experience.changed', { experience: [one] })), [one]);
  assert.deepEqual(experienceAfter([one], event('profile.changed', {})), [one]);
});

test('a welcome follows its event, and is asked for anew after a group or own words', () => {
  const shown: Welcome = { until: '2026-12-28T10:00:00Z', on: true, folded: false, shown: true, steps: [], people: [], groups: [], questions: [], programmes: [] };
  assert.equal(welcomeAfter(shown, event('welcome.changed', { welcome: { ...shown, folded: true } })).folded, true);
  assert.equal(welcomeStale(shown, event('membership.changed', {}), 'me'), true);
  assert.equal(welcomeStale(shown, event('mentoring.changed', {}), 'me'), true);
  assert.equal(welcomeStale(shown, event('post.created', { post: { author: { id: 'me' } } }), 'me'), true);
  assert.equal(welcomeStale(shown, event('post.created', { post: { author: { id: 'other' } } }), 'me'), false);
  assert.equal(welcomeStale({ ...shown, shown: false }, event('membership.changed', {}), 'me'), false);
});
