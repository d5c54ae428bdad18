import { expect, test } from 'vitest';
import { choice } from '../../src/fields/choice.js';
import { findingsOf, levelOf, normalizeWith } from './context.js';

const LEVELS = [
  { value: 'A', synonyms: ['A级', 'A类客户', '甲'] },
  { value: 'B', synonyms: ['B级', '乙'] },
];
const INDUSTRIES = [
  { value: '机械设备', synonyms: ['機械'] },
  { value: 'Trade & Retail', synonyms: ['贸易'] },
  { value: '无', synonyms: [] },
];

test.each([
  ['a', 'A'],
  ['Ａ', 'A'],
  ['A 级', 'A'],
  ['ａ類客戶', 'A'],
  ['乙', 'B'],
])('%s means %s', (cell, value) => {
  expect(normalizeWith(choice, cell, {}, LEVELS)).toEqual({ values: [value] });
});

test('an allowed value wins over what usually means nothing', () => {
  expect(normalizeWith(choice, '无', {}, INDUSTRIES).values).toEqual(['无']);
  expect(findingsOf(normalizeWith(choice, '无', {}, LEVELS))).toEqual(['placeholder']);
});

test('an unknown value is kept out, with the nearest known one', () => {
  const near = normalizeWith(choice, '機械設各', {}, INDUSTRIES);
  expect(near.values).toEqual([]);
  expect(near.findings?.[0]).toMatchObject({ code: 'nearly_allowed', params: { nearest: '机械设备' } });
  const far = normalizeWith(choice, '农业', {}, INDUSTRIES);
  expect(far.findings?.[0]).toMatchObject({ code: 'not_allowed', before: '农业' });
  expect(far.findings?.[0]?.params?.allowed).toEqual(['机械设备', 'Trade & Retail', '无']);
});

test('half of a word of two characters is near no synonym', () => {
  const levels = [
    { value: 'A', synonyms: ['一级', '重点客户'] },
    { value: '展会', synonyms: [] },
  ];
  expect(findingsOf(normalizeWith(choice, '一般', {}, levels))).toEqual(['not_allowed']);
  expect(findingsOf(normalizeWith(choice, '展汇', {}, levels))).toEqual(['nearly_allowed']);
  expect(findingsOf(normalizeWith(choice, '重点客尸', {}, levels))).toEqual(['nearly_allowed']);
});

test('several values only where the option says so', () => {
  expect(normalizeWith(choice, '乙/甲、乙', { many: true }, LEVELS).values).toEqual(['B', 'A']);
  expect(findingsOf(normalizeWith(choice, '甲、乙', {}, LEVELS))).toHaveLength(1);
  expect(normalizeWith(choice, '甲、丙丁戊己', { many: true }, LEVELS)).toMatchObject({
    values: ['A'],
    findings: [{ code: 'not_allowed', params: { text: '丙丁戊己' } }],
  });
});

test('without allowed values: tidy, case and brackets kept', () => {
  expect(normalizeWith(choice, '  Key　Account ').values).toEqual(['Key Account']);
  expect(normalizeWith(choice, '重點客戶（Ａ）').values).toEqual(['重點客戶（A）']);
  expect(normalizeWith(choice, '0').values).toEqual(['0']);
});

test('levels', () => {
  expect(levelOf(choice, '机械 设备', '機械設備')).toBe('exact');
  expect(levelOf(choice, 'A', 'B')).toBe('different');
});

test('a finding names the first of a long list of allowed values, not thousands', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({ value: `类别${i}`, synonyms: [] }));
  const [finding] = normalizeWith(choice, '全然不同的内容', {}, many).findings ?? [];
  expect(String(finding?.params?.allowed)).toMatch(/^类别0,类别1,.*,…$/);
  expect(String(finding?.params?.allowed).length).toBeLessThan(500);
});
