import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addOrganisation, changeOrganisation, organisations } from '../../api/admin.js';
import { newKey } from '../../api/client.js';
import { newest } from '../../api/stale.js';
import type { Language, Level, Localised, OrganisationRecord, Page } from '../../api/types.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { LEVELS, levelChip } from '../../ui/level.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const PAUSE = 250;
/** What is being edited: an organisation, or a new one (`id` null). */
interface Edit { id: string | null; version: number; names: Localised; code: string; level: Level; key: string }

/** `<kring-admin-organisations>`: the employers, to be found, added and named. */
@customElement('kring-admin-organisations')
export class KringAdminOrganisations extends KringElement {
  @state() private page: Page<OrganisationRecord> = { items: [], next: null };
  @state() private q = '';
  @state() private edit: Edit | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private loading = false;
  @state() private busy = false;
  private latest = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.page = pageData<{ organisations: Page<OrganisationRecord> }>().organisations;
  }

  protected override render() {
    return html`<section class="card"><div class="pad row spread bottoms"><div class="field grow"><label for="organisations-q">${t('admin.organisations.search')}</label>
        <input id="organisations-q" type="search" maxlength="200" autocomplete="off" .value=${this.q} @input=${this.typed}></div>
        <button class="button quiet" @click=${() => this.open(null)}>${icon('plus')}${t('admin.organisations.add')}</button></div>
      ${this.page.items.length === 0 ? empty('search', t('admin.organisations.none'), t('groups.noMatch.text')) : html`
      <div class="table"><table class="stacked"><thead><tr><th scope="col">${t('organisation.name')}</th><th scope="col">${t('organisation.level')}</th><th scope="col">${t('organisation.code')}</th><th scope="col" class="num">${t('organisation.people')}</th><th scope="col"><span class="sr">${t('form.actions')}</span></th></tr></thead>
        <tbody>${repeat(this.page.items, each => each.id, each => html`<tr><th scope="row">${each.name}</th><td>${levelChip(each.level)}</td>
          <td data-label=${t('organisation.code')}>${codeOf(each.code)}</td><td class="num" data-label=${t('organisation.people')}>${number(each.personCount)}</td>
          <td><button class="link" @click=${() => this.open(each)}>${t('form.change')}<span class="sr"> ${each.name}</span></button></td></tr>`)}</tbody></table></div>`}</section>
      ${moreButton(this.page.next, this.loading, () => this.load(this.page.next))}
      <dialog class="card dialog wide" aria-labelledby="organisation-title" @close=${() => { this.edit = null; }}>${this.edit === null ? nothing : this.form(this.edit)}</dialog>`;
  }

  private form(edit: Edit) {
    return html`<form class="form" novalidate @submit=${this.submit}><h2 id="organisation-title">${edit.id === null ? t('admin.organisations.add') : t('admin.organisations.change')}</h2>
      ${errorSummary(this.errors, field => field.startsWith('names') ? t('organisation.name') : field === 'code' ? t('organisation.code') : t('organisation.level'))}
      ${LANGUAGES.map(lang => textField({ field: `names.${lang}`, label: t('organisation.name.in', { language: t(`language.${lang}`) }), lang, value: edit.names[lang] ?? '', errors: this.errors, onInput: value => this.set({ names: { ...edit.names, [lang]: value } }) }))}
      ${edit.id === null ? textField({ field: 'code', label: t('organisation.code'), hint: t('organisation.code.hint'), value: edit.code, errors: this.errors, narrow: true, onInput: value => this.set({ code: value.replace(/[\s.]/g, '') }) }) : nothing}
      <div class="field"><label for=${fieldId('level')}>${t('organisation.level')}</label><select id=${fieldId('level')} @change=${(event: Event) => this.set({ level: (event.target as HTMLSelectElement).value as Level })}>
        ${LEVELS.map(level => html`<option value=${level} .selected=${level === edit.level}>${t(`level.${level}`)}</option>`)}</select></div>
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button><button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form>`;
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  private set(change: Partial<Edit>): void {
    this.edit = this.edit === null ? null : { ...this.edit, ...change };
  }

  private async open(each: OrganisationRecord | null): Promise<void> {
    this.errors = noErrors;
    this.edit = each === null ? { id: null, version: 0, names: {}, code: '', level: 'LOCAL', key: newKey() } : { ...each, key: newKey() };
    await this.updateComplete;
    this.dialog.showModal();
  }

  private readonly typed = (event: Event): void => {
    this.q = (event.target as HTMLInputElement).value;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.load(null), PAUSE);
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.edit === null || this.busy) {
      return;
    }
    const { id, version, code, level, key } = this.edit;
    const names = Object.fromEntries(Object.entries(this.edit.names).filter(([, name]) => name.trim() !== ''));
    this.busy = true;
    try {
      const saved = id === null ? await addOrganisation({ names, code, level }, key) : await changeOrganisation(id, { names, level }, version);
      this.page = { ...this.page, items: id === null ? [saved, ...this.page.items] : this.page.items.map(each => each.id === id ? saved : each) };
      this.dialog.close();
      say(t('admin.organisations.saved', { name: saved.name }));
    } catch (problem) {
      const errors = errorsOf(problem);
      this.errors = { ...errors, fields: new Map([...errors.fields].map(([field, message]) => [field === 'names' ? 'names.nl' : field, message])) };
      this.set({ version: await newest(problem, version, async () => (await organisations(code)).items.find(each => each.id === id)?.version ?? version) });
      await focusSummary(this);
    }
    this.busy = false;
  };

  /** An answer that a later question has overtaken is left aside. */
  private async load(cursor: string | null): Promise<void> {
    const mine = ++this.latest;
    this.loading = true;
    try {
      const page = await organisations(this.q.trim(), cursor);
      if (mine === this.latest) {
        this.page = cursor === null ? page : { items: [...this.page.items, ...page.items], next: page.next };
      }
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = this.loading && mine !== this.latest;
  }
}

/** An enterprise number as it is written: 0900.000.011. */
function codeOf(code: string): string {
  return code.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3');
}
