/** What happens to the bundled files: compression, the manifest for the page shells, and the budget of look.md. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const KB = 1000;
const script = { aim: 45 * KB, limit: 60 * KB };
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
 * `pages`: for each page its script and what that imports at once; `messages` by language; `style`; `icon`; `fonts` to preload;
 * the `sprite` of icons; and all `files`.
 */
export function manifestOf(metafile, sprite) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const manifest = { pages: {}, messages: {}, style: '', icon: '', fonts: [], sprite, files: [...outputs.keys()] };
  for (const [name, output] of outputs) {
    const entry = output.entryPoint ?? '';
    if (entry.startsWith('src/pages/')) {
      manifest.pages[basename(entry, '.ts')] = { script: name, imports: [...closure(name, outputs)] };
    } else if (entry.startsWith('messages:')) {
      manifest.messages[entry.slice('messages:'.length)] = name;
    } else if (entry.endsWith('.css')) {
      manifest.style = name;
    } else if (name.endsWith('.svg')) {
      manifest.icon = name;
    } else if (/-latin-wght-normal-.*\.woff2$/.test(name)) {
      manifest.fonts.push(name);
    }
  }
  return manifest;
}

/** Prints what each page weighs, gzipped, and returns a complaint for each that is over the hard limit. */
export function report(manifest, sizes) {
  const complaints = [];
  const size = name => sizes.get(name) ?? 0;
  const words = Math.max(...Object.values(manifest.messages).map(size));
  const say = (what, bytes, budget) => {
    console.log(`  ${what.padEnd(24)} ${(bytes / KB).toFixed(1).padStart(6)} kB gzip${bytes > budget.aim ? ` (aim: ${budget.aim / KB})` : ''}`);
    if (bytes > budget.limit) {
      complaints.push(`${what} weighs ${(bytes / KB).toFixed(1)} kB, over ${budget.limit / KB} kB`);
    }
  };
  console.log('Front end, as sent:');
  say('style', size(manifest.style), style);
  for (const [page, { script: name, imports }] of Object.entries(manifest.pages)) {
    say(`script of ${page}`, size(name) + words + imports.reduce((sum, each) => sum + size(each), 0), script);
  }
  return complaints;
}

function closure(name, outputs, found = new Set()) {
  for (const { path, kind } of outputs.get(name)?.imports ?? []) {
    const target = basename(path);
    if (kind === 'import-statement' && !found.has(target)) {
      found.add(target);
      closure(target, outputs, found);
    }
  }
  return found;
}
