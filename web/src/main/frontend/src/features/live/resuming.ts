import type { Hello, Positions } from './protocol.js';

/** A frame of so many streams is well below the 8 KiB that the server takes: one is at most 60 characters. */
export const MOST_STREAMS = 100;

/**
 * What resume has to name: the server goes on by itself from the head that hello gave, so only streams that stand elsewhere. When the database
 * lives another life the same number says nothing, and all are named.
 */
export function toName(hello: Hello, lived: string, mine: Positions): Positions {
  return lived === hello.epoch ? Object.fromEntries(Object.entries(mine).filter(([stream, seq]) => hello.streams[stream] !== seq)) : mine;
}

/** The same in parts that each fit in a frame; one at least, for who has nothing to name says so. */
export function inFrames(streams: Positions): Positions[] {
  const all = Object.entries(streams);
  const frames = Array.from({ length: Math.ceil(all.length / MOST_STREAMS) }, (_none, index) =>
    Object.fromEntries(all.slice(index * MOST_STREAMS, (index + 1) * MOST_STREAMS)));
  return frames.length === 0 ? [{}] : frames;
}

/** What the pace needs of its surroundings. */
export interface PaceSurroundings {
  now(): number;
  setTimer(run: () => void, ms: number): unknown;
}

/** Frames at once, and milliseconds until one more: well below what the server allows a socket. */
export const BURST = 4, EVERY = 2_000;

/**
 * Asks again for what tabs miss, not more often than the server takes. What has to wait is asked for together, each stream from the position that is
 * furthest behind.
 */
export class ResumePace {
  readonly #waiting = new Map<string, number>();
  #allowed = BURST;
  #counted = 0;
  #timed = false;

  constructor(private readonly send: (streams: Positions) => void, private readonly around: PaceSurroundings) {}

  want(streams: Positions): void {
    for (const [stream, seq] of Object.entries(streams)) {
      this.#waiting.set(stream, Math.min(seq, this.#waiting.get(stream) ?? seq));
    }
    this.#ask();
  }

  /** Another socket: what waits is asked for in its first frames. */
  forget(): void {
    this.#waiting.clear();
  }

  #ask(): void {
    const earned = Math.floor((this.around.now() - this.#counted) / EVERY);
    this.#counted += earned * EVERY;
    this.#allowed = Math.min(BURST, this.#allowed + earned);
    const frames = this.#waiting.size === 0 ? [] : inFrames(Object.fromEntries(this.#waiting));
    for (const frame of frames.slice(0, this.#allowed)) {
      this.#allowed--;
      Object.keys(frame).forEach(stream => this.#waiting.delete(stream));
      this.send(frame);
    }
    if (this.#waiting.size > 0 && !this.#timed) {
      this.#timed = true;
      this.around.setTimer(() => {
        this.#timed = false;
        this.#ask();
      }, EVERY);
    }
  }
}
