import type { CustomerRecord } from '../model/record.js';
import { readChanges, readFindings, readValues } from './codec.js';
import type { Connection } from './connection.js';
import { mapOf, paged } from './paging.js';
import type { FindingCount, Store } from './types.js';

type RecordMethods = Pick<Store, 'records' | 'recordsById' | 'changesOf' | 'findingsOf' | 'findingCounts'>;

export function recordTables(connection: Connection): RecordMethods {
  const page = connection.query<[number, string]>(
    'select id, "values" from records where id > ? order by id limit ?',
  );
  const record = connection.query<[number, string]>('select id, "values" from records where id = ?');
  const changes = connection.query<[string]>('select list from changes where record = ?');
  const findings = connection.query<[string]>('select list from findings where record = ?');
  return {
    records: () => paged((last, limit) => page.all(last?.id ?? 0, limit).map(recordOf)),
    recordsById(ids) {
      return ids.flatMap((id) => {
        const found = record.get(id);
        return found ? [recordOf(found)] : [];
      });
    },
    changesOf(records) {
      return mapOf(records, (id) => {
        const found = changes.get(id);
        return found && readChanges(found[0]);
      });
    },
    findingsOf(records) {
      return mapOf(records, (id) => {
        const found = findings.get(id);
        return found && readFindings(found[0]);
      });
    },
    findingCounts: findingCounter(connection),
  };
}

function findingCounter(connection: Connection): () => FindingCount[] {
  const page = connection.query<[number, string]>(
    'select record, list from findings where record > ? order by record limit ?',
  );
  return () => {
    const counts = new Map<string, { field: string; code: string; count: number; example: string }>();
    for (const [, list] of paged<[number, string]>((last, limit) => page.all(last?.[0] ?? 0, limit))) {
      for (const { field, code, before } of readFindings(list)) {
        const key = `${field}\n${code}`;
        const known = counts.get(key);
        if (known) known.count++;
        else counts.set(key, { field, code, count: 1, example: before });
      }
    }
    return [...counts].sort(mostFirst).map(([, count]) => count);
  };
}

function mostFirst([keyA, a]: [string, FindingCount], [keyB, b]: [string, FindingCount]): number {
  return b.count - a.count || (keyA < keyB ? -1 : 1);
}

function recordOf([id, values]: [number, string]): CustomerRecord {
  return { id, values: readValues(values) };
}
