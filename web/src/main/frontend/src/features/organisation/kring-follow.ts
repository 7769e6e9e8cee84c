import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { follow, unfollow, type Follow, type OrganisationPage } from '../../api/organisation.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { followAfter } from './follow-after.js';

/** `<kring-follow>`: how many follow the organisation of the page, and the way to do so. */
@customElement('kring-follow')
export class KringFollow extends LiveElement {
  @state() private follow: Follow = pageData<{ page: OrganisationPage }>().page;
  @state() private busy = false;

  protected override render() {
    const { following, followers, organisation } = this.follow;
    return html`<div class="row"><button class="button ${following ? 'quiet' : ''}" aria-pressed=${following} aria-disabled=${this.busy} @click=${this.turn}>${icon(following ? 'check' : 'plus')}${following ? t('organisation.following') : t('organisation.follow')}<span class="sr"> ${organisation.name}</span></button>
      <span class="small muted" role="status">${t('organisation.followers', { count: followers })}</span></div>`;
  }

  protected override happened(event: LiveEvent): void {
    this.follow = followAfter(this.follow, event);
  }

  private readonly turn = async (): Promise<void> => {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const { following, organisation } = this.follow;
      this.follow = await (following ? unfollow : follow)(organisation.id);
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  };
}
