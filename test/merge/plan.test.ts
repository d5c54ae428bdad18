import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../src/merge/plan.js';
import type { ContactPlan, MergePlan } from '../../src/model/merge.js';
import type { CustomerRecord } from '../../src/model/record.js';
import { company, records, rules } from './support.js';

const plan = (members: readonly CustomerRecord[]) => planMerge(members, company, rules);

describe('planMerge', () => {
  it('takes each field by its rule and says where it comes from and what lost', () => {
    const merged = plan(
      records(
        {
          name: '杭州双利科技有限公司',
          phone: '0571-87654321',
          level: 'A',
          updated: '2024-03-01',
          source: '展会',
        },
        { name: '杭州双利科技', phone: ['0571-87654321', '4001234567'], level: 'B', updated: '2019-01-01' },
        { name: '杭州双利科技有限公司', level: 'C', created: '2018-01-01', source: '电话' },
      ),
    );
    expect(merged.members).toEqual([1, 2, 3]);
    expect(merged.values).toEqual({
      name: ['杭州双利科技有限公司'],
      phone: ['0571-87654321', '4001234567'],
      level: ['A'],
      source: ['电话'],
      created: ['2018-01-01'],
      updated: ['2024-03-01'],
    });
    expect(merged.survived.name).toEqual({
      rule: 'most_frequent',
      from: [1, 3],
      lost: [{ value: '杭州双利科技', from: [2] }],
    });
    expect(merged.survived.level).toEqual({
      rule: 'newest',
      from: [1],
      lost: [
        { value: 'B', from: [2] },
        { value: 'C', from: [3] },
      ],
    });
    expect(merged.survived.phone).toEqual({ rule: 'all', from: [1, 2], lost: [] });
    expect(merged.contacts).toEqual([]);
  });

  it('leaves a single record as it is', () => {
    const [record] = records({
      name: 'Müller GmbH',
      phone: ['1', '2'],
      'x:備註': '臺灣',
      contact_name: '张三',
    });
    const merged = plan([record!]);
    expect(merged.values).toEqual({ name: ['Müller GmbH'], phone: ['1', '2'], 'x:備註': ['臺灣'] });
    expect(merged.contacts).toEqual([
      {
        values: { contact_name: ['张三'] },
        survived: { contact_name: { rule: 'most_frequent', from: [1], lost: [] } },
        members: [1],
      },
    ]);
    expect(Object.values(merged.survived).flatMap(({ lost }) => lost)).toEqual([]);
  });

  it('keeps all of a few short extra values, and the most frequent of many or long ones', () => {
    const few = plan(records({ 'x:编码': 'A1' }, { 'x:编码': 'B2' }));
    expect(few.values['x:编码']).toEqual(['A1', 'B2']);
    const many = plan(records(...['1', '2', '3', '4', '5', '6', '6'].map((value) => ({ 'x:编码': value }))));
    expect(many.values['x:编码']).toEqual(['6']);
    expect(many.survived['x:编码']?.lost).toHaveLength(5);
    const text = { 'x:说明': '长'.repeat(150) };
    const long = plan(records({ 'x:说明': '文'.repeat(150) }, text, text));
    expect(long.values['x:说明']).toEqual(['长'.repeat(150)]);
  });

  it('says that a rule does not exist', () => {
    expect(() => planMerge(records({ name: 'a' }), company, new Map())).toThrow('most_frequent');
  });
});

/** Every value of a plan with its field: kept, kept at a contact, or lost. */
function accounted(merged: MergePlan): Set<string> {
  const parts: (MergePlan | ContactPlan)[] = [merged, ...merged.contacts];
  return new Set(
    parts.flatMap(({ values, survived }) => [
      ...Object.entries(values).flatMap(([name, list]) => list.map((value) => `${name}=${value}`)),
      ...Object.entries(survived).flatMap(([name, { lost }]) => lost.map(({ value }) => `${name}=${value}`)),
    ]),
  );
}

const value = fc.constantFrom(
  '张三',
  '张',
  '张总',
  '張三',
  '李四',
  'John Smith',
  'Smith',
  '13800138000',
  'a@b.cn',
  '２',
  'x',
  '1990-01-01',
);
const member = fc.dictionary(
  fc.constantFrom(...company.fields.map(({ name }) => name), 'x:其他', 'gone'),
  fc.uniqueArray(value, { maxLength: 3 }),
);

describe('laws of merging', () => {
  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 5 }), (list) => {
        const all = records(...list);
        const expected = new Set(
          all.flatMap(({ values }) =>
            Object.entries(values).flatMap(([name, values]) => values.map((value) => `${name}=${value}`)),
          ),
        );
        expect(accounted(plan(all))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same values and people whatever the order of the files, where every record has a date', () => {
    const inOrder = (values: readonly string[]) => values.toSorted();
    const told = (merged: MergePlan): string[] =>
      [merged, ...merged.contacts].map(({ values }) =>
        JSON.stringify(
          Object.entries(values)
            .map(([name, list]) => [name, inOrder(list)])
            .sort(),
        ),
      );
    const shuffled = fc
      .array(member, { minLength: 2, maxLength: 5 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const of = (given: typeof list) => {
          const dated = given.map((values) => ({ ...values, updated: ['2024-11-22'] }));
          const [customer, ...people] = told(plan(records(...dated)));
          return [customer, ...people.sort()];
        };
        expect(of(other)).toEqual(of(list));
      }),
      { numRuns: 300 },
    );
  });

  it('names for every surviving value a record that holds it', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 5 }), (list) => {
        const all = records(...list);
        const holds = (id: number, name: string, value: string) =>
          all.find((record) => record.id === id)?.values[name]?.includes(value) ?? false;
        const merged = plan(all);
        for (const part of [merged, ...merged.contacts]) {
          expect(Object.keys(part.values).sort()).toEqual(Object.keys(part.survived).sort());
          for (const [name, { from, lost }] of Object.entries(part.survived)) {
            for (const value of part.values[name] ?? []) {
              expect(from.some((id) => holds(id, name, value))).toBe(true);
            }
            for (const { value, from: losers } of lost) {
              expect(losers.every((id) => holds(id, name, value))).toBe(true);
            }
          }
        }
      }),
    );
  });
});
