import type { ReportCase } from '../../api/types.js';
import { badged } from '../live/badges.js';
import type { LiveEvent } from '../live/protocol.js';

/** Which cases a list holds: those of a group that wait, or those that are with the administrators. */
export type Reach = { group: string } | 'escalated';

/** The waiting cases after an event, and those that must be fetched: an event names a case and says whether it still waits. */
export interface Cases {
  items: ReportCase[];
  fetch: string[];
}

/** A case and its post change in two streams, of which either may come first: what is fetched after the later one holds both. */
export function casesAfter(items: ReportCase[], event: LiveEvent, reach: Reach): Cases {
  switch (event.name) {
    case 'report.changed': {
      const { caseId, groupId, waiting } = event.data;
      const concerns = reach === 'escalated' || groupId === reach.group;
      return waiting && concerns ? { items, fetch: [caseId] } : { items: items.filter(each => each.id !== caseId), fetch: [] };
    }
    case 'post.edited':
    case 'post.corrected':
    case 'post.hidden':
    case 'post.unhidden':
    case 'post.withdrawn':
      return { items, fetch: items.filter(each => each.post?.id === event.data.post.id).map(each => each.id) };
    case 'badge.changed':
      return { items: badged(items, event.data.person), fetch: [] };
    default:
      return { items, fetch: [] };
  }
}

/**
 * The list with a case as it was fetched, oldest first; without it when it waits no more, or is not of this list (its thread may have moved).
 *
 * @param complete whether the last page is there, so that a new case joins its end
 */
export function fetchedCase(items: ReportCase[], now: ReportCase, reach: Reach, complete: boolean): ReportCase[] {
  const others = items.filter(each => each.id !== now.id);
  const last = items.at(-1);
  const beyond = !complete && others.length === items.length && last !== undefined && compare(now, last) > 0;
  return now.state === 'DECIDED' || (reach === 'escalated' ? !now.escalated : now.group?.id !== reach.group) || beyond ? others : [...others, now].sort(compare);
}

function compare(a: ReportCase, b: ReportCase): number {
  return Date.parse(a.openedAt) - Date.parse(b.openedAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
