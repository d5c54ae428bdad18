import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates, rules } from '../../src/match/index.js';
import type { CustomerRecord } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

describe('ways to reach a customer', () => {
  const { dictionary } = readDictionary('preset: companies\n', builtIn.known);
  const found = (records: readonly CustomerRecord[]) =>
    findDuplicates(records, { dictionary, types: builtIn.types, rules, decisions: [] });
  const strangers = Array.from({ length: 60 }, (_, i) => ({
    id: 100 + i,
    values: {
      name: [`上海${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}贸易有限公司`],
      phone: [`021-6${6_000_000 + i * 37}`],
    },
  }));

  it.each([
    ['phone and mailbox', { phone: ['0755-26012345'], email: ['a@hs.example.com'] }],
    ['phone and messenger', { phone: ['0755-26012345'], contact_wechat: ['wx_hs2020'] }],
    ['mailbox and messenger', { email: ['a@hs.example.com'], contact_wechat: ['wx_hs2020'] }],
  ])('a row without a name that shares %s waits for a person', (_, shared) => {
    const named = { id: 1, values: { name: ['深圳市华强电子有限公司'], ...shared } };
    const nameless = { id: 2, values: shared };
    const { clusters } = found([named, nameless, ...strangers]);
    expect(clusters.filter(({ length }) => length > 1)).toEqual([]);
  });

  it('a row whose phone is the fax of another waits with it, though they share nothing else', () => {
    const english = { id: 1, values: { name: ['Huaqiang Electronics Ltd'], fax: ['0755-26012345'] } };
    const chinese = { id: 2, values: { name: ['深圳市华强电子有限公司'], phone: ['0755-26012345'] } };
    const { pairs } = found([english, chinese, ...strangers]);
    expect(pairs.map(({ a, b, band }) => [a, b, band])).toContainEqual([1, 2, 'maybe']);
    const strange = { id: 2, values: { name: ['深圳市华强电子有限公司'], fax: ['0755-26012345'] } };
    expect(found([english, strange, ...strangers]).pairs.filter(({ a }) => a === 1)).toEqual([]);
  });
});
