import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCell, url } from '../../src/fields/url.js';
import { findingsOf, levelOf, normalizeWith } from './context.js';

test.each([
  ['WWW.Example.COM', 'www.example.com'],
  ['http://www.example.com/', 'http://www.example.com'],
  ['http：／／www．example．com', 'http://www.example.com'],
  ['https:/example.com/A/b?x=1#y', 'https://example.com/A/b?x=1#y'],
  ['http//example.com', 'http://example.com'],
  ['http://example.com:80/x', 'http://example.com/x'],
  ['http://example.com:8080', 'http://example.com:8080'],
  ['网址：www.example.com.cn。', 'www.example.com.cn'],
  ['http://例子.中国/首页', 'http://例子.中国/首页'],
  ['http://192.168.1.1/admin', 'http://192.168.1.1/admin'],
])('%s is %s', (cell, value) => {
  expect(normalizeWith(url, cell).values).toEqual([value]);
});

test.each([['例子'], ['example'], ['javascript:alert(1)'], ['1.5'], ['有，见名片']])(
  '%s is no web address',
  (cell) => {
    expect(normalizeWith(url, cell).values).toEqual([]);
    expect(findingsOf(normalizeWith(url, cell))).toEqual(['unreadable']);
  },
);

test('several, and a mail address among them', () => {
  expect(normalizeWith(url, 'www.a.cn；www.b.cn sales@a.cn')).toEqual({
    values: ['www.a.cn', 'www.b.cn'],
    spills: [{ type: 'email', text: 'sales@a.cn' }],
  });
});

test('levels go by the registered domain', () => {
  expect(levelOf(url, 'https://www.example.com/', 'example.com')).toBe('exact');
  expect(levelOf(url, 'mail.example.com.cn', 'www.example.com.cn/about')).toBe('same_domain');
  expect(levelOf(url, 'a.com.cn', 'b.com.cn')).toBe('different');
  expect(levelOf(url, 'shop1.1688.com', 'shop2.1688.com')).toBe('different');
  expect(levelOf(url, 'a.sh.cn', 'b.sh.cn')).toBe('different');
  expect(levelOf(url, 'http://例子.中国/', 'xn--fsqu00a.xn--fiqs8s')).toBe('exact');
});

test.each([
  ['https://weibo.com/huaxin', 'https://weibo.com/hengrui', 'different'],
  ['https://mp.weixin.qq.com/s/abc', 'https://mp.weixin.qq.com/s/def', 'different'],
  ['https://weibo.com/huaxin', 'http://www.weibo.com/huaxin/', 'exact'],
  ['huaxin.1688.com/page/a.html', 'http://huaxin.1688.com', 'same_domain'],
  ['huaxin.en.alibaba.com', 'hengrui.en.alibaba.com', 'different'],
  ['https://detail.1688.com/offer/1.html', 'https://detail.1688.com/offer/2.html', 'different'],
  ['https://mall.jd.com/index-1.html', 'https://mall.jd.com/index-2.html', 'different'],
])('%s and %s on a platform: %s', (a, b, level) => {
  expect(levelOf(url, a, b)).toBe(level);
  expect(levelOf(url, b, a)).toBe(level);
});

test.each([
  ['www.huaxin.com.cn', 'own', 'huaxin.com.cn'],
  ['https://shop36012345.taobao.com/index.htm', 'shop', 'shop36012345.taobao.com'],
  ['https://weibo.com/huaxin', 'page', 'weibo.com/huaxin'],
  ['weibo.com', 'own', 'weibo.com'],
])('%s is of kind %s, its key %s', (value, kind, domain) => {
  expect(url.parts?.(value)).toEqual({ kind, domain });
  expect(url.blockKeys(url.prepare(value, {}))).toEqual([domain]);
});

test('the short way says what the long way says', () => {
  const label = fc.constantFrom('www', 'huaxin', 'a-b', 'http', 'xxx', 'https', '1688', 'mail', 'x');
  const address = fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://', 'http'),
      fc.array(label, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('com', 'cn', 'com.cn', 'con', 'xx'),
      fc.constantFrom('', '/', '/a/B', '/a-', '//', '/-'),
    )
    .map(([scheme, labels, end, path]) => `${scheme}${labels.join('.')}.${end}${path}`);
  fc.assert(
    fc.property(address, (cell) => {
      expect(normalizeWith(url, cell)).toEqual(readCell(cell));
    }),
    { numRuns: 800 },
  );
});
