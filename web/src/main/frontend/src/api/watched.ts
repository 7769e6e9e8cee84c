import { request } from './client.js';
import type { Localised, WatchAction } from './types.js';

/** An expression that moderators, or administrators for every group, watch for. */
export interface Watched {
  id: string;
  expression: string;
  action: WatchAction;
  /** What the author reads; null but for HINT. */
  hint: Localised | null;
  changedAt: string;
  version: number;
}

export interface WatchedInput {
  expression: string;
  action: WatchAction;
  hint: Localised | null;
}

/** In UTF-16 units; `to` is the first after it. */
export interface Spot { from: number; to: number }

/** What expressions find in a text; the `id` is null for the one that is only tried. */
export interface Trial {
  text: string;
  items: { id: string | null; expression: string; action: WatchAction | null; spots: Spot[] }[];
}

/** Of a group, or for the empty slug of the platform. */
const at = (slug: string): string => slug === '' ? '/admin/watched' : `/groups/${encodeURIComponent(slug)}/watched`;

export const watched = (slug: string): Promise<{ items: Watched[] }> => request(at(slug));

export const addWatched = (slug: string, input: WatchedInput, idempotencyKey: string): Promise<Watched> => request(at(slug), { method: 'POST', body: input, idempotencyKey });

export const changeWatched = (slug: string, id: string, input: WatchedInput, version: number): Promise<Watched> =>
  request(`${at(slug)}/${id}`, { method: 'PUT', body: input, version });

export const removeWatched = (slug: string, id: string): Promise<void> => request(`${at(slug)}/${id}`, { method: 'DELETE' });

export const tryWatched = (slug: string, text: string, expression: string): Promise<Trial> =>
  request(`${at(slug)}/trial`, { method: 'POST', body: { text, ...(expression.trim() === '' ? {} : { expression }) } });
