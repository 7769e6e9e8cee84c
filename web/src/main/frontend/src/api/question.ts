import { request } from './client.js';
import type { GroupBrief, Language, Localised, Page, Person, Post, PostInput } from './types.js';

/** What has become of a question. */
export type QuestionState = 'OPEN' | 'CLAIMED' | 'ANSWERED' | 'ACCEPTED' | 'CLOSED' | 'REOPENED';
export type QuestionFilter = 'ALL' | 'WAITING' | 'ANSWERED' | 'ACCEPTED' | 'CLOSED';
export type OwnFilter = 'ASKED' | 'CLAIMED';

export interface TopicName { id: string; slug: string; names: Localised }

/** What makes a thread a question, the same for all its readers. */
export interface ThreadQuestion {
  /** Null while its text may not be read. */
  title: string | null;
  state: QuestionState;
  topics: TopicName[];
  claimedBy: Person | null;
  /** The reply that was accepted. */
  accepted: string | null;
  recheckAt: string | null;
  /** Ids of replies. */
  helpful: string[];
  outdated: { replyId: string; newer: string | null }[];
}

export interface Question {
  /** Of its thread. */
  id: string;
  question: ThreadQuestion;
  answer: Post | null;
  recheckDue: boolean;
  /** For its asker and moderators. */
  route: Route | null;
  version: number;
  can: string[];
}

export interface QuestionItem {
  id: string;
  group: GroupBrief;
  author: Person;
  language: Language;
  askedAt: string;
  replyCount: number;
  question: ThreadQuestion;
}

/** The title and the topics of what is asked, and whether it is brought to whoever knows. */
export interface Asking { title: string; topics: TopicName[]; route: boolean }

export const ask = (slug: string, { title, topics, route }: Asking, input: PostInput, idempotencyKey: string): Promise<Post> =>
  request(`/groups/${encodeURIComponent(slug)}/asked`, { method: 'POST', body: { ...input, title, topics: topics.map(each => each.id), route }, idempotencyKey });

export const asked = (slug: string, query: { show: QuestionFilter; topic?: string | null; cursor?: string | null }): Promise<Page<QuestionItem>> =>
  request(`/groups/${encodeURIComponent(slug)}/asked`, { query: { ...query } });

export const myQuestions = (query: { show: OwnFilter; cursor?: string | null }): Promise<Page<QuestionItem>> => request('/me/questions', { query: { ...query } });

export const similarQuestions = (q: string, signal?: AbortSignal): Promise<{ items: QuestionItem[] }> =>
  request('/questions/similar', { query: { q }, ...(signal ? { signal } : {}) });

/** Topics that a text names, or whose name begins as it ends. */
export const topicsIn = (q: string, signal?: AbortSignal): Promise<{ items: TopicName[] }> =>
  request('/questions/topics', { query: { q }, ...(signal ? { signal } : {}) });

export const question = (id: string): Promise<Question> => request(`/questions/${id}`);

export const changeQuestion = (id: string, change: { title?: string; topics?: string[] }, version: number): Promise<Question> =>
  request(`/questions/${id}`, { method: 'PATCH', body: change, version });

const act = (id: string, method: 'PUT' | 'DELETE', what: string, body?: unknown): Promise<Question> =>
  request(`/questions/${id}/${what}`, { method, ...(body === undefined ? {} : { body }) });

export const claim = (id: string): Promise<Question> => act(id, 'PUT', 'claim');
export const release = (id: string): Promise<Question> => act(id, 'DELETE', 'claim');
export const close = (id: string): Promise<Question> => act(id, 'PUT', 'closed');
export const reopen = (id: string): Promise<Question> => act(id, 'PUT', 'reopened');
export const accept = (id: string, replyId: string): Promise<Question> => act(id, 'PUT', 'accepted', { replyId });
export const unaccept = (id: string): Promise<Question> => act(id, 'DELETE', 'accepted');
export const recheck = (id: string, holds: boolean): Promise<Question> => act(id, 'PUT', 'recheck', { holds });
export const markHelpful = (id: string, replyId: string, on: boolean): Promise<Question> => act(id, on ? 'PUT' : 'DELETE', `helpful/${replyId}`);
export const markOutdated = (id: string, replyId: string, newer: string | null): Promise<Question> => act(id, 'PUT', `outdated/${replyId}`, { newer });
export const unmarkOutdated = (id: string, replyId: string): Promise<Question> => act(id, 'DELETE', `outdated/${replyId}`);

export type RouteStage = 'ORGANISATION' | 'LEVEL' | 'ALL' | 'DONE';
export type AskAnswer = 'TAKEN' | 'NOT_ME' | 'PASSED' | 'NOT_NOW' | 'LAPSED';

/** Where a question is on its way to whoever knows: numbers, and never who. */
export interface Route {
  stages: { stage: RouteStage; people: number; at: string }[];
  waiting: number;
  next: RouteStage;
  nextAt: string | null;
  /** It was looked there, and waits for somebody who may be asked later. */
  again: boolean;
  nobody: boolean;
}

/** A question that I am asked to answer. */
export interface Ask { id: string; question: QuestionItem; by: Person | null; askedAt: string; can: string[] }

/** Times of Brussels as hh:mm, days as yyyy-mm-dd. */
export interface AskSettings { asksAWeek: number | null; quietFrom: string | null; quietUntil: string | null; awayFrom: string | null; awayUntil: string | null }

/** A topic about which was asked and nobody found. */
export interface Gap { topic: TopicName; questions: number; people: number; lastAt: string }

export const asks = (): Promise<{ items: Ask[] }> => request('/me/asks');

export const answerAsk = (id: string, answer: AskAnswer, to: string | null): Promise<{ items: Ask[] }> =>
  request(`/me/asks/${id}/answer`, { method: 'PUT', body: { answer, to } });

/** Colleagues to whom I may pass on what I am asked. */
export const suggestColleagues = (id: string, q: string): Promise<{ items: Person[] }> => request(`/me/asks/${id}/suggestions/people`, { query: { q } });

export const changeAskSettings = (settings: AskSettings): Promise<AskSettings> => request('/me/ask-settings', { method: 'PUT', body: settings });
