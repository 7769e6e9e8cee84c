import type { Attribute, Condition, Rule, Several, Single } from '../../api/rules.js';

/** Where a condition stands in a tree: the places from the top. */
export type Path = readonly number[];

export const MOST_DEEP = 4;

export const emptyLeaf = (attribute: Attribute): Single => ({ kind: 'IS', attribute, values: attribute === 'UNDER35' ? ['true'] : [], ...(attribute === 'EXPERTISE' ? { atLeast: 'PRACTISING' } : {}) });

export const emptyGroup = (): Several => ({ kind: 'ANY', of: [emptyLeaf('LEVEL')] });

/** A rule in the editor always has a group at the top, so that there is a place to add to. */
export function editable(condition: Condition): Several {
  return condition.kind === 'IS' ? { kind: 'ALL', of: [condition] } : condition;
}

/** The tree with another condition in this place; null takes it out. */
export function withChange(tree: Several, path: Path, change: Condition | null): Several {
  const [first, ...rest] = path;
  if (first === undefined) {
    return change === null || change.kind === 'IS' ? tree : change;
  }
  const of = tree.of.flatMap((each, at) => {
    if (at !== first) {
      return [each];
    }
    if (rest.length > 0 && each.kind !== 'IS') {
      return [withChange(each, rest, change)];
    }
    return change === null ? [] : [change];
  });
  return { ...tree, of };
}

export function sameRules(one: readonly Rule[], other: readonly Rule[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
