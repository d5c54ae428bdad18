import { describe, expect, it } from 'vitest';
import type { RowWithRecord } from '../../src/store/types.js';
import { asideRow, damage, importRows, recordRow, run, sheet, source, tempStores } from './support.js';

const temp = tempStores();

describe('runs and dictionaries', () => {
  it('gives a run back as it was written', () => {
    const store = temp.fresh();
    const first = store.beginRun(run());
    store.finishRun(first, '2024-11-22T08:01:00.000Z', { rows: 3, records: 2 });
    const second = store.beginRun(run({ kind: 'dedupe', dictionaryText: 'preset: person # 个人\n' }));
    expect(store.runs()).toEqual([
      {
        id: first,
        kind: 'import',
        state: 'done',
        by: '王芳',
        startedAt: '2024-11-22T08:00:00.000Z',
        finishedAt: '2024-11-22T08:01:00.000Z',
        program: '0.1.0',
        dictionary: expect.stringMatching(/^[0-9a-f]{64}$/),
        summary: { rows: 3, records: 2 },
      },
      expect.objectContaining({ id: second, state: 'started', summary: {} }),
    ]);
    const [, dedupe] = store.runs();
    expect(store.dictionaryText(dedupe?.dictionary ?? '')).toBe('preset: person # 个人\n');
    expect(store.dictionaryText('unknown')).toBeUndefined();
  });
});

describe('sources, sheets and rows', () => {
  it('gives back what was written, cell for cell', () => {
    const store = temp.fresh();
    const { sheet: id } = importRows(store, 2);
    expect(store.sources()).toEqual([{ ...source(), id: 1, run: 1 }]);
    expect(store.sourceByHash(source().sha256)).toEqual({ ...source(), id: 1, run: 1 });
    expect(store.sourceByHash('other')).toBeUndefined();
    expect(store.sheets(1)).toEqual([{ ...sheet(), id, source: 1, records: 2, aside: 1, damage: [] }]);
    expect(store.sheets(2)).toEqual([]);
    const rows = [...store.rows()];
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([
      ['header', 3],
      ['record', 4],
      ['record', 5],
      ['aside', 6],
    ]);
    expect(rows[1]).toEqual({ id: 2, sheet: id, ...recordRow(4).row });
    expect(rows[3]).toEqual({ id: 4, sheet: id, ...asideRow(6).row });
    expect(store.rowsById([4, 99, 2]).map((row) => row.id)).toEqual([4, 2]);
  });

  it('keeps marks of rows and damage of sheets', () => {
    const store = temp.fresh();
    const { run: runId, sheet: id } = importRows(store, 1);
    const { row, cleaned } = recordRow(20);
    const marked = { ...row, hidden: true as const, inherited: { 2: '华南区', 0: '甲\u0000' } };
    store.addRows(runId, id, [cleaned ? { row: marked, cleaned } : { row: marked }]);
    const last = [...store.rows()].at(-1);
    expect(last).toEqual({ id: last?.id, sheet: id, ...marked });
    store.finishSheet(id, { damage });
    expect(store.sheets()[0]?.damage).toEqual(damage);
  });

  it('keeps several tables of one sheet apart', () => {
    const store = temp.fresh();
    const sourceId = store.addSource(store.beginRun(run()), source());
    const ids = [1, 40].map((headerLine) => store.addSheet(sourceId, sheet({ headerLine })));
    store.addRows(1, ids[1] ?? 0, [recordRow(41)]);
    store.addRows(1, ids[0] ?? 0, [recordRow(2)]);
    expect(store.sheets(sourceId).map(({ id, name, headerLine }) => [id, name, headerLine])).toEqual([
      [ids[0], '客户名单', 1],
      [ids[1], '客户名单', 40],
    ]);
    expect([...store.rows({ sheet: ids[1] ?? 0 })].map(({ line }) => line)).toEqual([41]);
  });

  it('keeps an encoding, a hidden sheet and a sheet without header', () => {
    const store = temp.fresh();
    const id = store.addSource(store.beginRun(run()), source({ encoding: 'gb18030' }));
    store.addSheet(id, sheet({ hidden: true, headerLine: 0, columns: [] }));
    expect(store.sources()[0]?.encoding).toBe('gb18030');
    expect(store.sheets()[0]).toMatchObject({ hidden: true, headerLine: 0, columns: [] });
  });

  it('filters by kind and by sheet, also where sheets take turns', () => {
    const store = temp.fresh();
    const runId = store.beginRun(run());
    const one = store.addSheet(store.addSource(runId, source()), sheet());
    const two = store.addSheet(store.addSource(runId, source({ name: 'b.csv' })), sheet({ name: 'b' }));
    const empty = store.addSheet(1, sheet({ name: 'empty' }));
    store.addRows(runId, one, [recordRow(1), asideRow(2)]);
    store.addRows(runId, two, [recordRow(1)]);
    store.addRows(runId, one, [recordRow(3)]);
    const lines = (filter: Parameters<typeof store.rows>[0]) =>
      [...store.rows(filter)].map((row) => `${row.sheet}:${row.line}`);
    expect(lines({ sheet: one })).toEqual(['1:1', '1:2', '1:3']);
    expect(lines({ sheet: two })).toEqual(['2:1']);
    expect(lines({ sheet: empty })).toEqual([]);
    expect(lines({ kind: 'record' })).toEqual(['1:1', '2:1', '1:3']);
    expect(lines({ kind: 'aside' })).toEqual(['1:2']);
    expect(lines({ kind: 'record', sheet: one })).toEqual(['1:1', '1:3']);
    expect(store.origins([3, 99])).toEqual(
      new Map([[3, { record: 3, source: 'b.csv', sheet: 'b', line: 1 }]]),
    );
  });

  it('lets rows be written while they are read', () => {
    const store = temp.fresh();
    const { run: runId, sheet: id } = importRows(store, 4500);
    let seen = 0;
    for (const row of store.rows({ kind: 'record' })) {
      seen++;
      if (row.id % 1000 === 0) store.addRows(runId, id, [asideRow(row.line)]);
    }
    expect(seen).toBe(4500);
    expect([...store.rows({ kind: 'aside' })]).toHaveLength(5);
  });

  it('can be walked twice', () => {
    const store = temp.fresh();
    importRows(store, 3);
    const records = store.records();
    expect([...records]).toEqual([...records]);
    expect([...records]).toHaveLength(3);
  });

  it('refuses a record row without its record, and rows for a sheet of another run', () => {
    const store = temp.fresh();
    const { sheet: id } = importRows(store, 1);
    const bare: RowWithRecord = { row: recordRow(9).row };
    expect(() => store.addRows(1, id, [bare])).toThrow('Line 9');
    expect(() => store.addRows(2, id, [asideRow(9)])).toThrow('not of run 2');
    expect([...store.rows()]).toHaveLength(3);
  });
});

describe('records', () => {
  it('gives back values, changes and findings by record', () => {
    const store = temp.fresh();
    importRows(store, 3);
    const records = [...store.records()];
    expect(records[0]).toEqual({ id: 2, values: recordRow(4).cleaned?.values });
    expect(store.recordsById([4, 1, 2]).map(({ id }) => id)).toEqual([4, 2]);
    expect(store.changesOf([2, 99])).toEqual(new Map([[2, recordRow(4).cleaned?.changes]]));
    // Line 6 is row 4.
    expect(store.findingsOf([2, 3, 4])).toEqual(new Map([[4, recordRow(6).cleaned?.findings]]));
  });

  it('gives each record with all that was noted about it, and all changes, over many pages', () => {
    const store = temp.fresh();
    importRows(store, 4100);
    const records = [...store.records()];
    const ids = records.map(({ id }) => id);
    const [changes, findings] = [store.changesOf(ids), store.findingsOf(ids)];
    expect([...store.notedRecords()]).toEqual(
      records.map((record) => ({
        ...record,
        changes: changes.get(record.id) ?? [],
        findings: findings.get(record.id) ?? [],
      })),
    );
    expect([...store.changes()]).toEqual(
      Array.from(changes, ([record, list]) => ({ record, changes: list })),
    );
    expect([...store.origins(ids).keys()]).toEqual(ids);
    expect([changes.size, findings.size]).not.toContain(0);
  });

  it('counts findings, most first, with the first example', () => {
    const store = temp.fresh();
    const { run: runId, sheet: id } = importRows(store, 9);
    store.addRows(runId, id, [
      {
        ...recordRow(20),
        cleaned: {
          values: {},
          changes: [],
          findings: [{ field: 'phone', code: 'phone.too_short', before: 'x' }],
        },
      },
    ]);
    expect(store.findingCounts()).toEqual([
      { field: 'phone', code: 'phone.too_short', count: 4, example: '6' },
      { field: 'email', code: 'email.no_at', count: 3, example: 'foo.example' },
    ]);
  });

  it('adds up: rows are records and rows set aside', () => {
    const store = temp.fresh();
    importRows(store, 9);
    const totals = store.totals();
    expect(totals).toMatchObject({ sources: 1, rows: 10, records: 9, aside: 1, findings: 6, changes: 18 });
    expect(totals.unmatched).toBe(9);
    const counted = store.findingCounts().reduce((sum, { count }) => sum + count, 0);
    expect(totals.findings).toBe(counted);
  });
});
