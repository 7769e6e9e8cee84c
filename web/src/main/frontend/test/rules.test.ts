import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, RuleSet, Several } from '../src/api/rules.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { newerOf, rulesAfter } from '../src/features/rule/rule-parts.js';
import { leavesOf } from '../src/features/rule/sentence.js';
import { editable, emptyLeaf, withChange } from '../src/features/rule/tree.js';

const level = emptyLeaf('LEVEL');
const young = emptyLeaf('UNDER35');
const tree: Several = { kind: 'ALL', of: [level, { kind: 'NONE', of: [young, level] }] };

test('a condition changes in its place and nowhere else', () => {
  const changed = withChange(tree, [1, 0], { ...level, values: ['LOCAL'] });
  assert.deepEqual(changed, { kind: 'ALL', of: [level, { kind: 'NONE', of: [{ ...level, values: ['LOCAL'] }, level] }] });
  assert.deepEqual(tree.of[1], { kind: 'NONE', of: [young, level] });
});

test('a condition or a group is taken out, the top is not', () => {
  assert.deepEqual(withChange(tree, [1], null), { kind: 'ALL', of: [level] });
  assert.deepEqual(withChange(tree, [1, 1], null), { kind: 'ALL', of: [level, { kind: 'NONE', of: [young] }] });
  assert.equal(withChange(tree, [], null), tree);
});

test('the editor always has a group at the top', () => {
  assert.deepEqual(editable(young), { kind: 'ALL', of: [young] });
  assert.equal(editable(tree), tree);
});

test('leaves stand from left to right, as the server counts them', () => {
  const leaves: Condition[] = leavesOf(tree);
  assert.deepEqual(leaves, [level, young, level]);
});

test('the rules are what the event says, of this group only', () => {
  const before = { version: 1 } as RuleSet;
  const rules = { version: 2 } as RuleSet;
  const event = (data: unknown): LiveEvent => ({ type: 'event', stream: 'person:me', seq: 1, at: '', name: 'rules.changed', data }) as LiveEvent;
  assert.equal(rulesAfter(before, event({ groupId: 'g', rules }), 'g'), rules);
  assert.equal(rulesAfter(before, event({ groupId: 'other', rules }), 'g'), before);
  assert.equal(rulesAfter(before, event({}), 'g'), before);
});

test('an event that overtook the answer is not taken back by it', () => {
  const waiting = { version: 2, state: 'WAITING' } as RuleSet;
  const done = { version: 2, state: 'DONE' } as RuleSet;
  assert.equal(newerOf(waiting, done), done);
  assert.equal(newerOf(waiting, { version: 1, state: 'DONE' } as RuleSet), waiting);
});
