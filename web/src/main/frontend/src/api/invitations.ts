import { request } from './client.js';
import type { GroupBrief, Invitation, InvitationResult, Invited, Page, Person } from './types.js';

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}/invitations`;

export const invitations = (slug: string, cursor: string | null = null): Promise<Page<Invitation>> => request(at(slug), { query: { cursor } });

/** Up to eight colleagues who could be invited. */
export const candidates = (slug: string, q: string): Promise<{ items: Person[] }> => request(`${at(slug)}/candidates`, { query: { q } });

export const invite = (slug: string, invitees: { persons?: string[]; emails?: string[]; days?: number }): Promise<{ items: InvitationResult[] }> =>
  request(at(slug), { method: 'POST', body: invitees });

/** The answer is the only one that ever holds the link. */
export const makeLink = (slug: string, days: number, uses: number): Promise<{ invitation: Invitation; url: string }> =>
  request(`${at(slug)}/links`, { method: 'POST', body: { days, uses } });

export const withdraw = (slug: string, id: string): Promise<void> => request(`${at(slug)}/${id}`, { method: 'DELETE' });

export const invited = (): Promise<{ items: Invited[] }> => request('/invitations');

export const acceptInvitation = (id: string): Promise<GroupBrief> => request(`/invitations/${id}/accept`, { method: 'POST' });

export const declineInvitation = (id: string): Promise<void> => request(`/invitations/${id}/decline`, { method: 'POST' });

export const acceptLink = (token: string): Promise<GroupBrief> => request(`/invitations/links/${encodeURIComponent(token)}/accept`, { method: 'POST' });
