import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AtlasRow, TopicCover } from '../src/api/atlas.js';
import { markOf, NARROW, rowsWith, shortened } from '../src/features/atlas/atlas-chart.js';

const cell = (state: TopicCover, people = 0) => ({ people, leaving: null, state });
const row = (id: string, ...states: TopicCover[]): AtlasRow => ({ topic: { id, slug: id, names: { nl: id } }, questions: 0, cells: states.map(each => cell(each)) });

test('rows are shown that hold such a cell', () => {
  const rows = [row('a', 'COVERED', 'GAP'), row('b', 'THIN', 'NONE'), row('c', 'COVERED', 'COVERED')];
  assert.deepEqual(rowsWith(rows, 'GAP').map(each => each.topic.id), ['a']);
  assert.deepEqual(rowsWith(rows, 'THIN').map(each => each.topic.id), ['b']);
  assert.equal(rowsWith(rows, '').length, 3);
});

test('a square has a mark besides its colour', () => {
  assert.deepEqual([cell('COVERED', 4), cell('THIN', 1), cell('GAP'), cell('NONE')].map(markOf), ['4', '1', '!', '']);
});

test('what is too long for the chart ends in dots', () => {
  assert.equal(shortened('telewerk', 8), 'telewerk');
  assert.equal(shortened('telewerk thuis', 10), 'telewerk…');
});

test('on a phone every level stands beside the names without scrolling sideways', () => {
  const levels = 8;
  const room = 390 - 2 * (12 + 1 + 16);
  assert.ok(NARROW.names + levels * NARROW.width <= room);
});
