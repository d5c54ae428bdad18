import { describe, expect, it } from 'vitest';
import { makeList } from './match.data.js';
import { hasKnownLists, judge, judgeKnownList, judgeShortNames } from './match.lists.js';

describe('a made-up list of Chinese companies', () => {
  it.each([20_241_122, 7, 99])('merges without error and finds nearly all (seed %i)', (seed) => {
    const { header, rows, truth } = makeList(2000, seed);
    const { clusters, surePrecision, result } = judge(header, rows, truth);
    expect(surePrecision).toBeGreaterThanOrEqual(0.99);
    expect(clusters.precision).toBeGreaterThanOrEqual(0.99);
    expect(clusters.recall).toBeGreaterThanOrEqual(0.88);
    expect(result.clusters.flat()).toHaveLength(rows.length);
  });

  it('gives the same result again', () => {
    const { header, rows, truth } = makeList(400);
    expect(judge(header, rows, truth).result).toEqual(judge(header, rows, truth).result);
  });
});

const known = hasKnownLists ? describe : describe.skip;

known(hasKnownLists ? 'lists with known truth' : 'skipped: no test data', () => {
  it.each([
    { name: 'febrl1', precision: 0.99, recall: 0.95 },
    { name: 'febrl3', precision: 0.99, recall: 0.95 },
    { name: 'fake_1000', precision: 0.99, recall: 0.5 },
    // Two restaurants of one hotel share its name, its phone and its address.
    { name: 'restaurants', precision: 0.95, recall: 0.93 },
  ])('$name', ({ name, precision, recall }) => {
    const { clusters } = judgeKnownList(name);
    expect(clusters.precision).toBeGreaterThanOrEqual(precision);
    expect(clusters.recall).toBeGreaterThanOrEqual(recall);
  });

  it('lets short names wait, and merges them where a phone agrees', () => {
    expect(judgeShortNames(1000, false).clusters.found).toBe(0);
    const { clusters } = judgeShortNames(1000, true);
    expect(clusters.precision).toBeGreaterThanOrEqual(0.99);
    expect(clusters.recall).toBeGreaterThanOrEqual(0.9);
  });
});
