import { html, type TemplateResult } from 'lit';
import type { MentoringNumbers } from '../../api/mentoring.js';
import { t } from '../../i18n.js';

const ROWS = ['seekers', 'givers', 'proposals', 'pairs', 'ended'] as const;

/** How many there are of each kind; what is under three is not told more exactly. */
export function numbersTable(numbers: MentoringNumbers[]): TemplateResult {
  return html`<div class="table" tabindex="0" role="region" aria-label=${t('mentoring.numbers')}><table><thead><tr><td></td>${numbers.map(each => html`<th scope="col" class="num">${t(`mentoring.kind.${each.kind}`)}</th>`)}</tr></thead>
    <tbody>${ROWS.map(row => html`<tr><th scope="row">${t(`mentoring.numbers.${row}`)}</th>${numbers.map(each => html`<td class="num">${each[row] ?? t('mentoring.numbers.few')}</td>`)}</tr>`)}</tbody></table></div>`;
}
