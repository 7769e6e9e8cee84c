/**
 * The message bundles: one JSON file per language with flat keys and texts in ICU MessageFormat, for the browser and
 * for Java. Here they are checked against each other and against their uses, and compiled for the browser, so that
 * nothing is parsed or evaluated there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { parse } from '@messageformat/parser';
import { paths, sources, stopOn } from './paths.mjs';

export const languages = ['nl', 'fr', 'de', 'en'];

/** Map of language to map of key to {text, args: Map of name to TypeScript type}. */
export function readMessages() {
  const complaints = [];
  const bundles = new Map(languages.map(language => {
    const raw = readFileSync(join(paths.frontend, 'messages', `${language}.json`), 'utf8');
    const texts = Object.entries(JSON.parse(raw)).map(([key, text]) => [key, language === 'fr' ? unbroken(text) : text]);
    const inFile = raw.match(/^\s*"[^"]+"\s*:/gm) ?? [];
    if (inFile.length !== texts.length) {
      complaints.push(`messages/${language}.json: a key stands twice, or more than one key on a line`);
    }
    return [language, new Map(texts.map(([key, text]) => [key, { text, args: argumentsOf(language, key, text, complaints) }]))];
  }));
  stopOn(complaints);
  return bundles;
}

/** French has a space before : ; ? ! and inside « », and no line may break there. The bundle has plain spaces, which editors see; Messages.java does the same. */
export function unbroken(text) {
  return String(text).replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
}

/** Fails on keys that a language lacks, on other placeholders, on unknown and on unused keys; returns a map of source to its keys. */
export function checkMessages(bundles) {
  const uses = findUses(bundles.get('en'));
  stopOn([...compare(bundles), ...uses.complaints]);
  return uses.browser;
}

/**
 * An ES module that puts the given messages of one language in place for src/i18n.ts, which reads them from the global object: a module
 * that imported it would make a file of its own of every module that both need.
 */
export function messageModule(language, bundle, keys) {
  const texts = Object.fromEntries([...bundle].filter(([key]) => keys.has(key)).map(([key, { text }]) => [key, text]));
  const source = compileModule(new MessageFormat(language, { strict: true }), texts);
  return `${source.replace(/export default/, 'const texts =')}\nglobalThis.kringMessages = { language: '${language}', texts };\n`;
}

function argumentsOf(language, key, text, complaints) {
  const where = `messages/${language}.json: ${key}`;
  const found = new Map();
  if (typeof text !== 'string' || text.trim() === '') {
    complaints.push(`${where}: empty`);
    return found;
  }
  if (text.includes("'")) {
    complaints.push(`${where}: write ’ and not ', which is a quote in MessageFormat`);
  }
  const visit = tokens => tokens.forEach(token => {
    if (token.arg !== undefined) {
      const kind = ['plural', 'selectordinal'].includes(token.type) || token.key === 'number' ? 'number' : 'string | number';
      found.set(token.arg, found.get(token.arg) === 'number' ? 'number' : kind);
    }
    (token.cases ?? []).forEach(one => visit(one.tokens));
  });
  try {
    visit(parse(text, { strict: true, strictPluralKeys: true }));
  } catch (problem) {
    complaints.push(`${where}: ${problem.message}`);
  }
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)));
}

function compare(bundles) {
  const reference = bundles.get('en');
  return languages.filter(language => language !== 'en').flatMap(language => {
    const bundle = bundles.get(language);
    const names = entry => [...entry.args.keys()].join(', ');
    return [
      ...[...reference.keys()].filter(key => !bundle.has(key)).map(key => `messages/${language}.json lacks ${key}`),
      ...[...bundle.keys()].filter(key => !reference.has(key)).map(key => `messages/en.json lacks ${key}, which ${language}.json has`),
      ...[...reference].filter(([key, entry]) => bundle.has(key) && names(entry) !== names(bundle.get(key)))
        .map(([key, entry]) => `messages/${language}.json: ${key} has the placeholders {${names(bundle.get(key))}}, English has {${names(entry)}}`),
    ];
  });
}

/**
 * A key is used when its literal stands in a source, or when a literal that ends in a full stop and goes on with a
 * variable (`level.${level}`, "level." + level) starts it.
 */
function findUses(reference) {
  const { browser, server } = sources();
  const keys = [...reference.keys()];
  const complaints = [];
  const everywhere = new Set();
  const take = ({ path, text }) => {
    const used = new Set();
    for (const [, quoted] of text.matchAll(/(?:'|")([a-z][\w.-]*)(?:'|")/g)) {
      if (reference.has(quoted)) {
        used.add(quoted);
      }
    }
    for (const match of text.matchAll(/`([a-z][\w.-]*\.)\$\{[^}]*\}([\w.-]*)`|"([a-z][\w.-]*\.)"\s*\+/g)) {
      const start = match[1] ?? match[3];
      keys.filter(key => key.startsWith(start) && key.endsWith(match[2] ?? '')).forEach(key => used.add(key));
    }
    for (const match of text.matchAll(/\bt\(\s*(?:'|")([^'"]+)(?:'|")|\.text\(\s*[\w.()]+,\s*"([^"]+)"(?!\s*\+)/g)) {
      const key = match[1] ?? match[2];
      if (!reference.has(key) && !key.endsWith('.')) {
        complaints.push(`${path} uses ${key}, which messages/en.json lacks`);
      }
    }
    used.forEach(key => everywhere.add(key));
    return [`src/${path}`, used];
  };
  const uses = new Map(browser.map(take));
  server.forEach(take);
  keys.filter(key => !everywhere.has(key)).forEach(key => complaints.push(`nothing uses the message ${key}`));
  return { browser: uses, complaints };
}
