import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Texts = Record<string, string>;

/** Words that stand for something that docs/glossary.md calls otherwise, in the keys that do not begin as `but` says. */
const OTHERS: { language: string; word: RegExp; instead: string; but?: RegExp }[] = [
  { language: 'fr', word: /conversation/i, instead: 'discussion; only at a desk two people have a conversation', but: /^(desk\.|problem\.(already-asking|talk-))/ },
  { language: 'fr', word: /fonctionnaire/i, instead: 'agent, agente' },
  { language: 'de', word: /ausgeblendet|ausblenden|blenden Sie/i, instead: 'verborgen, verbergen' },
  { language: 'de', word: /\bdie Verwaltung\b|^Verwaltung$|Verwaltung von Kring|Administratoren/i, instead: 'die Administration' },
  { language: 'de', word: /Beamt/, instead: 'Beschäftigte' },
];

const textsIn = (language: string): [string, string][] => Object.entries(JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Texts);

for (const { language, word, instead, but } of OTHERS) {
  test(`the texts in ${language} say ${instead}`, () => {
    assert.deepEqual(textsIn(language).filter(([key, text]) => word.test(text) && !but?.test(key)), []);
  });
}

test('a group that cannot be named stands in German sentences in the dative, as the word for it does', () => {
  assert.equal(Object.fromEntries(textsIn('de'))['notifications.someGroup'], 'einer Gruppe');
  const dative = /\b(in|von|zu|bei|aus) \{group\}|\{group\} (wieder )?beitreten/i;
  assert.deepEqual(textsIn('de').filter(([key, text]) => key.startsWith('notification.') && text.includes('{group}') && !dative.test(text)), []);
});

test('acts, subjects and fields of the audit trail are written as their siblings are', () => {
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const begins = (prefix: string, capital: boolean): [string, string][] => textsIn(language).filter(([key, text]) => key.startsWith(prefix) && /^\p{Lu}/u.test(text) !== capital);
    assert.deepEqual([...begins('audit.act.', true), ...begins('audit.subject.', true)], []);
    if (language !== 'de') {
      assert.deepEqual(begins('audit.field.', false), []);
    }
  }
});
