import { request } from './client.js';
import type { QuestionItem } from './question.js';
import type { Group, GroupBrief, Person } from './types.js';

/** What a newcomer can do. */
export type WelcomeStep = 'MEET' | 'GROUPS' | 'QUESTION' | 'BUDDY';
export type MeetingReason = 'TOPIC' | 'FUNCTION' | 'ORGANISATION';

/** My first month; nothing to do when it is not shown. */
export interface Welcome {
  until: string;
  on: boolean;
  folded: boolean;
  shown: boolean;
  /** What was seen to be done cannot be taken back. */
  steps: { step: WelcomeStep; done: boolean; byItself: boolean }[];
  people: { person: Person; reason: MeetingReason }[];
  groups: Group[];
  questions: QuestionItem[];
  programmes: GroupBrief[];
}

export const welcome = (): Promise<Welcome> => request('/me/welcome');

export const changeWelcome = (change: { folded?: boolean; on?: boolean }): Promise<Welcome> => request('/me/welcome', { method: 'PATCH', body: change });

export const tickWelcome = (step: WelcomeStep, done: boolean): Promise<Welcome> => request(`/me/welcome/steps/${step}`, { method: done ? 'PUT' : 'DELETE' });
