import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates } from '../../src/match/index.js';
import type { Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

/* Rows of a sheet of contacts, which say of the customer only what it is called or its number. */

const { dictionary } = readDictionary('preset: companies', builtIn.known);
const FULL = '小米科技有限责任公司';
const OTHER = '华为技术有限公司';

type Said = Readonly<Record<string, string>>;
const valuesOf = (said: Said): Values =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, [value]]));
const customer = (said: Said): Values => valuesOf({ level: 'A', ...said });
const contact = (said: Said): Values => valuesOf({ contact_name: '王伟', ...said });
const order = (said: Said): Values => valuesOf({ order_number: 'SO-1', ...said });

function find(rows: readonly Values[]) {
  const records = rows.map((values, index) => ({ id: index + 1, values }));
  const setup = { dictionary, types: builtIn.types, rules: builtIn.matchRules, decisions: [] };
  return findDuplicates(records, setup);
}

const clusters = (...rows: Values[]): string =>
  find(rows)
    .clusters.map((ids) => ids.join('+'))
    .join(' ');

const KNOWN = [customer({ name: FULL, legacy_id: 'K001' }), customer({ name: OTHER, legacy_id: 'K002' })];

describe('a contact', () => {
  it('is of the customer that its row names in full, or by its number', () => {
    expect(clusters(...KNOWN, contact({ name: OTHER, position: '采购' }))).toBe('1 2+3');
    expect(clusters(...KNOWN, contact({ legacy_id: 'k002' }))).toBe('1 2+3');
    expect(clusters(...KNOWN, contact({ name: FULL, remark: '回访' }))).toBe('1+3 2');
  });

  it('is so before orders are asked, so that the name does not stand twice for them', () => {
    const rows = [...KNOWN, contact({ name: FULL }), order({ name: FULL })];
    expect(clusters(...rows)).toBe('1+3+4 2');
    const { links } = find(rows);
    expect(links.map(({ evidence }) => evidence[0]?.rule)).toEqual(['points_at', 'points_at']);
  });

  it('is left to the evidence where the name is short or nearly the same, or no customer has it', () => {
    expect(clusters(...KNOWN, contact({ name: '小米' }))).toBe('1 2 3');
    expect(clusters(contact({ name: FULL }), contact({ name: FULL, contact_name: '李娜' }))).toBe('1 2');
  });

  it('is of none where several may be meant, and makes no two customers one', () => {
    const twice = [
      customer({ name: FULL, uscc: '91440300708461136T' }),
      customer({ name: FULL, uscc: '914403001922038216' }),
    ];
    expect(clusters(...twice, contact({ name: FULL }))).toBe('1 2 3');
    const numbered = [customer({ name: FULL, legacy_id: 'K1' }), customer({ name: OTHER, legacy_id: 'K1' })];
    expect(clusters(...numbered, contact({ legacy_id: 'K1' }))).toBe('1 2 3');
  });

  it('whose row says more of the customer is a customer like any other', () => {
    const more = contact({ name: FULL, address: '成都市武侯区天府路9号' });
    const known = customer({ name: FULL, contact_name: '李娜', address: '北京市海淀区西二旗中路33号' });
    expect(clusters(known, more)).toBe('1 2');
  });
});

describe('a number where the name should be, and a name where the number should be', () => {
  it('is followed where it can be nothing else', () => {
    expect(clusters(...KNOWN, contact({ name: 'K002' }))).toBe('1 2+3');
    expect(clusters(...KNOWN, order({ name: 'k002' }))).toBe('1 2+3');
    expect(clusters(...KNOWN, order({ legacy_id: OTHER }))).toBe('1 2+3');
  });

  it('is not where it is a name too, says little, or no customer has it', () => {
    const namesake = customer({ name: 'K002' });
    expect(clusters(...KNOWN, namesake, order({ name: 'K002', contact_name: '李娜' }))).toMatch(/^1 2 /);
    const short = [customer({ name: FULL, legacy_id: '36' }), order({ name: '36' })];
    expect(clusters(...short)).toBe('1 2');
    expect(clusters(...KNOWN, order({ legacy_id: '华为' }))).toBe('1 2 3');
    expect(clusters(...KNOWN, order({ name: 'K009' }))).toBe('1 2 3');
    const several = [...KNOWN, customer({ name: '网易（杭州）网络有限公司', legacy_id: 'K002' })];
    expect(clusters(...several, order({ name: 'K002' }))).toBe('1 2 3 4');
  });
});
