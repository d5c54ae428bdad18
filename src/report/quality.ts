import type { Field } from '../model/dictionary.js';
import type { CustomerFacts } from '../model/merge.js';
import type { NotedRecord, Values } from '../model/record.js';
import type { FieldQuality } from '../model/report.js';
import { type DistinctCounter, distinctCounter } from './distinct.js';

class Tally {
  filledBefore = 0;
  faulty = 0;
  filledAfter = 0;
  readonly before = distinctCounter();
  distinctAfter = 0;
  #after: DistinctCounter | undefined = distinctCounter();

  countAfter(value: string): void {
    this.#after?.add(value);
  }

  customersDone(): void {
    this.distinctAfter = this.#after?.count() ?? this.distinctAfter;
    this.#after = undefined;
  }

  countBefore(spelt: readonly string[], isFaulty: boolean): void {
    this.filledBefore += 1;
    if (isFaulty) this.faulty += 1;
    this.before.add(spelt.join('\n'));
  }
}

/** Counts each field over all records and all customers, one pass each. */
export interface QualityCounter {
  addRecord(record: NotedRecord): void;
  addCustomer(customer: CustomerFacts): void;
  /** After the last customer: what was kept to tell their values apart is let go. */
  customersDone(): void;
  result(): FieldQuality[];
}

export function qualityCounter(fields: readonly Field[]): QualityCounter {
  const tallies = new Map<string, Tally>();
  for (const field of fields) tallies.set(field.name, new Tally());
  let records = 0;
  let customers = 0;
  return {
    addRecord(record) {
      records += 1;
      addBefore(record, tallies);
    },
    addCustomer(customer) {
      customers += 1;
      addAfter(customer, tallies);
    },
    customersDone() {
      for (const tally of tallies.values()) tally.customersDone();
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
          distinctAfter: tally.distinctAfter,
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
function addBefore({ values, changes, findings }: NotedRecord, tallies: ReadonlyMap<string, Tally>): void {
  const spelt = new Map<string, string[]>();
  const note = (field: string, before: string): void => {
    const list = spelt.get(field);
    if (list === undefined) spelt.set(field, [before]);
    else list.push(before);
  };
  for (const { field, before } of changes) note(field, before);
  const faulty = new Set<string>();
  for (const { field, before } of findings) {
    if (before === '') continue;
    note(field, before);
    faulty.add(field);
  }
  for (const field in values) {
    const own = values[field] ?? [];
    if (own.length > 0 && !faulty.has(field)) tallies.get(field)?.countBefore(spelt.get(field) ?? own, false);
  }
  for (const field of faulty) tallies.get(field)?.countBefore(spelt.get(field) ?? [], true);
}

function addAfter({ values, contacts }: CustomerFacts, tallies: ReadonlyMap<string, Tally>): void {
  const filled = new Set<string>();
  const add = (own: Values): void => {
    for (const field in own) {
      const list = own[field] ?? [];
      if (list.length === 0) continue;
      filled.add(field);
      tallies.get(field)?.countAfter(list.join('\n'));
    }
  };
  add(values);
  for (const contact of contacts) add(contact.values);
  for (const field of filled) {
    const tally = tallies.get(field);
    if (tally !== undefined) tally.filledAfter += 1;
  }
}
