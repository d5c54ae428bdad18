import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/match/index.js';
import { rules } from '../../src/match/rules/index.js';
import type { Field } from '../../src/model/dictionary.js';
import type { Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';
import { dictionary } from './tiny.js';

const [name] = dictionary.fields;
const address = dictionary.fields.find((field) => field.name === 'address');
const fields: Field[] = [
  ...dictionary.fields.filter((field) => field !== address && field.name !== 'city'),
  { ...address!, from: ['town'] },
  { ...name!, name: 'town', type: 'text', match: 'no' },
];

const context = contextOf({ dictionary: { ...dictionary, fields }, types: builtIn.types });

function judge(rule: string, a: Values, b: Values) {
  const found = rules.find((one) => one.name === rule)!;
  const [left, right] = [found.facts(a, context), found.facts(b, context)];
  if (left === undefined || right === undefined) return undefined;
  const verdict = found.judge(left, right, context);
  expect(found.judge(right, left, context)?.evidence?.bits).toBe(verdict?.evidence?.bits);
  expect(found.judge(right, left, context)?.veto?.hard).toBe(verdict?.veto?.hard);
  expect(found.gives === 'evidence' ? verdict?.veto : undefined).toBeUndefined();
  expect(found.gives === 'veto' ? verdict?.evidence : undefined).toBeUndefined();
  return verdict;
}

function named(rule: string, a: string, b: string) {
  return judge(rule, { name: [a] }, { name: [b] });
}

describe('registered_name', () => {
  it('is for full names that agree, however they are written', () => {
    const full = '深圳市华鑫达宏电子科技有限公司';
    expect(
      named('registered_name', full, '深圳華鑫達宏電子科技有限責任公司')?.evidence?.bits,
    ).toBeGreaterThan(5);
    expect(named('registered_name', full, '上海市华鑫达宏电子科技有限公司')).toBeUndefined();
    expect(named('registered_name', full, '华鑫达宏')).toBeUndefined();
    expect(named('registered_name', '华鑫达宏', '华鑫达宏')).toBeUndefined();
  });
});

describe('branch_and_parent', () => {
  it('vetoes softly between a branch and its parent, and between two branches', () => {
    const parent = '深圳市华鑫达宏电子科技有限公司';
    expect(named('branch_and_parent', parent, `${parent}上海分公司`)?.veto?.hard).toBe(false);
    expect(named('branch_and_parent', `${parent}北京分公司`, `${parent}上海分公司`)?.veto?.hard).toBe(false);
    expect(named('branch_and_parent', `${parent}上海分公司`, `${parent}上海分公司`)).toBeUndefined();
    expect(named('branch_and_parent', parent, '华鑫达宏')).toBeUndefined();
  });
});

describe('sister_unit', () => {
  const [first, second] = ['长春第一汽车配件厂', '长春第二汽车配件厂'];

  it('vetoes softly where a number, a direction or a letter differs', () => {
    expect(named('sister_unit', first, second)?.veto?.hard).toBe(false);
    expect(named('sister_unit', first, '长春第壹汽车配件厂')).toBeUndefined();
    expect(named('sister_unit', first, '长春汽车配件厂')).toBeUndefined();
  });

  it('but not between two records of one customer that is known under both names', () => {
    expect(judge('sister_unit', { name: [first, second] }, { name: [second] })).toBeUndefined();
    expect(
      judge('sister_unit', { name: [first, '一汽配'] }, { name: [second, '一汽配'] })?.veto,
    ).toBeDefined();
  });
});

describe('different_identifier', () => {
  it('vetoes hard where both numbers are valid and none is shared', () => {
    const [one, other] = ['914403001922038216', '91440300MA5FUDLU2R'];
    expect(judge('different_identifier', { uscc: [one] }, { uscc: [other] })?.veto?.hard).toBe(true);
    expect(judge('different_identifier', { uscc: [one] }, { uscc: [one, other] })).toBeUndefined();
    expect(judge('different_identifier', { uscc: [one] }, {})).toBeUndefined();
    expect(judge('different_identifier', { number: ['0001'] }, { number: ['0002'] })).toBeUndefined();
  });
});

describe('other_town', () => {
  it('speaks against a pair where the addresses do not name the town themselves', () => {
    const at = (town: string, street: string): Values => ({ town: [town], address: [street] });
    expect(judge('other_town', at('深圳', '人民路1号'), at('上海市', '人民路1号'))?.evidence?.bits).toBe(-3);
    expect(judge('other_town', at('深圳', '人民路1号'), at('深圳市', '人民路1号'))).toBeUndefined();
    expect(judge('other_town', at('深圳', '深圳人民路1号'), at('上海', '人民路1号'))).toBeUndefined();
  });
});
