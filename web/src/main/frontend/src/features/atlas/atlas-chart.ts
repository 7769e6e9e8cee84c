import { svg, type SVGTemplateResult } from 'lit';
import type { Atlas, AtlasCell, AtlasRow } from '../../api/atlas.js';
import { localised } from '../../i18n.js';

const NAMES = 240;
const HEAD = 150;
const WIDTH = 46;
const HEIGHT = 30;
const LONGEST_NAME = 34;
const LONGEST_HEADING = 24;

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
export function atlasChart(columns: Atlas['columns'], rows: AtlasRow[], titleOf: (column: Atlas['columns'][number]) => string): SVGTemplateResult {
  const width = NAMES + columns.length * WIDTH + HEAD / 2;
  const height = HEAD + rows.length * HEIGHT;
  return svg`<svg class="heat" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <defs><pattern id="heat-thin" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="heat-ground" width="6" height="6"></rect><rect class="heat-stripe" width="2" height="6"></rect></pattern></defs>
    ${columns.map((column, index) => svg`<text class="heat-head" transform="translate(${NAMES + (index + 0.5) * WIDTH} ${HEAD - 10}) rotate(-50)">${shortened(titleOf(column), LONGEST_HEADING)}</text>`)}
    ${rows.map((row, index) => line(row, HEAD + index * HEIGHT))}</svg>`;
}

function line(row: AtlasRow, top: number): SVGTemplateResult {
  const name = localised(row.topic.names);
  return svg`<text class="heat-name" x="0" y=${top + HEIGHT / 2} lang=${name.lang}>${shortened(name.text, LONGEST_NAME)}</text>
    ${row.cells.map((cell, index) => square(cell, NAMES + index * WIDTH, top))}`;
}

function square(cell: AtlasCell, left: number, top: number): SVGTemplateResult {
  return svg`<rect class="heat-${cell.state.toLowerCase()}" fill=${cell.state === 'THIN' ? 'url(#heat-thin)' : 'none'} x=${left + 2} y=${top + 2} width=${WIDTH - 4} height=${HEIGHT - 4} rx="3"></rect>
    <text class="heat-mark" x=${left + WIDTH / 2} y=${top + HEIGHT / 2}>${markOf(cell)}</text>`;
}
