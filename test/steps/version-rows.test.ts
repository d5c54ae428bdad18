import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../src/model/dictionary.js';
import {
  ContentIndex,
  type RowKey,
  rowKey,
  titledReader,
  titlesOfFields,
} from '../../src/steps/version-rows.js';

const columns = (headers: readonly string[]): ColumnMapping[] =>
  headers.map((header, column) => ({
    column,
    header,
    field: `x:${header}`,
    type: 'text',
    why: { code: 'columns.none' },
  }));
const keyOf = (headers: readonly string[], cells: readonly string[]): RowKey =>
  rowKey(titledReader(columns(headers))({ line: 1, cells }));

const cell = fc.oneof(
  fc.constantFrom('', '甲', '1', '\ud800', '\u0000', '2:甲'),
  fc.string({ maxLength: 4 }),
);

describe('what a row says', () => {
  it('is told apart from everything else, and does not depend on the order of columns', () => {
    const row = fc.tuple(cell, cell, cell);
    const titles = ['公司', '电话', '电话1'];
    fc.assert(
      fc.property(row, row, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (a, b, order) => {
        const equal = a.every((text, index) => text === b[index]);
        const turned = keyOf(
          order.map((column) => titles[column] ?? ''),
          order.map((column) => b[column] ?? ''),
        );
        const key = keyOf(titles, a);
        expect(key.high === turned.high && key.low === turned.low).toBe(equal);
      }),
    );
  });

  it('tells halves of characters apart', () => {
    expect(keyOf(['a'], ['\ud800'])).not.toEqual(keyOf(['a'], ['\ud801']));
  });

  it('keeps columns of one title apart, and cells beyond the columns', () => {
    expect(keyOf(['a', 'a'], ['x', 'y'])).not.toEqual(keyOf(['a', 'a'], ['y', 'x']));
    expect(keyOf(['a'], ['x', 'y'])).not.toEqual(keyOf(['a'], ['x']));
    expect(keyOf(['a'], ['x', '', ''])).toEqual(keyOf(['a'], ['x']));
  });

  it('counts merged cells from above', () => {
    const read = titledReader(columns(['区', '名']));
    const merged = { line: 2, cells: ['', '甲'], inherited: { 0: '华南' } };
    expect(rowKey(read(merged))).toEqual(rowKey(read({ line: 2, cells: ['华南', '甲'] })));
  });

  it('differs with what was made of it, in whatever order the fields come', () => {
    const cells = titledReader(columns(['a']))({ line: 1, cells: ['x'] });
    const key = rowKey(cells, { a: ['1'], b: ['2', '3'] });
    expect(rowKey(cells, { b: ['2', '3'], a: ['1'] })).toEqual(key);
    expect(rowKey(cells, { b: ['23'], a: ['1'] })).not.toEqual(key);
    expect(rowKey(cells)).not.toEqual(key);
  });

  it('names the titles of the columns that feed a field', () => {
    expect(titlesOfFields(columns(['a', 'b', 'a']), ['x:a'])).toEqual(['a', 'a\n1']);
  });
});

describe('the index of rows', () => {
  it('is a multiset: each row is taken once, in order', () => {
    const keys = fc.array(fc.record({ high: fc.nat(2), low: fc.constantFrom(0, 1, 64, 128) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(keys, keys, (held, asked) => {
        const index = new ContentIndex(held.length);
        for (const key of held) index.add(key);
        const left = held.map((key, entry) => ({ key, entry }));
        for (const key of asked) {
          const at = left.findIndex((one) => one.key.high === key.high && one.key.low === key.low);
          expect(index.take(key)).toBe(at < 0 ? undefined : left[at]?.entry);
          if (at >= 0) left.splice(at, 1);
        }
        const open = new Set(left.map(({ entry }) => entry));
        expect([...index.taken]).toEqual(held.map((_, entry) => (open.has(entry) ? 0 : 1)));
      }),
    );
  });

  it('takes and adds in turns, and holds no more than it was made for', () => {
    const index = new ContentIndex(3);
    const key = { high: 5, low: 7 };
    index.add(key);
    expect([index.take(key), index.take(key)]).toEqual([0, undefined]);
    index.add(key);
    index.add(key);
    expect([index.take(key), index.take(key), index.take(key)]).toEqual([1, 2, undefined]);
    expect(() => index.add(key)).toThrow(RangeError);
  });

  it('does not slow down for a hundred thousand equal rows', () => {
    const size = 100_000;
    const index = new ContentIndex(size);
    const key = { high: 1, low: 2 };
    for (let i = 0; i < size; i++) index.add(key);
    for (let i = 0; i < size; i++) if (index.take(key) !== i) expect.unreachable();
    expect(index.take(key)).toBeUndefined();
  });
});
