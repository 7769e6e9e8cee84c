import type { LiveEvent } from './protocol.js';

/**
 * What is unread in a group. Reading arrives by my own stream and messages by the group's, in any order between the two; the number stays exact
 * because it is always made of what was fetched and of which messages arrived since.
 */
export interface GroupCount {
  unread: number;
  readSeq: number;
  /** The position of the group's stream that the fetched number reflects; absent when it is not known. */
  head?: number;
  /** Where, after `head`, messages of others came that are neither read nor withdrawn. */
  arrived?: readonly number[];
}

/** What the navigation counts. */
export interface Counts {
  me: string;
  /** By id of the groups of which I am a member. */
  groups: Record<string, GroupCount>;
  notifications: number;
  /** By id of the groups that I moderate. */
  requests: Record<string, number>;
  /** What was reported and waits, by id of the groups that I moderate. */
  reports: Record<string, number>;
}

/** The counts after an event; the same object when nothing changed. */
export function countAfter(counts: Counts, event: LiveEvent): Counts {
  switch (event.name) {
    case 'post.created':
    case 'post.withdrawn': {
      const { groupId, author } = event.data.post;
      const before = counts.groups[groupId];
      if (before === undefined || author.id === counts.me || event.seq <= (before.head ?? 0)) {
        return counts;
      }
      const now = event.name === 'post.created' ? arrived(before, event.data.post.seq) : withdrawn(before, event.data.post.seq);
      return now === before ? counts : group(counts, groupId, now);
    }
    case 'thread.left': {
      const groupId = event.stream.slice('group:'.length);
      const before = counts.groups[groupId];
      if (before === undefined || event.seq <= (before.head ?? 0)) {
        return counts;
      }
      const { seqs, authors } = event.data;
      const now = seqs.filter((_seq, index) => authors[index] !== counts.me).reduce(withdrawn, before);
      return now === before ? counts : group(counts, groupId, now);
    }
    case 'group.read': {
      const { groupId, seq, unread } = event.data;
      return group(counts, groupId, read(counts.groups[groupId], seq, unread));
    }
    case 'membership.changed': {
      const { groupId, membership, unread, head } = event.data;
      const before = counts.groups[groupId];
      return membership?.state === 'MEMBER' ? group(counts, groupId, fetched(before, { unread, readSeq: before?.readSeq ?? head, head })) : without(counts, groupId);
    }
    case 'notification.created':
    case 'notification.read':
    case 'notification.withdrawn':
      return { ...counts, notifications: event.data.unreadNotifications };
    case 'request.asked':
    case 'request.decided':
    case 'request.changed':
      return { ...counts, requests: { ...counts.requests, [event.data.groupId]: event.data.pendingRequests } };
    case 'report.changed': {
      const { groupId, openReports } = event.data;
      return openReports === null || groupId === null ? counts : { ...counts, reports: { ...counts.reports, [groupId]: openReports } };
    }
    default:
      return counts;
  }
}

export function total(counts: Counts): number {
  return Object.values(counts.groups).reduce((sum, each) => sum + each.unread, 0);
}

/** What is unread in the groups that are not among these. */
export function totalElsewhere(counts: Counts, shown: ReadonlySet<string>): number {
  return Object.entries(counts.groups).reduce((sum, [id, each]) => shown.has(id) ? sum : sum + each.unread, 0);
}

/** A fresh answer, and what arrived after it was made. */
export function fetched(before: GroupCount | undefined, now: { unread: number; readSeq: number | null; head: number }): GroupCount {
  const readSeq = now.readSeq ?? 0;
  const since = (before?.arrived ?? []).filter(seq => seq > now.head && seq > readSeq);
  return { unread: now.unread + since.length, readSeq, head: now.head, ...(since.length === 0 ? {} : { arrived: since }) };
}

function arrived(before: GroupCount, seq: number): GroupCount {
  const known = before.arrived ?? [];
  return seq <= before.readSeq || known.includes(seq) ? before : { ...before, unread: before.unread + 1, arrived: [...known, seq] };
}

function withdrawn(before: GroupCount, seq: number): GroupCount {
  const known = before.arrived ?? [];
  if (known.includes(seq)) {
    return { ...before, unread: before.unread - 1, arrived: known.filter(each => each !== seq) };
  }
  const counted = seq > before.readSeq && seq <= (before.head ?? seq);
  return counted ? { ...before, unread: Math.max(0, before.unread - 1) } : before;
}

/** Beyond what was fetched only arrivals are left to count; before it, the server's number is what there is. */
function read(before: GroupCount | undefined, seq: number, unread: number): GroupCount {
  if (before?.head === undefined || seq < before.head) {
    return { ...before, unread, readSeq: seq };
  }
  const left = (before.arrived ?? []).filter(each => each > seq);
  return { unread: left.length, readSeq: seq, head: before.head, ...(left.length === 0 ? {} : { arrived: left }) };
}

function group(counts: Counts, id: string, now: GroupCount): Counts {
  return { ...counts, groups: { ...counts.groups, [id]: now } };
}

function without(counts: Counts, id: string): Counts {
  const { [id]: _left, ...groups } = counts.groups;
  return { ...counts, groups };
}
