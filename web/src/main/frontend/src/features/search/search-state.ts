import type { FacetCount, Found, Kind, Wanted } from '../../api/search.js';

/** In the order in which they are shown. */
export const KINDS: readonly Kind[] = ['PEOPLE', 'POSTS', 'GROUPS', 'ORGANISATIONS', 'TOPICS'];
export const NOTHING: Wanted = { q: '', kind: null, level: null, organisation: null, language: null, region: null, available: false, near: false };

/** The part of an answer that holds a kind. */
export const PART = { PEOPLE: 'people', POSTS: 'posts', GROUPS: 'groups', ORGANISATIONS: 'organisations', TOPICS: 'topics' } as const satisfies Record<Kind, keyof Found>;

/** The address of a search, which always names what is shown. */
export function addressOf(wanted: Wanted): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...wanted, q: wanted.q.trim() })) {
    if (value !== null && value !== '' && value !== false) {
      parameters.set(name, String(value));
    }
  }
  const query = parameters.toString();
  return query === '' ? '/search' : `/search?${query}`;
}

/** What an address asks for. */
export function wantedIn(search: string): Wanted {
  const parameters = new URLSearchParams(search);
  const value = (name: string, none: unknown): unknown => typeof none === 'boolean' ? parameters.get(name) === 'true' : parameters.get(name) ?? none;
  return Object.fromEntries(Object.entries(NOTHING).map(([name, none]) => [name, value(name, none)])) as unknown as Wanted;
}

/** Whether more could be fetched of one of the kinds. */
export function goesOn(found: Found): boolean {
  return KINDS.some(kind => (found[PART[kind]]?.next ?? null) !== null);
}

/** What an answer holds of all kinds together. */
export function countOf(found: Found): number {
  return KINDS.reduce((sum, kind) => sum + (found[PART[kind]]?.items.length ?? 0), 0);
}

/** A further page behind those that are there. */
export function joined(before: Found, next: Found): Found {
  const all = { ...next };
  for (const kind of KINDS) {
    const part = PART[kind];
    const [old, fresh] = [before[part], next[part]];
    if (old !== null && fresh !== null) {
      Object.assign(all, { [part]: { items: [...old.items, ...fresh.items], next: fresh.next } });
    }
  }
  return all;
}

/** Whether something narrows or orders what is found, apart from the words and the kind. */
export function isFiltered(wanted: Wanted): boolean {
  return addressOf(wanted) !== addressOf({ ...NOTHING, q: wanted.q, kind: wanted.kind });
}

/** All languages to choose from: people who were found say that they speak some of them, and posts may be written in others. */
export function languages(spoken: FacetCount[]): FacetCount[] {
  return ['nl', 'fr', 'de', 'en'].map(value => spoken.find(each => each.value === value) ?? { value, name: null, count: null });
}
