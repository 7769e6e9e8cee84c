import type { Hints } from '../../api/hints.js';
import type { Localised } from '../../api/types.js';

/** How long the answer holds that nothing is watched for in a group. */
const QUIET = 300_000;
const quiet = new Map<string, number>();

/**
 * What moderators say about the text that is being written. The server is asked at most once about the same text, and not at all for a while in a group where
 * no hint is set; without an answer nobody is kept from posting.
 */
export class HintCheck {
  hints: Localised[] = [];
  #checked = '';
  #running: { body: string; done: Promise<void>; stop: AbortController } | null = null;

  constructor(private readonly slug: string, private readonly ask: (slug: string, body: string, signal: AbortSignal) => Promise<Hints>, private readonly now: () => number = Date.now) {}

  async check(body: string): Promise<void> {
    if (body.trim() === '') {
      this.hints = [];
      this.#checked = '';
    }
    if (body.trim() === '' || body === this.#checked) {
      this.#running?.stop.abort();
      this.#running = null;
      return;
    }
    if (this.now() < (quiet.get(this.slug) ?? 0)) {
      return;
    }
    if (this.#running?.body !== body) {
      this.#running?.stop.abort();
      const stop = new AbortController();
      this.#running = { body, stop, done: this.#fetch(body, stop.signal) };
    }
    await this.#running.done;
  }

  async #fetch(body: string, signal: AbortSignal): Promise<void> {
    try {
      const { watching, hints } = await this.ask(this.slug, body, signal);
      if (!signal.aborted) {
        this.hints = hints;
        this.#checked = body;
        if (!watching) {
          quiet.set(this.slug, this.now() + QUIET);
        }
      }
    } catch {
      /* nobody is kept from posting */
    }
    if (this.#running?.body === body) {
      this.#running = null;
    }
  }
}
