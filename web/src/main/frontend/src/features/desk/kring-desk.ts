import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { desk, talk as fetchTalk, type Desk, type Talk, type TalkLine, type WholeTalk } from '../../api/desk.js';
import { t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { LiveElement } from '../live/live-element.js';
import { onLive } from '../live/live.js';
import type { LiveEvent } from '../live/protocol.js';
import { deskAfter, withDesk, withLine, withTalk, type DeskState } from './desk-after.js';
import { DeskClock } from './desk-clock.js';
import { DESK_CHANGED, OPENED, SAID, TALK_CHANGED } from './desk-events.js';
import './kring-desk-staff.js';
import './kring-desk-visit.js';

/** `<kring-desk group-slug>`: the desk of a group, for a visitor or for its staff; it follows the events and what its parts do. */
@customElement('kring-desk')
export class KringDesk extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private at: DeskState = { groupId: '', desk: null, whole: null };
  private readonly me = pageData<Frame>('frame').me;
  private readonly clock = new DeskClock(() => void this.fetch());
  private ended = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ desk: Desk; whole: WholeTalk | null }>();
    this.at = { groupId: data.desk.group.id, desk: data.desk, whole: data.whole };
    this.ended = new AbortController();
    onLive('kring-reset', () => void this.fetch(), this.ended.signal);
    this.addEventListener(SAID, event => this.said((event as CustomEvent<TalkLine>).detail), this.ended);
    this.addEventListener(TALK_CHANGED, event => { this.at = withTalk(this.at, (event as CustomEvent<Talk>).detail); }, this.ended);
    this.addEventListener(DESK_CHANGED, event => { this.at = withDesk(this.at, (event as CustomEvent<Desk>).detail); }, this.ended);
    this.addEventListener(OPENED, event => { this.at = { ...this.at, whole: (event as CustomEvent<WholeTalk | null>).detail }; }, this.ended);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ended.abort();
    this.clock.stop();
  }

  protected override render() {
    const { desk: now, whole } = this.at;
    if (now === null) {
      return html`<p>${t('desk.gone')}</p>`;
    }
    return now.staff === null
      ? html`<kring-desk-visit .slug=${this.slug} .desk=${now} .whole=${whole} .me=${this.me}></kring-desk-visit>`
      : html`<kring-desk-staff .slug=${this.slug} .desk=${now} .whole=${whole} .me=${this.me}></kring-desk-staff>`;
  }

  protected override happened(event: LiveEvent): void {
    this.at = deskAfter(this.at, event);
  }

  private said(line: TalkLine): void {
    if (this.at.whole !== null) {
      this.at = { ...this.at, whole: withLine(this.at.whole, line) };
    }
  }

  protected override updated(): void {
    this.clock.set(this.at.desk?.changesAt ?? null);
  }

  private async fetch(): Promise<void> {
    const fresh = await desk(this.slug).catch(() => null);
    if (fresh !== null) {
      this.at = withDesk(this.at, fresh);
      const id = this.at.whole?.talk.id;
      const whole = id === undefined ? null : await fetchTalk(id).catch(() => null);
      if (whole !== null && this.at.whole?.talk.id === id) {
        this.at = { ...this.at, whole };
      }
    }
  }
}
