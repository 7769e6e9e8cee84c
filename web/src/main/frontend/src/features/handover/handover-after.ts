import type { Handover } from '../../api/handover.js';
import type { LiveEvent } from '../live/protocol.js';

/** What I hand over and take over, after an event of my stream. */
export function handoverAfter(before: Handover, event: LiveEvent): Handover {
  return event.name === 'handover.changed' ? event.data.handover : before;
}

/** Whether the topics may be others now: those that I claim are among them. */
export function topicsChanged(before: Handover, event: LiveEvent): boolean {
  return before.departure !== null && event.name === 'expertise.changed';
}
