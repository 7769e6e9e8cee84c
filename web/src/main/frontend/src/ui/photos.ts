import { photosOf } from '../api/photo.js';

/** Avatars ask together as soon as no more of them come into the page, and those that come while an answer is under way after it. */
const PAUSE = 40;
const AT_ONCE = 100;
/** By person; null when there is none that the reader may see. */
const known = new Map<string, string | null>();
const waiting = new Map<string, Set<() => void>>();
let asking = false;
let pause: ReturnType<typeof setTimeout> | undefined;

/** The address of somebody's photo, null for none; undefined when it is not known yet, and then the element hears when it is. */
export function photoOf(person: string, hear: () => void): string | null | undefined {
  if (!known.has(person)) {
    waiting.set(person, (waiting.get(person) ?? new Set()).add(hear));
    soon();
  }
  return known.get(person);
}

/** What became of somebody's photo; null when it is gone. */
export function photoIs(person: string, address: string | null): void {
  known.set(person, address);
}

function soon(): void {
  if (!asking) {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), PAUSE);
  }
}

async function ask(): Promise<void> {
  asking = true;
  const people = [...waiting.keys()].slice(0, AT_ONCE);
  try {
    const found = new Map((await photosOf(people)).map(photo => [photo.personId, photo.address]));
    people.filter(person => !known.has(person)).forEach(person => known.set(person, found.get(person) ?? null));
  } catch {
    // The letters stay.
  }
  const hearing = people.filter(person => known.has(person)).flatMap(person => [...waiting.get(person) ?? []]);
  people.forEach(person => waiting.delete(person));
  asking = false;
  if (waiting.size > 0) {
    soon();
  }
  hearing.forEach(hear => hear());
}
