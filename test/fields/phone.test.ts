import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS } from '../../src/fields/data/area-codes.js';
import { readCell } from '../../src/fields/phone/read.js';
import { settingsOf } from '../../src/fields/phone/settings.js';
import { readSimple } from '../../src/fields/phone/simple.js';
import { phone } from '../../src/fields/phone.js';
import { changesOf, contextOf, findingsOf, levelOf, normalizeWith } from './context.js';

const read = (cell: string, options = {}) => normalizeWith(phone, cell, options);

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const mobile = fc
  .tuple(fc.constantFrom('130', '138', '139', '151', '158', '176', '186', '191', '199'), digits(8))
  .map(([start, rest]) => start + rest)
  .filter((number) => !number.endsWith('00000000'));
const landline = fc
  .tuple(
    fc.constantFrom(...[...AREAS.values()].filter((area) => area.now === undefined)),
    fc.integer({ min: 2, max: 9 }),
    digits(7),
  )
  .map(([area, first, rest]) => `${area.code}-${first}${rest.slice(0, (area.lengths[0] ?? 8) - 1)}`)
  .filter((number) => !/-(\d)\1+$|-0|(\d)\2{6}/.test(number));
const anyNumber = fc.oneof(
  mobile,
  landline,
  fc
    .tuple(landline, fc.integer({ min: 1, max: 999_999 }))
    .map(([number, extension]) => `${number}-${extension}`),
  fc.constantFrom('4001234567', '4008888888-1', '95588', '10086', '12345', '1440012345678', '+12122498484'),
  fc.constantFrom('+442079460958-12', '+85221234567', '+886912345678', '+81312345678-5', '+4930901820-12'),
);

/** `head` with the numbers from `from` to `to`, in two digits. */
const range = (head: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => head + String(from + i).padStart(2, '0'));

/** Milliseconds of the fastest of three goes: the machine may be busy with other things. */
const fastest = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

describe('mobiles', () => {
  test.each([
    '138-0013-8000',
    '138 0013 8000',
    '138.0013.8000',
    '1380013 8000',
    '+86 13800138000',
    '+8613800138000',
    '8613800138000',
    '86-13800138000',
    '0086 138 0013 8000',
    '（＋８６）１３８００１３８０００',
    '(86)13800138000',
    '013800138000',
    '17951 13800138000',
    '1259313800138000',
    '手机：13800138000',
    '手機 13800138000',
    'Tel: 13800138000',
    '="13800138000"',
    "'13800138000",
    '13800138000.0',
    '13,800,138,000',
    '１.３８００１３８E10',
    '\u200b13800138000\u00a0',
    'l38OO138000',
  ])('%s', (cell) => {
    const result = read(cell);
    expect(result.values).toEqual(['13800138000']);
    expect(findingsOf(result)).toEqual([]);
  });

  test('prefixes that are not in use are kept and remarked on', () => {
    const result = read('154-1234-5678');
    expect(result.values).toEqual(['15412345678']);
    expect(changesOf(result)).toEqual(['unassigned']);
    expect(changesOf(read('14912345678'))).toEqual([]);
  });
});

describe('landlines', () => {
  test.each([
    ['075526012345', '0755-26012345'],
    ['01068888888', '010-68888888'],
    ['03128123456', '0312-8123456'],
    ['0755/26012345', '0755-26012345'],
    ['[0755]2601 2345', '0755-26012345'],
    ['（0755）26012345－8001', '0755-26012345-8001'],
    ['0755-26012345转8001', '0755-26012345-8001'],
    ['0755-26012345 转分机 8001', '0755-26012345-8001'],
    ['0755-26012345分机:8001', '0755-26012345-8001'],
    ['0755-26012345(分机8001)', '0755-26012345-8001'],
    ['0755-26012345 EXT.8001', '0755-26012345-8001'],
    ['0755-26012345x8001', '0755-26012345-8001'],
    ['0755-26012345#8001', '0755-26012345-8001'],
    ['0755-26012345,8001', '0755-26012345-8001'],
    ['總機 0755-26012345 轉 8001', '0755-26012345-8001'],
    ['+86-0755-26012345', '0755-26012345'],
    ['861068888888', '010-68888888'],
    ['1068888888', '010-68888888'],
    ['755-26012345', '0755-26012345'],
    ['0755-95588', '0755-95588'],
    ['0733-2812345', '0733-2812345'],
  ])('%s', (cell, value) => {
    const result = read(cell);
    expect(result.values).toEqual([value]);
    expect(findingsOf(result)).toEqual([]);
  });

  test.each([
    '07-5312345',
    '(07)5312345',
    '07 5312345',
    '053-82220001',
    '0215-4381122',
    '(0215) 4381122',
    '86-07-5312345',
  ])('%s is not cut against its own separator', (cell) => {
    expect(findingsOf(read(cell)).length).toBeGreaterThan(0);
    expect(read(cell).values.filter((value) => value.includes('-'))).toEqual([]);
  });

  test.each([
    ['0 755 26012345', '0755-26012345'],
    ['(0)755-26012345', '0755-26012345'],
    ['021-6438-1122', '021-64381122'],
    ['07552601 2345', '0755-26012345'],
    ['+86-755-2601-2345', '0755-26012345'],
  ])('%s is still read', (cell, value) => {
    expect(read(cell).values).toEqual([value]);
  });

  test('a lost 0 is put back only where the groups allow it', () => {
    expect(changesOf(read('2168888888'))).toEqual(['leading_zero']);
    expect(findingsOf(read('216-888-8888'))).toEqual(['invalid']);
  });

  test.each([
    ['010-88886666转801-803', ['010-88886666-801', '010-88886666-802', '010-88886666-803']],
    ['010-88886666-8001-8003', ['010-88886666-8001', '010-88886666-8002', '010-88886666-8003']],
    ['010-88886666转8001/8005', ['010-88886666-8001', '010-88886666-8005']],
    ['010-88886666 分机：801、802', ['010-88886666-801', '010-88886666-802']],
    ['010 8888 6666 ext 801, 802', ['010-88886666-801', '010-88886666-802']],
    ['0755-26012345拨0', ['0755-26012345-0']],
    ['4008208820,1', ['4008208820-1']],
    ['400-820-8820转1', ['4008208820-1']],
    ['(010)88886666*801', ['010-88886666-801']],
    ['010-88886666~8', ['010-88886666', '010-88886667', '010-88886668']],
    ['0538-8110001至3', ['0538-8110001', '0538-8110002', '0538-8110003']],
    ['0538-8110001~10', ['0538-8110001', ...range('0538-81100', 2, 10)]],
    ['24小时热线：4008208820', ['4008208820']],
    ['021-63901234(8线)', ['021-63901234']],
    ['0755-26012345转人工', ['0755-26012345']],
    ['021-63901234 周一至周五 9:00-18:00', ['021-63901234']],
    ['1064812345678', ['1064812345678']],
    ['+86 1064812345678', ['1064812345678']],
  ])('%s', (cell, values) => {
    const result = read(cell);
    expect(result.values).toEqual(values);
    expect(findingsOf(result)).toEqual([]);
    expect(result.changes?.every(({ code }) => ['list', 'label'].includes(code))).toBe(true);
  });

  test('of a long row the ends are kept, and that is said', () => {
    const result = read('0538-8110000~99');
    expect(result.values).toEqual(['0538-8110000', '0538-8110099']);
    expect(findingsOf(result)).toEqual(['wide_range']);
  });

  test('a refused number and its further digits are one finding', () => {
    expect(read('0755-8110001~3').findings).toMatchObject([{ code: 'too_short', before: '0755-8110001' }]);
  });

  test('virtual operators are accepted and noted', () => {
    expect(read('17012345678')).toMatchObject({ values: ['17012345678'], changes: [{ code: 'virtual' }] });
    expect(changesOf(read('16712340000'))).toEqual(['virtual']);
    expect(changesOf(read('17312340000'))).toEqual([]);
  });

  test('the area code comes from the number before or from the option', () => {
    expect(read('0755-26012345、26012346；13800138000').values).toEqual([
      '0755-26012345',
      '0755-26012346',
      '13800138000',
    ]);
    expect(read('2601-2345转8', { area_code: '755' }).values).toEqual(['0755-26012345-8']);
    expect(findingsOf(read('26012345-8'))).toEqual(['no_area_code']);
  });
});

describe('several numbers', () => {
  test.each([
    ['13800138000/13900139000', ['13800138000', '13900139000']],
    ['13800138000 / 0755-26012345', ['13800138000', '0755-26012345']],
    ['138 0013 8000 / 139 0013 9000', ['13800138000', '13900139000']],
    ['13800138000,13900139000，15012345679', ['13800138000', '13900139000', '15012345679']],
    ['13800138000;0755-26012345转8001；400-123-4567', ['13800138000', '0755-26012345-8001', '4001234567']],
    ['13800138000\n13900139000', ['13800138000', '13900139000']],
    ['13800138000 或 13900139000', ['13800138000', '13900139000']],
    ['0755 26012345 13800138000', ['0755-26012345', '13800138000']],
    ['0755-26012345-0755-26012346', ['0755-26012345', '0755-26012346']],
    ['0755-26012345/6/7', ['0755-26012345', '0755-26012346', '0755-26012347']],
    ['0311-85551234/1236', ['0311-85551234', '0311-85551236']],
    ['1380013800013900139000', ['13800138000', '13900139000']],
    ['1. 13800138000 2. 13900139000', ['13800138000', '13900139000']],
    ['+1-212-249-8484;+44 20 7946 0958', ['+12122498484', '+442079460958']],
    ['13800138000 13800138000', ['13800138000']],
  ])('%j', (cell, values) => {
    const result = read(cell);
    expect(result.values).toEqual(values);
    expect(findingsOf(result)).toEqual([]);
  });
});

describe('other countries', () => {
  test.each([
    ['212/249-8484', 'US', '+12122498484'],
    ['(212) 249-8484 ext. 5', 'US', '+12122498484-5'],
    ['03-1234-5678', 'JP', '+81312345678'],
    ['2123 4567', 'HK', '+85221234567'],
    ['13800138000', 'HK', '+8613800138000'],
    ['+86 755-26012345', 'us', '+8675526012345'],
    ['852-21234567', 'CN', '+85221234567'],
    ['00886 2 2700 1234', 'CN', '+886227001234'],
    ['+44 (0)20 7946 0958', 'CN', '+442079460958'],
  ])('%s in %s', (cell, country, value) => {
    expect(read(cell, { country }).values).toEqual([value]);
  });

  test('a country that is none refuses and does not break', () => {
    expect(read('13800138000', { country: 'XX' }).values).toEqual(['+8613800138000']);
    expect(findingsOf(read('2124', { country: 'XX' }))).toEqual(['invalid']);
  });

  test('a missing + is suggested, not added', () => {
    const result = read('1-212-249-8484');
    expect(result.values).toEqual([]);
    expect(result.findings?.[0]).toMatchObject({ code: 'maybe_foreign', params: { number: '+12122498484' } });
  });
});

describe('refused', () => {
  test.each([
    ['1380013800', 'too_short'],
    ['138001380001', 'too_long'],
    ['0755-260123456', 'too_long'],
    ['0755-2601234', 'too_short'],
    ['0261-2345678', 'unknown_area_code'],
    ['1.38001E+10', 'excel_exponent'],
    ['1.38E10', 'excel_exponent'],
    ['12345678901', 'placeholder'],
    ['00000000000', 'placeholder'],
    ['13800000000', 'placeholder'],
    ['0755-12345678', 'placeholder'],
    ['无', 'placeholder'],
    ['138****8000', 'masked'],
    ['一三八零零一三八零零零', 'chinese_numerals'],
    ['2020-01-01', 'invalid'],
    ['电话', 'no_number'],
    ['--', 'placeholder'],
    ['-', 'placeholder'],
    ['/', 'placeholder'],
    ['☎', 'no_number'],
  ])('%s: %s', (cell, code) => {
    const result = read(cell);
    expect(result.values).toEqual([]);
    expect(findingsOf(result)).toEqual([code]);
  });
});

describe('what else a cell holds', () => {
  test.each([
    ['张三 13800138000', 'person', '张三'],
    ['13800138000(歐陽娜娜)', 'person', '歐陽娜娜'],
    ['13800138000/王总', 'person', '王总'],
    ['Wang Wei 13800138000', 'person', 'Wang Wei'],
    ['13800138000 zhang@huaxin.com', 'email', 'zhang@huaxin.com'],
    ['华鑫科技有限公司 13800138000', 'company', '华鑫科技有限公司'],
    ['13800138000 QQ:12345678', 'im', 'QQ:12345678'],
    ['13800138000 微信：zhang_wei88', 'im', '微信:zhang_wei88'],
  ])('%s', (cell, type, text) => {
    const result = read(cell);
    expect(result.values).toEqual(['13800138000']);
    expect(result.spills).toEqual([{ type, text }]);
    expect(findingsOf(result)).toEqual([]);
  });

  test('the digits of a mail address are no phone number', () => {
    expect(read('13800138000@163.com')).toMatchObject({ values: [], spills: [{ type: 'email' }] });
  });
});

describe('laws', () => {
  test('a canonical value is read as itself, in every format it is shown in', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('plain', 'e164', 'national', 'dashed'), (value, format) => {
        const result = read(value);
        expect(result.values).toEqual([value]);
        expect(findingsOf(result)).toEqual([]);
        const shown = phone.show?.(value, contextOf(phone, { format }).options) ?? '';
        expect(read(shown).values).toEqual([value]);
      }),
      { numRuns: 400 },
    );
  });

  test('the short way says what the long way says', () => {
    const written = fc.oneof(
      mobile.map((number) => `+86 ${number}`),
      mobile.map((number) => `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`),
      landline.map((number) => number.replace('-', ' ')),
      landline.map((number) => `(${number.replace('-', ') ')}`),
      fc.stringMatching(/^0[1-9]\d{1,2}-\d{7,8}(?:-\d{1,6})?$/),
      fc.stringMatching(/^(?:86)?1[3-9]\d{9}$/),
    );
    fc.assert(
      fc.property(written, (cell) => {
        const simple = readSimple(cell);
        if (simple !== undefined)
          expect(readCell(cell, settingsOf(contextOf(phone)))).toMatchObject({
            values: [simple],
            findings: [],
          });
      }),
      { numRuns: 500 },
    );
  });

  test('numbers joined by any separator come out in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(mobile, landline), { minLength: 2, maxLength: 4 }),
        fc.constantFrom(' / ', '/', ';', '；', '、', '|', '\n', ', ', ' 或 ', '  '),
        (numbers, separator) => {
          expect(read(numbers.join(separator)).values).toEqual(numbers);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any text gives a value, a spill or a finding, and values that stay', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.stringMatching(/^[0-9+()\-/,;、 转张总xO.*]{1,40}$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('CN', 'US', 'DE'), (cell, country) => {
        const result = read(cell, { country });
        const told = result.values.length + (result.findings?.length ?? 0) + (result.spills?.length ?? 0);
        if (/[\p{L}\p{N}]/u.test(cell.normalize('NFC')) && !/^[\u3164\u115f\u1160\uffa0]/.test(cell))
          expect(told).toBeGreaterThan(0);
        const codes = new Set(findingsOf(result));
        for (const value of result.values) {
          const again = read(value, { country });
          expect(again.values).toEqual([value]);
          for (const code of findingsOf(again)) expect(codes).toContain(code);
          expect(levelOf(phone, value, value)).toBe('exact');
          expect(phone.blockKeys(phone.prepare(value, {})).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a cell of 100,000 characters takes milliseconds', () => {
    for (const part of ['1', '13800138000 ', 'a', '138-', '张三', '+', '@', '0755/', '* ', ' ', '一']) {
      const cell = part.repeat(100_000 / part.length);
      expect(fastest(() => read(cell))).toBeLessThan(100);
    }
  });
});

describe('comparing', () => {
  test.each([
    ['13800138000', '13800138000', 'exact'],
    ['0755-26012345', '0755-26012345-8001', 'exact'],
    ['0755-26012345-8002', '0755-26012345-8001', 'same_switchboard'],
    ['26012345', '0755-26012345', 'same_without_area'],
    ['13800138000', '13800138001', 'same_but_one_digit'],
    ['13800138000', '13800130800', 'same_but_one_digit'],
    ['+8613800138000', '13800138000', 'exact'],
    ['0755-26012345', '010-26012345', 'different'],
    ['13800138000', '13900139000', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelOf(phone, a, b)).toBe(level);
    expect(levelOf(phone, b, a)).toBe(level);
  });

  test('m and u add up to 1, and numbers with and without area code meet', () => {
    for (const side of ['m', 'u'] as const) {
      expect(phone.levels.reduce((sum, level) => sum + level[side], 0)).toBeCloseTo(1, 9);
    }
    const keys = phone.blockKeys(phone.prepare('0755-26012345', {}));
    expect(phone.blockKeys(phone.prepare('26012345', {})).some((key) => keys.includes(key))).toBe(true);
  });

  test.each([
    ['13800138000', '138****8000'],
    ['0755-26012345-8001', '0755-****2345'],
    ['0312-8123456', '0312-****456'],
    ['4001234567', '400***4567'],
    ['95588', '95***'],
    ['26012345', '****2345'],
    ['+12122498484', '+12*****8484'],
  ])('%s is masked as %s', (value, masked) => {
    expect(phone.mask(value)).toBe(masked);
  });

  test('looks', () => {
    expect(phone.looksLike('13800138000')).toBe(1);
    expect(phone.looksLike('0755-26012345转8001')).toBeGreaterThan(0.9);
    for (const cell of ['张三', '2024-05-01', '91440300MA5XXXXX1A', '518000', ''])
      expect(phone.looksLike(cell)).toBe(0);
  });
});
