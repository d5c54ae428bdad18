import { contactNameFields } from '../fields/called.js';
import type { DatedObject } from '../model/dictionary.js';
import type { CustomerFacts } from '../model/merge.js';
import type { Finding } from '../model/record.js';
import type { OutColumn } from '../model/table.js';
import { batches } from '../text/lists.js';
import { fieldColumns, filledKeys, JOINT, uniqueTitles } from './columns.js';
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
    const names = contactNameFields(input.dictionary.fields).map(({ name }) => name);
    const fields = fieldColumns(input, 'customers', 'customer', filledKeys(input).customers);
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
        const isTold = toldElsewhere(input);
        for (const batch of batches(store.customerFacts(), BATCH)) {
          const tags = store.tagsOf(batch.map(({ number }) => number));
          const findings = store.findingsOf(batch.flatMap(({ members }) => members));
          for (const customer of batch) {
            yield [
              customer.number,
              ...fields.map((field) => field.cell(customer.values)),
              ...(names.length > 0 ? [customer.contacts.length, contactNames(input, names, customer)] : []),
              (tags.get(customer.number) ?? []).map(({ tag }) => tag).join(JOINT),
              customer.members.length,
              findingTexts(speaker, findingsOf(customer, findings, isTold)),
            ];
          }
        }
      },
    };
  },
};

function contactNames(input: ExportInput, fields: readonly string[], { contacts }: CustomerFacts): string {
  return contacts
    .flatMap(({ values }) => {
      const field = fields.find((name) => (values[name] ?? []).length > 0);
      return field === undefined
        ? []
        : (values[field] ?? []).map((value) => input.speaker.show(field, value));
    })
    .join(JOINT);
}

type IsTold = (record: number, finding: Finding) => boolean;

/** Findings of activities and orders stand beside those, where there is anything of them to write. */
function toldElsewhere({ dictionary, store }: ExportInput): IsTold {
  const objects = new Map(dictionary.fields.map(({ name, object }) => [name, object]));
  const records = (object: DatedObject): Set<number> => {
    const found = new Set<number>();
    for (const { members } of store.dated(object)) for (const member of members) found.add(member);
    return found;
  };
  const dated = { activity: records('activity'), order: records('order') };
  return (record, { field }) => {
    const object = objects.get(field) ?? 'customer';
    return object !== 'customer' && object !== 'contact' && dated[object].has(record);
  };
}

/** Every other finding of every row of the customer. */
function findingsOf(
  { members }: CustomerFacts,
  findings: ReadonlyMap<number, readonly Finding[]>,
  isTold: IsTold,
): Finding[] {
  return members.flatMap((member) =>
    (findings.get(member) ?? []).filter((finding) => !isTold(member, finding)),
  );
}
