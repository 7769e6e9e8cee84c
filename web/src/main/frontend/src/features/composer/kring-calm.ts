import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pace, type Pace } from '../../api/cooling.js';
import { clock } from '../../format.js';
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
 * `<kring-calm>`: says in a thread with many quick replies that there are many, or that a watched expression found something in it lately, and offers time to think before one's own is sent. It fires `kring-delay`
 * with the seconds; none when the thread is calm.
 */
@customElement('kring-calm')
export class KringCalm extends LiveElement {
  @property({ attribute: false }) threadId = '';
  @state() private now: Pace | null = null;
  @state() private delay: Delay = '0';
  private pause: ReturnType<typeof setTimeout> | undefined;
  private turn: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    clearTimeout(this.turn);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('threadId')) {
      void this.fetch();
    }
  }

  protected override render() {
    return this.now === null ? nothing : html`${this.slow(this.now)}${this.now.heated ? this.heated(this.now) : nothing}`;
  }

  /** When the reader may answer, in a thread that a moderator slowed down. */
  private slow({ slowMinutes, replyAt }: Pace) {
    return slowMinutes === null ? nothing : html`<p class="slow row small" role="status">${icon('clock')}${replyAt === null ? t('thread.slow', { minutes: slowMinutes }) : t('calm.slow', { minutes: slowMinutes, at: clock(replyAt) })}</p>`;
  }

  private heated({ watched, replies, people, minutes }: Pace) {
    return html`<div class="note">${icon('clock')}<div class="stack-s"><p role="status">${watched ? t('calm.watched') : t('calm.text', { replies, people, minutes })}</p>
      ${choices(`calm-${this.threadId}`, t('calm.delay'), DELAYS.map(value => ({ value, label: t(`calm.delay.${value}`) })), this.delay, noErrors, this.choose, true)}</div></div>`;
  }

  protected override happened(event: LiveEvent): void {
    const here = event.name === 'thread.changed' ? event.data.threadId === this.threadId : (event.name === 'post.created' || event.name === 'post.withdrawn') && event.data.post.threadId === this.threadId;
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
    clearTimeout(this.turn);
    const wait = this.now?.replyAt ? Date.parse(this.now.replyAt) - Date.now() : 0;
    if (wait > 0 && this.isConnected) {
      this.turn = setTimeout(() => void this.fetch(), wait + PAUSE);
    }
  }
}
