import { html, nothing, type TemplateResult } from 'lit';
import type { Official, Organisation, Person } from '../api/types.js';
import { day } from '../format.js';
import { localised, t } from '../i18n.js';
import { icon } from './icon.js';
import './kring-avatar.js';
import { levelChip } from './level.js';

/** Somebody's photo, or the first letters of the name. */
export function avatar(person: Pick<Person, 'id' | 'name'>, size: 's' | '' = ''): TemplateResult {
  return html`<kring-avatar class="avatar ${size}" key=${person.id} name=${person.name}></kring-avatar>`;
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

/** An organisation by its name, which leads to its page. */
export function organisationLink({ id, name }: Pick<Organisation, 'id' | 'name'>): TemplateResult {
  return html`<a class="org-link" href="/organisations/${id}">${name}</a>`;
}

/** Whether somebody takes questions now: nothing more is told. */
export function availableChip(available: boolean): TemplateResult {
  return html`<span class="chip ${available ? 'official' : ''}">${icon(available ? 'message-circle' : 'clock')}${t(available ? 'profile.available.NOW' : 'profile.available.LATER')}</span>`;
}

/** Somebody in a list: who they are, what they do and where, at which level. */
export function personLine(person: Person, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="person">${avatar(person)}
    <div><p class="name"><a href="/people/${person.handle}">${person.name}</a>${officialMark(person)}</p>
    <p class="small muted">${person.function} · ${organisationLink(person.organisation)}</p>
    <p class="chips">${levelChip(person.level)}${more}</p></div></div>`;
}
