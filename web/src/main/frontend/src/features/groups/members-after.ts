import type { Member, Page } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

/** The list of members after an event of the group; somebody new stands at its end once all of it is shown. */
export function membersAfter(page: Page<Member>, event: LiveEvent): Page<Member> {
  if (event.name === 'member.left') {
    return { ...page, items: page.items.filter(each => each.person.id !== event.data.person.id) };
  }
  const { name, data, at } = event;
  if ((name === 'member.joined' || name === 'member.changed') && data.role !== null) {
    const { person, role } = data;
    const known = page.items.some(each => each.person.id === person.id);
    const items = known ? page.items.map(each => each.person.id === person.id ? { ...each, person, role } : each)
      : page.next === null && name === 'member.joined' ? [...page.items, { person, role, since: at, can: [] }] : page.items;
    return { ...page, items };
  }
  return page;
}
