import type { CustomerRecord, NotedRecord } from '../model/record.js';
import { readChanges, readFindings, readValues, writeNumbers } from './codec.js';
import type { Connection } from './connection.js';
import { paged } from './paging.js';
import type { FindingCount, Store } from './types.js';

type RecordMethods = Pick<
  Store,
  'records' | 'notedRecords' | 'recordsById' | 'changes' | 'changesOf' | 'findingsOf' | 'findingCounts'
>;

type NotedRow = [number, string, string | null, string | null];

export function recordTables(connection: Connection): RecordMethods {
  const page = connection.query<[number, string]>(
    'select id, "values" from records where id > ? order by id limit ?',
  );
  const noted = connection.query<NotedRow>(
    `select r.id, r."values", c.list, f.list from records r left join changes c on c.record = r.id
     left join findings f on f.record = r.id where r.id > ? order by r.id limit ?`,
  );
  const changePage = connection.query<[number, string]>(
    'select record, list from changes where record > ? order by record limit ?',
  );
  // All ids of a call as one JSON list: one statement for each would cost more.
  const byId = connection.query<[number, string]>(
    'select id, "values" from records where id in (select value from json_each(?))',
  );
  const changes = connection.query<[number, string]>(
    'select record, list from changes where record in (select value from json_each(?))',
  );
  const findings = connection.query<[number, string]>(
    'select record, list from findings where record in (select value from json_each(?))',
  );
  return {
    records: () => paged((last, limit) => page.all(last?.id ?? 0, limit).map(recordOf)),
    notedRecords: () => paged((last, limit) => noted.all(last?.id ?? 0, limit).map(notedOf)),
    changes: () => paged((last, limit) => changePage.all(last?.record ?? 0, limit).map(changedOf)),
    recordsById(ids) {
      const found = new Map(byId.all(writeNumbers(ids)));
      return ids.flatMap((id) => {
        const values = found.get(id);
        return values === undefined ? [] : [recordOf([id, values])];
      });
    },
    changesOf: (records) =>
      new Map(changes.all(writeNumbers(records)).map(([id, list]) => [id, readChanges(list)])),
    findingsOf: (records) =>
      new Map(findings.all(writeNumbers(records)).map(([id, list]) => [id, readFindings(list)])),
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

function changedOf([record, list]: [number, string]): Pick<NotedRecord, 'changes'> & { record: number } {
  return { record, changes: readChanges(list) };
}

function notedOf([id, values, changes, findings]: NotedRow): NotedRecord {
  return {
    id,
    values: readValues(values),
    changes: changes === null ? [] : readChanges(changes),
    findings: findings === null ? [] : readFindings(findings),
  };
}

function recordOf([id, values]: [number, string]): CustomerRecord {
  return { id, values: readValues(values) };
}
