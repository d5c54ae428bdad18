import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/match/index.js';
import { learnFromDecisions } from '../../src/match/learn.js';
import type { DecidedPair, MatchModel } from '../../src/model/match.js';
import { decide, find, recordsOf, setup, strangers } from './tiny.js';

const MODEL: MatchModel = {
  priorBits: -8,
  learntFrom: 1000,
  pools: [
    {
      name: 'name',
      type: 'company',
      fields: ['name'],
      levels: [
        { name: 'exact', m: 0.9, u: 0.001, usualM: 0.9 },
        { name: 'different', m: 0.1, u: 0.999, usualM: 0.1 },
      ],
    },
    {
      name: 'phone',
      type: 'phone',
      fields: ['phone', 'mobile'],
      levels: [
        { name: 'exact', m: 0.8, u: 0.01, usualM: 0.8 },
        { name: 'different', m: 0.2, u: 0.99, usualM: 0.2 },
      ],
    },
  ],
};
const OPTIONS = { sure: 0.95, matches: 200, given: ({ name }: { name: string }) => name === 'name' };

/** A pair weighed by the model, with these levels. */
function pair(index: number, name: string, phone: string, same: boolean, veto = false): DecidedPair {
  const bitsOf = (pool: number, level: string): number => {
    const { m, u } = MODEL.pools[pool]!.levels.find((one) => one.name === level)!;
    return Math.log2(m / u);
  };
  const evidence = [
    { rule: `company.${name}`, fields: ['name'], bits: bitsOf(0, name), why: { code: 'x' } },
    { rule: `phone.${phone}`, fields: ['mobile'], bits: bitsOf(1, phone), why: { code: 'x' } },
  ];
  const bits = evidence.reduce((sum, one) => sum + one.bits, MODEL.priorBits);
  return {
    pair: {
      a: 2 * index + 1,
      b: 2 * index + 2,
      bits,
      probability: 1 / (1 + 2 ** -bits),
      band: 'maybe',
      evidence,
      ...(veto && { veto: { code: 'match.one_reason' } }),
    },
    verdict: same ? 'same' : 'different',
  };
}

/** In this store one customer often has several phones, and two rarely have one name: the model does not know it. */
const PHONES_DIFFER = [
  ...Array.from({ length: 60 }, (_, index) => pair(index, 'exact', 'different', true)),
  ...Array.from({ length: 12 }, (_, index) => pair(100 + index, 'different', 'exact', false)),
];

const mOf = (model: MatchModel, pool: string, level: string): number =>
  model.pools.find(({ name }) => name === pool)!.levels.find(({ name }) => name === level)!.m;

describe('what decisions teach', () => {
  it('moves m towards what people said, and does better on decisions it did not see', () => {
    const { model, taught } = learnFromDecisions(MODEL, PHONES_DIFFER, OPTIONS);
    expect(taught).toMatchObject({
      accepted: true,
      decisions: 72,
      same: 60,
      why: { code: 'match.learn.better' },
    });
    expect(taught.after!.logLoss).toBeLessThan(taught.before!.logLoss * 0.95);
    expect(mOf(model, 'phone', 'different')).toBeGreaterThan(0.25);
    expect(mOf(model, 'phone', 'exact')).toBeLessThan(0.75);
    for (const { levels } of model.pools) expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 9);
    // Neither u nor the prior is anything that decided pairs could tell.
    expect(model.priorBits).toBe(MODEL.priorBits);
    expect(model.pools.map(({ levels }) => levels.map(({ u }) => u))).toEqual(
      MODEL.pools.map(({ levels }) => levels.map(({ u }) => u)),
    );
  });

  it('does not depend on the order of the decisions', () => {
    expect(learnFromDecisions(MODEL, [...PHONES_DIFFER].reverse(), OPTIONS).taught.accepted).toBe(true);
    const [one, other] = [PHONES_DIFFER, [...PHONES_DIFFER].reverse()].map(
      (decided) => learnFromDecisions(MODEL, decided, OPTIONS).model,
    );
    expect(mOf(one!, 'phone', 'different')).toBeCloseTo(mOf(other!, 'phone', 'different'), 12);
  });

  it.each([
    ['few', PHONES_DIFFER.slice(0, 10)],
    ['all of one kind', PHONES_DIFFER.slice(0, 60)],
    ['none', []],
    [
      'such as a rule decides',
      PHONES_DIFFER.map(({ pair: one, verdict }) => ({ pair: { ...one, veto: { code: 'x' } }, verdict })),
    ],
  ])('is nothing where they are %s', (_, decided) => {
    const { model, taught } = learnFromDecisions(MODEL, decided, OPTIONS);
    expect(model).toBe(MODEL);
    expect(taught).toMatchObject({ accepted: false, why: { code: 'match.learn.too_few' } });
  });

  it('is refused where decisions say nothing that holds for others', () => {
    // The same evidence, and people said now this, now that: as the model has it.
    const even = Array.from({ length: 80 }, (_, index) => pair(index, 'exact', 'different', index % 2 === 0));
    const p = even[0]!.pair.probability;
    const share = even.map((_, index) => pair(index, 'exact', 'different', index / 80 < p));
    const { model, taught } = learnFromDecisions(MODEL, share, OPTIONS);
    expect(taught).toMatchObject({ accepted: false, why: { code: 'match.learn.no_better' } });
    expect(model).toBe(MODEL);
  });

  it('is refused where pairs would merge that people keep apart', () => {
    // Most with other phones are one customer, which lifts them all over `sure`; one in ten of those is not.
    const decided = Array.from({ length: 300 }, (_, index) =>
      pair(index, 'exact', 'different', index % 10 !== 0),
    );
    const probability = decided[0]!.pair.probability;
    const sure = probability + 0.02;
    const { taught } = learnFromDecisions(MODEL, decided, { ...OPTIONS, sure });
    expect(taught.before).toMatchObject({ sure: 0, wrong: 0 });
    expect(taught).toMatchObject({ accepted: false, why: { code: 'match.learn.less_sure' } });
    expect(taught.after!.wrong).toBe(30);
  });

  it('never says that names differ anyway', () => {
    const decided = [
      ...Array.from({ length: 60 }, (_, index) => pair(index, 'different', 'exact', true)),
      ...Array.from({ length: 12 }, (_, index) => pair(100 + index, 'exact', 'different', false)),
    ];
    const { model } = learnFromDecisions(MODEL, decided, OPTIONS);
    expect(mOf(model, 'name', 'different')).toBeLessThanOrEqual(0.1);
  });

  it('leaves alone what was not counted, and what its pool damps', () => {
    const damped = PHONES_DIFFER.map(({ pair: one, verdict }) => ({
      pair: {
        ...one,
        bits: MODEL.priorBits + one.evidence[0]!.bits - 1,
        evidence: [one.evidence[0]!, { ...one.evidence[1]!, bits: one.evidence[1]!.bits < 0 ? -1 : 0 }],
      },
      verdict,
    }));
    const { taught } = learnFromDecisions(MODEL, damped, OPTIONS);
    expect(Number.isFinite(taught.before!.logLoss)).toBe(true);
  });
});

describe('decisions in a store', () => {
  it('are kept with the model, and leave it as it was while they are few', () => {
    const row = { name: '深圳市华强电子有限公司', contact: '王伟', address: '深圳市南山区科技园路1号' };
    const rows = [row, { ...row, phone: '0755-26012345' }];
    const without = find(rows).model;
    const { taught, ...rest } = find(rows, [decide(1, 2, 'same')]).model;
    expect(rest).toEqual(without);
    expect(without.taught).toBeUndefined();
    expect(taught).toMatchObject({ accepted: false, decisions: 1, same: 1 });
    expect(find(rows, [decide(1, 2, 'unsure')]).model.taught).toBeUndefined();
  });

  it('change what undecided pairs weigh where they are many and agree', () => {
    const brand = (index: number): string =>
      String.fromCodePoint(0x7000 + index) + String.fromCodePoint(0x6500 + index);
    const rows = Array.from({ length: 240 }, (_, index) => ({
      name: `深圳${brand(index % 120)}有限公司`,
      contact: `王${brand(index % 120)}`,
      phone: `0755-26${10000 + index}`,
    }));
    const records = [...recordsOf(rows), ...strangers(200, 1001)];
    const decisions = Array.from({ length: 100 }, (_, index) =>
      decide(index + 1, index + 121, index < 85 ? 'same' : 'different'),
    );
    const plain = findDuplicates(records, setup());
    const taught = findDuplicates(records, setup(decisions));
    expect(taught.model.taught!.decisions).toBeGreaterThan(50);
    const moved = JSON.stringify(taught.model.pools) !== JSON.stringify(plain.model.pools);
    expect(moved).toBe(taught.model.taught!.accepted);
  });
});
