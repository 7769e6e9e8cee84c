import { request } from './client.js';
import type { AppealOutcome, Decision, MyReport, Page, PostDecision, ReportCase, ReportKind, ReportStatistics } from './types.js';

/** Where it is reported; what is said about a claim has a key of three parts: whose claim, which topic, and who says it. */
const PLACES = { post: 'posts', profile: 'people', group: 'groups', endorsement: 'people' };

/** The key of what a colleague says about a claim: handles, and the slug of the topic. */
export const endorsementKey = (handle: string, topic: string, endorser: string): string => `${handle}/expertise/${topic}/endorsements/${endorser}`;

/** Once for a person and what is reported: a repeat gives the first report. */
export const report = (what: keyof typeof PLACES, key: string, kind: ReportKind, explanation: string): Promise<MyReport> =>
  request(`/${PLACES[what]}/${key.split('/').map(encodeURIComponent).join('/')}/report`, { method: 'PUT', body: { kind, explanation } });

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

/** Asks somebody who did not decide to look at what was decided about me again. */
export const appeal = (id: string, text: string, idempotencyKey: string): Promise<PostDecision> =>
  request(`/me/decisions/${id}/appeal`, { method: 'POST', body: { text }, idempotencyKey });

/** Asks somebody who did not decide to look at my ban again. */
export const appealBan = (groupId: string, text: string, idempotencyKey: string): Promise<PostDecision> =>
  request(`/me/bans/${groupId}/appeal`, { method: 'POST', body: { text }, idempotencyKey });
