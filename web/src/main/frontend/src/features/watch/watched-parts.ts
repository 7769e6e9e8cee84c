import type { Spot } from '../../api/watched.js';
import type { LiveEvent } from '../live/protocol.js';

/** Whether the watched expressions of a group, or for null those of the platform, are others after an event. */
export function watchedChanged(event: LiveEvent, groupId: string | null): boolean {
  return event.name === 'watched.changed' && event.data.groupId === groupId;
}

/** A text in pieces, with those that something was found in; what overlaps is one piece. */
export function marked(text: string, spots: Spot[]): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let done = 0;
  let open: Spot | null = null;
  const close = (): void => {
    if (open !== null) {
      if (open.from > done) {
        pieces.push({ text: text.slice(done, open.from), hit: false });
      }
      pieces.push({ text: text.slice(open.from, open.to), hit: true });
      done = open.to;
    }
  };
  for (const spot of [...spots].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (open !== null && spot.from <= open.to) {
      open = { from: open.from, to: Math.max(open.to, spot.to) };
    } else {
      close();
      open = spot;
    }
  }
  close();
  return done < text.length ? [...pieces, { text: text.slice(done), hit: false }] : pieces;
}
