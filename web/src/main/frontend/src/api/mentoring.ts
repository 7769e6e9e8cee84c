import { request } from './client.js';
import type { Region } from './profile.js';
import type { TopicName } from './question.js';
import type { GroupBrief, Language, Person } from './types.js';

export type MentoringKind = 'BUDDY' | 'MENTOR';
export type MentoringSide = 'SEEKER' | 'GIVER';
export type MentoringAnswer = 'ACCEPTED' | 'DECLINED';
export type Meeting = 'ONLINE' | 'FACE_TO_FACE' | 'BOTH';

/** How I take part. */
export interface MentoringEntry {
  kind: MentoringKind; side: MentoringSide; places: number; topics: TopicName[]; languages: Language[]; regions: Region[]; meeting: Meeting; sameOrganisation: boolean; note: string;
}
export type EntryInput = Omit<MentoringEntry, 'kind' | 'side' | 'topics'> & { topics: string[] };

/** Somebody who is proposed to me; what they say I learn only when both accept. */
export interface MentoringProposal {
  id: string; kind: MentoringKind; side: MentoringSide; other: Person; topics: TopicName[]; languages: Language[]; regions: Region[]; note: string; until: string; answer: MentoringAnswer | null;
}

export interface Pair {
  id: string; group: GroupBrief; kind: MentoringKind; side: MentoringSide; other: Person; topics: TopicName[]; beganAt: string; endedAt: string | null;
  meetings: { number: number; day: string }[]; can: string[];
}

/** A number under three is null. */
export interface MentoringNumbers { kind: MentoringKind; seekers: number | null; givers: number | null; proposals: number | null; pairs: number | null; ended: number | null }

/** The programme of a group as I see it. */
export interface Mentoring {
  groupId: string; open: boolean; nextAt: string | null; entries: MentoringEntry[]; avoided: Person[]; proposals: MentoringProposal[]; pairs: Pair[];
  /** For who leads the group. */
  numbers: MentoringNumbers[] | null;
  can: string[];
}

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}/mentoring`;
const taking = (slug: string, kind: MentoringKind, side: MentoringSide): string => `${at(slug)}/${side === 'SEEKER' ? 'seeking' : 'giving'}/${kind}`;

export const mentoring = (slug: string): Promise<Mentoring> => request(at(slug));

export const openMentoring = (slug: string, open: boolean): Promise<Mentoring> => request(at(slug), { method: 'PUT', body: { open } });

export const runMentoring = (slug: string, idempotencyKey: string): Promise<Mentoring> => request(`${at(slug)}/rounds`, { method: 'POST', idempotencyKey });

export const takePart = (slug: string, kind: MentoringKind, side: MentoringSide, input: EntryInput): Promise<Mentoring> => request(taking(slug, kind, side), { method: 'PUT', body: input });

export const stopTakingPart = (slug: string, kind: MentoringKind, side: MentoringSide): Promise<Mentoring> => request(taking(slug, kind, side), { method: 'DELETE' });

export const avoid = (slug: string, handles: string[]): Promise<Mentoring> => request(`${at(slug)}/avoided`, { method: 'PUT', body: { handles } });

export const answerProposal = (id: string, answer: MentoringAnswer): Promise<Mentoring> => request(`/mentoring/proposals/${id}/answer`, { method: 'PUT', body: { answer } });

export const holdMeeting = (id: string, number: number, day: string): Promise<Pair> => request(`/mentoring/pairs/${id}/meetings/${number}`, { method: 'PUT', body: { day } });

export const unholdMeeting = (id: string, number: number): Promise<Pair> => request(`/mentoring/pairs/${id}/meetings/${number}`, { method: 'DELETE' });

export const endPair = (id: string): Promise<Pair> => request(`/mentoring/pairs/${id}/ended`, { method: 'PUT' });
