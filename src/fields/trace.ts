import type { ColumnMapping, Dictionary, OptionValue } from '../model/dictionary.js';
import type { Change, Cleaned, Finding, SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import { type Draft, type Step, watchCleaning } from './clean.js';
import { clean, type Target } from './clean-cell.js';
import { optionsOfRow, rowOptions, withOptions } from './column-options.js';
import type { FieldTypes } from './types.js';

/** An option that is another one than the dictionary says, for this cell. */
export interface TracedOption {
  readonly name: string;
  readonly value: OptionValue;
  /** What it is instead of. */
  readonly instead: OptionValue;
  /** `column`: the title of the column, or what its cells prove. Otherwise the field whose cell in the row gave it. */
  readonly from: 'column' | { readonly field: string; readonly text: string };
}

/** Text that was found in a cell and belongs to another field. */
export interface TracedSpill {
  readonly text: string;
  /** Name of a field type. */
  readonly type: string;
  /** The field that took it; absent where one has it already, or none takes it, which is a finding. */
  readonly field?: string;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** What became of one cell. */
export interface TracedCell {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
  /** The field it feeds, or `x:` and the column's title, and why. */
  readonly field: string;
  readonly why: Message;
  /** The text as the file held it. */
  readonly cell: string;
  /** It stands in a merged cell that begins above. */
  readonly inherited?: true;
  /** The line that the row takes it over from, since it leaves its own cells blank as the whole table does. */
  readonly takenFrom?: number;
  readonly values: readonly string[];
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly spills: readonly TracedSpill[];
  readonly options: readonly TracedOption[];
}

/** How a row became a record. */
export interface RowTrace {
  /** Cells that hold something, by column. */
  readonly cells: readonly TracedCell[];
  /** Fields made of others. */
  readonly made: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** Findings on no single column: cells beside the table, fields that must be filled in, rules. */
  readonly findings: readonly Finding[];
  readonly cleaned: Cleaned;
}

/** Cleans the row as `makeCleaner` does and tells how, cell by cell. */
export function traceRow(
  dictionary: Dictionary,
  columns: readonly ColumnMapping[],
  types: FieldTypes,
  samples: readonly (readonly string[])[],
  row: SourceRow,
): RowTrace {
  const cells = new Map<string, MutableCell[]>();
  const made: RowTrace['made'][number][] = [];
  const findings: Finding[] = [];
  const news = newsIn();
  const watch = (step: Step, draft: Draft): void => {
    const added = news(draft);
    if (step.kind === 'cell') {
      const mapping = columns.find(({ column }) => column === step.column);
      if (mapping === undefined) return;
      const cell = cellOf(mapping, row, step, optionsFor(step.target, mapping, columns, dictionary, row));
      cells.set(mapping.field, [...(cells.get(mapping.field) ?? []), cell]);
    } else if (step.kind === 'stray') {
      const { from, spill } = step.stray;
      const owner = cells.get(from.name)?.find(({ left }) => left.includes(spill));
      const field = added.changes.find(({ code }) => code === 'clean.moved')?.field;
      owner?.spills.push({
        text: spill.text,
        type: spill.type,
        ...(field === undefined ? {} : { field }),
        changes: added.changes,
        findings: added.findings,
      });
    } else {
      if (step.kind === 'made')
        for (const field of added.fields) made.push({ field, values: draft.values.get(field) ?? [] });
      findings.push(...added.findings);
    }
  };
  const cleaned = watchCleaning(dictionary, columns, types, samples, row, watch);
  const inOrder = [...cells.values()].flat().sort((a, b) => a.column - b.column);
  return { cells: inOrder.map(({ left: _, ...cell }) => cell), made, findings, cleaned };
}

interface MutableCell extends TracedCell {
  readonly spills: TracedSpill[];
  /** Spills as they were found. */
  readonly left: readonly unknown[];
}

/** Tells what came to a draft since it was asked last. */
function newsIn(): (draft: Draft) => { changes: Change[]; findings: Finding[]; fields: string[] } {
  let changes = 0;
  let findings = 0;
  let known = new Set<string>();
  return (draft) => {
    const news = {
      changes: draft.changes.slice(changes),
      findings: draft.findings.slice(findings),
      fields: [...draft.values.keys()].filter((field) => !known.has(field)),
    };
    changes = draft.changes.length;
    findings = draft.findings.length;
    known = new Set(draft.values.keys());
    return news;
  };
}

function cellOf(
  { column, header, field, why }: ColumnMapping,
  { cells, inherited, filled, filledFrom }: SourceRow,
  { result }: Step & { kind: 'cell' },
  options: readonly TracedOption[],
): MutableCell {
  const own = cells[column] ?? '';
  const { values, changes, findings, spills } = result;
  return {
    column,
    header,
    field,
    why,
    cell: own === '' ? (inherited?.[column] ?? '') : own,
    ...(own !== '' ? {} : filled?.includes(column) ? { takenFrom: filledFrom ?? 0 } : { inherited: true }),
    values,
    changes,
    findings,
    spills: [],
    options,
    left: spills,
  };
}

/**
 * Options of the cell that the dictionary does not say: those of its column, and those of its row. Only such that make
 * a difference to this cell.
 */
function optionsFor(
  target: Target,
  { column }: ColumnMapping,
  columns: readonly ColumnMapping[],
  { fields }: Dictionary,
  row: SourceRow,
): TracedOption[] {
  const { type, context } = target;
  const cell = textOf(row, column);
  const said = fields.find(({ name }) => name === target.name)?.options ?? {};
  const ofColumn = Object.entries(context.options).flatMap(([name, value]): TracedOption[] => {
    const instead = said[name] ?? type.options[name]?.default ?? '';
    return String(value) === String(instead) ? [] : [{ name, value, instead, from: 'column' }];
  });
  const found = optionsOfRow(rowOptions(target, columns, column), cell, row, textOf);
  const ofRow = Object.entries(found?.given ?? {}).map(([name, { field, text, instead }]): TracedOption => {
    return { name, value: found?.options[name] ?? '', instead, from: { field, text } };
  });
  const whole = found === undefined ? target : withOptions(target, found);
  return [...ofColumn, ...ofRow].filter(({ name, instead }) => {
    const { [name]: _, ...given } = whole.context.given ?? {};
    const without = withOptions(whole, { options: { [name]: instead }, given });
    return JSON.stringify(clean(whole, cell)) !== JSON.stringify(clean(without, cell));
  });
}

/** The row's own cell, or the merged cell from above that goes through it. */
function textOf({ cells, inherited }: SourceRow, column: number): string {
  return cells[column] || (inherited?.[column] ?? '');
}
