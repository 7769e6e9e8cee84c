import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { invitations, withdraw } from '../../api/invitations.js';
import type { Group, Invitation, Page } from '../../api/types.js';
import { moment } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { invitationsChanged } from './invitations-after.js';
import './kring-invite.js';

/** Data block of the page of invitations of a group. */
export interface InvitationsData {
  group: Group;
  invitations: Page<Invitation>;
}

/** `<kring-invitations>`: inviting, and what is open, newest first; for the moderators of the group. */
@customElement('kring-invitations')
export class KringInvitations extends LiveElement {
  @state() private page: Page<Invitation> = { items: [], next: null };
  @state() private loading = false;
  @state() private busy: string | null = null;
  private group!: Group;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<InvitationsData>();
    this.group = data.group;
    this.page = data.invitations;
  }

  protected override render() {
    return html`<section class="card"><kring-invite group-slug=${this.group.slug}></kring-invite></section>
      <section class="card"><h2 class="pad">${t('invitations.open')}</h2>
        ${this.page.items.length === 0 ? empty('inbox', t('invitations.none.title'), t('invitations.none.text')) : nothing}
        <ul class="list ruled">${repeat(this.page.items, each => each.id, each => this.one(each))}</ul></section>
      ${moreButton(this.page.next, this.loading, () => this.load(this.page.next))}`;
  }

  protected override happened(event: LiveEvent): void {
    if (invitationsChanged(event, this.group.id)) {
      void this.load(null);
    }
  }

  private one(each: Invitation) {
    const to = each.person?.name ?? each.email ?? t('invitations.link');
    return html`<li class="stack-s"><div class="list-row">${each.person === null ? html`<p class="name grow">${icon(each.kind === 'LINK' ? 'link' : 'at-sign')} ${to}</p>` : personLine(each.person)}
        ${each.can.includes('withdraw') ? html`<button class="button quiet s" aria-disabled=${this.busy === each.id} @click=${() => this.withdraw(each)}>${t('invitations.withdraw')}<span class="sr"> ${to}</span></button>` : nothing}</div>
      <p class="small">${this.standing(each)}</p>
      <p class="small muted">${t('invitations.by', { name: each.by.name, until: moment(each.expiresAt) })}</p></li>`;
  }

  private standing(each: Invitation): string {
    return each.kind === 'LINK' ? t('invitations.uses', { uses: each.uses, most: each.maxUses }) : each.kind === 'EMAIL' ? t('invitations.waits.EMAIL') : t('invitations.waits.PERSON');
  }

  private async withdraw(each: Invitation): Promise<void> {
    if (this.busy !== null) {
      return;
    }
    this.busy = each.id;
    try {
      await withdraw(this.group.slug, each.id);
      this.page = { ...this.page, items: this.page.items.filter(other => other.id !== each.id) };
      say(t('invitations.withdrawn'));
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.list button')?.focus());
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = null;
  }

  private async load(cursor: string | null): Promise<void> {
    this.loading = true;
    try {
      const page = await invitations(this.group.slug, cursor);
      this.page = cursor === null ? page : { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
