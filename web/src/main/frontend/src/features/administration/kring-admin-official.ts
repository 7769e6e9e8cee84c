import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { organisations, people } from '../../api/admin.js';
import { officialAccounts, verifyAccount, withdrawAccount, type LookAlike, type OfficialAccount } from '../../api/official.js';
import type { OrganisationRecord, Page, Person } from '../../api/types.js';
import { moment } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { Paged } from '../../ui/paged.js';
import { personLine } from '../../ui/person.js';
import { pick, type Pick } from '../../ui/pick.js';
import { Withdrawal } from '../../ui/withdrawal.js';
import './kring-look-alikes.js';

export interface OfficialData { official: { accounts: Page<OfficialAccount>; lookAlikes: Page<LookAlike> } }

/** `<kring-admin-official>`: the official accounts of organisations; verifies one, withdraws that, and shows the names that look like theirs. */
@customElement('kring-admin-official')
export class KringAdminOfficial extends KringElement {
  @state() private verifying = false;
  @state() private person: Pick<Person> = { text: '', found: [], chosen: null };
  @state() private organisation: Pick<OrganisationRecord> = { text: '', found: [], chosen: null };
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly accounts = new Paged<OfficialAccount>(this, officialAccounts);
  private readonly withdrawal = new Withdrawal(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.accounts.show(pageData<OfficialData>().official.accounts);
  }

  protected override render() {
    return html`${this.verifying ? this.form() : html`<p class="row"><button class="button" @click=${this.start}>${icon('plus')}${t('official.verify')}</button></p>`}
      <section class="card"><h2 class="pad flush">${t('official.accounts')}</h2>${this.accounts.items.length === 0 ? empty('shield-check', t('official.none.title'), t('official.none.text'))
        : html`<ul class="list">${repeat(this.accounts.items, each => each.person.id, each => this.row(each))}</ul>`}</section>
      ${this.accounts.button()}
      <kring-look-alikes></kring-look-alikes>
      ${this.withdrawal.dialog()}`;
  }

  private row(each: OfficialAccount) {
    const { official } = each.person;
    return html`<li class="row spread">${personLine(each.person)}<div class="stack-s"><p class="strong">${each.organisation.name}</p>
      ${official === null ? nothing : html`<p class="small muted">${t('official.by', { by: official.by, at: moment(official.at) })}</p>`}
      ${each.can.includes('withdraw') ? html`<p><button class="link" @click=${() => this.askWithdraw(each)}>${t('official.withdraw')}<span class="sr"> ${each.person.name}</span></button></p>` : nothing}</div></li>`;
  }

  private form() {
    const label = (field: string): string => field === 'personId' ? t('official.person') : t('official.organisation');
    return html`<section class="card pad"><form class="form" novalidate @submit=${this.submit}><h2>${t('official.verify')}</h2>${errorSummary(this.errors, label)}
      ${pick({ field: 'personId', label: t('official.person'), hint: t('official.person.hint'), errors: this.errors, state: this.person, show: each => `${each.name} · ${each.function} · ${each.organisation.name}`, search: async q => (await people(q)).items, onChange: chosen => { this.person = chosen; } })}
      ${pick({ field: 'organisationId', label: t('official.organisation'), hint: t('mandates.organisation.hint'), errors: this.errors, state: this.organisation, show: each => each.name, search: async q => (await organisations(q)).items, onChange: chosen => { this.organisation = chosen; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('official.verify.do')}</button><button class="button quiet" type="button" @click=${this.close}>${t('form.cancel')}</button></div></form></section>`;
  }

  private readonly start = async (): Promise<void> => {
    this.verifying = true;
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  };

  private readonly close = (): void => {
    this.verifying = false;
    void this.updateComplete.then(() => this.querySelector('button')?.focus());
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const person = this.person.chosen;
    const organisation = this.organisation.chosen;
    if (person === null || organisation === null) {
      const missing = [...(person === null ? ['personId'] : []), ...(organisation === null ? ['organisationId'] : [])];
      this.errors = { fields: new Map(missing.map(field => [field, t('violation.required')])), whole: null };
      await focusSummary(this);
      return;
    }
    this.busy = true;
    try {
      const verified = await verifyAccount(person.id, organisation.id);
      this.accounts.change(shown => [verified, ...shown.filter(each => each.person.id !== person.id)]);
      this.person = this.organisation = { text: '', found: [], chosen: null };
      this.close();
      say(t('official.verified', { name: verified.person.name, organisation: verified.organisation.name }));
      await this.querySelector('kring-look-alikes')?.fetch();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private askWithdraw({ person }: OfficialAccount): void {
    void this.withdrawal.ask({
      title: t('official.withdraw.title', { name: person.name }), text: t('official.withdraw.text'), yes: t('official.withdraw'),
      act: async () => {
        await withdrawAccount(person.id);
        say(t('official.withdraw.done', { name: person.name }));
        this.accounts.change(shown => shown.filter(each => each.person.id !== person.id));
        await this.querySelector('kring-look-alikes')?.fetch();
      },
    });
  }
}
