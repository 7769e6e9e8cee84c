import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ago, moment } from '../format.js';
import { KringElement } from './element.js';

/** One clock for all of them. */
const shown = new Set<KringTime>();
let clock: ReturnType<typeof setInterval> | undefined;

/**
 * `<kring-time at="2026-11-22T09:30:00Z">`: how long ago, kept right while the page is open; the exact moment on hover
 * and for screen readers.
 */
@customElement('kring-time')
export class KringTime extends KringElement {
  @property() at = '';

  override connectedCallback(): void {
    super.connectedCallback();
    shown.add(this);
    clock ??= setInterval(() => shown.forEach(each => each.requestUpdate()), 30_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
    if (shown.size === 0) {
      clearInterval(clock);
      clock = undefined;
    }
  }

  protected override render() {
    const exact = moment(this.at);
    return html`<time datetime=${this.at} title=${exact}><span aria-hidden="true">${ago(this.at, Date.now())}</span><span class="sr">${exact}</span></time>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-time': KringTime;
  }
}
