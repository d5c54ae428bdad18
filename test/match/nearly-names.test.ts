import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates } from '../../src/match/index.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

/* Names of companies that are nearly one: which other fields it takes, and what never merges by itself. */

const dictionary = readDictionary('preset: companies', builtIn.known).dictionary;

const CITIES = '北京 上海 广州 杭州 苏州 成都 武汉 南京 青岛 长沙 西安 郑州 合肥 福州 济南 昆明'.split(' ');
const TRADES = '电子 机械 化工 食品 纺织 物流 医药 软件 建材 服饰 家具 模具 印刷 电气 塑料 五金'.split(' ');
const BRANDS = [...'鑫宏达兴泰瑞恒昌盛祥隆永福顺丰嘉利源通广联天安信诚德凯博创新科华中东方海龙飞腾'];

/** Deterministic, so that a store is the same in every run (Lehmer, 1951). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const roll = dice(20_241_122);
const one = (list: readonly string[]): string => list[roll(list.length)]!;

const strangers = Array.from(
  { length: 600 },
  (_, i): Values => ({
    name: [`${one(CITIES)}${one(BRANDS)}${one(BRANDS)}${one(TRADES)}有限公司`],
    contact_name: [`${one([...'王李张刘陈杨黄赵吴周'])}${one(BRANDS)}${one(BRANDS)}`],
    contact_mobile: [`139${String(17_000_000 + i * 7919).slice(0, 8)}`],
    phone: [`021-6${1_000_000 + i * 733}`],
    address: [`${one(CITIES)}市建设路${i + 1}号`],
  }),
);

function meet(a: Values, b: Values) {
  const records: CustomerRecord[] = [a, b, ...strangers].map((values, index) => ({ id: index + 1, values }));
  const { types, matchRules } = builtIn;
  const found = findDuplicates(records, { dictionary, types, rules: matchRules, decisions: [] });
  const pair = found.pairs.find((each) => each.a === 1 && each.b === 2);
  return {
    merged: found.clusters.some((ids) => ids.includes(1) && ids.includes(2)),
    band: pair?.band,
    veto: pair?.veto?.code,
  };
}

const PHONE: Values = { phone: ['0755-26001234'] };
const PERSON: Values = { contact_name: ['欧阳志强'], contact_mobile: ['13923800011'] };
const USCC: Values = { uscc: ['914403001922038216'] };

const named = (name: string, more: Values = {}): Values => ({ name: [name], ...more });

describe('a brand that differs in one character', () => {
  const pairs: [string, string][] = [
    ['深圳市拓博电子有限公司', '深圳市拓达电子有限公司'],
    ['深圳市双利包装有限公司', '深圳市双柳包装有限公司'],
    ['佛山市恒洁陶瓷有限公司', '佛山市恒浩陶瓷有限公司'],
  ];

  it.each(pairs)('%s and %s say nothing by themselves', (a, b) => {
    expect(meet(named(a), named(b))).toEqual({ merged: false, band: undefined, veto: undefined });
  });

  it.each(pairs)('%s and %s with one phone wait for a person', (a, b) => {
    expect(meet(named(a, PHONE), named(b, PHONE))).toMatchObject({ merged: false, band: 'maybe' });
  });

  it.each(pairs)('%s and %s with one contact wait for a person still: an owner has two companies', (a, b) => {
    const found = meet(named(a, PERSON), named(b, PERSON));
    expect(found).toEqual({ merged: false, band: 'maybe', veto: 'match.names_partly' });
  });

  it.each(pairs)('%s and %s with one number given once are one', (a, b) => {
    expect(meet(named(a, USCC), named(b, USCC)).merged).toBe(true);
  });
});

describe('a brand that sounds the same', () => {
  const pairs: [string, string][] = [
    ['深圳市双利包装有限公司', '深圳市双丽包装有限公司'],
    ['上海拓搏机械有限公司', '上海拓博机械有限公司'],
    ['杭州佳怡服饰有限公司', '杭州嘉宜服饰有限公司'],
  ];

  it.each(pairs)('%s and %s say nothing by themselves', (a, b) => {
    expect(meet(named(a), named(b))).toEqual({ merged: false, band: undefined, veto: undefined });
  });

  it.each(pairs)('%s and %s with one phone, or one contact, wait for a person', (a, b) => {
    expect(meet(named(a, PHONE), named(b, PHONE))).toMatchObject({ merged: false, band: 'maybe' });
    expect(meet(named(a, PERSON), named(b, PERSON))).toMatchObject({ merged: false, band: 'maybe' });
  });

  it('meets by its sound alone, so that a weak field can speak', () => {
    const { types } = builtIn;
    const company = types.get('company')!;
    const keys = (name: string): readonly string[] => company.blockKeys(company.prepare(name, {}));
    for (const [a, b] of pairs) expect(keys(a).some((key) => keys(b).includes(key))).toBe(true);
    const person = types.get('person')!;
    const read = (name: string): readonly string[] => person.blockKeys(person.prepare(name, {}));
    for (const [a, b] of [
      ['张伟', '章伟'],
      ['王小明', '王晓明'],
      ['张秀英', 'Xiuying Zhang'],
      ['单雪', 'Shan Xue'],
    ])
      expect(read(a!).some((key) => read(b!).includes(key))).toBe(true);
    expect(read('John Zhang').some((key) => read('张伟').includes(key))).toBe(false);
  });
});

describe('one brand in two regions', () => {
  const pairs: [string, string][] = [
    ['深圳华鑫电子有限公司', '上海华鑫电子有限公司'],
    ['杭州娃哈哈饮料有限公司', '成都娃哈哈饮料有限公司'],
    ['广东南方建材有限公司', '湖南南方建材有限公司'],
  ];

  it.each(pairs)('%s and %s never merge for a phone or a contact', (a, b) => {
    expect(meet(named(a), named(b)).band).toBeUndefined();
    expect(meet(named(a, PHONE), named(b, PHONE)).merged).toBe(false);
    expect(meet(named(a, PERSON), named(b, PERSON))).toMatchObject({
      merged: false,
      band: 'maybe',
      veto: 'match.sister_company.veto',
    });
  });

  it('is evidence against: without it the phone would weigh more', () => {
    const company = builtIn.types.get('company')!;
    const { m, u } = company.levels.find(({ name }) => name === 'same_brand_elsewhere')!;
    expect(Math.log2(m / u)).toBeLessThan(-1);
  });
});

describe('parts of one organisation', () => {
  it.each([
    ['深圳市华鑫达宏电子有限公司', '深圳市华鑫达宏电子有限公司北京办事处', 'match.branch_and_parent.veto'],
    [
      '深圳市华鑫达宏电子有限公司第一分公司',
      '深圳市华鑫达宏电子有限公司第二分公司',
      'match.branch_and_parent.veto',
    ],
    ['深圳市华鑫达宏电子有限公司', '华鑫达宏电子驻上海办事处', 'match.branch_and_parent.veto'],
    ['百果园', '百果园南山门店', 'match.branch_and_parent.veto'],
    ['百果园福田门店', '百果园南山门店', 'match.branch_and_parent.veto'],
    ['锦江饭店咖啡厅', '锦江饭店宴会厅', 'match.sister_unit.veto'],
    ['锦江饭店中餐厅', '上海锦江饭店大堂吧', 'match.sister_unit.veto'],
  ])('%s and %s wait for a person, with one contact and phone', (a, b, veto) => {
    const all = { ...PHONE, ...PERSON };
    expect(meet(named(a, all), named(b, all))).toEqual({ merged: false, band: 'maybe', veto });
  });
});
