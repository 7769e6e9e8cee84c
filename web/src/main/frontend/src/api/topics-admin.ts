import { request } from './client.js';
import type { Proposal, TopicDetail, TopicInput } from './expertise.js';
import type { Page } from './types.js';

export const proposedTopics = (cursor: string | null = null): Promise<Page<Proposal>> => request('/admin/topics', { query: { cursor } });

export const changeTopic = (id: string, input: TopicInput, version: number): Promise<TopicDetail> =>
  request(`/admin/topics/${id}`, { method: 'PUT', body: input, version });

export const decideTopic = (id: string, outcome: 'ACCEPTED' | 'DECLINED', reason: string): Promise<TopicDetail> =>
  request(`/admin/topics/${id}/decision`, { method: 'PUT', body: { outcome, reason } });

export const mergeTopic = (id: string, into: string): Promise<TopicDetail> => request(`/admin/topics/${id}/merging`, { method: 'PUT', body: { into } });
