import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuestionItem, ThreadQuestion } from '../src/api/question.js';
import type { GroupBrief, Person, Post, Thread } from '../src/api/types.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { NO_RULES, threadsAfter } from '../src/features/live/reduce.js';
import { questionsAfter } from '../src/features/question/questions-after.js';

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
  const reader = { me: 'mira', group: { postCan: { own: [], ownLater: [], other: [] } }, now: 0 };
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
