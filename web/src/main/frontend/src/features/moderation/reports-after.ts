import type { ReportCase } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

/** Which cases a list holds: those of a group that wait, or those that are with the administrators. */
export type Reach = { group: string } | 'escalated';

/** The waiting cases after an event, oldest first, and those that must be fetched since their post has changed. */
export interface Cases {
  items: ReportCase[];
  fetch: string[];
}

/** @param complete whether the last page is there, so that a new case joins its end */
export function casesAfter(items: ReportCase[], event: LiveEvent, reach: Reach, complete: boolean): Cases {
  switch (event.name) {
    case 'report.changed': {
      const { caseId, groupId, case: now } = event.data;
      const belongs = now !== null && (reach === 'escalated' ? now.escalated : groupId === reach.group);
      return { items: belongs ? upserted(items, now, complete) : items.filter(each => each.id !== caseId), fetch: [] };
    }
    case 'post.edited':
    case 'post.corrected':
    case 'post.hidden':
    case 'post.unhidden':
    case 'post.withdrawn':
      return { items, fetch: items.filter(each => each.post.id === event.data.post.id).map(each => each.id) };
    default:
      return { items, fetch: [] };
  }
}

function upserted(items: ReportCase[], now: ReportCase, complete: boolean): ReportCase[] {
  const present = items.some(each => each.id === now.id);
  const last = items.at(-1);
  if (!present && !complete && last !== undefined && compare(now, last) > 0) {
    return items;
  }
  return [...items.filter(each => each.id !== now.id), now].sort(compare);
}

function compare(a: ReportCase, b: ReportCase): number {
  return Date.parse(a.openedAt) - Date.parse(b.openedAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
