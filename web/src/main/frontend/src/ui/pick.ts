import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../i18n.js';
import { describedBy, errorOf, fieldId, type FormErrors } from './form.js';
import { Looking } from './looking.js';
import { explain } from './problem.js';

/** The state of a choice by search: what is typed, what was found for it, what is chosen. */
export interface Pick<T> {
  text: string;
  found: T[];
  chosen: T | null;
  /** Whether `found` is the answer to what is typed. */
  answered?: boolean;
  /** Why there is no answer. */
  problem?: string;
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
  /** Choosing acts at once: then what was found are buttons, since who walks through radio buttons with the arrow keys chooses each of them. */
  acts?: boolean;
}

const MOST = 8;
const SHORTEST = 2;
const searches = new Map<string, Looking>();

/**
 * Chooses one of many by typing: results are radio buttons below the control, which every keyboard and screen reader knows. They stay when one of
 * them is chosen, so that the arrow keys lead on to the next.
 */
export function pick<T extends { id: string }>(each: PickField<T>): TemplateResult {
  const { field, state, errors } = each;
  const id = fieldId(field);
  const shown = state.chosen === null || state.found.some(item => item.id === state.chosen!.id) ? state.found : [state.chosen, ...state.found];
  return html`<div class="field"><label for=${id}>${each.label}</label><p class="hint" id="${id}-hint">${each.hint}</p>${errorOf(field, errors)}
    <input id=${id} type="search" autocomplete="off" .value=${state.text} aria-invalid=${errors.fields.has(field) ? 'true' : nothing} aria-describedby=${describedBy(field, errors, true)} @input=${(event: Event) => typed(each, (event.target as HTMLInputElement).value)} @keydown=${searchOnly}>
    <div role="status">${said(state)}</div>
    ${shown.length === 0 ? nothing : each.acts === true
      ? html`<ul class="chips" aria-label=${each.label}>${repeat(shown, item => item.id, item => html`<li><button type="button" class="act" @click=${() => take(each, item)}>${each.show(item)}</button></li>`)}</ul>`
      : html`<fieldset class="picks"><legend class="sr">${each.label}</legend><div class="choices">${repeat(shown, item => item.id, item => html`<label class="choice"><input type="radio" name=${field} .checked=${state.chosen?.id === item.id} @change=${() => take(each, item)}><span>${each.show(item)}</span></label>`)}</div></fieldset>`}</div>`;
}

/** What is told once the answer is there: how many to who does not see them, and to everybody that there are none, or why not. */
function said({ found, answered, problem }: Pick<unknown>): TemplateResult | typeof nothing {
  if (problem !== undefined) {
    return html`<p class="error">${problem}</p>`;
  }
  return answered !== true ? nothing : html`<p class=${found.length === 0 ? 'small muted' : 'sr'}>${t('pick.found', { count: found.length })}</p>`;
}

function typed<T>(each: PickField<T>, text: string): void {
  const q = text.trim();
  const looking = searches.get(each.field) ?? new Looking();
  searches.set(each.field, looking);
  looking.stop();
  if (q.length < SHORTEST) {
    each.onChange({ text, found: [], chosen: null });
    return;
  }
  each.onChange({ text, found: each.state.found, chosen: null });
  looking.start(() => each.search(q), found => each.onChange({ text, found: found.slice(0, MOST), chosen: null, answered: true }),
    problem => each.onChange({ text, found: [], chosen: null, problem: explain(problem) }));
}

/** An answer that is still on its way does not take the choice away again. */
function take<T>({ field, state, onChange, acts }: PickField<T>, item: T): void {
  searches.get(field)?.stop();
  onChange({ text: state.text, found: state.found, chosen: item });
  if (acts === true) {
    document.getElementById(fieldId(field))?.focus();
  }
}

/** Enter in a place to search does not send the form around it. */
function searchOnly(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
  }
}
