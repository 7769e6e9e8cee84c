import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { accept, decline, requests } from '../../api/groups.js';
import type { Group, JoinRequest, Page } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import '../../ui/kring-time.js';

/** Data block of the page of requests. */
export interface RequestsData {
  group: Group;
  requests: Page<JoinRequest>;
}

const LONGEST_REASON = 500;

/** `<kring-requests>`: who asks to join, oldest first, for the moderators of the group. */
@customElement('kring-requests')
export class KringRequests extends LiveElement {
  @state() private slug = '';
  private groupId = '';
  @state() private page: Page<JoinRequest> = { items: [], next: null };
  @state() private busy: string | null = null;
  @state() private declining: JoinRequest | null = null;
  @state() private loading = false;
  private reason = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<RequestsData>();
    this.slug = data.group.slug;
    this.groupId = data.group.id;
    this.page = data.requests;
  }

  protected override render() {
    return html`<section class="card">${this.page.items.length === 0 ? empty('inbox', t('requests.none.title'), t('requests.none.text')) : nothing}
      <ul class="list">${repeat(this.page.items, each => each.person.id, each => this.request(each))}</ul></section>
      ${moreButton(this.page.next, this.loading, () => void this.load(this.page.next))}
      ${this.dialog()}`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'request.asked' && event.data.groupId === this.groupId && this.page.next === null) {
      void this.follow();
    } else if (event.name === 'request.decided' && event.data.groupId === this.groupId && this.busy !== event.data.personId) {
      this.page = { ...this.page, items: this.page.items.filter(each => each.person.id !== event.data.personId) };
    }
  }

  /** The newest requests are the last: as long as there is no further page the first one holds them all. */
  private async follow(): Promise<void> {
    const page = await requests(this.slug).catch(() => null);
    if (page !== null) {
      this.page = page;
    }
  }

  private request(each: JoinRequest) {
    const busy = this.busy === each.person.id;
    return html`<li><div class="list-row">${personLine(each.person)}<kring-time class="small muted" at=${each.askedAt}></kring-time></div>
      ${each.message === null || each.message === '' ? nothing : html`<blockquote class="quote">${each.message}</blockquote>`}
      <div class="row">
        ${each.can.includes('accept') ? html`<button class="button s" aria-disabled=${busy} @click=${() => this.decide(each, () => accept(this.slug, each.person.id), t('requests.accepted', { name: each.person.name }))}>${t('requests.accept')}<span class="sr"> ${each.person.name}</span></button>` : nothing}
        ${each.can.includes('decline') ? html`<button class="button quiet s" aria-disabled=${busy} @click=${() => this.startDecline(each)}>${t('requests.decline')}<span class="sr"> ${each.person.name}</span></button>` : nothing}
      </div></li>`;
  }

  private dialog() {
    return html`<dialog class="card dialog" aria-labelledby="decline-title" @close=${() => { this.declining = null; }}>${this.declining === null ? nothing : html`
      <form method="dialog" class="stack" @submit=${this.confirmDecline}><h2 id="decline-title">${t('requests.decline.title', { name: this.declining.person.name })}</h2>
        <div class="field"><label for="decline-reason">${t('requests.decline.reason')}</label><p class="hint" id="decline-hint">${t('requests.decline.hint')}</p>
          <textarea id="decline-reason" rows="3" maxlength=${LONGEST_REASON} aria-describedby="decline-hint" @input=${(event: Event) => { this.reason = (event.target as HTMLTextAreaElement).value; }}></textarea></div>
        <div class="row"><button class="button bad" type="submit">${t('requests.decline')}</button><button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.cancel')}</button></div></form>`}</dialog>`;
  }

  private async startDecline(each: JoinRequest): Promise<void> {
    this.declining = each;
    this.reason = '';
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  private readonly confirmDecline = (): void => {
    const each = this.declining;
    if (each !== null) {
      void this.decide(each, () => decline(this.slug, each.person.id, this.reason.trim()), t('requests.declined', { name: each.person.name }));
    }
  };

  private async decide(each: JoinRequest, decision: () => Promise<void>, done: string): Promise<void> {
    if (this.busy !== null) {
      return;
    }
    this.busy = each.person.id;
    try {
      await decision();
      this.takeOut(each);
      say(done);
    } catch (problem) {
      say(explain(problem), 'bad');
      if (problem instanceof ProblemError && problem.type === 'already-decided') {
        this.takeOut(each);
      }
    }
    this.busy = null;
  }

  /** The next request, or else the heading of the empty place, gets the focus that the button had. */
  private takeOut(each: JoinRequest): void {
    this.page = { ...this.page, items: this.page.items.filter(item => item.person.id !== each.person.id) };
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.list button')?.focus());
  }

  private async load(cursor: string | null): Promise<void> {
    this.loading = true;
    try {
      const page = await requests(this.slug, cursor);
      this.page = { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
