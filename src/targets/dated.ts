import type { DatedObject } from '../model/dictionary.js';
import type { CustomerDated } from '../model/merge.js';
import type { Values } from '../model/record.js';
import type { OutColumn, OutTable } from '../model/table.js';
import { batches } from '../text/lists.js';
import { customerNames, fieldColumns, JOINT, uniqueTitles, usedKeys } from './columns.js';
import { findingTexts } from './findings.js';
import type { ExportInput } from './types.js';

/** Looked up at once. */
const BATCH = 1000;

/**
 * One line per activity or order with its customer, and the rows that say so: of several, sources, sheets and lines
 * stand in the same order.
 */
export function datedTable(input: ExportInput, object: DatedObject, target: string, name: string): OutTable {
  const { speaker, store } = input;
  const fields = fieldColumns(input, target, object, usedKeys(valuesOf(store.dated(object))));
  const mine = new Set(
    input.dictionary.fields.filter((field) => field.object === object).map((field) => field.name),
  );
  const own = (code: string, width: number, text = true): OutColumn => ({
    title: speaker.say({ code: `target.${code}` }),
    text,
    width,
  });
  return {
    name,
    columns: uniqueTitles([
      own('customer_number', 18),
      own('customer_name', 32),
      ...fields.map(({ column }) => column),
      own('source', 24),
      own('sheet', 14),
      own('line', 8, false),
      own('findings', 48),
    ]),
    *rows() {
      const nameOf = nameReader(input);
      for (const batch of batches(store.dated(object), BATCH)) {
        const records = batch.flatMap(({ members }) => members);
        const origins = store.origins(records);
        const findings = store.findingsOf(records);
        for (const { number, values, members } of batch) {
          const places = members.flatMap((member) => origins.get(member) ?? []);
          const [first] = places;
          yield [
            number,
            nameOf(number),
            ...fields.map((field) => field.cell(values)),
            places.map(({ source }) => source).join(JOINT),
            places.map(({ sheet }) => sheet).join(JOINT),
            places.length === 1 && first ? first.line : places.map(({ line }) => line).join(JOINT),
            findingTexts(
              speaker,
              members.flatMap((member) =>
                (findings.get(member) ?? []).filter(({ field }) => mine.has(field)),
              ),
            ),
          ];
        }
      }
    },
  };
}

function* valuesOf(dated: Iterable<CustomerDated>): Iterable<Values> {
  for (const { values } of dated) yield values;
}

/** Tells customers' names. Asked in the order of the customers it reads them once, and keeps none. */
function nameReader(input: ExportInput): (number: string) => string {
  const nameOf = customerNames(input);
  const customers = input.store.customerFacts()[Symbol.iterator]();
  let at = customers.next();
  return (number) => {
    while (!at.done && at.value.number !== number) at = customers.next();
    return at.done ? '' : nameOf(at.value.values);
  };
}
