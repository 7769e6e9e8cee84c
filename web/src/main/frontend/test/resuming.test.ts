import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOf } from '../src/features/live/page-live.js';
import { groupStream, type Hello, type Positions } from '../src/features/live/protocol.js';
import { BURST, EVERY, inFrames, ResumePace, toName } from '../src/features/live/resuming.js';

const id = (number: number): string => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;
/** More groups than anybody has, each with more events than a group will have. */
const many = Object.fromEntries(Array.from({ length: 300 }, (_none, number) => [groupStream(id(number)), 900_000_000_000 + number]));
const hello = (streams: Positions): Hello => ({ type: 'hello', epoch: 'e', heartbeat: 25, streams });

test('only streams that stand elsewhere than hello are named, and those that hello does not name', () => {
  const mine = { ...many, [groupStream(id(7))]: 3, [groupStream('open')]: 5 };
  assert.deepEqual(toName(hello(many), 'e', mine), { [groupStream(id(7))]: 3, [groupStream('open')]: 5 });
  assert.deepEqual(toName(hello({ ...many, [groupStream('new')]: 0 }), 'e', many), {});
});

test('in another life of the database all streams are named', () => {
  assert.deepEqual(toName(hello(many), 'before', many), many);
});

test('every frame fits in 8 KiB, and together they name each stream once', () => {
  const frames = inFrames(many);
  frames.forEach(streams => assert.ok(JSON.stringify({ type: 'resume', epoch: id(0), streams }).length <= 8 * 1024));
  assert.equal(frames.reduce((sum, streams) => sum + Object.keys(streams).length, 0), 300);
  assert.deepEqual(Object.assign({}, ...frames), many);
  assert.deepEqual(inFrames({}), [{}]);
});

test('a page stands in its own stream and in that of each group', () => {
  assert.deepEqual(startOf({ me: { id: 'mira' }, head: 4, groups: [{ id: 'g', head: 9 }] }), { 'person:mira': 4, 'group:g': 9 });
});

function pace() {
  const sent: { at: number; streams: Positions }[] = [];
  const timers: { run: () => void; at: number }[] = [];
  let now = 5_000;
  const asked = new ResumePace(streams => sent.push({ at: now, streams }), { now: () => now, setTimer: (run, ms) => timers.push({ run, at: now + ms }) });
  const pass = (ms: number): void => {
    for (const end = now + ms; now < end;) {
      now += 100;
      timers.splice(0).forEach(timer => timer.at <= now ? timer.run() : timers.push(timer));
    }
  };
  return { sent, asked, pass };
}

test('however often a page is looked at, it asks less often than the server takes', () => {
  const { sent, asked, pass } = pace();
  for (let glance = 0; glance < 600; glance++) {
    asked.want(many);
    pass(100);
  }
  pass(60_000);
  let allowed = 10 - 3, before = 5_000;
  sent.forEach(({ at }) => {
    allowed = Math.min(10, allowed + (at - before) / 1_000) - 1;
    before = at;
    assert.ok(allowed >= 0, `at ${at}`);
  });
  assert.ok(sent.length >= 20 && sent.length <= BURST + 60_000 / EVERY + 10);
});

test('what has to wait is asked for together, from the position furthest behind, and not after another hello', () => {
  const { sent, asked, pass } = pace();
  for (let number = 0; number < BURST; number++) asked.want({ [`group:${number}`]: 1 });
  asked.want({ a: 9, b: 4 });
  asked.want({ a: 7 });
  asked.want({ a: 8 });
  assert.equal(sent.length, BURST);
  pass(EVERY);
  assert.deepEqual(sent.slice(BURST).map(({ streams }) => streams), [{ a: 7, b: 4 }]);
  asked.want({ c: 1 });
  asked.forget();
  pass(10 * EVERY);
  assert.equal(sent.length, BURST + 1);
});
