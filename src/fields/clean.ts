import type { ColumnMapping, Dictionary, Field, ObjectName, Options } from '../model/dictionary.js';
import { type Change, type Cleaned, EXTRA, type Finding, type SourceRow } from '../model/record.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { fold } from './fold.js';
import type { AnyFieldType, FieldContext, FieldTypes, Note, Spill } from './types.js';

/** What a cell gave, its codes and fields filled in, so that it can be shared by all rows with the same cell. */
interface CellResult {
  readonly values: readonly string[];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly spills: readonly Spill[];
}

/** A field, or a column carried along, with all that normalising its cells needs. */
interface Target {
  readonly name: string;
  /** Absent for a column carried along: it belongs to no object. */
  readonly field?: Field;
  readonly type: AnyFieldType;
  readonly context: FieldContext;
  /** Folded spelling -> allowed value; undefined where anything goes or the type checks for itself. */
  readonly allowed?: ReadonlyMap<string, string>;
}

interface Column {
  readonly index: number;
  readonly target: Target;
  readonly memo: Map<string, CellResult>;
}

/** A spill with the field whose cell it was in. */
interface Stray {
  readonly from: Target;
  readonly spill: Spill;
}

/** A row while it is being cleaned. */
interface Draft {
  readonly values: Map<string, readonly string[]>;
  readonly changes: Change[];
  readonly findings: Finding[];
  readonly strays: Stray[];
}

interface Plan {
  readonly columns: readonly Column[];
  /** Every field of the dictionary, in its order. */
  readonly fields: readonly Target[];
  readonly contacts: readonly string[];
}

const NOTHING: CellResult = { values: [], changes: [], findings: [], spills: [] };

/** Cells remembered per column, and how long they may be: towns and levels repeat, remarks and numbers do not. */
const MEMO_SIZE = 4096;
const MEMO_LENGTH = 64;

/**
 * Binds a dictionary and the columns of one sheet once, and returns the function that cleans its rows.
 * Nothing is lost: every cell that is not blank is in a value, in a spill that found its field, or in a finding.
 */
export function makeCleaner(
  dictionary: Dictionary,
  columns: readonly ColumnMapping[],
  types: FieldTypes,
): (row: SourceRow) => Cleaned {
  const plan = makePlan(dictionary, columns, types);
  return (row) => {
    const draft: Draft = { values: new Map(), changes: [], findings: [], strays: [] };
    for (const column of plan.columns) readCell(column, cellOf(row, column.index), draft);
    derive(plan, draft);
    if (draft.strays.length > 0) {
      for (const stray of draft.strays) settle(stray, plan, draft);
      derive(plan, draft);
    }
    checkRequired(plan, draft);
    return { values: Object.fromEntries(draft.values), changes: draft.changes, findings: draft.findings };
  };
}

function makePlan(dictionary: Dictionary, columns: readonly ColumnMapping[], types: FieldTypes): Plan {
  const fields = dictionary.fields.map((field) => fieldTarget(field, types));
  const byName = new Map(fields.map((target) => [target.name, target]));
  return {
    fields,
    contacts: dictionary.fields.filter((f) => f.object === 'contact').map((f) => f.name),
    columns: columns.map((mapping) => ({
      index: mapping.column,
      target: byName.get(mapping.field) ?? extraTarget(mapping, types),
      memo: new Map(),
    })),
  };
}

function fieldTarget(field: Field, types: FieldTypes): Target {
  const type = typeOf(field.type, types);
  const target = {
    name: field.name,
    field,
    type,
    context: { options: field.options, allowed: field.allowed },
  };
  return field.allowed.length === 0 || type.name === 'choice'
    ? target
    : { ...target, allowed: spellings(field) };
}

function spellings(field: Field): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { value, synonyms } of field.allowed)
    for (const word of [value, ...synonyms]) if (!map.has(fold(word))) map.set(fold(word), value);
  return map;
}

function extraTarget(mapping: ColumnMapping, types: FieldTypes): Target {
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

/** The row's own cell, or the merged cell from above that goes through it. */
function cellOf({ cells, inherited }: SourceRow, column: number): string {
  return cells[column] || (inherited?.[column] ?? '');
}

function readCell(column: Column, cell: string, draft: Draft): void {
  if (cell === '') return;
  const { target } = column;
  const result = cellResult(column, cell);
  if (result.values.length > 0) addValues(draft, target.name, result.values);
  draft.changes.push(...result.changes);
  draft.findings.push(...result.findings);
  for (const spill of result.spills) draft.strays.push({ from: target, spill });
}

function cellResult({ target, memo }: Column, cell: string): CellResult {
  const known = memo.get(cell);
  if (known !== undefined) return known;
  const result = tidy(cell) === '' ? NOTHING : clean(target, cell);
  if (memo.size < MEMO_SIZE && cell.length <= MEMO_LENGTH) memo.set(cell, result);
  return result;
}

/** What a spreadsheet shows where a formula failed: no value in any column. */
const SPREADSHEET_ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function clean(target: Target, cell: string): CellResult {
  if (SPREADSHEET_ERROR.test(tidy(cell))) {
    const finding = { field: target.name, code: 'clean.spreadsheet_error', before: cell };
    return { ...NOTHING, findings: [finding] };
  }
  const { type, name } = target;
  const normalized = type.normalize(cell, target.context);
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
  return { values, changes, findings, spills };
}

function bind({ name, type }: Target, note: Note): Finding {
  const finding = { field: name, code: `${type.name}.${note.code}`, before: note.before };
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
        params: { value, allowed: unique(allowed.values()).join(', ') },
      });
  }
  return unique(kept);
}

function shownText({ type, context }: Target, values: readonly string[]): string {
  const { show } = type;
  return values.map((value) => show?.(value, context.options) ?? value).join('; ');
}

function addValues(draft: Draft, field: string, values: readonly string[]): void {
  const had = draft.values.get(field);
  draft.values.set(field, had === undefined ? values : unique([...had, ...values]));
}

/** Fields made of others (name from family and given name), where the row has no cell of their own. No change: nothing was altered. */
function derive({ fields }: Plan, draft: Draft): void {
  for (const target of fields) {
    const from = target.field?.from ?? [];
    if (from.length === 0 || draft.values.has(target.name)) continue;
    const joined = join(from.flatMap((name) => draft.values.get(name) ?? []));
    if (joined === '') continue;
    const { values } = clean(target, joined);
    if (values.length > 0) draft.values.set(target.name, values);
  }
}

/** Without a space where Han meets Han or a digit (王 + 小明, 文三路 + 478 + 号), all else with one. */
function join(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const touching =
      (/\p{Script=Han}$/u.test(text) && /^[\p{Script=Han}\d]/u.test(part)) ||
      (/\d$/.test(text) && /^\p{Script=Han}/u.test(part));
    return text === '' || touching ? text + part : `${text} ${part}`;
  }, '');
}

/** Puts what was found in the wrong cell into the first free field of its type, or says that there is none. */
function settle({ from, spill }: Stray, plan: Plan, draft: Draft): void {
  const offers = candidates(plan, from, spill.type)
    .map((target) => ({ target, cleaned: clean(target, spill.text) }))
    .filter(({ cleaned }) => cleaned.values.length > 0 && cleaned.spills.length === 0);
  const known = offers.some(({ target, cleaned }) =>
    cleaned.values.every((value) => draft.values.get(target.name)?.includes(value)),
  );
  if (known) return;
  const free = offers.find(({ target }) => !draft.values.has(target.name));
  if (free === undefined) {
    const params = { text: spill.text, type: spill.type };
    draft.findings.push({ field: from.name, code: 'clean.left_over', before: spill.text, params });
    return;
  }
  const { target, cleaned } = free;
  draft.values.set(target.name, cleaned.values);
  draft.findings.push(...cleaned.findings);
  draft.changes.push({
    field: target.name,
    code: 'clean.moved',
    before: spill.text,
    after: shownText(target, cleaned.values),
    params: { field: from.name },
  });
}

/** Fields of a type: those of the same object as the cell's first, then the others. */
function candidates(plan: Plan, from: Target, type: string): Target[] {
  const own: ObjectName = from.field?.object ?? 'customer';
  const fitting = plan.fields.filter((target) => target.type.name === type && target !== from);
  return [
    ...fitting.filter((target) => target.field?.object === own),
    ...fitting.filter((target) => target.field?.object !== own),
  ];
}

/** Required fields of the customer always, those of the contact only where the row has one. */
function checkRequired({ fields, contacts }: Plan, draft: Draft): void {
  const hasContact = contacts.some((name) => draft.values.has(name));
  for (const { name, field } of fields) {
    if (field?.required !== true || draft.values.has(name)) continue;
    if (field.object === 'contact' && !hasContact) continue;
    draft.findings.push({ field: name, code: 'clean.required', before: '', params: { field: name } });
  }
}
