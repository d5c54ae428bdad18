import type { Field } from '../model/dictionary.js';
import type { Customer } from '../model/merge.js';
import type { FieldQuality } from '../model/report.js';
import { type DistinctCounter, distinctCounter } from './distinct.js';
import type { NotedRecord } from './input.js';

interface Tally {
  filledBefore: number;
  faulty: number;
  filledAfter: number;
  readonly before: DistinctCounter;
  readonly after: DistinctCounter;
}

/** Counts each field over all records and all customers, one pass each. */
export interface QualityCounter {
  addRecord(record: NotedRecord): void;
  addCustomer(customer: Customer): void;
  result(): FieldQuality[];
}

export function qualityCounter(fields: readonly Field[]): QualityCounter {
  const tallies = new Map<string, Tally>();
  for (const field of fields) {
    tallies.set(field.name, {
      filledBefore: 0,
      faulty: 0,
      filledAfter: 0,
      before: distinctCounter(),
      after: distinctCounter(),
    });
  }
  let records = 0;
  let customers = 0;
  return {
    addRecord(record) {
      records += 1;
      for (const [field, tally] of tallies) countBefore(record, field, tally);
    },
    addCustomer(customer) {
      customers += 1;
      for (const [field, tally] of tallies) countAfter(customer, field, tally);
    },
    result() {
      const rows: FieldQuality[] = [];
      for (const [field, tally] of tallies) {
        if (tally.filledBefore === 0 && tally.filledAfter === 0) continue;
        rows.push({
          field,
          filledBefore: share(tally.filledBefore, records),
          filledAfter: share(tally.filledAfter, customers),
          validBefore: share(tally.filledBefore - tally.faulty, tally.filledBefore),
          distinctBefore: tally.before.count(),
          distinctAfter: tally.after.count(),
        });
      }
      return rows;
    },
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A cell that gave only a finding was filled, though its record has no value for it. */
function countBefore(record: NotedRecord, field: string, tally: Tally): void {
  const faults = record.findings.filter((finding) => finding.field === field && finding.before !== '');
  const values = record.values[field] ?? [];
  if (values.length === 0 && faults.length === 0) return;
  tally.filledBefore += 1;
  if (faults.length > 0) tally.faulty += 1;
  const changed = record.changes.filter((change) => change.field === field);
  const spelt = [...changed, ...faults].map((note) => note.before);
  tally.before.add((spelt.length > 0 ? spelt : values).join('\n'));
}

function countAfter(customer: Customer, field: string, tally: Tally): void {
  let filled = false;
  for (const values of [customer.values, ...customer.contacts.map((contact) => contact.values)]) {
    const own = values[field];
    if (own === undefined || own.length === 0) continue;
    filled = true;
    tally.after.add(own.join('\n'));
  }
  if (filled) tally.filledAfter += 1;
}
