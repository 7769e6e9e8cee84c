import type { Notifications } from '../../api/types.js';
import type { LiveEvent } from '../live/protocol.js';

/** What I was told, after an event; the newest stands first, and what is read is read up to one of them. */
export function notificationsAfter(page: Notifications, event: LiveEvent): Notifications {
  if (event.name === 'notification.created') {
    const { notification, unreadNotifications } = event.data;
    const others = page.items.filter(each => each.id !== notification.id);
    return { ...page, items: [notification, ...others], unread: unreadNotifications };
  }
  if (event.name === 'notification.read') {
    const upTo = page.items.findIndex(each => each.id === event.data.upTo);
    return { ...page, unread: event.data.unreadNotifications, items: page.items.map((each, index) => upTo >= 0 && index >= upTo ? { ...each, read: true } : each) };
  }
  if (event.name === 'notification.withdrawn') {
    return { ...page, unread: event.data.unreadNotifications, items: page.items.filter(each => each.id !== event.data.notificationId) };
  }
  return page;
}
