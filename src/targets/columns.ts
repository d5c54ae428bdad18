import { customerNameFields, firstFilled } from '../fields/called.js';
import type { Field, ObjectName } from '../model/dictionary.js';
import { EXTRA, type Values } from '../model/record.js';
import type { OutColumn } from '../model/table.js';
import type { ExportInput } from './types.js';

/** Between several values in one cell. */
export const JOINT = '; ';

/** A column that holds a field of the dictionary or a column carried along. */
export interface FieldColumn {
  readonly field: string;
  readonly column: OutColumn;
  cell(values: Values): string | number;
}

const WIDTHS: Readonly<Record<string, number>> = { company: 32, address: 36, text: 24, email: 26, phone: 18 };

/**
 * Columns for all fields of one object that anything fills, in the order of the dictionary; columns carried along
 * come last, by their title. `used` are the keys of all values to write.
 */
export function fieldColumns(
  input: ExportInput,
  target: string,
  object: ObjectName,
  used: ReadonlySet<string>,
): FieldColumn[] {
  const known = input.dictionary.fields.filter((field) => field.object === object && used.has(field.name));
  const carried = [...used].filter((key) => key.startsWith(EXTRA)).sort();
  return [
    ...known.map((field) => knownColumn(input, target, field)),
    ...carried.map(
      (field): FieldColumn => ({
        field,
        column: { title: input.speaker.title(field), text: true, width: 16 },
        cell: (values) => joined(input, field, values),
      }),
    ),
  ];
}

function knownColumn(input: ExportInput, target: string, field: Field): FieldColumn {
  const type = input.types.get(field.type);
  const number = field.type === 'number' || field.type === 'money';
  return {
    field: field.name,
    column: {
      title: field.exportAs[target] ?? input.speaker.title(field.name),
      text: type?.textCell ?? true,
      width: WIDTHS[field.type] ?? 14,
    },
    cell: (values) =>
      (number ? safeNumber(values[field.name] ?? []) : undefined) ?? joined(input, field.name, values),
  };
}

function joined({ speaker }: ExportInput, field: string, values: Values): string {
  return (values[field] ?? []).map((value) => speaker.show(field, value)).join(JOINT);
}

/** A single number of at most 15 digits, which is all that a spreadsheet keeps. */
function safeNumber(values: readonly string[]): number | undefined {
  const [value] = values;
  if (value === undefined || values.length > 1 || !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return undefined;
  return value.replace(/\D/g, '').length <= 15 ? Number(value) : undefined;
}

/** A second column of one title is numbered, since most programs read columns by their titles. */
export function uniqueTitles(columns: readonly OutColumn[]): OutColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let title = column.title;
    for (let n = 2; taken.has(title); n += 1) title = `${column.title} (${n})`;
    taken.add(title);
    return { ...column, title };
  });
}

/** Keys under which any customer, and any contact, has something. */
interface FilledKeys {
  readonly customers: ReadonlySet<string>;
  readonly contacts: ReadonlySet<string>;
}

const known = new WeakMap<ExportInput, FilledKeys>();

/** The tables of one export ask once for all of them: it takes a pass over all customers. */
export function filledKeys(input: ExportInput): FilledKeys {
  const before = known.get(input);
  if (before !== undefined) return before;
  const [customers, contacts] = [new Set<string>(), new Set<string>()];
  for (const customer of input.store.customerFacts()) {
    addFilled(customers, customer.values);
    for (const { values } of customer.contacts) addFilled(contacts, values);
  }
  const found = { customers, contacts };
  known.set(input, found);
  return found;
}

function addFilled(to: Set<string>, values: Values): void {
  for (const key in values) if ((values[key] ?? []).length > 0) to.add(key);
}

/** Keys under which any of these values has something. */
export function usedKeys(lists: Iterable<Values>): Set<string> {
  const used = new Set<string>();
  for (const values of lists) {
    for (const [key, own] of Object.entries(values)) if (own.length > 0) used.add(key);
  }
  return used;
}

/** Gives a customer's name for tables of other things: the first name field that is filled. */
export function customerNames({ dictionary, speaker }: ExportInput): (values: Values) => string {
  const fields = customerNameFields(dictionary.fields);
  return (values) => {
    const name = firstFilled(fields, values);
    return name === undefined ? '' : speaker.show(name.field.name, name.value);
  };
}
