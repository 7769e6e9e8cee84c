import type { LiveEvent, Positions } from './protocol.js';

/** What to do with an event: apply it, leave it (it was applied before, or the stream is not followed), or ask for what came before it. */
export type Verdict = 'apply' | 'known' | 'gap';

/** How far a tab is in each stream. An event counts only when it is exactly the next one. */
export class StreamPositions {
  readonly #at = new Map<string, number>();

  constructor(start: Positions) {
    for (const [stream, seq] of Object.entries(start)) {
      this.#at.set(stream, seq);
    }
  }

  /** Judges an event, and when it is the next one moves on. */
  take(event: Pick<LiveEvent, 'stream' | 'seq'>): Verdict {
    const at = this.#at.get(event.stream);
    if (at === undefined || event.seq <= at) {
      return 'known';
    }
    if (event.seq > at + 1) {
      return 'gap';
    }
    this.#at.set(event.stream, event.seq);
    return 'apply';
  }

  /** What the tab shows was fetched afresh and reflects the stream at least up to here. Starts to follow it when it is new. */
  synced(stream: string, head: number): void {
    this.#at.set(stream, Math.max(head, this.#at.get(stream) ?? 0));
  }

  /** The stream starts again from here, whatever was known. */
  reset(stream: string, head: number): void {
    this.#at.set(stream, head);
  }

  forget(stream: string): void {
    this.#at.delete(stream);
  }

  of(stream: string): number | undefined {
    return this.#at.get(stream);
  }

  all(): Positions {
    return Object.fromEntries(this.#at);
  }
}
