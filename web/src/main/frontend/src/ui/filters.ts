import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';

/** Whether there is room beside or above what matters most; the styles speak of the same width. */
export const isWide = (): boolean => !matchMedia('(max-width: 46rem)').matches;

/**
 * Filters behind one line, which says how many of them count; while they are folded, which ones.
 *
 * @param open   whether they are open when they appear; from then on whoever looks decides, so this stays the same
 * @param chosen what the filters that count have chosen, in words
 * @param reset  the way to take all of them off, when there is one
 */
export function foldedFilters(open: boolean, chosen: string[], fields: TemplateResult, reset: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="folded-filters"><details class="more-filters" ?open=${open}><summary>${t('filters', { count: chosen.length })}</summary>${fields}</details>
    ${chosen.length === 0 ? nothing : html`<p class="chips">${chosen.map(each => html`<span class="chip official">${each}</span>`)}</p>`}${reset}</div>`;
}
