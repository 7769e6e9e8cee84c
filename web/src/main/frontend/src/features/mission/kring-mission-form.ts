import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { newKey } from '../../api/client.js';
import { changeMission, offerMission, type Mission, type MissionInput } from '../../api/mission.js';
import type { Asking, TopicName } from '../../api/question.js';
import type { GroupBrief, Language } from '../../api/types.js';
import { language, localised, t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { KINDS, REGIONS } from './mission-parts.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const LONGEST = 120;
type Numbered = 'effort' | 'places';
type Dated = 'begins' | 'ends' | 'closes';
type Field = Numbered | Dated | 'group' | 'title' | 'description' | 'kind' | 'topics' | 'languages' | 'region' | 'place' | 'unit' | 'online';

const fresh = (): MissionInput => ({ group: new URLSearchParams(location.search).get('group'), title: '', description: '', kind: 'SHADOWING', topics: [], languages: [language()],
  online: false, region: null, place: '', effort: 1, unit: 'DAYS', begins: null, ends: null, places: 1, closes: null });

/** `<kring-mission-form>`: offers a mission, or says it otherwise. Fires `kring-saved` with a mission that was changed, or `kring-close`. */
@customElement('kring-mission-form')
export class KringMissionForm extends KringElement {
  /** The one that is changed; null for a new one. */
  @property({ attribute: false }) mission: Mission | null = null;
  @state() private input: MissionInput = fresh();
  @state() private topics: TopicName[] = [];
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private groups: GroupBrief[] = [];
  private readonly key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../question/kring-question-fields.js');
    this.groups = findData<{ groups?: GroupBrief[] }>()?.groups ?? [];
    if (this.mission !== null) {
      const { title, text, kind, topics, languages, online, region, place, effort, unit, begins, ends, places, closes } = this.mission;
      this.topics = topics;
      this.input = { group: null, title, description: text ?? '', kind, topics: [], languages, online, region, place, effort, unit, begins, ends, places, closes };
    }
  }

  /** It takes the place of the button that opened it. */
  protected override firstUpdated(): void {
    if (this.mission !== null) {
      this.querySelector<HTMLElement>('input:checked')?.focus();
    }
  }

  protected override render() {
    const { input, errors } = this;
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(errors, field => this.label(field as Field))}
      ${choices('kind', t('mission.kind'), KINDS.map(value => ({ value, label: t(`mission.kind.${value}`), hint: t(`mission.kind.${value}.hint`) })), input.kind, errors, kind => this.say({ kind }))}
      ${textField({ field: 'title', label: t('mission.title'), hint: t('mission.title.hint'), value: input.title, errors, maxLength: LONGEST, onInput: title => this.say({ title }) })}
      ${textField({ field: 'description', label: t('mission.description'), hint: t('mission.description.hint'), value: input.description, errors, lines: 8, onInput: description => this.say({ description }) })}
      <kring-question-fields parts="TOPICS" .value=${{ title: '', topics: this.topics, route: false }} .errors=${errors} @kring-asking=${(event: CustomEvent<Asking>) => { this.topics = event.detail.topics; }}></kring-question-fields>
      ${this.where()}${this.when()}
      <fieldset aria-invalid=${errors.fields.has('languages') ? 'true' : nothing}><legend>${t('mission.languages')}</legend>${errorOf('languages', errors)}<div class="row">${LANGUAGES.map((value, index) => html`<label class="check">
        <input type="checkbox" id=${index === 0 ? fieldId('languages') : nothing} .checked=${input.languages.includes(value)} @change=${() => this.speak(value)}> ${t(`language.${value}`)}</label>`)}</div></fieldset>
      ${this.mission === null ? this.audience() : nothing}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${this.mission === null ? t('mission.offer.do') : t('form.save')}</button>
        ${this.mission === null ? html`<a class="button quiet" href="/missions">${t('form.cancel')}</a>`
          : html`<button class="button quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>${t('form.cancel')}</button>`}</div></form>`;
  }

  private where(): TemplateResult {
    const { input, errors } = this;
    return html`<fieldset class="form"><legend>${t('mission.where')}</legend>
      <label class="check"><input type="checkbox" .checked=${input.online} @change=${(event: Event) => this.say({ online: (event.target as HTMLInputElement).checked })}> ${t('mission.online.can')}</label>
      <div class="field"><label for=${fieldId('region')}>${t('mission.region')}</label>${errorOf('region', errors)}<select id=${fieldId('region')} aria-invalid=${errors.fields.has('region') ? 'true' : nothing}
        @change=${(event: Event) => this.say({ region: ((event.target as HTMLSelectElement).value || null) as MissionInput['region'] })}><option value="" ?selected=${input.region === null}>${t('mission.region.none')}</option>
        ${REGIONS.map(value => html`<option value=${value} ?selected=${value === input.region}>${t(`region.${value}`)}</option>`)}</select></div>
      ${textField({ field: 'place', label: t('mission.place'), hint: t('mission.place.hint'), value: input.place, errors, maxLength: LONGEST, onInput: place => this.say({ place }) })}</fieldset>`;
  }

  private when(): TemplateResult {
    return html`<fieldset class="form"><legend>${t('mission.when')}</legend>
      <div class="row bottoms">${this.number('effort')}<div class="field"><label for=${fieldId('unit')}>${t('mission.unit')}</label><select id=${fieldId('unit')} @change=${(event: Event) => this.say({ unit: (event.target as HTMLSelectElement).value as MissionInput['unit'] })}>
        <option value="HOURS" ?selected=${this.input.unit === 'HOURS'}>${t('mission.unit.HOURS')}</option><option value="DAYS" ?selected=${this.input.unit === 'DAYS'}>${t('mission.unit.DAYS')}</option></select></div></div>
      <div class="row bottoms">${this.date('begins')}${this.date('ends')}</div>
      <div class="row bottoms">${this.number('places')}${this.date('closes')}</div></fieldset>`;
  }

  private audience(): TemplateResult {
    return html`<div class="field"><label for=${fieldId('group')}>${t('mission.group')}</label><p class="hint" id="${fieldId('group')}-hint">${t('mission.group.hint')}</p>${errorOf('group', this.errors)}
      <select id=${fieldId('group')} aria-describedby="${fieldId('group')}-hint" @change=${(event: Event) => this.say({ group: (event.target as HTMLSelectElement).value || null })}><option value="">${t('mission.group.everyone')}</option>
      ${this.groups.map(each => {
        const name = localised(each.names);
        return html`<option value=${each.slug} lang=${name.lang} ?selected=${each.slug === this.input.group}>${name.text}</option>`;
      })}</select></div>`;
  }

  private number(field: Numbered): TemplateResult {
    return html`<div class="field"><label for=${fieldId(field)}>${t(`mission.${field}`)}</label>${errorOf(field, this.errors)}<input id=${fieldId(field)} class="narrow" type="number" min="1" .value=${String(this.input[field] ?? '')}
      aria-invalid=${this.errors.fields.has(field) ? 'true' : nothing} @input=${(event: Event) => { const value = (event.target as HTMLInputElement).valueAsNumber; this.say({ [field]: Number.isInteger(value) ? value : null }); }}></div>`;
  }

  private date(field: Dated): TemplateResult {
    return textField({ field, label: t(`mission.${field}`), value: this.input[field] ?? '', errors: this.errors, type: 'date', narrow: true, onInput: value => this.say({ [field]: value || null }) });
  }

  private label(field: Field): string {
    return t(`mission.${field}`);
  }

  private say(change: Partial<MissionInput>): void {
    this.input = { ...this.input, ...change };
  }

  private speak(language: Language): void {
    const { languages } = this.input;
    this.say({ languages: languages.includes(language) ? languages.filter(each => each !== language) : [...languages, language] });
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const input = { ...this.input, topics: this.topics.map(each => each.id) };
    try {
      if (this.mission === null) {
        location.assign(`/missions/${(await offerMission(input, this.key)).id}`);
        return;
      }
      this.dispatchEvent(new CustomEvent('kring-saved', { detail: await changeMission(this.mission.id, input, this.mission.version) }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
