import type { ColumnMapping } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import { tidy } from '../text/width.js';
import type { Target } from './clean-cell.js';
import type { OptionSpec } from './types.js';

/** An option that other cells of the row give, and the columns of these. */
export interface RowOption {
  readonly name: string;
  readonly shape: RegExp;
  readonly columns: readonly number[];
}

/**
 * The target with the options that the title of its column gives, or else its cells (`cells`: some of them, as they
 * stand), where the dictionary leaves them as they are.
 */
export function withTitle(target: Target, title: string, cells: readonly string[] = []): Target {
  const { options } = target.context;
  const given = Object.entries(target.type.options).flatMap(([name, spec]: [string, OptionSpec]) => {
    const open = options[name] === spec.default;
    const value = open ? (spec.fromTitle?.(title) ?? spec.fromCells?.(cells)) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return given.length === 0 ? target : withOptions(target, Object.fromEntries(given));
}

/** Options of the target that a column of the same sheet gives. */
export function rowOptions({ type }: Target, columns: readonly ColumnMapping[]): readonly RowOption[] {
  return Object.entries(type.options).flatMap(([name, { fromRow }]: [string, OptionSpec]) => {
    const feeding = columns.filter(({ field }) => field === fromRow?.field).map(({ column }) => column);
    return fromRow === undefined || feeding.length === 0
      ? []
      : [{ name, shape: fromRow.shape, columns: feeding }];
  });
}

/** What the row gives, by option; undefined where it gives nothing. */
export function optionsOfRow(
  options: readonly RowOption[],
  row: SourceRow,
  cellOf: (row: SourceRow, column: number) => string,
): Readonly<Record<string, string>> | undefined {
  const given = options.flatMap(({ name, shape, columns }) => {
    const text = columns.map((column) => tidy(cellOf(row, column))).find((cell) => shape.test(cell));
    return text === undefined ? [] : [[name, text]];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

export function withOptions(target: Target, options: Target['context']['options']): Target {
  const { context } = target;
  return { ...target, context: { ...context, options: { ...context.options, ...options } } };
}
