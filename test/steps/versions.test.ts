import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/cli/files.js';
import { mapColumns } from '../../src/dictionary/columns.js';
import { makeCleaner } from '../../src/fields/clean.js';
import { builtIn } from '../../src/registry.js';
import { dedupeInto } from '../../src/steps/dedupe.js';
import { parseDictionary } from '../../src/steps/dictionary.js';
import { openVersion, type VersionResult } from '../../src/steps/versions.js';
import type { RowWithRecord, Store } from '../../src/store/types.js';
import type { Workspace } from '../../src/workspace.js';
import { dump, run, source, tempStores } from '../store/support.js';

const temp = tempStores();
const DONE = '2024-11-22T09:00:00.000Z';
const { dictionary } = parseDictionary('preset: companies\n', 'crm-clean.yaml', builtIn);
const persons = parseDictionary('preset: persons\n', 'crm-clean.yaml', builtIn).dictionary;

interface Sheet {
  readonly name?: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Imported {
  readonly run: number;
  readonly source: number;
  readonly result: VersionResult | undefined;
}

interface Options {
  readonly path?: string;
  readonly rules?: typeof dictionary;
  /** Into this run, which is left open. */
  readonly run?: number;
}

let files = 0;

/** Imports a file of these sheets the way the import step does: read, clean, compare, store. */
function importSheets(store: Store, sheets: readonly Sheet[], options: Options = {}): Imported {
  const { path = '客户.xlsx', rules = dictionary } = options;
  const runId = options.run ?? store.beginRun(run());
  files += 1;
  const name = path.split('/').at(-1) ?? path;
  const id = store.addSource(runId, source({ path, name, sha256: `hash ${files}` }));
  const columns = sheets.map(({ titles, rows }) => mapColumns(titles, rows, rules, builtIn.types));
  const version = openVersion(store, id, columns, rules);
  for (const [index, { name: sheetName = '客户', titles, rows }] of sheets.entries()) {
    const own = columns[index] ?? [];
    const sheet = store.addSheet(id, { name: sheetName, hidden: false, headerLine: 1, columns: own });
    const clean = makeCleaner(rules, own, builtIn.types);
    const look = version?.table(own) ?? ((row: RowWithRecord) => row);
    store.addRows(runId, sheet, [{ row: { kind: 'header', line: 1, cells: titles } }]);
    for (const [at, cells] of rows.entries()) {
      const row = { kind: 'record' as const, line: at + 2, cells };
      store.addRows(runId, sheet, [look({ row, cleaned: clean(row) })]);
    }
  }
  const result = version?.finish();
  if (options.run === undefined) store.finishRun(runId, DONE, {});
  return { run: runId, source: id, result };
}

const TITLES = ['客户编号', '公司名称', '电话', '联系人', '客户级别', '备注'];
const companies = (sheetRows: readonly (readonly string[])[]): Sheet => ({ titles: TITLES, rows: sheetRows });
const ROWS = [
  ['K001', '深圳市华鑫达宏电子科技有限公司', '0755-26012345', '陈红', 'A', ''],
  ['K002', '成都蓝天贸易有限公司', '028-85551234', '李强', 'B', '老客户'],
  ['K003', '杭州双利机械有限公司', '0571-88123456', '王芳', 'B', ''],
  ['K004', '广州云安联服装有限公司', '020-38881234', '赵敏', 'C', '欠款'],
  ['K005', '北京中科远景技术有限公司', '010-62551234', '孙磊', 'A', ''],
];
const [one, two, three, four, five] = ROWS as [string[], string[], string[], string[], string[]];

const workspace = (store: Store): Workspace => ({
  registry: builtIn,
  store,
  files: diskFiles(temp.folder()),
  configPath: 'crm-clean.yaml',
  lang: 'zh-CN',
  now: { iso: DONE, date: '2024-11-22' },
  user: '王芳',
  program: '0.1.0',
  progress: { update: () => {}, done: () => {} },
});

async function dedupe(store: Store): Promise<number> {
  const id = store.beginRun(run({ kind: 'dedupe' }));
  await dedupeInto(workspace(store), id, dictionary, 1);
  store.finishRun(id, DONE, {});
  return id;
}

const counts = (result: VersionResult | undefined) =>
  result && {
    unchanged: result.unchanged,
    changed: result.changed,
    added: result.added,
    gone: result.gone,
  };

/** Names of the records that count. */
const names = (store: Store): string[] =>
  [...store.records()].map(({ values }) => values.name?.[0] ?? '').sort();

/** Row by row, what the totals must say. */
function checkTotals(store: Store): void {
  const records = [...store.records()].map(({ id }) => id);
  const aside = [...store.rows({ kind: 'aside' })].length;
  expect([...store.rows({ kind: 'record' })].map(({ id }) => id)).toEqual(records);
  expect(store.totals()).toMatchObject({
    records: records.length,
    aside,
    rows: records.length + aside,
    findings: [...store.findingsOf(records).values()].flat().length,
    changes: [...store.changesOf(records).values()].flat().length,
  });
}

describe('a newer version of a file', () => {
  it('has rows that are unchanged, changed, new and gone, each marked', () => {
    const store = temp.fresh();
    const first = importSheets(store, [companies(ROWS)]);
    expect(first.result).toBeUndefined();
    const added = ['K009', '苏州新区精密仪器有限公司', '0512-66881234', '钱进', 'B', ''];
    const changed = ['K004', '广州云安联服装有限公司', '020-38889999', '赵敏', 'B', '已付清'];
    const second = importSheets(store, [companies([added, one, changed, two, five])]);
    expect(second.result).toEqual({
      of: { source: first.source, name: '客户.xlsx', importedAt: run().startedAt },
      unchanged: 3,
      changed: 1,
      reread: 0,
      added: 1,
      gone: 1,
      first: {
        changed: [{ sheet: '客户', line: 4, name: changed[1] }],
        added: [{ sheet: '客户', line: 2, name: added[1] }],
        gone: [{ sheet: '客户', line: 4, name: three[1] }],
      },
    });
    expect(names(store)).toEqual([...ROWS, added].map((row) => row[1]).sort());
    const aside = [...store.rows({ kind: 'aside' })].map(({ line, reason }) => [line, reason]);
    const at = (line: number) => ({ source: '客户.xlsx', day: '2024-11-22', sheet: '客户', line });
    expect(aside).toEqual([
      [5, { code: 'import.replaced_by', params: at(4) }],
      [3, { code: 'import.same_as_before', params: at(2) }],
      [5, { code: 'import.same_as_before', params: at(3) }],
      [6, { code: 'import.same_as_before', params: at(6) }],
    ]);
    const [gone] = store.recordsById(store.goneRecords());
    expect(gone?.values.name).toEqual([three[1]]);
    expect(store.goneRecords()).toHaveLength(1);
    checkTotals(store);
  });

  it('is the same whatever the order of its rows and columns', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const turned = {
      titles: [...TITLES].reverse(),
      rows: [...ROWS].reverse().map((row) => [...row].reverse()),
    };
    const { result } = importSheets(store, [turned]);
    expect(counts(result)).toEqual({ unchanged: 5, changed: 0, added: 0, gone: 0 });
    expect(store.totals()).toMatchObject({ rows: 10, records: 5, aside: 5 });
  });

  it('counts equal rows one by one', () => {
    const store = temp.fresh();
    importSheets(store, [companies([one, one, two, three])]);
    const { result } = importSheets(store, [companies([one, one, one, two])]);
    expect(counts(result)).toEqual({ unchanged: 3, changed: 0, added: 1, gone: 1 });
    checkTotals(store);
  });

  it('may have another sheet, and a row that moved to it', () => {
    const store = temp.fresh();
    importSheets(store, [companies([one, two, three]), { ...companies([four]), name: '老客户' }]);
    const { result } = importSheets(store, [
      companies([one]),
      { ...companies([two, three, four]), name: '乙' },
    ]);
    expect(counts(result)).toEqual({ unchanged: 4, changed: 0, added: 0, gone: 0 });
  });

  it('leaves the store as it was when it is taken back', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const before = dump(store.path);
    const totals = store.totals();
    const changed = two.with(3, '周强');
    const second = importSheets(store, [companies([one, changed, three])]);
    expect(counts(second.result)).toEqual({ unchanged: 2, changed: 1, added: 0, gone: 2 });
    expect(dump(store.path)).not.toEqual(before);
    store.takeBack(second.run);
    expect(dump(store.path)).toEqual(before);
    expect(store.totals()).toEqual(totals);
  });

  it('can be taken back alone while its run goes on', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const runId = store.beginRun(run());
    const before = dump(store.path);
    const second = importSheets(store, [companies([one, two.with(3, '周强'), three])], { run: runId });
    expect(second.result?.changed).toBe(1);
    store.takeBackSource(second.source);
    expect(dump(store.path)).toEqual(before);
  });

  it('may bring back the content of an older one', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    importSheets(store, [companies([one, two.with(3, '周强'), three])]);
    const { result } = importSheets(store, [companies(ROWS)]);
    expect(counts(result)).toEqual({ unchanged: 4, changed: 1, added: 0, gone: 0 });
    expect(store.goneRecords()).toEqual([]);
    expect(names(store)).toEqual(ROWS.map((row) => row[1]).sort());
  });

  it('goes on from version to version, and every step back restores the one before', () => {
    const store = temp.fresh();
    const versions = [
      [one, two, three, four, five],
      [one, two.with(2, '028-85550000'), three, four],
      [one, two.with(2, '028-85550001'), three.with(4, 'A'), five],
    ];
    const runs: number[] = [];
    const states: ReturnType<typeof dump>[] = [dump(store.path)];
    const results = versions.map((rows) => {
      const imported = importSheets(store, [companies(rows)]);
      checkTotals(store);
      runs.push(imported.run);
      states.push(dump(store.path));
      return counts(imported.result);
    });
    expect(results).toEqual([
      undefined,
      { unchanged: 3, changed: 1, added: 0, gone: 1 },
      // The fifth row is back as it was; the fourth is gone now.
      { unchanged: 2, changed: 2, added: 0, gone: 1 },
    ]);
    expect(names(store)).toEqual(ROWS.map((row) => row[1]).sort());
    expect(store.recordsById(store.goneRecords()).map(({ values }) => values.name)).toEqual([[four[1]]]);
    expect(store.rowMarks(3).map(({ mark }) => mark)).toEqual(['gone', 'back'].sort().reverse());
    for (const id of [...runs].reverse()) {
      expect(dump(store.path)).toEqual(states.pop());
      store.takeBack(id);
    }
    expect(dump(store.path)).toEqual(states.pop());
  });

  it('keeps customer numbers and decisions through dedupe and several versions', async () => {
    const store = temp.fresh();
    const twin = ['K006', '华鑫达宏电子', '', '', '', ''];
    importSheets(store, [companies([...ROWS, twin])]);
    await dedupe(store);
    const [a = 0, b = 0, last = 0] = [one, two, twin].map(
      (row) => [...store.records()].find(({ values }) => values.legacy_id?.[0] === row[0])?.id,
    );
    store.addDecision({ a, b: last, verdict: 'same', by: '王芳', at: DONE });
    await dedupe(store);
    const numberOf = (id: string) => {
      const record = [...store.records()].find(({ values }) => values.legacy_id?.[0] === id)?.id ?? 0;
      return store.customersOfRecords([record]).get(record);
    };
    expect(numberOf('K001')).toBe(numberOf('K006'));
    const before = ROWS.map(([id = '']) => numberOf(id));
    expect(new Set(before).size).toBe(5);

    for (const level of ['B', 'C']) {
      const rows = [...ROWS, twin].map((row) => row.with(4, level).with(5, `级别 ${level}`));
      const { result } = importSheets(store, [companies(rows)]);
      expect(counts(result)).toMatchObject({ unchanged: 0, changed: 6, added: 0, gone: 0 });
      expect(store.totals().unmatched).toBe(6);
      await dedupe(store);
      expect(ROWS.map(([id = '']) => numberOf(id))).toEqual(before);
      expect(numberOf('K006')).toBe(before[0]);
      expect(store.totals()).toMatchObject({ unmatched: 0, records: 6, customers: 5 });
    }
    expect(store.decisions()).toHaveLength(1);
    expect(store.recordsById([a, b, last])).toEqual([]);
  });
});

describe('rows with other content', () => {
  it('are known by their number although the company has another name', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const renamed = two.with(1, '四川蓝天国际贸易集团有限公司');
    const { result } = importSheets(store, [companies([one, renamed, three, four, five])]);
    expect(counts(result)).toEqual({ unchanged: 4, changed: 1, added: 0, gone: 0 });
  });

  it('are not known by a number that went to another customer', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const other = ['K002', '天津港务物流有限公司', '022-25701234', '吴刚', 'D', '新'];
    const { result } = importSheets(store, [companies([one, other, three, four, five])]);
    expect(counts(result)).toEqual({ unchanged: 4, changed: 0, added: 1, gone: 1 });
  });

  it('are known by the name where there is no number, if it is only one', () => {
    const store = temp.fresh();
    const bare = ({ titles, rows }: Sheet) => ({
      titles: titles.slice(1),
      rows: rows.map((row) => row.slice(1)),
    });
    const twice = ['', two[1] ?? '', '028-86661234', '郑伟', 'C', ''];
    importSheets(store, [bare(companies([one, two, twice, three, four]))]);
    const { result } = importSheets(store, [
      bare(companies([one.with(4, 'D'), two.with(2, '028-86665678'), twice.with(4, 'D'), three, four])),
    ]);
    // One name twice: the row whose phone stayed is known by both, the other one cannot be told.
    expect(counts(result)).toEqual({ unchanged: 2, changed: 2, added: 1, gone: 1 });
  });

  it('are not one customer where the numbers differ', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const { result } = importSheets(store, [companies([one, two.with(0, 'K777'), three, four, five])]);
    expect(counts(result)).toEqual({ unchanged: 4, changed: 0, added: 1, gone: 1 });
  });

  it('of persons need more in common than a name', () => {
    const store = temp.fresh();
    const people = (rows: readonly (readonly string[])[]): Sheet => ({
      titles: ['姓名', '手机', '城市', '生日'],
      rows,
    });
    const rows = [
      ['张伟', '13800138000', '上海', '1980-01-02'],
      ['王秀英', '13800138001', '北京', '1981-03-04'],
      ['李娜', '13800138002', '广州', '1982-05-06'],
      ['刘洋', '13800138003', '深圳', '1983-07-08'],
    ];
    importSheets(store, [people(rows)], { rules: persons });
    const [zhang = [], wang = [], ...rest] = rows;
    const other = ['张伟', '15912345678', '成都', '1995-09-10'];
    const { result } = importSheets(store, [people([other, wang.with(1, '13900139000'), ...rest])], {
      rules: persons,
    });
    expect(counts(result)).toEqual({ unchanged: 2, changed: 1, added: 1, gone: 1 });
    expect(names(store).filter((name) => name === zhang[0])).toHaveLength(2);
  });

  it('are read anew where the rules make something else of the same cells', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const text = 'preset: companies\ncolumns:\n  备注: "-"\n  客户级别: "-"\n';
    const rules = parseDictionary(text, 'crm-clean.yaml', builtIn).dictionary;
    const { result } = importSheets(store, [companies([...ROWS].reverse())], { rules });
    expect(result).toMatchObject({ unchanged: 0, changed: 5, reread: 5, added: 0, gone: 0 });
    expect([...store.records()].every(({ values }) => 'x:客户级别' in values)).toBe(true);
    checkTotals(store);
  });

  it('are known although there is a new column', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const wider = { titles: [...TITLES, '城市'], rows: ROWS.map((row) => [...row, '某市']) };
    const { result } = importSheets(store, [wider]);
    expect(counts(result)).toEqual({ unchanged: 0, changed: 5, added: 0, gone: 0 });
  });
});

describe('a file of the same name', () => {
  const others = [
    ['K001', '天津港务物流有限公司', '022-25701234', '吴刚', 'D', '新'],
    ['K002', '大连海鲜食品有限公司', '0411-82651234', '郑洁', 'C', ''],
    ['K003', '青岛啤酒配件有限公司', '0532-85711234', '冯涛', 'B', ''],
  ];

  it('with other rows is no newer version, and a row in both is a record of both', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const { result, source: id } = importSheets(store, [companies([...others, one])]);
    expect(result).toBeUndefined();
    expect(store.versions()).toEqual([]);
    expect(store.sheets(id)[0]).toMatchObject({ records: 4, aside: 0 });
    expect(names(store).filter((name) => name === one[1])).toHaveLength(2);
    checkTotals(store);
  });

  it('is compared with each of several, and the fitting one is chosen', () => {
    const store = temp.fresh();
    const mine = importSheets(store, [companies(ROWS)], { path: 'a/客户.xlsx' });
    const yours = importSheets(store, [companies([...others, one])], { path: 'b/客户.xlsx' });
    const moreMine = importSheets(store, [companies([...ROWS, others[0] ?? []])], { path: 'c/客户.xlsx' });
    expect(moreMine.result?.of.source).toBe(mine.source);
    // The row in both was taken for the one of the other file first, and then took the place of the right one.
    expect(counts(moreMine.result)).toEqual({ unchanged: 4, changed: 1, added: 1, gone: 0 });
    const moreYours = importSheets(store, [companies([...others])], { path: 'd/客户.xlsx' });
    expect(moreYours.result?.of.source).toBe(yours.source);
    checkTotals(store);
  });

  it('with another layout is not compared', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    const other = {
      titles: ['编码', '品名', '单价', '公司名称'],
      rows: ROWS.map((row) => [...row.slice(2, 5), row[1] ?? '']),
    };
    expect(importSheets(store, [other]).result).toBeUndefined();
    checkTotals(store);
  });

  it('in the same import is a file of its own', () => {
    const store = temp.fresh();
    const runId = store.beginRun(run());
    importSheets(store, [companies(ROWS)], { run: runId, path: 'a/客户.xlsx' });
    const second = importSheets(store, [companies(ROWS)], { run: runId, path: 'b/客户.xlsx' });
    expect(second.result).toBeUndefined();
    expect(store.totals().records).toBe(10);
  });

  it('with another name is not compared', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    expect(importSheets(store, [companies(ROWS)], { path: '供应商.xlsx' }).result).toBeUndefined();
    expect(importSheets(store, [companies(ROWS)], { path: '客户.XLSX' }).result?.unchanged).toBe(5);
  });

  it('without any record says nothing of the rows before', () => {
    const store = temp.fresh();
    importSheets(store, [companies(ROWS)]);
    expect(importSheets(store, [companies([])]).result).toBeUndefined();
    expect(store.goneRecords()).toEqual([]);
  });
});

describe('whatever the versions hold', () => {
  const row = fc.tuple(
    fc.constantFrom('', 'K1', 'K2', 'K3'),
    fc.constantFrom('成都蓝天贸易有限公司', '杭州双利机械有限公司', '广州云安联服装有限公司'),
    fc.constantFrom('', '028-85551234', '0571-88123456'),
    fc.constantFrom('', '陈红'),
    fc.constantFrom('A', 'B'),
    fc.constant(''),
  );
  const file = fc.record({
    rows: fc.array(row, { maxLength: 7 }),
    path: fc.constantFrom('a/客户.xlsx', 'b/客户.xlsx'),
  });

  /** Every record row of the source is a record, or set aside beside a record with the same cells. */
  function checkSource(
    store: Store,
    { source: id, result }: Imported,
    rows: readonly (readonly string[])[],
  ): void {
    const same = new Map(store.sameRows(id).map(({ row: own, record }) => [own, record]));
    const sheets = store.sheets(id).map((sheet) => sheet.id);
    const stored = sheets
      .flatMap((sheet) => [...store.rows({ sheet })])
      .filter(({ kind }) => kind !== 'header');
    expect(stored.map(({ cells }) => cells)).toEqual(rows);
    for (const { id: own, kind, cells } of stored) {
      const known = store.rowsById([same.get(own) ?? own])[0];
      expect(known?.kind).toBe('record');
      expect(known?.cells).toEqual(cells);
      expect(kind).toBe(same.has(own) ? 'aside' : 'record');
    }
    if (result === undefined) expect(same.size + store.replacements(id).length).toBe(0);
    else expect(result.unchanged + result.changed + result.added).toBe(rows.length);
  }

  it('adds up, loses no row, and goes back step by step', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 4 }), (versions) => {
        const store = temp.open(join(temp.folder(), `${files}.db`), { create: true });
        const states: ReturnType<typeof dump>[] = [];
        const runs = versions.map(({ rows, path }) => {
          states.push(dump(store.path));
          const imported = importSheets(store, [companies(rows)], { path });
          checkSource(store, imported, rows);
          checkTotals(store);
          return imported.run;
        });
        const live = new Set([...store.records()].map(({ id }) => id));
        expect(store.goneRecords().filter((id) => !live.has(id))).toEqual([]);
        for (const id of runs.reverse()) {
          store.takeBack(id);
          expect(dump(store.path)).toEqual(states.pop());
        }
        store.close();
      }),
      { numRuns: 60 },
    );
  });
});
