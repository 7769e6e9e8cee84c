import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Desk, Talk, TalkLine } from '../src/api/desk.js';
import { deskAfter, withTalk, type DeskState } from '../src/features/desk/desk-after.js';
import { letterWords, openWords, placeWords } from '../src/features/desk/desk-parts.js';
import type { LiveEvent } from '../src/features/live/protocol.js';

const event = (name: string, data: unknown): LiveEvent => ({ type: 'event', stream: 'person:1', seq: 1, name, at: '2026-11-28T08:00:00Z', data }) as LiveEvent;
const talk = (id: string, more: Partial<Talk> = {}): Talk => ({ id, state: 'WAITING', place: 1, minutes: null, letter: false, mail: null, address: null, can: [], ...more }) as Talk;
const line = (number: number): TalkLine => ({ number, text: `line ${number}` }) as TalkLine;
const desk = (more: Partial<Desk> = {}): Desk => ({ group: { id: 'g' }, open: true, takesVisitors: true, changesAt: null, talk: null, staff: null, ...more }) as Desk;
const behind = (queue: Talk[], closed: Talk[] = []): Desk => desk({ staff: { seats: [], onDuty: true, queue, closed } });
const start: DeskState = { groupId: 'g', desk: desk(), whole: null };

test('a visitor who asked in another tab sees her conversation here, with what was said', () => {
  const asked = deskAfter(start, event('desk.changed', { groupId: 'g', desk: desk({ talk: talk('t') }) }));
  assert.deepEqual(asked.whole, { talk: talk('t'), lines: [] });
  const said = [2, 1, 2].reduce((state, number) => deskAfter(state, event('desk.line', { talkId: 't', line: line(number) })), asked);
  assert.deepEqual(said.whole?.lines, [line(1), line(2)], 'once, and in order');
  assert.deepEqual(deskAfter(said, event('desk.changed', { groupId: 'g', desk: desk({ talk: talk('t', { place: 2 }) }) })).whole?.lines, [line(1), line(2)]);
});

test('what is about another desk, another conversation, or not to be read, changes nothing', () => {
  const state: DeskState = { ...start, whole: { talk: talk('t'), lines: [line(1)] } };
  assert.equal(deskAfter(state, event('desk.changed', { groupId: 'h', desk: null })), state);
  assert.equal(deskAfter(state, event('desk.line', { talkId: 'u', line: line(2) })), state);
  assert.equal(deskAfter(state, event('desk.line', {})), state);
  assert.deepEqual(deskAfter(state, event('desk.changed', { groupId: 'g', desk: null })), { groupId: 'g', desk: null, whole: null });
});

test('of the staff the conversation that they chose stays open, as it is now', () => {
  const state: DeskState = { groupId: 'g', desk: behind([talk('t'), talk('u')]), whole: { talk: talk('u'), lines: [line(1)] } };
  const after = deskAfter(state, event('desk.changed', { groupId: 'g', desk: behind([talk('t')], [talk('u', { state: 'CLOSED' })]) }));
  assert.deepEqual(after.whole, { talk: talk('u', { state: 'CLOSED' }), lines: [line(1)] });
  const taken = withTalk(state, talk('t', { state: 'TAKEN' }));
  assert.equal(taken.desk?.staff?.queue[0]?.state, 'TAKEN');
  assert.equal(taken.whole?.talk.id, 'u');
});

test('words for the place, the hours and the letter', () => {
  const said: string[] = [];
  globalThis.kringMessages = { language: 'en', texts: new Proxy({}, { get: (_, key: string) => (args?: object) => { said.push(key); return `${key} ${JSON.stringify(args ?? {})}`; } }) };
  assert.equal(placeWords({ place: 3, minutes: 6 }), 'desk.place {"place":3,"minutes":6}');
  assert.equal(placeWords({ place: 3, minutes: null }), 'desk.place.unknown {"place":3}');
  assert.equal(placeWords({ place: null, minutes: null }), '');
  assert.match(openWords(desk({ changesAt: '2026-11-28T16:00:00Z' }), Date.parse('2026-11-28T08:00:00Z')), /^desk.openUntil .*17:00/);
  assert.match(openWords(desk({ open: false, changesAt: '2026-11-30T08:00:00Z' })), /^desk.opensAt .*2026/);
  assert.equal(openWords(desk({ takesVisitors: false })), 'desk.shut {}');
  assert.equal(letterWords(talk('t')), '');
  assert.equal(letterWords(talk('t', { letter: true, address: 'a@b.eu' })), 'desk.letter.to {"address":"a@b.eu"}');
  assert.equal(letterWords(talk('t', { letter: true, mail: 'SENT' })), 'desk.letter.SENT {}');
});
