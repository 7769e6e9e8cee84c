import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const frontend = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(frontend, '..', '..', '..');

export const paths = {
  frontend,
  target: join(web, 'target', 'frontend'),
  assets: join(web, 'target', 'frontend', 'assets'),
  generated: join(web, 'target', 'frontend', 'generated'),
};

/** The sources that show text or icons: [{path, text}], by kind. */
export function sources() {
  return {
    browser: read(join(frontend, 'src'), '.ts'),
    server: [...read(join(web, 'src/main/jte'), '.jte'), ...read(join(web, 'src/main/java'), '.java')],
  };
}

/** Ends the build when something is wrong, one line for each. */
export function stopOn(complaints) {
  if (complaints.length > 0) {
    complaints.forEach(line => console.error(`front end: ${line}`));
    process.exit(1);
  }
}

function read(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith(ending))
    .map(name => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}
