/**
 * The icons: src/icons.json names those of Lucide (ISC licence) that Kring shows. They become one sprite of symbols,
 * `i-<name>`, that each page carries inline.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths, sources, stopOn } from './paths.mjs';

export function iconsOf() {
  const names = JSON.parse(readFileSync(join(paths.frontend, 'src/icons.json'), 'utf8'));
  const file = name => join(paths.frontend, 'node_modules/lucide-static/icons', `${name}.svg`);
  const { browser, server } = sources();
  const text = [...browser, ...server].map(source => source.text).join('\n');
  stopOn([
    ...names.filter(name => !existsSync(file(name))).map(name => `src/icons.json: Lucide has no icon ${name}`),
    ...names.filter(name => !text.includes(`'${name}'`) && !text.includes(`"${name}"`)).map(name => `src/icons.json: nothing shows the icon ${name}`),
  ]);
  return { names, sprite: `<svg hidden xmlns="http://www.w3.org/2000/svg">${names.map(name => symbol(name, readFileSync(file(name), 'utf8'))).join('')}</svg>` };
}

function symbol(name, svg) {
  const drawing = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing.replace(/\s*\n\s*/g, '').replace(/\s+\/>/g, '/>')}</symbol>`;
}
