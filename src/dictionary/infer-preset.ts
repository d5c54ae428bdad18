import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { Message } from '../model/words.js';
import { tidy } from '../text/width.js';
import { mapColumns } from './columns.js';
import { nameKind } from './content.js';
import type { Preset } from './presets/types.js';
import { type Known, readDictionary } from './read.js';

/** A sheet as inferring sees it: its titles and the cells of its first rows. */
export interface SampledSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly samples: readonly (readonly string[])[];
}

/** The dictionary of a preset as it is without a file. */
export function plainDictionary(preset: Preset, known: Known): Dictionary {
  return readDictionary(`preset: ${preset.name}`, known).dictionary;
}

/** Fields that only a person has. */
const PERSONAL = new Set(['gender', 'birthday', 'id_number', 'national_id']);
/** Fields that tell of a company, whatever names stand beside them. */
const CORPORATE = new Set(['uscc', 'website', 'industry', 'employees', 'fax', 'former_name', 'short_name']);

/** Sampled rows of the sheets that name an organisation, and those that name only a person. */
interface Count {
  companies: number;
  persons: number;
  rows: number;
}

/** The preset that fits the sheets: what most sampled rows name, an organisation or only a person. */
export function choosePreset(
  sheets: readonly SampledSheet[],
  known: Known,
): { readonly preset: Preset; readonly why: Message } {
  const [first] = known.presets;
  if (first === undefined) throw new Error('a dictionary needs a preset');
  const companies = known.presets.find(({ name }) => name === 'companies') ?? first;
  const persons = known.presets.find(({ name }) => name === 'persons');
  const count: Count = { companies: 0, persons: 0, rows: 0 };
  if (persons !== undefined) {
    // Read once: a folder may hold thousands of sheets.
    const asCompanies = plainDictionary(companies, known);
    const asPersons = plainDictionary(persons, known);
    for (const sheet of sheets) countSheet(sheet, asCompanies, asPersons, known, count);
  }
  const params = { total: count.rows };
  if (persons === undefined || count.companies + count.persons === 0)
    return { preset: companies, why: { code: 'dictionary.preset_default' } };
  return count.persons > count.companies
    ? {
        preset: persons,
        why: { code: 'dictionary.preset_person', params: { ...params, count: count.persons } },
      }
    : {
        preset: companies,
        why: { code: 'dictionary.preset_company', params: { ...params, count: count.companies } },
      };
}

function countSheet(
  sheet: SampledSheet,
  companies: Dictionary,
  persons: Dictionary,
  known: Known,
  count: Count,
): void {
  const map = (dictionary: Dictionary): ColumnMapping[] => {
    return mapColumns(sheet.headers, sheet.samples, dictionary, known.types);
  };
  const asCompanies = map(companies);
  const asPersons = map(persons);
  const fieldOf = new Map(asPersons.map(({ column, field }) => [column, field]));
  const personal = asPersons.some(({ field }) => PERSONAL.has(field));
  const corporate = asCompanies.some(({ field }) => CORPORATE.has(field));
  const personColumns = asPersons.filter(({ field }) =>
    ['name', 'given_name', 'family_name'].includes(field),
  );
  const organisations = asCompanies.filter(({ column, field }) => {
    if (field !== 'name') return false;
    const cells = sheet.samples.map((row) => tidy(row[column] ?? '')).filter((cell) => cell !== '');
    const kind = nameKind(known.types, cells);
    if (fieldOf.get(column) === 'name')
      return kind === undefined ? corporate || !personal : kind === 'company';
    // In a list of persons, the company behind the name is where the person works.
    return corporate || !personal || !personColumns.some((person) => person.column < column);
  });
  const organisationColumns = new Set(organisations.map(({ column }) => column));
  const people = personColumns.filter(({ column }) => !organisationColumns.has(column));
  const filled = (row: readonly string[], columns: readonly ColumnMapping[]): boolean =>
    columns.some(({ column }) => tidy(row[column] ?? '') !== '');
  for (const row of sheet.samples) {
    count.rows++;
    if (filled(row, organisations)) count.companies++;
    else if (filled(row, people)) count.persons++;
  }
}
