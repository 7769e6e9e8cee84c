import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HintCheck } from '../src/features/composer/hint-check.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { marked, watchedChanged } from '../src/features/watch/watched-parts.js';

const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:1', seq: 1, name, at: '2026-11-28T08:00:00Z', data }) as LiveEvent;

test('the expressions are others after an event about this group, or for the platform after one about none', () => {
  assert.equal(watchedChanged(event('watched.changed', { groupId: 'g' }), 'g'), true);
  assert.equal(watchedChanged(event('watched.changed', { groupId: 'h' }), 'g'), false);
  assert.equal(watchedChanged(event('watched.changed', { groupId: null }), 'g'), false);
  assert.equal(watchedChanged(event('watched.changed', { groupId: null }), null), true);
  assert.equal(watchedChanged(event('group.changed', { groupId: 'g' }), 'g'), false);
});

test('a text is cut where something was found, and what overlaps is one piece', () => {
  assert.deepEqual(marked('een twee drie', [{ from: 9, to: 13 }, { from: 0, to: 3 }, { from: 1, to: 5 }]),
    [{ text: 'een t', hit: true }, { text: 'wee ', hit: false }, { text: 'drie', hit: true }]);
  assert.deepEqual(marked('niets', []), [{ text: 'niets', hit: false }]);
  assert.deepEqual(marked('al', [{ from: 0, to: 2 }]), [{ text: 'al', hit: true }]);
});

test('the same text is asked about once, and an empty one never', async () => {
  const asked: string[] = [];
  const check = new HintCheck('once', (_, body) => { asked.push(body); return Promise.resolve({ watching: true, hints: [{ nl: 'Rustig' }] }); });
  await check.check('  ');
  await Promise.all([check.check('domoor'), check.check('domoor')]);
  await check.check('domoor');
  assert.deepEqual(asked, ['domoor']);
  assert.deepEqual(check.hints, [{ nl: 'Rustig' }]);
  await check.check('');
  assert.deepEqual(check.hints, []);
});

test('where no hint is set nobody asks again for a while, in no composer of the page', async () => {
  let asked = 0;
  let now = 1_000_000;
  const ask = () => { asked++; return Promise.resolve({ watching: false, hints: [] }); };
  await new HintCheck('still', ask, () => now).check('a');
  await new HintCheck('still', ask, () => now).check('b');
  assert.equal(asked, 1);
  now += 300_001;
  await new HintCheck('still', ask, () => now).check('c');
  assert.equal(asked, 2);
});

test('an answer that comes too late counts no more, and a failure keeps nobody from posting', async () => {
  const answers: (() => void)[] = [];
  const check = new HintCheck('late', (_, body) => new Promise(resolve => answers.push(() => resolve({ watching: true, hints: [{ nl: body }] }))));
  const first = check.check('eerst');
  const second = check.check('dan');
  answers[1]!();
  await second;
  answers[0]!();
  await first;
  assert.deepEqual(check.hints, [{ nl: 'dan' }]);
  const back = check.check('weer anders');
  await check.check('dan');
  answers[2]!();
  await back;
  assert.deepEqual(check.hints, [{ nl: 'dan' }], 'whoever takes a change back reads what belongs to the text');
  const failing = new HintCheck('broken', () => Promise.reject(new Error('offline')));
  await failing.check('tekst');
  assert.deepEqual(failing.hints, []);
});
