import { request } from './client.js';
import type { Audience } from './expertise.js';

/** Where the photo of somebody is; the audience is null for everyone but the person. */
export interface Photo { personId: string; address: string; audience: Audience | null }

/** Those of these people, at most 100, that I may see. */
export const photosOf = async (people: string[]): Promise<Photo[]> => (await request<{ items: Photo[] }>(`/photos?${new URLSearchParams(people.map(id => ['id', id])).toString()}`)).items;

export const putPhoto = (image: Blob, audience: Audience): Promise<Photo> => request('/me/photo', { method: 'PUT', image, query: { audience } });

export const showPhoto = (audience: Audience): Promise<Photo> => request('/me/photo/audience', { method: 'PUT', body: { audience } });

export const removePhoto = (): Promise<void> => request('/me/photo', { method: 'DELETE' });
