import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { join, leave } from '../../api/groups.js';
import type { Admission, Group, LeavingReason } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import type { KringAsk } from '../admission/kring-ask.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { choices, noErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say, sayOnNextPage } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';

const REASONS: readonly LeavingReason[] = ['TOO_MANY_MESSAGES', 'NOT_USEFUL', 'LEFT_SERVICE', 'OTHER'];

/**
 * `<kring-membership>`: joins, asks to join, withdraws or leaves, as the group's `can` allows. What a member sees differs in
 * many places, so the page opens afresh after a change.
 */
@customElement('kring-membership')
export class KringMembership extends LiveElement {
  @state() private group!: Group;
  @state() private busy = false;
  @state() private reason: LeavingReason | '' = '';
  @query('kring-ask') private asking!: KringAsk | null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { group, admission } = pageData<{ group: Group; admission?: Admission }>();
    this.group = group;
    if (admission?.request) {
      void import('../admission/kring-admission.js');
    }
  }

  protected override render() {
    const { can, membership, joinPolicy } = this.group;
    if (membership?.state === 'MEMBER') {
      return html`<details class="menu"><summary class="button quiet">${icon('check')}${t(`role.${membership.role ?? 'MEMBER'}`)}</summary>
        <div class="menu-panel">${can.includes('leave')
          ? html`<button @click=${() => this.dialog('leave').showModal()}>${icon('log-out')}${t('membership.leave')}</button>`
          : html`<p class="small">${t('membership.lastOwner')}</p>`}</div></details>${this.leaveDialog()}`;
    }
    if (membership?.state === 'REQUESTED') {
      return html`<span class="chip">${icon('clock')}${t('membership.pending')}</span>
        <button class="button quiet s" aria-disabled=${this.busy} @click=${() => this.act(() => leave(this.group.slug), 'membership.withdrawn')}>${t('membership.withdraw')}</button>`;
    }
    if (can.includes('join')) {
      return html`<button class="button" aria-disabled=${this.busy} @click=${() => this.act(() => join(this.group.slug), 'membership.joined')}>${icon('plus')}${t('membership.join')}</button>`;
    }
    if (can.includes('ask')) {
      return html`<button class="button" @click=${this.startAsking}>${t('membership.ask')}</button><kring-ask></kring-ask>`;
    }
    return joinPolicy === 'INVITATION' ? html`<span class="chip">${icon('lock')}${t('group.joinPolicy.INVITATION')}</span>` : nothing;
  }

  /** Changed elsewhere: in another tab, or by who leads the group. What is being written is left alone. */
  protected override happened(event: LiveEvent): void {
    if (event.name === 'group.changed' && event.stream === `group:${this.group.id}`) {
      this.groupChanged({ ...this.group, ...event.data.group });
    }
    if (event.name !== 'membership.changed' || event.data.groupId !== this.group.id || this.busy || this.asking?.busy) {
      return;
    }
    const now = event.data.membership;
    if (JSON.stringify(now) === JSON.stringify(this.group.membership)) {
      return;
    }
    this.group = { ...this.group, membership: now };
    this.openAfresh('membership.changed', `/groups/${this.group.slug}`);
  }

  /** Who may write and come in differs between a group that lives and one that does not. */
  private groupChanged(after: Group): void {
    const before = this.group;
    this.group = after;
    if (before.archivedAt !== after.archivedAt || before.deletesAt !== after.deletesAt) {
      this.openAfresh(after.deletesAt !== null ? 'group.ending' : after.archivedAt !== null ? 'group.archived' : 'group.reopened', location.pathname);
    }
  }

  private openAfresh(news: Parameters<typeof sayOnNextPage>[0], address: string): void {
    const writing = [...document.querySelectorAll('textarea')].some(each => each.value.trim() !== '');
    if (writing) {
      say(t(news));
    } else {
      sayOnNextPage(news);
      location.assign(address);
    }
  }

  /** What only few need is fetched when they do. */
  private readonly startAsking = (): void => {
    void import('../admission/kring-ask.js').then(() => this.asking?.start(), () => say(t('problem.offline'), 'bad'));
  };

  private leaveDialog() {
    const name = localised(this.group.names);
    return html`<dialog class="card dialog" data-of="leave" aria-labelledby="leave-title"><form method="dialog" class="stack" @submit=${this.confirmLeave}>
      <h2 id="leave-title">${t('membership.leave.title', { group: name.text })}</h2>
      <p>${this.group.joinPolicy === 'OPEN' ? t('membership.leave.open') : t('membership.leave.closed')}${this.group.membership?.mutedUntil == null ? '' : ` ${t('membership.leave.muted')}`}</p>
      ${choices('leaving', t('leaving'), [{ value: '' as LeavingReason | '', label: t('leaving.none') }, ...REASONS.map(value => ({ value, label: t(`leaving.${value}`) }))], this.reason, noErrors, value => { this.reason = value; })}
      <p class="hint">${t('leaving.hint')}</p>
      <div class="row"><button class="button bad" type="submit" aria-disabled=${this.busy}>${t('membership.leave')}</button><button class="button quiet" type="button" @click=${() => this.dialog('leave').close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly confirmLeave = (event: Event): void => {
    event.preventDefault();
    void this.act(() => leave(this.group.slug, this.reason), 'membership.left');
  };

  /** What closes gives the focus back to the menu, as what was chosen in it is not seen any more. */
  private dialog(which: 'leave'): HTMLDialogElement {
    this.querySelector('details')?.removeAttribute('open');
    this.querySelector('summary')?.focus();
    return this.querySelector(`dialog[data-of=${which}]`)!;
  }

  private async act(change: () => Promise<unknown>, done: Parameters<typeof sayOnNextPage>[0]): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await change();
      sayOnNextPage(done);
      location.assign(`/groups/${this.group.slug}`);
    } catch (problem) {
      this.busy = false;
      this.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      say(explain(problem), 'bad');
    }
  }
}
