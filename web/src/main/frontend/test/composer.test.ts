import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, type Edit, type Format } from '../src/features/composer/edits.js';
import { count } from '../src/features/composer/length.js';
import { complete, mentionAt, tokenAt } from '../src/features/composer/token.js';

/** A text with its selection between brackets, or its caret at a bar. */
function read(marked: string): { text: string; start: number; end: number } {
  const start = marked.search(/[⟦|]/);
  const end = marked.includes('⟧') ? marked.indexOf('⟧') - 1 : start;
  return { text: marked.replace(/[⟦⟧|]/g, ''), start, end };
}

function show(text: string, { from, to, insert, select: [start, end] }: Edit): string {
  const after = text.slice(0, from) + insert + text.slice(to);
  return start === end ? `${after.slice(0, start)}|${after.slice(start)}` : `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}

const becomes = (kind: Format, before: string, after: string): void => {
  const selected = read(before);
  assert.equal(show(selected.text, format(kind, selected)), after, `${kind} of ${before}`);
};

const tokenIn = (marked: string): string | null => {
  const { text, start } = read(marked);
  const token = tokenAt(text, start);
  return token && token.mark + token.query;
};

test('bold and code mark the selection, and take the marks away again', () => {
  becomes('bold', 'een ⟦goed⟧ idee', 'een **⟦goed⟧** idee');
  becomes('bold', 'een **⟦goed⟧** idee', 'een ⟦goed⟧ idee');
  becomes('bold', 'een ⟦**goed**⟧ idee', 'een ⟦goed⟧ idee');
  becomes('bold', 'een | idee', 'een **|** idee');
  becomes('bold', 'een⟦ goed ⟧idee', 'een **⟦goed⟧** idee');
  becomes('code', '⟦x⟧', '`⟦x⟧`');
});

test('code of several lines becomes a fenced block on lines of its own', () => {
  becomes('code', '⟦a\nb⟧', '```\n⟦a\nb⟧\n```');
  becomes('code', 'zie ⟦a\nb⟧ hier', 'zie \n```\n⟦a\nb⟧\n```\n hier');
});

test('list and quote mark every line that the selection touches, and take the marks away again', () => {
  becomes('list', 'a\nee⟦n\ntw⟧ee\nb', 'a\n⟦- een\n- twee⟧\nb');
  becomes('list', 'a\n⟦- een\n- twee⟧\nb', 'a\n⟦een\ntwee⟧\nb');
  becomes('quote', 'wat |ze zei', '> wat |ze zei');
  becomes('quote', '|> wat', '|wat');
  becomes('list', '|', '- |');
});

test('a link asks for what is missing: its text or its address', () => {
  becomes('link', 'zie ⟦het reglement⟧', 'zie [het reglement](⟦https://⟧)');
  becomes('link', '⟦https://kring.example/a⟧', '[|](https://kring.example/a)');
  becomes('link', '|', '[|](https://)');
});

test('a mention is seen where the server reads one', () => {
  assert.equal(tokenIn('@|'), '@');
  assert.equal(tokenIn('dag @mira.b|astiaens'), '@mira.b');
  assert.equal(tokenIn('(@noor|)'), '@noor');
  assert.equal(tokenIn('mira@stad|'), null);
  assert.equal(tokenIn('https://x.example/@mira|'), null);
  assert.equal(tokenIn('@mira bastiaens|'), null);
  assert.equal(tokenIn('regel\n@jo|'), '@jo');
  assert.equal(tokenIn(`@${'a'.repeat(61)}|`), null);
});

test('a tag needs a letter, since # alone starts a heading', () => {
  assert.equal(tokenIn('#|'), null);
  assert.equal(tokenIn('## |'), null);
  assert.equal(tokenIn('over #tele|'), '#tele');
  assert.equal(tokenIn('#congé_de-maladie|'), '#congé_de-maladie');
  assert.equal(tokenIn('C#sharp|'), null);
  assert.equal(tokenIn('&#39|'), null);
});

test('a choice takes the place of what was typed, with one space after it', () => {
  const text = 'dag @mi en';
  const token = tokenAt(text, 7)!;
  assert.equal(show(text, complete(text, token, 'mira.bastiaens')), 'dag @mira.bastiaens |en');
  assert.equal(show('#te', complete('#te', tokenAt('#te', 3)!, 'telewerk')), '#telewerk |');
});

test('a mention from elsewhere stands apart from the word before', () => {
  assert.equal(show('dag', mentionAt('dag', 3, 3, 'mira')), 'dag @mira |');
  assert.equal(show('', mentionAt('', 0, 0, 'mira')), '@mira |');
  assert.equal(show('dag ', mentionAt('dag ', 4, 4, 'mira')), 'dag @mira |');
});

test('the count is shown from 18,000 on, spoken at thresholds, and refuses above 20,000', () => {
  assert.deepEqual(count(17_999), { shown: false, over: 0, left: null });
  assert.deepEqual(count(18_000), { shown: true, over: 0, left: 2_000 });
  assert.deepEqual(count(18_001), count(18_999));
  assert.deepEqual(count(19_950), { shown: true, over: 0, left: 100 });
  assert.deepEqual(count(20_000), { shown: true, over: 0, left: 0 });
  assert.deepEqual(count(20_007), { shown: true, over: 7, left: null });
});
