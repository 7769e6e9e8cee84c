const HOUR = 3_600_000;
const SOON = 10_000;
const SPREAD = 2_500;

/** How long until a desk is to be asked for again: a little after it opens or closes, not all screens at once; within the hour in any case, since the day ends too. */
export function untilAsked(changesAt: string | null, now: number, spread = Math.random() * SPREAD): number {
  const wait = changesAt === null ? HOUR : Date.parse(changesAt) - now;
  return Math.min(HOUR, wait > 0 ? wait + 500 + spread : SOON);
}

/** Asks for a desk again when it opens or closes, which no event says. */
export class DeskClock {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ask: () => void;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** @param changesAt when it opens or closes next; null when that is not known */
  set(changesAt: string | null): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.set(changesAt);
      this.#ask();
    }, untilAsked(changesAt, Date.now()));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
