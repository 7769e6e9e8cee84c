import { groups } from './groups.js';
import type { Group } from './types.js';

const MOST = 100;

/** All groups that I am in, however many. One that rises to the top while the rest is fetched is not lost: the top is then asked for once more. */
export async function myGroups(): Promise<Group[]> {
  const found = new Map<string, Group>();
  const fetch = async (cursor: string | null): Promise<string | null> => {
    const page = await groups({ mine: true, limit: MOST, cursor });
    page.items.forEach(group => found.set(group.id, group));
    return page.next;
  };
  let next = await fetch(null);
  if (next !== null) {
    while (next !== null) next = await fetch(next);
    await fetch(null);
  }
  return [...found.values()];
}
