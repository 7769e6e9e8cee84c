import { request } from './client.js';
import type { Localised } from './types.js';

/** What moderators want to say about a text before it is posted; whether any text could get a hint here at all. */
export interface Hints { watching: boolean; hints: Localised[] }

export const hints = (slug: string, body: string, signal: AbortSignal): Promise<Hints> =>
  request(`/groups/${encodeURIComponent(slug)}/hints`, { method: 'POST', body: { body }, signal });
