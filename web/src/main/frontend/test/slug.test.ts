import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from '../src/features/groups/slug.js';

for (const [name, slug] of [
  ['Personeel & Organisatie', 'personeel-organisatie'],
  ['Ruimte en water (Vlaanderen)', 'ruimte-en-water-vlaanderen'],
  ['L’égalité des chances', 'legalite-des-chances'],
  ['Straße, Öffentlichkeit & Cœur', 'strasse-offentlichkeit-coeur'],
  ['—', ''],
  ['a'.repeat(59) + ' b', 'a'.repeat(59)],
] as const) {
  test(`"${name}" gets the address "${slug}"`, () => assert.equal(slugOf(name), slug));
}
