import type { Notification } from '../../api/types.js';

/** Where a notification leads: the post, the requests of the group, the group; for a mandate the settings, from where my profile tells the rest. */
export function addressOf(each: Notification): string {
  if (each.postId !== null) {
    return `/posts/${each.postId}`;
  }
  if (each.group !== null) {
    return `/groups/${each.group.slug}${each.kind === 'REQUEST' ? '/requests' : ''}`;
  }
  return '/settings';
}
