import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportCase } from '../src/api/types.js';
import { countAfter, type Counts } from '../src/features/live/counts.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { casesAfter, fetchedCase } from '../src/features/moderation/reports-after.js';

const kase = (id: string, second: number, more: Partial<ReportCase> = {}): ReportCase =>
  ({ id, openedAt: `2026-11-22T10:00:${String(second).padStart(2, '0')}Z`, post: { id: `post-${id}` }, group: { id: 'g' }, escalated: false, ...more } as ReportCase);
const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:joren', seq: 1, name, at: '2026-11-22T10:00:00Z', data } as LiveEvent);
const changed = (caseId: string, waiting = true, groupId = 'g', openReports: number | null = 1) => event('report.changed', { groupId, caseId, openReports, waiting });
const ids = (cases: ReportCase[]): string[] => cases.map(each => each.id);
const G = { group: 'g' };

test('a case that waits is fetched, and one that waits no more leaves', () => {
  assert.deepEqual(casesAfter([kase('a', 10)], changed('b'), G), { items: [kase('a', 10)], fetch: ['b'] });
  assert.deepEqual(casesAfter([kase('a', 10), kase('b', 20)], changed('a', false), G), { items: [kase('b', 20)], fetch: [] });
  assert.deepEqual(casesAfter([], changed('a', true, 'other'), G).fetch, []);
});

test('what was fetched takes its place by age, is replaced where it stands, and is not listed beyond the page that is shown', () => {
  assert.deepEqual(ids(fetchedCase([kase('b', 20)], kase('a', 10), G, true)), ['a', 'b']);
  assert.equal(fetchedCase([kase('a', 10), kase('b', 20)], kase('a', 10, { reportCount: 2 }), G, false)[0]!.reportCount, 2);
  assert.deepEqual(ids(fetchedCase([kase('a', 10)], kase('z', 50), G, false)), ['a']);
  assert.deepEqual(ids(fetchedCase([kase('a', 10)], kase('a', 10, { state: 'DECIDED' }), G, true)), []);
});

test('a case that went to another group with its thread is not of this list any more', () => {
  assert.deepEqual(ids(fetchedCase([kase('a', 10), kase('b', 20)], kase('a', 10, { group: { id: 'other' } as ReportCase['group'] }), G, true)), ['b']);
});

test('administrators list what was handed over to them, and no more', () => {
  assert.deepEqual(ids(fetchedCase([], kase('a', 10), 'escalated', true)), []);
  assert.deepEqual(ids(fetchedCase([], kase('a', 10, { escalated: true }), 'escalated', true)), ['a']);
});

test('a case whose post changes is fetched again', () => {
  assert.deepEqual(casesAfter([kase('a', 10), kase('b', 20)], event('post.hidden', { post: { id: 'post-b' } }), G).fetch, ['b']);
});

test('the count of waiting cases is the server’s, and untouched for who moderates no longer', () => {
  const start: Counts = { me: 'joren', groups: {}, notifications: 0, requests: {}, reports: { g: 3 } };
  assert.equal(countAfter(start, changed('a', false, 'g', 2)).reports['g'], 2);
  assert.equal(countAfter(start, changed('a', false, 'g', null)), start);
});
