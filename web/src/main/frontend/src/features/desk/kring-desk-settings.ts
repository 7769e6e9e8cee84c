import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { changeDesk, deskSettings, type DeskSettings, type Span, type Weekday } from '../../api/desk.js';
import { suggestPeople } from '../../api/groups.js';
import { newest } from '../../api/stale.js';
import type { Person } from '../../api/types.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { personLine } from '../../ui/person.js';
import { pick, type Pick } from '../../ui/pick.js';
import { WEEKDAYS } from './desk-parts.js';

const NOBODY: Pick<Person> = { text: '', found: [], chosen: null };
const MOST_A_DAY = 3;

/** `<kring-desk-settings group-slug>`: whether the desk takes visitors, its hours, the days on which it is closed, and who is behind it. */
@customElement('kring-desk-settings')
export class KringDeskSettings extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private settings: DeskSettings = pageData<{ deskSettings: DeskSettings }>().deskSettings;
  @state() private closedDay = '';
  @state() private colleague: Pick<Person> = NOBODY;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override render() {
    const { takesVisitors, hours, staff } = this.settings;
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => this.label(field))}
      <label class="choice"><input type="checkbox" .checked=${takesVisitors} @change=${(event: Event) => this.set({ takesVisitors: (event.target as HTMLInputElement).checked })}><span>${t('desk.settings.takes')}</span><span class="hint">${t('desk.settings.takes.hint')}</span></label>
      <fieldset id=${fieldId('hours.spans')} tabindex="-1"><legend>${t('desk.hours')}</legend><p class="hint">${t('desk.hours.hint')}</p>${errorOf('hours.spans', this.errors)}
        <div class="stack-s">${WEEKDAYS.map(weekday => this.weekday(weekday))}</div></fieldset>
      <fieldset><legend>${t('desk.settings.closed')}</legend>${hours.closedDays.length === 0 ? nothing : html`<ul class="stack-s">${hours.closedDays.map(date => html`<li class="row"><span>${day(date)}</span>
          <button type="button" class="button quiet s" @click=${() => this.setHours({ closedDays: hours.closedDays.filter(each => each !== date) })}>${icon('x')}${t('desk.settings.remove')}<span class="sr"> ${day(date)}</span></button></li>`)}</ul>`}
        <div class="row bottoms">${textField({ field: 'hours.closedDays', label: t('desk.settings.day'), type: 'date', narrow: true, value: this.closedDay, errors: this.errors, onInput: value => { this.closedDay = value; } })}
          <button type="button" class="button quiet" @click=${this.addDay}>${t('desk.settings.add')}</button></div></fieldset>
      <fieldset><legend>${t('desk.staff')}</legend><p class="hint">${t('desk.staff.hint')}</p>
        <ul class="stack-s">${repeat(staff, each => each.id, each => html`<li class="list-row">${personLine(each)}<div class="acts"><button type="button" class="button quiet s" @click=${() => this.set({ staff: staff.filter(other => other.id !== each.id) })}>${icon('x')}${t('desk.settings.remove')}<span class="sr"> ${each.name}</span></button></div></li>`)}</ul>
        ${pick<Person>({ field: 'staff', label: t('desk.staff.add'), hint: t('desk.staff.add.hint'), errors: this.errors, state: this.colleague, show: each => `${each.name} · ${each.function}, ${each.organisation.name}`,
          search: async q => (await suggestPeople(this.slug, q)).items.filter(each => !this.settings.staff.some(other => other.id === each.id)), onChange: chosen => this.choose(chosen), acts: true })}</fieldset>
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button></div></form>`;
  }

  private weekday(weekday: Weekday): TemplateResult {
    const here = this.settings.hours.spans.filter(each => each.day === weekday);
    const name = t(`desk.day.${weekday}`);
    return html`<div class="row" role="group" aria-label=${name}><span class="weekday">${name}</span>${here.length === 0 ? html`<span class="muted">${t('desk.day.closed')}</span>` : here.map(span => html`<span class="row">
        ${this.time(span, 'from', name)}<span aria-hidden="true">–</span>${this.time(span, 'until', name)}
        <button type="button" class="icon-button" aria-label=${t('desk.hours.remove', { day: name })} @click=${() => this.setHours({ spans: this.settings.hours.spans.filter(each => each !== span) })}>${icon('x')}</button></span>`)}
      ${here.length >= MOST_A_DAY ? nothing : html`<button type="button" class="button quiet s" @click=${() => this.addSpan(weekday, here.at(-1))}>${t('desk.hours.add')}<span class="sr"> ${name}</span></button>`}</div>`;
  }

  private time(span: Span, end: 'from' | 'until', name: string): TemplateResult {
    return html`<input type="time" class="input" aria-label=${t(`desk.hours.${end}`, { day: name })} .value=${span[end].slice(0, 5)}
      @change=${(event: Event) => this.setHours({ spans: this.settings.hours.spans.map(each => each === span ? { ...span, [end]: (event.target as HTMLInputElement).value } : each) })}>`;
  }

  private label(field: string): string {
    return field === 'staff' ? t('desk.staff.add') : field === 'hours.closedDays' ? t('desk.settings.day') : t('desk.hours');
  }

  private set(change: Partial<DeskSettings>): void {
    this.settings = { ...this.settings, ...change };
  }

  private setHours(change: Partial<DeskSettings['hours']>): void {
    this.set({ hours: { ...this.settings.hours, ...change } });
  }

  /** A new day begins as office hours; a second span of a day an hour after the first. */
  private addSpan(weekday: Weekday, last: Span | undefined): void {
    const hour = (text: string, more: number): string => `${String(Math.min(23, Number(text.slice(0, 2)) + more)).padStart(2, '0')}:00`;
    const span: Span = last === undefined ? { day: weekday, from: '09:00', until: '12:00' } : { day: weekday, from: hour(last.until, 1), until: hour(last.until, 4) };
    this.setHours({ spans: [...this.settings.hours.spans, span] });
  }

  private readonly addDay = (): void => {
    if (this.closedDay !== '') {
      this.setHours({ closedDays: [...new Set([...this.settings.hours.closedDays, this.closedDay])].sort() });
      this.closedDay = '';
    }
  };

  private choose(colleague: Pick<Person>): void {
    if (colleague.chosen === null) {
      this.colleague = colleague;
    } else {
      this.set({ staff: [...this.settings.staff, colleague.chosen] });
      this.colleague = NOBODY;
    }
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const { takesVisitors, hours, staff, version } = this.settings;
    try {
      this.settings = await changeDesk(this.slug, { takesVisitors, hours: { ...hours, spans: hours.spans.filter(each => each.from !== '' && each.until !== '') }, staff: staff.map(each => each.id) }, version);
      this.errors = noErrors;
      say(t('settings.saved'));
    } catch (problem) {
      this.errors = errorsOf(problem);
      this.set({ version: await newest(problem, version, async () => (await deskSettings(this.slug)).version) });
      await focusSummary(this);
    }
    this.busy = false;
  };
}
