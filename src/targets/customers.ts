import type { Customer } from '../model/merge.js';
import type { Finding, Values } from '../model/record.js';
import type { OutColumn } from '../model/table.js';
import { batches } from '../text/lists.js';
import { contactNameFields, fieldColumns, JOINT, uniqueTitles, usedKeys } from './columns.js';
import { findingTexts } from './findings.js';
import type { ExportInput, Target } from './types.js';

/** Customers asked for at once. */
const BATCH = 1000;

/** One line per customer, with all that is known of it and all that is still to be put right. */
export const customers: Target = {
  name: 'customers',
  title: { en: 'Customers', 'zh-CN': '客户' },
  about: { en: 'one line per customer', 'zh-CN': '每个客户一行' },
  table(input) {
    const { speaker, store } = input;
    const names = contactNameFields(input);
    const { fields: known } = input.dictionary;
    const dated = new Set(
      known.filter(({ object }) => object === 'activity' || object === 'order').map(({ name }) => name),
    );
    const fields = fieldColumns(input, 'customers', 'customer', usedKeys(customerValues(input)));
    const own = (code: string, width: number, text = true): OutColumn => ({
      title: speaker.say({ code: `target.${code}` }),
      text,
      width,
    });
    const tagColumn = own('tags', 20);
    // A column that the files brought keeps its title.
    const isTaken = fields.some(({ column }) => column.title === tagColumn.title);
    return {
      name: customers.title[speaker.lang],
      columns: uniqueTitles([
        own('customer_number', 18),
        ...fields.map(({ column }) => column),
        ...(names.length > 0 ? [own('contact_count', 10, false), own('contact_names', 24)] : []),
        isTaken ? own('own_tags', 20) : tagColumn,
        own('merged_rows', 10, false),
        own('findings', 48),
      ]),
      *rows() {
        for (const batch of batches(store.customers(), BATCH)) {
          const tags = store.tagsOf(batch.map(({ number }) => number));
          const findings = store.findingsOf(batch.flatMap(({ members }) => members));
          for (const customer of batch) {
            yield [
              customer.number,
              ...fields.map((field) => field.cell(customer.values)),
              ...(names.length > 0 ? [customer.contacts.length, contactNames(input, names, customer)] : []),
              (tags.get(customer.number) ?? []).map(({ tag }) => tag).join(JOINT),
              customer.members.length,
              findingTexts(speaker, findingsOf(customer, findings, dated)),
            ];
          }
        }
      },
    };
  },
};

function* customerValues({ store }: ExportInput): Iterable<Values> {
  for (const { values } of store.customers()) yield values;
}

function contactNames(input: ExportInput, fields: readonly string[], { contacts }: Customer): string {
  return contacts
    .flatMap(({ values }) => {
      const field = fields.find((name) => (values[name] ?? []).length > 0);
      return field === undefined
        ? []
        : (values[field] ?? []).map((value) => input.speaker.show(field, value));
    })
    .join(JOINT);
}

/** Every finding of every row of the customer; those of activities and orders stand with them. */
function findingsOf(
  { members }: Customer,
  findings: ReadonlyMap<number, readonly Finding[]>,
  dated: ReadonlySet<string>,
): Finding[] {
  return members.flatMap((member) => (findings.get(member) ?? []).filter(({ field }) => !dated.has(field)));
}
