import type { Invited } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

const MAKES_USELESS = new Set(['member.joined', 'sanction.changed']);

/** Whether the open invitations of a group are others after an event: one was made or ended, or somebody came in, or is banned. */
export function invitationsChanged(event: LiveEvent, groupId: string): boolean {
  return event.name === 'invitation.changed' && event.data.groupId === groupId
    || MAKES_USELESS.has(event.name) && (event.stream === `group:${groupId}` || event.name === 'sanction.changed' && event.data.groupId === groupId);
}

/** To which groups I am invited after an event of mine; what the event says is the whole of it. */
export function invitedAfter(invited: Invited[], event: LiveEvent): Invited[] {
  return event.name === 'invited.changed' ? event.data.invited : invited;
}
