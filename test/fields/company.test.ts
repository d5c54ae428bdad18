import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCompany, readCompany } from '../../src/fields/company/clean.js';
import { company } from '../../src/fields/company.js';
import { testData } from '../data.js';

const context = { options: { full_name: false }, allowed: [] };
const clean = (cell: string) => company.normalize(cell, context);
const parts = (name: string) => company.parts?.(name) ?? {};
const level = (a: string, b: string): string =>
  company.compare(company.prepare(a, {}), company.prepare(b, {})).level;
const bits = (name: string): number => {
  const found = company.levels.find((l) => l.name === name);
  if (found === undefined) throw new Error(`no level ${name}`);
  return Math.log2(found.m / found.u);
};

describe('examples', () => {
  for (const example of company.examples) {
    it(JSON.stringify(example.cell), () => {
      const options = example.options ?? context.options;
      const { values, findings } = company.normalize(example.cell, { options, allowed: [] });
      expect(values).toEqual(example.values);
      expect((findings ?? []).map((finding) => finding.code)).toEqual(example.findings ?? []);
    });
  }
});

describe('parts', () => {
  const cases: [name: string, region: string, brand: string, trade: string, form: string, branch?: string][] =
    [
      ['深圳市华鑫达宏电子科技有限公司', '深圳市', '华鑫达宏', '电子科技', '有限公司'],
      ['杭州余杭区良渚老王五金店', '杭州余杭区良渚', '老王', '五金', '店'],
      ['河北省沧州市河间市米各庄镇兴达电缆厂', '河北省沧州市河间市米各庄镇', '兴达', '电缆', '厂'],
      ['广州市白云区石井悦享餐饮店', '广州市白云区石井', '悦享', '餐饮', '店'],
      ['上海家化联合股份有限公司', '上海', '家化', '联合', '股份有限公司'],
      ['京东方科技集团股份有限公司', '', '京东方', '科技', '集团股份有限公司'],
      ['广发证券股份有限公司', '', '广发', '证券', '股份有限公司'],
      ['佛山市海天调味食品股份有限公司', '佛山市', '海天', '调味食品', '股份有限公司'],
      ['中国南方航空股份有限公司', '中国', '南方', '航空', '股份有限公司'],
      ['长城汽车股份有限公司', '', '长城', '汽车', '股份有限公司'],
      ['国药控股股份有限公司', '', '国药', '', '控股股份有限公司'],
      ['平安银行股份有限公司', '', '平安', '银行', '股份有限公司'],
      ['阿里巴巴（中国）网络技术有限公司', '中国', '阿里巴巴', '网络技术', '有限公司'],
      ['海城市场管理有限公司', '', '海城', '市场管理', '有限公司'],
      ['苹果电脑贸易（上海）有限公司', '上海', '苹果', '电脑贸易', '有限公司'],
      ['深圳市振业（集团）股份有限公司', '深圳市', '振业', '', '集团股份有限公司'],
      ['臺灣積體電路製造股份有限公司', '臺灣', '積體', '電路製造', '股份有限公司'],
      ['宁德时代新能源科技股份有限公司', '宁德', '宁德时代', '新能源科技', '股份有限公司'],
      ['北京市君合律师事务所', '北京市', '君合', '', '律师事务所'],
      ['东莞市长安镇鑫达五金塑胶制品厂', '东莞市长安镇', '鑫达', '五金塑胶制品', '厂'],
      ['北京华夏投资管理中心（有限合伙）', '北京', '华夏', '投资管理', '中心（有限合伙）'],
      ['A科技有限公司', '', 'A', '科技', '有限公司'],
      ['株式会社東芝', '', '東芝', '', '株式会社'],
      ['주식회사 삼성전자', '', '삼성전자', '', '주식회사'],
      ['华为深圳分公司', '', '华为', '', '', '深圳分公司'],
      ['深圳市华鑫电子有限公司第二分公司', '深圳市', '华鑫', '电子', '有限公司', '第二分公司'],
      ['深圳市华鑫电子有限公司驻上海办事处', '深圳市', '华鑫', '电子', '有限公司', '驻上海办事处'],
      ['中国工商银行北京分行', '中国', '工商', '', '银行', '北京分行'],
      ['肯德基（中关村店）', '', '肯德基', '', '', '中关村店'],
      ['The Boeing Company', '', 'boeing', '', 'company'],
      ['Fiat S.p.A.', '', 'fiat', '', 'spa'],
      [
        'Shenzhen Huaxin Electronics Technology Co., Ltd.',
        'shenzhen',
        'huaxin',
        'electronics technology',
        'co ltd',
      ],
      ['Société Générale S.A.', '', 'societe generale', '', 'sa'],
    ];
  for (const [name, region, brand, trade, form, branch = ''] of cases) {
    it(name, () => expect(parts(name)).toEqual({ region, brand, trade, form, branch }));
  }

  it('gives a brand where place, trade and form ate the name', () => {
    expect(parts('北京科技有限公司').brand).toBe('北京科技');
    expect(parts('中国建筑集团有限公司').brand).toBe('中国建筑');
    expect(parts('北京大学').brand).toBe('北京大学');
    expect(parts('深圳市人民医院').brand).toBe('深圳人民医院');
    expect(parts('新能源科技发展有限公司').brand).toBe('新能源科技');
    expect(parts('有限公司').brand).not.toBe('');
    expect(parts('中国').brand).toBe('中国');
  });
});

describe('levels', () => {
  const cases: [a: string, b: string, level: string][] = [
    ['深圳华鑫有限公司', '深圳華鑫有限公司', 'exact'],
    ['ABC科技有限公司', 'abc 科技有限公司', 'exact'],
    ['深圳市华鑫电子有限责任公司', '深圳华鑫电子有限公司', 'same_name'],
    ['华鑫电子（深圳）有限公司', '深圳市华鑫电子有限公司', 'same_name'],
    ['浙江华友股份公司', '浙江华友股份有限公司', 'same_name'],
    ['A公司', 'A科技有限公司', 'short_name'],
    ['潍柴动力', '潍柴动力股份有限公司', 'short_name'],
    ['神州高铁', '神州高铁技术股份有限公司', 'short_name'],
    ['华鑫达宏', '深圳市华鑫达宏电子科技有限公司', 'short_name'],
    ['上海机场', '上海国际机场股份有限公司', 'short_name'],
    ['万科A', '万科企业股份有限公司', 'short_name'],
    ['华鑫电子有限公司', '华鑫电子股份有限公司', 'other_form'],
    ['深圳市华鑫电子有限公司', '深圳市华鑫餐饮有限公司', 'other_trade'],
    ['深圳市双利电子有限公司', '深圳市双柳电子有限公司', 'brand_differs'],
    ['上海拓搏机械有限公司', '上海拓博机械有限公司', 'same_sound'],
    ['双利包装', '双丽包装', 'same_sound'],
    ['深圳市双利电子有限公司', '广州市双丽电子有限公司', 'different'],
    ['深圳市双利电子有限公司', '深圳市双丽餐饮有限公司', 'different'],
    ['米兰站', '米兰站控股有限公司', 'short_name'],
    ['水井坊', '四川水井坊股份有限公司', 'short_name'],
    ['百果园南山门店', '百果园福田门店', 'branch'],
    ['百果园', '百果园南山门店', 'branch'],
    ['锦江饭店咖啡厅', '锦江饭店宴会厅', 'sister_unit'],
    ['锦江饭店中餐厅', '锦江饭店大堂吧', 'sister_unit'],
    ['锦江饭店咖啡厅', '锦江饭店咖啡馆', 'other_form'],
    ['锦江饭店咖啡厅', '虹桥宾馆宴会厅', 'different'],
    ['深圳市华鑫电子有限公司', '东莞市华鑫电子有限公司', 'same_brand_elsewhere'],
    ['深圳市华鑫电子有限公司', '深圳市华鑫电子有限公司上海分公司', 'branch'],
    ['肯德基（国贸店）', '肯德基（中关村店）', 'branch'],
    ['华为技术有限公司', 'Huawei Technologies Co., Ltd.', 'other_script'],
    ['深圳市华鑫电子有限公司', '深圳市达明电子有限公司', 'different'],
    ['北京科技有限公司', '上海科技有限公司', 'different'],
    ['Acme Trading Co., Ltd.', 'ACME Trading Company Limited', 'same_name'],
    ['Müller GmbH', 'Muller GmbH', 'exact'],
    ["arnie morton's of chicago", 'Arnie Mortons of Chicago', 'exact'],
    ["art's delicatessen", "art's deli", 'short_name'],
    ['Wollensky Grill', 'Wolensky Grill', 'similar'],
    ['Acme Trading', 'Zenith Trading', 'different'],
  ];
  for (const [a, b, expected] of cases) {
    it(`${a} ~ ${b}: ${expected}`, () => {
      expect(level(a, b)).toBe(expected);
      expect(level(b, a)).toBe(expected);
    });
  }

  it('weighs a branch, another region, another brand as no agreement', () => {
    for (const name of ['branch', 'same_brand_elsewhere', 'brand_differs', 'other_trade', 'other_script'])
      expect(bits(name)).toBeLessThanOrEqual(0.01);
    for (const name of ['exact', 'same_name', 'short_name']) expect(bits(name)).toBeGreaterThan(8);
    expect(bits('different')).toBeLessThan(-4);
  });

  it('has probabilities that add up', () => {
    const sum = (of: 'm' | 'u') => company.levels.reduce((total, l) => total + l[of], 0);
    expect(sum('m')).toBeCloseTo(1, 9);
    expect(sum('u')).toBeCloseTo(1, 9);
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    '深圳市',
    '北京',
    '华鑫',
    '達宏',
    '电子',
    '科技',
    '有限公司',
    '股份有限公司',
    '集团',
    '（',
    '）',
    '(',
    ')',
    '【',
    '】',
    ' ',
    '　',
    '"',
    '“',
    '”',
    '*',
    '、',
    '1',
    '1、',
    '.',
    '-',
    '/',
    '老客户',
    '已注销',
    '店',
    '分公司',
    '上海分公司',
    'Co., Ltd.',
    'Acme',
    'Ünlü',
    'ＡＢＣ',
    'ß',
    'ООО',
    '«',
    '»',
    'شركة',
    'ไทย',
    '株式会社',
    '㈱',
    '주식회사',
    '《',
    '》',
    '13800138000',
    '😀',
    '\u200b',
    "'",
    '=',
    '&',
    '原名',
    '曾用名',
    '现更名为',
    '简称',
    '联系人',
    '地址',
    '张总',
    '王小明',
    'C0012',
    '001',
    '→',
    '重点',
    'VIP',
    '有限公可',
    'Branch',
    'Shanghai',
    'formerly',
    '91440300MA5DA1234X',
    'www.a.cn',
    '大学',
    '医院',
    ':',
    'A股',
    '*ST',
    '-W',
    '公司',
    '厂',
    '中国',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const value = text.map((cell) => clean(cell).values[0]).filter((name) => name !== undefined);

  it('says something about every cell that is not blank, and nothing foreign vanishes', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const { values, findings = [], spills = [] } = clean(cell);
        if (/\S/u.test(cell.replace(/[\p{C}\p{Z}\p{M}\u115f\u1160\u3164\uffa0]/gu, '').replace(/^'/, '')))
          expect(values.length + findings.length + spills.length).toBeGreaterThan(0);
        for (const name of values) expect(name).not.toBe('');
        if (/[\p{L}\p{N}]/u.test(cell) && !findings.some((finding) => finding.code === 'junk'))
          expect(
            cell.normalize('NFC').replace(/[\u115f\u1160\u3164\uffa0\u200b]/g, '') === '' ||
              values.length > 0,
          ).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves a cleaned name as it is, without findings', () => {
    fc.assert(
      fc.property(value, (name) => {
        const again = clean(name);
        expect(again.values).toEqual([name]);
        // A misspelt legal form is never put right by itself, nor a hidden part filled in: they are asked about every time.
        expect(
          (again.findings ?? []).filter(({ code }) => code !== 'form_misspelt' && code !== 'masked'),
        ).toEqual([]);
        expect(again.changes ?? []).toEqual([]);
        expect(again.spills ?? []).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('says the short way what it says the long way', () => {
    const words =
      '深圳市 华鑫 张三 王小明 原 曾用 重点 老客户 新客户 已 倒闭 注销 中心 店 厂 电话 地址 简称 法人 股份 有限 科技 和 与 及 大学 联系 无 个人 测试';
    const name = fc
      .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 6 })
      .map((list) => `${list.join('')}公司`);
    fc.assert(
      fc.property(name, (cell) => {
        const { values, findings = [], spills = [], changes = [] } = readCompany(cell);
        const short = cleanCompany(cell);
        expect({ values, findings, spills, changes }).toEqual({
          values: short.values,
          findings: short.findings ?? [],
          spills: short.spills ?? [],
          changes: short.changes ?? [],
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('compares symmetrically, a name exactly to itself, on keys both have', () => {
    fc.assert(
      fc.property(value, value, (x, y) => {
        const a = company.prepare(x, {});
        const b = company.prepare(y, {});
        expect(company.compare(a, a).level).toBe('exact');
        const there = company.compare(a, b);
        expect(company.compare(b, a)).toEqual(there);
        expect(company.levels.map((l) => l.name)).toContain(there.level);
        if (there.key !== undefined) {
          expect(company.agreementKeys(a)).toContain(there.key);
          expect(company.agreementKeys(b)).toContain(there.key);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives every name a brand, a few short keys and a mask', () => {
    fc.assert(
      fc.property(value, (name) => {
        const prepared = company.prepare(name, {});
        expect(prepared.brand).not.toBe('');
        const keys = company.blockKeys(prepared);
        expect(keys.length).toBeGreaterThan(0);
        expect(keys.length).toBeLessThanOrEqual(8);
        for (const key of keys) expect(key.length).toBeGreaterThan(2);
        expect(company.mask(name)).toContain('*');
        for (const part of Object.values(parts(name))) expect(typeof part).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  it('ends soon on a cell of 100,000 characters', () => {
    for (const unit of [
      '深',
      '(',
      '（客户）',
      '1、',
      '公司/',
      '"',
      'a.',
      ' 深',
      '新能源',
      '分公司',
      '《',
      '原名',
    ]) {
      const cell = unit.repeat(100_000 / unit.length);
      const start = performance.now();
      for (const name of clean(cell).values) {
        const prepared = company.prepare(name, {});
        company.blockKeys(prepared);
        company.compare(prepared, company.prepare(`${name}x`, {}));
        company.mask(name);
      }
      company.looksLike(cell);
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});

describe('looksLike', () => {
  it('tells companies from persons, phones and addresses', () => {
    for (const cell of [
      '深圳市华鑫电子有限公司',
      '老王五金店',
      'Acme Inc.',
      '株式会社東芝',
      '北京市君合律师事务所',
    ])
      expect(company.looksLike(cell)).toBeGreaterThan(0.5);
    for (const cell of ['张三', '13800138000', '深圳市南山区科技园南路1号', '华东', '2024-01-02', ''])
      expect(company.looksLike(cell)).toBe(0);
  });
});

const listed = testData('matching/cn_short_full_dev.csv');
const restaurants = testData('matching/restaurants/');

describe('against real names', () => {
  it.skipIf(!existsSync(listed))(
    'finds registered names by their short names (skipped: no test data)',
    () => {
      const rows = readFileSync(listed, 'utf8').trim().split('\n').slice(1);
      let pairs = 0;
      let agree = 0;
      let meet = 0;
      for (const row of rows) {
        const [short = '', full = ''] = row.split(',');
        if (!/^\p{Script=Han}+$/u.test(short) || row.includes('"')) continue;
        const a = company.prepare(short, {});
        const b = company.prepare(clean(full).values[0] ?? full, {});
        pairs++;
        if (bits(company.compare(a, b).level) > 3) agree++;
        const keys = new Set(company.blockKeys(a));
        if (company.blockKeys(b).some((key) => keys.has(key))) meet++;
      }
      expect(pairs).toBeGreaterThan(3000);
      expect(agree / pairs).toBeGreaterThan(0.95);
      expect(meet / pairs).toBeGreaterThan(0.95);
    },
  );

  it.skipIf(!existsSync(restaurants))('knows restaurants again (skipped: no test data)', () => {
    const lines = (file: string) =>
      readFileSync(new URL(file, restaurants), 'utf8').trim().split('\n').slice(1);
    const names = lines('input.csv').map(
      (line) => (/^"([^"]*)"/.exec(line) ?? /^([^,]*)/.exec(line))?.[1] ?? '',
    );
    const clusters = new Map<string, number[]>();
    for (const line of lines('truth.csv')) {
      const [record = '', cluster = ''] = line.split(',');
      clusters.set(cluster, [...(clusters.get(cluster) ?? []), Number(record) - 1]);
    }
    const prepared = names.map((name) => company.prepare(clean(name).values[0] ?? name, {}));
    const pairs = [...clusters.values()].filter((members) => members.length === 2);
    const agreeing = pairs.filter(
      ([a = 0, b = 0]) => bits(company.compare(prepared[a]!, prepared[b]!).level) > 3,
    );
    expect(agreeing.length / pairs.length).toBeGreaterThan(0.95);
  });
});

describe('marks of units', () => {
  const marks = (name: string) => company.prepare(name, {}).marks.list;

  it.each([
    ['佳佳超市01号店', ['1']],
    ['大庆油田采油第十二厂', ['12']],
    ['佳佳超市Ⅻ店', ['12']],
    ['佳佳超市（三期）', ['3']],
    ['绵阳甲子服装店', ['甲']],
    ['上海东南店', ['东南']],
    ['广东南方通信', ['东', '南']],
    ['苏州A1区', ['a', '1']],
    ['中国百货零售中心', []],
    ['第一百货', ['1']],
    ['Acme Plant No. 07', ['7']],
    ['Acme 2nd Northwest Plant XI', ['2', 'northwest', '11']],
    ["Wollensky's Grill", []],
  ])('%s: %j', (name, expected) => {
    expect(marks(name)).toEqual(expected);
  });

  it('tell two units apart only where each has one that the other has not', () => {
    expect(level('中建三局一公司', '中建三局三公司')).toBe('sister_unit');
    expect(level('长春第一汽车配件厂', '长春第一汽车配件有限公司')).not.toBe('sister_unit');
    expect(level('佳佳超市东一店', '佳佳超市一店')).not.toBe('sister_unit');
    expect(level('深圳市华鑫达宏电子有限公司', '深圳市华鑫达弘电子有限公司')).toBe('similar');
  });

  it('are found in a name of 100,000 characters without running away', () => {
    for (const part of ['东', '一', '1', 'a', '百', '第一', '中国', 'a1 '])
      expect(company.prepare(part.repeat(100_000 / part.length), {}).full).not.toBe('');
  });
});
