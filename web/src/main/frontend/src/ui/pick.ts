import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import { describedBy, errorOf, fieldId, type FormErrors } from './form.js';

/** The state of a choice by search: what is typed, what was found for it, what is chosen. */
export interface Pick<T> {
  text: string;
  found: T[];
  chosen: T | null;
}

export interface PickField<T> {
  field: string;
  label: string;
  hint: string;
  errors: FormErrors;
  state: Pick<T>;
  show: (each: T) => string;
  search: (q: string) => Promise<T[]>;
  onChange: (state: Pick<T>) => void;
}

const MOST = 8;
const SHORTEST = 2;
let latest = 0;

/**
 * Chooses one of many by typing: results are radio buttons below the control, which every keyboard and screen reader knows.
 */
export function pick<T extends { id: string }>(each: PickField<T>): TemplateResult {
  const { field, state, errors } = each;
  const id = fieldId(field);
  const typed = async (event: Event): Promise<void> => {
    const text = (event.target as HTMLInputElement).value;
    const mine = ++latest;
    each.onChange({ text, found: text.trim().length < SHORTEST ? [] : state.found, chosen: null });
    if (text.trim().length >= SHORTEST) {
      const found = await each.search(text.trim()).catch(() => []);
      if (mine === latest) {
        each.onChange({ text, found: found.slice(0, MOST), chosen: null });
      }
    }
  };
  const shown = state.chosen === null ? state.found : [state.chosen];
  return html`<div class="field"><label for=${id}>${each.label}</label><p class="hint" id="${id}-hint">${each.hint}</p>${errorOf(field, errors)}
    <input id=${id} type="search" autocomplete="off" .value=${state.text} aria-invalid=${errors.fields.has(field) ? 'true' : nothing} aria-describedby=${describedBy(field, errors, true)} @input=${typed}>
    <p class="sr" role="status">${state.text.trim().length < SHORTEST ? '' : t('pick.found', { count: shown.length })}</p>
    ${shown.length === 0 ? nothing : html`<fieldset class="picks"><legend class="sr">${each.label}</legend><div class="choices">${shown.map(item => html`<label class="choice"><input type="radio" name=${field} .checked=${state.chosen?.id === item.id} @change=${() => each.onChange({ text: state.text, found: state.found, chosen: item })}><span>${each.show(item)}</span></label>`)}</div></fieldset>`}</div>`;
}
