import { request } from './client.js';
import type { Home, Language, Me, Notifications, Theme } from './types.js';

export const changeMe = (settings: { language?: Language; theme?: Theme }): Promise<Me> =>
  request('/me', { method: 'PATCH', body: settings });

export const home = (cursor: string | null = null): Promise<Home> => request('/me/home', { query: { cursor } });

export const notifications = (cursor: string | null = null): Promise<Notifications> =>
  request('/me/notifications', { query: { cursor } });

export const readNotifications = (upTo: string): Promise<void> =>
  request('/me/notifications/read', { method: 'PUT', body: { upTo } });
