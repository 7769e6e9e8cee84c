import { request } from './client.js';
import type { Topic } from './expertise.js';
import type { Organisation } from './types.js';

/** Against what the topics stand. */
export type Axis = 'LEVEL' | 'ORGANISATION';
/** How a topic stands in a place: known by several, by one or by people who leave, missed, or neither known nor missed. */
export type TopicCover = 'COVERED' | 'THIN' | 'GAP' | 'NONE';

export interface AtlasColumn { key: string; organisation: Organisation | null }
/** `leaving` is null for everyone but administrators. */
export interface AtlasCell { people: number; leaving: number | null; state: TopicCover }
export interface AtlasRow { topic: Topic; questions: number; cells: AtlasCell[] }
export interface Atlas { columns: AtlasColumn[]; rows: AtlasRow[] }

export const wholeMap = (by: Axis): Promise<Atlas> => request('/admin/map', { query: { by } });
