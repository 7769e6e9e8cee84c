import { request } from './client.js';
import type { Topic } from './expertise.js';
import type { QuestionItem } from './question.js';
import type { GroupBrief, Page, Person, Post } from './types.js';

export type HeirState = 'ASKED' | 'ACCEPTED' | 'DECLINED';
export type FarewellQuestion = 'KNOW' | 'PEOPLE' | 'UNFINISHED' | 'LESSON' | 'PROUD' | 'ADVICE';
export type FarewellState = 'DRAFT' | 'WAITING' | 'PUBLISHED';
/** My open questions, my accepted answers, or those that colleagues left me. */
export type LeftFilter = 'OPEN' | 'ACCEPTED' | 'INHERITED';

/** That I leave; `noted` when only an administrator said so, `notedDay` what an administrator noted, also beside my own word. */
export interface Departure { lastDay: string; toldAt: string; noted: boolean; notedDay: string | null }
export interface HandoverTopic { topic: Topic; claimed: boolean; heir: Person | null; state: HeirState | null }
export interface Farewell { question: FarewellQuestion; text: string; state: FarewellState; postId: string | null; topic: Topic | null }
/** What a colleague asks me to take over, or I took over. */
export interface Inherited { topic: Topic; from: Person; lastDay: string; state: HeirState; askedAt: string; can: string[] }

/** What I hand over and take over; the departure is null while I stay. */
export interface Handover { departure: Departure | null; topics: HandoverTopic[]; interview: Farewell[]; inherited: Inherited[] }

export interface FarewellArticle { question: FarewellQuestion; post: Post; group: GroupBrief; excerpt: string }

const at = '/me/handover';
const slug = encodeURIComponent;

export const handover = (): Promise<Handover> => request(at);

export const leaveWell = (lastDay: string | null): Promise<Handover> => request(`${at}/departure`, { method: 'PUT', body: { lastDay } });

export const stayAfterAll = (): Promise<void> => request(`${at}/departure`, { method: 'DELETE' });

export const chooseHeir = (topic: string, heir: string | null): Promise<Handover> => request(`${at}/heirs/${slug(topic)}`, { method: 'PUT', body: { heir } });

export const releaseHeir = (topic: string): Promise<Handover> => request(`${at}/heirs/${slug(topic)}`, { method: 'DELETE' });

export const answerAsHeir = (topic: string, from: string, accept: boolean): Promise<Handover> =>
  request(`${at}/inherited/${slug(topic)}/from/${slug(from)}`, { method: 'PUT', body: { accept } });

export const leftQuestions = (show: LeftFilter, cursor: string | null): Promise<Page<QuestionItem>> => request(`${at}/questions`, { query: { show, cursor } });

export const writeFarewell = (question: FarewellQuestion, text: string): Promise<Handover> => request(`${at}/interview/${question}`, { method: 'PUT', body: { text } });

export const previewFarewell = (question: FarewellQuestion, group: string): Promise<{ html: string }> =>
  request(`${at}/interview/${question}/preview`, { method: 'POST', body: { group, topic: null } });

export const publishFarewell = (question: FarewellQuestion, group: string, topic: string | null, idempotencyKey: string): Promise<Handover> =>
  request(`${at}/interview/${question}/article`, { method: 'POST', body: { group, topic }, idempotencyKey });

/** Colleagues of any organisation, by name. */
export const findColleagues = async (q: string): Promise<Person[]> =>
  (await request<{ people: Page<{ person: Person }> | null }>('/search', { query: { q, kind: 'PEOPLE' } })).people?.items.map(each => each.person) ?? [];
