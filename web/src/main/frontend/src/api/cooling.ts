import { request } from './client.js';

/** How quick the replies to a thread come. */
export interface Pace {
  heated: boolean;
  /** That is so because a watched expression found something in it lately. */
  watched: boolean;
  replies: number;
  people: number;
  minutes: number;
  /** In which everybody answers once; null when the thread is not slow. */
  slowMinutes: number | null;
  /** When I may answer next; null when that is now. */
  replyAt: string | null;
}

/** Whether the composer of a group tells when a discussion gets heated: at more than so many replies of so many people within so many minutes, or after a watched expression found something. */
export interface Cooling {
  on: boolean;
  replies: number;
  people: number;
  minutes: number;
  watchedMinutes: number;
}

export const pace = (threadId: string): Promise<Pace> => request(`/posts/${threadId}/pace`);

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}/cooling`;

export const cooling = (slug: string): Promise<Cooling> => request(at(slug));

export const setCooling = (slug: string, on: boolean): Promise<Cooling> => request(at(slug), { method: 'PUT', body: { on } });
