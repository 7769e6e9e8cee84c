import assert from 'node:assert/strict';
import { test } from 'node:test';
import { myGroups } from '../src/api/my-groups.js';

/** The API with these pages of groups, by cursor; while the second is asked for, one of them rises to the top. */
function serve(pages: Record<string, { items: string[]; next: string | null }>): string[] {
  const asked: string[] = [];
  globalThis.fetch = (url => {
    const cursor = new URL(String(url), 'http://kring.example').searchParams.get('cursor') ?? '';
    asked.push(cursor);
    const { items, next } = pages[cursor]!;
    if (cursor === '2') pages['']!.items.unshift('risen');
    return Promise.resolve(new Response(JSON.stringify({ items: items.map(id => ({ id })), next }), { headers: { 'Content-Type': 'application/json' } }));
  }) as typeof fetch;
  return asked;
}

test('all my groups are fetched, and one that rises to the top meanwhile is not lost', async () => {
  const asked = serve({ '': { items: ['a', 'b'], next: '2' }, 2: { items: ['c'], next: '3' }, 3: { items: ['d'], next: null } });
  assert.deepEqual((await myGroups()).map(group => group.id).sort(), ['a', 'b', 'c', 'd', 'risen']);
  assert.deepEqual(asked, ['', '2', '3', '']);
});

test('who has few groups asks once', async () => {
  const asked = serve({ '': { items: ['a'], next: null } });
  assert.deepEqual((await myGroups()).map(group => group.id), ['a']);
  assert.deepEqual(asked, ['']);
});
