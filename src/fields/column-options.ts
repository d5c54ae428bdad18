import type { ColumnMapping, Options, OptionValue } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import { tidy } from '../text/width.js';
import type { Target } from './clean-cell.js';
import type { Given, OptionSpec, RowSource } from './types.js';

/** A source of an option, bound to the columns of a sheet. */
interface BoundSource {
  /** Name of the last field whose cell counts, and the columns of each field. */
  readonly field: string;
  readonly columns: readonly (readonly number[])[];
  /** What texts gave: towns and countries repeat. */
  readonly memo: Map<string, OptionValue | undefined>;
  readonly read: RowSource['read'];
}

/** An option that other cells of the row give. */
export interface RowOption {
  readonly name: string;
  /** What the dictionary says of it. */
  readonly instead: OptionValue;
  readonly sources: readonly BoundSource[];
  readonly when?: (cell: string) => boolean;
}

/** What a row gives: options, and where each is from. */
export interface RowGiven {
  readonly options: Options;
  readonly given: Readonly<Record<string, Given>>;
}

type CellOf = (row: SourceRow, column: number) => string;

/** Texts remembered per source, and how long they may be: whole addresses do not repeat. */
const MEMO_SIZE = 4096;
const MEMO_LENGTH = 24;

/**
 * The target with the options that the title of its column gives, or else its cells (`cells`: some of them, as they
 * stand), where the dictionary leaves them as they are.
 */
export function withTitle(target: Target, title: string, cells: readonly string[] = []): Target {
  const { options } = target.context;
  const given = Object.entries(target.type.options).flatMap(([name, spec]: [string, OptionSpec]) => {
    const open = isSame(options[name], spec.default);
    const value = open ? (spec.fromTitle?.(title) ?? spec.fromCells?.(cells)) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return given.length === 0 ? target : withOptions(target, { options: Object.fromEntries(given) });
}

/** Lists are equal by their items: a dictionary that went to a thread is a copy. */
function isSame(a: OptionValue | undefined, b: OptionValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.join('\n') === b.join('\n'));
}

/** Options of the target that other columns of the same sheet give; `own`: the index of its own column. */
export function rowOptions(
  { type, context }: Target,
  columns: readonly ColumnMapping[],
  own: number,
): readonly RowOption[] {
  const others = columns.filter(({ column }) => column !== own);
  return Object.entries(type.options).flatMap(([name, { fromRow }]: [string, OptionSpec]) => {
    const sources = (fromRow?.sources ?? []).flatMap((source) => bind(source, others));
    if (fromRow === undefined || sources.length === 0) return [];
    const option = { name, sources, instead: context.options[name] ?? '' };
    return [fromRow.when === undefined ? option : { ...option, when: fromRow.when }];
  });
}

/** The source with the columns that feed its fields; nothing where the sheet has none of them. */
function bind({ fields, type, read }: RowSource, columns: readonly ColumnMapping[]): BoundSource[] {
  const ofType = columns.find((column) => column.type === type)?.field;
  const names = fields ?? (ofType === undefined ? [] : [ofType]);
  const fed = names.filter((name) => columns.some(({ field }) => field === name));
  const last = fed.at(-1);
  if (last === undefined) return [];
  const feeding = fed.map((name) =>
    columns.filter(({ field }) => field === name).map(({ column }) => column),
  );
  return [{ field: last, columns: feeding, memo: new Map(), read }];
}

/** What the row gives for a cell; undefined where it gives nothing. */
export function optionsOfRow(
  options: readonly RowOption[],
  cell: string,
  row: SourceRow,
  cellOf: CellOf,
): RowGiven | undefined {
  let found: { options: Record<string, OptionValue>; given: Record<string, Given> } | undefined;
  for (const { name, instead, sources, when } of options) {
    if (when !== undefined && !when(cell)) continue;
    for (const source of sources) {
      const text = textOf(source, row, cellOf);
      const value = text === '' ? undefined : ask(source, text);
      if (value === undefined) continue;
      found ??= { options: {}, given: {} };
      found.options[name] = value;
      found.given[name] = { field: source.field, text, instead };
      break;
    }
  }
  return found;
}

function textOf({ columns }: BoundSource, row: SourceRow, cellOf: CellOf): string {
  let text = '';
  for (const feeding of columns) {
    for (const column of feeding) {
      const cell = tidy(cellOf(row, column));
      if (cell === '') continue;
      text = text === '' ? cell : `${text} ${cell}`;
      break;
    }
  }
  return text;
}

function ask({ memo, read }: BoundSource, text: string): OptionValue | undefined {
  if (text.length > MEMO_LENGTH) return read(text);
  if (memo.has(text)) return memo.get(text);
  const value = read(text);
  if (memo.size < MEMO_SIZE) memo.set(text, value);
  return value;
}

/** What tells one answer of a row from another. */
export function keyOf({ given }: RowGiven): string {
  return Object.values(given)
    .map(({ field, text }) => `${field}\t${text}`)
    .join('\n');
}

/** The same target with other options. */
export function withOptions(
  target: Target,
  { options, given }: { readonly options: Options; readonly given?: RowGiven['given'] },
): Target {
  const { context } = target;
  const changed = { ...context, options: { ...context.options, ...options } };
  return { ...target, context: given === undefined ? changed : { ...changed, given } };
}
