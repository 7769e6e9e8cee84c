import type { Member, Page } from '../../api/types.js';
import { badged } from '../live/badges.js';
import type { LiveEvent } from '../live/protocol.js';

/** A list of members after an event, and of whom more must be fetched than the event says. */
export interface MembersAfter {
  page: Page<Member>;
  fetch: string | null;
}

/**
 * The list of members after an event of the group, or of mine as one of its moderators. What an event says stands there at once; what depends on
 * the reader is fetched. `whole` says that nothing is left out by a filter: then somebody new stands at the end once all of the list is shown.
 */
export function membersAfter(page: Page<Member>, event: LiveEvent, groupId: string, whole: boolean): MembersAfter {
  const known = (id: string): boolean => page.items.some(each => each.person.id === id);
  if (event.name === 'sanction.changed' && event.data.groupId === groupId) {
    return { page, fetch: known(event.data.personId) ? event.data.personId : null };
  }
  if (event.stream !== `group:${groupId}`) {
    return { page, fetch: null };
  }
  if (event.name === 'badge.changed') {
    return { page: badged(page, event.data.person), fetch: null };
  }
  if (event.name === 'member.left') {
    return { page: { ...page, items: page.items.filter(each => each.person.id !== event.data.person.id) }, fetch: null };
  }
  if (event.name === 'member.joined' || event.name === 'member.changed') {
    const { person, role } = event.data;
    const items = page.items.map(each => each.person.id === person.id && role !== null ? { ...each, person, role } : each);
    const appears = role !== null && whole && page.next === null && event.name === 'member.joined';
    return { page: { ...page, items }, fetch: known(person.id) || appears ? person.id : null };
  }
  return { page, fetch: null };
}

/** The list with a row as it was fetched: in its place, or else at the end; gone when there is none, or when it belongs to the other list. */
export function withMember(page: Page<Member>, id: string, fetched: Member | null, banned: boolean): Page<Member> {
  if (fetched === null || (fetched.state === 'BANNED') !== banned) {
    return { ...page, items: page.items.filter(each => each.person.id !== id) };
  }
  const known = page.items.some(each => each.person.id === id);
  return { ...page, items: known ? page.items.map(each => each.person.id === id ? fetched : each) : [...page.items, fetched] };
}
