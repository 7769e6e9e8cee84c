import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Handover } from '../../api/handover.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { handoverAfter } from './handover-after.js';
import './kring-departure.js';

const NOTHING: Handover = { departure: null, topics: [], interview: [], inherited: [] };

/** `<kring-leaving>`: in the settings the place to say that one leaves, and the way to the hand-over. */
@customElement('kring-leaving')
export class KringLeaving extends LiveElement {
  @state() private handover: Handover = NOTHING;

  override connectedCallback(): void {
    super.connectedCallback();
    this.handover = pageData<{ handover: Handover }>().handover;
  }

  protected override render() {
    const { departure, inherited } = this.handover;
    return html`<div class="stack" @kring-handover=${(event: CustomEvent<Handover | null>) => { this.handover = event.detail ?? { ...this.handover, departure: null }; }}>
      <kring-departure .departure=${departure}></kring-departure>
      ${departure === null && inherited.length === 0 ? nothing : html`<p><a class=${departure === null ? '' : 'button'} href="/handover">${t('handover.go')}</a></p>`}</div>`;
  }

  protected override happened(event: LiveEvent): void {
    this.handover = handoverAfter(this.handover, event);
  }
}
