import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { newKey } from '../../api/client.js';
import { changeGroup, foundGroup, group as fetchGroup } from '../../api/groups.js';
import { newest } from '../../api/stale.js';
import type { Colour, Group, GroupInput, JoinPolicy, Language, Localised, Visibility } from '../../api/types.js';
import { language, t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { sayOnNextPage } from '../../ui/kring-toasts.js';
import { slugOf } from './slug.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const COLOURS: readonly Colour[] = ['teal', 'orange', 'violet', 'green', 'blue', 'rose', 'amber', 'slate'];
const VISIBILITIES: readonly Visibility[] = ['OPEN', 'CLOSED', 'HIDDEN'];
const POLICIES: readonly JoinPolicy[] = ['OPEN', 'ON_REQUEST', 'INVITATION'];
const TEXTS = ['names', 'descriptions', 'purposes', 'houseRules'] as const;
type Texts = (typeof TEXTS)[number];
const LINES: Record<Texts, number | undefined> = { names: undefined, descriptions: 2, purposes: 2, houseRules: 4 };

/** `<kring-group-form>`: founds a group, or on a page with one changes it. */
@customElement('kring-group-form')
export class KringGroupForm extends KringElement {
  @state() private texts: Record<Texts, Localised> = { names: {}, descriptions: {}, purposes: {}, houseRules: {} };
  @state() private languages: readonly Language[] = [];
  @state() private slug = '';
  @state() private visibility: Visibility = 'OPEN';
  @state() private joinPolicy: JoinPolicy = 'OPEN';
  @state() private colour: Colour = 'teal';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private group: Group | null = null;
  private slugTyped = false;
  private readonly key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    this.languages = [language()];
    this.group = findData<{ group: Group }>()?.group ?? null;
    if (this.group !== null) {
      const { names, descriptions, purposes, houseRules, visibility, joinPolicy, colour } = this.group;
      this.texts = { names, descriptions, purposes, houseRules: houseRules ?? {} };
      this.languages = LANGUAGES.filter(each => TEXTS.some(text => this.texts[text][each] !== undefined));
      Object.assign(this, { visibility, joinPolicy, colour });
    }
  }

  protected override render() {
    return html`<form class="form" novalidate @submit=${this.submit}>
      ${errorSummary(this.errors, field => this.label(field))}
      <fieldset><legend>${t('group.form.languages')}</legend><p class="hint">${t('group.form.languages.hint')}</p>
        <div class="choices flow">${LANGUAGES.map(each => html`<label class="choice"><input type="checkbox" .checked=${this.languages.includes(each)} @change=${(event: Event) => this.toggle(each, event)}><span lang=${each}>${t(`language.${each}`)}</span></label>`)}</div></fieldset>
      ${this.languages.map(each => this.inLanguage(each))}
      ${this.group !== null ? nothing : textField({ field: 'slug', label: t('group.form.slug'), hint: t('group.form.slug.hint', { address: `${location.host}/groups/${this.slug || '…'}` }), value: this.slug, errors: this.errors, narrow: true, maxLength: 60, onInput: value => { this.slug = value; this.slugTyped = value !== ''; } })}
      ${choices('visibility', t('group.who.reads'), VISIBILITIES.map(value => ({ value, label: t(`group.visibility.${value}`), hint: t(`group.visibility.${value}.text`) })), this.visibility, this.errors, value => { this.visibility = value; })}
      ${choices('joinPolicy', t('group.who.joins'), POLICIES.map(value => ({ value, label: t(`group.joinPolicy.${value}`), hint: t(`group.joinPolicy.${value}.text`) })), this.joinPolicy, this.errors, value => { this.joinPolicy = value; })}
      ${choices('colour', t('group.form.colour'), COLOURS.map(value => ({ value, label: html`<span class="row"><span class="ring colour-${value}"></span>${t(`colour.${value}`)}</span>` })), this.colour, this.errors, value => { this.colour = value; }, true)}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${this.group === null ? t('group.form.found') : t('form.save')}</button></div>
    </form>`;
  }

  private inLanguage(lang: Language) {
    const hints: Record<Texts, string> = { names: t('group.form.names.hint'), descriptions: t('group.form.descriptions.hint'), purposes: t('group.form.purposes.hint'), houseRules: t('group.form.houseRules.hint') };
    return html`<fieldset class="form"><legend class="legend ${this.languages.length > 1 ? '' : 'sr'}" lang=${lang}>${t(`language.${lang}`)}</legend>
      ${TEXTS.map(text => textField({
        field: `${text}.${lang}`, label: t(`group.form.${text}`), hint: hints[text], value: this.texts[text][lang] ?? '', lang, errors: this.errors,
        ...(LINES[text] === undefined ? {} : { lines: LINES[text] }), onInput: value => this.type(text, lang, value),
      }))}</fieldset>`;
  }

  private type(text: Texts, lang: Language, value: string): void {
    this.texts = { ...this.texts, [text]: { ...this.texts[text], [lang]: value } };
    if (text === 'names' && lang === this.languages[0] && this.group === null && !this.slugTyped) {
      this.slug = slugOf(value);
    }
  }

  private toggle(each: Language, event: Event): void {
    const on = (event.target as HTMLInputElement).checked;
    const chosen = LANGUAGES.filter(one => one === each ? on : this.languages.includes(one));
    this.languages = chosen.length === 0 ? [each] : chosen;
    (event.target as HTMLInputElement).checked = this.languages.includes(each);
  }

  private label(field: string): string {
    const [name, lang] = field.split('.') as [string, Language | undefined];
    if (name === 'names' || name === 'descriptions' || name === 'purposes' || name === 'houseRules') {
      return t(`group.form.${name}`) + (lang && this.languages.length > 1 ? ` (${t(`language.${lang}`)})` : '');
    }
    return name === 'visibility' ? t('group.who.reads') : name === 'joinPolicy' ? t('group.who.joins') : name === 'colour' ? t('group.form.colour') : t('group.form.slug');
  }

  /** Texts of languages that are not ticked are not sent; a problem with a whole text is shown at its first language. */
  private input(): Omit<GroupInput, 'slug'> {
    const chosen = (text: Localised): Localised => Object.fromEntries(this.languages.map(each => [each, (text[each] ?? '').trim()]).filter(([, value]) => value !== ''));
    const { names, descriptions, purposes, houseRules } = this.texts;
    return { names: chosen(names), descriptions: chosen(descriptions), purposes: chosen(purposes), houseRules: chosen(houseRules), visibility: this.visibility, joinPolicy: this.joinPolicy, colour: this.colour };
  }

  /** What no group can do without; everything else the server judges. */
  private missing(): string[] {
    const { names, descriptions } = this.input();
    const first = this.languages[0] ?? language();
    return [
      ...(Object.keys(names).length === 0 ? [`names.${first}`] : []),
      ...(Object.keys(descriptions).length === 0 ? [`descriptions.${first}`] : []),
      ...(this.group === null && this.slug.trim() === '' ? ['slug'] : []),
    ];
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const missing = this.missing();
    if (missing.length > 0) {
      this.errors = { fields: new Map(missing.map(field => [field, t('violation.required')])), whole: null };
      await focusSummary(this);
      return;
    }
    this.busy = true;
    try {
      const saved = this.group === null ? await foundGroup({ slug: this.slug.trim(), ...this.input() }, this.key) : await changeGroup(this.group.slug, this.input(), this.group.version);
      sayOnNextPage(this.group === null ? 'group.made' : 'group.saved');
      location.assign(this.group === null ? `/groups/${saved.slug}` : location.pathname);
    } catch (problem) {
      const errors = errorsOf(problem, { 'slug-taken': 'slug' });
      const first = this.languages[0] ?? language();
      this.errors = { ...errors, fields: new Map([...errors.fields].map(([field, message]) => [(TEXTS as readonly string[]).includes(field) ? `${field}.${first}` : field, message])) };
      const { group } = this;
      this.group = group === null ? null : await newest(problem, group, () => fetchGroup(group.slug));
      this.busy = false;
      await focusSummary(this);
    }
  };
}
