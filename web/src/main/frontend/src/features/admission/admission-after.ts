import type { Admission, JoinRequest, Page } from '../../api/types.js';
import { badged } from '../live/badges.js';
import type { LiveEvent } from '../live/protocol.js';

/** How I stand to a group after an event of mine; what the event says is the whole of it. */
export function admissionAfter(admission: Admission | null, event: LiveEvent, groupId: string): Admission | null {
  return event.name === 'admission.changed' && event.data.groupId === groupId ? event.data.admission : admission;
}

/** A list of requests after an event of mine as a moderator, and whose request must be fetched. */
export interface RequestsAfter {
  page: Page<JoinRequest>;
  fetch: string | null;
}

/** The newest requests stand at the end: as long as there is a further page, a new one is on it. */
export function requestsAfter(page: Page<JoinRequest>, event: LiveEvent, groupId: string): RequestsAfter {
  if (event.name === 'badge.changed') {
    return { page: badged(page, event.data.person), fetch: null };
  }
  if (event.name !== 'request.asked' && event.name !== 'request.changed' && event.name !== 'request.decided' || event.data.groupId !== groupId) {
    return { page, fetch: null };
  }
  const { personId } = event.data;
  if (event.name === 'request.decided') {
    return { page: withRequest(page, personId, null), fetch: null };
  }
  const known = page.items.some(each => each.person.id === personId);
  return { page, fetch: known || event.name === 'request.asked' && page.next === null ? personId : null };
}

/** The list with a request as it was fetched: in its place, or else at the end; gone when it does not wait any more. */
export function withRequest(page: Page<JoinRequest>, personId: string, fetched: JoinRequest | null): Page<JoinRequest> {
  if (fetched === null) {
    return { ...page, items: page.items.filter(each => each.person.id !== personId) };
  }
  const known = page.items.some(each => each.person.id === personId);
  return { ...page, items: known ? page.items.map(each => each.person.id === personId ? fetched : each) : [...page.items, fetched] };
}
