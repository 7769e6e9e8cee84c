import type { Mentoring, Pair } from '../../api/mentoring.js';
import type { LiveEvent } from '../live/protocol.js';

/** What I see of the programme of a group after an event of mine. Numbers are as they were when they were asked for: they are told to nobody as they change. */
export function mentoringAfter(view: Mentoring, event: LiveEvent): Mentoring {
  if (event.name !== 'mentoring.changed' || event.data.groupId !== view.groupId) {
    return view;
  }
  return event.data.mentoring ?? { ...view, open: false, nextAt: null, entries: [], avoided: [], proposals: [], pairs: [], numbers: null, can: [] };
}

/** One of my pairs after such an event; null when it is nothing of mine any more. */
export function pairAfter(pair: Pair, event: LiveEvent): Pair | null {
  if (event.name !== 'mentoring.changed' || event.data.groupId !== pair.group.id) {
    return pair;
  }
  return event.data.mentoring === null ? null : event.data.mentoring.pairs.find(each => each.id === pair.id) ?? pair;
}
