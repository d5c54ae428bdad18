import type { Field } from '../model/dictionary.js';
import type { CustomerRecord } from '../model/record.js';
import type { Candidate } from './types.js';

/** Fields whose date says when a record was last changed in its old system, the better one first. */
const CHANGED = ['updated', 'created'];

/** A record with what survivorship rules may ask about it. */
export interface Member {
  readonly record: CustomerRecord;
  readonly updated?: string;
  readonly filled: number;
}

export function memberOf(record: CustomerRecord, fields: readonly Field[]): Member {
  const filled = Object.values(record.values).filter((values) => values.length > 0).length;
  const dated = CHANGED.find(
    (name) => fields.some((field) => field.name === name) && (record.values[name]?.length ?? 0) > 0,
  );
  const updated = dated === undefined ? undefined : [...(record.values[dated] ?? [])].sort().at(-1);
  return { record, filled, ...(updated === undefined ? {} : { updated }) };
}

export function candidateOf(member: Member, values: readonly string[]): Candidate {
  const { record, filled, updated } = member;
  return { record: record.id, values, filled, ...(updated === undefined ? {} : { updated }) };
}
