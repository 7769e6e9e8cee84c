import { request } from './client.js';
import type { Language, Localised, Page, Person } from './types.js';

/** How well somebody knows a topic; the order rises. */
export type ExpertiseLevel = 'LEARNING' | 'PRACTISING' | 'EXPERT';
/** Who sees a part of a profile; the order narrows. */
export type Audience = 'EVERYONE' | 'MY_GROUPS' | 'ONLY_ME';
export type TopicState = 'PROPOSED' | 'ACCEPTED' | 'MERGED' | 'DECLINED';

export interface Topic { id: string; slug: string; names: Localised }
/** A topic that was found, and the name or synonym that led to it. */
export interface TopicHit extends Topic { matched: string; matchedLanguage: Language }
export type Synonyms = Partial<Record<Language, string[]>>;
export interface TopicDetail extends Topic { state: TopicState; synonyms: Synonyms; broader: Topic | null; narrower: Topic[]; version: number }
export interface Proposal extends TopicDetail { proposedBy: Person | null; at: string }
export interface TopicInput { names: Localised; synonyms?: Synonyms; broader: string | null }

/** Somebody who claims a topic. */
export interface Expert { person: Person; level: ExpertiseLevel; evidence: string }

export interface Endorsement { endorser: Person; sentence: string; at: string; hidden: boolean; can: string[] }
/** What somebody says that they know; the audience is null for everyone but the person. */
export interface Claim {
  topic: Topic;
  level: ExpertiseLevel;
  evidence: string;
  audience: Audience | null;
  claimedAt: string;
  /** What I say about it. */
  mine: Endorsement | null;
  /** What others say, newest first. */
  endorsements: Page<Endorsement>;
  can: string[];
}
export interface ClaimInput { level: ExpertiseLevel; evidence: string; audience: Audience }

const at = (slug: string): string => `/topics/${encodeURIComponent(slug)}`;
const mine = (slug: string): string => `/me/expertise/${encodeURIComponent(slug)}`;
const of = (handle: string): string => `/people/${encodeURIComponent(handle)}/expertise`;
const said = (slug: string, endorser: string): string => `${mine(slug)}/endorsements/${encodeURIComponent(endorser)}`;
const hiding = (slug: string, endorser: string): string => `${said(slug, endorser)}/hidden`;

export const suggestTopics = async (q: string): Promise<TopicHit[]> => (await request<{ items: TopicHit[] }>('/topics', { query: { q } })).items;

export const topic = (slug: string): Promise<TopicDetail> => request(at(slug));

export const topicPeople = (slug: string, cursor: string | null = null): Promise<Page<Expert>> => request(`${at(slug)}/people`, { query: { cursor } });

export const proposeTopic = (input: TopicInput, idempotencyKey: string): Promise<TopicDetail> => request('/topics', { method: 'POST', body: input, idempotencyKey });

export const claimTopic = (slug: string, input: ClaimInput): Promise<Claim> => request(mine(slug), { method: 'PUT', body: input });

export const removeClaim = (slug: string): Promise<void> => request(mine(slug), { method: 'DELETE' });

export const expertiseOf = async (handle: string): Promise<Claim[]> => (await request<{ items: Claim[] }>(of(handle))).items;

export const endorsements = (handle: string, slug: string, cursor: string | null): Promise<Page<Endorsement>> =>
  request(`${of(handle)}/${encodeURIComponent(slug)}/endorsements`, { query: { cursor } });

export const endorse = (handle: string, slug: string, sentence: string): Promise<Claim> =>
  request(`${of(handle)}/${encodeURIComponent(slug)}/endorsement`, { method: 'PUT', body: { sentence } });

export const withdrawEndorsement = (handle: string, slug: string): Promise<void> =>
  request(`${of(handle)}/${encodeURIComponent(slug)}/endorsement`, { method: 'DELETE' });

/** Takes what a colleague says about me away, for good. */
export const removeEndorsement = (slug: string, endorser: string): Promise<void> => request(said(slug, endorser), { method: 'DELETE' });

export const hideEndorsement = (slug: string, endorser: string): Promise<void> => request(hiding(slug, endorser), { method: 'PUT' });

export const showEndorsement = (slug: string, endorser: string): Promise<void> => request(hiding(slug, endorser), { method: 'DELETE' });
