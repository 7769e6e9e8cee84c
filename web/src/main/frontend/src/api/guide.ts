import { request } from './client.js';
import type { Localised, Organisation, Page, Person, Voice } from './types.js';

export interface GuideAnswer { text: Localised; to: string | null }
export interface GuideQuestion { id: string; text: Localised; hint: Localised; answers: GuideAnswer[] }
export interface GuideSuggestion { id: string; title: Localised; text: Localised; voice: Voice; draft: Localised }

/** The questions, of which the first is the start, and the ends to which they lead. */
export interface Guide {
  version: number;
  questions: GuideQuestion[];
  suggestions: GuideSuggestion[];
}

/** The guide as administrators edit it. */
export interface SavedGuide extends Guide {
  savedBy: Person | null;
  savedAt: string;
}

/** The guide for a post, with who of the group may speak for an organisation. */
export interface Guidance extends Guide {
  spokespeople: { person: Person; organisation: Organisation }[];
  can: string[];
}

/** A path that was kept with a post. */
export interface GuidedPath {
  id: string;
  by: Person;
  at: string;
  steps: { question: Localised; answer: Localised }[];
  title: Localised;
  voice: Voice;
  rationale: string;
}

export const guidance = (postId: string): Promise<Guidance> => request(`/posts/${postId}/guidance`);

export const guidedPaths = (postId: string, cursor: string | null = null): Promise<Page<GuidedPath>> =>
  request(`/posts/${postId}/guidance/paths`, { query: { cursor } });

export const keepPath = (postId: string, choice: { version: number; answers: number[]; rationale: string }, idempotencyKey: string): Promise<GuidedPath> =>
  request(`/posts/${postId}/guidance/paths`, { method: 'POST', body: choice, idempotencyKey });

export const savedGuide = (): Promise<SavedGuide> => request('/admin/guide');

/** Saves all of it as a new version. */
export const changeGuide = (guide: Pick<Guide, 'questions' | 'suggestions'>, version: number): Promise<SavedGuide> =>
  request('/admin/guide', { method: 'PUT', body: guide, version });
