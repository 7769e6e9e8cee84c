import type { LiveEvent } from './protocol.js';

/**
 * Keeps the events that come while an answer is on its way. Nobody can tell which of them the answer reflects already, so they are applied to it
 * once more, which does no harm.
 */
export class Meanwhile {
  readonly #open = new Set<LiveEvent[]>();

  /** Whether an answer is on its way. */
  get loading(): boolean {
    return this.#open.size > 0;
  }

  hear(event: LiveEvent): void {
    this.#open.forEach(events => events.push(event));
  }

  async during<T>(ask: () => Promise<T>): Promise<{ answer: T; events: LiveEvent[] }> {
    const events: LiveEvent[] = [];
    this.#open.add(events);
    try {
      return { answer: await ask(), events };
    } finally {
      this.#open.delete(events);
    }
  }
}
