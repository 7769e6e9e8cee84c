import type { Photo } from '../../api/photo.js';
import type { LiveEvent } from '../live/protocol.js';

/** My photo after an event of my stream. */
export function photoAfter(photo: Photo | null, event: LiveEvent): Photo | null {
  return event.name === 'photo.changed' ? event.data.photo : photo;
}
