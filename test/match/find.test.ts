import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDuplicates,
  levelCatalog,
  matchRecords,
  ruleCatalog,
  rules,
  scorerFor,
  words,
} from '../../src/match/index.js';
import { fastest } from '../time.js';
import { decide, find, merged, recordsOf, setup, strangers, types } from './tiny.js';

describe('findDuplicates', () => {
  it('merges records with the same name and phone', () => {
    const found = find([
      { name: '深圳市华强电子有限公司', phone: '0755-26012345' },
      { name: '深圳市华强电子有限公司', mobile: '0755-26012345' },
    ]);
    expect(merged(found)).toEqual([[1, 2]]);
    expect(found.pairs[0]).toMatchObject({ a: 1, b: 2, band: 'sure' });
    expect(found.links).toHaveLength(1);
  });

  it('keeps the evidence of what waits and of a tree of each customer, and weighs other links alike again', () => {
    const phone = '0755-26012345';
    const said: Record<string, string>[] = [
      { name: '华强电子有限公司', phone },
      { name: '华强电子有限公司', phone, address: '深圳市南山区科苑路1号' },
      { name: '华强', phone },
      { name: '深圳市华强电子有限公司', phone, address: '深圳市南山区科苑路1号' },
      { name: '德润' },
      { name: '德润科技有限公司' },
    ];
    const found = matchRecords(recordsOf(said), setup());
    const kept = [...found.toKeep()];
    const [links, waiting] = [
      kept.filter(({ band }) => band === 'sure'),
      kept.filter(({ band }) => band === 'maybe'),
    ];
    expect(found.clusters.filter(({ length }) => length > 1)).toEqual([[1, 2, 3, 4]]);
    expect([links.length, links.filter(({ evidence }) => evidence.length > 0).length]).toEqual([6, 3]);
    expect(waiting.map(({ a, b, evidence }) => [a, b, evidence.length > 0])).toEqual([[5, 6, true]]);
    for (const link of links) {
      const again = found.inFull({ a: link.a, b: link.b, bits: link.bits, probability: 1, band: 'sure' });
      const sum = again.evidence.reduce((all, { bits }) => all + bits, found.model.priorBits);
      expect(sum).toBeCloseTo(link.bits, 9);
      if (link.evidence.length > 0) expect(again.evidence).toEqual(link.evidence);
    }
  });

  it('lets a short name wait alone, and merges it with a phone', () => {
    const alone = find([{ name: '华强' }, { name: '深圳市华强电子有限公司' }]);
    expect(merged(alone)).toEqual([]);
    expect(alone.waiting.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
    const phone = '0755-26012345';
    expect(
      merged(
        find([
          { name: '华强', phone },
          { name: '深圳市华强电子有限公司', phone },
        ]),
      ),
    ).toEqual([[1, 2]]);
  });

  it('does not merge neighbours who share a phone and an address', () => {
    const shared = { phone: '0755-26012345', address: '深圳市南山区科苑路1号' };
    const found = find([
      { name: '深圳市华强电子有限公司', ...shared },
      { name: '深圳市德润科技有限公司', ...shared },
    ]);
    expect(merged(found)).toEqual([]);
    expect(found.waiting[0]?.veto).toEqual({ code: 'match.names_differ' });
  });

  it('takes the weight from a phone that many names share, and says so', () => {
    const phone = '400-800-8888';
    const names = ['华强', '德润', '万川', '启明', '海纳'];
    const found = find(names.map((name) => ({ name: `深圳市${name}科技有限公司`, phone })));
    expect(found.pairs).toEqual([]);
    expect(found.guarded).toEqual([{ field: 'phone', value: phone, records: 5, names: 5 }]);
  });

  it('keeps the weight of a phone that one company has in many rows', () => {
    const phone = '0755-26012345';
    const found = find(
      Array.from({ length: 12 }, (_, i) => ({ name: i % 2 ? '华强' : '华强电子有限公司', phone })),
    );
    expect(merged(found)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
    expect(found.guarded).toEqual([]);
  });

  it('never merges two different social credit codes, not even through a third record', () => {
    const phone = '0755-26012345';
    const name = '深圳市华强电子有限公司';
    const found = find([
      { name, phone, uscc: '914403001922038216' },
      { name, phone },
      { name, phone, uscc: '91440300MA5FUDLU2R' },
    ]);
    expect(merged(found)).toHaveLength(1);
    expect(merged(found)[0]).toHaveLength(2);
    expect(found.pairs.some(({ a, b }) => a === 1 && b === 3)).toBe(false);
    expect(found.waiting.map(({ veto }) => veto?.code)).toEqual(['match.chain']);
  });

  it('lets a branch and its parent wait', () => {
    const phone = '0755-26012345';
    const found = find([
      { name: '深圳市华强电子有限公司', phone },
      { name: '深圳市华强电子有限公司上海分公司', phone },
    ]);
    expect(merged(found)).toEqual([]);
    expect(found.waiting[0]?.veto?.code).toBe('match.branch_and_parent.veto');
  });

  it('counts nothing where a field is empty, and little where one of many phones differs', () => {
    const name = '深圳市华强电子有限公司';
    const [both, one] = [
      find([
        { name, phone: '0755-1' },
        { name, phone: '0755-2' },
      ]).pairs[0]!,
      find([{ name, phone: '0755-1' }, { name }]).pairs[0]!,
    ];
    expect(one.evidence.map(({ rule }) => rule)).toEqual(['company.exact']);
    expect(both.evidence.find(({ rule }) => rule === 'phone.different')?.bits).toBe(-1);
  });

  it('takes different people at one company for no evidence, and the same person for some', () => {
    const name = '深圳市华强电子有限公司';
    const other = find([
      { name, contact: '王伟' },
      { name, contact: '李娜' },
    ]).pairs[0]!;
    const same = find([
      { name, contact: '欧阳明' },
      { name, contact: '欧阳明' },
    ]).pairs[0]!;
    expect(other.evidence.find(({ rule }) => rule === 'person.different')?.bits).toBe(0);
    expect(same.evidence.find(({ rule }) => rule === 'person.exact')?.bits).toBeGreaterThan(5);
  });

  it('goes by the contact where both records have no customer name', () => {
    const phone = '13800138000';
    expect(
      merged(
        find([
          { contact: '欧阳明', mobile: phone },
          { contact: '欧阳明', mobile: phone },
        ]),
      ),
    ).toEqual([[1, 2]]);
    const different = find([
      { contact: '欧阳明', mobile: phone },
      { contact: '司马亮', mobile: phone },
    ]);
    expect(merged(different)).toEqual([]);
  });

  it('follows decisions: same joins, different keeps apart, unsure waits, the last one counts', () => {
    const twins = [
      { name: '深圳市华强电子有限公司', phone: '0755-26012345' },
      { name: '深圳市华强电子有限公司', phone: '0755-26012345' },
    ];
    const strangersTo = [{ name: '深圳市华强电子有限公司' }, { name: '上海德润科技有限公司' }];
    expect(merged(find(twins, [decide(1, 2, 'different')]))).toEqual([]);
    expect(find(twins, [decide(1, 2, 'different')]).pairs).toEqual([]);
    expect(find(twins, [decide(2, 1, 'unsure')]).waiting[0]?.veto?.code).toBe('match.decided_unsure');
    expect(merged(find(twins, [decide(1, 2, 'different'), decide(1, 2, 'same')]))).toEqual([[1, 2]]);
    const joined = find(strangersTo, [decide(1, 2, 'same')]);
    expect(merged(joined)).toEqual([[1, 2]]);
    expect(joined.links).toHaveLength(1);
  });

  it('has words for everything it says', () => {
    const catalog = { ...words, ...levelCatalog(types), ...ruleCatalog(rules) };
    const phone = '0755-26012345';
    const found = find([
      { name: '深圳市华强电子有限公司', phone, contact: '王伟', address: '科苑路1号' },
      { name: '深圳市华强电子有限公司上海分公司', phone, contact: '李娜', address: '科苑路1号' },
      { name: '华强', phone: '0755-26012346' },
    ]);
    const said = found.pairs.flatMap(({ evidence, veto }) => [
      ...evidence.map(({ why }) => why),
      ...(veto ? [veto] : []),
    ]);
    expect(said.length).toBeGreaterThanOrEqual(5);
    for (const { code } of said) expect(catalog, code).toHaveProperty([code]);
  });

  it('does not depend on the order of the records', () => {
    const rows = recordsOf([
      { name: '深圳市华强电子有限公司', phone: '1', contact: '王伟' },
      { name: '华强', phone: '1' },
      { name: '上海华强', phone: ['2', '3'] },
      { name: '华强科技有限公司', mobile: '3', address: '科苑路1号' },
      { name: '德润', phone: '3', address: '科苑路1号' },
      { name: '德润科技有限公司', phone: '9', address: '科苑路1号' },
    ]);
    const all = [...rows, ...strangers(40, 1001)];
    const expected = findDuplicates(all, setup());
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(findDuplicates(shuffled, setup())).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('puts every record into exactly one cluster, and works for none and one', () => {
    expect(findDuplicates([], setup()).clusters).toEqual([]);
    expect(findDuplicates(recordsOf([{ name: '华强' }]), setup()).clusters).toEqual([[1]]);
    expect(findDuplicates(recordsOf([{}, {}]), setup()).clusters).toEqual([[1], [2]]);
  });

  it('explains any pair as it was scored', () => {
    const all = [
      ...recordsOf([
        { name: '深圳市华强电子有限公司', phone: '0755-26012345' },
        { name: '华强', phone: '0755-26012345' },
        { name: '德润' },
      ]),
      ...strangers(200, 1001),
    ];
    const { pairs, model } = findDuplicates(all, setup());
    const kept = JSON.parse(JSON.stringify(model)) as typeof model;
    expect(scorerFor(all, { ...setup(), model: kept }, [1, 2]).pair(2, 1)).toEqual(pairs[0]);
    expect(scorerFor(all, setup(), [1, 3]).pair(1, 3)).toMatchObject({ a: 1, b: 3, band: 'no' });
    expect(scorerFor(all, setup(), [1]).pair(1, 99)).toBeUndefined();
  });
});

describe('a customer with a row for every order', () => {
  it('is one customer, however many the rows, and takes no time', () => {
    const row = { name: '深圳市华强电子有限公司', uscc: '91440300MA5DA1XX0X', mobile: '13800001234' };
    const other = { name: '上海德润贸易有限公司', mobile: '13900005678' };
    const rows = (count: number) => [...Array.from({ length: count }, () => row), other];
    const many = rows(3000);
    expect(merged(find(many)).map(({ length }) => length)).toEqual([3000]);
    // Pair by pair it would be a hundred times.
    const few = rows(300);
    expect(fastest(() => find(many))).toBeLessThan(40 * fastest(() => find(few)));
  });

  it('is not made of rows that say nothing', () => {
    expect(merged(find([{ remark: 'x' }, { remark: 'x' }]))).toEqual([]);
  });
});
