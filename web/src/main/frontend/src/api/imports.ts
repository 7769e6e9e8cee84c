import { request } from './client.js';
import type { Import, ImportLine, Page } from './types.js';

const at = (slug: string): string => `/groups/${encodeURIComponent(slug)}/imports`;

/** Looks at a list; nobody is let in yet. */
export const checkImport = (slug: string, csv: string, idempotencyKey: string): Promise<Import> =>
  request(at(slug), { method: 'POST', csv, idempotencyKey });

export const startImport = (slug: string, id: string): Promise<Import> => request(`${at(slug)}/${id}/start`, { method: 'POST' });

export const discardImport = (slug: string, id: string): Promise<void> => request(`${at(slug)}/${id}`, { method: 'DELETE' });

/** The lines that name nobody who can be let in. */
export const importLines = (slug: string, id: string, cursor: string | null = null): Promise<Page<ImportLine>> =>
  request(`${at(slug)}/${id}/lines`, { query: { cursor } });

/** Where the same lines are as a file. */
export const importLinesFile = (slug: string, id: string): string => `/api/v1${at(slug)}/${id}/lines.csv`;
