import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordTable, tableOf } from '../../src/match/record-table.js';

const FIELDS = ['name', 'phone', 'city'];
const values = fc
  .record({
    name: fc.array(fc.string(), { maxLength: 3 }),
    phone: fc.array(fc.constantFrom('1', '2'), { maxLength: 3 }),
    city: fc.array(fc.string(), { minLength: 1, maxLength: 1 }),
    remark: fc.array(fc.string(), { maxLength: 1 }),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0)));

describe('RecordTable', () => {
  it('gives back what the records say in the fields it keeps, in the order of their ids', () => {
    const records = fc.uniqueArray(fc.record({ id: fc.nat(), values }), {
      selector: ({ id }) => id,
      maxLength: 50,
    });
    fc.assert(
      fc.property(records, (list) => {
        const table = tableOf(list, FIELDS);
        const ordered = [...list].sort((a, b) => a.id - b.id);
        expect(table.size).toBe(list.length);
        for (const [index, { id, values: said }] of ordered.entries()) {
          const kept = Object.fromEntries(
            FIELDS.flatMap((field) => (said[field] ? [[field, said[field]]] : [])),
          );
          expect(table.id(index)).toBe(id);
          expect(table.find(id)).toBe(index);
          expect(table.values(index)).toEqual(kept);
          expect(table.textsIn(index, 'phone')).toEqual(said.phone ?? []);
          expect(table.isEmpty(index, table.placeOf('name'))).toBe(said.name === undefined);
        }
        // As another thread has it.
        const there = new RecordTable(structuredClone(table.parts));
        expect(ordered.map((_, index) => there.values(index))).toEqual(
          ordered.map((_, index) => table.values(index)),
        );
        expect(table.find(-1)).toBe(-1);
        expect(table.placeOf('remark')).toBe(-1);
      }),
    );
  });

  it('grows with the records', () => {
    const table = tableOf(
      Array.from({ length: 5000 }, (_, index) => ({ id: 5000 - index, values: { name: [`n${index}`] } })),
      ['name'],
    );
    expect(table.textsIn(0, 'name')).toEqual(['n4999']);
    expect(table.textsIn(4999, 'name')).toEqual(['n0']);
  });
});
