import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { giveMandate, mandates, organisations, people, withdrawMandate } from '../../api/admin.js';
import { Submission } from '../../api/submission.js';
import type { MandateRecord, OrganisationRecord, Page, Person } from '../../api/types.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { Paged } from '../../ui/paged.js';
import { pick, type Pick } from '../../ui/pick.js';
import { Withdrawal } from '../../ui/withdrawal.js';

/** `<kring-admin-mandates>`: who may speak for which organisation; gives and withdraws mandates. */
@customElement('kring-admin-mandates')
export class KringAdminMandates extends KringElement {
  @state() private asked = false;
  @state() private person: Pick<Person> = { text: '', found: [], chosen: null };
  @state() private organisation: Pick<OrganisationRecord> = { text: '', found: [], chosen: null };
  @state() private from = '';
  @state() private until = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly given = new Paged<MandateRecord>(this, cursor => mandates({ cursor }));
  private readonly withdrawal = new Withdrawal(this);
  private readonly giving = new Submission(giveMandate);

  override connectedCallback(): void {
    super.connectedCallback();
    this.given.show(pageData<{ mandates: Page<MandateRecord> }>().mandates);
    this.from = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
  }

  protected override render() {
    return html`${this.asked ? this.form() : html`<p class="row"><button class="button" @click=${this.start}>${icon('plus')}${t('mandates.give')}</button></p>`}
      <section class="card">${this.given.items.length === 0 ? empty('badge-check', t('mandates.none.title'), t('mandates.none.text')) : html`
        <div class="table"><table class="stacked"><thead><tr><th scope="col">${t('mandates.person')}</th><th scope="col">${t('mandates.organisation')}</th><th scope="col">${t('mandates.term')}</th><th scope="col">${t('mandates.givenBy')}</th><th scope="col"><span class="sr">${t('form.actions')}</span></th></tr></thead>
        <tbody>${repeat(this.given.items, each => each.id, each => this.row(each))}</tbody></table></div>`}</section>
      ${this.given.button()}
      ${this.withdrawal.dialog()}`;
  }

  private row(each: MandateRecord) {
    return html`<tr><th scope="row"><a href="/people/${each.person.handle}">${each.person.name}</a></th><td data-label=${t('mandates.organisation')}>${each.organisation.name}</td>
      <td data-label=${t('mandates.term')}>${each.until === null ? t('person.mandate.open', { from: day(each.from) }) : t('person.mandate.term', { from: day(each.from), until: day(each.until) })}
        ${each.withdrawnAt === null ? nothing : html`<br><span class="chip">${icon('x')}${t('mandates.withdrawn', { at: day(each.withdrawnAt) })}</span>`}</td>
      <td data-label=${t('mandates.givenBy')}>${each.givenBy.name}<br><span class="small muted">${day(each.givenAt)}</span></td>
      <td>${each.can.includes('withdraw') ? html`<button class="link" @click=${() => this.askWithdraw(each)}>${t('mandates.withdraw')}<span class="sr"> ${each.person.name}</span></button>` : nothing}</td></tr>`;
  }

  private form() {
    const label = (field: string): string => field === 'personId' ? t('mandates.person') : field === 'organisationId' ? t('mandates.organisation') : field === 'from' ? t('mandates.from') : t('mandates.until');
    return html`<section class="card pad"><form class="form" novalidate @submit=${this.submit}><h2>${t('mandates.give')}</h2>${errorSummary(this.errors, label)}
      ${pick({ field: 'personId', label: t('mandates.person'), hint: t('mandates.person.hint'), errors: this.errors, state: this.person, show: each => `${each.name} · ${each.function} · ${each.organisation.name}`, search: async q => (await people(q)).items, onChange: state => { this.person = state; } })}
      ${pick({ field: 'organisationId', label: t('mandates.organisation'), hint: t('mandates.organisation.hint'), errors: this.errors, state: this.organisation, show: each => each.name, search: async q => (await organisations(q)).items, onChange: state => { this.organisation = state; } })}
      ${textField({ field: 'from', label: t('mandates.from'), type: 'date', value: this.from, errors: this.errors, narrow: true, onInput: value => { this.from = value; } })}
      ${textField({ field: 'until', label: t('mandates.until'), hint: t('mandates.until.hint'), type: 'date', value: this.until, errors: this.errors, narrow: true, onInput: value => { this.until = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('mandates.give')}</button><button class="button quiet" type="button" @click=${this.close}>${t('form.cancel')}</button></div></form></section>`;
  }

  private readonly start = async (): Promise<void> => {
    this.asked = true;
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  };

  private readonly close = (): void => {
    this.asked = false;
    void this.updateComplete.then(() => this.querySelector('button')?.focus());
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const missing = new Map([['personId', this.person.chosen], ['organisationId', this.organisation.chosen], ['from', this.from || null]].filter(([, value]) => value === null).map(([field]) => [field as string, t('violation.required')]));
    if (missing.size > 0 || this.person.chosen === null || this.organisation.chosen === null) {
      this.errors = { fields: missing, whole: null };
      await focusSummary(this);
      return;
    }
    this.busy = true;
    try {
      const given = await this.giving.run({ personId: this.person.chosen.id, organisationId: this.organisation.chosen.id, from: this.from, until: this.until || null });
      this.given.change(shown => [given, ...shown]);
      this.person = this.organisation = { text: '', found: [], chosen: null };
      this.close();
      say(t('mandates.given', { name: given.person.name, organisation: given.organisation.name }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private askWithdraw(each: MandateRecord): void {
    void this.withdrawal.ask({
      title: t('mandates.withdraw.title', { name: each.person.name }), text: t('mandates.withdraw.text', { organisation: each.organisation.name }), yes: t('mandates.withdraw'),
      act: async () => {
        await withdrawMandate(each.id);
        say(t('mandates.withdraw.done', { name: each.person.name }));
        this.given.show(await mandates());
      },
    });
  }
}
