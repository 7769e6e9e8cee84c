import { request } from './client.js';
import type { AppealOutcome, Decision, MyReport, Page, PostDecision, ReportCase, ReportKind, ReportStatistics } from './types.js';

/** Once for a person and a post: a repeat gives the first report. */
export const reportPost = (postId: string, kind: ReportKind, explanation: string): Promise<MyReport> =>
  request(`/posts/${postId}/report`, { method: 'PUT', body: { kind, explanation } });

/** Those of a group that wait, oldest first, or that were decided, newest first. */
export const reports = (slug: string, decided = false, cursor: string | null = null): Promise<Page<ReportCase>> =>
  request(`/groups/${encodeURIComponent(slug)}/reports`, { query: { decided, cursor } });

export const statistics = (slug: string): Promise<ReportStatistics> => request(`/groups/${encodeURIComponent(slug)}/reports/statistics`);

/** For administrators. */
export const escalated = (cursor: string | null = null): Promise<Page<ReportCase>> => request('/admin/reports', { query: { cursor } });

export const reportCase = (id: string): Promise<ReportCase> => request(`/reports/${id}`);

export const claim = (id: string): Promise<ReportCase> => request(`/reports/${id}/claim`, { method: 'PUT' });

export const release = (id: string): Promise<ReportCase> => request(`/reports/${id}/claim`, { method: 'DELETE' });

export interface Judgement { decision: Decision; rationale: string; reason?: string; until?: string; group?: string }

export const decide = (id: string, judgement: Judgement): Promise<ReportCase> =>
  request(`/reports/${id}/decision`, { method: 'POST', body: judgement });

export const handOver = (id: string, note: string): Promise<ReportCase> => request(`/reports/${id}/hand-over`, { method: 'POST', body: { note } });

export const decideAppeal = (id: string, outcome: AppealOutcome, rationale: string): Promise<ReportCase> =>
  request(`/reports/${id}/appeal/decision`, { method: 'POST', body: { outcome, rationale } });

/** What was decided about my post. */
export const decisionOn = (postId: string): Promise<PostDecision> => request(`/posts/${postId}/decision`);

export const appeal = (postId: string, text: string, idempotencyKey: string): Promise<PostDecision> =>
  request(`/posts/${postId}/decision/appeal`, { method: 'POST', body: { text }, idempotencyKey });

/** Asks somebody who did not decide to look at my ban again. */
export const appealBan = (groupId: string, text: string, idempotencyKey: string): Promise<PostDecision> =>
  request(`/me/bans/${groupId}/appeal`, { method: 'POST', body: { text }, idempotencyKey });
