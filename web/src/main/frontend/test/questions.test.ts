import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProblemError } from '../src/api/client.js';
import type { QuestionItem, ThreadQuestion } from '../src/api/question.js';
import type { GroupBrief, Person, Post, Thread } from '../src/api/types.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { NO_RULES, threadsAfter } from '../src/features/live/reduce.js';
import { QuestionController } from '../src/features/question/question-controller.js';
import { narrowedAddress, narrowedIn, questionsAfter, withFirstPage, withNextPage } from '../src/features/question/questions-after.js';

const GROUP: GroupBrief = { id: 'g', slug: 'groep', names: { nl: 'Groep' }, colour: 'teal' };
const JOREN: Person = { id: 'joren', handle: 'joren', name: 'Joren', function: 'f', organisation: { id: 'o', name: 'o', level: 'LOCAL' }, level: 'LOCAL', official: null };
const OPEN: ThreadQuestion = { title: 'Wie weet het?', state: 'OPEN', topics: [], claimedBy: null, accepted: null, recheckAt: null, helpful: [], outdated: [] };
const TAKEN: ThreadQuestion = { ...OPEN, state: 'CLAIMED', claimedBy: JOREN };
const at = '2026-11-22T09:00:00Z';
const item = (id: string): QuestionItem => ({ id, group: GROUP, author: JOREN, language: 'nl', askedAt: at, replyCount: 0, question: OPEN });
const event = <E extends LiveEvent['name']>(name: E, data: unknown): LiveEvent => ({ type: 'event', stream: 'group:g', seq: 1, name, at, data } as unknown as LiveEvent);
const post = (id: string, threadId: string): Post => ({
  id, groupId: 'g', threadId, parentId: id === threadId ? null : threadId, author: JOREN, capacity: 'PERSONAL', onBehalfOf: null, language: 'nl', body: id, html: id, tags: [], mentioned: [], state: 'VISIBLE',
  seq: 1, createdAt: at, undoUntil: at, editedAt: null, correction: null, hidden: null, locked: false, reactions: [], version: 0, can: [],
});

test('a question changes in the feed and in the list of questions, in place and as often as it is told', () => {
  const changed = event('question.changed', { threadId: 'a', question: TAKEN });
  const threads: Thread[] = ['a', 'b'].map(id => ({ ...post(id, id), question: OPEN, group: GROUP, replyCount: 0, lastReplies: [], lastActivityAt: at, rules: NO_RULES }));
  const reader = { me: 'mira', group: { postCan: { own: [], ownLater: [], other: [] } }, mandates: [], now: 0 };
  const once = threadsAfter(reader, threads, changed, GROUP).threads;
  assert.deepEqual(once.map(each => each.question?.state), ['CLAIMED', 'OPEN']);
  assert.deepEqual(threadsAfter(reader, once, changed, GROUP).threads, once);
  const list = questionsAfter([item('a'), item('b')], changed);
  assert.deepEqual([list.items.map(each => each.question.state), list.stale], [['CLAIMED', 'OPEN'], true]);
  assert.deepEqual(questionsAfter([item('a')], event('question.changed', {})), { items: [item('a')], stale: false });
});

test('a new question is asked for, a reply is counted, and what is hidden or elsewhere is gone', () => {
  const thread = { replyCount: 3, lastActivityAt: at };
  assert.equal(questionsAfter([], event('post.created', { post: { ...post('c', 'c'), question: OPEN }, thread })).stale, true);
  assert.equal(questionsAfter([], event('post.created', { post: post('c', 'c'), thread })).stale, false);
  assert.equal(questionsAfter([item('a')], event('post.created', { post: post('r', 'a'), thread })).items[0]!.replyCount, 3);
  assert.deepEqual(questionsAfter([item('a')], event('post.hidden', { post: post('a', 'a') })).items, []);
  assert.deepEqual(questionsAfter([item('a')], event('post.hidden', { post: post('r', 'a') })).items, [item('a')]);
  assert.deepEqual(questionsAfter([item('a')], event('thread.left', { threadId: 'a', seqs: [], authors: [] })).items, []);
});

test('in a list of all questions what changes asks for nothing: new ones are told, and what is known changes in place', () => {
  const changed = event('question.changed', { threadId: 'a', question: TAKEN });
  assert.equal(questionsAfter([item('a')], changed, false).stale, false);
  assert.equal(questionsAfter([item('a')], event('post.created', { post: { ...post('c', 'c'), question: OPEN }, thread: { replyCount: 0, lastActivityAt: at } }), false).stale, true);
});

const ids = (page: { items: QuestionItem[]; next: string | null }): string[] => [...page.items.map(each => each.id), ...page.next === null ? [] : [page.next]];

test('the first page fetched again keeps the pages below it, and a next page doubles nothing', () => {
  const shown = { items: ['8', '7', '6', '5', '4'].map(item), next: 'after-4' };
  assert.deepEqual(ids(withFirstPage(shown, { items: ['9', '8', '6'].map(item), next: 'after-6' })), ['9', '8', '6', '5', '4', 'after-4']);
  assert.deepEqual(ids(withFirstPage({ items: ['8', '7'].map(item), next: 'after-7' }, { items: ['9', '8'].map(item), next: 'after-8' })), ['9', '8', '7', 'after-7']);
  assert.deepEqual(ids(withFirstPage(shown, { items: ['9', '4', '3'].map(item), next: 'after-3' })), ['9', '4', '3', 'after-3']);
  assert.deepEqual(ids(withFirstPage(shown, { items: [item('8')], next: null })), ['8']);
  assert.deepEqual(ids(withFirstPage(shown, { items: [], next: null })), []);
  assert.deepEqual(ids(withNextPage(shown, { items: ['4', '3'].map(item), next: null })), ['8', '7', '6', '5', '4', '3']);
});

test('the address names what of the questions is shown, and reads back', () => {
  const filters = ['ALL', 'WAITING', 'ANSWERED'] as const;
  assert.equal(narrowedAddress('/groups/x/questions', { show: 'ALL', topic: null }, filters), '/groups/x/questions');
  assert.equal(narrowedAddress('/groups/x/questions', { show: 'WAITING', topic: 't1' }, filters), '/groups/x/questions?show=WAITING&topic=t1');
  assert.deepEqual(narrowedIn('?show=WAITING&topic=t1', filters), { show: 'WAITING', topic: 't1' });
  assert.deepEqual(narrowedIn('?show=NONSENSE', filters), { show: 'ALL', topic: null });
});

test('a reply that is refused as outdated tells its reason to who asked, and one that is taken changes the question', async () => {
  globalThis.kringMessages = { language: 'en', texts: { 'question.done.OUTDATED': () => 'done' } };
  Object.assign(globalThis, { window: new EventTarget() });
  const told: ThreadQuestion[] = [];
  const controller = new QuestionController({ addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) }, question => told.push(question));
  const real = globalThis.fetch;
  const answer = (status: number, body: unknown) => { globalThis.fetch = async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' } }); };
  try {
    answer(400, { detail: 'x', violations: [{ field: 'newer', message: 'Not of this group' }] });
    await assert.rejects(controller.outdated('r', 'n'), (problem: ProblemError) => problem.violations[0]!.message === 'Not of this group');
    controller.hostDisconnected();
    answer(200, { id: 'q', question: TAKEN, version: 2, can: [] });
    await controller.outdated('r', null);
    assert.deepEqual(told, [TAKEN]);
  } finally {
    globalThis.fetch = real;
  }
});
