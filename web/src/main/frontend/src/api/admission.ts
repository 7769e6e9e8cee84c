import { request } from './client.js';
import type { Admission, JoinRequest, Page, Problem, Question, QuestionList } from './types.js';

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}`;

/** What the group asks of who wants to join, and how my request stands. */
export const admission = (slug: string): Promise<Admission> => request(`${at(slug)}/admission`);

/** My answer to what a moderator asks; a second one takes the place of the first. */
export const answerModerator = (slug: string, questionId: string, answer: string): Promise<void> =>
  request(`${at(slug)}/admission/questions/${questionId}`, { method: 'PUT', body: { answer } });

export const requests = (slug: string, cursor: string | null = null): Promise<Page<JoinRequest>> =>
  request(`${at(slug)}/requests`, { query: { cursor } });

export const joinRequest = (slug: string, personId: string): Promise<JoinRequest> => request(`${at(slug)}/requests/${personId}`);

export const accept = (slug: string, personId: string): Promise<void> =>
  request(`${at(slug)}/requests/${personId}/accept`, { method: 'POST' });

export const decline = (slug: string, personId: string, reason?: string): Promise<void> =>
  request(`${at(slug)}/requests/${personId}/decline`, { method: 'POST', body: reason ? { reason } : {} });

export const askApplicant = (slug: string, personId: string, text: string, idempotencyKey: string): Promise<JoinRequest> =>
  request(`${at(slug)}/requests/${personId}/questions`, { method: 'POST', body: { text }, idempotencyKey });

/** Decides about up to 100, each by itself; a problem stands with whom it was not done for. */
export const decideAll = (slug: string, persons: string[], decision: 'ACCEPT' | 'DECLINE', reason = ''): Promise<{ items: { personId: string; problem: Problem | null }[] }> =>
  request(`${at(slug)}/requests/decisions`, { method: 'POST', body: { persons, decision, reason } });

export const questions = (slug: string): Promise<QuestionList> => request(`${at(slug)}/questions`);

/** Those with an id take the place of the ones that there are. */
export const changeQuestions = (slug: string, questions: Partial<Question>[], version: number): Promise<QuestionList> =>
  request(`${at(slug)}/questions`, { method: 'PUT', body: { questions }, version });
