import { UserError } from '../errors.js';
import { fold } from '../fields/fold.js';
import { begun } from '../i18n/list.js';
import type { Source, Store, StoredRow, StoredSheet } from '../store/types.js';

/** A row of the store with where it stands. */
export interface FoundRow {
  readonly row: StoredRow;
  readonly sheet: StoredSheet;
  readonly source: Source;
}

const NUMBER = /^\s*\d{1,15}\s*$/;

/**
 * The rows that a person means: a record's number, or FILE:SHEET:LINE or FILE:LINE, where the file may be named as it
 * was imported or by its name alone. Several where tables stand side by side. Throws UserError `explain.*`.
 */
export function findRows(store: Store, text: string): FoundRow[] {
  const all = store.sheets();
  const sources = new Map(store.sources().map((source) => [source.id, source]));
  if (!NUMBER.test(text)) {
    const { source, sheets, line } = placeOf([...sources.values()], all, text);
    const rows = sheets.flatMap((sheet) =>
      store.rowsOnLine(sheet.id, line).map((row): FoundRow => ({ row, sheet, source })),
    );
    if (rows.length === 0) throw new UserError('explain.no_line', { value: line, path: source.name });
    return rows;
  }
  const rows = store.rowsById([Number(text)]).flatMap((row): FoundRow[] => {
    const sheet = all.find(({ id }) => id === row.sheet);
    const source = sources.get(sheet?.source ?? 0);
    return sheet === undefined || source === undefined ? [] : [{ row, sheet, source }];
  });
  if (rows.length === 0) throw new UserError('review.no_record', { value: text.trim() });
  return rows;
}

interface NamedPlace {
  readonly source: Source;
  readonly sheets: readonly StoredSheet[];
  readonly line: number;
}

/** File names may hold colons, names of sheets do not; Chinese keyboards write full-width ones. */
function placeOf(sources: readonly Source[], sheets: readonly StoredSheet[], text: string): NamedPlace {
  const [, before = '', line] = /^(.*)[:：]\s*(\d{1,9})\s*$/s.exec(text) ?? [];
  if (line === undefined) throw new UserError('explain.not_understood', { value: text });
  const whole = sourceNamed(sources, before);
  if (whole !== undefined)
    return { source: whole, sheets: onlySheet(whole, sheets, before), line: Number(line) };
  const [, file = before, name = ''] = /^(.*)[:：]([^:：]*)$/s.exec(before) ?? [];
  const source = sourceNamed(sources, file);
  if (source === undefined) {
    const names = [...new Set(sources.map((one) => one.name))];
    throw new UserError('explain.no_file', { value: file, files: begun(names, SHOWN) });
  }
  const own = sheets.filter((sheet) => sheet.source === source.id);
  const named = own.filter((sheet) => fold(sheet.name) === fold(name));
  if (named.length === 0) {
    const names = [...new Set(own.map((sheet) => sheet.name))];
    throw new UserError('explain.no_sheet', { value: name, path: source.name, sheets: begun(names, SHOWN) });
  }
  return { source, sheets: named, line: Number(line) };
}

/** Of several files of a name, or versions of one, the one imported last. */
function sourceNamed(sources: readonly Source[], text: string): Source | undefined {
  return sources.findLast(({ name, path }) => fold(name) === fold(text) || fold(path) === fold(text));
}

function onlySheet(source: Source, sheets: readonly StoredSheet[], file: string): StoredSheet[] {
  const own = sheets.filter((sheet) => sheet.source === source.id);
  const names = [...new Set(own.map(({ name }) => name))];
  if (names.length > 1)
    throw new UserError('explain.which_sheet', { path: file, sheets: begun(names, SHOWN) });
  return own;
}

const SHOWN = 30;
