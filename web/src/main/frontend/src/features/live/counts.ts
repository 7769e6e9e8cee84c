import type { LiveEvent } from './protocol.js';

/** What the navigation counts. */
export interface Counts {
  me: string;
  /** By id of the groups of which I am a member. */
  groups: Record<string, { unread: number; readSeq: number }>;
  notifications: number;
  /** By id of the groups that I moderate. */
  requests: Record<string, number>;
}

/** The counts after an event; the same object when nothing changed. */
export function countAfter(counts: Counts, event: LiveEvent): Counts {
  switch (event.name) {
    case 'post.created':
    case 'post.withdrawn':
      return unread(counts, event.data.post, event.name === 'post.created' ? 1 : -1);
    case 'group.read':
      return group(counts, event.data.groupId, { unread: event.data.unread, readSeq: event.data.seq });
    case 'membership.changed':
      return event.data.membership?.state === 'MEMBER'
        ? group(counts, event.data.groupId, { unread: event.data.unread, readSeq: counts.groups[event.data.groupId]?.readSeq ?? event.data.head })
        : without(counts, event.data.groupId);
    case 'notification.created':
    case 'notification.read':
      return { ...counts, notifications: event.data.unreadNotifications };
    case 'request.asked':
    case 'request.decided':
      return { ...counts, requests: { ...counts.requests, [event.data.groupId]: event.data.pendingRequests } };
    default:
      return counts;
  }
}

export function total(counts: Counts): number {
  return Object.values(counts.groups).reduce((sum, each) => sum + each.unread, 0);
}

/** Messages of others behind my reading mark count; a withdrawn one no longer does. */
function unread(counts: Counts, post: { groupId: string; seq: number; author: { id: string } }, step: 1 | -1): Counts {
  const mine = counts.groups[post.groupId];
  if (mine === undefined || post.author.id === counts.me || post.seq <= mine.readSeq) {
    return counts;
  }
  return group(counts, post.groupId, { ...mine, unread: Math.max(0, mine.unread + step) });
}

function group(counts: Counts, id: string, now: { unread: number; readSeq: number }): Counts {
  return { ...counts, groups: { ...counts.groups, [id]: now } };
}

function without(counts: Counts, id: string): Counts {
  const { [id]: _left, ...groups } = counts.groups;
  return { ...counts, groups };
}
