import { isMod11And10, isMod97, luhn, weighted } from './world.js';

/** How the numbers of a country look behind its two letters, and their check; `check` absent: only the look is known. */
interface Country {
  readonly shape: RegExp;
  readonly check?: (body: string) => boolean;
}

/** Whether the last digit is the weighted sum of those before, modulo 11, with what 10 becomes. */
function modulo11(weights: readonly number[], ten = 0) {
  return (body: string): boolean => {
    const rest = weighted(body, weights) % 11;
    return (rest === 10 ? ten : rest) === Number(body[weights.length]);
  };
}

/** 11 less the weighted sum modulo 11; 10 and 11 become what is said, -1 for "never given". */
function complement11(weights: readonly number[], ten: number, eleven: number) {
  return (body: string): boolean => {
    const check = 11 - (weighted(body, weights) % 11);
    return (check === 10 ? ten : check === 11 ? eleven : check) === Number(body[weights.length]);
  };
}

/** Whether all digits, weighted, make a multiple. */
function multiple(of: number, weights: readonly number[]) {
  return (body: string): boolean => weighted(body, weights) % of === 0;
}

/** Of bodies of this length only; the numbers of another length have no published check. */
function ofLength(length: number, check: (body: string) => boolean) {
  return (body: string): boolean => body.length !== length || check(body);
}

function bulgaria(body: string): boolean {
  const first = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const rest = first === 10 ? weighted(body, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first;
  return rest % 10 === Number(body[8]);
}

const CYPRUS = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

function cyprus(body: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? (CYPRUS[Number(body[i])] ?? 0) : Number(body[i]);
  return String.fromCharCode(65 + (sum % 26)) === body[8];
}

function czechia(body: string): boolean {
  const check = (11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (check === 0 ? 1 : check % 10) === Number(body[7]);
}

const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** People (DNI, NIE) and organisations (CIF), told by the first character. */
function spain(body: string): boolean {
  const last = body[8] ?? '';
  if (/^[\dXYZ]/.test(body)) {
    const digits = body.slice(0, 8).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
    return DNI[Number(digits) % 23] === last;
  }
  if (/^[KLM]/.test(body)) return DNI[Number(body.slice(1, 8)) % 23] === last;
  // Sources differ on which kinds of organisation have a digit and which a letter.
  const check = (10 - luhn(`${body.slice(1, 8)}0`)) % 10;
  return String(check) === last || 'JABCDEFGHI'[check] === last;
}

const FRENCH = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Two characters of check before a SIREN; Monaco has numbers of its own (000). */
function france(body: string): boolean {
  const siren = body.slice(2);
  if (!siren.startsWith('000') && luhn(siren) !== 0) return false;
  if (/^\d\d/.test(body)) return (12 + 3 * (Number(siren) % 97)) % 97 === Number(body.slice(0, 2));
  const [first, second] = [FRENCH.indexOf(body[0] ?? ''), FRENCH.indexOf(body[1] ?? '')];
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}

/** Seven digits, a letter, perhaps one more; before 2013 a letter or sign in the second place. */
function ireland(body: string): boolean {
  const old = /^\d[A-Z+*]/.test(body);
  const digits = old ? `0${body.slice(2, 7)}${body[0]}` : body.slice(0, 7);
  const extra = body.length === 9 ? 'WABCDEFGHI'.indexOf(body[8] ?? '') : 0;
  const sum = weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * extra;
  return extra >= 0 && 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === body[7];
}

function lithuania(body: string): boolean {
  const last = body.length - 1;
  const sum = (from: number): number => {
    let total = 0;
    for (let i = 0; i < last; i++) total += Number(body[i]) * (1 + ((i + from) % 9));
    return total % 11;
  };
  const first = sum(0);
  return body[last - 1] === '1' && (first === 10 ? sum(2) % 10 : first) === Number(body[last]);
}

function netherlands(body: string): boolean {
  const rest = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  // Since 2020 people in trade have numbers that pass only over the whole, with the letters of the country.
  return rest === Number(body[8]) || isMod97(`NL${body}`);
}

function britain(body: string): boolean {
  if (body.length < 9) return true;
  const sum = (weighted(body, [8, 7, 6, 5, 4, 3, 2]) + Number(body.slice(7, 9))) % 97;
  return sum === 0 || sum === 42 || sum === 55;
}

const austria = (body: string): boolean => (16 - luhn(body.slice(1, 8))) % 10 === Number(body[8]);
const greece = (body: string): boolean =>
  (weighted(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(body[8]);
const romania = (body: string): boolean => {
  const padded = body.padStart(10, '0');
  return ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === Number(padded[9]);
};

/**
 * Numbers for value added tax: the member states of the European Union (Commission, VIES), the United Kingdom,
 * Switzerland and Norway.
 */
const COUNTRIES: Readonly<Record<string, Country>> = {
  AT: { shape: /^U\d{8}$/, check: austria },
  BE: { shape: /^[01]\d{9}$/, check: (n) => 97 - (Number(n.slice(0, 8)) % 97) === Number(n.slice(8)) },
  BG: { shape: /^\d{9,10}$/, check: ofLength(9, bulgaria) },
  CY: { shape: /^\d{8}[A-Z]$/, check: cyprus },
  CZ: { shape: /^(?:[0-8]\d{7}|\d{9,10})$/, check: ofLength(8, czechia) },
  DE: { shape: /^[1-9]\d{8}$/, check: isMod11And10 },
  DK: { shape: /^\d{8}$/, check: multiple(11, [2, 7, 6, 5, 4, 3, 2, 1]) },
  EE: { shape: /^\d{9}$/, check: multiple(10, [3, 7, 1, 3, 7, 1, 3, 7, 1]) },
  EL: { shape: /^\d{9}$/, check: greece },
  ES: { shape: /^[0-9A-Z]\d{7}[0-9A-Z]$/, check: spain },
  FI: { shape: /^\d{8}$/, check: complement11([7, 9, 10, 5, 8, 4, 2], -1, 0) },
  FR: { shape: /^[0-9A-HJ-NP-Z]{2}\d{9}$/, check: france },
  GB: { shape: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/, check: britain },
  HR: { shape: /^\d{11}$/, check: isMod11And10 },
  HU: { shape: /^\d{8}$/, check: multiple(10, [9, 7, 3, 1, 9, 7, 3, 1]) },
  IE: { shape: /^\d[0-9A-Z+*]\d{5}[A-W][A-I]?$/, check: ireland },
  IT: { shape: /^\d{7}(?:0(?!00)\d\d|100|12[01]|888|999)\d$/, check: (n) => luhn(n) === 0 },
  LT: { shape: /^(?:\d{9}|\d{12})$/, check: lithuania },
  LU: { shape: /^\d{8}$/, check: (n) => Number(n.slice(0, 6)) % 89 === Number(n.slice(6)) },
  LV: {
    shape: /^\d{11}$/,
    check: (n) => /^[0-3]/.test(n) || weighted(n, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  },
  MT: { shape: /^\d{8}$/, check: multiple(37, [3, 4, 6, 7, 8, 9, 10, 1]) },
  NL: { shape: /^\d{9}B\d{2}$/, check: netherlands },
  PL: { shape: /^\d{10}$/, check: modulo11([6, 5, 7, 2, 3, 4, 5, 6, 7], -1) },
  PT: { shape: /^[1-9]\d{8}$/, check: complement11([9, 8, 7, 6, 5, 4, 3, 2], 0, 0) },
  RO: { shape: /^[1-9]\d{1,9}$/, check: romania },
  SE: { shape: /^\d{10}01$/, check: (n) => luhn(n.slice(0, 10)) === 0 },
  SI: { shape: /^[1-9]\d{7}$/, check: complement11([8, 7, 6, 5, 4, 3, 2], 0, -1) },
  SK: { shape: /^[1-9]\d{9}$/, check: (n) => Number(n) % 11 === 0 },
  XI: { shape: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/, check: britain },
  CH: {
    shape: /^E\d{9}(?:MWST|TVA|IVA)?$/,
    check: (n) => complement11([5, 4, 3, 2, 7, 6, 5, 4], -1, 0)(n.slice(1)),
  },
  NO: { shape: /^\d{9}(?:MVA)?$/, check: complement11([3, 2, 7, 6, 5, 4, 3, 2], -1, 0) },
};

export type VatProblem = 'no_country' | 'shape' | 'check_digit';

/** What is wrong with a number for value added tax that begins with its country; undefined: nothing that is known. */
export function vatProblem(code: string): VatProblem | undefined {
  const country = COUNTRIES[code.slice(0, 2)];
  if (country === undefined) return /^[A-Z]{2}[0-9A-Z]{4,15}$/.test(code) ? undefined : 'no_country';
  const body = code.slice(2);
  if (!country.shape.test(body)) return 'shape';
  return country.check?.(body) === false ? 'check_digit' : undefined;
}

/** Whether a number carries a check that it passes. */
export function isCheckedVat(code: string): boolean {
  return COUNTRIES[code.slice(0, 2)] !== undefined && vatProblem(code) === undefined;
}

/** Greece writes EL before its numbers, and GR everywhere else. */
export function vatCode(code: string): string {
  return code.replace(/^GR(?=\d{9}$)/, 'EL');
}
