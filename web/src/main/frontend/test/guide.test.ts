import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Guide, GuidedPath } from '../src/api/guide.js';
import type { Mandate } from '../src/api/types.js';
import { freshId, placed, raised, without, withQuestion, withSuggestion } from '../src/features/guide/guide-editing.js';
import { below } from '../src/features/composer/drafts.js';
import { mandateFor, pathsAfter, placeAfter, withPath } from '../src/features/guide/guide-walk.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const text = (value: string) => ({ nl: value });
const GUIDE: Pick<Guide, 'questions' | 'suggestions'> = {
  questions: [
    { id: 'a', text: text('A?'), hint: {}, answers: [{ text: text('ja'), to: 'b' }, { text: text('nee'), to: 'end' }] },
    { id: 'b', text: text('B?'), hint: {}, answers: [{ text: text('ja'), to: 'end' }, { text: text('nee'), to: 'other' }] },
  ],
  suggestions: [
    { id: 'end', title: text('Einde'), text: text('t'), voice: 'NONE', draft: {} },
    { id: 'other', title: text('Ander'), text: text('t'), voice: 'PERSONAL', draft: text('d') },
  ],
};

test('answers lead from the first question to a suggestion', () => {
  assert.deepEqual(placeAfter(GUIDE, []), { question: GUIDE.questions[0] });
  assert.deepEqual(placeAfter(GUIDE, [0]), { question: GUIDE.questions[1] });
  assert.deepEqual(placeAfter(GUIDE, [0, 1]), { suggestion: GUIDE.suggestions[1] });
  assert.equal(placeAfter(GUIDE, [7]), null);
});

const path = (id: string): GuidedPath => ({ id, rationale: 'r' }) as GuidedPath;
const event = (postId: string, kept: GuidedPath | undefined): LiveEvent =>
  ({ type: 'event', stream: 'person:x', seq: 1, at: '', name: 'guidance.changed', data: { groupId: 'g', postId, ...(kept ? { path: kept } : {}) } });

test('a path that a colleague keeps comes first, once, and only for its post', () => {
  const after = pathsAfter([path('1')], event('p', path('2')), 'p');
  assert.deepEqual(after.map(each => each.id), ['2', '1']);
  assert.deepEqual(pathsAfter(after, event('p', path('2')), 'p').map(each => each.id), ['2', '1']);
  assert.deepEqual(pathsAfter(after, event('q', path('3')), 'p'), after);
  assert.deepEqual(pathsAfter(after, event('p', undefined), 'p'), after);
  assert.deepEqual([path('3'), path('1')].reduce(withPath, [path('2')]).map(each => each.id), ['3', '2', '1']);
});

test('an official answer is given for the own organisation when there is a mandate for it', () => {
  const mandate = (id: string): Mandate => ({ id: `m-${id}`, organisation: { id, name: id, level: 'LOCAL' }, from: '2026-01-01', until: null });
  assert.equal(mandateFor([], 'own'), null);
  assert.equal(mandateFor([mandate('other')], 'own')?.id, 'm-other');
  assert.equal(mandateFor([mandate('other'), mandate('own')], 'own')?.id, 'm-own');
});

test('a draft goes below what was written', () => {
  assert.equal(below(' \n', 'Dank u'), 'Dank u');
  assert.equal(below('Ik vind\n', 'Dank u'), 'Ik vind\n\nDank u');
});

test('editing keeps every id once and lets no answer lead to what is gone', () => {
  const more = withSuggestion(withQuestion(withQuestion(GUIDE)));
  assert.deepEqual(more.questions.map(each => each.id), ['a', 'b', 'q-1', 'q-2']);
  assert.equal(more.suggestions.at(-1)?.id, 's-1');
  assert.equal(freshId(more, 'q'), 'q-3');
  assert.deepEqual(without(GUIDE, 'b').questions[0]?.answers.map(each => each.to), [null, 'end']);
  assert.deepEqual(without(GUIDE, 'other').questions[1]?.answers.map(each => each.to), ['end', null]);
  assert.deepEqual(raised(GUIDE, 1).questions.map(each => each.id), ['b', 'a']);
});

test('what is wrong with a whole part stands at its first field', () => {
  assert.deepEqual([...placed(new Map([['questions.1', 'x'], ['suggestions.0', 'y'], ['questions.0.answers', 'z'], ['questions.2.answers.0.to', 'w']])).keys()],
    ['questions.1.text.nl', 'suggestions.0.title.nl', 'questions.0.text.nl', 'questions.2.answers.0.to']);
});
