import { describe, expect, it } from 'vitest';
import type { Cleaned } from '../../src/model/record.js';
import type { RecleanedRow, Store } from '../../src/store/types.js';
import { codeOf, dump, importRows, recordRow, run, sheet, tempStores } from './support.js';

const temp = tempStores();

const finish = (store: Store, id: number): void => store.finishRun(id, '2024-11-22T09:00:00.000Z', {});

const cleanedOf = (line: number, company: string): Cleaned => {
  const { cleaned } = recordRow(line, company);
  if (cleaned === undefined) throw new Error('no record');
  return cleaned;
};

/** A store with six records (rows 2 to 7), a header and a row set aside (8), imported by run 1. */
function imported(): Store {
  const store = temp.fresh();
  const { run: first } = importRows(store, 6);
  finish(store, first);
  return store;
}

const outcome: readonly RecleanedRow[] = [
  { row: 2, kind: 'record', cleaned: cleanedOf(3, '甲') },
  {
    row: 3,
    kind: 'record',
    cleaned: { values: { company: ['乙'] }, changes: [], findings: [] },
    inherited: { 0: '乙' },
    filledFrom: 2,
    filled: [0],
  },
  { row: 4, kind: 'aside', reason: { code: 'import.says_nothing' } },
  { row: 8, kind: 'record', cleaned: cleanedOf(6, '丙') },
];

describe('cleaning anew', () => {
  it('is seen all at once, with counts that are right, and by nobody else before', () => {
    const store = imported();
    const before = dump(store.path);
    const totals = store.totals();
    const id = store.beginRun(run({ kind: 'clean' }));
    store.stageCleaned(outcome.slice(0, 2));
    store.stageCleaned(outcome.slice(2));
    expect(dump(store.path)).toEqual({ ...before, runs: expect.anything() });
    expect(store.totals()).toEqual(totals);

    store.applyCleaned(id, []);
    finish(store, id);
    expect([...store.records()].map(({ id: row }) => row)).toEqual([2, 3, 5, 6, 7, 8]);
    expect(store.recordsById([2, 3]).map(({ values }) => values.company)).toEqual([['甲'], ['乙']]);
    expect(store.changesOf([3]).size).toBe(0);
    expect(store.changesOf([2, 8]).get(8)).toEqual(cleanedOf(6, '丙').changes);
    expect(store.findingsOf([2, 4, 8])).toEqual(
      new Map([
        [2, cleanedOf(3, '甲').findings],
        [8, cleanedOf(6, '丙').findings],
      ]),
    );
    expect(store.rowsById([4, 8]).map(({ kind, reason }) => [kind, reason?.code])).toEqual([
      ['aside', 'import.says_nothing'],
      ['record', undefined],
    ]);
    expect(store.rowsById([3])[0]).toMatchObject({ inherited: { 0: '乙' }, filledFrom: 2, filled: [0] });
    // As if counted anew.
    const records = [...store.records()].map(({ id: row }) => row);
    const sum = (lists: Map<number, readonly unknown[]>) =>
      [...lists.values()].reduce((all, list) => all + list.length, 0);
    expect(store.totals()).toEqual({
      ...totals,
      records: 6,
      aside: 1,
      changes: sum(store.changesOf(records)),
      findings: sum(store.findingsOf(records)),
      unmatched: 6,
    });
  });

  it('gives a sheet other columns and damage, with no row changed', () => {
    const store = imported();
    const before = dump(store.path);
    const id = store.beginRun(run({ kind: 'clean' }));
    const columns = sheet().columns.slice(0, 1);
    store.applyCleaned(id, [{ sheet: 1, columns, damage: [] }]);
    expect(store.sheets()[0]).toMatchObject({ columns, damage: [], records: 6, aside: 1 });
    store.takeBack(id);
    expect(dump(store.path)).toEqual(before);
  });

  it('is taken back exactly, one cleaning after the other', () => {
    const store = imported();
    const states = [dump(store.path)];
    for (const n of [1, 2, 3]) {
      const id = store.beginRun(run({ kind: 'clean', dictionaryText: `# ${n}` }));
      store.stageCleaned([
        { row: 2, kind: 'record', cleaned: cleanedOf(n, `甲${n}`) },
        n % 2 === 1
          ? { row: 3, kind: 'aside', reason: { code: 'import.says_nothing' } }
          : { row: 3, kind: 'record', cleaned: cleanedOf(n, '乙') },
      ]);
      store.applyCleaned(id, [{ sheet: 1, columns: sheet().columns.slice(0, n - 1), damage: [] }]);
      finish(store, id);
      states.push(dump(store.path));
    }
    for (const n of [3, 2, 1]) {
      expect(dump(store.path)).toEqual(states[n]);
      store.takeBack(n + 1);
      expect(dump(store.path)).toEqual(states[n - 1]);
    }
  });

  it('leaves nothing of what was staged when its run goes', () => {
    const store = imported();
    const before = dump(store.path);
    const id = store.beginRun(run({ kind: 'clean' }));
    store.stageCleaned(outcome);
    store.takeBack(id);
    const again = store.beginRun(run({ kind: 'clean' }));
    store.applyCleaned(again, []);
    store.takeBack(again);
    expect(dump(store.path)).toEqual(before);
  });

  it('takes decisions on records that it brought with it, and no others', () => {
    const store = imported();
    const id = store.beginRun(run({ kind: 'clean' }));
    store.stageCleaned(outcome);
    store.applyCleaned(id, []);
    finish(store, id);
    for (const [a, b] of [
      [2, 3],
      [3, 8],
    ] as const)
      store.addDecision({ a, b, verdict: 'same', by: '王芳', at: '2024-11-22T09:30:00.000Z' });
    store.takeBack(id);
    expect(store.decisions().map(({ a, b }) => [a, b])).toEqual([[2, 3]]);
  });

  it('tells how many rows are other ones than the customers were made of', () => {
    const store = imported();
    const dedupe = (): void => {
      const id = store.beginRun(run({ kind: 'dedupe' }));
      const members = [...store.records()].map((record) => record.id);
      store.saveCustomers(id, [{ number: 'C1', members, values: {}, survived: {}, contacts: [] }]);
      finish(store, id);
    };
    dedupe();
    expect(store.totals()).toMatchObject({ unmatched: 0, recleaned: 0 });
    const id = store.beginRun(run({ kind: 'clean' }));
    store.stageCleaned(outcome);
    store.applyCleaned(id, []);
    finish(store, id);
    // One of six members is no record any more, and one record is new.
    expect(store.totals()).toMatchObject({ records: 6, unmatched: 1, recleaned: 4 });
    dedupe();
    expect(store.totals()).toMatchObject({ unmatched: 0, recleaned: 0 });
  });

  it('refuses a record without values, and goes only with the last run', () => {
    const store = imported();
    const id = store.beginRun(run({ kind: 'clean' }));
    expect(() => store.stageCleaned([{ row: 2, kind: 'record' }])).toThrow('Row 2');
    store.stageCleaned(outcome);
    store.applyCleaned(id, []);
    finish(store, id);
    store.beginRun(run());
    expect(codeOf(() => store.takeBack(id))).toBe('store.not_last_run');
  });

  it('keeps what people said of an import, until the import goes', () => {
    const store = imported();
    const before = dump(store.path);
    const id = store.beginRun(run());
    expect(store.answers(id)).toBeUndefined();
    store.addAnswers(id, { columns: { 备注2: 'fax', 旧编号: '-' }, sheets: ['大客户'] });
    finish(store, id);
    expect(store.answers(id)).toEqual({ columns: { 备注2: 'fax', 旧编号: '-' }, sheets: ['大客户'] });
    store.takeBack(id);
    expect(dump(store.path)).toEqual(before);
  });
});
