import { describe, expect, test } from 'vitest';
import { nameOf, readIndustry } from '../../src/fields/industry/read.js';
import { industry } from '../../src/fields/industry.js';
import { region } from '../../src/fields/region.js';
import { tags } from '../../src/fields/tags.js';
import { changesOf, levelOf, normalizeWith } from './context.js';

describe('regions are compared by what lies in what', () => {
  test.each([
    ['浙江', '浙江省', 'exact'],
    ['杭州', 'Hangzhou', 'exact'],
    ['襄樊市', '湖北省襄阳市', 'exact'],
    ['浙江省', '杭州市西湖区', 'within'],
    ['华东', '义乌市', 'within'],
    ['长三角', '华东', 'within'],
    ['Zhejiang', '宁波', 'within'],
    ['鼓楼区', '南京市鼓楼区', 'within'],
    ['浙江省', '江苏省', 'different'],
    ['华东', '深圳市', 'different'],
    ['火星', '浙江省', 'different'],
    ['California', 'california', 'exact'],
  ])('%s / %s: %s', (a, b, level) => {
    expect(levelOf(region, a, b)).toBe(level);
    expect(levelOf(region, b, a)).toBe(level);
  });
});

test('every change of a region has its reason', () => {
  expect(changesOf(normalizeWith(region, '襄樊'))).toEqual(['former']);
  expect(changesOf(normalizeWith(region, '昆山', { complete: true }))).toEqual(['completed']);
  expect(changesOf(normalizeWith(region, '杭州市', { level: 'province' }))).toEqual(['lies_in']);
  expect(changesOf(normalizeWith(region, '浙江、江苏'))).toEqual(['split']);
});

test('other levels go to the fields that hold them', () => {
  expect(normalizeWith(region, '浙江省杭州市西湖区', { level: 'province' })).toEqual({
    values: ['浙江省'],
    spills: [
      { type: 'region', text: '杭州市', options: { level: 'city' } },
      { type: 'region', text: '西湖区', options: { level: 'district' } },
    ],
  });
});

test('parts and masks', () => {
  expect(region.parts?.('萧山区')).toEqual({ province: '浙江省', city: '杭州市', district: '萧山区' });
  expect(region.parts?.('鼓楼区')).toEqual({ province: '', city: '', district: '鼓楼区' });
  expect(region.mask('浙江省杭州市西湖区')).toBe('浙江省***');
});

describe('GB/T 4754-2017', () => {
  test('has twenty sections and ninety-seven divisions, each known by its code and name', () => {
    const sections = [...'ABCDEFGHIJKLMNOPQRST'];
    for (const section of sections) expect(readIndustry(nameOf(section))).toBe(section);
    const divisions = sections.flatMap((section) =>
      Array.from({ length: 97 }, (_, i) => section + String(i + 1).padStart(2, '0')).filter(
        (code) => nameOf(code) !== '',
      ),
    );
    expect(divisions).toHaveLength(97);
    expect(new Set(divisions.map((code) => code.slice(1))).size).toBe(97);
    for (const code of divisions) {
      expect(readIndustry(code)).toBe(code);
      // 教育, 房地产业 and 国际组织 are a section and its only division.
      expect(code.startsWith(readIndustry(nameOf(code)) ?? '?')).toBe(true);
    }
  });

  test.each([
    ['机械', '制造业', 'exact'],
    ['通用设备', '通用设备制造业', 'exact'],
    ['软件', '软件开发', 'exact'],
    ['软件', '互联网', 'same_section'],
    ['Manufacturing', '制造业', 'exact'],
    ['软件', '餐饮', 'different'],
    ['占星', '占星', 'exact'],
    ['占星', '养生', 'different'],
  ])('%s / %s: %s', (a, b, level) => {
    expect(levelOf(industry, a, b)).toBe(level);
  });

  test('a word that becomes a section is a change that says which; another spelling of it is none', () => {
    expect(normalizeWith(industry, '机械').changes).toEqual([
      { code: 'classified', before: '机械', after: '制造业', params: { text: '机械', industry: ['C'] } },
    ]);
    expect(changesOf(normalizeWith(industry, '制造行业'))).toEqual([]);
  });

  test('the parts are the section and the division', () => {
    expect(industry.parts?.('软件开发')).toEqual({
      section: 'I',
      name: '信息传输、软件和信息技术服务业',
      division: '65 软件和信息技术服务业',
    });
  });
});

test('several tags of one cell are a change', () => {
  expect(normalizeWith(tags, '制造业-高价值').changes).toEqual([
    { code: 'split', before: '制造业-高价值', after: '制造业; 高价值', params: { count: 2 } },
  ]);
  expect(changesOf(normalizeWith(tags, '高价值'))).toEqual([]);
  expect(levelOf(tags, 'VIP', 'ｖｉｐ')).toBe('exact');
});
