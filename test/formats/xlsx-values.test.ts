import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtInFormat,
  dateText,
  formattedNumber,
  isoText,
  numberText,
  PLAIN,
  parseFormat,
  plainNumber,
} from '../../src/formats/xlsx-values.js';

describe('numbers', () => {
  it.each([
    ['1.38001E+10', '13800100000'],
    ['13800138000', '13800138000'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1.1000000000000001', '1.1'],
    ['123.0', '123'],
    ['1.50', '1.5'],
    ['-0', '0'],
    ['1E-7', '0.0000001'],
    ['1.5e-9', '0.0000000015'],
    ['1E+21', '1000000000000000000000'],
    ['-2.5E+25', '-25000000000000000000000000'],
    ['6.2220212345678901E18', '6222021234567890000'],
    ['110101199001011234', '110101199001011234'],
    ['1E999', '1E999'],
    ['无', '无'],
  ])('%s is %s', (raw, text) => expect(numberText(raw)).toBe(text));

  it('never writes an exponent and never changes the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('number formats', () => {
  it.each([
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy/m/d;@', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['yyyy\\-mm\\-dd', 'date'],
    ['m"月"d"日";@', 'date'],
    ['mmm-yy', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月";@', 'date'],
    ['yyyy-mm-dd hh:mm:ss', 'datetime'],
    ['yyyy/m/d h:mm AM/PM', 'datetime'],
    ['h:mm', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['0.00', 'number'],
    ['0', 'number'],
    ['#,##0.00_);[Red](#,##0.00)', 'number'],
    ['0.00E+00', 'number'],
    ['0%', 'number'],
    ['# ?/?', 'number'],
    ['[Red]0.0', 'number'],
    ['"¥"#,##0.00;"¥"-#,##0.00', 'number'],
    ['0"days"', 'number'],
    ['#,##0\\ "h"', 'number'],
    ['_-* #,##0.00\\ [$€-407]_-', 'number'],
    ['@', 'number'],
    ['', 'number'],
    [';;;', 'number'],
    ['"m;d"', 'number'],
  ])('%s is a %s', (code, kind) => expect(parseFormat(code).kind).toBe(kind));

  it.each([
    ['00000000', '123', '00000123'],
    ['00000000', '123456789', '123456789'],
    ['000000', '0', '000000'],
    ['"KH"0000', '12', 'KH0012'],
    ['000-0000-0000', '13800138000', '138-0013-8000'],
    ['00000;[Red]-00000', '42', '00042'],
    ['00000', '1.5', '1.5'],
    ['00000', '-7', '-7'],
    ['00.0', '7', '7'],
  ])('%s shows %s as %s', (code, raw, text) =>
    expect(formattedNumber(raw, parseFormat(code), false)).toBe(text),
  );

  it('knows the East Asian built-in formats', () => {
    for (const id of [14, 17, 27, 31, 36, 50, 57, 58]) expect(builtInFormat(id).kind).toBe('date');
    for (const id of [18, 21, 32, 33, 45, 47]) expect(builtInFormat(id).kind).toBe('time');
    expect(builtInFormat(22).kind).toBe('datetime');
    expect(builtInFormat(46).kind).toBe('elapsed');
    for (const id of [0, 1, 2, 9, 10, 11, 37, 44, 48, 49, 999]) expect(builtInFormat(id).kind).toBe('number');
  });
});

describe('dates', () => {
  it.each([
    [45292, 'date', false, '2024-01-01'],
    [45292.5, 'date', false, '2024-01-01 12:00:00'],
    [45292, 'datetime', false, '2024-01-01 00:00:00'],
    [45292.999999, 'datetime', false, '2024-01-02 00:00:00'],
    [1, 'date', false, '1900-01-01'],
    [59, 'date', false, '1900-02-28'],
    [60, 'date', false, '1900-02-29'],
    [61, 'date', false, '1900-03-01'],
    [0, 'date', true, '1904-01-01'],
    [43830, 'date', true, '2024-01-01'],
    [0.75, 'time', false, '18:00:00'],
    [0.5, 'datetime', false, '12:00:00'],
    [1.5, 'elapsed', false, '36:00:00'],
    [45292.25, 'time', false, '2024-01-01 06:00:00'],
    [2958465, 'date', false, '9999-12-31'],
    [2957003, 'date', true, '9999-12-31'],
    [2957003.5, 'datetime', true, '9999-12-31 12:00:00'],
    [2957004, 'date', true, undefined],
    [2958466, 'date', false, undefined],
  ] as const)('%d as %s (1904: %s) is %s', (serial, kind, from1904, text) =>
    expect(dateText(serial, kind, from1904)).toBe(text),
  );

  it('leaves what Excel cannot show as a date a number', () => {
    for (const raw of ['-1', '2958466', '1E+12'])
      expect(formattedNumber(raw, { kind: 'date' }, false)).toBe(numberText(raw));
    expect(formattedNumber('0', { kind: 'date' }, false)).toBe('0');
  });

  it('reads ISO dates', () => {
    expect(isoText('2024-01-05T00:00:00.000Z', PLAIN)).toBe('2024-01-05');
    expect(isoText('2024-01-05T08:30', PLAIN)).toBe('2024-01-05 08:30:00');
    expect(isoText('2024-01-05', PLAIN)).toBe('2024-01-05');
    expect(isoText('PT10H', PLAIN)).toBe('PT10H');
  });
});

describe('the currency that only the format shows', () => {
  const shown = (code: string, raw = '1200'): string => formattedNumber(raw, parseFormat(code), false);

  it('is given with the number', () => {
    const cases: readonly [string, string][] = [
      ['[$$-409]#,##0', '1200 USD'],
      ['[$$-409]#,##0.00_);[Red]\\([$$-409]#,##0.00\\)', '1200 USD'],
      ['[$¥-411]#,##0', '1200 JPY'],
      ['[$¥-804]#,##0.00', '1200 CNY'],
      ['[$HK$-C04]#,##0', 'HK$1200'],
      ['[$NT$-404]#,##0', 'NT$1200'],
      ['#,##0.00\\ [$€-407]', '€1200'],
      ['[$USD] #,##0.00', '1200 USD'],
      ['¥#,##0', '¥1200'],
      ['"¥"#,##0.00;"¥"\\-#,##0.00', '¥1200'],
      ['_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '¥1200'],
      ['€ #,##0', '€1200'],
      ['\\$#,##0', '$1200'],
      ['#,##0"美元"', '1200 美元'],
    ];
    expect(cases.map(([code]) => [code, shown(code)])).toEqual(cases);
    expect(shown('[$$-409]#,##0', '-3.5')).toBe('-3.5 USD');
    expect(shown('¥#,##0', '-3.5')).toBe('-¥3.5');
  });

  it('is none where the format has none, or one that is not known', () => {
    for (const code of [
      '#,##0',
      '[Red]#,##0',
      '[$-804]#,##0',
      '0"台"',
      '_-* #,##0_-',
      '#,##0 [$kr-41D]',
      '0.00%',
    ])
      expect([code, shown(code)]).toEqual([code, '1200']);
  });
});
