import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportCase } from '../src/api/types.js';
import { countAfter, type Counts } from '../src/features/live/counts.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { casesAfter } from '../src/features/moderation/reports-after.js';

const kase = (id: string, second: number, more: Partial<ReportCase> = {}): ReportCase =>
  ({ id, openedAt: `2026-11-22T10:00:${String(second).padStart(2, '0')}Z`, post: { id: `post-${id}` }, escalated: false, ...more } as ReportCase);
const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:joren', seq: 1, name, at: '2026-11-22T10:00:00Z', data } as LiveEvent);
const changed = (now: ReportCase | null, caseId: string, groupId = 'g', openReports: number | null = 1) => event('report.changed', { groupId, caseId, openReports, case: now });
const ids = (cases: ReportCase[]): string[] => cases.map(each => each.id);

test('a case takes its place by age, is replaced where it stands, and leaves when it is decided', () => {
  const two = casesAfter([kase('b', 20)], changed(kase('a', 10), 'a'), { group: 'g' }, true).items;
  assert.deepEqual(ids(two), ['a', 'b']);
  const again = casesAfter(two, changed(kase('a', 10, { reportCount: 2 }), 'a'), { group: 'g' }, true).items;
  assert.equal(again[0]!.reportCount, 2);
  assert.deepEqual(ids(casesAfter(again, changed(null, 'a'), { group: 'g' }, true).items), ['b']);
});

test('a case of another group, or beyond the page that is shown, is not listed', () => {
  assert.deepEqual(ids(casesAfter([], changed(kase('a', 10), 'a', 'other'), { group: 'g' }, true).items), []);
  assert.deepEqual(ids(casesAfter([kase('a', 10)], changed(kase('z', 50), 'z'), { group: 'g' }, false).items), ['a']);
});

test('administrators list what was handed over to them, and no more', () => {
  assert.deepEqual(ids(casesAfter([], changed(kase('a', 10), 'a'), 'escalated', true).items), []);
  assert.deepEqual(ids(casesAfter([], changed(kase('a', 10, { escalated: true }), 'a'), 'escalated', true).items), ['a']);
});

test('a case whose post changes is fetched again', () => {
  assert.deepEqual(casesAfter([kase('a', 10), kase('b', 20)], event('post.hidden', { post: { id: 'post-b' } }), { group: 'g' }, true).fetch, ['b']);
});

test('the count of waiting cases is the server’s, and untouched for who moderates no longer', () => {
  const start: Counts = { me: 'joren', groups: {}, notifications: 0, requests: {}, reports: { g: 3 } };
  assert.equal(countAfter(start, changed(null, 'a', 'g', 2)).reports['g'], 2);
  assert.equal(countAfter(start, changed(null, 'a', 'g', null)), start);
});
