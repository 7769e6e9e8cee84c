import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim, Endorsement, ExpertiseLevel } from '../src/api/expertise.js';
import { expertiseAfter, withClaim, withEndorsement, withMore } from '../src/features/expertise/expertise-after.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { namesOf, ruleSentence } from '../src/features/rule/sentence.js';
import { emptyLeaf } from '../src/features/rule/tree.js';

const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:1', seq: 1, name, at: '2026-11-28T08:00:00Z', data }) as LiveEvent;
const said = (id: string, hidden = false): Endorsement => ({ endorser: { id } as Endorsement['endorser'], sentence: `by ${id}`, at: '2026-11-28T08:00:00Z', hidden, can: [] });
const claim = (id: string, level: ExpertiseLevel, day: number, endorsements: Endorsement[] = []): Claim => ({
  topic: { id, slug: id, names: { nl: id } }, level, evidence: '', audience: 'EVERYONE', claimedAt: `2026-11-0${day}T08:00:00Z`, mine: null, endorsements: { items: endorsements, next: null }, can: ['change'],
});
const order = (claims: Claim[]): string[] => claims.map(each => each.topic.id);

test('a claim of an event stands in its place: experts first, then the oldest', () => {
  const claims = [claim('a', 'EXPERT', 2), claim('b', 'LEARNING', 1)];
  assert.deepEqual(order(expertiseAfter(claims, event('expertise.changed', { topicId: 'c', claim: claim('c', 'EXPERT', 1) }))), ['c', 'a', 'b']);
  assert.deepEqual(order(expertiseAfter(claims, event('expertise.changed', { topicId: 'a', claim: claim('a', 'LEARNING', 2) }))), ['b', 'a']);
  assert.deepEqual(order(withClaim(claims, claim('b', 'PRACTISING', 1))), ['a', 'b']);
});

test('a claim that is gone is gone, and one that was merged stands with what it became', () => {
  const claims = [claim('a', 'EXPERT', 2), claim('b', 'LEARNING', 1)];
  assert.deepEqual(order(expertiseAfter(claims, event('expertise.changed', { topicId: 'a', claim: null }))), ['b']);
  assert.deepEqual(order(expertiseAfter(claims, event('expertise.changed', { topicId: 'a', claim: claim('b', 'LEARNING', 1) }))), ['b']);
  assert.deepEqual(order(expertiseAfter(claims, event('expertise.changed', { topicId: 'a', claim: claim('z', 'EXPERT', 3) }))), ['z', 'b']);
  assert.equal(expertiseAfter(claims, event('settings.changed', {})), claims);
});

test('an endorsement is hidden where it stands and nowhere else', () => {
  const claims = [claim('a', 'EXPERT', 1, [said('1'), said('2')]), claim('b', 'EXPERT', 2, [said('1')])];
  const after = withEndorsement(claims, 'a', '1', each => ({ ...each, hidden: true }));
  assert.deepEqual(after.map(each => each.endorsements.items.map(one => one.hidden)), [[true, false], [false]]);
});

test('a rule over expertise reads as a sentence with the names of its topics', () => {
  globalThis.kringMessages = { language: 'nl', texts: { 'rule.knows.EXPERT': args => `expert in ${args?.values}`, 'rule.sentence.ADMIT': args => `Wie ${args?.condition}` } };
  const names = namesOf({ organisations: [], topics: { x: { id: 'y', slug: 'telework', names: { nl: 'telewerk' } } } });
  assert.equal(ruleSentence({ effect: 'ADMIT', leaving: 'REMOVED', condition: { ...emptyLeaf('EXPERTISE'), values: ['x'], atLeast: 'EXPERT' } }, names), 'Wie expert in telewerk');
});

test('a further page of endorsements names nobody twice', () => {
  const after = withMore([claim('a', 'EXPERT', 1, [said('1'), said('2')]), claim('b', 'EXPERT', 2)], 'a', { items: [said('2'), said('3')], next: 'more' });
  assert.deepEqual(after.map(each => [each.endorsements.items.map(one => one.endorser.id), each.endorsements.next]), [[['1', '2', '3'], 'more'], [[], null]]);
});
