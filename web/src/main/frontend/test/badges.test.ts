import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Official, Person } from '../src/api/types.js';
import { withBadges } from '../src/features/feed/mentions.js';
import { badged } from '../src/features/live/badges.js';

const OFFICIAL: Official = { organisation: { nl: 'Digitaal Vlaanderen' }, by: 'Aïcha', at: '2026-11-28T08:00:00Z' };
const person = (id: string, official: Official | null = null): Person =>
  ({ id, handle: id, name: id, function: 'f', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official });

test('a badge comes and goes wherever somebody stands, and nothing else is touched', () => {
  const other = { id: '2', author: person('b') };
  const before = [{ id: '1', author: person('a'), rules: { locked: { by: person('a') } }, lastReplies: [other] }, other];
  const after = badged(before, person('a', OFFICIAL));
  assert.deepEqual(after[0], { id: '1', author: person('a', OFFICIAL), rules: { locked: { by: person('a', OFFICIAL) } }, lastReplies: [other] });
  assert.equal(after[1], other, 'the very same');
  assert.deepEqual(badged(after, person('a')), before);
  assert.equal(badged(before, person('c', OFFICIAL)), before);
});

test('what only has the same id gets no badge', () => {
  const post = { id: 'a', body: 'text' };
  assert.equal(badged(post, person('a', OFFICIAL)), post);
  assert.equal(badged(null, person('a', OFFICIAL)), null);
});

test('the badge stands behind the mention of an official account, and behind nothing that somebody made to look like one', () => {
  const texts = { 'official.mark': ({ organisation, by }: { organisation: string; by: string }) => `Van "${organisation}" door ${by}` };
  Object.assign(globalThis, { kringMessages: { language: 'nl', texts } });
  const mentioned = [person('digi.vlaanderen', { ...OFFICIAL, by: '<b>A</b>' }), person('joren')];
  const link = (text: string, kind = 'class="mention" '): string => `<a ${kind}href="/people/digi.vlaanderen">${text}</a>`;
  const html = `<p>${link('@digi.vlaanderen')}, ${link('Vlaamse overheid', '')}, ${link('@digixvlaanderen')}, <a class="mention" href="/people/joren">@joren</a></p>`;
  const marked = withBadges(html, mentioned);
  assert.equal(marked.split('official-mark').length, 2);
  assert.ok(marked.startsWith(`<p>${link('@digi.vlaanderen')}<span class="official-mark" role="img" aria-label="Van &quot;Digitaal Vlaanderen&quot; door &lt;b&gt;A&lt;/b&gt;"`), marked);
  assert.equal(withBadges(html, [person('joren')]), html);
});
