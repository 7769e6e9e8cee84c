import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ban, changeRole, mute, offerOwnership, remove } from '../../api/members.js';
import type { Member, Role } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { endOf, PERIODS, type Period } from './periods.js';

export type Act = 'changeRole' | 'offerOwnership' | 'mute' | 'remove' | 'ban';

/** `<kring-member-act>`: the dialog in which who leads a group does something with a member, and says why. Says `done` with the id of the person. */
@customElement('kring-member-act')
export class KringMemberAct extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private member: Member | null = null;
  @state() private act: Act = 'mute';
  @state() private newRole: Role = 'MEMBER';
  @state() private lastDay = '';
  @state() private period: Period = 'WEEK';
  @state() private reason = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  async start(member: Member, act: Act): Promise<void> {
    Object.assign(this, { member, act, newRole: member.role ?? 'MEMBER', lastDay: '', period: act === 'ban' ? 'MONTH' : 'WEEK', reason: '', errors: noErrors });
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  protected override render() {
    const { member, act } = this;
    return html`<dialog class="card dialog" aria-labelledby="act-title" @close=${() => { this.member = null; }}>${member === null ? nothing : html`
      <form class="form" novalidate @submit=${this.submit}><h2 id="act-title">${t(`members.title.${act}`, { name: member.person.name })}</h2>
        ${errorSummary(this.errors, field => this.label(field))}
        <p>${t(`members.text.${act}`)}</p>${this.fields(member)}
        <div class="row"><button class="button ${act === 'remove' || act === 'ban' ? 'bad' : ''}" aria-disabled=${this.busy}>${t(`members.act.${act}`)}</button>
          <button class="button quiet" type="button" @click=${() => this.close()}>${t('form.cancel')}</button></div></form>`}</dialog>`;
  }

  private fields(member: Member): TemplateResult | typeof nothing {
    switch (this.act) {
      case 'changeRole':
        return html`${choices('role', t('members.role'), member.roles.map(value => ({ value, label: t(`role.${value}`), hint: t(`role.${value}.text`) })), this.newRole, this.errors, value => { this.newRole = value; })}
          ${this.newRole === 'GUEST' ? textField({ field: 'until', label: t('members.lastDay'), value: this.lastDay, errors: this.errors, type: 'date', narrow: true, onInput: value => { this.lastDay = value; } }) : nothing}`;
      case 'mute':
      case 'ban':
        return html`${choices('until', t('members.period'), PERIODS[this.act].map(value => ({ value, label: t(`members.period.${value}`) })), this.period, this.errors, value => { this.period = value; }, true)}${this.why()}`;
      case 'remove':
        return this.why();
      default:
        return nothing;
    }
  }

  private why(): TemplateResult {
    return textField({ field: 'reason', label: t('members.reason'), hint: t('members.reason.hint'), value: this.reason, errors: this.errors, lines: 3, onInput: value => { this.reason = value; } });
  }

  private label(field: string): string {
    return field === 'role' ? t('members.role') : field === 'reason' ? t('members.reason') : this.act === 'changeRole' ? t('members.lastDay') : t('members.period');
  }

  private send(id: string): Promise<void> {
    switch (this.act) {
      case 'changeRole': return changeRole(this.slug, id, this.newRole, this.newRole === 'GUEST' && this.lastDay !== '' ? this.lastDay : undefined);
      case 'mute': return mute(this.slug, id, endOf(this.period), this.reason);
      case 'ban': return ban(this.slug, id, endOf(this.period), this.reason);
      case 'remove': return remove(this.slug, id, this.reason);
      case 'offerOwnership': return offerOwnership(this.slug, id);
    }
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { member } = this;
    if (this.busy || member === null) {
      return;
    }
    this.busy = true;
    try {
      await this.send(member.person.id);
      this.close();
      say(t(`members.done.${this.act}`, { name: member.person.name }));
      this.dispatchEvent(new CustomEvent('done', { detail: member.person.id }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private close(): void {
    this.querySelector('dialog')!.close();
  }
}
