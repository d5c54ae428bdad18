import { adviseOn, type Fed } from '../dictionary/advice.js';
import { writtenFields } from '../dictionary/file-of.js';
import { readDictionary } from '../dictionary/read.js';
import { UserError } from '../errors.js';
import type { Dictionary, ObjectName, Problem } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { FindingCount, Origin, Store } from '../store/types.js';
import { byText } from '../text/lists.js';
import type { Workspace } from '../workspace.js';

/** A value of a field that should be unique, and the first records of different customers that have it. */
export interface SharedValue {
  readonly field: string;
  readonly value: string;
  /** Customers that have it; before duplicates were looked for, records. */
  readonly holders: number;
  readonly records: readonly Origin[];
}

export interface DictionaryCheck {
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly advice: readonly Message[];
  /** Values that should be unique and are not, the most shared first; without a store, none. */
  readonly shared: readonly SharedValue[];
  /** What of the stored records does not meet the demands of the dictionary they were cleaned with. */
  readonly unmet: readonly FindingCount[];
  readonly dictionary: Dictionary;
}

/** Records named of each shared value. */
const NAMED = 5;

/** Checks the dictionary, and where files were imported, against what they hold. */
export async function checkDictionary(
  workspace: Omit<Workspace, 'store'> & Partial<Pick<Workspace, 'store'>>,
): Promise<DictionaryCheck> {
  const { files, registry, configPath: path, store } = workspace;
  const text = await files.readText(path);
  if (text === undefined) throw new UserError('dictionary.missing', { path });
  const { dictionary, problems } = readDictionary(text, registry.known);
  if (problems.length > 0) return { path, problems, advice: [], shared: [], unmet: [], dictionary };
  const filled = store !== undefined && store.totals().records > 0 ? store : undefined;
  return {
    path,
    problems,
    advice: adviseOn(dictionary, writtenFields(text), filled && fedBy(filled)),
    shared: filled === undefined ? [] : sharedValues(filled, dictionary),
    unmet: filled === undefined ? [] : filled.findingCounts().filter(({ code }) => DEMANDS.test(code)),
    dictionary,
  };
}

/** A value that is not allowed is told of by its type, each in its own words: `choice.not_allowed`. */
const DEMANDS = /^clean\.(?:required|pattern|length|range|rule)|\.(?:not_allowed|nearly_allowed)$/;

function fedBy(store: Store): Fed {
  const columns = store.sheets().flatMap((sheet) => (sheet.records > 0 ? sheet.columns : []));
  return {
    fields: new Set(columns.map(({ field }) => field).filter((field) => !field.startsWith(EXTRA))),
    titles: columns.map(({ header }) => header),
  };
}

/** Values of unique fields that several customers have, each with the first records that hold it. */
function sharedValues(store: Store, { fields }: Pick<Dictionary, 'fields'>): SharedValue[] {
  const unique = fields.filter((field) => field.unique).map(({ name }) => name);
  if (unique.length === 0) return [];
  const customers = customersOfRecords(store);
  const groupOf = (record: number): string | number => customers.get(record) ?? record;
  // Most values have one holder, so only the first record of each is remembered until another turns up.
  const first = new Map<string, number>();
  const shared = new Map<string, Map<string | number, number>>();
  const ofLines = new Set(fields.filter(({ object }) => isLine(object)).map(({ name }) => name));
  for (const { id, values } of store.records()) {
    const refers = !customers.has(id) && Object.keys(values).some((name) => ofLines.has(name));
    for (const field of unique) {
      // Before duplicates are looked for, an order or an activity only refers to the customer whose number it has.
      if (refers && !ofLines.has(field)) continue;
      for (const value of values[field] ?? []) {
        const key = `${field}\u0000${value}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, id);
        else if (groupOf(before) !== groupOf(id)) addHolder(shared, key, [before, id], groupOf);
      }
    }
  }
  const named = (holders: ReadonlyMap<string | number, number>): number[] =>
    [...holders.values()].slice(0, NAMED);
  const origins = store.origins([...shared.values()].flatMap(named));
  return [...shared]
    .map(([key, holders]): SharedValue => {
      const [field = '', value = ''] = key.split('\u0000');
      const records = named(holders).flatMap((id) => origins.get(id) ?? []);
      return { field, value, holders: holders.size, records };
    })
    .sort((a, b) => b.holders - a.holders || byText(a.field, b.field) || byText(a.value, b.value));
}

const isLine = (object: ObjectName): boolean => object === 'activity' || object === 'order';

/** Notes the first record of each customer that holds a value. */
function addHolder(
  shared: Map<string, Map<string | number, number>>,
  key: string,
  records: readonly number[],
  groupOf: (record: number) => string | number,
): void {
  const holders = shared.get(key) ?? new Map<string | number, number>();
  for (const record of records) if (!holders.has(groupOf(record))) holders.set(groupOf(record), record);
  shared.set(key, holders);
}

/** Customer numbers by record; none before duplicates were looked for. */
function customersOfRecords(store: Store): ReadonlyMap<number, string> {
  const customers = new Map<number, string>();
  for (const { number, members } of store.customers())
    for (const record of members) customers.set(record, number);
  return customers;
}
