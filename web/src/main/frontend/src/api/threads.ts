import { request } from './client.js';
import type { Page, Thread, ThreadRules } from './types.js';

const set = (id: string, what: string, body?: object): Promise<ThreadRules> => request(`/posts/${id}/${what}`, { method: 'PUT', ...(body ? { body } : {}) });
const end = (id: string, what: string): Promise<ThreadRules> => request(`/posts/${id}/${what}`, { method: 'DELETE' });

export const lockThread = (id: string, reason: string): Promise<ThreadRules> => set(id, 'lock', { reason });

export const unlockThread = (id: string): Promise<ThreadRules> => end(id, 'lock');

/** The pinned threads of a group, in their order: of a page of the feed they come first. */
export const pinned = async (slug: string): Promise<Thread[]> =>
  (await request<Page<Thread>>(`/groups/${encodeURIComponent(slug)}/posts`)).items.filter(each => each.rules.pinned !== null);

/** To a place above the feed, 1 for the first; without one the last. */
export const pinThread = (id: string, place: number | null = null): Promise<ThreadRules> => set(id, 'pin', { place });

export const unpinThread = (id: string): Promise<ThreadRules> => end(id, 'pin');

export const announceThread = (id: string): Promise<ThreadRules> => set(id, 'announcement');

export const unannounceThread = (id: string): Promise<ThreadRules> => end(id, 'announcement');

export const slowThread = (id: string, minutes: number): Promise<ThreadRules> => set(id, 'slow', { minutes });

export const unslowThread = (id: string): Promise<ThreadRules> => end(id, 'slow');
