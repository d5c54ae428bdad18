import type { Condition } from '../model/dictionary.js';

/** Conditions as a text of no language: `⟦level⟧ = A / B & ⟦amount⟧ ≥ 1000`; names of fields in brackets. */
export function formulaOf(conditions: readonly Condition[]): string {
  return conditions.flatMap(testsOf).join(' & ');
}

function testsOf(condition: Condition): string[] {
  const { field, is, isNot, contains, missing, atLeast, atMost } = condition;
  const test = (sign: string, what: string): string => `⟦${field}⟧ ${sign} ${what}`;
  const any = (values: readonly string[], around = ''): string =>
    values.map((value) => around + value + around).join(' / ');
  return [
    ...(is === undefined ? [] : [test('=', any(is))]),
    ...(isNot === undefined ? [] : [test('≠', any(isNot))]),
    ...(contains === undefined ? [] : [test('=', any(contains, '*'))]),
    ...(missing === undefined ? [] : [test(missing ? '=' : '≠', '“”')]),
    ...(atLeast === undefined ? [] : [test('≥', atLeast)]),
    ...(atMost === undefined ? [] : [test('≤', atMost)]),
  ];
}
