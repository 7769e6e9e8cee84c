import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LiveElement } from '../features/live/live-element.js';
import type { LiveEvent } from '../features/live/protocol.js';
import { initials } from './initials.js';
import { photoIs, photoOf } from './photos.js';

/** `<kring-avatar key name>`: the photo of the person with this id when the reader may see it, else the first letters of the name. It stands beside a name, so it says nothing itself. */
@customElement('kring-avatar')
export class KringAvatar extends LiveElement {
  @property() key = '';
  @property() name = '';
  /** The address that could not be shown. */
  @state() private broken = '';

  override connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    if (!this.hasUpdated) {
      this.replaceChildren();
    }
    super.connectedCallback();
  }

  protected override render(): TemplateResult | string {
    const address = photoOf(this.key, this.again);
    return address && address !== this.broken ? html`<img src=${address} alt="" decoding="async" @error=${() => { this.broken = address; }}>` : initials(this.name);
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'photo.changed' && event.stream === `person:${this.key}`) {
      photoIs(this.key, event.data.photo?.address ?? null);
      this.requestUpdate();
    }
  }

  private readonly again = (): void => this.requestUpdate();
}
