/**
 * Installs the packages of package-lock.json, and only when that file changed since the last time: a second build
 * starts at once. Scripts of packages never run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, 'node_modules', '.kring-installed');
const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Kring needs Node 20 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error('npm ci failed; see the lines above. The npm registry must be reachable the first time.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
