import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/match/index.js';
import { dictionary, merged, recordsOf, setup, strangers } from './tiny.js';

const NAMED = [
  { name: '深圳市华强电子有限公司', phone: '0755-26012345' },
  { name: '深圳市华强电子有限公司', phone: '0755-26012345' },
];

function found(rows: readonly Record<string, string>[], neverAlone: readonly (readonly string[])[]) {
  return findDuplicates([...recordsOf(rows), ...strangers(200, 1001)], {
    ...setup(),
    dictionary: { ...dictionary, matching: { ...dictionary.matching, neverAlone } },
  });
}

describe('what never merges alone', () => {
  it('merges where the dictionary says nothing', () => {
    expect(merged(found(NAMED, []))).toEqual([[1, 2]]);
    expect(merged(found(NAMED, [['address']]))).toEqual([[1, 2]]);
  });

  it('waits for a person, with the reason and the probability as it is', () => {
    const plain = found(NAMED, []).pairs[0]!;
    const { waiting, clusters } = found(NAMED, [['phone', 'name']]);
    expect(clusters.filter(({ length }) => length > 1)).toEqual([]);
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({ a: 1, b: 2, band: 'maybe', probability: plain.probability });
    expect(waiting[0]!.veto).toEqual({ code: 'match.never_alone', params: { formula: '⟦phone⟧ + ⟦name⟧' } });
  });

  it('is about these fields together: one reason beside them is enough', () => {
    expect(merged(found(NAMED, [['phone'], ['name']]))).toEqual([[1, 2]]);
    const also = NAMED.map((row) => ({ ...row, address: '深圳市南山区科技园路1号' }));
    expect(merged(found(also, [['phone', 'name']]))).toEqual([[1, 2]]);
  });

  it('takes a field for all that are compared with it', () => {
    const rows = [NAMED[0]!, { name: NAMED[0]!.name, mobile: NAMED[0]!.phone }];
    expect(merged(found(rows, []))).toEqual([[1, 2]]);
    expect(merged(found(rows, [['mobile', 'name']]))).toEqual([]);
  });

  it('goes before a number that is enough by itself', () => {
    const rows = [1, 2].map(() => ({ uscc: '91440300MA5DA1XX0X' }));
    const numbers = found(rows, [['uscc']]);
    expect(merged(numbers)).toEqual([]);
    expect(numbers.waiting.length + numbers.pairs.length).toBeGreaterThan(0);
    expect(merged(found(rows, []))).toEqual([[1, 2]]);
  });
});
