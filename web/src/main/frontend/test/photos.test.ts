import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { photoIs, photoOf } from '../src/ui/photos.js';

const realFetch = globalThis.fetch;
afterEach(() => { globalThis.fetch = realFetch; });

/** The people of each request, and how to answer the one that waits. */
function photos(): { asked: string[][]; answer: (...people: string[]) => void; fail: () => void } {
  const asked: string[][] = [];
  let settle: { answered: (response: Response) => void; failed: (problem: Error) => void } | undefined;
  globalThis.fetch = input => {
    asked.push(new URL(String(input), 'http://kring.example').searchParams.getAll('id'));
    return new Promise((answered, failed) => { settle = { answered, failed }; });
  };
  return {
    asked,
    answer: (...people) => settle!.answered(new Response(JSON.stringify({ items: people.map(personId => ({ personId, address: `/photos/${personId}/hash`, audience: null })) }))),
    fail: () => settle!.failed(new TypeError('offline')),
  };
}

async function until(reached: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !reached(); i++) {
    await new Promise(next => { setTimeout(next, 10); });
  }
  assert.ok(reached());
}

test('one request at a time: who comes while it is under way is asked for after it, and nobody twice', async () => {
  const server = photos();
  const heard: string[] = [];
  const hears = (name: string) => (): void => { heard.push(name); };
  assert.equal(photoOf('a', hears('a')), undefined);
  await until(() => server.asked.length === 1);
  photoOf('a', hears('a again'));
  photoOf('b', hears('b'));
  await new Promise(next => { setTimeout(next, 100); });
  assert.deepEqual(server.asked, [['a']]);
  server.answer('a');
  await until(() => server.asked.length === 2);
  assert.deepEqual(server.asked[1], ['b']);
  assert.deepEqual(heard, ['a', 'a again']);
  server.answer();
  await until(() => heard.length === 3);
  assert.equal(photoOf('a', hears('a')), '/photos/a/hash');
  assert.equal(photoOf('b', hears('b')), null);
});

test('a photo that changes while its address is asked for is the later one', async () => {
  const server = photos();
  let heard = false;
  photoOf('c', () => { heard = true; });
  await until(() => server.asked.length === 1);
  photoIs('c', '/photos/c/newer');
  server.answer('c');
  await until(() => heard);
  assert.equal(photoOf('c', () => undefined), '/photos/c/newer');
});

test('who was not answered about is asked for again when the page wants it, not before', async () => {
  const server = photos();
  let heard = false;
  const hear = (): void => { heard = true; };
  photoOf('d', hear);
  await until(() => server.asked.length === 1);
  server.fail();
  await new Promise(next => { setTimeout(next, 100); });
  assert.deepEqual([server.asked.length, heard], [1, false]);
  assert.equal(photoOf('d', hear), undefined);
  await until(() => server.asked.length === 2);
  server.answer('d');
  await until(() => heard);
});
