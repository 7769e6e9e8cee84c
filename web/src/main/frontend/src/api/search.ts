import { request } from './client.js';
import type { ExpertiseLevel } from './expertise.js';
import type { Region } from './profile.js';
import type { Colour, GroupBrief, Language, Level, Localised, Organisation, Page, Person, Visibility } from './types.js';

export type Kind = 'PEOPLE' | 'POSTS' | 'GROUPS' | 'ORGANISATIONS' | 'TOPICS';

/** What a person claims of the topics that were looked for, and what the last colleague said of it. */
export interface FoundClaim {
  topicId: string;
  slug: string;
  names: Localised;
  level: ExpertiseLevel;
  evidence: string;
  endorsements: number;
  sentence: string | null;
  by: string | null;
}

export interface Piece {
  text: string;
  hit: boolean;
}

/** The part of a post that says it best. */
export interface Passage {
  postId: string;
  threadId: string;
  group: GroupBrief;
  at: string;
  /** It is the accepted answer to a question. */
  accepted: boolean;
  lang: Language;
  text: Piece[];
}

/** What somebody tells of themselves stands there as far as the reader may see it. */
export interface FoundPerson {
  person: Person;
  languages: Language[];
  regions: Region[];
  /** Whether questions are taken now; null when that is not told. */
  available: boolean | null;
  named: boolean;
  topics: FoundClaim[];
  contributions: Passage[];
}

export interface FoundPost {
  author: Person;
  passage: Passage;
}

export interface FoundGroup {
  id: string;
  slug: string;
  names: Localised;
  descriptions: Localised;
  visibility: Visibility;
  colour: Colour;
}

export interface FoundTopic {
  id: string;
  slug: string;
  names: Localised;
}

export interface FacetCount {
  value: string;
  name: string | null;
  /** Null where it is not known. */
  count: number | null;
}

/** A kind that was not asked for is null. */
export interface Found {
  people: Page<FoundPerson> | null;
  posts: Page<FoundPost> | null;
  groups: Page<FoundGroup> | null;
  organisations: Page<Organisation> | null;
  topics: Page<FoundTopic> | null;
  facets: { levels: FacetCount[]; organisations: FacetCount[]; languages: FacetCount[]; regions: FacetCount[]; available: number } | null;
}

/** What is looked for, as it stands in the address. */
export interface Wanted {
  q: string;
  kind: Kind | null;
  level: Level | null;
  organisation: string | null;
  language: Language | null;
  region: Region | null;
  available: boolean;
  near: boolean;
}

export const search = (wanted: Wanted, cursor: string | null, signal: AbortSignal): Promise<Found> =>
  request('/search', { query: { ...wanted, cursor }, signal });
