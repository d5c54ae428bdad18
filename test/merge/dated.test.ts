import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../src/merge/plan.js';
import { dictionary, field, records, rules } from './support.js';

const sales = dictionary([
  field('name', 'company', { required: true, survivorship: 'longest' }),
  field('level', 'choice', { survivorship: 'newest' }),
  field('contact_name', 'person'),
  field('activity_date', 'date', { object: 'activity' }),
  field('activity_content', 'text', { object: 'activity' }),
  field('order_number', 'identifier', { object: 'order' }),
  field('order_date', 'date', { object: 'order' }),
  field('order_paid_on', 'date', { object: 'order' }),
  field('order_amount', 'number', { object: 'order' }),
]);

const plan = (...all: Parameters<typeof records>) => planMerge(records(...all), sales, rules);

describe('activities and orders of one customer', () => {
  it('are kept as lists and never compete for a value of the customer', () => {
    const { values, survived, dated } = plan(
      { name: '深圳市华鑫达宏电子科技有限公司', level: 'A', 'x:是否开票': '是' },
      {
        name: '华鑫达宏',
        order_number: 'SO-2',
        order_date: '2024-03-01',
        order_amount: '300',
        'x:仓库': '东',
      },
      {
        name: '华鑫达宏',
        order_number: 'SO-1',
        order_date: '2024-01-05',
        order_amount: '100',
        'x:仓库': '西',
      },
      { name: '华鑫达宏', activity_date: '2024-02-01', activity_content: '电话回访' },
    );
    expect(values).toEqual({
      name: ['深圳市华鑫达宏电子科技有限公司'],
      level: ['A'],
      'x:是否开票': ['是'],
    });
    expect(Object.keys(survived)).toEqual(['name', 'level', 'x:是否开票']);
    expect(dated).toEqual([
      {
        object: 'order',
        values: {
          order_number: ['SO-1'],
          order_date: ['2024-01-05'],
          order_amount: ['100'],
          'x:仓库': ['西'],
        },
        members: [3],
      },
      {
        object: 'activity',
        values: { activity_date: ['2024-02-01'], activity_content: ['电话回访'] },
        members: [4],
      },
      {
        object: 'order',
        values: {
          order_number: ['SO-2'],
          order_date: ['2024-03-01'],
          order_amount: ['300'],
          'x:仓库': ['东'],
        },
        members: [2],
      },
    ]);
  });

  it('that are said twice are one, with both rows; another amount is another order', () => {
    const same = { name: '甲', order_number: 'SO-1', order_amount: '100' };
    const { dated } = plan(same, { ...same, order_amount: '90' }, { ...same, name: '甲公司' });
    expect(dated.map(({ members }) => members)).toEqual([[1, 3], [2]]);
  });

  it('stand by date, another date where the first is missing, without a date last, then in the order of rows', () => {
    const { dated } = plan(
      { name: '甲', order_number: '1' },
      { name: '甲', order_number: '2', order_date: '2024-05-01' },
      { name: '甲', order_number: '3', order_paid_on: '2024-04-01' },
      { name: '甲', order_number: '4', order_date: '2024-05-01' },
    );
    expect(dated.map(({ values }) => values.order_number?.[0])).toEqual(['3', '2', '4', '1']);
  });

  it('of one row are both kept, columns carried along once', () => {
    const { dated, values } = plan({
      name: '甲',
      activity_date: '2024-01-01',
      activity_content: '上门',
      order_number: '1',
      'x:仓库': '东',
    });
    expect(dated.map(({ object, values: own }) => [object, Object.keys(own)])).toEqual(
      [
        ['order', ['order_number', 'x:仓库']],
        ['activity', ['activity_date', 'activity_content']],
      ].reverse(),
    );
    expect(values).toEqual({ name: ['甲'] });
  });

  it('make no record the more believable', () => {
    const order = { order_number: '1', order_date: '2024-01-01', order_amount: '5' };
    const { values } = planMerge(
      records({ name: '乙', level: 'A' }, { name: '甲', ...order }),
      dictionary(sales.fields.map((one) => ({ ...one, survivorship: 'most_frequent' }))),
      rules,
    );
    expect(values.name).toEqual(['乙']);
  });

  it('nothing of them is lost or said of another row', () => {
    const value = fc.constantFrom(undefined, '1', '2', '2024-01-01');
    const row = fc.record({
      order_number: value,
      order_date: value,
      activity_content: value,
      'x:仓库': value,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const given = rows.map((one) =>
          Object.fromEntries(Object.entries(one).flatMap(([key, text]) => (text ? [[key, text]] : []))),
        );
        const { dated, values } = plan(...given);
        for (const [index, own] of given.entries()) {
          const held = [{ values }, ...dated.filter(({ members }) => members.includes(index + 1))];
          for (const [key, text] of Object.entries(own))
            expect(held.some((one) => one.values[key]?.includes(text))).toBe(true);
          const carried = dated.filter(({ members }) => members.includes(index + 1));
          for (const one of carried)
            for (const [key, list] of Object.entries(one.values)) expect([own[key]]).toEqual(list);
        }
        const keys = dated.map((one) => JSON.stringify([one.object, Object.entries(one.values).sort()]));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('contacts', () => {
  it('ten thousand rows that name the same person are gone through quickly', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => ({
      name: '甲',
      contact_name: n % 2 === 0 ? '王伟' : '李娜',
      order_number: String(n),
    }));
    const start = performance.now();
    const { contacts, dated } = plan(...rows);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(contacts.map(({ members }) => members.length)).toEqual([5000, 5000]);
    expect(dated).toHaveLength(10_000);
  });
});
