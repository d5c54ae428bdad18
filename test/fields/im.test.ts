import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCleaner } from '../../src/fields/clean.js';
import { kindOfTitle } from '../../src/fields/im/kinds.js';
import { im } from '../../src/fields/im.js';
import { builtIn } from '../../src/registry.js';
import { parseDictionary } from '../../src/steps/dictionary.js';
import { contextOf, findingsOf, levelOf, normalizeWith } from './context.js';

describe('titles of columns', () => {
  test.each([
    ['微信', 'wechat'],
    ['联系人微信号', 'wechat'],
    ['WeChat ID', 'wechat'],
    ['QQ号码', 'qq'],
    ['企业微信', 'wecom'],
    ['钉钉号', 'dingtalk'],
    ['WhatsApp Number', 'whatsapp'],
    ['微信/QQ', undefined],
    ['联系方式', undefined],
    ['Online shop', undefined],
  ])('%s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });
});

describe('comparing', () => {
  test.each([
    ['wechat:zhangwei88', 'wechat:zhangwei88', 'exact'],
    ['wechat:zhangwei88', 'zhangwei88', 'exact'],
    ['wechat:12345678', 'qq:12345678', 'exact'],
    ['wechat:zhangwei88', 'dingtalk:zhangwei88', 'different'],
    ['wechat:zhangwei88', 'wechat:zhangwie88', 'same_but_one'],
    ['wechat:zhangwei88', 'wechat:zhangwei89', 'same_but_one'],
    ['qq:12345678', 'qq:12345679', 'different'],
    ['wechat:liufang66', 'wechat:zhangwei88', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelOf(im, a, b)).toBe(level);
    expect(levelOf(im, b, a)).toBe(level);
  });

  test.each([
    ['zhangwei88', 'zh***88'],
    ['wechat:zhangwei88', 'wechat:zh***88'],
    ['qq:12345678', 'qq:12***78'],
    ['wechat:13800138000', 'wechat:138****8000'],
    ['whatsapp:+85291234567', 'whatsapp:+85*****4567'],
    ['abcdef', 'a***'],
    ['abc', '***'],
  ])('%s is masked as %s', (value, masked) => {
    expect(im.mask(value)).toBe(masked);
  });

  test.each([
    ['wechat:zhangwei88', { kind: 'wechat', id: 'zhangwei88', by: 'id' }],
    ['wechat:13800138000', { kind: 'wechat', id: '13800138000', by: 'phone' }],
    ['wechat:12345678', { kind: 'wechat', id: '12345678', by: 'number' }],
    ['zhangwei88', { id: 'zhangwei88', by: 'id' }],
  ])('%s says by what the account is found', (value, parts) => {
    expect(im.parts?.(value)).toEqual(parts);
  });
});

test('the laws hold for a field of each messenger', () => {
  const kinds = im.options.kind?.oneOf ?? [];
  const piece = fc.constantFrom(
    ...[
      '微信',
      'QQ',
      ':',
      '：',
      '/',
      '(',
      ')',
      ' ',
      '同手机',
      '13800138000',
      '12345678',
      'zhangwei88',
      '张伟',
      '@qq.com',
    ],
    ...['wxid_', '+852 9123 4567', '钉钉', 'live:', '.', '-', '_', '0', '。', '***', '昵称', ',', '\n'],
  );
  const cells = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(cells, fc.constantFrom(...kinds), (cell, kind) => {
      const read = normalizeWith(im, cell, { kind });
      const said = new Set(findingsOf(read));
      for (const value of read.values) {
        const again = normalizeWith(im, value, { kind });
        expect(again.values).toEqual([value]);
        expect(again.spills ?? []).toEqual([]);
        for (const code of findingsOf(again)) expect(said).toContain(code);
        const { options } = contextOf(im, { kind });
        expect(im.compare(im.prepare(value, options), im.prepare(value, options)).level).toBe('exact');
      }
    }),
    { numRuns: 1500 },
  );
});

describe('in a row', () => {
  const { dictionary } = parseDictionary('preset: companies', 'crm-clean.yaml', builtIn);
  const clean = (cells: Readonly<Record<string, string>>, titles: Readonly<Record<string, string>> = {}) => {
    const columns = Object.keys(cells).map((field, column) => ({
      column,
      header: titles[field] ?? field,
      field,
      type: dictionary.fields.find(({ name }) => name === field)?.type ?? 'text',
      why: { code: 'test' },
    }));
    return makeCleaner(dictionary, columns, builtIn.types)({ line: 2, cells: Object.values(cells) });
  };

  test('same as mobile is the mobile of the row, and the change says so', () => {
    const { values, changes, findings } = clean({
      contact_mobile: '138 0013 8001',
      contact_wechat: '微信同手机',
    });
    expect(values.contact_wechat).toEqual(['13800138001']);
    expect(changes.find(({ code }) => code === 'im.same_as_mobile')).toMatchObject({
      before: '微信同手机',
      after: '13800138001',
      params: { field: 'contact_mobile' },
    });
    expect(findings.filter(({ field }) => field === 'contact_wechat')).toEqual([]);
  });

  test.each([['13800138001/13912340002'], ['0755-26012345'], [''], ['13800138000'], ['13888888888']])(
    'same as mobile beside “%s” is not certain',
    (mobile) => {
      const { values, findings } = clean({ contact_mobile: mobile, contact_wechat: '同手机号' });
      expect(values.contact_wechat).toBeUndefined();
      expect(findings.map(({ code }) => code)).toContain('im.same_as_unknown');
    },
  );

  test('what is of another messenger, or in the phone column, goes to its field', () => {
    const { values } = clean({
      contact_wechat: 'QQ：12345678',
      contact_mobile: '13800138001 微信：zhangwei88',
    });
    expect(values).toMatchObject({
      contact_wechat: ['zhangwei88'],
      contact_qq: ['12345678'],
      contact_mobile: ['13800138001'],
    });
  });

  test('the title of a column says which messenger is meant', () => {
    expect(clean({ contact_im: 'zhangwei88' }, { contact_im: '钉钉' }).values.contact_im).toEqual([
      'dingtalk:zhangwei88',
    ]);
    expect(clean({ contact_im: 'zhangwei88' }, { contact_im: '即时通讯' }).values.contact_im).toEqual([
      'zhangwei88',
    ]);
  });
});

test.each([
  ['weixin zhang88', ['zhang88'], []],
  ['WeChat zhang88', ['zhang88'], []],
  ['weixin', [], ['no_id']],
])('a label apart from its id is no id: %s', (cell, values, findings) => {
  const read = normalizeWith(im, cell, { kind: 'wechat' });
  expect(read.values).toEqual(values);
  expect((read.findings ?? []).map(({ code }) => code)).toEqual(findings);
});
