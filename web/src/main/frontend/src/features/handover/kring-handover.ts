import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { handover, type Handover } from '../../api/handover.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { handoverAfter, topicsChanged } from './handover-after.js';
import './kring-departure.js';
import './kring-farewell.js';
import './kring-heirs.js';
import './kring-inherited.js';
import './kring-left.js';
import './kring-drafts.js';

/** `<kring-handover>`: all that I hand over in one place, and what others ask me to take over. */
@customElement('kring-handover')
export class KringHandover extends LiveElement {
  @state() private handover: Handover = pageData<{ handover: Handover }>().handover;

  protected override render() {
    const { departure, topics, interview, inherited } = this.handover;
    return html`<div class="stack" @kring-handover=${this.changed}>
      ${inherited.length === 0 ? nothing : html`<section class="card" aria-labelledby="inherited-title"><h2 class="pad flush" id="inherited-title" tabindex="-1">${t('inherited.title')}</h2><kring-inherited .inherited=${inherited}></kring-inherited></section>`}
      <section class="card pad stack-s"><h2>${departure === null ? t('departure') : t('departure.yours')}</h2><kring-departure .departure=${departure}></kring-departure></section>
      ${departure === null ? nothing : html`<section class="card" aria-labelledby="heirs-title"><div class="pad flush stack-s"><h2 id="heirs-title">${t('heirs.title')}</h2><p class="muted">${t('heirs.text')}</p></div><kring-heirs .topics=${topics}></kring-heirs></section>
        <section class="card pad stack-s"><h2>${t('farewell.title')}</h2><p class="muted">${t('farewell.text')}</p><kring-farewell .interview=${interview} .topics=${topics}></kring-farewell></section>`}
      <kring-left .leaving=${departure !== null}></kring-left>
      ${departure === null ? nothing : html`<kring-drafts></kring-drafts>`}</div>`;
  }

  protected override happened(event: LiveEvent): void {
    this.handover = handoverAfter(this.handover, event);
    if (topicsChanged(this.handover, event)) {
      void handover().then(fresh => { this.handover = fresh; }, () => undefined);
    }
  }

  private readonly changed = (event: CustomEvent<Handover | null>): void => {
    this.handover = event.detail ?? { departure: null, topics: [], interview: [], inherited: this.handover.inherited };
  };
}
