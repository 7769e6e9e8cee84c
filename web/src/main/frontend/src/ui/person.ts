import { html, nothing, type TemplateResult } from 'lit';
import type { Official, Person } from '../api/types.js';
import { day } from '../format.js';
import { localised, t } from '../i18n.js';
import { icon } from './icon.js';
import { levelChip } from './level.js';

/** The first letters of the first and the last part of a name. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const first = (part: string | undefined): string => [...(part ?? '')][0] ?? '';
  return (first(parts[0]) + (parts.length > 1 ? first(parts.at(-1)) : '')).toUpperCase();
}

export function avatar(person: Pick<Person, 'name'>, size: 's' | '' = ''): TemplateResult {
  return html`<span class="avatar ${size}" aria-hidden="true">${initials(person.name)}</span>`;
}

/** What the badge says: whose account it is, who verified it and when. */
export function officialWords({ organisation, by, at }: Official): string {
  return t('official.mark', { organisation: localised(organisation).text, by, at: day(at) });
}

/** The badge of an official account, beside the name and outside the picture, where no name and no picture can put one; nothing for everybody else. */
export function officialMark({ official }: Pick<Person, 'official'>): TemplateResult | typeof nothing {
  if (official === null) {
    return nothing;
  }
  const words = officialWords(official);
  return html`<span class="official-mark" role="img" aria-label=${words} title=${words}>${icon('shield-check')}</span>`;
}

/** Whether somebody takes questions now: nothing more is told. */
export function availableChip(available: boolean): TemplateResult {
  return html`<span class="chip ${available ? 'official' : ''}">${icon(available ? 'message-circle' : 'clock')}${t(available ? 'profile.available.NOW' : 'profile.available.LATER')}</span>`;
}

/** Somebody in a list: who they are, what they do and where, at which level. */
export function personLine(person: Person, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="person">${avatar(person)}
    <div><p class="name"><a href="/people/${person.handle}">${person.name}</a>${officialMark(person)}</p>
    <p class="small muted">${person.function} · ${person.organisation.name}</p>
    <p class="chips">${levelChip(person.level)}${more}</p></div></div>`;
}
