import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Handover } from '../src/api/handover.js';
import type { ClaimSuggestion, Thanks } from '../src/api/thanks.js';
import { handoverAfter, topicsChanged } from '../src/features/handover/handover-after.js';
import { localDrafts } from '../src/features/handover/local-drafts.js';
import type { EventData, EventName, LiveEvent } from '../src/features/live/protocol.js';
import { suggestionsAfter, thanksAfter } from '../src/features/thanks/thanks-after.js';

const event = <N extends EventName>(name: N, data: EventData[N]): LiveEvent => ({ type: 'event', stream: 'person:me', seq: 1, name, at: '', data }) as unknown as LiveEvent;
const STAYS: Handover = { departure: null, topics: [], interview: [], inherited: [] };
const LEAVES: Handover = { ...STAYS, departure: { lastDay: '2027-01-31', toldAt: '', noted: false, notedDay: null } };
const thanks = (id: string, receiver = 'me'): Thanks => ({ id, receiver: { id: receiver } }) as unknown as Thanks;
const suggestion = (id: string): ClaimSuggestion => ({ topic: { id, slug: id, names: {} }, answered: 5, accepted: 3 });

test('an event brings the whole hand-over as it is now', () => {
  assert.deepEqual(handoverAfter(STAYS, event('handover.changed', { handover: LEAVES })), LEAVES);
  assert.equal(handoverAfter(LEAVES, event('suggestion.dismissed', { topicId: 'a' })), LEAVES);
});

test('only who leaves looks for other topics when a claim changes', () => {
  const claimed = event('expertise.changed', { topicId: 'a', claim: null });
  assert.equal(topicsChanged(LEAVES, claimed), true);
  assert.equal(topicsChanged(STAYS, claimed), false);
});

test('thanks stand once, the newest first, and those of others do not come in', () => {
  const mine = (each: Thanks): boolean => each.receiver.id === 'me';
  const two = thanksAfter([thanks('1')], event('thanks.changed', { thanksId: '2', thanks: thanks('2') }), mine);
  assert.deepEqual(two.map(each => each.id), ['2', '1']);
  assert.deepEqual(thanksAfter(two, event('thanks.changed', { thanksId: '2', thanks: thanks('2') }), mine).map(each => each.id), ['2', '1']);
  assert.deepEqual(thanksAfter(two, event('thanks.changed', { thanksId: '3', thanks: thanks('3', 'other') }), mine).map(each => each.id), ['2', '1']);
  assert.deepEqual(thanksAfter(two, event('thanks.changed', { thanksId: '1', thanks: null }), mine).map(each => each.id), ['2']);
});

test('what is dismissed or claimed is not suggested any more', () => {
  const items = [suggestion('a'), suggestion('b')];
  assert.deepEqual(suggestionsAfter(items, event('suggestion.dismissed', { topicId: 'a' })), [suggestion('b')]);
  assert.equal(suggestionsAfter(items, event('expertise.changed', { topicId: 'a', claim: null })), items);
  assert.deepEqual(suggestionsAfter(items, event('expertise.changed', { topicId: 'b', claim: {} as never })), [suggestion('a')]);
});

test('drafts are those of this person that can be opened again', () => {
  const kept: Record<string, string> = {
    'kring:draft:me:group:club35': JSON.stringify({ body: 'Een begin', asking: { title: 'Wie weet het?' } }),
    'kring:draft:me:reply:7': JSON.stringify({ body: 'Antwoord' }), 'kring:draft:me:reply:8': JSON.stringify({ body: ' ' }),
    'kring:draft:other:reply:9': JSON.stringify({ body: 'Van een ander' }), 'kring:draft:me:reply:10': 'kapot', theme: 'dark',
  };
  const store = { length: Object.keys(kept).length, key: (index: number) => Object.keys(kept)[index] ?? null, getItem: (key: string) => kept[key] ?? null };
  assert.deepEqual(localDrafts('me', store), [{ address: '/groups/club35', text: 'Wie weet het? · Een begin' }, { address: '/posts/7', text: 'Antwoord' }]);
});
