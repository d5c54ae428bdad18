import { mapColumns } from '../dictionary/columns.js';
import { foldTitle } from '../dictionary/titles.js';
import { UserError } from '../errors.js';
import { begun } from '../i18n/list.js';
import type { ColumnMapping, Dictionary, Field } from '../model/dictionary.js';
import type { Lang, Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import { nearest } from '../text/similarity.js';
import { plain } from '../text/width.js';
import type { InspectedFile } from './inspect.js';

/** What the person said of columns: the title as it stands in the file -> the field it feeds, `-` for none. */
export type ColumnAnswers = Readonly<Record<string, string>>;

/** As titles under `columns` are compared: width, case and white space do not count. */
export const foldAnswer = (title: string): string => plain(title).toLowerCase();

/** Enough to see which file it is, and to pick from. */
const SHOWN = 60;

const someOf = (names: readonly string[]): string[] => begun([...new Set(names)], SHOWN);

/** Every name a column goes by: its title or letters, and where a title is there twice, the one with its number. */
function columnNames({ sheets }: InspectedFile, { types }: Registry): string[] {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return tables.flatMap(({ titles, samples }) =>
    mapColumns(titles, samples, { fields: [], columns: {} }, types).flatMap(({ header, field }) => {
      const label = field.slice('x:'.length);
      return label === header ? [header] : [header, label];
    }),
  );
}

/** A UserError where an answer names a field or a column that there is not. */
export function checkAnswers(
  answers: ColumnAnswers,
  dictionary: Dictionary,
  inspected: readonly InspectedFile[],
  registry: Registry,
  lang: Lang,
): void {
  const told = Object.entries(answers);
  if (told.length === 0) return;
  const fields = dictionary.fields.map(({ name }) => name);
  const columns = inspected.flatMap((file) => columnNames(file, registry));
  const known = new Set(columns.map(foldAnswer));
  for (const [title, field] of told) {
    if (field !== '-' && !fields.includes(field)) {
      throw noField(field, dictionary, lang);
    }
    if (!known.has(foldAnswer(title)))
      throw new UserError('import.no_column', { value: title, columns: someOf(columns) });
  }
}

/** Names the field that is nearest, or all of them, by title and name. */
function noField(value: string, { fields }: Pick<Dictionary, 'fields'>, lang: Lang): UserError {
  const shown = ({ name, title }: Field): string =>
    lang === 'en' ? `${title[lang]} (${name})` : `${title[lang]}（${name}）`;
  const near = nearest(
    value,
    fields.flatMap(({ name, title }) => [name, title[lang]]),
  );
  const meant = fields.find(({ name, title }) => name === near || title[lang] === near);
  if (meant !== undefined) return new UserError('import.no_field_near', { value, near: shown(meant) });
  return new UserError('import.no_field', {
    value,
    fields: someOf(fields.map(shown)),
  });
}

/** The answers with the names of fields where their titles were given. A title that several fields have stays. */
export function namedAnswers(answers: ColumnAnswers, { fields }: Pick<Dictionary, 'fields'>): ColumnAnswers {
  const nameOf = (given: string): string => {
    if (given === '-' || fields.some(({ name }) => name === given)) return given;
    const called = (names: (field: Field) => readonly string[]): readonly Field[] =>
      fields.filter((field) => names(field).some((name) => foldTitle(name) === foldTitle(given)));
    const titled = called(({ title }) => Object.values(title));
    const meant = titled.length > 0 ? titled : called(({ aliases }) => aliases);
    return (meant.length === 1 ? meant[0]?.name : undefined) ?? given;
  };
  return Object.fromEntries(Object.entries(answers).map(([title, given]) => [title, nameOf(given)]));
}

/** The dictionary with the answers, which go before what it says of the same columns. */
export function withAnswers(dictionary: Dictionary, answers: ColumnAnswers): Dictionary {
  const told = new Set(Object.keys(answers).map(foldAnswer));
  const others = Object.entries(dictionary.columns).filter(([title]) => !told.has(foldAnswer(title)));
  return { ...dictionary, columns: { ...Object.fromEntries(others), ...answers } };
}

/** Whether the dictionary says all of it already. */
export function saysAlready({ columns }: Dictionary, answers: ColumnAnswers): boolean {
  const said = new Map(Object.entries(columns).map(([title, field]) => [foldAnswer(title), field]));
  return Object.entries(answers).every(([title, field]) => said.get(foldAnswer(title)) === field);
}

/** Answers that could not be followed: two columns of a sheet were told to feed a field that takes one. */
export function unheld(sheet: string, columns: readonly ColumnMapping[], answers: ColumnAnswers): Message[] {
  const told = new Map(Object.entries(answers).map(([title, field]) => [foldAnswer(title), field]));
  return columns.flatMap(({ header, why }) => {
    const field = told.get(foldAnswer(header));
    if (field === undefined || why.code !== 'dictionary.carried_taken') return [];
    const params = { sheet, column: header, value: field, other: why.params?.other ?? '' };
    return [{ code: 'import.map_taken', params }];
  });
}

/** A UserError where a sheet was asked for that no file has. */
export function checkSheets(asked: readonly string[], inspected: readonly InspectedFile[]): void {
  const names = inspected.flatMap(({ sheetNames }) => sheetNames);
  const known = new Set(names.map(foldAnswer));
  const missing = asked.find((name) => !known.has(foldAnswer(name)));
  if (missing === undefined) return;
  const near = nearest(missing, names);
  const params = { value: missing, sheets: someOf(names) };
  if (near === undefined) throw new UserError('import.no_sheet', params);
  throw new UserError('import.no_sheet_near', { ...params, near });
}
