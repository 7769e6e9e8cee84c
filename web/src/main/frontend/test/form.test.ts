import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemError } from '../src/api/client.js';
import { errorsOf, fieldId } from '../src/ui/form.js';

globalThis.kringMessages = { language: 'en', texts: { 'problem.offline': () => 'offline', 'problem.internal.detail': () => 'internal', 'error.number': args => `number ${args?.['id']}` } };

test('violations belong to their fields', () => {
  const errors = errorsOf(new ProblemError({ status: 400, type: '/problems/invalid', violations: [{ field: 'names.nl', message: 'Vul dit in.' }] }));
  assert.deepEqual([...errors.fields], [['names.nl', 'Vul dit in.']]);
  assert.equal(errors.whole, null);
});

test('a problem type that is about one field belongs to it', () => {
  const errors = errorsOf(new ProblemError({ status: 409, type: '/problems/slug-taken', detail: 'In use' }), { 'slug-taken': 'slug' });
  assert.deepEqual([...errors.fields], [['slug', 'In use']]);
});

test('any other problem is about the whole form', () => {
  assert.equal(errorsOf(new ProblemError({ status: 403, type: '/problems/forbidden', detail: 'No' })).whole, 'No');
  assert.equal(errorsOf(new ProblemError({ status: 0, type: 'offline' })).whole, 'offline');
  assert.equal(errorsOf(new TypeError('x')).whole, 'offline');
});

test('what went wrong on our side has a number to mention, and nothing else has', () => {
  assert.equal(errorsOf(new ProblemError({ status: 500, detail: 'Sorry.', requestId: 'abcdefgh' })).whole, 'Sorry. number abcdefgh');
  assert.equal(errorsOf(new ProblemError({ status: 403, detail: 'No', requestId: 'abcdefgh' })).whole, 'No');
});

test('a field of a part has an id without a dot', () => assert.equal(fieldId('names.nl'), 'f-names-nl'));
