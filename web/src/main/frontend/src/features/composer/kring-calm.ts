import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pace, type Pace } from '../../api/cooling.js';
import { t } from '../../i18n.js';
import '../shell/shell.js';
import { noErrors, choices } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import './kring-countdown.js';

const DELAYS = ['0', '30', '120'] as const;
type Delay = (typeof DELAYS)[number];
const PAUSE = 1_000;

/**
 * `<kring-calm>`: says in a thread with many quick replies that there are many, and offers time to think before one's own is sent. It fires `kring-delay`
 * with the seconds; none when the thread is calm.
 */
@customElement('kring-calm')
export class KringCalm extends LiveElement {
  @property({ attribute: false }) threadId = '';
  @state() private now: Pace | null = null;
  @state() private delay: Delay = '0';
  private pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('threadId')) {
      void this.fetch();
    }
  }

  protected override render() {
    if (this.now === null || !this.now.heated) {
      return nothing;
    }
    const { replies, people, minutes } = this.now;
    return html`<div class="note">${icon('clock')}<div class="stack-s"><p role="status">${t('calm.text', { replies, people, minutes })}</p>
      ${choices(`calm-${this.threadId}`, t('calm.delay'), DELAYS.map(value => ({ value, label: t(`calm.delay.${value}`) })), this.delay, noErrors, this.choose, true)}</div></div>`;
  }

  protected override happened(event: LiveEvent): void {
    const here = (event.name === 'post.created' || event.name === 'post.withdrawn') && event.data.post.threadId === this.threadId;
    if (here || event.name === 'group.changed') {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.fetch(), PAUSE);
    }
  }

  private readonly choose = (value: Delay): void => {
    this.delay = value;
    this.tell();
  };

  private tell(): void {
    this.dispatchEvent(new CustomEvent('kring-delay', { detail: this.now?.heated ? Number(this.delay) : 0 }));
  }

  /** Without an answer nobody is kept waiting. */
  private async fetch(): Promise<void> {
    this.now = this.threadId === '' ? null : await pace(this.threadId).catch(() => null);
    this.tell();
  }
}
