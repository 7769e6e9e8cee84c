import { request } from './client.js';
import type { Group, GroupInput, GroupLink, LeavingReason, Level, Membership, Page, Person } from './types.js';

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}`;

export interface GroupQuery {
  q?: string;
  mine?: boolean;
  level?: Level | '';
  cursor?: string | null;
  limit?: number;
}

export const groups = (query: GroupQuery = {}, signal?: AbortSignal): Promise<Page<Group>> =>
  request('/groups', { query: { ...query }, ...(signal ? { signal } : {}) });

export const group = (slug: string): Promise<Group> => request(at(slug));

export const foundGroup = (input: GroupInput, idempotencyKey: string): Promise<Group> =>
  request('/groups', { method: 'POST', body: input, idempotencyKey });

export const changeGroup = (slug: string, changes: Partial<Omit<GroupInput, 'slug'>>, version: number): Promise<Group> =>
  request(at(slug), { method: 'PATCH', body: changes, version });

/** Joins an open group; in a group with requests it asks, with a message to the moderators and an answer to each question of the group. */
export const join = (slug: string, message = '', answers: { question: string; answer: string }[] = []): Promise<Membership> =>
  request(`${at(slug)}/membership`, { method: 'PUT', body: { ...(message === '' ? {} : { message }), ...(answers.length === 0 ? {} : { answers }) } });

/** Leaves, for a reason that is only counted, or withdraws the request. */
export const leave = (slug: string, reason: LeavingReason | '' = ''): Promise<void> =>
  request(`${at(slug)}/membership`, { method: 'DELETE', query: { reason } });

export const links = (slug: string): Promise<{ items: GroupLink[] }> => request(`${at(slug)}/links`);

/** Asks, or agrees. */
export const linkGroup = (slug: string, other: string): Promise<{ items: GroupLink[] }> => request(`${at(slug)}/links/${encodeURIComponent(other)}`, { method: 'PUT' });

/** Ends a link, takes the question back, or says no. */
export const unlinkGroup = (slug: string, other: string): Promise<{ items: GroupLink[] }> => request(`${at(slug)}/links/${encodeURIComponent(other)}`, { method: 'DELETE' });

export const archiveGroup = (slug: string): Promise<void> => request(`${at(slug)}/archive`, { method: 'PUT' });

/** Lives again, also when it waits to be deleted. */
export const reopenGroup = (slug: string): Promise<void> => request(`${at(slug)}/archive`, { method: 'DELETE' });

/** In 14 days; until then archived. */
export const deleteGroup = (slug: string, reason: string): Promise<void> => request(`${at(slug)}/deletion`, { method: 'PUT', body: { reason } });

/** Not to be deleted any more; it stays archived. */
export const keepGroup = (slug: string): Promise<void> => request(`${at(slug)}/deletion`, { method: 'DELETE' });

export const suggestPeople = (slug: string, q: string, signal?: AbortSignal): Promise<{ items: Person[] }> =>
  request(`${at(slug)}/suggestions/people`, { query: { q }, ...(signal ? { signal } : {}) });

export const suggestTags = (slug: string, q: string, signal?: AbortSignal): Promise<{ items: { tag: string; count: number }[] }> =>
  request(`${at(slug)}/suggestions/tags`, { query: { q }, ...(signal ? { signal } : {}) });

/** I have read up to this position of the group's stream; it never moves back. */
export const markRead = (slug: string, seq: number, keepalive = false): Promise<{ seq: number; unread: number }> =>
  request(`${at(slug)}/read`, { method: 'PUT', body: { seq }, keepalive });
