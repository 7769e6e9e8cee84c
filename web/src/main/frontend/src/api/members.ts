import { request } from './client.js';
import type { Level, Member, MemberSort, Page, Role } from './types.js';

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}`;

export interface MemberQuery {
  q?: string;
  organisation?: string;
  level?: Level | '';
  role?: Role | '';
  /** For who leads the group, as are the orders by activity. */
  state?: 'MUTED' | 'BANNED' | '';
  sort?: MemberSort;
  cursor?: string | null;
}

export const members = (slug: string, query: MemberQuery = {}, signal?: AbortSignal): Promise<Page<Member>> =>
  request(`${at(slug)}/members`, { query: { ...query }, ...(signal ? { signal } : {}) });

export const member = (slug: string, personId: string): Promise<Member> => request(`${at(slug)}/members/${personId}`);

/** `until` is the last day of a guest. */
export const changeRole = (slug: string, personId: string, role: Role, until?: string): Promise<void> =>
  request(`${at(slug)}/members/${personId}/role`, { method: 'PUT', body: until === undefined ? { role } : { role, until } });

export const mute = (slug: string, personId: string, until: string | null, reason: string): Promise<void> =>
  request(`${at(slug)}/members/${personId}/mute`, { method: 'PUT', body: { until, reason } });

export const unmute = (slug: string, personId: string): Promise<void> => request(`${at(slug)}/members/${personId}/mute`, { method: 'DELETE' });

export const remove = (slug: string, personId: string, reason: string): Promise<void> =>
  request(`${at(slug)}/members/${personId}/removal`, { method: 'POST', body: { reason } });

/** Without `until` for good. */
export const ban = (slug: string, personId: string, until: string | null, reason: string): Promise<void> =>
  request(`${at(slug)}/bans/${personId}`, { method: 'PUT', body: { until, reason } });

export const liftBan = (slug: string, personId: string): Promise<void> => request(`${at(slug)}/bans/${personId}`, { method: 'DELETE' });

export const offerOwnership = (slug: string, personId: string): Promise<void> =>
  request(`${at(slug)}/members/${personId}/ownership`, { method: 'PUT' });

/** I become the owner of a group that I moderate and that has no owner. */
export const takeOver = (slug: string): Promise<void> => request(`${at(slug)}/ownership/succession`, { method: 'POST' });

export const answerOwnership = (slug: string, answer: 'accept' | 'decline'): Promise<void> =>
  request(`${at(slug)}/ownership/${answer}`, { method: 'POST' });
