import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../api/types.js';
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

/** Somebody in a list: who they are, what they do and where, at which level. */
export function personLine(person: Person, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="person">${avatar(person)}
    <div><p class="name"><a href="/people/${person.handle}">${person.name}</a></p>
    <p class="small muted">${person.function} · ${person.organisation.name}</p>
    <p class="chips">${levelChip(person.level)}${more}</p></div></div>`;
}
