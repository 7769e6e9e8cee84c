import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionAfter } from '../src/features/connection/connection-bar.js';

test('being back matters only to who saw the loss', () => {
  assert.equal(connectionAfter('nothing', 'back'), 'nothing');
  assert.equal(connectionAfter('lost', 'back'), 'back');
  assert.equal(connectionAfter('back', 'lost'), 'lost');
});

test('what needs an act of the reader stays until it is done', () => {
  assert.equal(connectionAfter('signed-out', 'back'), 'signed-out');
  assert.equal(connectionAfter('signed-out', 'not-allowed'), 'signed-out');
  assert.equal(connectionAfter('not-allowed', 'back'), 'not-allowed');
  assert.equal(connectionAfter('not-allowed', 'signed-out'), 'signed-out');
});
