import type { Condition, Effect, Rule, Single, Topics } from '../../api/rules.js';
import type { Language, Level, Organisation } from '../../api/types.js';
import { locale, localised, t } from '../../i18n.js';

/** The names of organisations and topics by id. */
export type Names = ReadonlyMap<string, string>;

export const namesOf = ({ organisations, topics }: { organisations: readonly Organisation[]; topics: Topics }): Names =>
  new Map([...organisations.map((each): [string, string] => [each.id, each.name]), ...Object.entries(topics).map(([id, each]): [string, string] => [id, localised(each.names).text])]);

/** A value of a condition as people name it. */
export function valueName(leaf: Single, value: string, names: Names): string {
  switch (leaf.attribute) {
    case 'LEVEL': return t(`level.${value as Level}`);
    case 'LANGUAGE': return t(`language.${value.toLowerCase() as Language}`);
    case 'ROLE': return t(`rule.role.${value as 'ADMINISTRATOR' | 'SPOKESPERSON'}`);
    case 'ORGANISATION':
    case 'EXPERTISE': return names.get(value) ?? '…';
    default: return value;
  }
}

/** A single condition as a part of a sentence. */
export function leafText(leaf: Single, names: Names): string {
  const values = or(leaf.values.map(value => valueName(leaf, value, names)));
  if (leaf.attribute === 'EXPERTISE') {
    return t(`rule.knows.${leaf.atLeast ?? 'LEARNING'}`, { values: values === '' ? '…' : values });
  }
  return leaf.attribute === 'UNDER35' ? t('rule.is.UNDER35') : t(`rule.is.${leaf.attribute}`, { values: values === '' ? '…' : values });
}

/** A condition as a part of a sentence; what is nested stands in brackets. */
export function conditionText(condition: Condition, names: Names, nested = false): string {
  if (condition.kind === 'IS') {
    return leafText(condition, names);
  }
  const parts = condition.of.map(each => conditionText(each, names, true));
  if (condition.kind === 'NONE') {
    return t('rule.is.none', { conditions: or(parts) });
  }
  const text = parts.length === 0 ? '…' : condition.kind === 'ALL' ? and(parts) : or(parts);
  return nested && parts.length > 1 ? `(${text})` : text;
}

/** The rule as one sentence. */
export function ruleSentence(rule: Rule, names: Names): string {
  return effectSentence(rule.effect, conditionText(rule.condition, names));
}

/** The single conditions of a condition, from left to right. */
export function leavesOf(condition: Condition): Single[] {
  return condition.kind === 'IS' ? [condition] : condition.of.flatMap(leavesOf);
}

function effectSentence(effect: Effect, condition: string): string {
  return t(`rule.sentence.${effect}`, { condition });
}

function and(parts: string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

function or(parts: string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(parts);
}
