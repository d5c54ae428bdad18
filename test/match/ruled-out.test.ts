import { describe, expect, it } from 'vitest';
import { type Found, matchRecords } from '../../src/match/index.js';
import type { RuledOut } from '../../src/model/match.js';
import type { CustomerRecord } from '../../src/model/record.js';
import { hash53 } from '../../src/text/hash.js';
import { recordsOf, setup } from './tiny.js';

/** A crowd in which very many share a little with one another, and some are one customer. */
function crowd(count: number, seed: number): CustomerRecord[] {
  const rows = Array.from({ length: count }, (_, index) => {
    const of = (what: string, kinds: number): number => hash53(`${what} ${index}`, seed) % kinds;
    const brand = String.fromCodePoint(0x5000 + of('brand', 60), 0x6000 + of('second', 3));
    return {
      name: `${['深圳', '上海市', ''][of('place', 3)]}${brand}${['科技有限公司', '电子有限公司', ''][of('form', 3)]}`,
      ...(of('has phone', 4) > 0 ? { phone: `021-6${1_000_000 + of('phone', count / 3)}` } : {}),
      ...(of('has contact', 3) > 0
        ? { contact: `李${String.fromCodePoint(0x5200 + of('contact', 40))}` }
        : {}),
      address: `南京路${of('address', 50)}号`,
      city: ['上海', '北京', '深圳', '广州'][of('city', 4)]!,
    };
  });
  return recordsOf(rows);
}

interface Compared {
  readonly found: Found;
  readonly pairs: number;
}

function compare(
  records: readonly CustomerRecord[],
  ruledOut?: RuledOut,
  made = 'by this program',
): Compared {
  let pairs = 0;
  const onProgress = (_: number, total: number): void => {
    pairs = total;
  };
  const found = matchRecords(records, { ...setup(), made, onProgress, ...(ruledOut && { ruledOut }) });
  return { found, pairs };
}

/** All that the rest of the program sees of it. */
const seen = ({ found }: Compared) => ({
  ...found,
  ruledOut: undefined,
  inFull: undefined,
  toKeep: [...found.toKeep()],
});

describe('pairs that the last run ruled out', () => {
  it('are not compared again, and the result is that of a run from scratch, quarter after quarter', () => {
    let [candidates, compared] = [0, 0];
    for (const [seed, some, more] of [
      [1, 1, 50],
      [2, 50, 1],
      [3, 20, 20],
      [4, 5, 30],
    ] as const) {
      const all = crowd(300, seed);
      let kept: RuledOut | undefined;
      for (const until of [200, 200 + some, 200 + some + more]) {
        const records = all.slice(0, until);
        const [later, anew] = [compare(records, kept), compare(records)];
        expect(seen(later)).toEqual(seen(anew));
        candidates += anew.pairs;
        compared += later.pairs;
        kept = later.found.ruledOut;
      }
    }
    // The first of three runs has nothing to go by.
    expect(compared / candidates).toBeLessThan(0.75);
  });

  it('are all compared again where a record says something else, is gone, or another dictionary is at work', () => {
    const before = crowd(300, 7);
    const { pairs, found } = compare(before);
    const kept = found.ruledOut!;
    expect(compare(before, kept).pairs).toBeLessThan(pairs / 10);
    const changed = before.map((one, index) =>
      index === 150 ? { ...one, values: { ...one.values, city: ['杭州'] } } : one,
    );
    for (const [records, made] of [
      [changed, 'by this program'],
      [before.slice(0, -1), 'by this program'],
      [before.filter((_, index) => index !== 20), 'by this program'],
      [before, 'by another program'],
    ] as const) {
      const again = compare(records, kept, made);
      const anew = compare(records, undefined, made);
      expect(again.pairs).toBe(anew.pairs);
      expect(seen(again)).toEqual(seen(anew));
    }
  });

  it('are not kept where nothing tells what they were weighed with', () => {
    expect(matchRecords(crowd(50, 1), setup()).ruledOut).toBeUndefined();
  });
});
