import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { acceptInvitation, acceptLink, declineInvitation } from '../../api/invitations.js';
import type { GroupBrief, Invited } from '../../api/types.js';
import { moment } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { say, sayOnNextPage } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { invitedAfter } from './invitations-after.js';

/** `<kring-invited>`: the groups to which I am invited, or the one to which a link leads; by name and purpose, until I am in. */
@customElement('kring-invited')
export class KringInvited extends LiveElement {
  @state() private invited: Invited[] = [];
  @state() private busy = false;
  private token: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = findData<{ invited: Invited[]; token?: string }>();
    this.invited = data?.invited ?? [];
    this.token = data?.token ?? null;
  }

  protected override render() {
    return html`${this.invited.length === 0 ? html`<section class="card">${empty('inbox', t('invited.none.title'), t('invited.none.text'))}</section>` : nothing}
      <ul class="stack">${repeat(this.invited, each => each.id, each => this.one(each))}</ul>`;
  }

  /** Of a link that is open in this page no event tells. */
  protected override happened(event: LiveEvent): void {
    if (this.token === null && !this.busy) {
      this.invited = invitedAfter(this.invited, event);
    }
  }

  private one(each: Invited) {
    const name = localised(each.names);
    const purpose = localised(each.purposes);
    return html`<li class="card pad stack-s"><h2 lang=${name.lang}>${name.text}</h2>
      ${purpose.text === '' ? nothing : html`<p class="pre-line" lang=${purpose.lang}>${purpose.text}</p>`}
      <p class="small muted">${each.by === null ? t('invited.byLink', { until: moment(each.expiresAt) }) : t('invited.by', { name: each.by.name, until: moment(each.expiresAt) })}</p>
      <div class="row">${each.slug === null ? html`<button class="button" aria-disabled=${this.busy} @click=${() => this.accept(each)}>${t('invited.accept')}<span class="sr"> ${name.text}</span></button>`
        : html`<a class="button" href="/groups/${each.slug}">${t('invited.open')}</a>`}
      ${each.id === null ? nothing : html`<button class="button quiet" aria-disabled=${this.busy} @click=${() => this.decline(each)}>${t('invited.decline')}<span class="sr"> ${name.text}</span></button>`}</div></li>`;
  }

  private accept(each: Invited): void {
    const entering = (): Promise<GroupBrief> => each.id === null ? acceptLink(this.token ?? '') : acceptInvitation(each.id);
    void this.act(async () => {
      const { slug } = await entering();
      sayOnNextPage('membership.joined');
      location.assign(`/groups/${slug}`);
    });
  }

  private decline(each: Invited): void {
    void this.act(async () => {
      await declineInvitation(each.id ?? '');
      this.invited = this.invited.filter(other => other.id !== each.id);
      say(t('invited.declined'));
      await this.updateComplete;
      this.querySelector<HTMLElement>('button')?.focus();
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await work();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}
