import { html, nothing, type TemplateResult } from 'lit';
import type { IconName } from '#generated';
import type { Member } from '../../api/types.js';
import { day, moment } from '../../format.js';
import { t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import { personLine } from '../../ui/person.js';

const ACTS = ['changeRole', 'offerOwnership', 'mute', 'unmute', 'remove', 'ban', 'liftBan'] as const;
const PICTURES: Record<(typeof ACTS)[number], IconName> = {
  changeRole: 'user', offerOwnership: 'badge-check', mute: 'clock', unmute: 'message-circle', remove: 'log-out', ban: 'lock', liftBan: 'undo-2',
};

/** A member in the list, with what the reader may know of them and do with them. */
export function memberRow(each: Member, leads: boolean, act: (member: Member, what: string) => void): TemplateResult {
  const acts = ACTS.filter(what => each.can.includes(what));
  return html`<li><div class="list-row">${personLine(each.person, chips(each))}
    ${acts.length === 0 ? nothing : html`<details class="menu"><summary class="icon-button" aria-label=${t('members.acts', { name: each.person.name })}>${icon('ellipsis')}</summary>
      <div class="menu-panel">${acts.map(what => html`<button @click=${() => act(each, what)}>${icon(PICTURES[what])}${t(`members.act.${what}`)}</button>`)}</div></details>`}</div>
    <p class="small muted member-facts">${each.state === 'BANNED' ? t('members.banned.since', { day: day(each.since) })
      : t(`members.origin.${each.origin}`, { day: day(each.since) })}${leads && each.state === 'MEMBER' ? html` · ${active(each)}` : nothing}</p>
    ${each.reason === null ? nothing : html`<p class="small member-facts">${t('notifications.reason', { reason: each.reason })}</p>`}</li>`;
}

function chips(each: Member): TemplateResult {
  const { role, mutedUntil, until, state } = each;
  return html`${role === null || role === 'MEMBER' ? nothing : html`<span class="chip official">${t(`role.${role}`)}</span>`}
    ${mutedUntil === null ? nothing : html`<span class="chip">${icon('clock')}${t('members.muted.until', { until: moment(mutedUntil) })}</span>`}
    ${until === null ? nothing : html`<span class="chip">${icon('clock')}${t('members.until', { until: moment(until) })}</span>`}
    ${state === 'BANNED' && until === null ? html`<span class="chip">${icon('lock')}${t('members.banned.forGood')}</span>` : nothing}`;
}

function active(each: Member): string {
  return each.activeWeek === null ? t('members.active.never') : t('members.active.week', { day: day(each.activeWeek) });
}
