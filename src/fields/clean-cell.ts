import type { ColumnMapping, Field, JunkSaid, Options } from '../model/dictionary.js';
import { type Change, EXTRA, type Finding } from '../model/record.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { allowedNamed } from './allowed.js';
import { codeOf, type FoundDamage } from './damage/index.js';
import { fold } from './fold.js';
import { isEmptyText, junkRules } from './junk.js';
import { normalizeCell } from './normalize-cell.js';
import type { AnyFieldType, FieldContext, FieldTypes, Note, Spill } from './types.js';
import { type ValueCheck, valueChecks } from './validate.js';

/** What a cell gave, its codes and fields filled in, so that it can be shared by all rows with the same cell. */
export interface CellResult {
  readonly values: readonly string[];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly spills: readonly Spill[];
  readonly damage?: FoundDamage;
}

/** A field, or a column carried along, with all that normalising its cells needs. */
export interface Target {
  readonly name: string;
  /** Absent for a column carried along: it belongs to no object. */
  readonly field?: Field;
  readonly type: AnyFieldType;
  readonly context: FieldContext;
  /** Folded spelling -> allowed value; undefined where anything goes or the type checks for itself. */
  readonly allowed?: ReadonlyMap<string, string>;
  /** What else the dictionary demands of a value; undefined for a column carried along. */
  readonly checks?: readonly ValueCheck[];
}

export const NOTHING: CellResult = { values: [], changes: [], findings: [], spills: [] };

/** Types that look allowed values up in their own way. */
const CHECK_THEMSELVES: ReadonlySet<string> = new Set(['choice', 'tags']);

export function fieldTarget(field: Field, types: FieldTypes, junkOfAll?: JunkSaid): Target {
  const type = typeOf(field.type, types);
  const junk = junkRules(junkOfAll, field.junk);
  const target = {
    name: field.name,
    field,
    type,
    context: { options: field.options, allowed: field.allowed, ...(junk && { junk }) },
    checks: valueChecks(field),
  };
  return field.allowed.length === 0 || CHECK_THEMSELVES.has(type.name)
    ? target
    : { ...target, allowed: spellings(field) };
}

function spellings(field: Field): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { value, synonyms } of field.allowed)
    for (const word of [value, ...synonyms]) if (!map.has(fold(word))) map.set(fold(word), value);
  return map;
}

export function extraTarget(mapping: ColumnMapping, types: FieldTypes): Target {
  const type = typeOf(mapping.field.startsWith(EXTRA) ? 'text' : mapping.type, types);
  const options: Options = Object.fromEntries(
    Object.entries(type.options).map(([name, spec]) => [name, spec.default]),
  );
  return { name: mapping.field, type, context: { options, allowed: [] } };
}

function typeOf(name: string, types: FieldTypes): AnyFieldType {
  const type = types.get(name);
  if (type === undefined) throw new Error(`no field type "${name}": the dictionary was not checked`);
  return type;
}

/** What types say of damage in their own words: once is enough. */
const SAID = /\.(?:undecodable|placeholder)$/;

/**
 * A damaged cell: the repaired text is cleaned in its place. What cannot be repaired is a finding, and a value only
 * where it can identify, merge or veto nothing: carried along, plain text that matching does not look at, or good
 * enough as it stands.
 */
export function spoilt(target: Target, cell: string, damage: FoundDamage): CellResult {
  const { repaired, params, usable = false } = damage;
  const note = { field: target.name, code: codeOf(damage), before: cell, ...(params && { params }) };
  if (repaired !== undefined) {
    const cleaned = clean(target, repaired);
    return { ...cleaned, damage, changes: [{ ...note, after: repaired }, ...cleaned.changes] };
  }
  const { field, type } = target;
  const harmless = field === undefined || (type.name === 'text' && field.match === 'no');
  const cleaned = usable || harmless ? clean(target, cell) : NOTHING;
  const findings = cleaned.findings.filter(({ code }) => !SAID.test(code));
  return { ...cleaned, damage, findings: [note, ...findings] };
}

/** What a spreadsheet shows where a formula failed: no value in any column. */
const SPREADSHEET_ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

export function clean(target: Target, cell: string): CellResult {
  if (SPREADSHEET_ERROR.test(tidy(cell))) {
    const finding = { field: target.name, code: 'clean.spreadsheet_error', before: cell };
    return { ...NOTHING, findings: [finding] };
  }
  const { type, name } = target;
  if (isEmptied(target, cell)) {
    const finding = { field: name, code: 'clean.emptied', before: cell, params: { text: tidy(cell) } };
    return { ...NOTHING, findings: [finding] };
  }
  const normalized = normalizeCell(type, cell, target.context);
  const findings = (normalized.findings ?? []).map((note) => bind(target, note));
  const values = keepAllowed(target, cell, normalized.values, findings);
  const changes: Change[] = (normalized.changes ?? []).map((note) => ({
    ...bind(target, note),
    after: note.after ?? '',
  }));
  const spills = normalized.spills ?? [];
  const shown = shownText(target, values);
  const silent = changes.length === 0 && findings.length === 0 && spills.length === 0;
  if (silent && shown !== cell && values.join('; ') !== cell)
    changes.push({ field: name, code: 'clean.tidied', before: cell, after: shown });
  if (target.checks?.length) findings.push(...demands(target, cell, values));
  return { values, changes, findings, spills };
}

/** Whether a field of plain text says nothing. What is carried along stays as it is. */
function isEmptied({ field, type, context }: Target, cell: string): boolean {
  if (field === undefined || type.name !== 'text' || !isEmptyText(cell, context.junk)) return false;
  return !field.allowed.some(({ value, synonyms }) =>
    [value, ...synonyms].some((word) => fold(word) === fold(cell)),
  );
}

/** What the dictionary demands of values and these do not meet. They stay: the finding names what was expected. */
function demands(target: Target, cell: string, values: readonly string[]): Finding[] {
  const { name, type, context, checks = [] } = target;
  return values.flatMap((value) => {
    const shown = type.show?.(value, context.options) ?? value;
    return checks.flatMap((check) => {
      const wrong = check(shown, value);
      return wrong === undefined ? [] : [{ field: name, before: cell, ...wrong }];
    });
  });
}

function bind({ name, type }: Target, note: Note): Finding {
  const code = note.code.startsWith('clean.') ? note.code : `${type.name}.${note.code}`;
  const finding = { field: name, code, before: note.before };
  return note.params === undefined ? finding : { ...finding, params: note.params };
}

function keepAllowed(
  target: Target,
  cell: string,
  values: readonly string[],
  findings: Finding[],
): readonly string[] {
  const { allowed } = target;
  if (allowed === undefined) return values;
  const kept: string[] = [];
  for (const value of values) {
    const known = allowed.get(fold(value));
    if (known !== undefined) kept.push(known);
    else
      findings.push({
        field: target.name,
        code: 'clean.not_allowed',
        before: cell,
        params: { value, allowed: allowedNamed(allowed.values()) },
      });
  }
  return unique(kept);
}

export function shownText({ type, context }: Target, values: readonly string[]): string {
  const { show } = type;
  return values.map((value) => show?.(value, context.options) ?? value).join('; ');
}
