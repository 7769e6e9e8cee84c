import { request } from './client.js';
import type { GroupBrief, Person } from './types.js';

export type TalkState = 'WAITING' | 'TAKEN' | 'CLOSED';
export type TalkEnding = 'SERVED' | 'LEFT' | 'UNANSWERED' | 'GONE' | 'DESK_CLOSED';
export type MailState = 'WAITING' | 'SENT' | 'FAILED';
export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** Times of Brussels as hh:mm. */
export interface Span { day: Weekday; from: string; until: string }
/** Days as yyyy-mm-dd. */
export interface OpeningHours { spans: Span[]; closedDays: string[] }

export interface Draft { title: string; body: string; answer: string }

/** A conversation with a desk, without what is said. */
export interface Talk {
  id: string;
  groupId: string;
  visitor: Person;
  state: TalkState;
  ending: TalkEnding | null;
  askedAt: string;
  takenAt: string | null;
  closedAt: string | null;
  keeper: Person | null;
  colleagues: Person[];
  /** How it began. */
  first: string;
  /** In the queue, from 1. */
  place: number | null;
  /** About how long still; null when that is not known. */
  minutes: number | null;
  /** For its visitor. */
  address: string | null;
  letter: boolean;
  mail: MailState | null;
  draft: { text: Draft | null; byVisitor: boolean; byStaff: boolean; version: number };
  /** The question that it became. */
  post: string | null;
  can: string[];
}

export interface TalkLine { number: number; author: Person; at: string; text: string }
export interface WholeTalk { talk: Talk; lines: TalkLine[] }

/** The desk of a group as I see it. */
export interface Desk {
  group: GroupBrief;
  open: boolean;
  takesVisitors: boolean;
  hours: OpeningHours;
  /** When it closes, or else opens. */
  changesAt: string | null;
  onDuty: number;
  waiting: number;
  mailPossible: boolean;
  /** My own last one, as a visitor. */
  talk: Talk | null;
  /** For its staff. */
  staff: { seats: { person: Person; onDuty: boolean }[]; onDuty: boolean; queue: Talk[]; closed: Talk[] } | null;
  can: string[];
}

/** What the page of a group says of its desk. */
export interface DeskCard { open: boolean; changesAt: string | null; serves: boolean; waiting: number }

/** `version` is 0 as long as there is no desk. */
export interface DeskSettings { takesVisitors: boolean; hours: OpeningHours; staff: Person[]; version: number }

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}/desk`;

export const desk = (slug: string): Promise<Desk> => request(at(slug));
export const askDesk = (slug: string, text: string, idempotencyKey: string): Promise<WholeTalk> => request(`${at(slug)}/talks`, { method: 'POST', body: { text }, idempotencyKey });
export const setDuty = (slug: string, on: boolean): Promise<Desk> => request(`${at(slug)}/duty`, { method: on ? 'PUT' : 'DELETE' });
export const deskSettings = (slug: string): Promise<DeskSettings> => request(`${at(slug)}/settings`);
export const changeDesk = (slug: string, change: { takesVisitors: boolean; hours: OpeningHours; staff: string[] }, version: number): Promise<DeskSettings> =>
  request(`${at(slug)}/settings`, { method: 'PUT', body: change, version });

export const talk = (id: string): Promise<WholeTalk> => request(`/talks/${id}`);
export const sayInTalk = (id: string, text: string, idempotencyKey: string): Promise<TalkLine> => request(`/talks/${id}/lines`, { method: 'POST', body: { text }, idempotencyKey });
export const leaveAddress = (id: string, address: string): Promise<Talk> => request(`/talks/${id}/address`, { method: 'PUT', body: { address } });
export const leaveTalk = (id: string): Promise<Talk> => request(`/talks/${id}/left`, { method: 'PUT' });
export const takeTalk = (id: string): Promise<Talk> => request(`/talks/${id}/taken`, { method: 'PUT' });
export const transferTalk = (id: string, personId: string): Promise<Talk> => request(`/talks/${id}/keeper`, { method: 'PUT', body: { personId } });
export const addToTalk = (id: string, personId: string): Promise<Talk> => request(`/talks/${id}/colleagues/${personId}`, { method: 'PUT' });
export const closeTalk = (id: string): Promise<Talk> => request(`/talks/${id}/closed`, { method: 'PUT' });
export const proposeQuestion = (id: string, draft: Draft, version: number): Promise<Talk> => request(`/talks/${id}/question`, { method: 'PUT', body: draft, version });
export const dropQuestion = (id: string): Promise<Talk> => request(`/talks/${id}/question`, { method: 'DELETE' });
export const agreeQuestion = (id: string, version: number): Promise<Talk> => request(`/talks/${id}/question/agreed`, { method: 'PUT', version });
