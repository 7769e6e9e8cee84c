import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningHours } from '../../api/desk.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { WEEKDAYS } from './desk-parts.js';

/** When a desk is open, by weekday, and the days on which it is not. */
export function hoursTable({ spans, closedDays }: OpeningHours): TemplateResult {
  return html`<div class="table"><table><caption class="sr">${t('desk.hours')}</caption><tbody>${WEEKDAYS.map(weekday => {
    const here = spans.filter(each => each.day === weekday);
    return html`<tr><th scope="row">${t(`desk.day.${weekday}`)}</th><td>${here.length === 0 ? t('desk.day.closed') : here.map(each => `${each.from.slice(0, 5)}–${each.until.slice(0, 5)}`).join(', ')}</td></tr>`;
  })}</tbody></table></div>
    ${closedDays.length === 0 ? nothing : html`<p class="small">${t('desk.closedDays', { days: closedDays.map(day).join(', ') })}</p>`}`;
}
