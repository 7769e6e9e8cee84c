import { html, nothing, type TemplateResult } from 'lit';
import type { Mentoring, MentoringEntry, MentoringKind, MentoringSide } from '../../api/mentoring.js';
import type { Region } from '../../api/profile.js';
import type { TopicName } from '../../api/question.js';
import type { Language } from '../../api/types.js';
import { localised, t } from '../../i18n.js';

export const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
export const REGIONS: readonly Region[] = ['BE-VAN', 'BE-VWV', 'BE-VOV', 'BE-VLI', 'BE-VBR', 'BE-BRU', 'BE-WBR', 'BE-WHT', 'BE-WNA', 'BE-WLG', 'BE-WLX'];

/** A way of taking part. */
export interface Part { kind: MentoringKind; side: MentoringSide }

const PARTS: readonly Part[] = [{ kind: 'MENTOR', side: 'SEEKER' }, { kind: 'MENTOR', side: 'GIVER' }, { kind: 'BUDDY', side: 'SEEKER' }, { kind: 'BUDDY', side: 'GIVER' }];

export const samePart = (one: Part, other: Part): boolean => one.kind === other.kind && one.side === other.side;

/** In which ways I may take part, or do. */
export function partsOf(view: Pick<Mentoring, 'can' | 'entries'>): Part[] {
  return PARTS.filter(part => view.can.includes(part.side === 'SEEKER' ? 'seek' : 'give') || view.entries.some(each => samePart(each, part)));
}

/** The two as the names of texts have them. */
export const roleOf = ({ kind, side }: Part): `${MentoringKind}_${MentoringSide}` => `${kind}_${side}`;

export function partName(part: Part): string {
  return t(`mentoring.part.${roleOf(part)}`);
}

/** What the other of a pair is for me, or I for them. */
export function pairName(pair: Part & { other: { name: string } }): string {
  return t(`mentoring.pair.${roleOf(pair)}`, { name: pair.other.name });
}

/** What two have in common, or one named. */
export function common({ topics, languages, regions }: { topics: TopicName[]; languages?: Language[]; regions?: Region[] }): TemplateResult {
  return html`<ul class="chips">${topics.map(each => {
    const name = localised(each.names);
    return html`<li class="chip" lang=${name.lang}>${name.text}</li>`;
  })}${(languages ?? []).map(each => html`<li class="chip">${t(`language.${each}`)}</li>`)}${(regions ?? []).map(each => html`<li class="chip">${t(`region.${each}`)}</li>`)}</ul>`;
}

/** An entry of mine in a line. */
export function summary(entry: MentoringEntry): TemplateResult {
  return html`<p class="small muted">${t('mentoring.places.now', { count: entry.places })} · ${t(`mentoring.meeting.${entry.meeting}`)}</p>${common(entry)}
    ${entry.note === '' ? nothing : html`<p class="small">“${entry.note}”</p>`}`;
}
