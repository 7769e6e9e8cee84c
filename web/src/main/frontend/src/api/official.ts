import { request } from './client.js';
import type { LookAlikeDecision, LookAlikeKind, Organisation, Page, Person } from './types.js';

/** An official account of an organisation; who verified it and when stands with the person. */
export interface OfficialAccount { person: Person; organisation: Organisation; can: string[] }

/** A name that looks like that of an official account. */
export interface LookAlike {
  id: string;
  kind: LookAlikeKind;
  name: string;
  /** Of the page where it is seen; null for an organisation. */
  address: string | null;
  official: Person;
  foundAt: string;
}

export const officialAccounts = (cursor: string | null = null): Promise<Page<OfficialAccount>> => request('/admin/official/accounts', { query: { cursor } });

export const verifyAccount = (personId: string, organisationId: string): Promise<OfficialAccount> =>
  request(`/admin/official/accounts/${personId}`, { method: 'PUT', body: { organisationId } });

export const withdrawAccount = (personId: string): Promise<void> => request(`/admin/official/accounts/${personId}`, { method: 'DELETE' });

export const lookAlikes = (cursor: string | null = null): Promise<Page<LookAlike>> => request('/admin/official/look-alikes', { query: { cursor } });

export const decideLookAlike = (id: string, decision: LookAlikeDecision, note: string): Promise<void> =>
  request(`/admin/official/look-alikes/${id}/decision`, { method: 'PUT', body: { decision, note } });
