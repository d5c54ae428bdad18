import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, describe, expect } from 'vitest';
import { loadDriver } from '../../src/store/driver.js';
import { openStore } from '../../src/store/open.js';
import type { RowWithRecord } from '../../src/store/types.js';

/*
 * How fast rows go in and come out, beside the same cells put into one plain table by the driver alone.
 * Run with: npx vitest bench test/bench/store
 */
const ROWS = 100_000;
const CELLS = 12;
const BATCH = 10_000;

function row(index: number): RowWithRecord {
  const cells = Array.from({ length: CELLS }, (_, column) => `单元格 ${index}-${column}`);
  const values = Object.fromEntries(cells.map((cell, column) => [`field_${column}`, [cell]]));
  const change = (field: string) => ({
    field,
    code: 'phone.width',
    before: '１３８００１３８０００',
    after: '13800138000',
  });
  return {
    row: { kind: 'record', line: index + 2, cells },
    cleaned: {
      values,
      changes: ['field_1', 'field_2', 'field_3'].map(change),
      findings: index % 10 < 3 ? [{ field: 'phone', code: 'phone.too_short', before: '1380013' }] : [],
    },
  };
}

function timed(label: string, work: () => void): number {
  const start = performance.now();
  work();
  const ms = performance.now() - start;
  console.log(
    `${label.padEnd(34)} ${ms.toFixed(0).padStart(6)} ms ${((ROWS / ms) * 1000).toFixed(0).padStart(9)} rows/s`,
  );
  return ms;
}

function bareInsert(path: string, rows: readonly RowWithRecord[]): void {
  const db = new (loadDriver())(path);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = normal');
  const columns = Array.from({ length: CELLS }, (_, column) => `c${column}`).join(', ');
  db.exec(`create table t (id integer primary key, ${columns})`);
  const insert = db.prepare(`insert into t (${columns}) values (${columns.replace(/c\d+/g, '?')})`);
  for (let from = 0; from < rows.length; from += BATCH) {
    db.transaction(() => {
      for (const { row } of rows.slice(from, from + BATCH)) insert.run(...row.cells);
    })();
  }
  db.close();
}

describe('store', () => {
  const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
  bench(`${ROWS} rows of ${CELLS} cells, 3 changes and 0.3 findings a row`, walk, once);
});

function walk(): void {
  const folder = mkdtempSync(join(tmpdir(), 'crm-clean-bench-'));
  try {
    const rows = Array.from({ length: ROWS }, (_, index) => row(index));
    const bare = timed('bare insert of the cells', () => bareInsert(join(folder, 'bare.db'), rows));
    const store = openStore(join(folder, 'store.db'), { create: true });
    const run = store.beginRun({
      kind: 'import',
      by: 'b',
      startedAt: '',
      program: '0',
      dictionaryText: '',
    });
    const source = store.addSource(run, { path: 'p', name: 'n', sha256: 's', bytes: 1, format: 'csv' });
    const sheet = store.addSheet(source, { name: 's', hidden: false, headerLine: 1, columns: [] });
    const own = timed('store.addRows', () => {
      for (let from = 0; from < ROWS; from += BATCH) {
        store.transaction(() => store.addRows(run, sheet, rows.slice(from, from + BATCH)));
      }
    });
    console.log(`store : bare = ${(own / bare).toFixed(2)}, ${statSync(store.path).size >> 20} MiB`);
    timed('store.records', () => expect([...store.records()]).toHaveLength(ROWS));
    timed('store.rows', () => expect([...store.rows()]).toHaveLength(ROWS));
    timed('store.findingCounts', () => expect(store.findingCounts()[0]?.count).toBe(ROWS * 0.3));
    timed('store.totals', () => expect(store.totals().changes).toBe(ROWS * 3));
    const ids = [...store.records()].map(({ id }) => id);
    timed('store.origins', () => expect(store.origins(ids).size).toBe(ROWS));
    timed('store.findingsOf', () => expect(store.findingsOf(ids).size).toBe(ROWS * 0.3));
    saveResults(store, run, ids);
    store.finishRun(run, '', {});
    timed('store.takeBack', () => store.takeBack(run));
    store.close();
    // Loose: to notice a step backwards of a factor, not the weather of the machine.
    expect(own / bare).toBeLessThan(8);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function saveResults(store: ReturnType<typeof openStore>, run: number, ids: readonly number[]): void {
  const records = store.recordsById(ids);
  const customers = records.map(({ id, values }) => {
    const survived = Object.fromEntries(
      Object.keys(values).map((field) => [field, { rule: 'most_frequent', from: [id], lost: [] }]),
    );
    return {
      number: `C20241122${String(id).padStart(3, '0')}`,
      members: [id],
      values,
      survived,
      contacts: [],
    };
  });
  timed('store.saveCustomers', () => store.transaction(() => store.saveCustomers(run, customers)));
  timed('store.customers', () => expect([...store.customers()]).toHaveLength(ROWS));
  timed('store.membership', () => expect(store.membership().size).toBe(ROWS));
  const why = { code: 'company.same' };
  const evidence = ['company', 'phone', 'address'].map((f) => ({
    rule: `${f}.same`,
    fields: [f],
    bits: 5.5,
    why,
  }));
  const pairs = ids.map((a, index) => {
    return {
      a,
      b: ids[(index * 7919) % ROWS]! + ROWS,
      bits: index % 40,
      probability: 0.9,
      band: 'maybe' as const,
      evidence,
    };
  });
  timed('store.savePairs', () => store.transaction(() => store.savePairs(run, pairs)));
  timed('store.pairs', () => expect([...store.pairs('maybe')]).toHaveLength(ROWS));
  const tags = customers.map(({ number }) => ({ customer: number, tag: '缺少必填', why }));
  timed('store.saveTags', () => store.transaction(() => store.saveTags(run, tags)));
}
