import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Found } from '../src/api/search.js';
import { addressOf, goesOn, isFiltered, languages, NOTHING, wantedIn } from '../src/features/search/search-state.js';

test('an address of a search reads back, with every filter that there is', () => {
  const wanted = { ...NOTHING, q: 'water & ruimte', kind: 'POSTS' as const, level: 'LOCAL' as const, near: true };
  assert.deepEqual(wantedIn(addressOf(wanted).slice('/search'.length)), wanted);
  assert.deepEqual(wantedIn(''), NOTHING);
});

test('words and kind are no filter; all else is, and can be taken off', () => {
  assert.equal(isFiltered({ ...NOTHING, q: 'water', kind: 'PEOPLE' }), false);
  assert.equal(isFiltered({ ...NOTHING, q: 'water', organisation: 'o' }), true);
  assert.equal(isFiltered({ ...NOTHING, near: true }), true);
});

test('there is more when one of the kinds goes on', () => {
  const none: Found = { people: null, posts: { items: [], next: null }, groups: null, organisations: null, topics: null, facets: null };
  assert.equal(goesOn(none), false);
  assert.equal(goesOn({ ...none, people: { items: [], next: 'more' } }), true);
});

test('every language can be chosen, with how many of those who were found speak it', () => {
  const spoken = [{ value: 'fr', name: null, count: 3 }];
  assert.deepEqual(languages(spoken).map(each => [each.value, each.count]), [['nl', null], ['fr', 3], ['de', null], ['en', null]]);
});
