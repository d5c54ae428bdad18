import { describe, expect, it } from 'vitest';
import type { Band, MatchModel, ScoredPair } from '../../src/model/match.js';
import type { Customer } from '../../src/model/merge.js';
import type { Store } from '../../src/store/types.js';
import { importRows, run, tempStores } from './support.js';

const temp = tempStores();

const pair = (a: number, b: number, bits: number, band: Band = 'maybe'): ScoredPair => ({
  a,
  b,
  bits,
  probability: 2 ** bits / (1 + 2 ** bits),
  band,
  evidence: [
    { rule: 'company.same', fields: ['company'], bits: bits / 3, why: { code: 'company.same' } },
    {
      rule: 'phone.line',
      fields: ['phone', 'mobile'],
      bits: -0.1,
      why: { code: 'phone.line', params: { n: '０' } },
    },
  ],
});

const customer = (number: string, ...members: number[]): Customer => ({
  number,
  members,
  values: { company: ['杭州雙利'], phone: ['13800138000'] },
  survived: {
    company: { rule: 'most_frequent', from: members, lost: [] },
    phone: { rule: 'newest', from: members.slice(0, 1), lost: [{ value: 'Ünal', from: members.slice(1) }] },
  },
  contacts: [
    { values: { contact_name: ['张三'] }, survived: {}, members },
    {
      values: { contact_name: ['李四'] },
      survived: { contact_name: { rule: 'longest', from: members.slice(0, 1), lost: [] } },
      members: members.slice(0, 1),
    },
  ],
});

function inRun(store: Store, work: (run: number) => void): number {
  const id = store.beginRun(run({ kind: 'dedupe' }));
  work(id);
  store.finishRun(id, '2024-11-22T09:00:00.000Z', {});
  return id;
}

describe('pairs', () => {
  it('come best first, ties by records, with their evidence', () => {
    const store = temp.fresh();
    const veto = { ...pair(1, 9, 30, 'no'), veto: { code: 'match.branch', params: { a: '分公司' } } };
    const pairs = [
      pair(2, 3, 4),
      pair(1, 4, 4),
      pair(5, 6, 12.25, 'sure'),
      pair(1, 2, 4),
      veto,
      pair(7, 8, -3, 'no'),
    ];
    inRun(store, (id) => store.savePairs(id, pairs));
    const short = (list: Iterable<ScoredPair>) => [...list].map(({ a, b }) => `${a}-${b}`);
    expect(short(store.pairs())).toEqual(['1-9', '5-6', '1-2', '1-4', '2-3', '7-8']);
    expect(short(store.pairs('maybe'))).toEqual(['1-2', '1-4', '2-3']);
    expect(short(store.pairs('maybe', 2))).toEqual(['1-2', '1-4']);
    expect(short(store.pairsOf(1))).toEqual(['1-9', '1-2', '1-4']);
    expect(short(store.pairsOf(4))).toEqual(['1-4']);
    const asked = [pair(5, 6, 0), pair(1, 3, 0), pair(1, 9, 0)];
    expect(new Set(store.pairsInFull(asked))).toEqual(new Set([pairs[2], veto]));
    expect(store.pairsInFull([])).toEqual([]);
    expect([...store.pairs('sure')]).toEqual([pairs[2]]);
    expect([...store.pairs()][0]).toEqual(veto);
    expect(Object.is([...store.pairs('maybe')][0]?.bits, 4)).toBe(true);
  });

  it('have the model of their run, and of the run before when that is taken back', () => {
    const store = temp.fresh();
    expect(store.matchModel()).toBeUndefined();
    const model = (priorBits: number): MatchModel => ({
      priorBits,
      learntFrom: 7,
      pools: [
        {
          name: 'phone',
          type: 'phone',
          fields: ['手机'],
          levels: [{ name: 'exact', m: 0.1, u: 1e-6, usualM: 0.7 }],
        },
      ],
    });
    for (const bits of [-12.25, -11]) {
      inRun(store, (id) => {
        store.savePairs(id, []);
        store.saveMatchModel(id, model(bits));
      });
      expect(store.matchModel()).toEqual(model(bits));
    }
    store.takeBack(store.runs().at(-1)?.id ?? 0);
    expect(store.matchModel()).toEqual(model(-12.25));
  });

  it('come complete and in order over many pages of equal bits', () => {
    const store = temp.fresh();
    const many = Array.from({ length: 5001 }, (_, index) =>
      pair(5002 - index, 9000 + (index % 7), index % 2),
    );
    inRun(store, (id) => store.savePairs(id, many));
    const read = [...store.pairs('maybe')];
    expect(read).toHaveLength(5001);
    const expected = [...many].sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
    expect(read.map(({ a }) => a)).toEqual(expected.map(({ a }) => a));
    expect([...store.barePairs('maybe')]).toEqual(read.map(({ evidence: _, ...bare }) => bare));
  });
});

describe('decisions', () => {
  it('are appended and never lost', () => {
    const store = temp.fresh();
    const decision = { a: 1, b: 2, verdict: 'same' as const, by: 'Zoë', at: '2024-11-22T09:00:00.000Z' };
    store.addDecision(decision);
    store.addDecision({ ...decision, verdict: 'different' });
    expect(store.decisions().map(({ verdict }) => verdict)).toEqual(['same', 'different']);
    expect(store.decisions()[0]).toEqual(decision);
  });
});

describe('customers', () => {
  it('are given back as they were written, by number', () => {
    const store = temp.fresh();
    const all = [customer('C1000', 5), customer('C999', 3, 4), customer('C001', 1, 2, 9)];
    inRun(store, (id) => store.saveCustomers(id, all));
    expect([...store.customers()]).toEqual([all[2], all[1], all[0]]);
    expect([...store.customerFacts()]).toEqual(
      [...store.customers()].map(({ number, members, values, contacts }) => ({
        number,
        members,
        values,
        contacts: contacts.map((contact) => ({ members: contact.members, values: contact.values })),
      })),
    );
    expect([...store.customers({ merged: true })].map(({ number }) => number)).toEqual(['C001', 'C999']);
    expect([...store.customers({ merged: false })].map(({ number }) => number)).toEqual(['C1000']);
    expect(store.customer('C999')).toEqual(all[1]);
    expect(store.customer('C998')).toBeUndefined();
    expect(store.customersByNumber(['C1000', 'C998', 'C001'])).toEqual([all[0], all[2]]);
    expect(store.customersOfRecords([4, 5, 77])).toEqual(
      new Map([
        [4, 'C999'],
        [5, 'C1000'],
      ]),
    );
    expect([...store.membership()]).toEqual([
      [1, 'C001'],
      [2, 'C001'],
      [3, 'C999'],
      [4, 'C999'],
      [5, 'C1000'],
      [9, 'C001'],
    ]);
    expect(store.numbersGiven()).toEqual(['C001', 'C1000', 'C999']);
  });

  it('are those of the newest run, and numbers once given stay given', () => {
    const store = temp.fresh();
    inRun(store, (id) => store.saveCustomers(id, [customer('C001', 1), customer('C002', 2)]));
    inRun(store, (id) => store.saveCustomers(id, [customer('C001', 1, 2)]));
    expect([...store.customers()].map(({ members }) => members)).toEqual([[1, 2]]);
    expect(store.numbersGiven()).toEqual(['C001', 'C002']);
  });

  it('count with their contacts in the totals', () => {
    const store = temp.fresh();
    importRows(store, 4);
    inRun(store, (id) => {
      store.savePairs(id, [pair(2, 3, 9, 'sure'), pair(2, 4, 1)]);
      store.saveCustomers(id, [customer('C001', 2, 3)]);
      store.saveCustomers(id, [customer('C002', 4)]);
    });
    expect(store.totals()).toMatchObject({
      customers: 2,
      contacts: 4,
      pairsSure: 1,
      pairsMaybe: 1,
      unmatched: 1,
    });
  });
});

describe('generations', () => {
  it('count when their run is done, and before only for the process that makes them', () => {
    const store = temp.fresh();
    inRun(store, (id) => store.saveCustomers(id, [customer('C001', 1)]));
    const id = store.beginRun(run({ kind: 'dedupe' }));
    store.saveCustomers(id, [customer('C009', 1)]);
    store.savePairs(id, [pair(1, 2, 3)]);
    const reader = temp.open(store.path, { readonly: true });
    expect([...store.customers()].map(({ number }) => number)).toEqual(['C009']);
    expect([...reader.customers()].map(({ number }) => number)).toEqual(['C001']);
    expect([...reader.pairs()]).toEqual([]);
    store.finishRun(id, '2024-11-22T09:00:00.000Z', {});
    expect([...reader.customers()].map(({ number }) => number)).toEqual(['C009']);
  });

  it('may be empty: no pair found is a result too', () => {
    const store = temp.fresh();
    inRun(store, (id) => store.savePairs(id, [pair(1, 2, 3)]));
    inRun(store, (id) => store.savePairs(id, []));
    expect([...store.pairs()]).toEqual([]);
    expect(store.pairsOf(1)).toEqual([]);
  });

  it('of tags belong to the current customers', () => {
    const store = temp.fresh();
    const tags = [
      { customer: 'C002', tag: '重复已合并', why: { code: 'tag.merged.merged', params: { records: 2 } } },
      { customer: 'C001', tag: 'VIP', why: { code: 'tag.rule' } },
      { customer: 'C002', tag: 'VIP', why: { code: 'tag.rule' } },
    ];
    inRun(store, (id) => store.saveTags(id, tags));
    expect([...store.tags()]).toEqual([]);
    inRun(store, (id) => {
      store.saveCustomers(id, [customer('C001', 1)]);
      store.saveTags(id, tags);
    });
    expect([...store.tags()]).toEqual(tags);
    expect(store.tagsOf(['C002', 'C003'])).toEqual(new Map([['C002', [tags[0], tags[2]]]]));
    inRun(store, (id) => store.saveTags(id, []));
    expect([...store.tags()]).toEqual([]);
    inRun(store, (id) => store.saveCustomers(id, [customer('C001', 1)]));
    expect(store.tagsOf(['C002'])).toEqual(new Map());
  });
});
