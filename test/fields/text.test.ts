import { expect, test } from 'vitest';
import { text } from '../../src/fields/text.js';
import { findingsOf, levelOf, normalizeWith } from './context.js';

test('spaces and invisible characters go, all else stays', () => {
  expect(normalizeWith(text, ' 老客户\u200b，\u3000 付款　及时\u0000 ').values).toEqual([
    '老客户， 付款 及时',
  ]);
  expect(normalizeWith(text, '無').values).toEqual(['無']);
  expect(normalizeWith(text, '①ＡＢＣ ㎡ 𠮷野家').values).toEqual(['①ＡＢＣ ㎡ 𠮷野家']);
});

test('a guard against formulas is taken off, however often it was put on', () => {
  expect(normalizeWith(text, "''=1+1").values).toEqual(['=1+1']);
});

test('lines', () => {
  const cell = '\r\n 一 \r\n\r\n\r\n\r\n二\u2028三\n';
  expect(normalizeWith(text, cell).values).toEqual(['一 二 三']);
  expect(normalizeWith(text, cell, { multiline: true }).values).toEqual(['一\n\n二\n三']);
});

test('lost characters are a finding, and the value stays', () => {
  const lost = normalizeWith(text, '客户\ufffd料');
  expect(lost.values).toEqual(['客户\ufffd料']);
  expect(findingsOf(lost)).toEqual(['undecodable']);
  expect(normalizeWith(text, 'a\ud83d').values).toEqual(['a\ufffd']);
});

test('levels', () => {
  expect(levelOf(text, '付款及時', '付款及时')).toBe('exact');
  expect(levelOf(text, '老客户，付款及时，联系王经理', '老客户付款及时，联系王经理')).toBe('similar');
  expect(levelOf(text, '老客户', '已流失')).toBe('different');
});
