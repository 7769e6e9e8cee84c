/**
 * Builds the front end into web/target/frontend: checks the messages, the types and the icons, bundles one module per
 * page with shared chunks and one with the messages of that page in each language, hashes every name, compresses every file beside itself, and writes the manifest that the
 * page shells read, and the reducers for the whole-system test (test/replay.ts). With --test it bundles and runs the unit tests instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { compress, manifestOf, messagesOf, report, sourcesOf } from './build/assets.mjs';
import { iconsOf } from './build/icons.mjs';
import { checkMessages, languages, messageModule, readMessages } from './build/messages.mjs';
import { paths, stopOn } from './build/paths.mjs';

const testing = process.argv.includes('--test');
const messages = readMessages();
const uses = checkMessages(messages);
const icons = iconsOf();
writeGenerated();

const common = {
  absWorkingDir: paths.frontend, bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning', metafile: true,
  tsconfig: join(paths.frontend, 'tsconfig.json'),
};

if (testing) {
  await runTests();
} else {
  run(process.execPath, [join(paths.frontend, 'node_modules', 'typescript', 'lib', 'tsc.js'), '-p', paths.frontend]);
  await bundle();
}

async function bundle() {
  rmSync(paths.assets, { recursive: true, force: true });
  const sent = { ...common, outdir: paths.assets, minify: true, platform: 'browser', legalComments: 'none', entryNames: '[name]-[hash]' };
  const names = readdirSync(join(paths.frontend, 'src/pages')).filter(name => name.endsWith('.ts')).map(name => basename(name, '.ts'));
  const pages = await esbuild.build({
    ...sent, splitting: true, chunkNames: 'chunk-[hash]', assetNames: '[name]-[hash]',
    entryPoints: [
      ...names.map(name => ({ in: `src/pages/${name}.ts`, out: name })),
      { in: 'src/styles/kring.css', out: 'kring' },
      { in: 'src/icon.svg', out: 'icon' },
    ],
    loader: { '.woff2': 'file', '.svg': 'copy' },
  });
  const texts = await esbuild.build({
    ...sent, plugins: [virtualMessages(sourcesOf(pages.metafile))],
    entryPoints: names.flatMap(name => languages.map(language => ({ in: messagesOf(language, name), out: `${name}-${language}` }))),
  });
  const sizes = await compress(paths.assets);
  const manifest = manifestOf(pages.metafile, texts.metafile, icons.sprite);
  writeFileSync(join(paths.target, 'manifest.json'), JSON.stringify(manifest, null, 1));
  stopOn(report(manifest, sizes));
  await esbuild.build({ ...common, metafile: false, platform: 'node', entryPoints: ['test/replay.ts'], outfile: join(paths.target, 'replay.mjs') });
}

async function runTests() {
  const out = join(paths.target, 'test');
  rmSync(out, { recursive: true, force: true });
  const tests = readdirSync(join(paths.frontend, 'test')).filter(name => name.endsWith('.test.ts'));
  await esbuild.build({
    ...common, outdir: out, platform: 'node', outExtension: { '.js': '.mjs' },
    entryPoints: tests.map(name => `test/${name}`),
  });
  run(process.execPath, ['--test', ...tests.map(name => join(out, name.replace(/\.ts$/, '.mjs')))]);
}

function writeGenerated() {
  mkdirSync(paths.generated, { recursive: true });
  const source = messages.get('en');
  const lines = [...source.keys()].map(key => {
    const args = source.get(key).args;
    const type = args.size === 0 ? 'undefined' : `{ ${[...args].map(([name, kind]) => `${JSON.stringify(name)}: ${kind}`).join('; ')} }`;
    return `  ${JSON.stringify(key)}: ${type};`;
  });
  writeFileSync(join(paths.generated, 'index.d.ts'),
    `export interface MessageArguments {\n${lines.join('\n')}\n}\nexport type IconName = ${icons.names.map(name => `'${name}'`).join(' | ') || 'never'};\n`);
}

/** `messages:nl/home` is the module of the Dutch messages that the sources of the page home use. */
function virtualMessages(sources) {
  return {
    name: 'messages',
    setup(build) {
      build.onResolve({ filter: /^messages:/ }, args => ({ path: args.path.slice('messages:'.length), namespace: 'messages' }));
      build.onLoad({ filter: /.*/, namespace: 'messages' }, args => {
        const [language, page] = args.path.split('/');
        const keys = new Set(sources.get(page).flatMap(source => [...uses.get(source) ?? []]));
        return { contents: messageModule(language, messages.get(language), keys), loader: 'js', resolveDir: paths.frontend };
      });
    },
  };
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: paths.frontend, stdio: 'inherit' });
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}
