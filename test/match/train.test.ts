import { describe, expect, it } from 'vitest';
import { allHere, Bench } from '../../src/match/bench.js';
import { candidatePairs } from '../../src/match/block.js';
import { KeyGroups } from '../../src/match/hash.js';
import { counting } from '../../src/match/matcher.js';
import { training } from '../../src/match/train.js';
import type { CustomerRecord } from '../../src/model/record.js';
import { recordsOf, setup, strangers } from './tiny.js';

/** Each customer twice, with the same name and phone, and another address and city in the share `moved` of them. */
function doubled(customers: number, moved: number): CustomerRecord[] {
  const rows = strangers(customers, 1).flatMap(({ values }, index) => {
    const one = { name: values.name ?? [], phone: values.phone ?? [], city: values.city ?? [] };
    const address = (values.address ?? [])[0] ?? '';
    const other = index % 100 < moved * 100 ? `${address}旧址` : address;
    return [
      { ...one, address },
      { ...one, address: other },
    ];
  });
  return recordsOf(rows);
}

function trained(records: readonly CustomerRecord[]) {
  const bench = new Bench(setup());
  const blocks = allHere(bench, counting(records, setup())).map((index) => new KeyGroups(index.blocks));
  const { matcher } = bench;
  const model = allHere(bench, training(bench, candidatePairs(matcher.prepared, blocks, setup()).packed));
  const pool = (name: string) => matcher.prepared.pools.findIndex((one) => one.name === name);
  return {
    model,
    own: matcher.model,
    m: (name: string, level: string) => model.levels[pool(name)]!.get(level)!.m,
  };
}

describe('training', () => {
  it('learns how often a field agrees among the records of one customer', () => {
    const steady = trained(doubled(1000, 0));
    const moving = trained(doubled(1000, 0.9));
    // The type says that half of the addresses agree.
    expect(steady.m('address', 'exact')).toBeGreaterThan(0.8);
    expect(moving.m('address', 'exact')).toBeLessThan(0.25);
    expect(moving.m('address', 'different')).toBeGreaterThan(0.75);
  });

  it('leaves a small list with what the types say', () => {
    const { model, own } = trained(doubled(10, 1));
    model.levels.forEach((levels, pool) => {
      for (const [name, { bits }] of levels)
        expect(Math.abs(bits - own.levels[pool]!.get(name)!.bits)).toBeLessThan(0.5);
    });
  });

  it('moves no weight by more than four bits, and none of what is nowhere filled', () => {
    const { model, own, m } = trained(doubled(3000, 1));
    model.levels.forEach((levels, pool) => {
      for (const [name, { bits }] of levels)
        expect(Math.abs(bits - own.levels[pool]!.get(name)!.bits)).toBeLessThanOrEqual(4.001);
    });
    expect(m('identifier:uscc', 'exact')).toBeCloseTo(0.95);
  });

  it('says the same whatever the order of the records', () => {
    const records = doubled(300, 0.3);
    expect(trained([...records].reverse()).model).toEqual(trained(records).model);
  });

  it('does nothing without pairs', () => {
    const { model, own } = trained(strangers(1, 1));
    expect(model).toEqual(own);
  });
});
