import { parse, stringify } from 'yaml';
import { begun } from '../../i18n/list.js';
import type { Dictionary, DictionaryFile, Field, FieldFile } from '../../model/dictionary.js';
import type { Proposal } from '../../model/proposal.js';
import { EXTRA } from '../../model/record.js';
import type { Message } from '../../model/words.js';
import { type Known, readDictionary } from '../read.js';
import { foldTitle, matchTitle, titleIndex } from '../titles.js';
import type { Facts, FactsOfFiles } from './facts.js';
import { proposeField } from './field.js';
import { guessType, isRunning, nameFor } from './own.js';

/** A dictionary that data suggest, with every reason. */
export interface Proposed {
  readonly file: DictionaryFile;
  readonly proposals: readonly Proposal[];
}

/**
 * What the data suggest beyond a dictionary that was told from titles and samples alone. `text`: that dictionary's file,
 * as it was written; `dictionary`: as it is read.
 */
export function propose(text: string, dictionary: Dictionary, found: FactsOfFiles, known: Known): Proposed {
  // The text was read as a dictionary before: looking for keys that stand twice takes the square of their number.
  const file = parse(text, { uniqueKeys: false }) as DictionaryFile;
  const { facts, left } = found.result();
  const proposals: Proposal[] = [];
  const taken = new Set(dictionary.fields.map(({ name }) => name));
  const claimed = claimedTitles(file.fields ?? [], dictionary.fields);
  const byField = new Map(
    facts.flatMap((one) => (one.field === undefined ? [] : [[one.field, one] as const])),
  );
  const recognised = (file.fields ?? []).map((own): FieldFile => {
    const field = dictionary.fields.find(({ name }) => name === own.name);
    const seen = byField.get(own.name);
    if (field === undefined || seen === undefined) return own;
    const aliases = [...(own.aliases ?? []), ...furtherTitles(field, seen, dictionary.fields, claimed)];
    const { settings, proposals: reasons } = proposeField(field, seen, found.records);
    proposals.push(...seenOf(own.name, seen), ...reasons);
    const options = settings.options === undefined ? {} : { options: { ...own.options, many: true } };
    return { ...own, ...settings, ...options, ...(aliases.length > 0 ? { aliases } : {}) };
  });
  proposals.push(...withoutName(dictionary.fields, byField));
  const unknown = facts.filter(({ field }) => field === undefined);
  const own = unknown.flatMap((seen) =>
    ownField(seen, { preset: dictionary.preset, records: found.records, taken, known, proposals }),
  );
  for (const { title, why } of left)
    proposals.push({ field: EXTRA + title, setting: 'columns', why: aboutColumn(title, why) });
  return { file: { ...file, fields: [...recognised, ...own] }, proposals };
}

/** A reason with the title of the column that it is about. */
function aboutColumn(title: string, { code, params }: Message): Message {
  return { code, params: { ...params, column: title } };
}

/** A word where nothing says what the customers are called. */
function withoutName(fields: readonly Field[], seen: ReadonlyMap<string, Facts>): Proposal[] {
  const names = fields.filter(({ match }) => match === 'name');
  if (names.some(({ name, from }) => [name, ...from].some((one) => seen.has(one)))) return [];
  return names.slice(0, 1).map(({ name }) => ({
    field: name,
    setting: 'aliases',
    why: { code: 'propose.no_name' },
  }));
}

function claimedTitles(files: readonly FieldFile[], fields: readonly Field[]): Map<string, string> {
  const claimed = new Map<string, string>();
  for (const { name, title } of fields)
    for (const words of Object.values(title)) claimed.set(foldTitle(words), name);
  for (const { name, aliases = [] } of files)
    for (const alias of aliases) claimed.set(foldTitle(alias), name);
  return claimed;
}

/** Titles of the field's columns that the file does not name yet and that mean no other field. */
function furtherTitles(
  field: Field,
  { titles }: Facts,
  fields: readonly Field[],
  claimed: Map<string, string>,
): string[] {
  const index = titleIndex(fields);
  return titles.flatMap(({ title }) => {
    const key = foldTitle(title);
    const match = matchTitle(title, index);
    if (key === '' || claimed.has(key) || match?.kind !== 'whole' || match.field.name !== field.name)
      return [];
    claimed.set(key, field.name);
    return [title];
  });
}

function share(part: number, whole: number): string {
  return `${Math.floor((part / Math.max(1, whole)) * 1000) / 10}%`;
}

/** What is only good to know of a field: its columns, and how full they are. */
function seenOf(field: string, { titles, filled, records, distinct }: Facts): Proposal[] {
  const named = titles.map(({ title, tables }): Proposal => {
    return {
      field,
      setting: 'aliases',
      why: { code: 'propose.title', params: { title, tables: begun(tables, 5) } },
    };
  });
  const params = { filled, records, share: share(filled, records), distinct: distinct.count };
  return [...named, { field, setting: 'seen', why: { code: 'propose.filled', params } }];
}

/** What making a field of one's own needs. */
interface Making {
  readonly preset: string;
  readonly records: number;
  /** Names that fields have. */
  readonly taken: Set<string>;
  readonly known: Known;
  readonly proposals: Proposal[];
}

/** A field for a column that nobody knows; none where it is empty or only numbers the rows. */
function ownField(seen: Facts, { preset, records, taken, known, proposals }: Making): FieldFile[] {
  const [first, ...others] = seen.titles.map(({ title }) => title);
  if (first === undefined) return [];
  const reason = seen.filled === 0 ? 'propose.empty' : isRunning(seen) ? 'propose.running' : undefined;
  if (reason !== undefined) {
    const why = { code: reason, params: { title: first } };
    proposals.push({ field: EXTRA + first, setting: 'columns', why });
    return [];
  }
  const name = nameFor(first, taken);
  taken.add(name);
  const { type, why } = guessType(seen, known.types);
  const aliases = others.filter((title) => title !== first);
  const file: FieldFile = { name, title: first, type, ...(aliases.length > 0 ? { aliases } : {}) };
  const field = readDictionary(stringify({ preset, fields: [file] }), known).dictionary.fields.find(
    (one) => one.name === name,
  );
  if (field === undefined) throw new Error(`the proposed field ${name} cannot be read`);
  const { settings, proposals: reasons } = proposeField(field, seen, records);
  proposals.push(...seenOf(name, seen), { field: name, setting: 'type', why }, ...reasons);
  return [{ ...file, ...settings }];
}

/** The proposal with what the columns of these titles feed told outright. */
export function withColumns({ file, proposals }: Proposed, told: Readonly<Record<string, string>>): Proposed {
  const titles = Object.keys(told);
  if (titles.length === 0) return { file, proposals };
  const reasons = titles.map((title): Proposal => {
    const why = { code: 'propose.kept', params: { title } };
    return { field: EXTRA + title, setting: 'columns', why };
  });
  return {
    file: { ...file, columns: { ...told, ...file.columns } },
    proposals: [...proposals, ...reasons],
  };
}
