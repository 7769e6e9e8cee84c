import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Admission, JoinRequest, Page, Person } from '../src/api/types.js';
import { admissionAfter, requestsAfter, withRequest } from '../src/features/admission/admission-after.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const person = (id: string): Person => ({ id, handle: id, name: id, function: 'x', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official: null });
const asks = (id: string): JoinRequest => ({ person: person(id), message: null, askedAt: '2026-01-01T00:00:00Z', questions: [], can: [] });
const page: Page<JoinRequest> = { items: [asks('a'), asks('b')], next: null };
const event = (name: string, personId: string, groupId = 'g'): LiveEvent =>
  ({ type: 'event', stream: 'person:me', seq: 1, at: '2026-11-22T09:00:00Z', name, data: { groupId, personId, pendingRequests: 1 } }) as LiveEvent;

test('who asks is fetched to stand at the end, when the end is in sight', () => {
  assert.equal(requestsAfter(page, event('request.asked', 'c'), 'g').fetch, 'c');
  assert.equal(requestsAfter({ ...page, next: 'more' }, event('request.asked', 'c'), 'g').fetch, null);
  assert.deepEqual(withRequest(withRequest(page, 'c', asks('c')), 'c', asks('c')).items.map(each => each.person.id), ['a', 'b', 'c']);
});

test('a request that changed is fetched when it is in the list', () => {
  assert.equal(requestsAfter(page, event('request.changed', 'b'), 'g').fetch, 'b');
  assert.equal(requestsAfter(page, event('request.changed', 'c'), 'g').fetch, null);
});

test('what was decided is gone, but not by what happens in another group', () => {
  assert.deepEqual(requestsAfter(page, event('request.decided', 'a'), 'g').page.items.map(each => each.person.id), ['b']);
  assert.equal(requestsAfter(page, event('request.decided', 'a', 'other'), 'g').page, page);
});

test('how I stand is what the event says', () => {
  const admission: Admission = { questions: [], request: null };
  const changed = { ...event('admission.changed', 'x'), data: { groupId: 'g', admission } } as LiveEvent;
  assert.equal(admissionAfter(null, changed, 'g'), admission);
  assert.equal(admissionAfter(null, changed, 'other'), null);
});
