import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PersonBrief } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { onLive } from '../live/live.js';

const WRITING_FOR = 6_000;

/** `<kring-here group-id me>`: how many are here, and who is writing at this moment. Seen, not announced: it changes too often. */
@customElement('kring-here')
export class KringHere extends KringElement {
  @property({ attribute: 'group-id' }) groupId = '';
  @property() thread: string | null = null;
  @state() private count = 0;
  @state() private writing = new Map<string, { person: PersonBrief; until: number }>();
  private ended = new AbortController();
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ended = new AbortController();
    onLive('kring-presence', seen => {
      if (seen.group === this.groupId) {
        this.count = seen.count;
      }
    }, this.ended.signal);
    onLive('kring-typing-seen', seen => {
      if (seen.group === this.groupId && (this.thread === null || seen.thread === this.thread)) {
        this.writing = new Map(this.writing).set(seen.person.id, { person: seen.person, until: Date.now() + WRITING_FOR });
      }
    }, this.ended.signal);
    this.timer = setInterval(() => {
      if (this.writing.size > 0) {
        this.writing = new Map([...this.writing].filter(([, each]) => each.until > Date.now()));
      }
    }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ended.abort();
    clearInterval(this.timer);
  }

  protected override render() {
    const names = [...this.writing.values()].map(each => each.person.name);
    return html`<p class="here small muted">${this.count > 1 ? html`<span><span class="dot here-dot"></span> ${t('here.count', { count: this.count })}</span>` : nothing}
      ${names.length === 0 ? nothing : html`<span>${names.length === 1 ? t('here.writing', { name: names[0]! }) : t('here.writing.several', { count: names.length })}</span>`}</p>`;
  }
}
