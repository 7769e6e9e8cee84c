import { request } from './client.js';
import type { GroupBrief, Language, Organisation, Page, Person } from './types.js';

/** An organisation as everybody sees it. */
export interface OrganisationPage { organisation: Organisation; people: number; official: Person[]; followers: number; following: boolean; can: string[] }
/** Whether I follow it, and how many do. */
export interface Follow { organisation: Organisation; following: boolean; followers: number }
/** A post as one line outside its group. */
export interface Contribution {
  id: string;
  threadId: string;
  group: GroupBrief;
  author: Person;
  onBehalfOf: Organisation | null;
  /** Of a question. */
  title: string | null;
  excerpt: string;
  language: Language;
  createdAt: string;
}

const at = (id: string): string => `/organisations/${encodeURIComponent(id)}`;

export const organisationPeople = (id: string, cursor: string | null): Promise<Page<Person>> => request(`${at(id)}/people`, { query: { cursor } });

export const organisationPosts = (id: string, cursor: string | null): Promise<Page<Contribution>> => request(`${at(id)}/posts`, { query: { cursor } });

export const followedPosts = (cursor: string | null, limit: number | null = null): Promise<Page<Contribution>> => request('/me/organisations/posts', { query: { cursor, limit } });

export const personContributions = (handle: string, cursor: string | null): Promise<Page<Contribution>> => request(`/people/${encodeURIComponent(handle)}/contributions`, { query: { cursor } });

export const follow = (id: string): Promise<Follow> => request(`${at(id)}/following`, { method: 'PUT' });

export const unfollow = (id: string): Promise<Follow> => request(`${at(id)}/following`, { method: 'DELETE' });
