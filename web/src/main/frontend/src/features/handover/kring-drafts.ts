import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { localDrafts, type LocalDraft } from './local-drafts.js';

const LONGEST = 160;

/** `<kring-drafts>`: what I began to write in this browser; drafts never leave it, so those of another device are not here. */
@customElement('kring-drafts')
export class KringDrafts extends KringElement {
  protected override render() {
    const drafts = found();
    return html`<section class="card" aria-labelledby="drafts-title"><div class="pad flush stack-s"><h2 id="drafts-title">${t('handover.drafts')}</h2><p class="muted">${t('handover.drafts.text')}</p></div>
      ${drafts.length === 0 ? html`<p class="pad">${t('left.none')}</p>`
        : html`<ul class="list links">${drafts.map(({ address, text }) => html`<li><a href=${address}>${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</a></li>`)}</ul>`}</section>`;
  }
}

/** A browser that stores nothing has none. */
function found(): LocalDraft[] {
  try {
    return localDrafts(pageData<Frame>('frame').me.id, localStorage);
  } catch {
    return [];
  }
}
