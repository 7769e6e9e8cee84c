import { request } from './client.js';
import type { Level, Localised, MandateRecord, OrganisationRecord, Ownerless, Page, Person } from './types.js';

export const organisations = (q = '', cursor: string | null = null): Promise<Page<OrganisationRecord>> =>
  request('/admin/organisations', { query: { q, cursor } });

export const addOrganisation = (input: { names: Localised; code: string; level: Level }, idempotencyKey: string): Promise<OrganisationRecord> =>
  request('/admin/organisations', { method: 'POST', body: input, idempotencyKey });

export const changeOrganisation = (id: string, change: { names?: Localised; level?: Level }, version: number): Promise<OrganisationRecord> =>
  request(`/admin/organisations/${id}`, { method: 'PATCH', body: change, version });

/** Groups that wait for an owner. */
export const ownerless = (): Promise<{ items: Ownerless[] }> => request('/admin/groups');

export const appointOwner = (groupId: string, personId: string): Promise<void> => request(`/admin/groups/${groupId}/owner`, { method: 'PUT', body: { personId } });

export const people = (q: string, signal?: AbortSignal): Promise<Page<Person>> =>
  request('/admin/people', { query: { q }, ...(signal ? { signal } : {}) });

export const mandates = (query: { organisationId?: string; personId?: string; cursor?: string | null } = {}): Promise<Page<MandateRecord>> =>
  request('/admin/mandates', { query: { ...query } });

export const giveMandate = (input: { personId: string; organisationId: string; from: string; until: string | null }, idempotencyKey: string): Promise<MandateRecord> =>
  request('/admin/mandates', { method: 'POST', body: input, idempotencyKey });

export const withdrawMandate = (id: string): Promise<void> => request(`/admin/mandates/${id}`, { method: 'DELETE' });
