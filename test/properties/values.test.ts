import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../../src/fields/date.js';
import { idCheck, idProblem } from '../../src/fields/identifier/checks.js';
import { isAbn, isLei } from '../../src/fields/identifier/world.js';
import { identifier, provesDifferent } from '../../src/fields/identifier.js';
import { money } from '../../src/fields/money.js';
import { number } from '../../src/fields/number.js';
import { contextOf, findingsOf, normalizeWith } from '../fields/context.js';

const two = (n: number): string => String(n).padStart(2, '0');

const days = fc
  .tuple(
    fc.integer({ min: 1950, max: 2049 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => ({ year, month, day, iso: `${year}-${two(month)}-${two(day)}` }));

const HAN = '〇一二三四五六七八九';
const hanYear = (year: number): string => [...String(year)].map((digit) => HAN[Number(digit)]).join('');
const hanDay = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones] : ''}`;
};
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('a day, however it is written', () => {
  const spellings: Readonly<Record<string, (year: number, month: number, day: number) => string>> = {
    plain: (y, m, d) => `${y}-${m}-${d}`,
    slashes: (y, m, d) => `${y}/${two(m)}/${two(d)}`,
    dots: (y, m, d) => `${y}.${m}.${d}`,
    digits: (y, m, d) => `${y}${two(m)}${two(d)}`,
    Chinese: (y, m, d) => `${y}年${m}月${d}日`,
    'Chinese numerals': (y, m, d) => `${hanYear(y)}年${hanDay(m)}月${hanDay(d)}日`,
    'of the Republic': (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
    'two digits': (y, m, d) => `${two(y % 100)}年${m}月${d}日`,
    English: (y, m, d) => `${ENGLISH[m - 1]} ${d}, ${y}`,
    'day first': (y, m, d) => `${d}-${ENGLISH[m - 1]?.slice(0, 3)}-${y}`,
    moment: (y, m, d) => `${y}-${two(m)}-${two(d)}T09:30:00+08:00`,
    'with its weekday': (y, m, d) => `${y}年${m}月${d}日（星期五）`,
  };

  test.each(Object.entries(spellings))('%s', (_name, spelled) => {
    fc.assert(
      fc.property(days, ({ year, month, day, iso }) => {
        expect(normalizeWith(date, spelled(year, month, day)).values).toEqual([iso]);
      }),
      { numRuns: 200 },
    );
  });

  test('as a day number of Excel, as a Unix time and as universal time of its midnight in China', () => {
    fc.assert(
      fc.property(days, ({ iso }) => {
        const start = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
        const serial = String(start + 25_569);
        expect(normalizeWith(date, serial, { serial: '1900' }).values).toEqual(
          start + 25_569 < 20_000 ? [] : [iso],
        );
        const midnight = new Date(start * 86_400_000 - 8 * 3_600_000);
        expect(normalizeWith(date, midnight.toISOString()).values).toEqual([iso]);
        const seconds = midnight.getTime() / 1000;
        if (seconds >= 1_000_000_000 && seconds <= 2_051_222_400)
          expect(normalizeWith(date, String(seconds)).values).toEqual([iso]);
      }),
      { numRuns: 300 },
    );
  });
});

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';

/** An amount of fen in the capitals of cheques, after the rules of the People's Bank of China for filling in bills. */
function inCapitals(fen: number): string {
  const whole = Math.floor(fen / 100);
  const [tenths, hundredths] = [Math.floor(fen / 10) % 10, fen % 10];
  const groups = [whole % 10_000, Math.floor(whole / 10_000) % 10_000, Math.floor(whole / 1e8)];
  let text = '';
  for (const at of [2, 1, 0]) {
    const group = groups[at] ?? 0;
    if (group === 0) continue;
    const zero = text !== '' && (group < 1000 || (at < 1 && groups[1] === 0)) ? '零' : '';
    text += `${zero}${inGroup(group)}${['', '万', '亿'][at]}`;
  }
  const yuan = text === '' ? '' : `${text}元`;
  if (tenths === 0 && hundredths === 0) return `${yuan || '零元'}整`;
  const jiao = tenths === 0 ? (yuan === '' ? '' : '零') : `${CAPITALS[tenths]}角`;
  return `${yuan}${jiao}${hundredths === 0 ? '' : `${CAPITALS[hundredths]}分`}`;
}

function inGroup(group: number): string {
  let text = '';
  let gap = false;
  for (const [place, unit] of ['仟', '佰', '拾', ''].entries()) {
    const digit = Math.floor(group / 10 ** (3 - place)) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${CAPITALS[digit]}${unit}`;
    gap = false;
  }
  return text;
}

describe('an amount, however it is written', () => {
  const fens = fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999_999_999 }));
  const written = (fen: number): string =>
    String(BigInt(fen) / 100n) + (fen % 100 === 0 ? '' : `.${two(fen % 100)}`.replace(/0$/, ''));

  test('in the capitals of cheques', () => {
    expect(inCapitals(1_680_32)).toBe('壹仟陆佰捌拾元叁角贰分');
    expect(inCapitals(107_000_53)).toBe('壹拾万柒仟元伍角叁分');
    fc.assert(
      fc.property(fens, (fen) => {
        const cell = `人民币${inCapitals(fen)}`;
        expect([cell, normalizeWith(money, cell).values[0]]).toEqual([cell, written(fen)]);
      }),
      { numRuns: 1500 },
    );
  });

  test('with separators, with signs, in brackets, in 万', () => {
    fc.assert(
      fc.property(fens, (fen) => {
        const value = written(fen);
        const [whole = '', cents = ''] = (fen / 100).toFixed(2).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
        for (const cell of [
          `￥${grouped}.${cents}`,
          `${grouped}.${cents}元`,
          `CNY ${whole}.${cents}`,
          `${grouped}.${cents}`,
        ])
          expect([cell, normalizeWith(money, cell).values]).toEqual([cell, [value]]);
        expect(normalizeWith(money, `(${grouped}.${cents})`).values).toEqual([`-${value}`]);
        expect(normalizeWith(money, `USD ${grouped}.${cents}`).values).toEqual([`${value} USD`]);
        expect(normalizeWith(number, `${fen}万`).values).toEqual([String(BigInt(fen) * 10_000n)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('check digits', () => {
  const ids = fc
    .tuple(fc.constantFrom('110101', '440305', '510104', '310115'), days, fc.integer({ min: 0, max: 999 }))
    .map(([place, { iso }, order]) => {
      const body = `${place}${iso.replace(/-/g, '')}${String(order).padStart(3, '0')}`;
      return body + idCheck(body);
    });

  test('no wrong digit and no two swapped ones of an identity number pass, so that none can veto', () => {
    const { options } = contextOf(identifier, { kind: 'cn_id' });
    fc.assert(
      fc.property(ids, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, plus) => {
        const wrong = id.slice(0, at) + ((Number(id[at]) + plus) % 10) + id.slice(at + 1);
        const swapped = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);
        for (const other of [wrong, swapped]) {
          if (other === id) continue;
          expect(idProblem(other)).toBeDefined();
          expect(provesDifferent(id, other, options)).toBe(false);
          expect(identifier.proves?.(other, options)).toBeUndefined();
          expect(identifier.prepare(other, options).sound).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['ABN', '51824753556', isAbn],
    ['LEI', '213800KUD8LAJWSQ9D15', isLei],
    [
      'VAT of Germany',
      'DE136695976',
      (code: string) => findingsOf(normalizeWith(identifier, code, { kind: 'vat' })).length === 0,
    ],
    [
      'VAT of Italy',
      'IT00743110157',
      (code: string) => findingsOf(normalizeWith(identifier, code, { kind: 'vat' })).length === 0,
    ],
    [
      'VAT of France',
      'FR40303265045',
      (code: string) => findingsOf(normalizeWith(identifier, code, { kind: 'vat' })).length === 0,
    ],
  ] as const)('every single wrong digit of an %s is noticed', (_name, code, isValid) => {
    expect(isValid(code)).toBe(true);
    for (let at = 0; at < code.length; at++) {
      if (!/\d/.test(code[at] ?? '')) continue;
      for (const digit of '0123456789')
        if (digit !== code[at]) expect(isValid(code.slice(0, at) + digit + code.slice(at + 1))).toBe(false);
    }
  });
});
