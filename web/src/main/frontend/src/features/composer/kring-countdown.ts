import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';

const A_SECOND = 1_000;

/** `<kring-countdown seconds>`: the time to think before a text is sent. It fires `kring-now` when it is over or cut short, and `kring-withdraw`. */
@customElement('kring-countdown')
export class KringCountdown extends KringElement {
  @property({ type: Number }) seconds = 0;
  @state() private left = 0;
  private end = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = Date.now() + this.seconds * A_SECOND;
    this.left = this.seconds;
    this.timer = setInterval(this.tick, A_SECOND);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('button')?.focus();
  }

  /** The time that is left is no live region: every second would be read out. */
  protected override render() {
    return html`<div class="note">${icon('clock')}<div class="stack-s"><p class="sr" role="status">${t('calm.waits', { seconds: this.seconds })}</p>
      <p role="timer">${t('calm.left', { seconds: this.left })}</p>
      <p class="row"><button class="button quiet s" type="button" @click=${() => this.say('kring-withdraw')}>${icon('undo-2')}${t('calm.withdraw')}</button>
        <button class="button s" type="button" @click=${() => this.say('kring-now')}>${t('calm.now')}</button></p></div></div>`;
  }

  /** By the clock: a browser lets the timers of a tab in the background rest. */
  private readonly tick = (): void => {
    this.left = Math.max(0, Math.ceil((this.end - Date.now()) / A_SECOND));
    if (this.left === 0) {
      this.say('kring-now');
    }
  };

  private say(what: 'kring-now' | 'kring-withdraw'): void {
    clearInterval(this.timer);
    this.dispatchEvent(new CustomEvent(what));
  }
}
