import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { DraftKeeper, forgetDrafts, readDraft, signsOut, storageKey, storeDraft, type Draft } from '../src/features/composer/drafts.js';

const browser = globalThis as unknown as { window: EventTarget; document: EventTarget; localStorage: Record<string, unknown> };
const KEY = storageKey('p1', 'group:club35');
const some: Draft = { body: 'Heeft iemand een reglement?', language: 'nl', organisationId: null, reason: '' };

beforeEach(() => {
  const kept: Record<string, unknown> = {};
  browser.localStorage = Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, value: string) => { kept[key] = value; } },
    removeItem: { value: (key: string) => { delete kept[key]; } },
  });
  browser.window = new EventTarget();
  browser.document = new EventTarget();
});

test('a draft comes back whole, for its person and its place only', () => {
  storeDraft(KEY, some);
  assert.deepEqual(readDraft(KEY), some);
  assert.equal(readDraft(storageKey('p2', 'group:club35')), null);
  assert.equal(readDraft(storageKey('p1', 'reply:1')), null);
  assert.deepEqual(Object.keys(browser.localStorage), ['kring:draft:p1:group:club35']);
});

test('what is no draft is none', () => {
  browser.localStorage[KEY] = '{"body":';
  assert.equal(readDraft(KEY), null);
  browser.localStorage[KEY] = '{"text":"x"}';
  assert.equal(readDraft(KEY), null);
});

test('a browser that stores nothing does no harm', () => {
  browser.localStorage = new Proxy({}, { get: () => () => { throw new Error('SecurityError'); } });
  storeDraft(KEY, some);
  assert.equal(readDraft(KEY), null);
});

test('a draft is kept a moment after the last change', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let draft = some;
  const keeper = new DraftKeeper(KEY, () => draft);
  keeper.changed();
  mock.timers.tick(300);
  draft = { ...some, body: 'Langer' };
  keeper.changed();
  mock.timers.tick(300);
  assert.equal(readDraft(KEY), null);
  mock.timers.tick(100);
  assert.equal(readDraft(KEY)?.body, 'Langer');
  mock.timers.reset();
});

test('a draft is kept at once when the page goes away', () => {
  const keeper = new DraftKeeper(KEY, () => some);
  keeper.changed();
  browser.window.dispatchEvent(new Event('pagehide'));
  assert.deepEqual(readDraft(KEY), some);
});

test('a page that nobody wrote on leaves the draft of another tab alone', () => {
  storeDraft(KEY, some);
  new DraftKeeper(KEY, () => null).close();
  browser.window.dispatchEvent(new Event('pagehide'));
  assert.deepEqual(readDraft(KEY), some);
});

test('what is stored leaves no draft, also not by a change just before', () => {
  storeDraft(KEY, some);
  const keeper = new DraftKeeper(KEY, () => some);
  keeper.changed();
  keeper.remove();
  keeper.close();
  assert.equal(readDraft(KEY), null);
});

test('an emptied text leaves no draft', () => {
  storeDraft(KEY, some);
  const keeper = new DraftKeeper(KEY, () => null);
  keeper.changed();
  keeper.close();
  assert.equal(readDraft(KEY), null);
});

test('only the form that signs out signs out', () => {
  assert.equal(signsOut({ action: 'http://kring.example/sign-out', method: 'post' }), true);
  assert.equal(signsOut({ action: 'http://kring.example/groups', method: 'get' }), false);
});

test('signing out forgets the drafts of everyone, and keeps nothing that comes after', () => {
  storeDraft(KEY, some);
  storeDraft(storageKey('p2', 'edit:7'), some);
  browser.localStorage['theme'] = 'DARK';
  const keeper = new DraftKeeper(KEY, () => some);
  keeper.changed();
  forgetDrafts();
  browser.window.dispatchEvent(new Event('pagehide'));
  assert.deepEqual(Object.keys(browser.localStorage).filter(key => key.startsWith('kring:draft:')), []);
  assert.equal(browser.localStorage['theme'], 'DARK');
});
