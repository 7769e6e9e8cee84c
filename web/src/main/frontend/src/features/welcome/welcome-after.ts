import type { Welcome } from '../../api/welcome.js';
import type { LiveEvent } from '../live/protocol.js';

/** My welcome after an event of my stream. */
export function welcomeAfter(shown: Welcome, event: LiveEvent): Welcome {
  return event.name === 'welcome.changed' ? event.data.welcome : shown;
}

/** Whether a step may have been done by what happened: I came into a group, said something, or look for a buddy. */
export function welcomeStale(shown: Welcome, event: LiveEvent, me: string): boolean {
  return shown.shown && (event.name === 'membership.changed' || event.name === 'mentoring.changed' || event.name === 'post.created' && event.data.post?.author.id === me);
}
