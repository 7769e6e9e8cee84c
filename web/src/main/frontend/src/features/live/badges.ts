import type { Person } from '../../api/types.js';

/** What an event says of somebody's badge. */
export type Badged = Pick<Person, 'id' | 'official'>;

/** The same with the badge of this person as it is now, wherever they stand in it; what they do not stand in stays the very same. */
export function badged<T>(shown: T, person: Badged): T {
  if (Array.isArray(shown)) {
    const each = shown.map(one => badged<unknown>(one, person));
    return each.every((one, index) => one === shown[index]) ? shown : each as T;
  }
  if (shown === null || typeof shown !== 'object') {
    return shown;
  }
  const object = shown as Record<string, unknown>;
  if (object['id'] === person.id && 'official' in object && 'handle' in object) {
    return { ...object, official: person.official } as T;
  }
  const changed = Object.entries(object).map(([name, value]) => [name, badged(value, person)] as const);
  return changed.every(([name, value]) => value === object[name]) ? shown : Object.fromEntries(changed) as T;
}
