import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { changeAskSettings, type AskSettings } from '../../api/question.js';
import { t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { describedBy, errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';

const MOST = 20;
const WEEK = 'asksAWeek';
type Moment = 'quietFrom' | 'quietUntil' | 'awayFrom' | 'awayUntil';

/** `<kring-ask-settings>`: how often at most and when I am asked what I may know. */
@customElement('kring-ask-settings')
export class KringAskSettings extends KringElement {
  @state() private settings: AskSettings = findData<{ asking?: AskSettings }>()?.asking ?? { asksAWeek: 3, quietFrom: null, quietUntil: null, awayFrom: null, awayUntil: null };
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override render() {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => field === WEEK ? t('asks.settings.week') : t(`asks.settings.${field as Moment}`))}
      <div class="field"><label for=${fieldId(WEEK)}>${t('asks.settings.week')}</label><p class="hint" id="${fieldId(WEEK)}-hint">${t('asks.settings.week.hint')}</p>${errorOf(WEEK, this.errors)}
        <input id=${fieldId(WEEK)} class="narrow" type="number" min="0" max=${MOST} .value=${String(this.settings.asksAWeek ?? '')} aria-invalid=${this.invalid(WEEK)} aria-describedby=${describedBy(WEEK, this.errors, true)}
          @input=${(event: Event) => { this.settings = { ...this.settings, asksAWeek: numberIn(event.target as HTMLInputElement) }; }}></div>
      <fieldset><legend>${t('asks.settings.quiet')}</legend><div class="row bottoms">${this.moment('quietFrom', 'time')}${this.moment('quietUntil', 'time')}</div></fieldset>
      <fieldset><legend>${t('asks.settings.away')}</legend><div class="row bottoms">${this.moment('awayFrom', 'date')}${this.moment('awayUntil', 'date')}</div></fieldset>
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button></div></form>`;
  }

  private moment(field: Moment, type: 'time' | 'date') {
    const value = this.settings[field] ?? '';
    return html`<div class="field"><label for=${fieldId(field)}>${t(`asks.settings.${field}`)}</label>${errorOf(field, this.errors)}
      <input id=${fieldId(field)} class="narrow" type=${type} .value=${type === 'time' ? value.slice(0, 5) : value} aria-invalid=${this.invalid(field)} aria-describedby=${describedBy(field, this.errors, false)} @input=${(event: Event) => { this.settings = { ...this.settings, [field]: (event.target as HTMLInputElement).value || null }; }}></div>`;
  }

  private invalid(field: string): 'true' | typeof nothing {
    return this.errors.fields.has(field) ? 'true' : nothing;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.settings = await changeAskSettings(this.settings);
      this.errors = noErrors;
      say(t('settings.saved'));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}

/** What is not filled in is no number, and not zero: the server asks for it. */
function numberIn({ valueAsNumber }: HTMLInputElement): number | null {
  return Number.isNaN(valueAsNumber) ? null : valueAsNumber;
}
