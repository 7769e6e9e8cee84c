import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, LONGEST } from '../src/features/live/backoff.js';
import { Connection, watchSurroundings, type ConnectionListener, type Surroundings } from '../src/features/live/connection.js';
import { StreamPositions } from '../src/features/live/positions.js';

class FakeSocket {
  readyState = 1;
  sent: string[] = [];
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: ((close: { code: number }) => void) | null = null;
  send(text: string): void { this.sent.push(text); }
  close(): void { this.readyState = 3; }
  hello(epoch: string): void { this.onmessage?.({ data: JSON.stringify({ type: 'hello', epoch, heartbeat: 25, streams: { 'group:g': 5 } }) }); }
}

function world() {
  const sockets: FakeSocket[] = [];
  const timers: { run: () => void; at: number }[] = [];
  const heard: string[] = [];
  let now = 0;
  const around: Surroundings = {
    socket: () => { const socket = new FakeSocket(); sockets.push(socket); return socket as unknown as WebSocket; },
    now: () => now, random: () => 0.5,
    setTimer: (run, ms) => { timers.push({ run, at: now + ms }); return timers.length as unknown as ReturnType<typeof setTimeout>; },
    clearTimer: timer => { if (timer !== undefined) timers[(timer as unknown as number) - 1]!.at = Infinity; },
  };
  const listener: ConnectionListener = {
    resumeFrom: () => ({ 'group:g': 4 }), frame: frame => heard.push(frame.type), state: state => heard.push(state),
    signedOut: () => heard.push('signedOut'), accessChanged: () => heard.push('accessChanged'), refused: () => heard.push('refused'),
  };
  const pass = (ms: number): void => {
    now += ms;
    timers.filter(timer => timer.at <= now).forEach(timer => { timer.at = Infinity; timer.run(); });
  };
  return { sockets, heard, pass, connection: new Connection(listener, around) };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

test('resumes from its positions after hello, and after a loss with the epoch in which they were read', async () => {
  const { sockets, connection, pass } = world();
  connection.start();
  sockets[0]!.hello('first');
  await settled();
  assert.deepEqual(JSON.parse(sockets[0]!.sent[0]!), { type: 'resume', epoch: 'first', streams: { 'group:g': 4 } });
  sockets[0]!.onclose!({ code: 1006 });
  pass(250);
  sockets[1]!.hello('restored');
  await settled();
  assert.equal(JSON.parse(sockets[1]!.sent[0]!).epoch, 'first');
});

test('goes on at another node without a word to the reader when its node stops, unless that fails', async () => {
  const { sockets, connection, pass, heard } = world();
  connection.start();
  sockets[0]!.hello('e');
  await settled();
  sockets[0]!.onmessage!({ data: '{"type":"closing","within":8}' });
  sockets[0]!.onclose!({ code: 1001 });
  pass(250);
  assert.equal(sockets.length, 2);
  assert.ok(!heard.includes('waiting'));
  sockets[1]!.onclose!({ code: 1006 });
  assert.ok(heard.includes('waiting'));
});

test('does not come back after sign-out', () => {
  const { sockets, connection, pass, heard } = world();
  connection.start();
  sockets[0]!.onclose!({ code: 4001 });
  pass(60_000);
  assert.equal(sockets.length, 1);
  assert.ok(heard.includes('signedOut'));
});

test('a socket that is silent for two heartbeats is dead', async () => {
  const { sockets, connection, pass } = world();
  connection.start();
  sockets[0]!.hello('e');
  await settled();
  for (let step = 0; step < 11; step++) pass(5_000);
  pass(250);
  assert.equal(sockets.length, 2);
});

test('after a sleep a socket that missed one heartbeat is dead', async () => {
  const { sockets, connection, pass } = world();
  connection.start();
  sockets[0]!.hello('e');
  await settled();
  pass(31_000);
  pass(250);
  assert.equal(sockets.length, 2);
});

test('a sleep that was shorter than a heartbeat costs no socket', async () => {
  const { sockets, connection, pass } = world();
  connection.start();
  sockets[0]!.hello('e');
  await settled();
  pass(29_000);
  pass(250);
  assert.equal(sockets.length, 1);
});

test('the same silence awake, with the watch on time, is not held against a socket', async () => {
  const { sockets, connection, pass } = world();
  connection.start();
  sockets[0]!.hello('e');
  await settled();
  for (let step = 0; step < 8; step++) pass(5_000);
  pass(250);
  assert.equal(sockets.length, 1);
});

test('somebody who looks again needs not wait: a try that waits is made, a silent socket replaced, a live one kept', async () => {
  const { sockets, connection, heard } = world();
  connection.start();
  sockets[0]!.onclose!({ code: 1006 });
  assert.equal(heard.at(-1), 'waiting');
  connection.check();
  assert.equal(sockets.length, 2);
  sockets[1]!.hello('e');
  await settled();
  connection.check();
  assert.equal(sockets.length, 2);
});

test('somebody who looks again after a silence gets another socket', async () => {
  const { sockets, connection, pass } = world();
  connection.start();
  sockets[0]!.hello('e');
  await settled();
  for (let step = 0; step < 7; step++) pass(5_000);
  assert.equal(sockets.length, 1);
  connection.check();
  assert.equal(sockets.length, 2);
  assert.equal(sockets[0]!.readyState, 3);
});

test('the surroundings ask for a look when the page is back online, restored, in focus or visible, and not when it is hidden', () => {
  const page = new EventTarget();
  const screen = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  const own = globalThis.addEventListener;
  Object.assign(globalThis, { addEventListener: page.addEventListener.bind(page), document: screen });
  try {
    let looks = 0;
    watchSurroundings(() => { looks++; });
    ['online', 'pageshow', 'focus'].forEach(each => page.dispatchEvent(new Event(each)));
    assert.equal(looks, 3);
    screen.dispatchEvent(new Event('visibilitychange'));
    assert.equal(looks, 3);
    screen.visibilityState = 'visible';
    screen.dispatchEvent(new Event('visibilitychange'));
    assert.equal(looks, 4);
  } finally {
    Object.assign(globalThis, { addEventListener: own });
    Reflect.deleteProperty(globalThis, 'document');
  }
});

test('waits longer after each failure, up to half a minute', () => {
  assert.ok(backoff(0, () => 1) <= 250);
  assert.equal(backoff(20, () => 1), LONGEST);
  assert.ok(backoff(3, () => 0) >= 2_000);
});

test('takes each event once, in order, and notices a gap', () => {
  const positions = new StreamPositions({ s: 4 });
  assert.equal(positions.take({ stream: 's', seq: 4 }), 'known');
  assert.equal(positions.take({ stream: 's', seq: 6 }), 'gap');
  assert.equal(positions.take({ stream: 's', seq: 5 }), 'apply');
  assert.equal(positions.take({ stream: 's', seq: 5 }), 'known');
  assert.equal(positions.take({ stream: 'other', seq: 1 }), 'known');
});

test('a reset may go back; a fetch only goes on', () => {
  const positions = new StreamPositions({ s: 9 });
  positions.synced('s', 7);
  assert.equal(positions.of('s'), 9);
  positions.reset('s', 2);
  assert.equal(positions.of('s'), 2);
});
