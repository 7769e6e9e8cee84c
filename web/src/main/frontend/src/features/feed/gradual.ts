import type { ReactiveController, ReactiveControllerHost } from 'lit';

const FIRST = 4;
const STEP = 1;

/**
 * Lets a long list grow over several tasks, so that its first screen is there at once and a tap in between is answered. Whoever comes back to a
 * page finds it whole, since the browser then scrolls to where they were.
 */
export class Gradual implements ReactiveController {
  #count = cameBack() ? Infinity : FIRST;

  constructor(private readonly host: ReactiveControllerHost, private readonly length: () => number) {
    host.addController(this);
  }

  /** How many to show now. */
  get count(): number {
    return this.#count;
  }

  hostUpdated(): void {
    if (this.#count >= this.length()) {
      this.#count = Infinity;
    } else {
      setTimeout(this.#grow);
    }
  }

  readonly #grow = (): void => {
    this.#count += STEP;
    this.host.requestUpdate();
  };
}

function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'back_forward' || location.hash !== '';
}
