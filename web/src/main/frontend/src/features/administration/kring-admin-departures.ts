import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { people } from '../../api/admin.js';
import { notedDepartures, noteDeparture, withdrawDeparture, type NotedDeparture } from '../../api/departures.js';
import type { Page, Person } from '../../api/types.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { Paged } from '../../ui/paged.js';
import { personLine } from '../../ui/person.js';
import { pick, type Pick } from '../../ui/pick.js';
import { Withdrawal } from '../../ui/withdrawal.js';

/** `<kring-admin-departures>`: notes that somebody leaves, and takes back what was noted; what people told themselves is not here. */
@customElement('kring-admin-departures')
export class KringAdminDepartures extends KringElement {
  @state() private noting = false;
  @state() private person: Pick<Person> = { text: '', found: [], chosen: null };
  @state() private lastDay = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly noted = new Paged<NotedDeparture>(this, notedDepartures);
  private readonly withdrawal = new Withdrawal(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.noted.show(pageData<{ departures: Page<NotedDeparture> }>().departures);
  }

  protected override render() {
    return html`${this.noting ? this.form() : html`<p class="row"><button class="button" @click=${this.start}>${icon('plus')}${t('departures.note')}</button></p>`}
      <section class="card"><h2 class="pad flush">${t('departures.noted')}</h2>${this.noted.items.length === 0 ? empty('log-out', t('departures.none.title'), t('departures.none.text'))
        : html`<ul class="list">${repeat(this.noted.items, each => each.person.id, each => this.row(each))}</ul>`}</section>
      ${this.noted.button()}${this.withdrawal.dialog()}`;
  }

  private row(each: NotedDeparture) {
    return html`<li class="row spread">${personLine(each.person)}<div class="stack-s"><p>${t('departures.day', { day: day(each.lastDay) })}</p>
      ${each.can.includes('withdraw') ? html`<p><button class="link" @click=${() => this.askWithdraw(each)}>${t('departures.withdraw')}<span class="sr"> ${each.person.name}</span></button></p>` : nothing}</div></li>`;
  }

  private form() {
    const label = (field: string): string => field === 'personId' ? t('departures.person') : t('departure.lastDay');
    return html`<section class="card pad"><form class="form" novalidate @submit=${this.submit}><h2>${t('departures.note')}</h2>${errorSummary(this.errors, label)}
      ${pick({ field: 'personId', label: t('departures.person'), hint: t('official.person.hint'), errors: this.errors, state: this.person, show: each => `${each.name} · ${each.function} · ${each.organisation.name}`, search: async q => (await people(q)).items, onChange: chosen => { this.person = chosen; } })}
      ${textField({ field: 'lastDay', label: t('departure.lastDay'), value: this.lastDay, errors: this.errors, type: 'date', narrow: true, onInput: value => { this.lastDay = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('departures.note.do')}</button><button class="button quiet" type="button" @click=${this.close}>${t('form.cancel')}</button></div></form></section>`;
  }

  private readonly start = async (): Promise<void> => {
    this.noting = true;
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  };

  private readonly close = (): void => {
    this.noting = false;
    void this.updateComplete.then(() => this.querySelector('button')?.focus());
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const person = this.person.chosen;
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      if (person === null) {
        this.errors = { fields: new Map([['personId', t('violation.required')]]), whole: null };
        await focusSummary(this);
      } else {
        const noted = await noteDeparture(person.id, this.lastDay || null);
        this.noted.change(shown => [noted, ...shown.filter(each => each.person.id !== person.id)]);
        this.person = { text: '', found: [], chosen: null };
        this.close();
        say(t('departures.note.done', { name: person.name }));
      }
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private askWithdraw({ person }: NotedDeparture): void {
    void this.withdrawal.ask({
      title: t('departures.withdraw.title', { name: person.name }), text: t('departures.withdraw.text'), yes: t('departures.withdraw'),
      act: async () => {
        await withdrawDeparture(person.id);
        say(t('departures.withdraw.done', { name: person.name }));
        this.noted.change(shown => shown.filter(each => each.person.id !== person.id));
      },
    });
  }
}
