import type { MessageArguments } from '#generated';
import type { Language, Localised } from './api/types.js';

export type MessageKey = keyof MessageArguments;
type Compiled = (args?: Record<string, string | number>) => string;
type Rest<K extends MessageKey> = MessageArguments[K] extends undefined ? [] : [MessageArguments[K]];

const ORDER: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const REGION: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-BE' };

let current: Language = 'en';
let messages: Record<string, Compiled> = {};

/** Puts a language in place; the page shell loads exactly one module that does so, before the page's own. */
export function useMessages(language: Language, table: Record<string, Compiled>): void {
  current = language;
  messages = table;
}

/** The language of the page. */
export function language(): Language {
  return current;
}

/** The locale for dates and numbers: the page's language as it is written in Belgium. */
export function locale(): string {
  return REGION[current];
}

/** The text of a message in the language of the page. */
export function t<K extends MessageKey>(key: K, ...args: Rest<K>): string {
  const message = messages[key];
  if (message === undefined) {
    throw new Error(`No message ${key} in ${current}`);
  }
  return message(args[0] as Record<string, string | number> | undefined);
}

/** A text in the language of the page, or else in the first that there is; with its language, for the `lang` attribute. */
export function localised(text: Localised): { text: string; lang: Language } {
  const lang = [current, ...ORDER].find(each => text[each] !== undefined) ?? current;
  return { text: text[lang] ?? '', lang };
}
