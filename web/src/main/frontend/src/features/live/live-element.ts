import { KringElement } from '../../ui/element.js';
import { onLive } from './live.js';
import type { LiveEvent } from './protocol.js';

/** An element that follows the events of the page's streams while it is in the page. */
export abstract class LiveElement extends KringElement {
  #ended = new AbortController();

  protected abstract happened(event: LiveEvent): void;

  /** Events of a stream are lost: what is shown of it is to be fetched again. */
  protected reset(_stream: string): void { /* for who shows nothing of a stream */ }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ended = new AbortController();
    onLive('kring-event', event => this.happened(event), this.#ended.signal);
    onLive('kring-reset', ({ stream }) => this.reset(stream), this.#ended.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ended.abort();
  }
}
