import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survivors } from '../../src/merge/survivors/index.js';
import type { Candidate } from '../../src/merge/types.js';
import { rules } from './support.js';

const pick = (rule: string, candidates: readonly Candidate[]) => rules.get(rule)?.pick(candidates);

const candidate = (record: number, values: string | string[], more: Partial<Candidate> = {}): Candidate => ({
  record,
  values: typeof values === 'string' ? [values] : values,
  filled: 5,
  ...more,
});

describe('survivorship', () => {
  it('most_frequent: what most records say, then what is not damaged, then the fuller record, then the longer text', () => {
    expect(pick('most_frequent', [candidate(1, '甲'), candidate(2, '乙'), candidate(3, '乙')])).toEqual([
      '乙',
    ]);
    expect(pick('most_frequent', [candidate(1, '甲'), candidate(2, '乙', { filled: 6 })])).toEqual(['乙']);
    expect(pick('most_frequent', [candidate(1, '网络'), candidate(2, '网络推广')])).toEqual(['网络推广']);
    expect(pick('most_frequent', [candidate(1, 'ZOE'), candidate(2, 'Zoë')])).toEqual(['Zoë']);
    const damaged = candidate(1, 'Pr?zision GmbH', { filled: 9 });
    expect(pick('most_frequent', [damaged, candidate(2, 'PRAZISION GMBH')])).toEqual(['PRAZISION GMBH']);
    expect(pick('most_frequent', [damaged, candidate(2, 'Pr\uFFFDzision GmbH')])).toEqual(['Pr?zision GmbH']);
  });

  it('longest: counts characters, not code units', () => {
    // Two characters outside the BMP are four code units.
    expect(pick('longest', [candidate(1, '𠮷𠮷'), candidate(2, '杭州市')])).toEqual(['杭州市']);
    expect(pick('longest', [candidate(1, 'ab'), candidate(2, 'cd'), candidate(3, 'cd')])).toEqual(['cd']);
    expect(pick('longest', [candidate(1, 'ab'), candidate(2, 'cd')])).toEqual(['ab']);
  });

  it('newest and oldest: by date, those without last and by record, ties by what is said', () => {
    const a = candidate(1, 'A', { updated: '2019-05-01' });
    const b = candidate(2, 'B', { updated: '2024-01-31' });
    const c = candidate(3, 'C', { updated: '2024-01-31' });
    const none = candidate(4, 'D');
    expect(pick('newest', [a, b, c, none])).toEqual(['B']);
    expect(pick('newest', [b, candidate(5, 'C', { updated: '2024-01-31', filled: 6 })])).toEqual(['C']);
    expect(pick('oldest', [none, a, b, c])).toEqual(['A']);
    expect(pick('oldest', [b, c, none])).toEqual(['B']);
    expect(pick('newest', [candidate(1, 'A'), none])).toEqual(['D']);
    expect(pick('oldest', [candidate(1, 'A'), none])).toEqual(['A']);
  });

  it('earliest and latest: by value, numbers as numbers', () => {
    const dates = [candidate(1, '2020-01-05'), candidate(2, '2019-12-31'), candidate(3, '2020-01-05')];
    expect(pick('earliest', dates)).toEqual(['2019-12-31']);
    expect(pick('latest', dates)).toEqual(['2020-01-05']);
    const amounts = [candidate(1, '900'), candidate(2, '12000.5'), candidate(3, '-3')];
    expect(pick('earliest', amounts)).toEqual(['-3']);
    expect(pick('latest', amounts)).toEqual(['12000.5']);
    const cents = [candidate(1, '12345678901234567.88'), candidate(2, '12345678901234567.89')];
    expect(pick('latest', cents)).toEqual(['12345678901234567.89']);
  });

  it('first and all', () => {
    expect(pick('first', [candidate(3, 'C'), candidate(7, 'A')])).toEqual(['C']);
    expect(pick('all', [candidate(1, ['b', 'a']), candidate(2, ['a', 'c'])])).toEqual(['b', 'a', 'c']);
  });

  it('law: the order of the files decides nothing, but where no date says more', () => {
    const arbitrary = fc.record({
      values: fc.uniqueArray(
        fc.constantFrom('宁波锐安', '寧波銳安', 'Müller', 'MULLER', 'M?ller', '1.0', '1', '2024-01-01'),
        { minLength: 1, maxLength: 2 },
      ),
      updated: fc.constantFrom('2019-01-01', '2024-06-30'),
      filled: fc.nat(2),
    });
    const numbered = (list: readonly Omit<Candidate, 'record'>[]) =>
      list.map((one, record) => ({ ...one, record }));
    const shuffled = fc
      .array(arbitrary, { minLength: 1, maxLength: 5 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
    const settled = survivors.filter(({ name }) => name !== 'first' && name !== 'all');
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        for (const rule of settled) expect(rule.pick(numbered(other))).toEqual(rule.pick(numbered(list)));
        const all = (given: typeof list) => pick('all', numbered(given))?.toSorted();
        expect(all(other)).toEqual(all(list));
      }),
    );
  });

  it('laws: something survives, only what was there, nothing is invented for one record', () => {
    const arbitrary = fc.record({
      values: fc.uniqueArray(fc.constantFrom('甲', '乙', 'Zoë', '12', '3.5', '2024-01-01'), { minLength: 1 }),
      updated: fc.option(fc.constantFrom('2019-01-01', '2024-06-30'), { nil: undefined }),
      filled: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 6 }), (list) => {
        const candidates = list.map(({ updated, ...rest }, record) => {
          return { ...rest, record, ...(updated === undefined ? {} : { updated }) };
        });
        const offered = new Set<string>(candidates.flatMap(({ values }) => values));
        for (const rule of survivors) {
          const picked = rule.pick(candidates);
          expect(picked.length).toBeGreaterThan(0);
          expect(picked.every((value) => offered.has(value))).toBe(true);
          expect(rule.pick(candidates.slice(0, 1))).toEqual(candidates[0]?.values);
        }
      }),
    );
  });
});
