import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import { takePart, type EntryInput, type Meeting, type Mentoring, type MentoringEntry } from '../../api/mentoring.js';
import type { TopicName } from '../../api/question.js';
import { language, t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { choices, describedBy, errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import './kring-topic-picks.js';
import { LANGUAGES, partName, REGIONS, type Part } from './mentoring-parts.js';

const MEETINGS: readonly Meeting[] = ['BOTH', 'ONLINE', 'FACE_TO_FACE'];
const LONGEST_NOTE = 300;
const MOST = { SEEKER: 3, GIVER: 10 };

/** `<kring-take-part>`: how I look for a buddy or mentor, or want to be one. Fires `kring-taken` with what I then see of the programme, or `kring-close`. */
@customElement('kring-take-part')
export class KringTakePart extends KringElement {
  @property() slug = '';
  @property({ attribute: false }) way!: Part;
  /** Null for a new one. */
  @property({ attribute: false }) entry: MentoringEntry | null = null;
  @state() private draft: Omit<EntryInput, 'topics'> = { places: 1, languages: [language()], regions: [], meeting: 'BOTH', sameOrganisation: false, note: '' };
  @state() private topics: TopicName[] = [];
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.entry !== null) {
      const { places, languages, regions, meeting, sameOrganisation, note, topics } = this.entry;
      this.draft = { places, languages, regions, meeting, sameOrganisation, note };
      this.topics = topics;
    }
  }

  protected override async firstUpdated(): Promise<void> {
    await this.querySelector('kring-topic-picks')?.updateComplete;
    this.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    const { kind, side } = this.way;
    const { places, meeting, note, sameOrganisation } = this.draft;
    const id = fieldId('places');
    return html`<form class="form" novalidate @submit=${this.submit}><h3>${partName(this.way)}</h3>${errorSummary(this.errors, field => this.label(field))}
      <kring-topic-picks .topics=${this.topics} .errors=${this.errors} label=${t(`mentoring.topics.${side}`)} hint=${t(`mentoring.topics.hint.${kind}`)} @kring-topics=${(event: CustomEvent<TopicName[]>) => { this.topics = event.detail; }}></kring-topic-picks>
      ${this.boxes('languages', LANGUAGES, each => t(`language.${each}`), this.draft.languages, languages => this.type({ languages }))}
      ${choices('meeting', t('mentoring.meeting'), MEETINGS.map(value => ({ value, label: t(`mentoring.meeting.${value}`) })), meeting, this.errors, value => this.type({ meeting: value }), true)}
      ${meeting === 'ONLINE' ? nothing : this.boxes('regions', REGIONS, each => t(`region.${each}`), this.draft.regions, regions => this.type({ regions }))}
      <div class="field"><label for=${id}>${t(`mentoring.places.${side}`)}</label><p class="hint" id="${id}-hint">${t('mentoring.places.hint', { most: MOST[side] })}</p>${errorOf('places', this.errors)}
        <input id=${id} class="narrow" type="number" min="1" max=${MOST[side]} .value=${String(places)} aria-describedby=${describedBy('places', this.errors, true)} @input=${(event: Event) => this.type({ places: (event.target as HTMLInputElement).valueAsNumber })}></div>
      ${textField({ field: 'note', label: t('mentoring.note'), hint: t('mentoring.note.hint'), value: note, errors: this.errors, lines: 2, onInput: value => this.type({ note: value }) })}
      <label class="choice"><input type="checkbox" .checked=${sameOrganisation} @change=${(event: Event) => this.type({ sameOrganisation: (event.target as HTMLInputElement).checked })}><span>${t('mentoring.same')}</span><span class="hint">${t('mentoring.same.hint')}</span></label>
      <div class="row"><button class="button" aria-disabled=${this.busy ? 'true' : nothing}>${this.entry === null ? t('mentoring.take') : t('form.save')}</button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>${t('form.cancel')}</button></div></form>`;
  }

  private boxes<T extends string>(field: 'languages' | 'regions', options: readonly T[], name: (each: T) => string, chosen: readonly T[], change: (values: T[]) => void) {
    const toggle = (value: T, on: boolean): void => change(options.filter(each => each === value ? on : chosen.includes(each)));
    return html`<fieldset aria-invalid=${this.errors.fields.has(field) ? 'true' : nothing}><legend>${this.label(field)}</legend>${errorOf(field, this.errors)}
      <div class="choices flow">${options.map((each, index) => html`<label class="choice"><input type="checkbox" id=${index === 0 ? fieldId(field) : nothing} .checked=${chosen.includes(each)} @change=${(event: Event) => toggle(each, (event.target as HTMLInputElement).checked)}><span>${name(each)}</span></label>`)}</div></fieldset>`;
  }

  private label(field: string): string {
    switch (field) {
      case 'topics': return t(`mentoring.topics.${this.way.side}`);
      case 'places': return t(`mentoring.places.${this.way.side}`);
      case 'languages': return t('mentoring.languages');
      case 'regions': return t('mentoring.regions');
      case 'meeting': return t('mentoring.meeting');
      default: return t('mentoring.note');
    }
  }

  private type(change: Partial<Omit<EntryInput, 'topics'>>): void {
    this.draft = { ...this.draft, ...change };
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const { places } = this.draft;
    try {
      const view = await takePart(this.slug, this.way.kind, this.way.side, { ...this.draft, places: Number.isInteger(places) ? places : 0, note: this.draft.note.slice(0, LONGEST_NOTE + 1), topics: this.topics.map(each => each.id) });
      say(t('mentoring.taken'));
      this.dispatchEvent(new CustomEvent<Mentoring>('kring-taken', { detail: view }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-take-part': KringTakePart;
  }
}
