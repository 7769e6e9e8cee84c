import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { SIGNED_OUT, signInAddress } from '../../api/client.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { onLive } from '../live/live.js';
import { connectionAfter, type Shown } from './connection-bar.js';
import { TypedTexts } from './typed-texts.js';

/** A short loss is made good before anybody needs to know. */
const PATIENCE = 3_000;
const BACK_FOR = 4_000;

/** `<kring-connection>`: a quiet bar below the top bar, for as long as live changes do not arrive. */
@customElement('kring-connection')
export class KringConnection extends KringElement {
  @state() private shown: Shown = 'nothing';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = new AbortController();
  private readonly typed = new TypedTexts();

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'status');
    this.ended = new AbortController();
    onLive('kring-connection', said => {
      const shown = connectionAfter(this.shown, said);
      clearTimeout(this.timer);
      if (said === 'lost' && shown === 'lost' && this.shown !== 'lost') {
        this.timer = setTimeout(() => { this.shown = 'lost'; }, PATIENCE);
      } else {
        this.show(shown);
      }
    }, this.ended.signal);
    const { signal } = this.ended;
    document.addEventListener('input', event => this.typed.hear(event.target as HTMLInputElement), { signal });
    window.addEventListener(SIGNED_OUT, event => {
      if (this.typed.any) {
        event.preventDefault();
        this.show('signed-out');
      }
    }, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.ended.abort();
  }

  protected override render() {
    switch (this.shown) {
      case 'lost': return bar('warm', html`${icon('circle-alert')}<span>${t('connection.lost')}</span>`);
      case 'back': return bar('ok', html`${icon('check')}<span>${t('connection.back')}</span>`);
      case 'signed-out': return bar('warm', html`${icon('log-out')}<span>${this.typed.any ? html`${t('connection.signedOut.typed')} <a href=${signInAddress()} target="_blank">${t('connection.signIn.tab')}</a>`
        : html`${t('connection.signedOut')} <a href=${signInAddress()}>${t('connection.signIn')}</a>`}</span>`);
      case 'not-allowed': return bar('warm', html`${icon('circle-alert')}<span>${t('connection.notAllowed')} <button class="link" @click=${() => location.reload()}>${t('connection.reload')}</button></span>`);
      case 'nothing': return nothing;
    }
  }

  private show(shown: Shown): void {
    this.shown = shown;
    if (shown === 'back') {
      this.timer = setTimeout(() => { this.shown = 'nothing'; }, BACK_FOR);
    }
  }
}

function bar(tone: 'ok' | 'warm', what: TemplateResult): TemplateResult {
  return html`<div class="note ${tone}">${what}</div>`;
}
