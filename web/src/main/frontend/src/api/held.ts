import { request } from './client.js';
import type { Held, Person, Screening } from './types.js';

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}`;

export const held = (slug: string): Promise<{ items: Held[] }> => request(`${at(slug)}/held`);

export const withdrawHeld = (id: string): Promise<void> => request(`/held/${id}`, { method: 'DELETE' });

export type ScreeningSettings = Screening & { people: Person[] };

export const screening = (slug: string): Promise<ScreeningSettings> => request(`${at(slug)}/screening`);

export const setScreening = (slug: string, wanted: Screening): Promise<ScreeningSettings> => request(`${at(slug)}/screening`, { method: 'PUT', body: wanted });

export const screenMember = (slug: string, id: string, on: boolean): Promise<ScreeningSettings> =>
  request(`${at(slug)}/screening/members/${id}`, { method: on ? 'PUT' : 'DELETE' });
