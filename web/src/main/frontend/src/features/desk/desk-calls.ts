import type { Notification } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { say } from '../../ui/kring-toasts.js';
import { onLive } from '../live/live.js';

/** What to say at once of a notification, and where it leads; null for what waits among the notifications, and for who is at that desk. */
export function callOf({ kind, group, actor, read }: Notification, path: string): { text: string; href: string } | null {
  if (group === null || read || (kind !== 'DESK_WAITING' && kind !== 'DESK_TAKEN')) {
    return null;
  }
  const href = `/groups/${group.slug}/desk`;
  const words = { name: actor?.name ?? '', group: localised(group.names).text };
  return href === path ? null : { text: kind === 'DESK_TAKEN' ? t('notification.DESK_TAKEN', words) : t('notification.DESK_WAITING', words), href };
}

/** Who is called to a desk hears it on whatever page they are; the notification stays as long as it holds. */
export function sayDeskCalls(): void {
  onLive('kring-event', event => {
    const call = event.name === 'notification.created' ? callOf(event.data.notification, location.pathname) : null;
    if (call !== null) {
      say(call.text, 'ok', call.href);
    }
  }, new AbortController().signal);
}
