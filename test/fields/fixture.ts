import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { AnyFieldType } from '../../src/fields/types.js';
import type { Options, OptionValue } from '../../src/model/dictionary.js';

/** One line of a table in fixtures/fields; its README says what the columns mean. */
export interface Line {
  readonly cell: string;
  readonly options: Options;
  readonly values: readonly string[];
  readonly findings: readonly string[];
  /** All columns, for those that only one table has. */
  readonly row: Readonly<Record<string, string>>;
}

/** The lines of `fixtures/fields/<name>.csv`, their options in the kinds that the type declares. */
export function linesOf(name: string, type: AnyFieldType): Line[] {
  const text = readFileSync(new URL(`../../fixtures/fields/${name}.csv`, import.meta.url), 'utf8');
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  return rows.map((row) => ({
    cell: row.cell ?? '',
    options: optionsOf(row.options ?? '', type),
    values: listed(row.value),
    findings: listed(row.finding),
    row,
  }));
}

export const listed = (text = ''): string[] => (text === '' ? [] : text.split(' | '));

function optionsOf(text: string, type: AnyFieldType): Options {
  const pairs =
    text === '' ? [] : text.split(',').map((pair) => /^([^=]*)=?(.*)$/s.exec(pair)?.slice(1) ?? []);
  return Object.fromEntries(
    pairs.map(([name = '', value = '']) => {
      const spec = type.options[name];
      if (spec === undefined) throw new Error(`${type.name} has no option ${name}`);
      return [name, inKind(spec.default, value)];
    }),
  );
}

function inKind(like: OptionValue, text: string): OptionValue {
  if (typeof like === 'number') return Number(text);
  if (typeof like === 'boolean') return text === 'true';
  return typeof like === 'string' ? text : text.split(';');
}
