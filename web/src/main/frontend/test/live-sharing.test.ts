import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { LEADER_SILENT, Sharing } from '../src/features/live/sharing.js';

type Held = { grant: () => unknown; stolen: (reason: unknown) => void };

/** The locks of one browser, of which there is one here: held by the first in the queue, and taken from it by who steals. */
class FakeLocks {
  #queue: Held[] = [];

  request(_name: string, options: LockOptions, grant: () => unknown): Promise<unknown> {
    return new Promise((_held, stolen) => {
      if (options.steal === true) {
        this.#queue.shift()?.stolen(new DOMException('stolen', 'AbortError'));
        this.#queue.unshift({ grant, stolen });
        grant();
      } else {
        this.#queue.push({ grant, stolen });
        if (this.#queue.length === 1) grant();
      }
    });
  }

  /** The tab that holds the lock is closed. */
  release(): void {
    this.#queue.shift();
    this.#queue[0]?.grant();
  }
}

/** What one tab says all others hear. */
class FakeChannel {
  static open: FakeChannel[] = [];
  onmessage: ((message: { data: unknown }) => void) | null = null;
  constructor() { FakeChannel.open.push(this); }
  postMessage(data: unknown): void { FakeChannel.open.filter(other => other !== this).forEach(other => other.onmessage?.({ data })); }
}

const own = { navigator: Object.getOwnPropertyDescriptor(globalThis, 'navigator'), channel: globalThis.BroadcastChannel };
let locks: FakeLocks;

beforeEach(() => {
  mock.timers.enable({ apis: ['Date'] });
  locks = new FakeLocks();
  FakeChannel.open = [];
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks } });
  globalThis.BroadcastChannel = FakeChannel as unknown as typeof BroadcastChannel;
});

afterEach(() => {
  mock.timers.reset();
  Reflect.deleteProperty(globalThis, 'navigator');
  if (own.navigator !== undefined) Object.defineProperty(globalThis, 'navigator', own.navigator);
  globalThis.BroadcastChannel = own.channel;
});

function tab() {
  const heard: string[] = [];
  const sharing = new Sharing('me', { lead: () => heard.push('lead'), follow: () => heard.push('follow'), hear: message => heard.push(message.kind) });
  sharing.start();
  return { sharing, heard };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

test('of two tabs one leads, and the other follows when that one closes', () => {
  const first = tab();
  const second = tab();
  assert.deepEqual([first.sharing.leading, second.sharing.leading], [true, false]);
  first.sharing.say({ kind: 'state', state: 'open' });
  assert.deepEqual(second.heard, ['state']);
  locks.release();
  assert.equal(second.sharing.leading, true);
  assert.deepEqual(second.heard, ['state', 'lead']);
  assert.ok(first.heard.includes('leading'));
});

test('a leader that says nothing for long is robbed by a tab that somebody looks at, and follows from then on', async () => {
  const first = tab();
  const second = tab();
  mock.timers.tick(LEADER_SILENT + 1);
  second.sharing.check();
  await settled();
  assert.deepEqual([first.sharing.leading, second.sharing.leading], [false, true]);
  assert.equal(first.heard.at(-1), 'follow');
  // With the second tab goes also what it had asked for before it robbed.
  locks.release();
  locks.release();
  assert.equal(first.sharing.leading, true);
});

test('a leader that was heard is left in peace, and nobody robs herself', async () => {
  const first = tab();
  const second = tab();
  mock.timers.tick(LEADER_SILENT - 1);
  first.sharing.say({ kind: 'state', state: 'open' });
  mock.timers.tick(LEADER_SILENT);
  second.sharing.check();
  mock.timers.tick(LEADER_SILENT);
  first.sharing.check();
  await settled();
  assert.deepEqual([first.sharing.leading, second.sharing.leading], [true, false]);
});

test('who was robbed waits as long before robbing back', async () => {
  const first = tab();
  const second = tab();
  mock.timers.tick(LEADER_SILENT + 1);
  second.sharing.check();
  await settled();
  first.sharing.check();
  await settled();
  assert.deepEqual([first.sharing.leading, second.sharing.leading], [false, true]);
});

test('without locks each tab leads', () => {
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
  assert.deepEqual([tab().sharing.leading, tab().sharing.leading], [true, true]);
});
