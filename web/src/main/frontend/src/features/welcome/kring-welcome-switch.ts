import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { changeWelcome, type Welcome } from '../../api/welcome.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { welcomeAfter } from './welcome-after.js';

/** `<kring-welcome-switch>`: whether I am shown a welcome in my first month. */
@customElement('kring-welcome-switch')
export class KringWelcomeSwitch extends LiveElement {
  @state() private welcome: Welcome | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.welcome = findData<{ welcome?: Welcome }>()?.welcome ?? null;
  }

  protected override render() {
    const { welcome } = this;
    return welcome === null ? nothing : html`<label class="check"><input type="checkbox" .checked=${live(welcome.on)} @change=${this.change}> ${t('welcome.switch')}</label>
      <p class="small muted">${Date.parse(welcome.until) < Date.now() ? t('welcome.over', { until: day(welcome.until) }) : t('welcome.until', { until: day(welcome.until) })}</p>`;
  }

  protected override happened(event: LiveEvent): void {
    this.welcome = this.welcome === null ? null : welcomeAfter(this.welcome, event);
  }

  private readonly change = async (event: Event): Promise<void> => {
    const { checked } = event.target as HTMLInputElement;
    try {
      this.welcome = await changeWelcome({ on: checked });
      say(t('settings.saved'));
    } catch (problem) {
      this.requestUpdate();
      say(explain(problem), 'bad');
    }
  };
}
