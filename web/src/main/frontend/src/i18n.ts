import type { MessageArguments } from '#generated';
import type { Language, Localised } from './api/types.js';

export type MessageKey = keyof MessageArguments;
type Compiled = (args?: Record<string, string | number>) => string;
type Rest<K extends MessageKey> = MessageArguments[K] extends undefined ? [] : [MessageArguments[K]];

const ORDER: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const REGION: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-BE' };

declare global {
  /** The language of the page and the texts that it needs; the page shell loads one module that sets this, before the page's own. */
  var kringMessages: { language: Language; texts: Readonly<Record<string, Compiled>> } | undefined;
}

/** The language of the page. */
export function language(): Language {
  return globalThis.kringMessages?.language ?? 'en';
}

/** The locale for dates and numbers: the page's language as it is written in Belgium. */
export function locale(): string {
  return REGION[language()];
}

/** The text of a message in the language of the page. */
export function t<K extends MessageKey>(key: K, ...args: Rest<K>): string {
  const message = globalThis.kringMessages?.texts[key];
  if (message === undefined) {
    throw new Error(`No message ${key} in ${language()}`);
  }
  return message(args[0] as Record<string, string | number> | undefined);
}

/** A text in the language of the page, or else in the first that there is; with its language, for the `lang` attribute. */
export function localised(text: Localised): { text: string; lang: Language } {
  const lang = [language(), ...ORDER].find(each => text[each] !== undefined) ?? language();
  return { text: text[lang] ?? '', lang };
}
