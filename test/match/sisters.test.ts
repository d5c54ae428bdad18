import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates } from '../../src/match/index.js';
import type { Decision } from '../../src/model/match.js';
import type { Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';
import { decide } from './tiny.js';

const { dictionary } = readDictionary('preset: companies', builtIn.known);

function row(name: string, contact = '钱一鸣', mobile = '+8613905741111'): Values {
  return { name: [name], contact_name: [contact], contact_mobile: [mobile] };
}

function find(rows: readonly Values[], decisions: readonly Decision[] = []) {
  const records = rows.map((values, index) => ({ id: index + 1, values }));
  const setup = { dictionary, types: builtIn.types, rules: builtIn.matchRules, decisions };
  const { clusters, waiting } = findDuplicates(records, setup);
  return { merged: clusters.filter(({ length }) => length > 1), waiting };
}

const SISTERS: readonly [string, string][] = [
  ['佳佳超市1店', '佳佳超市2店'],
  ['佳佳超市1号店', '佳佳超市2号店'],
  ['佳佳超市1号店', '佳佳超市2店'],
  ['佳佳超市一店', '佳佳超市二店'],
  ['佳佳超市一店', '佳佳超市3店'],
  ['佳佳超市壹店', '佳佳超市贰店'],
  ['佳佳超市Ⅰ店', '佳佳超市Ⅲ店'],
  ['佳佳超市③店', '佳佳超市④店'],
  ['佳佳超市（1）', '佳佳超市（2）'],
  ['佳佳超市（一期）', '佳佳超市（二期）'],
  ['佳佳超市A', '佳佳超市B'],
  ['长春第一汽车配件厂', '长春第二汽车配件厂'],
  ['长春第一汽车配件厂', '长春市第二汽车配件有限公司'],
  ['万科城一期业委会', '万科城二期业委会'],
  ['万科城一期业委会', '万科城三期业主委员会'],
  ['大庆油田采油一厂', '大庆油田采油二厂'],
  ['大庆油田采油十一厂', '大庆油田采油十二厂'],
  ['鸡西煤矿机械一厂', '鸡西煤矿机械三厂'],
  ['合肥市第一中学', '合肥市第二中学'],
  ['延吉一中', '延吉二中'],
  ['延吉一中', '延吉市第二中学'],
  ['中铁一局集团有限公司', '中铁二局集团有限公司'],
  ['上海东方商厦东店', '上海东方商厦西店'],
  ['上海东方商厦东店', '上海东方商厦东南店'],
  ['宜宾高新第3加油站', '宜宾高新第5加油站'],
  ['中建三局一公司', '中建三局三公司'],
  ['泸州老窖（北方）销售公司', '泸州老窖（南方）销售公司'],
  ['上海市工农一村业委会', '上海市工农二村业委会'],
  ['宁波海运一分公司', '宁波海运二分公司'],
  ['南通华北物流公司', '南通华南物流公司'],
  ['苏州A区仓储公司', '苏州B区仓储公司'],
  ['绵阳甲子服装店', '绵阳乙子服装店'],
  ['武汉鼎盛2019电子公司', '武汉鼎盛2020电子公司'],
  ['Wollensky Grill 1', 'Wollensky Grill 2'],
  ['Acme Plant No. 1 Ltd', 'Acme Plant No. 3 Ltd'],
  ['Acme Plant II Ltd', 'Acme Plant III Ltd'],
  ['Wollensky Grill North', 'Wollensky Grill South'],
  ['Wollensky Cafe', 'Wollensky Dining Room'],
  ['Cafe Wollensky Boston', 'Wollensky Restaurant'],
  ['Wollensky Warehouse A', 'Wollensky Warehouse B'],
];

/** What is written in another way, says less, or has a slip in another character. */
const ONE: readonly [string, string][] = [
  ['佳佳超市1店', '佳佳超市1号店'],
  ['长春第一汽车配件厂', '长春第1汽车配件厂'],
  ['长春第一汽车配件厂', '长春第一汽车配件有限公司'],
  ['长春第一汽车配件厂', '长春第一汽车配仵厂'],
  ['鸡西煤矿机械一厂', '鸡西煤矿机戒一厂'],
  ['广东南方通信有限公司', '广东省南方通信有限公司'],
  ['南方通信有限公司', '广东南方通信有限公司'],
  ['中铁一局集团有限公司', '中国铁路一局集团有限公司'],
  ['Wollensky Deli', 'Wollensky Delicatessen'],
  ['Wollensky Grille', 'Wollensky Grill'],
  ['Wollensky', 'Wollensky Cafe'],
  ['Wollensky Restaurant and Dining Room', 'Wollensky Dining Room'],
];

describe('sister units with one contact and one phone', () => {
  it.each(SISTERS)('%s and %s never merge by themselves', (a, b) => {
    for (const rows of [
      [row(a), row(b)],
      [row(b), row(a)],
    ]) {
      const { merged, waiting } = find(rows);
      expect(merged).toEqual([]);
      const why = waiting.flatMap(({ evidence }) => evidence.map(({ rule }) => rule));
      for (const level of ['similar', 'short_name', 'same_name', 'exact'])
        expect(why).not.toContain(`company.${level}`);
    }
  });

  it.each(ONE)('%s and %s are one customer, or as good', (a, b) => {
    for (const rows of [
      [row(a), row(b)],
      [row(b), row(a)],
    ]) {
      const { waiting } = find(rows);
      expect(waiting.map(({ veto }) => veto?.code)).not.toContain('match.sister_unit.veto');
    }
  });

  it('wait for a person, who is told why and has the last word', () => {
    const rows = [row('长春第一汽车配件厂'), row('长春第二汽车配件厂')];
    expect(find(rows).waiting).toMatchObject([{ a: 1, b: 2, veto: { code: 'match.sister_unit.veto' } }]);
    expect(find(rows, [decide(1, 2, 'same')]).merged).toEqual([[1, 2]]);
  });

  it('do not come together through a third record', () => {
    const names = ['长春汽车配件厂', '长春第一汽车配件厂', '长春第二汽车配件厂', '长春第1汽车配件厂'];
    for (const order of [names, [...names].reverse()]) {
      for (const ids of find(order.map((name) => row(name))).merged) {
        const held = ids.map((id) => order[id - 1]!);
        expect(held.includes(names[2]!) && held.some((name) => /[一1]/.test(name))).toBe(false);
      }
    }
  });
});

describe('contacts of whom only the surname is known', () => {
  const rows = (contact: string) => [
    row('鸡西煤矿机械一厂', contact, '+8613904670000'),
    row('鸡西煤矿机戒一厂', contact, '+8613904670001'),
  ];

  it('are no second reason to merge', () => {
    const { merged, waiting } = find(rows('于'));
    expect(merged).toEqual([]);
    expect(waiting[0]?.evidence.map(({ rule }) => rule)).toContain('person.surname');
  });

  it('as those are whose full name is known', () => {
    expect(find(rows('于大江')).merged).toEqual([[1, 2]]);
  });
});

describe('sister companies at one address with one switchboard', () => {
  const AT = {
    contact_name: ['钱一鸣'],
    contact_mobile: ['+8613905741111'],
    phone: ['0755-26001234'],
    address: ['广东省深圳市南山区科技园路8号'],
  };
  const both = (a: string, b: string, more: Values = {}): Values[] => [
    { ...AT, ...more, name: [a] },
    { ...AT, ...more, name: [b] },
  ];

  it.each([
    ['深圳市星拓达科技有限公司', '深圳市星拓达贸易有限公司'],
    ['深圳市星拓达网络科技有限公司', '深圳市星拓达信息技术有限公司'],
    ['深圳市星拓达包装有限公司', '深圳市星拓达包装商行'],
    ['深圳市星拓达包装有限公司', '深圳市星拓达包装厂'],
    ['星拓达科技有限公司', '星拓达（北京）科技有限公司'],
    ['深圳市星拓达科技有限公司', '星拓达（北京）科技有限公司'],
    ['Wollensky Foods Inc', 'Wollensky Plumbing Inc'],
    ['Wollensky Foods Inc', 'Wollensky Holdings Inc'],
    ['Wollensky Foods Inc', 'Wollensky Foods Germany GmbH'],
    ['Wollensky & Sons Printing Ltd', 'Wollensky & Sons Motors Ltd'],
    ['Wollensky Foods Inc', 'Wollensky Foods of Camden Inc'],
  ])('%s and %s wait for a person', (a, b) => {
    const { merged, waiting } = find(both(a, b));
    expect(merged).toEqual([]);
    expect(waiting).toMatchObject([{ a: 1, b: 2, veto: { code: 'match.sister_company.veto' } }]);
    expect(find(both(b, a)).merged).toEqual([]);
    expect(find(both(a, b), [decide(1, 2, 'same')]).merged).toEqual([[1, 2]]);
  });

  it.each([
    ['深圳市星拓达科技有限公司', '星拓达科技'],
    ['深圳市星拓达科技有限公司', '星拓达（深圳）科技有限公司'],
    ['星拓达科技有限公司', '星拓达（深圳）科技有限公司'],
    ['深圳市星拓达科技有限公司', '深圳市星拓达科技股份有限公司'],
    ['深圳市星拓达科技有限公司', '深圳市星拓达科技集团有限公司'],
    ['Wollensky Foods Inc', 'Wollensky Foods Incorporated'],
    ['Wollensky Foods Inc', 'Wollensky'],
    ['Wollensky & Sons Ltd', 'Wollensky & Sons Printing Ltd'],
    ['University of Camden', 'Camden University'],
  ])('%s and %s are not taken for two', (a, b) => {
    const { waiting } = find(both(a, b));
    expect(waiting.map(({ veto }) => veto?.code)).not.toContain('match.sister_company.veto');
  });

  it('one unified social credit code makes them one', () => {
    const rows = both('深圳市星拓达包装有限公司', '深圳市星拓达包装厂', { uscc: ['914403001922038216'] });
    expect(find(rows).merged).toEqual([[1, 2]]);
  });

  it('do not come together through a short name', () => {
    const names = ['深圳市星拓达科技有限公司', '深圳市星拓达贸易有限公司', '星拓达'];
    for (const order of [names, [...names].reverse()]) {
      const rows = order.map((name) => ({ ...AT, name: [name] }));
      for (const ids of find(rows).merged) expect(ids.length).toBe(2);
    }
  });
});
