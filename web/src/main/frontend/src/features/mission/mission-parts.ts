import { html, nothing, type TemplateResult } from 'lit';
import type { ApplicationState, EffortUnit, MissionItem, MissionKind } from '../../api/mission.js';
import type { Region } from '../../api/profile.js';
import { day } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import { levelChip } from '../../ui/level.js';

export const KINDS: readonly MissionKind[] = ['SHADOWING', 'PROJECT', 'EXCHANGE'];
export const REGIONS: readonly Region[] = ['BE-BRU', 'BE-VAN', 'BE-VBR', 'BE-VLI', 'BE-VOV', 'BE-VWV', 'BE-WBR', 'BE-WHT', 'BE-WLG', 'BE-WLX', 'BE-WNA'];

export const effortText = (effort: number, unit: EffortUnit): string => t(`mission.effort.${unit}`, { count: effort });

/** Where it takes place, in one line. */
export function placeText({ online, region, place }: MissionItem): string {
  const where = [place, region === null ? '' : t(`region.${region}`)].filter(each => each !== '').join(', ');
  return where === '' ? t('mission.online') : online ? t('mission.place.online', { place: where }) : where;
}

export const periodText = ({ begins, ends }: MissionItem): string => begins === ends ? day(begins) : t('mission.period.text', { begins: day(begins), ends: day(ends) });

/** How far an application is, in words that fit who reads. */
export function applicationChip(state: ApplicationState): TemplateResult {
  const good = state === 'ACCEPTED' || state === 'RUNNING' || state === 'COMPLETED';
  return html`<span class="chip ${good ? 'official' : ''}">${icon(good ? 'check' : state === 'APPLIED' ? 'clock' : 'x')}${t(`application.state.${state}`)}</span>`;
}

/** Whether one can apply. */
export function stateChip(each: MissionItem): TemplateResult | typeof nothing {
  return each.open ? nothing : html`<span class="chip">${icon('lock')}${each.state === 'WITHDRAWN' ? t('mission.state.WITHDRAWN') : t('mission.state.CLOSED')}</span>`;
}

/** @param level of who offers it, where it is not told beside the name */
export function missionChips(each: MissionItem, level: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<p class="chips"><span class="chip">${icon('handshake')}${t(`mission.kind.${each.kind}`)}</span>${level}${stateChip(each)}
    ${each.own === null ? nothing : applicationChip(each.own)}
    ${each.waiting === null || each.waiting === 0 ? nothing : html`<span class="chip official">${t('mission.waiting', { count: each.waiting })}</span>`}</p>`;
}

export function topicChips(each: MissionItem): TemplateResult | typeof nothing {
  return each.topics.length === 0 ? nothing : html`<p class="chips">${each.topics.map(topic => {
    const name = localised(topic.names);
    return html`<a class="chip" href="/topics/${topic.slug}" lang=${name.lang}>${name.text}</a>`;
  })}</p>`;
}

/** A mission in a list. */
export function missionLine(each: MissionItem): TemplateResult {
  return html`<div class="stack-s"><h2 class="item-title"><a href="/missions/${each.id}">${each.title}</a></h2>
    <p class="small muted">${each.offerer.name} · ${each.offerer.organisation.name}</p>
    <p class="small">${effortText(each.effort, each.unit)} · ${periodText(each)} · ${placeText(each)}</p>
    ${missionChips(each, levelChip(each.offerer.level))}</div>`;
}
