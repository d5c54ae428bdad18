import { describe, expect, it } from 'vitest';
import type { DatedPlan } from '../../src/model/merge.js';
import { importNames, run, tempStores } from './support.js';

const temp = tempStores();

const order = (number: string, members: readonly number[]): DatedPlan => ({
  object: 'order',
  values: { order_number: [number] },
  members,
});

const customer = (number: string, member: number, dated: readonly DatedPlan[]) => ({
  number,
  members: [member],
  values: {},
  survived: {},
  contacts: [],
  dated,
});

describe('activities and orders', () => {
  it('come back by customer number, then as they were saved, page after page', () => {
    const store = temp.fresh();
    const { ids } = importNames(store, ['甲', '乙', '丙']);
    const [a = 0, b = 0, c = 0] = ids;
    const id = store.beginRun(run({ kind: 'dedupe' }));
    const many = Array.from({ length: 2500 }, (_, n) => order(`B-${n}`, [b, n]));
    const visit: DatedPlan = { object: 'activity', values: { activity_date: ['2024-01-02'] }, members: [a] };
    store.saveCustomers(id, [
      customer('C1000', a, [order('A-2', [a]), visit, order('A-1', [a, b])]),
      customer('C999', b, many),
      customer('C1001', c, []),
    ]);
    expect([...store.dated('order')]).toEqual([
      ...many.map((one) => ({ ...one, number: 'C999' })),
      { ...order('A-2', [a]), number: 'C1000' },
      { ...order('A-1', [a, b]), number: 'C1000' },
    ]);
    expect([...store.dated('activity')]).toEqual([{ ...visit, number: 'C1000' }]);
    expect(Object.fromEntries(store.datedCounts())).toEqual({
      C999: { activity: 0, order: 2500 },
      C1000: { activity: 1, order: 2 },
    });
    expect(store.totals()).toMatchObject({ activities: 1, orders: 2502, customers: 3 });
  });

  it('are those of the newest customers, and taking the run back brings the ones before to light', () => {
    const store = temp.fresh();
    const [a = 0] = importNames(store, ['甲']).ids;
    expect([...store.dated('order')]).toEqual([]);
    for (const name of ['old', 'new']) {
      const id = store.beginRun(run({ kind: 'dedupe' }));
      store.saveCustomers(id, [customer('C1', a, [order(name, [a])])]);
      store.finishRun(id, '2024-11-22T09:00:00.000Z', {});
    }
    const numbers = () => [...store.dated('order')].map(({ values }) => values.order_number?.[0]);
    expect(numbers()).toEqual(['new']);
    store.takeBack(store.runs().at(-1)?.id ?? 0);
    expect(numbers()).toEqual(['old']);
    expect(store.totals()).toMatchObject({ activities: 0, orders: 1 });
  });
});
