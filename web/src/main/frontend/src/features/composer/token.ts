import type { Edit } from './edits.js';

/** The beginning of a mention or a tag, right before the caret. */
export interface Token {
  mark: '@' | '#';
  query: string;
  start: number;
  end: number;
}

const LONGEST = 60;
/** The server reads a mention or a tag where it starts a word: not after a letter, a digit, a slash or an ampersand. */
const PERSON = /(?<![\p{L}\p{N}/&])@([\p{L}\p{N}.-]*)$/u;
const TAG = /(?<![\p{L}\p{N}/&])#([\p{L}\p{N}_-]+)$/u;

/** What is being written at the caret; `#` needs a letter first, since alone it starts a heading. */
export function tokenAt(text: string, caret: number): Token | null {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);
  const found = PERSON.exec(line) ?? TAG.exec(line);
  const query = found?.[1] ?? '';
  if (found === null || query.length > LONGEST) {
    return null;
  }
  return { mark: found[0].startsWith('@') ? '@' : '#', query, start: caret - query.length - 1, end: caret };
}

/** Puts the chosen handle or tag in the place of what was typed, followed by one space. */
export function complete(text: string, token: Token, chosen: string): Edit {
  const spaced = text[token.end] === ' ';
  const insert = `${token.mark}${chosen}${spaced ? '' : ' '}`;
  const caret = token.start + insert.length + (spaced ? 1 : 0);
  return { from: token.start, to: token.end, insert, select: [caret, caret] };
}

/** Mentions somebody at the caret, as a word of its own. */
export function mentionAt(text: string, start: number, end: number, handle: string): Edit {
  const before = start > 0 && !/\s/.test(text[start - 1] ?? '') ? ' ' : '';
  const insert = `${before}@${handle} `;
  const caret = start + insert.length;
  return { from: start, to: end, insert, select: [caret, caret] };
}
