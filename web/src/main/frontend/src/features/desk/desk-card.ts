import type { Desk, DeskCard } from '../../api/desk.js';
import type { LiveEvent } from '../live/protocol.js';

/** What the page of a group says of its desk to who sees it so; null when it has none that would ever open for them. */
export function cardOf(desk: Desk | null): DeskCard | null {
  return desk === null || !desk.takesVisitors || (desk.staff === null && !desk.can.includes('visit')) ? null
    : { open: desk.open, changesAt: desk.changesAt, serves: desk.staff !== null, waiting: desk.waiting };
}

/** What an event makes of the card of a group; `ask` for its desk when that depends on who looks; null when the event is about something else. */
export function cardAfter(event: LiveEvent, groupId: string): { card: DeskCard | null } | 'ask' | null {
  if (event.name === 'desk.changed' && event.data.groupId === groupId) {
    return { card: cardOf(event.data.desk) };
  }
  return event.name === 'desk.arranged' && event.data.groupId === groupId ? 'ask' : null;
}
