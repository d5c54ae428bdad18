import type {
  Dictionary,
  Field,
  LengthBounds,
  ObjectName,
  RangeBounds,
  RowRule,
} from '../model/dictionary.js';
import type { Finding } from '../model/record.js';
import type { Message, Params } from '../model/words.js';
import { conditionTest, isAtLeast, isAtMost } from '../text/condition.js';
import { formulaOf } from '../text/formula.js';
import { compilePattern } from '../text/pattern.js';

/** What is wrong with a value, as the cell shows it and as it is kept; undefined where nothing is. */
export type ValueCheck = (shown: string, value: string) => Message | undefined;

/** Longer values are not matched against an expression: they are no codes and no names, and would cost time. */
const LONGEST_MATCHED = 1000;

/** What the dictionary demands of the values of a field, besides its type and its allowed values. */
export function valueChecks({ pattern, length, range }: Field): readonly ValueCheck[] {
  return [
    ...(pattern === undefined ? [] : [patternCheck(pattern)]),
    ...(length === undefined ? [] : [lengthCheck(length)]),
    ...(range === undefined ? [] : [rangeCheck(range)]),
  ];
}

function patternCheck(source: string): ValueCheck {
  const pattern = compilePattern(source);
  if ('problem' in pattern) throw new Error(`the pattern "${source}" was not checked`);
  return (shown) => {
    const params = { value: shown, pattern: source };
    if (shown.length > LONGEST_MATCHED)
      return { code: 'clean.pattern_too_long', params: { pattern: source, most: LONGEST_MATCHED } };
    return pattern.test(shown) ? undefined : { code: 'clean.pattern', params };
  };
}

function lengthCheck({ min, max }: LengthBounds): ValueCheck {
  return (shown) => {
    const characters = [...shown].length;
    if ((min === undefined || characters >= min) && (max === undefined || characters <= max))
      return undefined;
    return outOfBounds(['clean.length', 'clean.length_least', 'clean.length_most'], { characters }, min, max);
  };
}

function rangeCheck({ min, max }: RangeBounds): ValueCheck {
  return (shown, value) => {
    // The bounds are in the field's own currency, and rates of exchange are not ours to know.
    if (FOREIGN.test(value)) return { code: 'clean.range_currency', params: { value: shown } };
    if (isAtLeast(value, min) && isAtMost(value, max)) return undefined;
    return outOfBounds(['clean.range', 'clean.range_least', 'clean.range_most'], { value: shown }, min, max);
  };
}

/** An amount that names its currency, which is another than the field's: `1200 USD`. */
const FOREIGN = /^[+-]?\d+(?:\.\d+)? [A-Z]{3}$/;

function outOfBounds(
  [both, least, most]: readonly [string, string, string],
  params: Params,
  min?: string | number,
  max?: string | number,
): Message {
  if (min === undefined) return { code: most, params: { ...params, max: max ?? '' } };
  if (max === undefined) return { code: least, params: { ...params, min } };
  return { code: both, params: { ...params, min, max } };
}

/** Whether a finding is of a value that does not meet what the dictionary demands of it. */
export function isDemand({ code }: Finding): boolean {
  return /^clean\.(?:pattern|length|range)/.test(code);
}

/** What is wrong with a record as a whole. */
export type RowCheck = (values: ReadonlyMap<string, readonly string[]>) => Finding[];

/** Binds what a dictionary demands of whole records: required fields and rules across fields. */
export function rowCheck({ fields, rules = [] }: Pick<Dictionary, 'fields' | 'rules'>): RowCheck {
  const required = fields.filter((field) => field.required);
  const owned = new Map<string, readonly string[]>(
    required.map(({ object }) => [
      object,
      fields.filter((field) => field.object === object).map(({ name }) => name),
    ]),
  );
  const checks = rules.map(ruleCheck);
  const pointsByNumber = pointerCheck(fields);
  return (values) => {
    // Required fields of the customer always, those of a contact, an activity or an order only where the row has one.
    const isThere = (object: ObjectName): boolean =>
      object === 'customer' || owned.get(object)?.some((name) => values.has(name)) === true;
    const pointed = pointsByNumber(values);
    const missing = required.filter(
      ({ name, object, match }) =>
        !values.has(name) && isThere(object) && !(pointed && object === 'customer' && match === 'name'),
    );
    const findings = missing.map(({ name }) => ({
      field: name,
      code: 'clean.required',
      before: '',
      params: { field: name },
    }));
    // A row with nothing in it breaks no rule: it is no record.
    return values.size === 0 ? findings : [...findings, ...checks.flatMap((check) => check(values))];
  };
}

/** Whether a record is an activity or order that gives the number of its customer, and so need not name it. */
function pointerCheck(fields: readonly Field[]): (values: ReadonlyMap<string, readonly string[]>) => boolean {
  const dated = fields.filter(({ object }) => object === 'activity' || object === 'order');
  const numbers = fields.filter(({ object, type }) => object === 'customer' && type === 'identifier');
  return (values) =>
    numbers.some(({ name }) => values.has(name)) && dated.some(({ name }) => values.has(name));
}

/** The findings of one rule: one for each required field that is empty and each condition that does not hold. */
function ruleCheck(rule: RowRule): RowCheck {
  const when = rule.when.map((condition) => ({ field: condition.field, test: conditionTest(condition) }));
  const must = rule.must.map((condition) => ({ condition, test: conditionTest(condition) }));
  const formula = formulaOf(rule.when);
  const said = (field: string, code: string, before: string, params: Params): Finding =>
    rule.message === undefined
      ? { field, code, before, params: { field, ...params } }
      : { field, code: 'clean.rule_said', before, params: { field, text: rule.message } };
  return (values) => {
    const of = (field: string): readonly string[] => values.get(field) ?? [];
    if (!when.every(({ field, test }) => test(of(field)))) return [];
    const empty = rule.required.filter((field) => of(field).length === 0);
    const unmet = must.filter(({ condition, test }) => !test(of(condition.field)));
    const always = rule.when.length === 0;
    return [
      ...empty.map((field) =>
        always ? said(field, 'clean.required', '', {}) : said(field, 'clean.rule_required', '', { formula }),
      ),
      ...unmet.map(({ condition }) => {
        const before = of(condition.field).join('; ');
        const expected = formulaOf([condition]);
        return always
          ? said(condition.field, 'clean.rule', before, { expected })
          : said(condition.field, 'clean.rule_when', before, { expected, formula });
      }),
    ];
  };
}
