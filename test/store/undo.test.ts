import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/types.js';
import {
  asideRow,
  codeOf,
  damage,
  dump,
  importNames,
  importRows,
  recordRow,
  run,
  sheet as sheetOf,
  tempStores,
} from './support.js';

const temp = tempStores();

/** Makes the source a newer version of the one before it: a row of every kind. */
function newVersion(store: Store, source: number, sheet: number, run: number, old: readonly number[]): void {
  const [gone = 0, replaced = 0, same = 0] = old;
  store.addVersion(source, source - 1);
  store.addRows(run, sheet, [{ ...asideRow(99), sameAs: same }]);
  const by = [...store.rows({ kind: 'record', sheet })][0]?.id ?? 0;
  store.replaceRecords(source, [{ row: replaced, by, reason: { code: 'import.replaced_by' } }]);
  store.markRows(source, 'gone', [gone]);
}

/** Cleans anew: a record gets other values, another is set aside, and a row that was set aside is a record. */
function cleanAnew(store: Store, run: number, n: number): void {
  store.addAnswers(run, { columns: { 备注2: `field${n}` }, sheets: ['大客户'] });
  const [one = 0, other = 0] = [...store.records()].map(({ id }) => id).slice(-4);
  const total = [...store.rows({ kind: 'aside' })].find(({ reason }) => reason?.code === 'rows.total');
  const { cleaned } = recordRow(3 * n, `苏州${n}有限公司`);
  if (cleaned === undefined) throw new Error('no record');
  store.stageCleaned([
    { row: one, kind: 'record', cleaned },
    { row: other, kind: 'aside', reason: { code: 'import.says_nothing', params: { n } } },
    { row: total?.id ?? 0, kind: 'record', cleaned },
  ]);
  const [first] = store.sheets();
  const columns = sheetOf().columns.map((column) => ({ ...column, header: `${column.header}${n}` }));
  store.applyCleaned(run, [{ sheet: first?.id ?? 0, columns, damage: [] }]);
}

/** One run with results of every kind, ids and numbers depending on `n`. */
function everything(store: Store, n: number): number {
  const id = store.beginRun(run({ kind: 'run', dictionaryText: `preset: company # ${n}\n` }));
  const old = [...store.records()].map((record) => record.id);
  const { sheet, source } = importRows(store, 5 + n, id);
  if (old.length > 0) newVersion(store, source, sheet, id, old);
  store.finishSheet(sheet, { damage: damage.map((one) => ({ ...one, count: n })) });
  cleanAnew(store, id, n);
  const [first = 0, second = 0] = [...store.records()].map((record) => record.id).slice(-2);
  store.saveMatchModel(id, { priorBits: -n, learntFrom: n, pools: [] });
  store.saveStory(id, { guarded: [], blocking: { keys: n, pairs: n, tooBig: [] }, unlisted: n });
  store.savePairs(id, [{ a: first, b: second, bits: n, probability: 0.5, band: 'sure', evidence: [] }]);
  store.saveRuledOut(id, {
    basis: { made: `m${n}`, records: n, digest: '', priorBits: -n, pools: [] },
    chunks: [Uint8Array.of(1, 2, n), Uint8Array.of(n)],
  });
  const plan = { members: [first, second], values: { company: ['甲'] }, survived: {} };
  store.addSample({
    drawnAt: '2024-11-22T08:30:00.000Z',
    by: '王芳',
    strata: [{ name: 'maybe', population: n, pairs: [[first - 1, first]] }],
  });
  store.saveCustomers(id, [
    {
      ...plan,
      number: 'C001',
      contacts: [],
      dated: [{ object: 'order', values: { order_number: [`SO-${n}`] }, members: [first] }],
    },
    { ...plan, number: `C00${n + 1}`, members: [first - 1], contacts: [{ ...plan, members: [first] }] },
  ]);
  store.saveTags(id, [{ customer: 'C001', tag: `t${n}`, why: { code: 'tag.rule' } }]);
  return id;
}

const seen = (store: Store) => ({
  runs: store.runs(),
  rows: [...store.rows()],
  customers: [...store.customers()],
  pairs: [...store.pairs()],
  ruledOut: { basis: store.ruledOut()?.basis, chunks: [...(store.ruledOut()?.chunks ?? [])] },
  tags: [...store.tags()],
  numbers: store.numbersGiven(),
  decisions: store.decisions(),
  sample: store.sample(),
  totals: store.totals(),
});

describe('taking a run back', () => {
  it.each(['done', 'started'])('leaves every table as it was before (run %s)', (state) => {
    const store = temp.fresh();
    store.finishRun(everything(store, 1), '2024-11-22T09:00:00.000Z', { rows: 6 });
    store.addDecision({ a: 2, b: 3, verdict: 'same', by: '王芳', at: '2024-11-22T09:30:00.000Z' });
    const before = dump(store.path);
    const saw = seen(store);

    const second = everything(store, 2);
    if (state === 'done') store.finishRun(second, '2024-11-22T10:00:00.000Z', {});
    const newest = [...store.records()].at(-1)?.id ?? 0;
    store.addDecision({ a: 2, b: newest, verdict: 'different', by: '王芳', at: '2024-11-22T10:30:00.000Z' });
    const after = dump(store.path);
    for (const table of Object.keys(before)) {
      expect([table, after[table]]).not.toEqual([table, before[table]]);
    }

    store.takeBack(second);
    expect(dump(store.path)).toEqual(before);
    expect(seen(store)).toEqual(saw);
    // Everything again gets the same ids.
    expect(everything(store, 2)).toBe(second);
    store.takeBack(second);
    expect(dump(store.path)).toEqual(before);
  });

  it('takes back a run cut off in another process', () => {
    const store = temp.fresh();
    const before = dump(store.path);
    everything(store, 1);
    store.close();
    const again = temp.open(store.path, {});
    expect(again.runs().map(({ state }) => state)).toEqual(['started']);
    again.takeBack(1);
    expect(dump(store.path)).toEqual(before);
  });

  it('goes back run by run to the empty store, and only the last may go', () => {
    const store = temp.fresh();
    const empty = dump(store.path);
    for (const n of [1, 2, 3]) store.finishRun(everything(store, n), '2024-11-22T09:00:00.000Z', {});
    expect(codeOf(() => store.takeBack(2))).toBe('store.not_last_run');
    expect(codeOf(() => store.takeBack(4))).toBe('store.not_last_run');
    for (const id of [3, 2, 1]) store.takeBack(id);
    expect(dump(store.path)).toEqual(empty);
    expect(codeOf(() => store.takeBack(0))).toBe('store.not_last_run');
  });

  it('keeps a dictionary that another run used', () => {
    const store = temp.fresh();
    store.finishRun(store.beginRun(run()), '2024-11-22T09:00:00.000Z', {});
    const second = store.beginRun(run());
    store.takeBack(second);
    expect(store.dictionaryText(store.runs()[0]?.dictionary ?? '')).toBe(run().dictionaryText);
  });
});

describe('taking a source back', () => {
  it('leaves the run and every table as they were before the source', () => {
    const store = temp.fresh();
    store.finishRun(everything(store, 1), '2024-11-22T09:00:00.000Z', {});
    const id = store.beginRun(run());
    const first = importRows(store, 3, id);
    const before = dump(store.path);
    const totals = store.totals();
    const second = importRows(store, 4, id);
    newVersion(store, second.source, second.sheet, id, [2, 3, 4]);
    expect(store.totals()).not.toEqual(totals);
    store.takeBackSource(second.source);
    expect(dump(store.path)).toEqual(before);
    expect(store.totals()).toEqual(totals);
    store.finishRun(id, '2024-11-22T09:00:00.000Z', {});
    expect(store.sources().map(({ id: source }) => source)).toContain(first.source);
  });

  it('takes one from between others', () => {
    const store = temp.fresh();
    const id = store.beginRun(run());
    const [one, two, three] = [['甲'], ['乙', '丙'], ['丁']].map((names) => importNames(store, names, id));
    store.takeBackSource(two?.source ?? 0);
    expect([...store.records()].map((record) => record.id)).toEqual([
      ...(one?.ids ?? []),
      ...(three?.ids ?? []),
    ]);
    expect(store.totals()).toMatchObject({ sources: 2, rows: 2, records: 2, aside: 0 });
  });

  it('is only for the run going on, and not for what a newer version was made from', () => {
    const store = temp.fresh();
    const first = importNames(store, ['甲']);
    store.finishRun(first.run, '2024-11-22T09:00:00.000Z', {});
    expect(() => store.takeBackSource(first.source)).toThrow('no run going on');
    expect(() => store.takeBackSource(99)).toThrow('no run going on');
    const second = importNames(store, ['甲']);
    const third = importNames(store, ['甲'], second.run);
    store.addVersion(third.source, second.source);
    expect(() => store.takeBackSource(second.source)).toThrow('newer version');
    store.takeBackSource(third.source);
    store.takeBackSource(second.source);
    expect(store.totals()).toMatchObject({ sources: 1, records: 1 });
  });
});
