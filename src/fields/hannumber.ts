import { addDecimals, shiftPoint } from '../text/decimal.js';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

export const HAN_NUMERAL = '〇零○一二三四五六七八九十百千两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億廿卅';

/**
 * A whole number written in Chinese: 一百二十 (120), 十五 (15), 二〇二四 (2024), 一亿二千万 (120000000), 廿三 (23).
 * Undefined where it is not one, where it is cut short in speech (三万五 may be 35000), and above 19 characters.
 */
export function hanInteger(text: string): string | undefined {
  if (text === '' || text.length > 19) return undefined;
  const spelled = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  const places = [...spelled].map((c) => DIGITS[c]);
  if (places.every((digit) => digit !== undefined)) return places.join('').replace(/^0+(?=\d)/, '');
  if (/[百佰千仟万萬亿億][^〇零○十拾百佰千仟万萬亿億]$/u.test(spelled)) return undefined;
  return sumOfPlaces(spelled);
}

function sumOfPlaces(spelled: string): string | undefined {
  let total = '0';
  let section = 0;
  let digit: number | undefined;
  let lastLarge = 0;
  for (const char of spelled) {
    const small = SMALL_UNITS[char];
    const large = LARGE_UNITS[char];
    if (small !== undefined) {
      section += (digit ?? (section === 0 ? 1 : 0)) * 10 ** small;
      digit = undefined;
    } else if (large !== undefined) {
      // 万 with nothing before it is a unit, not a number.
      if (section === 0 && digit === undefined && total === '0') return undefined;
      const part = String(section + (digit ?? 0));
      // 一亿二千万: 万 counts for its own part; 一万亿: 亿 counts for all before it.
      total =
        large < lastLarge
          ? addDecimals(total, shiftPoint(part, large))
          : shiftPoint(addDecimals(total, part), large);
      lastLarge = large;
      section = 0;
      digit = undefined;
    } else if (DIGITS[char] === undefined || (digit !== undefined && digit !== 0)) {
      return undefined;
    } else {
      digit = DIGITS[char];
    }
  }
  return addDecimals(total, String(section + (digit ?? 0)));
}

export interface HanNumber {
  readonly value: string;
  /** Cut short as people speak: 三万五 for 35000. */
  readonly short: boolean;
}

const DIGIT = '[〇零○一壹幺二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖]';
const DECIMAL = new RegExp(`^([${HAN_NUMERAL}]{1,19})点(${DIGIT}{1,19})([万萬亿億]{0,2})$`, 'u');
const SHORT = new RegExp(`^(.*([百佰千仟万萬亿億]))(${DIGIT})$`, 'u');

/** `hanInteger`, and 三点五万 (35000), and what is cut short in speech: 三万五 (35000), 一百五 (150). */
export function hanNumber(text: string): HanNumber | undefined {
  if (text.length > 42) return undefined;
  const whole = hanInteger(text);
  if (whole !== undefined) return { value: whole, short: false };
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) {
    const left = hanInteger(decimal[1] ?? '');
    const right = [...(decimal[2] ?? '')].map((char) => DIGITS[char]).join('');
    const places = [...(decimal[3] ?? '')].reduce((sum, unit) => sum + (LARGE_UNITS[unit] ?? 0), 0);
    return left === undefined ? undefined : { value: shiftPoint(`${left}.${right}`, places), short: false };
  }
  const [, head = '', unit = '', digit = ''] = SHORT.exec(text) ?? [];
  const most = hanInteger(head);
  const last = DIGITS[digit] ?? 0;
  if (most === undefined || last === 0) return undefined;
  const places = (SMALL_UNITS[unit] ?? LARGE_UNITS[unit] ?? 0) - 1;
  return { value: addDecimals(most, shiftPoint(String(last), places)), short: true };
}
