import { request } from './client.js';
import type { Page, Person } from './types.js';

/** A departure that an administrator noted. */
export interface NotedDeparture { person: Person; lastDay: string; notedAt: string; can: string[] }

export const notedDepartures = (cursor: string | null = null): Promise<Page<NotedDeparture>> => request('/admin/departures', { query: { cursor } });

export const noteDeparture = (personId: string, lastDay: string | null): Promise<NotedDeparture> => request(`/admin/departures/${personId}`, { method: 'PUT', body: { lastDay } });

export const withdrawDeparture = (personId: string): Promise<void> => request(`/admin/departures/${personId}`, { method: 'DELETE' });
