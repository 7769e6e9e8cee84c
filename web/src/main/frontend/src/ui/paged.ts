import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page } from '../api/types.js';
import { say } from './kring-toasts.js';
import { moreButton } from './more.js';
import { explain } from './problem.js';

/** A list that comes a page at a time, with the button that fetches the next. */
export class Paged<T> implements ReactiveController {
  #page: Page<T> = { items: [], next: null };
  #loading = false;

  constructor(private readonly host: ReactiveControllerHost, private readonly fetch: (cursor: string | null) => Promise<Page<T>>) {
    host.addController(this);
  }

  hostConnected(): void { /* the first page stands in the page of the browser */ }

  get items(): readonly T[] {
    return this.#page.items;
  }

  /** Shows these instead, for example the first page fetched anew. */
  show(page: Page<T>): void {
    this.#page = page;
    this.host.requestUpdate();
  }

  /** Changes what is shown of the list; what follows can still be fetched. */
  change(items: (shown: readonly T[]) => T[]): void {
    this.show({ ...this.#page, items: items(this.#page.items) });
  }

  button() {
    return moreButton(this.#page.next, this.#loading, () => this.more());
  }

  private async more(): Promise<void> {
    this.#loading = true;
    this.host.requestUpdate();
    try {
      const { items, next } = await this.fetch(this.#page.next);
      this.#page = { items: [...this.#page.items, ...items], next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.#loading = false;
    this.host.requestUpdate();
  }
}
