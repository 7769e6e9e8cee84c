import { request } from './client.js';
import type { EarlierText, Language, Post, PostInput, Reaction, ReactionKind, StreamPage, Thread } from './types.js';

export const feed = (slug: string, query: { tag?: string | null; cursor?: string | null } = {}): Promise<StreamPage<Thread>> =>
  request(`/groups/${encodeURIComponent(slug)}/posts`, { query: { ...query } });

export const publish = (slug: string, input: PostInput, idempotencyKey: string): Promise<Post> =>
  request(`/groups/${encodeURIComponent(slug)}/posts`, { method: 'POST', body: input, idempotencyKey });

export const post = (id: string): Promise<Post | Thread> => request(`/posts/${id}`);

export const replies = (id: string, cursor: string | null = null): Promise<StreamPage<Post>> =>
  request(`/posts/${id}/replies`, { query: { cursor } });

export const reply = (id: string, input: PostInput, idempotencyKey: string): Promise<Post> =>
  request(`/posts/${id}/replies`, { method: 'POST', body: input, idempotencyKey });

/** Within the undo window a free edit; later a correction, which needs a reason. */
export const editPost = (id: string, change: { body: string; language?: Language; reason?: string }, version: number, idempotencyKey: string): Promise<Post> =>
  request(`/posts/${id}`, { method: 'PATCH', body: change, version, idempotencyKey });

export const undoPost = (id: string): Promise<void> => request(`/posts/${id}`, { method: 'DELETE' });

export const history = (id: string): Promise<{ items: EarlierText[] }> => request(`/posts/${id}/history`);

export const react = (id: string, kind: ReactionKind, on: boolean): Promise<{ reactions: Reaction[] }> =>
  request(`/posts/${id}/reactions/${kind}`, { method: on ? 'PUT' : 'DELETE' });

export const hidePost = (id: string, reason: string): Promise<Post> => request(`/posts/${id}/hidden`, { method: 'PUT', body: { reason } });

export const unhidePost = (id: string): Promise<Post> => request(`/posts/${id}/hidden`, { method: 'DELETE' });

export const preview = (body: string, groupId: string, signal?: AbortSignal): Promise<{ html: string; language: Language }> =>
  request('/preview', { method: 'POST', body: { body, groupId }, ...(signal ? { signal } : {}) });

/** The start of a thread with its last replies, or null when it is none or cannot be had. */
export async function findThread(id: string): Promise<Thread | null> {
  const found = await post(id).catch(() => null);
  return found !== null && found.parentId === null ? found as Thread : null;
}
