import type { Held } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

/** What I have waiting for approval in a group after an event of mine; what the event says is the whole of it. */
export function heldAfter(held: Held[], event: LiveEvent, groupId: string): Held[] {
  return event.name === 'held.changed' && event.data.groupId === groupId ? event.data.held : held;
}
