import type { Follow } from '../../api/organisation.js';
import type { Organisation } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

/** How I follow an organisation after an event of my stream. */
export function followAfter(follow: Follow, event: LiveEvent): Follow {
  return event.name === 'following.changed' && event.data.view?.organisation.id === follow.organisation.id ? event.data.view : follow;
}

/** The organisations that I follow after it, the last one first. */
export function followedAfter(followed: Organisation[], event: LiveEvent): Organisation[] {
  if (event.name !== 'following.changed' || event.data.view === undefined) {
    return followed;
  }
  const { organisation, following } = event.data.view;
  const others = followed.filter(each => each.id !== organisation.id);
  return !following ? others : others.length === followed.length ? [organisation, ...followed] : followed;
}

/** Whether an event may bring something that organisations say to this list: a new thread on behalf of one of them, or that I follow one. */
export function mayBringNews(event: LiveEvent, isWanted: (organisation: string) => boolean): boolean {
  return event.name === 'following.changed' || event.name === 'post.created' && event.data.post.parentId === null && event.data.post.onBehalfOf !== null && isWanted(event.data.post.onBehalfOf.id);
}
