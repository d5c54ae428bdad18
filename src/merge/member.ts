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
  let filled = 0;
  for (const name in record.values) if (record.values[name]!.length > 0) filled += 1;
  const dated = CHANGED.find(
    (name) => (record.values[name]?.length ?? 0) > 0 && fields.some((field) => field.name === name),
  );
  const updated = dated === undefined ? undefined : [...(record.values[dated] ?? [])].sort().at(-1);
  return { record, filled, updated };
}

export function candidateOf(member: Member, values: readonly string[]): Candidate {
  const { record, filled, updated } = member;
  return { record: record.id, values, filled, updated };
}
