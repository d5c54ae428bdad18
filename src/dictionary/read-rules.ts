import type { FieldTypes } from '../fields/types.js';
import type { Condition, Dictionary, Field, SheetChoice, TagRuleSpec } from '../model/dictionary.js';
import { nearest } from '../text/similarity.js';
import { readBound } from './read-demands.js';
import { readNeverAlone } from './read-never-alone.js';
import { readShared } from './read-shared.js';
import { type Entry, type PlacedText, type Reader, startOf } from './yaml-reader.js';

/** What a dictionary says where its file says nothing. */
export const DEFAULTS = {
  matching: { sure: 0.95, maybe: 0.1, pairsPerRecord: 30 },
  customerNumber: 'C{yyyy}{mm}{dd}{seq:3}',
} as const;

const MATCHING_KEYS = ['sure', 'maybe', 'shared', 'never_alone', 'pairs_per_record'];
/** More would take hours for the lists it is meant for. */
export const MOST_PAIRS_PER_RECORD = 10_000;

export const CONDITION_KEYS = ['field', 'is', 'is_not', 'contains', 'missing', 'at_least', 'at_most'];

export function readTags(entry: Entry | undefined, reader: Reader, fields: readonly Field[]): TagRuleSpec[] {
  return reader.items(entry).flatMap((node) => {
    const keys = reader.entries(node, 'tags', ['tag', 'when']);
    const tag = reader.text(keys.get('tag'));
    if (tag === undefined || tag.text.trim() === '') {
      reader.report(startOf(node), 'tag_no_name');
      return [];
    }
    const items = reader.items(keys.get('when'));
    if (items.length === 0) reader.report(tag.at, 'tag_no_condition', { tag: tag.text });
    const when = items.flatMap((item) => {
      const condition = readCondition(
        reader.entries(item, 'when', CONDITION_KEYS),
        startOf(item),
        reader,
        fields,
      );
      return condition ?? [];
    });
    return when.length === 0 ? [] : [{ tag: tag.text, when }];
  });
}

/** One condition in full. */
export function readCondition(
  keys: ReadonlyMap<string, Entry>,
  at: number,
  reader: Reader,
  fields: readonly Field[],
): Condition | undefined {
  const name = reader.text(keys.get('field'));
  if (name === undefined) {
    reader.report(at, 'condition_no_field');
    return undefined;
  }
  const field = fields.find((candidate) => candidate.name === name.text);
  if (field === undefined)
    reader.unknown(
      name.at,
      'field',
      name.text,
      fields.map((f) => f.name),
    );
  const is = readValues(reader.oneOrMore(keys.get('is')), field, reader);
  const isNot = readValues(reader.oneOrMore(keys.get('is_not')), field, reader);
  const contains = reader.oneOrMore(keys.get('contains'))?.map(({ text }) => text);
  const missing = reader.flag(keys.get('missing'));
  const atLeast = readBound(keys.get('at_least'), field?.type, reader);
  const atMost = readBound(keys.get('at_most'), field?.type, reader);
  const tests = { is, isNot, contains, missing, atLeast, atMost };
  const said = Object.entries(tests).filter(([, test]) => test !== undefined);
  if (said.length === 0) reader.report(name.at, 'condition_no_test', { word: name.text });
  return field === undefined || said.length === 0
    ? undefined
    : { field: field.name, ...Object.fromEntries(said) };
}

/** Values to compare with; a cleaned record holds only allowed values, so that any other would never be met. */
export function readValues(
  written: readonly PlacedText[] | undefined,
  field: Field | undefined,
  reader: Reader,
): readonly string[] | undefined {
  const allowed = field?.allowed ?? [];
  for (const { text, at } of written ?? []) {
    if (field === undefined || allowed.length === 0 || allowed.some(({ value }) => value === text)) continue;
    const meant = allowed.find(({ synonyms }) => synonyms.includes(text))?.value;
    const known = allowed.map(({ value }) => value);
    if (meant === undefined) reader.unknown(at, 'value', text, known, { field: field.name });
    else reader.report(at, 'unknown_value_near', { word: text, near: meant, field: field.name });
  }
  return written?.map(({ text }) => text);
}

export function readMatching(
  entry: Entry | undefined,
  reader: Reader,
  fields: readonly Field[],
  types: FieldTypes,
): Dictionary['matching'] {
  const keys = reader.entries(entry?.node, 'matching', MATCHING_KEYS);
  const sharedValues = readShared(keys.get('shared'), reader, fields, types);
  const neverAlone = readNeverAlone(keys.get('never_alone'), reader, fields);
  return {
    ...readBands(keys, reader),
    pairsPerRecord: readPairs(keys.get('pairs_per_record'), reader),
    ...(sharedValues.length === 0 ? {} : { sharedValues }),
    ...(neverAlone.length === 0 ? {} : { neverAlone }),
  };
}

function readBands(
  keys: ReadonlyMap<string, Entry>,
  reader: Reader,
): Pick<Dictionary['matching'], 'sure' | 'maybe'> {
  const share = (key: 'sure' | 'maybe'): number => {
    const value = reader.number(keys.get(key));
    if (value === undefined) return DEFAULTS.matching[key];
    if (value >= 0 && value <= 1) return value;
    reader.report(keys.get(key)?.at ?? 0, 'matching_range', { key });
    return DEFAULTS.matching[key];
  };
  const sure = share('sure');
  const maybe = share('maybe');
  if (sure > maybe) return { sure, maybe };
  const at = keys.get('maybe')?.at ?? keys.get('sure')?.at ?? 0;
  reader.report(at, 'matching_order', { sure, maybe });
  return { sure: DEFAULTS.matching.sure, maybe: DEFAULTS.matching.maybe };
}

function readPairs(entry: Entry | undefined, reader: Reader): number {
  const usual = DEFAULTS.matching.pairsPerRecord;
  const value = reader.number(entry) ?? usual;
  if (Number.isInteger(value) && value >= 1 && value <= MOST_PAIRS_PER_RECORD) return value;
  reader.report(entry?.at ?? 0, 'pairs_range', { most: MOST_PAIRS_PER_RECORD });
  return usual;
}

const PLACEHOLDERS = ['{yyyy}', '{yy}', '{mm}', '{dd}', '{seq:3}'];

export function readCustomerNumber(entry: Entry | undefined, reader: Reader): string {
  const written = reader.text(entry);
  if (written === undefined) return DEFAULTS.customerNumber;
  const { text, at } = written;
  const found = text.match(/\{[^{}]*\}?/g) ?? [];
  const seqs = found.filter((word) => /^\{seq:([1-9]|1[0-2])\}$/.test(word));
  const strange = found.filter((word) => !seqs.includes(word) && !PLACEHOLDERS.includes(word));
  for (const word of strange) {
    const near = nearPlaceholder(word);
    if (near === undefined) reader.report(at, 'unknown_placeholder', { word, known: PLACEHOLDERS.join(' ') });
    else reader.report(at, 'unknown_placeholder_near', { word, near });
  }
  if (strange.length === 0 && seqs.length !== 1) reader.report(at, 'number_seq', { word: text });
  return strange.length === 0 && seqs.length === 1 ? text : DEFAULTS.customerNumber;
}

function nearPlaceholder(word: string): string | undefined {
  const inner = word.slice(1, -1);
  const found = nearest(inner.replace(/:?\d*$/, ''), ['yyyy', 'yy', 'mm', 'dd', 'seq']);
  return PLACEHOLDERS.find((placeholder) => found !== undefined && placeholder.startsWith(`{${found}`));
}

/** Titles as in the files -> field names, `-` for columns that feed nothing. */
export function readColumns(
  entry: Entry | undefined,
  reader: Reader,
  fields: readonly Field[],
): Record<string, string> {
  const names = fields.map((field) => field.name);
  const columns: [string, string][] = [];
  for (const column of reader.entries(entry?.node, 'columns').values()) {
    const target = reader.text(column);
    if (target === undefined) {
      if (column.node === undefined) reader.report(column.at, 'column_empty', { word: column.key });
    } else if (target.text === '-' || names.includes(target.text)) columns.push([column.key, target.text]);
    else reader.unknown(target.at, 'field', target.text, names);
  }
  return Object.fromEntries(columns);
}

const CHOICES: readonly SheetChoice[] = ['read', 'skip'];

/** Sheet names as in the files -> whether they are read. */
export function readSheets(entry: Entry | undefined, reader: Reader): Record<string, SheetChoice> {
  const sheets: [string, SheetChoice][] = [];
  for (const sheet of reader.entries(entry?.node, 'sheets').values()) {
    const word = reader.text(sheet);
    const choice = CHOICES.find((known) => known === word?.text.trim().toLowerCase());
    if (choice !== undefined) sheets.push([sheet.key, choice]);
    else if (word !== undefined) reader.unknown(word.at, 'sheet_choice', word.text, CHOICES);
    else if (sheet.node === undefined) reader.report(sheet.at, 'sheet_empty', { word: sheet.key });
  }
  return Object.fromEntries(sheets);
}
