import { notifications as fetchNotifications } from '../../api/me.js';
import { myGroups } from '../../api/my-groups.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { findData, type Frame } from '../../page-data.js';
import type { Group } from '../../api/types.js';
import { countAfter, fetched, total, totalElsewhere, type Counts } from './counts.js';
import { onLive } from './live.js';
import { pageLive } from './page-live.js';

/** After a restore all streams start again at once; the numbers are asked for once. */
const PAUSE = 300;

/**
 * `<kring-live>`: opens the page to what happens elsewhere, and keeps the counts of the navigation exact.
 * The counts themselves are `<kring-count>` places that the server has filled.
 */
export class KringLive extends HTMLElement {
  #counts: Counts | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #ended = new AbortController();

  connectedCallback(): void {
    const frame = findData<Frame>('frame');
    const live = pageLive();
    if (frame === null || live === null) {
      return;
    }
    this.#ended = new AbortController();
    this.#counts = {
      me: frame.me.id,
      groups: Object.fromEntries(frame.groups.map(group => [group.id, fetched(undefined, group)])),
      notifications: frame.me.unreadNotifications,
      requests: this.#requests(),
      reports: reportsOf(frame.groups),
    };
    onLive('kring-event', event => this.#show(countAfter(this.#counts!, event)), this.#ended.signal);
    onLive('kring-reset', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#fetch(), PAUSE);
    }, this.#ended.signal);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#ended.abort();
  }

  #requests(): Record<string, number> {
    const group = findData<{ group?: Group }>('page-data')?.group;
    return group?.pendingRequests == null ? {} : { [group.id]: group.pendingRequests };
  }

  #show(counts: Counts): void {
    if (counts === this.#counts) {
      return;
    }
    this.#counts = counts;
    document.querySelectorAll('kring-count').forEach(place => {
      const kind = place.getAttribute('kind');
      const id = place.getAttribute('group');
      if (kind === 'home') {
        put(place, total(counts), count => t('nav.unread', { count }));
      } else if (kind === 'elsewhere') {
        put(place, totalElsewhere(counts, shown()), count => t('nav.unread', { count }));
      } else if (kind === 'notifications') {
        put(place, counts.notifications, count => t('nav.notifications.count', { count }));
      } else if (kind === 'requests') {
        put(place, Object.values(counts.requests)[0] ?? 0, count => t('group.requests.count', { count }));
      } else if (kind === 'reports') {
        put(place, counts.reports[id ?? ''] ?? 0, count => t('group.reports.count', { count }));
      } else if (id !== null) {
        put(place, counts.groups[id]?.unread ?? 0, count => t('nav.unread', { count }));
      }
    });
  }

  async #fetch(): Promise<void> {
    const [mine, told] = await Promise.all([myGroups(), fetchNotifications()]).catch(() => [null, null]);
    if (mine !== null && told !== null && this.#counts !== null) {
      const before = this.#counts.groups;
      mine.forEach(group => pageLive()?.synced(`group:${group.id}`, group.head));
      this.#show({
        ...this.#counts, notifications: told.unread, reports: reportsOf(mine),
        groups: Object.fromEntries(mine.map(group => [group.id, fetched(before[group.id], group)])),
      });
    }
  }
}

function reportsOf(groups: { id: string; openReports: number | null }[]): Record<string, number> {
  return Object.fromEntries(groups.flatMap(group => group.openReports === null ? [] : [[group.id, group.openReports]]));
}

/** The groups that have a place of their own in the navigation. */
const shown = (): Set<string> => new Set([...document.querySelectorAll('kring-count[group]:not([kind])')].map(place => place.getAttribute('group')!));

function put(place: Element, count: number, words: (count: number) => string): void {
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.ariaHidden = 'true';
  badge.textContent = count > 99 ? '99+' : number(count);
  const spoken = document.createElement('span');
  spoken.className = 'sr';
  spoken.textContent = words(count);
  place.replaceChildren(...(count > 0 ? [badge, spoken] : []));
}

customElements.define('kring-live', KringLive);
