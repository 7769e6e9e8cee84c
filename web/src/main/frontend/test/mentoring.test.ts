import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mentoring, Pair } from '../src/api/mentoring.js';
import { mentoringAfter, pairAfter } from '../src/features/mentoring/mentoring-after.js';
import { partsOf } from '../src/features/mentoring/mentoring-parts.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const GROUP = 'g';
const view = (change: Partial<Mentoring> = {}): Mentoring => ({ groupId: GROUP, open: true, nextAt: null, entries: [], avoided: [], proposals: [], pairs: [], numbers: null, can: ['seek', 'give'], ...change });
const pair = (change: Partial<Pair> = {}): Pair => ({ id: 'p', group: { id: GROUP }, endedAt: null, meetings: [], can: ['hold', 'end'], ...change }) as Pair;
const changed = (mentoring: Mentoring | null, groupId = GROUP): LiveEvent => ({ type: 'event', stream: 'person:me', seq: 1, name: 'mentoring.changed', at: '', data: { groupId, mentoring } });

test('what I see is what the event brings, once or twice, and only of this group', () => {
  const after = view({ can: [] });
  assert.equal(mentoringAfter(mentoringAfter(view(), changed(after)), changed(after)), after);
  const before = view();
  assert.equal(mentoringAfter(before, changed(after, 'other')), before);
});

test('who is no member any more sees nothing of it', () => {
  const after = mentoringAfter(view({ pairs: [pair()] }), changed(null));
  assert.deepEqual([after.open, after.pairs, after.can], [false, [], []]);
});

test('a pair follows, stays when it ended long ago, and goes with the membership', () => {
  const ended = pair({ endedAt: '2026-11-28T10:00:00Z', can: [] });
  assert.equal(pairAfter(pair(), changed(view({ pairs: [ended] }))), ended);
  assert.equal(pairAfter(ended, changed(view())), ended);
  assert.equal(pairAfter(pair(), changed(null)), null);
});

test('an alumnus gives and looks for nobody, but can stop what stands from before', () => {
  assert.deepEqual(partsOf(view({ can: ['give'] })).map(each => `${each.kind} ${each.side}`), ['MENTOR GIVER', 'BUDDY GIVER']);
  const before = { kind: 'MENTOR', side: 'SEEKER' } as Mentoring['entries'][number];
  assert.deepEqual(partsOf(view({ can: ['give'], entries: [before] })).map(each => `${each.kind} ${each.side}`), ['MENTOR SEEKER', 'MENTOR GIVER', 'BUDDY GIVER']);
});
