import { request } from './client.js';
import type { Audience } from './expertise.js';

export type ProfilePart = 'BIOGRAPHY' | 'CAN_HELP' | 'WANTS_TO_LEARN' | 'REACH';
/** The provinces of Belgium and Brussels, by the codes of ISO 3166-2. */
export type Region = 'BE-BRU' | 'BE-VAN' | 'BE-VBR' | 'BE-VLI' | 'BE-VOV' | 'BE-VWV' | 'BE-WBR' | 'BE-WHT' | 'BE-WLG' | 'BE-WLX' | 'BE-WNA';
/** A part of a profile; text and audience are null for everyone but the person. */
export interface PartView { part: ProfilePart; html: string; text: string | null; audience: Audience | null }

export const writePart = (part: ProfilePart, text: string, audience: Audience): Promise<PartView> => request(`/me/parts/${part}`, { method: 'PUT', body: { text, audience } });

export const removePart = (part: ProfilePart): Promise<void> => request(`/me/parts/${part}`, { method: 'DELETE' });

export const partsOf = async (handle: string): Promise<PartView[]> => (await request<{ items: PartView[] }>(`/people/${encodeURIComponent(handle)}/parts`)).items;
