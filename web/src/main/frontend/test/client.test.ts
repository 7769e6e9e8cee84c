import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { address, ProblemError, request, SIGNED_OUT } from '../src/api/client.js';
import { join } from '../src/api/groups.js';
import { newest } from '../src/api/stale.js';

const realFetch = globalThis.fetch;
afterEach(() => { globalThis.fetch = realFetch; });

function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Request[] {
  const seen: Request[] = [];
  globalThis.fetch = async (input, init) => {
    seen.push(new Request(`http://kring.example${String(input)}`, { ...init, redirect: 'follow' }));
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  };
  return seen;
}

test('an address leaves out what is empty', () => {
  assert.equal(address('/groups', { q: 'water & ruimte', mine: false, level: '', cursor: null, limit: 20 }), '/api/v1/groups?q=water+%26+ruimte&limit=20');
  assert.equal(address('/me'), '/api/v1/me');
});

test('a change carries the header against forged requests, its key and its version', async () => {
  const seen = answer(200, {});
  await request('/posts/1', { method: 'PATCH', body: { body: 'x' }, idempotencyKey: 'k', version: 3 });
  const headers = seen[0]!.headers;
  assert.deepEqual(['X-Kring', 'Idempotency-Key', 'If-Match', 'Content-Type'].map(name => headers.get(name)), ['1', 'k', '"3"', 'application/json']);
});

test('reading carries none of them', async () => {
  const seen = answer(200, {});
  await request('/me');
  assert.equal(seen[0]!.headers.get('X-Kring'), null);
});

test('joining without a message sends an empty object', async () => {
  const seen = answer(200, { state: 'MEMBER' });
  await join('club35');
  assert.equal(seen[0]!.url, 'http://kring.example/api/v1/groups/club35/membership');
  assert.equal(await seen[0]!.text(), '{}');
});

test('a problem keeps its type, its violations and when to try again', async () => {
  answer(429, { type: '/problems/too-many-requests', detail: 'Even rustig aan', violations: [] }, { 'Content-Type': 'application/problem+json', 'Retry-After': '12' });
  await assert.rejects(request('/me'), (problem: ProblemError) =>
    problem.type === 'too-many-requests' && problem.message === 'Even rustig aan' && problem.retryAfter === 12 && problem.passing);
});

test('an answer that is no problem document still is one', async () => {
  answer(502, undefined);
  await assert.rejects(request('/me'), (problem: ProblemError) => problem.status === 502 && problem.passing);
});

test('no answer at all is a passing problem', async () => {
  globalThis.fetch = async () => { throw new TypeError('network'); };
  await assert.rejects(request('/me'), (problem: ProblemError) => problem.type === 'offline' && problem.passing);
});

test('nothing in the answer gives nothing', async () => {
  answer(204);
  assert.equal(await request('/x', { method: 'DELETE' }), undefined);
});

test('a session that is over leads to the sign-in and back to the same place, unless somebody keeps the page', async () => {
  const window = new EventTarget();
  const left: string[] = [];
  Object.assign(globalThis, { window, location: { pathname: '/posts/1', search: '?a=b', hash: '#post-2', assign: (address: string) => left.push(address) } });
  answer(401, { detail: 'Sign in' }, { 'Content-Type': 'application/problem+json' });
  await assert.rejects(request('/me'));
  assert.deepEqual(left, ['/sign-in?to=%2Fposts%2F1%3Fa%3Db%23post-2']);
  window.addEventListener(SIGNED_OUT, event => event.preventDefault());
  await assert.rejects(request('/me'), (problem: ProblemError) => problem.message === 'Sign in');
  assert.equal(left.length, 1);
});

test('who saved too late builds on what is stored now, or when that cannot be fetched on what they had', async () => {
  const late = new ProblemError({ status: 412 });
  assert.equal(await newest(late, 1, async () => 2), 2);
  assert.equal(await newest(late, 1, () => Promise.reject(new ProblemError({ status: 0 }))), 1);
  assert.equal(await newest(new ProblemError({ status: 400 }), 1, async () => 2), 1);
});
