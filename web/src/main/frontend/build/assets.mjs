/** What happens to the bundled files: compression, the manifest for the page shells, and the budget of look.md. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { languages } from './messages.mjs';

const KB = 1000;
const script = { aim: 45 * KB, limit: 60 * KB };
/** On a phone each file costs more than a few kilobytes do. */
const MOST_IMPORTS = 2;
const style = { aim: 15 * KB, limit: 15 * KB };

/** Writes `.gz` and `.br` beside each text file; returns the sizes as sent: map of name to bytes. */
export async function compress(folder) {
  const sizes = new Map();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith('.woff2')) {
      sizes.set(name, statSync(file).size);
      continue;
    }
    const content = readFileSync(file);
    const gzipped = gzipSync(content, { level: 9 });
    writeFileSync(`${file}.gz`, gzipped);
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    sizes.set(name, gzipped.length);
  }
  return sizes;
}

/**
 * `pages`: for each page its script, what that imports at once, and its messages by language; `style`; `icon`; `fonts` to preload;
 * the `sprite` of icons; and all `files`.
 */
export function manifestOf(pages, messages, sprite) {
  const manifest = { pages: {}, style: '', icon: '', fonts: [], sprite, files: [...outputsOf(pages).keys(), ...outputsOf(messages).keys()] };
  const words = new Map([...outputsOf(messages)].map(([name, { entryPoint }]) => [entryPoint, name]));
  for (const [name, output] of outputsOf(pages)) {
    const page = pageOf(output);
    if (page !== undefined) {
      const texts = languages.map(language => [language, words.get(messagesOf(language, page))]);
      manifest.pages[page] = { script: name, imports: [...closure(name, outputsOf(pages), ['import-statement'])], messages: Object.fromEntries(texts) };
    } else if (name.endsWith('.css')) {
      manifest.style = name;
    } else if (name.endsWith('.svg')) {
      manifest.icon = name;
    } else if (/-latin-wght-normal-.*\.woff2$/.test(name)) {
      manifest.fonts.push(name);
    }
  }
  return manifest;
}

/** The module of the messages that a page needs. */
export function messagesOf(language, page) {
  return `messages:${language}/${page}`;
}

/** The sources of each page, with those of what it loads later: map of page to their paths. */
export function sourcesOf(pages) {
  const outputs = outputsOf(pages);
  const inputs = name => [name, ...closure(name, outputs, ['import-statement', 'dynamic-import'])].flatMap(each => Object.keys(outputs.get(each).inputs));
  return new Map([...outputs].filter(([, output]) => pageOf(output) !== undefined).map(([name, output]) => [pageOf(output), inputs(name)]));
}

/** Prints what each page weighs, gzipped, and returns a complaint for each that is over the hard limit or needs too many files. */
export function report(manifest, sizes) {
  const complaints = [];
  const size = name => sizes.get(name) ?? 0;
  const say = (what, bytes, budget, files = '') => {
    console.log(`  ${what.padEnd(24)} ${(bytes / KB).toFixed(1).padStart(6)} kB gzip${files}${bytes > budget.aim ? ` (aim: ${budget.aim / KB})` : ''}`);
    if (bytes > budget.limit) {
      complaints.push(`${what} weighs ${(bytes / KB).toFixed(1)} kB, over ${budget.limit / KB} kB`);
    }
  };
  console.log('Front end, as sent:');
  say('style', size(manifest.style), style);
  for (const [page, { script: name, imports, messages }] of Object.entries(manifest.pages)) {
    const words = Math.max(...Object.values(messages).map(size));
    say(`script of ${page}`, size(name) + words + imports.reduce((sum, each) => sum + size(each), 0), script, `, ${imports.length + 2} files`);
    if (imports.length > MOST_IMPORTS) {
      complaints.push(`the script of ${page} imports ${imports.length} files, more than ${MOST_IMPORTS}: ${imports.map(each => `${each} (${size(each)} bytes)`).join(', ')}. `
        + 'What several pages share belongs into src/features/shell/common.ts, and what is loaded later imports that too');
    }
  }
  return complaints;
}

function outputsOf(metafile) {
  return new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
}

function pageOf({ entryPoint }) {
  return entryPoint?.startsWith('src/pages/') ? basename(entryPoint, '.ts') : undefined;
}

function closure(name, outputs, kinds, found = new Set()) {
  for (const { path, kind } of outputs.get(name)?.imports ?? []) {
    const target = basename(path);
    if (kinds.includes(kind) && !found.has(target)) {
      found.add(target);
      closure(target, outputs, kinds, found);
    }
  }
  return found;
}
