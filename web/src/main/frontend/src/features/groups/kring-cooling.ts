import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { cooling, setCooling, type Cooling } from '../../api/cooling.js';
import { t } from '../../i18n.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';

/** `<kring-cooling group-slug>`: whether the composer tells when a discussion gets heated; for who leads the group. */
@customElement('kring-cooling')
export class KringCooling extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private now: Cooling | null = null;

  protected override firstUpdated(): void {
    void this.fetch();
  }

  protected override render() {
    if (this.now === null) {
      return nothing;
    }
    const { on, replies, people, minutes, watchedMinutes } = this.now;
    return html`<p id="cooling-text">${t('cooling.text', { replies, people, minutes, watchedMinutes })}</p>
      <label class="check"><input type="checkbox" .checked=${live(on)} aria-describedby="cooling-text" @change=${this.toggle}> ${t('cooling.on')}</label>`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'group.changed') {
      void this.fetch();
    }
  }

  private readonly toggle = async (event: Event): Promise<void> => {
    const { checked } = event.target as HTMLInputElement;
    try {
      this.now = await setCooling(this.slug, checked);
      say(t('cooling.saved'));
    } catch (problem) {
      this.requestUpdate();
      say(explain(problem), 'bad');
    }
  };

  private async fetch(): Promise<void> {
    this.now = await cooling(this.slug).catch(() => this.now);
  }
}
