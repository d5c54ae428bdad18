/*
 * Judges whether a text that we read from a cell means what Excel shows of that cell in a US locale: the same text,
 * the same number as far as its digits show, the same day or time as far as it shows one.
 */

/** Of what is left of a shown number: its value, and half a unit of its last digit. */
function shownNumber(text) {
  let bare = text.trim();
  let sign = 1;
  if (/^\(.*\)$/.test(bare) || /^[$€£¥]\s*\(.*\)$/.test(bare)) {
    sign = -1;
    bare = bare.replace(/[()]/g, '');
  }
  bare = bare.replace(/^(-?)\s*[$€£¥]\s*/, '$1').replace(/\s*[$€£¥]$/, '');
  if (/^-\s/.test(bare)) bare = `-${bare.slice(1).trim()}`;
  if (/-$/.test(bare)) bare = `-${bare.slice(0, -1).trim()}`;
  const match = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?)(?:E([-+]?\d+))?(%?)$/i.exec(bare);
  if (!match || !/\d/.test(match[2])) return undefined;
  const [, minus, digits, decimals = '', power = '0', percent] = match;
  const scale = 10 ** (Number(power) - (percent === '' ? 0 : 2));
  const value = Number(digits.replaceAll(',', '')) * scale * (minus === '-' ? -sign : sign);
  return { value, half: 0.5 * 10 ** -decimals.length * scale };
}

/** `12 3/4`, `-1/3`: rounded to its denominator. */
function shownFraction(text) {
  const match = /^(-?)\s*(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(text.trim());
  if (!match || Number(match[4]) === 0) return undefined;
  const [, minus, whole = '0', over, under] = match;
  const value = (Number(whole) + Number(over) / Number(under)) * (minus === '-' ? -1 : 1);
  return { value, half: 0.5 / Number(under) };
}

const SIGNS = {
  USD: '$',
  CAD: '$',
  AUD: '$',
  NZD: '$',
  SGD: '$',
  HKD: '$',
  TWD: '$',
  MXN: '$',
  JPY: '¥',
  CNY: '¥',
};

/** Our number without its currency, where Excel shows that currency too. */
function withoutCurrency(ours, shown) {
  const [, minus, sign, rest] = /^(-?)((?:[A-Z]{1,3})?[$¥￥€£₩])(\d.*)$/.exec(ours) ?? [];
  if (sign !== undefined && shown.includes(sign)) return minus + rest;
  const [, number, name = ''] = /^(-?\d[\d.]*) (\S{1,4})$/.exec(ours) ?? [];
  return number !== undefined && (shown.includes(name) || shown.includes(SIGNS[name] ?? name))
    ? number
    : ours;
}

function sameNumber(given, shown) {
  const ours = withoutCurrency(given, shown);
  if (!/^-?\d+(?:\.\d+)?$/.test(ours)) return false;
  const value = Number(ours);
  const near = (number) =>
    number !== undefined &&
    Math.abs(value - number.value) <= number.half + 1e-9 * Math.max(Math.abs(value), number.half);
  return near(shownNumber(shown)) || near(shownFraction(shown));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const WEEKDAY = '(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\\s+)?';
const DAYS = [
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/, ([m, d, y]) => ({ y, m, d })],
  [/^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, ([y, m, d]) => ({ y, m, d })],
  [/^(\d{1,2})[.](\d{1,2})[.](\d{2}|\d{4})$/, ([d, m, y]) => ({ y, m, d })],
  [/^(\d{1,2})\/(\d{1,2})$/, ([m, d]) => ({ m, d })],
  [new RegExp(`^${WEEKDAY}(\\d{1,2})[- ]${MONTH}[-, ]+(\\d{2}|\\d{4})$`), ([d, m, y]) => ({ y, m, d })],
  [new RegExp(`^${WEEKDAY}(\\d{1,2})[- ]${MONTH}$`), ([d, m]) => ({ m, d })],
  [new RegExp(`^${WEEKDAY}${MONTH}[- ](\\d{1,2}),? +(\\d{4})$`), ([m, d, y]) => ({ y, m, d })],
  [new RegExp(`^${MONTH}[- ]+(\\d{2}|\\d{4})$`), ([m, y]) => ({ y, m })],
];

/** What of a day the text shows; a year of two digits stays one. */
function shownDay(text) {
  for (const [form, parts] of DAYS) {
    const match = form.exec(text);
    if (match === null) continue;
    const { y, m, d } = parts(match.slice(1));
    const month = MONTHS.indexOf(m) + 1 || Number(m);
    return { y, m: month, d: d === undefined ? undefined : Number(d) };
  }
  return undefined;
}

/** Seconds since midnight (or in all), and half of the smallest unit shown; times are cut or rounded to it. */
function shownTime(text) {
  const match = /^(\d{1,5}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*([ap]m?)?$/.exec(text);
  if (!match) return undefined;
  const [, hour, minute, second, part, half] = match;
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0);
  const unit = second === undefined ? 60 : 1;
  return { seconds: h * 3600 + Number(minute) * 60 + Number(second ?? 0) + Number(part ?? 0), unit };
}

function sameMoment(ours, shown) {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?\s*(?:(\d{2,}):(\d\d):(\d\d)(?:\.\d+)?)?$/.exec(ours);
  if (!match || ours === '') return false;
  const [, year, month, day, hours, minutes, seconds] = match;
  const text = shown.trim().toLowerCase().replace(/\s+/g, ' ');
  const time = /(?:^| )(\d{1,5}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m?)?)$/.exec(text)?.[1];
  const date = (time === undefined ? text : text.slice(0, -time.length)).trim();
  if (date !== '' && !sameDay(shownDay(date), year, month, day)) return false;
  if (time === undefined) return date !== '';
  const [wanted, ourSeconds] = [
    shownTime(time),
    Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0),
  ];
  return Math.abs(wanted.seconds - ourSeconds) <= wanted.unit && (year !== undefined || date === '');
}

function sameDay(shown, year, month, day) {
  if (shown === undefined || year === undefined || shown.m !== Number(month)) return false;
  if (shown.d !== undefined && shown.d !== Number(day)) return false;
  return shown.y === undefined || year.endsWith(shown.y);
}

/** Letters outside its code page are `_` (Mac) or `?` (Windows) in the CSV of Excel. */
function inCodePage(text, substitute) {
  return text.replace(/[^\x00-\x7f]/g, substitute);
}

const LETTERS_LOST = ['_', '?'];

/** Whether `ours` means what Excel shows; texts must be the same but for the way lines end. */
export function means(ours, shown) {
  const [a, b] = [ours, shown].map((text) => text.replace(/\r\n?/g, '\n'));
  if (a === b || (a.trim() === '' && b.trim() === '')) return true;
  if (/[^\x00-\x7f]/.test(a) && LETTERS_LOST.some((letter) => inCodePage(a, letter) === b)) return true;
  return sameNumber(a, b) || sameMoment(a, b);
}

const blank = (text) => text === undefined || text.trim() === '';

/** The first row and column with anything in them. */
function corner(grid) {
  const top = grid.findIndex((row) => row?.some((text) => !blank(text)));
  const lefts = grid.filter(Boolean).map((row) => row.findIndex((text) => !blank(text)));
  return [Math.max(top, 0), Math.min(...lefts.filter((left) => left >= 0), Number.MAX_SAFE_INTEGER)];
}

function* unlike(ours, shown, [top, left]) {
  const height = Math.max(ours.length - top, shown.length);
  for (let r = Math.min(0, -top); r < height; r++) {
    const [a = [], b = []] = [ours[r + top], shown[r]];
    for (let c = Math.min(0, -left); c < Math.max(a.length - left, b.length); c++) {
      const [text, expected] = [a[c + left] ?? '', b[c] ?? ''];
      if (!means(text, expected)) yield { row: r + top, column: c + left, text, shown: expected };
    }
  }
}

/**
 * The cells of our rows that do not mean what Excel's CSV has in their place, with row and column from 0. The CSV
 * begins at A1 or at the first cell in use: of the two, the one that fits.
 */
export function differences(rows, shown) {
  const ours = [];
  for (const { line, cells } of rows) ours[line - 1] = cells;
  const [[top, left], [shownTop, shownLeft]] = [corner(ours), corner(shown)];
  const moved = [top - shownTop, left < 1e9 && shownLeft < 1e9 ? left - shownLeft : 0];
  const [there, here] = [[0, 0], moved].map((by) => [...unlike(ours, shown, by)]);
  return here.length < there.length ? here : there;
}
