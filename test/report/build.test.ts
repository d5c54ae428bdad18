import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, ScoredPair } from '../../src/model/match.js';
import { buildReport } from '../../src/report/build.js';
import { distinctCounter } from '../../src/report/distinct.js';
import { holdingLinks, lastDecisions } from '../../src/report/links.js';
import { Membership } from '../../src/report/membership.js';
import { customers, records, sampleInput, waiting } from './sample.js';

describe('buildReport', () => {
  const report = buildReport(sampleInput());

  it('gives totals that add up', () => {
    const { totals } = report;
    expect(totals.rows).toBe(totals.records + totals.aside);
    expect(totals.records).toBe(totals.customers + totals.mergedAway);
    expect(report.sources.map(({ rows }) => rows)).toEqual([8, 6]);
    expect([...report.merges].reduce((sum, { members }) => sum + members.length - 1, 0)).toBe(
      totals.mergedAway,
    );
    expect(report.findings.reduce((sum, { count }) => sum + count, 0)).toBe(totals.findings);
  });

  it('takes the tables of one sheet together', () => {
    const [old, trade] = sampleInput().sources;
    const sheets = [
      { name: '外贸部客户', rows: 2 },
      { name: '外贸部客户', rows: 4 },
    ];
    const { sources } = buildReport(
      sampleInput({ sources: [old, { ...trade, sheets }] as ReturnType<typeof sampleInput>['sources'] }),
    );
    expect(sources[1]).toMatchObject({ rows: 6, sheets: [{ name: '外贸部客户', rows: 6 }] });
  });

  it.each([
    ['a record too many', { records: [...records, { id: 99, values: {}, changes: [], findings: [] }] }],
    ['a customer missing', { customers: customers.slice(0, -1) }],
    ['a row set aside missing', { aside: [] }],
    ['findings miscounted', { totals: { ...sampleInput().totals, findings: 5 } }],
    ['a sheet miscounted', { sources: [{ name: 'a.csv', sheets: [{ name: 'a', rows: 13 }] }] }],
  ])('refuses totals that do not add up: %s', (_, changed) => {
    expect(() => buildReport(sampleInput(changed))).toThrow(/not add up|not given/);
  });

  it('says where every surviving and every lost value comes from', () => {
    const merge = [...report.merges].find(({ customer }) => customer === 'C20241122001');
    expect(merge?.fields.find(({ field }) => field === 'name')).toEqual({
      field: 'name',
      values: ['上海明禾机电设备有限公司'],
      rule: 'longest',
      from: [{ source: '客户档案2019.xlsx', sheet: '华东', line: 3 }],
      lost: [
        { value: '上海明禾机电', from: [{ source: '客户档案2019.xlsx', sheet: '华东', line: 4 }] },
        { value: '上海明禾机电设备公司', from: [{ source: '外贸部客户.csv', sheet: '外贸部客户', line: 7 }] },
      ],
    });
    expect(merge?.contacts.map(({ name }) => name)).toEqual(['王建国', '李雪梅']);
    expect(merge?.fields.at(-1)?.field).toBe('x:业务员');
  });

  it('lists as waiting only what nobody and nothing has settled', () => {
    expect([...report.waiting].map(({ a, b }) => [a.record, b.record])).toEqual([
      [5, 6],
      [1, 3],
    ]);
    const decisions = [
      { a: 5, b: 6, verdict: 'different' as const, by: '周宁', at: '2024-11-22T00:00:00.000Z' },
    ];
    expect(buildReport(sampleInput({ decisions })).waiting).toHaveLength(1);
  });

  it('counts spellings before and values after, and what was not acceptable', () => {
    const level = report.quality.find(({ field }) => field === 'level');
    // A, 乙, 甲, VIP?, A级 with C in the same row as VIP?
    expect(level).toMatchObject({ distinctBefore: 5, distinctAfter: 2, validBefore: 0.8 });
    const mobile = report.quality.find(({ field }) => field === 'mobile');
    expect(mobile?.filledBefore).toBeCloseTo(7 / 12);
    expect(mobile?.validBefore).toBeCloseTo(5 / 7);
    expect(report.quality.some(({ field }) => field === 'fax')).toBe(false);
  });

  it('does not depend on the order of customers and of pairs that wait', () => {
    const turned = sampleInput({
      waiting: [...waiting].reverse(),
      customers: [...customers].reverse(),
    });
    expect(buildReport(turned)).toEqual(report);
  });

  it('reports an empty store', () => {
    const none = {
      rows: 0,
      records: 0,
      aside: 0,
      customers: 0,
      contacts: 0,
      activities: 0,
      orders: 0,
      pairsSure: 0,
      findings: 0,
      changes: 0,
    };
    const empty = sampleInput({
      sources: [],
      totals: none,
      decisions: [],
      customers: [],
      waiting: [],
      links: [],
      records: [],
      aside: [],
      tags: [],
    });
    expect(buildReport(empty)).toMatchObject({
      merges: [],
      waiting: [],
      quality: [],
      totals: { mergedAway: 0 },
    });
  });
});

describe('holdingLinks', () => {
  const pair = (a: number, b: number, bits: number): ScoredPair => ({
    a,
    b,
    bits,
    probability: 0.9,
    band: 'sure',
    evidence: [],
  });
  const kept = (
    members: readonly number[],
    pairs: readonly ScoredPair[],
    decisions: readonly Decision[] = [],
  ) => {
    const membership = new Membership();
    membership.add([99]);
    membership.add(members);
    const best = [...pairs].sort((x, y) => y.bits - x.bits);
    return holdingLinks(membership, best, lastDecisions(decisions), (asked) =>
      pairs.filter(({ a, b }) => asked.some((one) => one.a === a && one.b === b)),
    );
  };
  const same = (a: number, b: number): Decision => ({
    a,
    b,
    verdict: 'same',
    by: '周宁',
    at: '2024-11-21T00:00:00.000Z',
  });

  it('keeps the strongest links, one less than members', () => {
    const links = kept([1, 2, 3], [pair(1, 2, 5), pair(1, 3, 9), pair(2, 3, 7), pair(3, 4, 99)]);
    expect(links.of(1)).toEqual([
      { a: 1, b: 3 },
      { a: 2, b: 3 },
    ]);
    expect(links.of(0)).toEqual([]);
    expect([...links.all()]).toEqual(links.of(1));
  });

  it('puts decisions first, the best of them before the others, even on records that were never compared', () => {
    const pairs = [pair(1, 3, 9), pair(2, 3, 7), pair(3, 4, 2)];
    expect(kept([1, 2, 3, 4], pairs, [same(2, 1), same(4, 3)]).of(1)).toEqual([
      { a: 3, b: 4 },
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ]);
  });

  it('connects every customer whose pairs do, with one link less than members', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 0, max: 30 })), { minLength: 1 }),
        (edges) => {
          const pairs = edges.filter(([a, b]) => a < b).map(([a, b, bits]) => pair(a + 1, b + 1, bits));
          const reached = new Set([1]);
          for (let grew = true; grew; ) {
            grew = false;
            for (const { a, b } of pairs) {
              if (reached.has(a) === reached.has(b)) continue;
              reached.add(a).add(b);
              grew = true;
            }
          }
          expect(kept([...reached], pairs).of(1)).toHaveLength(reached.size - 1);
        },
      ),
    );
  });
});

describe('Membership', () => {
  it('says of every record what the lists of members say', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 60 }),
        fc.nat(9),
        (ids, cut) => {
          const lists = [ids.slice(0, cut), ids.slice(cut, cut + 1), ids.slice(cut + 1)].filter(
            (list) => list.length > 0,
          );
          const membership = new Membership();
          for (const list of lists) membership.add(list);
          expect(membership.customers).toBe(lists.length);
          expect(membership.highest).toBe(Math.max(0, ...ids));
          for (let record = 1; record <= 5001; record++) {
            const place = lists.findIndex((list) => list.includes(record));
            expect(membership.placeOf(record)).toBe(place < 0 ? undefined : place);
            expect(membership.isMerged(record)).toBe((lists[place]?.length ?? 0) > 1);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

it('counts different texts exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 300 }), (texts) => {
      const counter = distinctCounter();
      for (const text of texts) counter.add(text);
      expect(counter.count()).toBe(new Set(texts).size);
    }),
  );
  const counter = distinctCounter();
  for (let i = 0; i < 300_000; i += 1) counter.add(`客户${i % 250_000}`);
  expect(counter.count()).toBe(250_000);
});
