import { html, nothing, type TemplateResult } from 'lit';
import type { Asking } from '../../api/question.js';
import type { Language, Mandate, PostInput } from '../../api/types.js';
import { t } from '../../i18n.js';
import { choices, describedBy, errorOf, fieldId, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { LONGEST_REASON } from './length.js';

export type Mode = 'post' | 'reply' | 'edit' | 'correct';

/** What the composer hands over; `reason` goes with a correction only, `asking` with the start of a thread. */
export interface ComposerInput extends PostInput {
  reason?: string;
  /** What makes it a question. */
  asking?: Asking;
}

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
/** In the place of an organisation: nobody but oneself. */
const OWN_NAME = '';

/** For whom the author speaks; only who has a mandate has a choice. */
export function capacityField(field: string, mandates: Mandate[], organisationId: string | null, errors: FormErrors, onChange: (organisationId: string | null) => void): TemplateResult {
  return choices(field, t('composer.capacity'), [
    { value: OWN_NAME, label: t('composer.capacity.own') },
    ...mandates.map(mandate => ({ value: mandate.organisation.id, label: t('composer.capacity.for', { organisation: mandate.organisation.name }) })),
  ], organisationId ?? OWN_NAME, errors, value => onChange(value === OWN_NAME ? null : value), true);
}

export function languageField(field: string, language: Language | null, onChange: (language: Language | null) => void): TemplateResult {
  const chosen = (event: Event): void => onChange(((event.target as HTMLSelectElement).value || null) as Language | null);
  return html`<div class="composer-language"><label class="small" for=${fieldId(field)}>${t('composer.language')}</label>
    <select id=${fieldId(field)} @change=${chosen}><option value="" .selected=${language === null}>${t('composer.language.auto')}</option>
      ${LANGUAGES.map(each => html`<option value=${each} lang=${each} .selected=${each === language}>${t(`language.${each}`)}</option>`)}</select></div>`;
}

export function reasonField(field: string, reason: string, errors: FormErrors, onInput: (reason: string) => void): TemplateResult {
  return html`<div class="field"><label for=${fieldId(field)}>${t('composer.reason')}</label><p class="hint" id="${fieldId(field)}-hint">${t('composer.reason.hint')}</p>${errorOf(field, errors)}
    <input id=${fieldId(field)} type="text" autocomplete="off" maxlength=${LONGEST_REASON} .value=${reason} aria-invalid=${errors.fields.has(field) ? 'true' : nothing} aria-describedby=${describedBy(field, errors, true)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}></div>`;
}

/** Whether it is something to say or something to ask. */
export function kindField(field: string, asks: boolean, onChange: (asks: boolean) => void): TemplateResult {
  return choices(field, t('composer.kind'), [{ value: 'POST', label: t('composer.kind.post') }, { value: 'QUESTION', label: t('composer.kind.question') }],
    asks ? 'QUESTION' : 'POST', noErrors, value => onChange(value === 'QUESTION'), true);
}

/** Writing or preview: two tabs with one tab stop (ARIA tabs). */
export function writeTabs(name: string, previewing: boolean, show: (previewing: boolean) => void): TemplateResult {
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      show(!previewing);
    }
  };
  const tab = (each: 'write' | 'preview', chosen: boolean) => html`<button type="button" role="tab" id="${name}-tab-${each}" aria-selected=${chosen ? 'true' : 'false'}
    aria-controls=${chosen ? `${name}-${each}` : nothing} tabindex=${chosen ? 0 : -1} @click=${() => show(each === 'preview')}>${t(`composer.tab.${each}`)}</button>`;
  return html`<div class="composer-tabs" role="tablist" aria-label=${t('composer.tabs')} @keydown=${key}>${tab('write', !previewing)}${tab('preview', previewing)}</div>`;
}

/** The marks of Markdown in one look. */
export function formatHelp(): TemplateResult {
  const line = (sample: string, meaning: string) => html`<dt><code>${sample}</code></dt><dd>${meaning}</dd>`;
  return html`<details class="composer-help"><summary>${icon('circle-question-mark')}${t('composer.help')}</summary>
    <dl class="facts small">${line('**…**', t('composer.format.bold'))}${line('*…*', t('composer.format.italic'))}${line('# …', t('composer.format.heading'))}${line('- …', t('composer.format.list'))}
      ${line('> …', t('composer.format.quote'))}${line('`…`', t('composer.format.code'))}${line('[…](https://…)', t('composer.format.link'))}${line('@…', t('composer.format.mention'))}${line('#…', t('composer.format.tag'))}
      <dt><code>| A | B |<br>|---|---|<br>| 1 | 2 |</code></dt><dd>${t('composer.format.table')}</dd></dl></details>`;
}
