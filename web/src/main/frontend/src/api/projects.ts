import { request } from './client.js';
import type { Audience } from './expertise.js';

/** What somebody took part in; the audience is null for everyone but the person. */
export interface Project { id: string; title: string; period: string; line: string; audience: Audience | null }
export interface ProjectInput { title: string; period: string; line: string; audience: Audience }

export const addProject = (input: ProjectInput, idempotencyKey: string): Promise<Project> => request('/me/projects', { method: 'POST', body: input, idempotencyKey });

export const changeProject = (id: string, input: ProjectInput): Promise<Project> => request(`/me/projects/${id}`, { method: 'PUT', body: input });

export const removeProject = (id: string): Promise<void> => request(`/me/projects/${id}`, { method: 'DELETE' });
