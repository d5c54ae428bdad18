import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { asideRow, dump, importNames, recordRow, run, sheet, source, tempStores } from './support.js';

const temp = tempStores();
const DONE = '2024-11-22T09:00:00.000Z';
const reason = { code: 'import.replaced_by', params: { source: 'a.csv', line: 3 } };

/** 甲乙丙丁 as customers C001 to C004, then a newer version in which 乙 is changed to 乙二 (not finished). */
function changed(store: Store): { old: number[]; run: number; source: number; by: number } {
  const first = importNames(store, ['甲', '乙', '丙', '丁']);
  store.savePairs(first.run, [
    { a: first.ids[0]!, b: first.ids[1]!, bits: 3, probability: 0.9, band: 'maybe', evidence: [] },
    { a: first.ids[2]!, b: first.ids[3]!, bits: 2, probability: 0.8, band: 'maybe', evidence: [] },
  ]);
  store.saveCustomers(
    first.run,
    first.ids.map((id, index) => ({
      number: `C00${index + 1}`,
      members: [id],
      values: {},
      survived: {},
      contacts: [],
    })),
  );
  store.finishRun(first.run, DONE, {});
  const { ids, ...second } = importNames(store, ['乙二']);
  store.addVersion(second.source, first.source);
  const by = ids[0]!;
  store.replaceRecords(second.source, [{ row: first.ids[1]!, by, reason }]);
  return { old: first.ids, ...second, by };
}

/** Totals counted row by row. */
function counted(store: Store): Record<string, number> {
  const records = [...store.records()].map(({ id }) => id);
  const sum = (lists: Map<number, readonly unknown[]>) =>
    [...lists.values()].reduce((total, list) => total + list.length, 0);
  const aside = [...store.rows({ kind: 'aside' })].length;
  return {
    rows: records.length + aside,
    records: records.length,
    aside,
    findings: sum(store.findingsOf(records)),
    changes: sum(store.changesOf(records)),
  };
}

describe('a record that gave way to a newer one', () => {
  it('counts nowhere any more, and its row says why', () => {
    const store = temp.fresh();
    const { old, by } = changed(store);
    const replaced = old[1]!;
    expect([...store.records()].map(({ id }) => id)).toEqual([old[0], old[2], old[3], by]);
    expect(store.recordsById([replaced])).toEqual([]);
    expect(store.changesOf([replaced]).size + store.findingsOf([replaced]).size).toBe(0);
    expect(store.rowsById([replaced])[0]).toMatchObject({ kind: 'aside', reason });
    expect([...store.rows({ kind: 'record' })].map(({ id }) => id)).not.toContain(replaced);
    expect(store.totals()).toMatchObject({ ...counted(store), rows: 5, records: 4, aside: 1 });
    const found = store.findingCounts().reduce((sum, { count }) => sum + count, 0);
    expect(store.totals().findings).toBe(found);
  });

  it('leaves the record in its place for the next dedupe, under its customer number', () => {
    const store = temp.fresh();
    const { old, by } = changed(store);
    expect(store.totals().unmatched).toBe(1);
    expect(store.membership().get(by)).toBe('C002');
    expect(store.membership().has(old[1]!)).toBe(false);
    expect(store.membership().size).toBe(4);
  });

  it('stands in no pair any more', () => {
    const store = temp.fresh();
    const { old } = changed(store);
    expect([...store.pairs('maybe', 1)].map(({ a }) => a)).toEqual([old[2]]);
    expect(store.pairsOf(old[0]!)).toEqual([]);
    expect(store.pairsOf(old[3]!)).toHaveLength(1);
    expect(store.totals().pairsMaybe).toBe(1);
  });

  it('leaves decisions to the record in its place, through several versions', () => {
    const store = temp.fresh();
    const { old, run: second, source: secondSource, by } = changed(store);
    const [first = 0, replaced = 0] = old;
    const at = '2024-11-22T09:30:00.000Z';
    store.addDecision({ a: first, b: replaced, verdict: 'same', by: '王芳', at });
    store.addDecision({ a: replaced, b: old[2]!, verdict: 'different', by: '王芳', at });
    store.finishRun(second, DONE, {});
    const third = importNames(store, ['乙三']);
    const last = third.ids[0]!;
    store.addVersion(third.source, secondSource);
    store.replaceRecords(third.source, [{ row: by, by: last, reason }]);
    expect(store.decisions()).toEqual([
      { a: first, b: last, verdict: 'same', by: '王芳', at },
      { a: old[2], b: last, verdict: 'different', by: '王芳', at },
    ]);
    expect(store.membership().get(last)).toBe('C002');
    store.takeBack(third.run);
    expect(store.decisions().map(({ a, b }) => [a, b])).toEqual([
      [first, by],
      [old[2], by],
    ]);
    store.takeBack(second);
    expect(store.decisions().map(({ a, b }) => [a, b])).toEqual([
      [first, replaced],
      [replaced, old[2]],
    ]);
    expect(store.membership().get(replaced)).toBe('C002');
  });

  it('can give way only once, and only to a record', () => {
    const store = temp.fresh();
    const { old, source: id, by } = changed(store);
    const before = dump(store.path);
    const wrong = [
      { row: old[1]!, by },
      { row: old[0]!, by: 999 },
      { row: old[0]!, by: old[1]! },
      { row: by, by },
    ];
    for (const pair of wrong) {
      const pairs = [
        { row: old[2]!, by, reason },
        { ...pair, reason },
      ];
      expect(() => store.replaceRecords(id, pairs)).toThrow(/record/);
      expect(dump(store.path)).toEqual(before);
    }
  });
});

describe('rows that a newer version tells of', () => {
  it('make their file unknown by its content, which may come again', () => {
    const store = temp.fresh();
    const { run: runId } = changed(store);
    const { sha256 } = source();
    expect(store.sourceByHash(sha256)?.id).toBe(2);
    store.takeBack(runId);
    expect(store.sourceByHash(sha256)?.id).toBe(1);
  });

  it('are listed by what became of them', () => {
    const store = temp.fresh();
    const { old, run: runId, source: id, by } = changed(store);
    const sheetId = store.sheets(id)[0]!.id;
    store.addRows(runId, sheetId, [{ ...asideRow(3), sameAs: old[0]! }]);
    store.markRows(id, 'gone', [old[2]!, old[3]!]);
    expect(store.versions()).toEqual([{ source: id, of: 1 }]);
    expect(store.sameRows(id)).toEqual([{ row: by + 1, record: old[0] }]);
    expect(store.replacements(id)).toEqual([{ row: old[1], by }]);
    expect(store.rowMarks(id)).toEqual([
      { row: old[2], mark: 'gone' },
      { row: old[3], mark: 'gone' },
    ]);
    expect(store.goneRecords()).toEqual([old[2], old[3]]);
    expect(store.recordsById(old.slice(2))).toHaveLength(2);
  });

  it('are gone until they are back, as they were or with other content', () => {
    const store = temp.fresh();
    const { old, run: second, source: id } = changed(store);
    store.markRows(id, 'gone', [old[0]!, old[2]!, old[3]!]);
    store.finishRun(second, DONE, {});
    const third = importNames(store, ['丁二']);
    store.addVersion(third.source, id);
    store.markRows(third.source, 'back', [old[2]!]);
    store.replaceRecords(third.source, [{ row: old[3]!, by: third.ids[0]!, reason }]);
    expect(store.goneRecords()).toEqual([old[0]]);
    store.takeBack(third.run);
    expect(store.goneRecords()).toEqual([old[0], old[2], old[3]]);
  });

  it('become records of their own when it turns out to be no newer version', () => {
    const store = temp.fresh();
    const first = importNames(store, ['甲', '乙', '丙', '丁', '戊']);
    store.finishRun(first.run, DONE, {});
    const second = store.beginRun(run());
    const id = store.addSource(second, source());
    const sheetId = store.addSheet(id, sheet());
    store.addRows(second, sheetId, [recordRow(1), asideRow(2)]);
    store.addRows(
      second,
      sheetId,
      first.ids.map((sameAs, index) => ({ ...asideRow(index + 3), sameAs })),
    );
    expect(store.keepAsRecords(id, [first.source])).toBe(0);
    expect(store.sameRows(id)).toHaveLength(5);
    expect(store.keepAsRecords(id, [])).toBe(5);
    const [plain, ...own] = [...store.rows({ sheet: sheetId, kind: 'record' })].map((row) => row.id);
    expect(plain).toBe(first.ids.length + 1);
    expect(own).toHaveLength(5);
    const without = (ids: readonly number[]) => store.recordsById(ids).map(({ values }) => values);
    expect(without(own)).toEqual(without(first.ids));
    expect([...store.findingsOf(own).values()]).toEqual([...store.findingsOf(first.ids).values()]);
    expect([...store.changesOf(own).values()]).toEqual([...store.changesOf(first.ids).values()]);
    expect(store.rowsById(own)[0]?.reason).toBeUndefined();
    expect(store.sameRows(id)).toEqual([]);
    expect(store.totals()).toMatchObject({ ...counted(store), rows: 12, records: 11, aside: 1 });
    expect(store.sheets(id)[0]).toMatchObject({ records: 6, aside: 1 });
  });
});
