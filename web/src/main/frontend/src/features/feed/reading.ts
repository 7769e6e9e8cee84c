import { markRead } from '../../api/groups.js';
import type { Group } from '../../api/types.js';
import { countAfter, fetched, total, type Counts } from '../live/counts.js';
import { pageLive } from '../live/page-live.js';
import { groupStream, type LiveEvent } from '../live/protocol.js';

const SETTLED = 300;

/** Tells the server how far a member has read: what somebody has before the eyes counts as read. */
export class Reading {
  #counts: Counts;
  #marked = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** @param inSight whether everything that is new is shown, on the screen */
  constructor(me: string, private readonly group: Group, private readonly inSight: () => boolean, signal: AbortSignal) {
    const member = group.membership?.state === 'MEMBER';
    this.#counts = { me, groups: member ? { [group.id]: fetched(undefined, group) } : {}, notifications: 0, requests: {}, reports: {} };
    document.addEventListener('visibilitychange', this.mark, { signal });
    window.addEventListener('focus', this.mark, { signal });
    window.addEventListener('scroll', this.#onScroll, { signal, passive: true });
    signal.addEventListener('abort', () => clearTimeout(this.#settling));
  }

  hear(event: LiveEvent): void {
    this.#counts = countAfter(this.#counts, event);
  }

  /** Marks as read when there is something to mark and somebody looks at it. */
  readonly mark = (): void => {
    const looking = document.visibilityState === 'visible' && document.hasFocus();
    const seq = Math.max(this.group.head, pageLive()?.positionOf(groupStream(this.group.id)) ?? 0);
    if (looking && total(this.#counts) > 0 && seq > this.#marked && this.inSight()) {
      this.#marked = seq;
      void markRead(this.group.slug, seq, true).catch(() => { this.#marked = 0; });
    }
  };

  readonly #onScroll = (): void => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.mark, SETTLED);
  };
}
