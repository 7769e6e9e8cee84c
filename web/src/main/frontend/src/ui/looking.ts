/** So long nobody asks while somebody types. */
const PAUSE = 250;

/** Looks for what is typed: after a pause, and only the answer to the last question counts, unless it was stopped. */
export class Looking {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = new AbortController();

  constructor(private readonly pause = PAUSE) {}

  /** @param refused hears why there is no answer; without it, none is as good as an empty one */
  start<A>(ask: (signal: AbortSignal) => Promise<A>, tell: (answer: A) => void, refused: (problem: unknown) => void = () => undefined): void {
    this.stop();
    const { signal } = this.#asked = new AbortController();
    this.#timer = setTimeout(() => void ask(signal).then(answer => signal.aborted ? undefined : tell(answer), problem => signal.aborted ? undefined : refused(problem)), this.pause);
  }

  /** What is on its way is not heard any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asked.abort();
  }
}
