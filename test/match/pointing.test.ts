import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates, scorerFor } from '../../src/match/index.js';
import type { Decision } from '../../src/model/match.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';
import { busy, fastest } from '../time.js';
import { decide } from './tiny.js';

const { dictionary } = readDictionary('preset: companies', builtIn.known);
const { dictionary: ofPersons } = readDictionary('preset: persons', builtIn.known);
const FULL = '深圳市华鑫达宏电子科技有限公司';
const OTHER = '上海锐驰贸易有限公司';

let orders = 0;

type Said = Readonly<Record<string, string>>;
const valuesOf = (said: Said): Values =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, [value]]));
const order = (said: Said): Values => valuesOf({ ...said, order_number: `SO-${orders++}` });
const customer = (said: Said): Values => valuesOf({ level: 'A', ...said });
const recordsOf = (rows: readonly Values[]): CustomerRecord[] =>
  rows.map((values, index) => ({ id: index + 1, values }));

function find(rows: readonly Values[], decisions: readonly Decision[] = [], rules = dictionary) {
  const setup = { dictionary: rules, types: builtIn.types, rules: builtIn.matchRules, decisions };
  return findDuplicates(recordsOf(rows), setup);
}

const clusters = (...given: Parameters<typeof find>): string =>
  find(...given)
    .clusters.map((ids) => ids.join('+'))
    .join(' ');

describe('an order', () => {
  it('is of the customer it names in full', () => {
    expect(clusters([customer({ name: FULL }), customer({ name: OTHER }), order({ name: FULL })])).toBe(
      '1+3 2',
    );
    expect(
      clusters([customer({ name: '华鑫达宏科技有限公司' }), order({ name: '华鑫达宏科技有限公司' })]),
    ).toBe('1+2');
  });

  it('says why', () => {
    const { links } = find([customer({ name: FULL }), order({ name: FULL }), order({ name: FULL })]);
    const [first] = links;
    expect(links.map(({ a, b }) => [a, b])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(first?.evidence[0]).toMatchObject({
      rule: 'points_at',
      why: { code: 'match.points_at.name', params: { field: 'name', a: FULL } },
    });
    expect(links[1]?.evidence).toMatchObject([
      { why: { code: 'match.same_reference', params: { count: 2 } } },
    ]);
  });

  it('that gives a short name or that of a person only is left to the evidence', () => {
    const short = find([customer({ name: FULL }), order({ name: '华鑫达宏' })]);
    expect(short.clusters).toHaveLength(2);
    expect(short.waiting.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
    const known = valuesOf({ name: '王伟', gender: '男' });
    const plain = [known, valuesOf({ name: '王伟' })];
    const persons = [known, order({ name: '王伟' })];
    expect(clusters(persons, [], ofPersons)).toBe(clusters(plain, [], ofPersons));
  });

  it('that gives the number is of the customer with it, unless the names are clearly others', () => {
    const known = [customer({ name: FULL, legacy_id: 'K1' }), customer({ name: OTHER, legacy_id: 'K2' })];
    expect(clusters([...known, order({ legacy_id: 'k2' })])).toBe('1 2+3');
    expect(clusters([...known, order({ legacy_id: 'K2', name: '锐驰' })])).toBe('1 2+3');
    expect(clusters([...known, order({ legacy_id: 'K2', name: '北京某某食品有限公司' })])).toBe('1 2 3');
  });

  it('does not choose between two customers, and joins none', () => {
    const twice = [customer({ name: FULL, legacy_id: 'K1' }), customer({ name: OTHER, legacy_id: 'K1' })];
    expect(clusters([...twice, order({ legacy_id: 'K1' })])).toBe('1 2 3');
    const uscc = ['91440300708461136T', '914403001922038216'].map((code) =>
      customer({ name: FULL, uscc: code }),
    );
    expect(clusters([...uscc, order({ name: FULL })])).toBe('1 2 3');
    expect(
      clusters(['甲食品有限公司', '乙机械有限公司'].map((name) => order({ legacy_id: 'K1', name }))),
    ).toBe('1 2');
    const unnamed = order({ legacy_id: 'K1' });
    expect(
      clusters([unnamed, order({ legacy_id: 'K1', name: FULL }), order({ legacy_id: 'K1', name: OTHER })]),
    ).toBe('1 2 3');
  });

  it('makes no two customers one, that the evidence leaves apart', () => {
    const two = [
      customer({ name: '华鑫达宏科技有限公司', contact_name: '王伟', address: '深圳市南山区科技路1号' }),
      customer({ name: '华鑫达宏科技有限公司', contact_name: '李娜', address: '成都市武侯区天府路9号' }),
    ];
    expect(clusters(two)).toBe('1 2');
    expect(clusters([...two, order({ name: '华鑫达宏科技有限公司' })])).toBe('1 2 3');
  });

  it('is never of a branch where it names the parent', () => {
    expect(clusters([customer({ name: `${FULL}成都分公司` }), order({ name: FULL })])).toBe('1 2');
  });
});

describe('orders that say the same of their customer', () => {
  it('are together, whatever they say; customers that do are not', () => {
    expect(clusters([order({ name: '小王' }), order({ name: '小王' }), order({ name: '小李' })])).toBe(
      '1+2 3',
    );
    expect(clusters([customer({ name: '小王' }), customer({ name: '小王' })])).toBe('1 2');
    expect(clusters([order({}), order({})])).toBe('1 2');
  });

  it('follow what a person says of one of them', () => {
    const rows = [
      customer({ name: FULL }),
      order({ name: FULL }),
      order({ name: FULL }),
      order({ name: FULL }),
    ];
    expect(clusters(rows)).toBe('1+2+3+4');
    // Different from the customer: they all mean somebody else.
    expect(clusters(rows, [decide(1, 3, 'different')])).toBe('1 2+3+4');
    // Different from each other: the later one stands alone.
    expect(clusters(rows, [decide(2, 3, 'different')])).toBe('1+2+4 3');
    expect(clusters(rows, [decide(2, 3, 'different'), decide(2, 3, 'same')])).toBe('1+2+3+4');
    const short = [customer({ name: FULL }), order({ name: '华鑫' }), order({ name: '华鑫' })];
    expect(clusters(short, [decide(1, 3, 'same')])).toBe('1+2+3');
  });

  it('can be looked at one by one', () => {
    const rows = recordsOf([customer({ name: FULL }), order({ name: FULL }), order({ name: FULL })]);
    const setup = { dictionary, types: builtIn.types, rules: builtIn.matchRules };
    expect(scorerFor(rows, setup, [1, 3]).pair(1, 3)).toMatchObject({ a: 1, b: 3, band: 'sure' });
    expect(scorerFor(rows, setup, [2, 3]).pair(2, 3)).toMatchObject({ a: 2, b: 3, band: 'sure' });
  });

  it('are ten thousand as quickly as one', () => {
    const known = Array.from({ length: 200 }, (_, n) => customer({ name: `深圳市第${n}华鑫电子有限公司` }));
    const many = Array.from({ length: 10_000 }, () => order({ name: '深圳市第7华鑫电子有限公司' }));
    const rows = [...known, ...many];
    let found: ReturnType<typeof find> | undefined;
    const time = fastest(() => {
      found = find(rows);
    });
    expect(time).toBeLessThan(busy(2500));
    expect(found?.clusters).toHaveLength(200);
    expect(found?.blocking.tooBig).toEqual([]);
  });

  it('and so are a thousand that name a receiver each', () => {
    const rows = (count: number) => [
      customer({ name: FULL }),
      ...Array.from({ length: count }, (_, n) =>
        order({
          name: FULL,
          contact_name: `王${n}`,
          contact_mobile: `+861380000${String(n).padStart(4, '0')}`,
        }),
      ),
    ];
    const [few, many] = [rows(100), rows(1000)];
    expect(find(many).clusters.map(({ length }) => length)).toEqual([1001]);
    // Pair by pair it would be a hundred times.
    expect(fastest(() => find(many))).toBeLessThan(45 * fastest(() => find(few)));
  });
});

it('puts each record into one cluster, the same for any order of the records', () => {
  const said = fc.record(
    {
      name: fc.constantFrom(FULL, OTHER, '华鑫达宏', '锐驰科技有限公司', `${FULL}成都分公司`),
      legacy_id: fc.constantFrom('K1', 'K2'),
      contact_mobile: fc.constantFrom('+8613800001234', '+8613900005678'),
    },
    { requiredKeys: [] },
  );
  const row = fc.tuple(fc.boolean(), said).map(([isOrder, own]) => (isOrder ? order : customer)(own as Said));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), fc.nat(), (rows, seed) => {
      const all = recordsOf(rows);
      const setup = { dictionary, types: builtIn.types, rules: builtIn.matchRules, decisions: [] };
      const found = findDuplicates(all, setup);
      expect(found.clusters.flat().sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
      const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)].reverse();
      expect(findDuplicates(turned, setup)).toEqual(found);
    }),
    { numRuns: 60 },
  );
});
