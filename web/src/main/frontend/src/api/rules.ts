import { request } from './client.js';
import type { ExpertiseLevel, Topic } from './expertise.js';
import type { Organisation, Origin, Person, Role } from './types.js';

export type Attribute = 'LEVEL' | 'ORGANISATION' | 'FUNCTION' | 'LANGUAGE' | 'UNDER35' | 'ROLE' | 'EXPERTISE';
export type Effect = 'ADMIT' | 'ASK' | 'REQUIRED';
export type Leaving = 'ALUMNUS' | 'REMOVED';
export type Coverage = 'COVERED' | 'NOT_COVERED' | 'UNKNOWN';
export type Combining = 'ALL' | 'ANY' | 'NONE';
export type PlatformRole = 'ADMINISTRATOR' | 'SPOKESPERSON';
export type Outcome = 'ARRIVES' | 'RETURNS' | 'MAY_ASK' | 'EXCLUDED' | 'NOTHING' | 'STAYS' | 'GOES' | 'BECOMES_ALUMNUS';

export interface Several { kind: Combining; of: Condition[] }
/** `atLeast` stands with EXPERTISE only. */
export interface Single { kind: 'IS'; attribute: Attribute; values: string[]; atLeast?: ExpertiseLevel }
export type Condition = Several | Single;

export interface Rule { effect: Effect; condition: Condition; leaving: Leaving }

/** Those that the conditions name, by the id by which they name them. */
export type Topics = Readonly<Record<string, Topic>>;

export interface RuleSet {
  items: Rule[];
  organisations: Organisation[];
  topics: Topics;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  progress: number;
  evaluatedAt: string | null;
  version: number;
}

export interface Part { count: number; people: Person[] }
export interface Preview { arriving: Part; going: Part; becomingAlumni: Part; locksOwnersOut: boolean }

/** What a rule comes to for somebody; `leaves` are its single conditions from left to right. */
export interface Finding { rule: Rule; coverage: Coverage; leaves: Coverage[] }
export interface Trial { person: Person; outcome: Outcome; findings: Finding[]; organisations: Organisation[]; topics: Topics }
export interface Reason { origin: Origin; role: Role; since: string; rules: Finding[]; organisations: Organisation[]; topics: Topics; alumnusFrom: string | null }

export const LANGUAGES = ['NL', 'FR', 'DE', 'EN'] as const;
export const PLATFORM_ROLES: readonly PlatformRole[] = ['ADMINISTRATOR', 'SPOKESPERSON'];

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}`;

export const rules = (slug: string): Promise<RuleSet> => request(`${at(slug)}/rules`);

export const changeRules = (slug: string, rules: Rule[], version: number): Promise<RuleSet> =>
  request(`${at(slug)}/rules`, { method: 'PUT', body: { rules }, version });

export const previewRules = (slug: string, rules: Rule[]): Promise<Preview> =>
  request(`${at(slug)}/rules/preview`, { method: 'POST', body: { rules } });

export const tryRules = (slug: string, rules: Rule[], person: string): Promise<Trial> =>
  request(`${at(slug)}/rules/trial`, { method: 'POST', body: { rules, person } });

/** How the rules stand for people who ask to join. */
export const explainRules = (slug: string, people: string[]): Promise<{ items: Trial[] }> =>
  request(`${at(slug)}/rules/explanations`, { method: 'POST', body: { people } });

export const searchOrganisations = async (slug: string, q: string): Promise<Organisation[]> =>
  (await request<{ items: Organisation[] }>(`${at(slug)}/rules/organisations`, { query: { q } })).items;

export const searchFunctions = async (slug: string, q: string): Promise<string[]> =>
  (await request<{ items: string[] }>(`${at(slug)}/rules/functions`, { query: { q } })).items;

export const membershipReason = (slug: string): Promise<Reason> => request(`${at(slug)}/membership/reason`);
