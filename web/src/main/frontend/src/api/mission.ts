import { request } from './client.js';
import type { Audience } from './expertise.js';
import type { Region } from './profile.js';
import type { TopicName } from './question.js';
import type { GroupBrief, Language, Level, Page, Person } from './types.js';

export type MissionKind = 'SHADOWING' | 'PROJECT' | 'EXCHANGE';
export type EffortUnit = 'HOURS' | 'DAYS';
export type MissionState = 'OFFERED' | 'CLOSED' | 'WITHDRAWN';
/** How far two people are. */
export type ApplicationState = 'APPLIED' | 'ACCEPTED' | 'DECLINED' | 'RUNNING' | 'COMPLETED' | 'WITHDRAWN' | 'ENDED';
export type OwnMissions = 'OFFERING' | 'APPLYING';

/** A mission in a list; days as yyyy-mm-dd. */
export interface MissionItem {
  id: string;
  title: string;
  kind: MissionKind;
  /** As they were when it was offered. */
  offerer: Person;
  /** Null for one for everyone. */
  group: GroupBrief | null;
  topics: TopicName[];
  languages: Language[];
  online: boolean;
  region: Region | null;
  place: string;
  effort: number;
  unit: EffortUnit;
  begins: string;
  ends: string;
  places: number;
  freePlaces: number;
  closes: string;
  state: MissionState;
  open: boolean;
  createdAt: string;
  /** How far my own application is. */
  own: ApplicationState | null;
  /** Applications that wait for my word; null unless I offer it. */
  waiting: number | null;
}

/** What is between an applicant and who offers. */
export interface Application {
  id: string;
  applicant: Person;
  state: ApplicationState;
  motivation: string;
  answer: string | null;
  lineManager: string | null;
  appliedAt: string;
  mineDone: boolean;
  otherDone: boolean;
  can: string[];
}

export interface Mission extends MissionItem {
  html: string;
  /** The Markdown; null unless I offer it. */
  text: string | null;
  hidden: string | null;
  application: Application | null;
  /** Null unless I offer it. */
  applications: Application[] | null;
  version: number;
  can: string[];
}

export interface MissionInput {
  group: string | null;
  title: string;
  description: string;
  kind: MissionKind;
  topics: string[];
  languages: Language[];
  online: boolean;
  region: Region | null;
  place: string;
  effort: number | null;
  unit: EffortUnit;
  begins: string | null;
  ends: string | null;
  places: number | null;
  closes: string | null;
}

export interface MissionFilter { kind: MissionKind | ''; level: Level | ''; region: Region | ''; language: Language | ''; topic: string }

/** What stays of a mission on a profile; audience null for everyone but the person, at null until the other side has said that it is done. */
export interface Experience { id: string; kind: MissionKind; organisation: string; effort: number; unit: EffortUnit; line: string; audience: Audience | null; at: string | null }

const at = (id: string): string => `/missions/${id}`;

export const missions = (filter: MissionFilter, cursor: string | null): Promise<Page<MissionItem>> => request('/missions', { query: { ...filter, cursor } });

export const myMissions = (show: OwnMissions, cursor: string | null): Promise<Page<MissionItem>> => request('/me/missions', { query: { show, cursor } });

export const offerMission = (input: MissionInput, idempotencyKey: string): Promise<Mission> => request('/missions', { method: 'POST', body: input, idempotencyKey });

export const mission = (id: string): Promise<Mission> => request(at(id));

export const changeMission = (id: string, input: MissionInput, version: number): Promise<Mission> => request(at(id), { method: 'PUT', body: input, version });

export const withdrawMission = (id: string): Promise<void> => request(at(id), { method: 'DELETE' });

export const closeMission = (id: string, closed: boolean): Promise<Mission> => request(`${at(id)}/closed`, { method: closed ? 'PUT' : 'DELETE' });

export const hideMission = (id: string, reason: string): Promise<Mission> => request(`${at(id)}/hidden`, { method: 'PUT', body: { reason } });

export const showMission = (id: string): Promise<Mission> => request(`${at(id)}/hidden`, { method: 'DELETE' });

export const apply = (id: string, motivation: string): Promise<Mission> => request(`${at(id)}/application`, { method: 'PUT', body: { motivation } });

export const withdrawApplication = (id: string): Promise<void> => request(`${at(id)}/application`, { method: 'DELETE' });

export const agree = (id: string, lineManager: string): Promise<Mission> => request(`${at(id)}/application/agreement`, { method: 'PUT', body: { lineManager } });

export const answerApplication = (id: string, applicationId: string, what: 'acceptance' | 'refusal' | 'end', message: string): Promise<Mission> =>
  request(`${at(id)}/applications/${applicationId}/${what}`, { method: 'PUT', body: { message: message.trim() === '' ? null : message } });

export const complete = (id: string, applicationId: string, line: string, audience: Audience): Promise<Mission> =>
  request(`${at(id)}/applications/${applicationId}/completion`, { method: 'PUT', body: { line, audience } });

export const changeExperience = (id: string, line: string, audience: Audience): Promise<Experience> => request(`/me/experience/${id}`, { method: 'PUT', body: { line, audience } });

export const removeExperience = (id: string): Promise<void> => request(`/me/experience/${id}`, { method: 'DELETE' });
