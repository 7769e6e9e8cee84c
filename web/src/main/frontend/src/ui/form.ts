import { html, nothing, type TemplateResult } from 'lit';
import { ProblemError } from '../api/client.js';
import { t } from '../i18n.js';
import { icon } from './icon.js';
import { explain } from './problem.js';

/** What is wrong with a form: with its fields by name, and with the whole of it. */
export interface FormErrors {
  fields: Map<string, string>;
  whole: string | null;
}

export const noErrors: FormErrors = { fields: new Map(), whole: null };

/**
 * The errors of an answer. A problem type that is about one field, as a name that is taken, belongs to that field.
 */
export function errorsOf(problem: unknown, fieldOfType: Record<string, string> = {}): FormErrors {
  if (!(problem instanceof ProblemError)) {
    return { fields: new Map(), whole: explain(problem) };
  }
  const field = fieldOfType[problem.type];
  const fields = new Map(problem.violations.map(violation => [violation.field, violation.message]));
  if (field !== undefined) {
    fields.set(field, explain(problem));
  }
  return { fields, whole: fields.size === 0 ? explain(problem) : null };
}

/** The id of the control of a field: `names.nl` is `f-names-nl`. */
export function fieldId(field: string): string {
  return `f-${field.replaceAll('.', '-')}`;
}

/** A question is a name here, before a colon. */
const withoutQuestionMark = (label: string): string => label.replace(/\s*\?$/, '');

/** The summary on top of a form, with a link to each field (the pattern of GOV.UK); give it focus when it appears. */
export function errorSummary(errors: FormErrors, label: (field: string) => string): TemplateResult | typeof nothing {
  if (errors.fields.size === 0 && errors.whole === null) {
    return nothing;
  }
  const jump = (event: Event, field: string): void => {
    event.preventDefault();
    document.getElementById(fieldId(field))?.focus();
  };
  return html`<div class="summary" role="alert" tabindex="-1"><h2>${t('form.errors')}</h2>
    ${errors.whole === null ? nothing : html`<p>${errors.whole}</p>`}
    <ul>${[...errors.fields].map(([field, message]) => html`<li><a href="#${fieldId(field)}" @click=${(event: Event) => jump(event, field)}>${t('form.error', { label: withoutQuestionMark(label(field)), message })}</a></li>`)}</ul></div>`;
}

/** What describes a control: its hint and its error, for `aria-describedby`. */
export function describedBy(field: string, errors: FormErrors, hint: boolean): string | typeof nothing {
  const ids = [...(hint ? [`${fieldId(field)}-hint`] : []), ...(errors.fields.has(field) ? [`${fieldId(field)}-error`] : [])];
  return ids.length === 0 ? nothing : ids.join(' ');
}

export function errorOf(field: string, errors: FormErrors): TemplateResult | typeof nothing {
  const message = errors.fields.get(field);
  return message === undefined ? nothing : html`<p class="error" id="${fieldId(field)}-error">${icon('circle-alert')} ${message}</p>`;
}

export interface TextField {
  field: string;
  label: string;
  value: string;
  errors: FormErrors;
  hint?: string;
  lines?: number;
  type?: 'text' | 'date';
  lang?: string;
  narrow?: boolean;
  maxLength?: number;
  onInput: (value: string) => void;
}

/** A labelled text control with its hint and its error. */
export function textField(each: TextField): TemplateResult {
  const id = fieldId(each.field);
  const invalid = each.errors.fields.has(each.field) ? 'true' : nothing;
  const input = (event: Event): void => each.onInput((event.target as HTMLInputElement).value);
  const described = describedBy(each.field, each.errors, each.hint !== undefined);
  return html`<div class="field"><label for=${id}>${each.label}</label>
    ${each.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${each.hint}</p>`}
    ${errorOf(each.field, each.errors)}
    ${each.lines === undefined
      ? html`<input id=${id} class=${each.narrow ? 'narrow' : ''} type=${each.type ?? 'text'} autocomplete="off" .value=${each.value} lang=${each.lang ?? nothing} maxlength=${each.maxLength ?? nothing} aria-invalid=${invalid} aria-describedby=${described} @input=${input}>`
      : html`<textarea id=${id} rows=${each.lines} .value=${each.value} lang=${each.lang ?? nothing} aria-invalid=${invalid} aria-describedby=${described} @input=${input}></textarea>`}</div>`;
}

export interface Choice<T extends string> {
  value: T;
  label: string | TemplateResult;
  hint?: string;
}

/** A group of radio buttons with its legend. */
export function choices<T extends string>(field: string, legend: string, options: Choice<T>[], value: T, errors: FormErrors, onChange: (value: T) => void, flow = false): TemplateResult {
  return html`<fieldset aria-invalid=${errors.fields.has(field) ? 'true' : nothing} aria-describedby=${describedBy(field, errors, false)}><legend>${legend}</legend>${errorOf(field, errors)}
    <div class="choices ${flow ? 'flow' : ''}">${options.map((option, index) => html`<label class="choice">
      <input type="radio" id=${index === 0 ? fieldId(field) : nothing} name=${field} value=${option.value} .checked=${option.value === value} @change=${() => onChange(option.value)}>
      <span>${option.label}</span>${option.hint === undefined ? nothing : html`<span class="hint">${option.hint}</span>`}</label>`)}</div></fieldset>`;
}

/** Moves to the error summary after the form has rendered it. */
export async function focusSummary(form: { updateComplete: Promise<unknown>; querySelector: ParentNode['querySelector'] }): Promise<void> {
  await form.updateComplete;
  form.querySelector<HTMLElement>('.summary')?.focus();
}
