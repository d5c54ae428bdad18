import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { ColumnDamage } from '../../src/model/damage.js';
import { loadDriver } from '../../src/store/driver.js';
import { openStore } from '../../src/store/open.js';
import type { NewRun, NewSheet, NewSource, RowWithRecord, Store } from '../../src/store/types.js';

/** A folder for each test of the file that asks for one, removed afterwards; stores opened through it are closed. */
export function tempStores(): { folder(): string; open: typeof openStore; fresh(): Store } {
  let folder: string | undefined;
  const stores: Store[] = [];
  const own = {
    folder() {
      folder ??= mkdtempSync(join(tmpdir(), 'crm-clean-store-'));
      return folder;
    },
    open: ((path, options) => {
      const store = openStore(path, options);
      stores.push(store);
      return store;
    }) as typeof openStore,
    fresh: () => own.open(join(own.folder(), '客户 store.db'), { create: true }),
  };
  afterEach(() => {
    for (const store of stores.splice(0)) store.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });
  return own;
}

export const run = (more: Partial<NewRun> = {}): NewRun => ({
  kind: 'import',
  by: '王芳',
  startedAt: '2024-11-22T08:00:00.000Z',
  program: '0.1.0',
  dictionaryText: 'preset: company\n',
  ...more,
});

export const source = (more: Partial<NewSource> = {}): NewSource => ({
  path: 'C:\\客户\\legacy 2019.xlsx',
  name: 'legacy 2019.xlsx',
  sha256: 'ab'.repeat(32),
  bytes: 12_345,
  format: 'xlsx',
  ...more,
});

export const sheet = (more: Partial<NewSheet> = {}): NewSheet => ({
  name: '客户名单',
  hidden: false,
  headerLine: 3,
  columns: [
    { column: 0, header: '公司名称', field: 'company', type: 'company', why: { code: 'columns.title' } },
    {
      column: 1,
      header: 'Größe',
      field: 'x:Größe',
      type: 'text',
      why: { code: 'columns.none', params: { n: 2 } },
    },
  ],
  ...more,
});

/** A record row with values of several scripts, a change, and for every third line a finding. */
export function recordRow(line: number, company = `杭州双利${line}有限公司`): RowWithRecord {
  return {
    row: {
      kind: 'record',
      line,
      cells: [`　${company}`, '１３８００１３８０００', '', "=cmd|'/c'", 'Ünïcode\u0000\ud800'],
    },
    cleaned: {
      values: { company: [company], phone: ['13800138000', '057112345678'], 'x:備註': ['臺灣 Ação'] },
      changes: [
        { field: 'phone', code: 'phone.width', before: '１３８００１３８０００', after: '13800138000' },
        {
          field: 'company',
          code: 'company.form',
          before: 'a',
          after: 'b',
          params: { form: '有限公司', n: 1 },
        },
      ],
      findings:
        line % 3 === 0
          ? [
              { field: 'phone', code: 'phone.too_short', before: `${line}`, params: { digits: 6 } },
              { field: 'email', code: 'email.no_at', before: 'foo.example' },
            ]
          : [],
    },
  };
}

export const asideRow = (line: number): RowWithRecord => ({
  row: {
    kind: 'aside',
    line,
    cells: ['合计', '300'],
    reason: { code: 'rows.total', params: { word: '合计' } },
  },
});

export const damage: readonly ColumnDamage[] = [
  {
    column: 1,
    header: '电话',
    field: 'phone',
    kind: 'cut',
    count: 2,
    proved: 1,
    repaired: 0,
    examples: [{ line: 5, before: '1.38E+10' }],
  },
];

/** An import run with `count` record rows, a header and one row set aside; not finished. */
export function importRows(
  store: Store,
  count: number,
  runId = store.beginRun(run()),
): { run: number; source: number; sheet: number } {
  const sourceId = store.addSource(runId, source());
  const sheetId = store.addSheet(sourceId, sheet());
  store.transaction(() => {
    store.addRows(runId, sheetId, [{ row: { kind: 'header', line: 3, cells: ['公司名称', '电话'] } }]);
    store.addRows(
      runId,
      sheetId,
      Array.from({ length: count }, (_, index) => recordRow(index + 4)),
    );
    store.addRows(runId, sheetId, [asideRow(count + 4)]);
  });
  return { run: runId, source: sourceId, sheet: sheetId };
}

/** A source of record rows only, with these names in the order of its lines. */
export function importNames(
  store: Store,
  names: readonly string[],
  runId = store.beginRun(run()),
): { run: number; source: number; ids: number[] } {
  const sourceId = store.addSource(runId, source());
  const sheetId = store.addSheet(sourceId, sheet({ headerLine: 1 }));
  const rows = names.map((name, index) => recordRow(index + 2, name));
  store.transaction(() => store.addRows(runId, sheetId, rows));
  const ids = [...store.rows({ sheet: sheetId })].map(({ id }) => id);
  return { run: runId, source: sourceId, ids };
}

/** All tables of a closed or committed store, with every row. */
export function dump(path: string): Record<string, unknown[]> {
  const db = new (loadDriver())(path, { readonly: true });
  try {
    const tables = db
      .prepare("select name from sqlite_schema where type = 'table' order by name")
      .pluck()
      .all();
    return Object.fromEntries(
      (tables as string[]).map((name) => [name, db.prepare(`select * from "${name}"`).raw().all()]),
    );
  } finally {
    db.close();
  }
}

/** The code of the UserError that `work` throws. */
export function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.name === 'UserError') return String(error.code);
    throw error;
  }
}
