import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { email } from '../../src/fields/email.js';
import { changesOf, findingsOf, levelOf, normalizeWith } from './context.js';

const read = (cell: string) => normalizeWith(email, cell);

/** Milliseconds of the fastest of three goes: the machine may be busy with other things. */
const fastest = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

describe('reading', () => {
  test.each([
    ['ZHANG@163.COM', ['zhang@163.com'], []],
    ['ｚｈａｎｇ＠１６３．ｃｏｍ', ['zhang@163.com'], []],
    ['zhang@163。com', ['zhang@163.com'], ['punctuation']],
    ['zhang@163，com', ['zhang@163.com'], ['punctuation']],
    ['zhang@sina.com。cn', ['zhang@sina.com.cn'], ['punctuation']],
    ['zhang @ 163 .com', ['zhang@163.com'], ['punctuation']],
    ['zhang@@163.com', ['zhang@163.com'], ['punctuation']],
    ['zhang(at)163.com', ['zhang@163.com'], ['punctuation']],
    ['zhang#163.com', ['zhang@163.com'], ['punctuation']],
    ['邮箱：zhang@163.com', ['zhang@163.com'], []],
    [
      'zhang@163.com；li@qq.com\nwang@huaxin.cn、zhang@163.com',
      ['zhang@163.com', 'li@qq.com', 'wang@huaxin.cn'],
      [],
    ],
    ["o'brien+crm@firma-müller.de", ["o'brien+crm@firma-müller.de"], []],
    ['张三@例子.中国', ['张三@例子.中国'], []],
    ['test@huaxin.com', ['test@huaxin.com'], []],
    ['zhang@example.com', ['zhang@example.com'], []],
  ])('%j', (cell, values, changes) => {
    const result = read(cell);
    expect(result.values).toEqual(values);
    expect(changesOf(result)).toEqual(changes);
    expect(findingsOf(result)).toEqual([]);
  });

  test.each([
    ['张三 <zhang@163.com>', 'person', '张三'],
    ['John Smith <john@smith.com>', 'person', 'John Smith'],
    ['zhang@163.com 13800138000', 'phone', '13800138000'],
    ['zhang@163.com张三', 'person', '张三'],
  ])('%s', (cell, type, text) => {
    expect(read(cell).spills).toEqual([{ type, text }]);
    expect(read(cell).values).toHaveLength(1);
  });

  test.each([
    ['zhang163.com', 'missing_at'],
    ['zhang@163', 'incomplete_domain'],
    ['zhang@qqcom', 'incomplete_domain'],
    ['zhang@', 'extra_text'],
    ['.zhang..san@163.com', 'invalid'],
    ['zhang@-.com', 'invalid'],
    ['no@email.com', 'placeholder'],
    ['a@a.com', 'placeholder'],
    ['none@none.com', 'placeholder'],
    ['暂无', 'placeholder'],
    ['z***@163.com', 'masked'],
    ['下次再问', 'extra_text'],
    ['@', 'no_address'],
  ])('%s: %s', (cell, code) => {
    const result = read(cell);
    expect(result.values).toEqual([]);
    expect(findingsOf(result)).toEqual([code]);
  });

  test.each([
    ['zhang@163.con', 'zhang@163.com'],
    ['li@huaxin.con', 'li@huaxin.com'],
    ['li@gmial.com', 'li@gmail.com'],
    ['li@qq.comcom', 'li@qq.com'],
  ])('the slip in %s is told of and not altered, and is compared as %s', (cell, suggestion) => {
    const result = read(cell);
    expect(result.values).toEqual([cell]);
    expect(result.findings).toMatchObject([{ code: 'suspicious_domain', params: { suggestion } }]);
    expect(levelOf(email, cell, suggestion)).toBe('exact');
  });

  test('a doubtful domain is kept, with what may have been meant', () => {
    const result = read('zhang@gmaik.com');
    expect(result.values).toEqual(['zhang@gmaik.com']);
    expect(result.findings?.[0]?.params).toEqual({ suggestion: 'zhang@gmail.com' });
    expect(findingsOf(read('zhang@ymail.com'))).toEqual([]);
  });
});

describe('laws', () => {
  test('any text gives a value, a spill or a finding, and values that stay', () => {
    const text = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.stringMatching(/^[a-zA-Z0-9@@.。,;<> 张_#*comqnet-]{1,40}$/),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const result = read(cell);
        if (/[\p{L}\p{N}]/u.test(cell.normalize('NFC')) && !/[\u115f\u1160\u3164\uffa0]/.test(cell)) {
          const told = result.values.length + (result.findings?.length ?? 0) + (result.spills?.length ?? 0);
          expect(told).toBeGreaterThan(0);
        }
        const codes = new Set(findingsOf(result));
        for (const value of result.values) {
          const again = read(value);
          expect(again.values).toEqual([value]);
          for (const code of findingsOf(again)) expect(codes).toContain(code);
          expect(levelOf(email, value, value)).toBe('exact');
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a cell of 100,000 characters takes milliseconds', () => {
    for (const part of ['a', '@', 'a@', 'a.', 'zhang@163.com;', '@163 .', ' ', '张', '-']) {
      expect(fastest(() => read(part.repeat(100_000 / part.length)))).toBeLessThan(100);
    }
  });
});

describe('comparing', () => {
  test.each([
    ['zhang@163.com', 'zhang@163.com', 'exact'],
    ['zhangsan@163.com', 'zhangsan@qq.com', 'same_user_part'],
    ['info@huaxin.com', 'info@huaxing.com', 'different'],
    ['zhangsan@huaxin.com', 'zhangsna@huaxin.com', 'similar'],
    ['12345678@qq.com', '12345679@qq.com', 'different'],
    ['sales@huaxin.com', 'zhangsan@huaxin.com', 'same_domain'],
    ['lisi@163.com', 'zhangsan@163.com', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelOf(email, a, b)).toBe(level);
    expect(levelOf(email, b, a)).toBe(level);
  });

  test('a key of an agreement is one of the agreement keys', () => {
    const [a, b] = [email.prepare('sales@huaxin.com', {}), email.prepare('li@huaxin.com', {})];
    const { key } = email.compare(a, b);
    expect(email.agreementKeys(a)).toContain(key);
    expect(email.agreementKeys(b)).toContain(key);
  });

  test('a mailbox of a task says as much as its domain', () => {
    const same = (value: string) => email.compare(email.prepare(value, {}), email.prepare(value, {})).key;
    for (const user of ['info', 'sales01', 'hr', 'xiaoshou', 'kefu-2', 'no-reply'])
      expect(same(`${user}@huaxin.com`)).toBe('domain:huaxin.com');
    for (const value of ['zhangwei@huaxin.com', 'info@163.com', 'saleem@huaxin.com'])
      expect(same(value)).toBe(value);
  });

  test.each(['qq.com', 'foxmail.com', 'vip.163.com', 'public.sta.net.cn', 'ms12.hinet.net'])(
    'anyone may have a mailbox at %s: sharing it says nothing',
    (domain) => {
      expect(levelOf(email, `zhangwei@${domain}`, `lifang@${domain}`)).toBe('different');
      expect(email.blockKeys(email.prepare(`zhangwei@${domain}`, {}))).not.toContain(`d:${domain}`);
    },
  );

  test.each([
    ['zhang@163.com', 'z***@163.com'],
    ['z@163.com', '***@163.com'],
  ])('%s is masked as %s', (value, masked) => {
    expect(email.mask(value)).toBe(masked);
  });
});

test('the change of a mended address shows the value it gave', () => {
  const { values, changes } = normalizeWith(email, 'zhang@huaxin.com。');
  expect(changes).toMatchObject([{ code: 'punctuation', after: values[0] }]);
});
