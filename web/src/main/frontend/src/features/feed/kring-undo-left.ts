import { customElement, property } from 'lit/decorators.js';
import { html } from 'lit';
import { KringElement } from '../../ui/element.js';

/** `<kring-undo-left until="…">`: minutes and seconds that are left, counted down to be seen; it is not read aloud each second. */
@customElement('kring-undo-left')
export class KringUndoLeft extends KringElement {
  @property() until = '';
  private clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = setInterval(() => this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  protected override render() {
    return html`<span aria-hidden="true">${left(this.until, Date.now())}</span>`;
  }
}

/** The time left as m:ss; never below nothing. */
export function left(until: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
