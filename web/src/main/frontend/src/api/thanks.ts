import { request } from './client.js';
import type { Topic } from './expertise.js';
import type { Page, Person } from './types.js';

export type ThanksFilter = 'RECEIVED' | 'GIVEN';

/** Thanks as one of the two sees them; without topics they can stand with nothing that the receiver claims. */
export interface Thanks {
  id: string;
  postId: string;
  threadId: string | null;
  excerpt: string | null;
  giver: Person;
  receiver: Person;
  line: string;
  at: string;
  topics: Topic[];
  agreed: boolean;
  other: boolean;
  can: string[];
}

/** Thanks that both agreed to show, with the topics of the claims with which they stand. */
export interface Evidence { id: string; topics: string[]; giver: Person; line: string; at: string; postId: string; threadId: string }

/** A topic that I seem to know: for me alone. */
export interface ClaimSuggestion { topic: Topic; answered: number; accepted: number }

/** What of the thanks that somebody received both show, as far as I may see it. */
export const shownThanks = async (handle: string): Promise<Evidence[]> => (await request<{ items: Evidence[] }>(`/people/${encodeURIComponent(handle)}/thanks`)).items;

/** Without a line what was said before stays. */
export const thank = (postId: string, line: string | null): Promise<Thanks> => request(`/posts/${postId}/thanks`, { method: 'PUT', body: { line } });

export const myThanks = (show: ThanksFilter, cursor: string | null): Promise<Page<Thanks>> => request('/me/thanks', { query: { show, cursor, limit: 5 } });

/** With the words that I read: other words that came meanwhile are not agreed to. */
export const agreeToShow = (id: string, line: string): Promise<Thanks> => request(`/me/thanks/${id}/shown`, { method: 'PUT', body: { line } });

export const hideThanks = (id: string): Promise<Thanks> => request(`/me/thanks/${id}/shown`, { method: 'DELETE' });

export const removeThanks = (id: string): Promise<void> => request(`/me/thanks/${id}`, { method: 'DELETE' });

export const claimSuggestions = async (): Promise<ClaimSuggestion[]> => (await request<{ items: ClaimSuggestion[] }>('/me/suggestions')).items;

export const dismissSuggestion = (topic: string): Promise<void> => request(`/me/suggestions/${encodeURIComponent(topic)}/dismissed`, { method: 'PUT' });
