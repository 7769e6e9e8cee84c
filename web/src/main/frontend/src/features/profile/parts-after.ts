import type { PartView, ProfilePart } from '../../api/profile.js';
import type { LiveEvent } from '../live/protocol.js';

/** In the order in which they are shown. */
export const PARTS: readonly ProfilePart[] = ['BIOGRAPHY', 'LANGUAGES', 'REGIONS', 'CAN_HELP', 'WANTS_TO_LEARN', 'AVAILABILITY', 'REACH'];

/** The parts of my profile after an event of my stream. */
export function partsAfter(parts: PartView[], event: LiveEvent): PartView[] {
  return event.name === 'profile.changed' ? withPart(parts, event.data.part, event.data.view) : parts;
}

/** The parts with this one as it is now; null takes it away. */
export function withPart(parts: PartView[], part: ProfilePart, view: PartView | null): PartView[] {
  return PARTS.flatMap(each => each === part ? view ?? [] : parts.find(other => other.part === each) ?? []);
}
