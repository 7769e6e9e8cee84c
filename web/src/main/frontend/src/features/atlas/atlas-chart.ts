import { svg, type SVGTemplateResult } from 'lit';
import type { Atlas, AtlasCell, AtlasRow } from '../../api/atlas.js';
import { localised } from '../../i18n.js';

const HEIGHT = 30;
const LONGEST_HEADING = 24;

/** Room for the names and for a column, the longest name in letters, and how far the headings lean over. */
export interface Measures { names: number; longestName: number; width: number; lean: number }

export const WIDE: Measures = { names: 240, longestName: 34, width: 46, lean: 50 };
/** Eight columns, one for each level, beside their names within the width of a phone. */
export const NARROW: Measures = { names: 140, longestName: 17, width: 24, lean: 90 };

/** How high and how wide a heading of so many letters is that leans over. */
function headOf(letters: number, lean: number): { high: number; wide: number } {
  const long = 7.2 * letters + 20;
  return { high: Math.round(long * Math.sin(lean * Math.PI / 180)) + 8, wide: Math.round(long * Math.cos(lean * Math.PI / 180)) };
}

/** The rows that hold such a cell; all of them without one. */
export function rowsWith(rows: AtlasRow[], state: 'GAP' | 'THIN' | ''): AtlasRow[] {
  return state === '' ? rows : rows.filter(row => row.cells.some(cell => cell.state === state));
}

/** What stands in a square: never its colour alone. */
export function markOf({ state, people }: AtlasCell): string {
  return state === 'GAP' ? '!' : state === 'NONE' ? '' : String(people);
}

export const shortened = (text: string, longest: number): string => text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** Topics against columns, a square for each: full for what is covered, striped for what is thin, framed with a mark for a gap. */
export function atlasChart(columns: Atlas['columns'], rows: AtlasRow[], titleOf: (column: Atlas['columns'][number]) => string, { names, longestName, width, lean }: Measures): SVGTemplateResult {
  const titles = columns.map(column => shortened(titleOf(column), LONGEST_HEADING));
  const head = headOf(Math.max(0, ...titles.map(title => title.length)), lean);
  const wide = names + columns.length * width + head.wide;
  const high = head.high + rows.length * HEIGHT;
  return svg`<svg class="heat" width=${wide} height=${high} viewBox="0 0 ${wide} ${high}" aria-hidden="true">
    <defs><pattern id="heat-thin" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="heat-ground" width="6" height="6"></rect><rect class="heat-stripe" width="2" height="6"></rect></pattern></defs>
    ${titles.map((title, index) => svg`<text class="heat-head" transform="translate(${names + (index + 0.5) * width} ${head.high - 10}) rotate(${-lean})">${title}</text>`)}
    ${rows.map((row, index) => line(row, head.high + index * HEIGHT))}</svg>`;

  function line(row: AtlasRow, top: number): SVGTemplateResult {
    const name = localised(row.topic.names);
    return svg`<text class="heat-name" x="0" y=${top + HEIGHT / 2} lang=${name.lang}>${shortened(name.text, longestName)}</text>
      ${row.cells.map((cell, index) => square(cell, names + index * width, top))}`;
  }

  function square(cell: AtlasCell, left: number, top: number): SVGTemplateResult {
    return svg`<rect class="heat-${cell.state.toLowerCase()}" fill=${cell.state === 'THIN' ? 'url(#heat-thin)' : 'none'} x=${left + 2} y=${top + 2} width=${width - 4} height=${HEIGHT - 4} rx="3"></rect>
      <text class="heat-mark" x=${left + width / 2} y=${top + HEIGHT / 2}>${markOf(cell)}</text>`;
  }
}
