import { html, nothing, type TemplateResult } from 'lit';
import { suggestTopics, type ExpertiseLevel } from '../../api/expertise.js';
import { LANGUAGES, PLATFORM_ROLES, searchFunctions, searchOrganisations, type Attribute, type Combining, type Condition, type Several, type Single } from '../../api/rules.js';
import { localised, t } from '../../i18n.js';
import { fieldId, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { LEVELS } from '../../ui/level.js';
import { pick, type Pick } from '../../ui/pick.js';
import { valueName, type Names } from './sentence.js';
import { emptyGroup, emptyLeaf, MOST_DEEP, type Path } from './tree.js';

const ATTRIBUTES: readonly Attribute[] = ['LEVEL', 'ORGANISATION', 'FUNCTION', 'LANGUAGE', 'UNDER35', 'ROLE', 'EXPERTISE'];
const KNOWING: readonly ExpertiseLevel[] = ['LEARNING', 'PRACTISING', 'EXPERT'];
const COMBININGS: readonly Combining[] = ['ALL', 'ANY', 'NONE'];
const NOTHING_TYPED: Pick<{ id: string; name: string }> = { text: '', found: [], chosen: null };

/** What the editor of one rule needs, and how it says what changed. */
export interface Editing {
  slug: string;
  /** As the server names the place: `rules.0.condition`. */
  field: string;
  names: Names;
  errors: FormErrors;
  searches: ReadonlyMap<string, Pick<{ id: string; name: string }>>;
  change: (path: Path, condition: Condition | null) => void;
  search: (field: string, state: Pick<{ id: string; name: string }>) => void;
  /** An organisation was chosen, of which only the id is kept. */
  learn: (id: string, name: string) => void;
}

/** A group of conditions with all that it holds; each has its own legend, its own choice and its own buttons, all of them native controls. */
export function groupEditor(group: Several, path: Path, editing: Editing): TemplateResult {
  const field = fieldOf(editing, path);
  const number = path.map(each => each + 1).join('.');
  const add = (condition: Condition): void => editing.change(path, { ...group, of: [...group.of, condition] });
  return html`<fieldset class="rule-group stack-s"><legend class="legend">${path.length === 0 ? t('rule.conditions') : t('rule.group.number', { number })}</legend>
    ${errorText(editing, field)}
    <div class="field"><label for=${fieldId(field)}>${t('rule.kind.label')}</label>
      <select id=${fieldId(field)} @change=${(event: Event) => editing.change(path, { ...group, kind: (event.target as HTMLSelectElement).value as Combining })}>
        ${COMBININGS.map(kind => html`<option value=${kind} .selected=${kind === group.kind}>${t(`rule.kind.${kind}`)}</option>`)}</select></div>
    ${group.of.map((each, at) => each.kind === 'IS' ? leafEditor(each, [...path, at], editing) : groupEditor(each, [...path, at], editing))}
    <div class="row"><button class="button quiet s" type="button" @click=${() => add(emptyLeaf('LEVEL'))}>${icon('plus')}${t('rule.add.condition')}${inGroup(number)}</button>
      ${path.length + 2 > MOST_DEEP - 1 ? nothing : html`<button class="button quiet s" type="button" @click=${() => add(emptyGroup())}>${icon('plus')}${t('rule.add.group')}${inGroup(number)}</button>`}
      ${path.length === 0 ? nothing : html`<button class="button quiet s" type="button" @click=${() => editing.change(path, null)}>${icon('x')}${t('rule.remove.group')}${inGroup(number)}</button>`}</div>
  </fieldset>`;
}

function leafEditor(leaf: Single, path: Path, editing: Editing): TemplateResult {
  const field = fieldOf(editing, path);
  const number = path.map(each => each + 1).join('.');
  return html`<fieldset class="rule-leaf stack-s"><legend class="legend">${t('rule.condition.number', { number })}</legend>
    ${errorText(editing, field)}
    <div class="field"><label for=${fieldId(field)}>${t('rule.attribute.label')}</label>
      <select id=${fieldId(field)} @change=${(event: Event) => editing.change(path, emptyLeaf((event.target as HTMLSelectElement).value as Attribute))}>
        ${ATTRIBUTES.map(each => html`<option value=${each} .selected=${each === leaf.attribute}>${t(`rule.attribute.${each}`)}</option>`)}</select></div>
    ${values(leaf, path, editing, field)}
    <div class="row"><button class="button quiet s" type="button" @click=${() => editing.change(path, null)}>${icon('x')}${t('rule.remove.condition')}<span class="sr"> ${number}</span></button></div>
  </fieldset>`;
}

function values(leaf: Single, path: Path, editing: Editing, field: string): TemplateResult | typeof nothing {
  switch (leaf.attribute) {
    case 'LEVEL': return boxes(leaf, path, editing, LEVELS);
    case 'LANGUAGE': return boxes(leaf, path, editing, LANGUAGES);
    case 'ROLE': return boxes(leaf, path, editing, PLATFORM_ROLES);
    case 'UNDER35': return nothing;
    case 'EXPERTISE': return html`${level(leaf, path, editing, field)}${found(leaf, path, editing, field)}`;
    default: return found(leaf, path, editing, field);
  }
}

function boxes(leaf: Single, path: Path, editing: Editing, of: readonly string[]): TemplateResult {
  const toggle = (value: string, on: boolean): void =>
    editing.change(path, { ...leaf, values: of.filter(each => each === value ? on : leaf.values.includes(each)) });
  return html`<fieldset class="picks"><legend>${t('rule.values')}</legend><div class="choices flow">${of.map(value => html`<label class="check">
    <input type="checkbox" .checked=${leaf.values.includes(value)} @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}> ${valueName(leaf, value, editing.names)}</label>`)}</div></fieldset>`;
}

/** How well a topic must be known at least. */
function level(leaf: Single, path: Path, editing: Editing, field: string): TemplateResult {
  const id = fieldId(`${field}.atLeast`);
  return html`<div class="field"><label for=${id}>${t('rule.atLeast')}</label>
    <select id=${id} @change=${(event: Event) => editing.change(path, { ...leaf, atLeast: (event.target as HTMLSelectElement).value as ExpertiseLevel })}>
      ${KNOWING.map(each => html`<option value=${each} .selected=${each === (leaf.atLeast ?? 'LEARNING')}>${t(`expertise.level.${each}`)}</option>`)}</select></div>`;
}

/** Organisations, functions and topics are many: one types and chooses; each that is chosen can be taken out. */
function found(leaf: Single, path: Path, editing: Editing, field: string): TemplateResult {
  const searchField = `${field}.values`;
  const state = editing.searches.get(searchField) ?? NOTHING_TYPED;
  const chosen = (next: Pick<{ id: string; name: string }>): void => {
    if (next.chosen === null) {
      editing.search(searchField, next);
      return;
    }
    editing.search(searchField, NOTHING_TYPED);
    editing.learn(next.chosen.id, next.chosen.name);
    if (!leaf.values.includes(next.chosen.id)) {
      editing.change(path, { ...leaf, values: [...leaf.values, next.chosen.id] });
    }
  };
  return html`${leaf.values.length === 0 ? nothing : html`<ul class="rule-values">${leaf.values.map(value => html`<li>${valueName(leaf, value, editing.names)}
      <button class="button quiet s" type="button" aria-label=${t('rule.value.remove', { value: valueName(leaf, value, editing.names) })}
        @click=${() => editing.change(path, { ...leaf, values: leaf.values.filter(each => each !== value) })}>${icon('x')}</button></li>`)}</ul>`}
    ${pick({
      field: searchField, label: t(`rule.search.${leaf.attribute as 'ORGANISATION' | 'FUNCTION' | 'EXPERTISE'}`), hint: t('rule.search.hint'), errors: editing.errors, state, show: each => each.name,
      search: q => search(leaf.attribute, editing.slug, q),
      onChange: chosen, acts: true,
    })}`;
}

async function search(attribute: Attribute, slug: string, q: string): Promise<{ id: string; name: string }[]> {
  switch (attribute) {
    case 'ORGANISATION': return searchOrganisations(slug, q);
    case 'EXPERTISE': return (await suggestTopics(q)).map(each => ({ id: each.id, name: localised(each.names).text }));
    default: return (await searchFunctions(slug, q)).map(name => ({ id: name, name }));
  }
}

function fieldOf(editing: Editing, path: Path): string {
  return [editing.field, ...path.map(each => `of.${each}`)].join('.');
}

function errorText(editing: Editing, field: string): TemplateResult | typeof nothing {
  const message = editing.errors.fields.get(field);
  return message === undefined ? nothing : html`<p class="error">${icon('circle-alert')} ${message}</p>`;
}

function inGroup(number: string): TemplateResult | typeof nothing {
  return number === '' ? nothing : html`<span class="sr"> ${number}</span>`;
}
