import { daysInMonth } from '../date/calendar.js';
import { isMod11And10 } from './world.js';

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Unified social credit code, 18 characters (GB 32100-2015): registering authority, category, six characters of
 * division (letters too at authorities A, N and Y), nine of organisation code, check character.
 */
export function isUscc(code: string): boolean {
  if (!/^(?:[1-79]|[ANY])[1-9A-Y][0-9A-HJ-NPQRTUWXY]{16}$/.test(code)) return false;
  if (/^[1-9]/.test(code) && !/^..\d{6}/.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += USCC_ALPHABET.indexOf(code[i] ?? '') * (USCC_WEIGHTS[i] ?? 0);
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** Organisation code, nine characters without the dash (GB 11714-1997). */
export function isOrgCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number.parseInt(code[i] ?? '0', 36) * (ORG_WEIGHTS[i] ?? 0);
  const check = 11 - (sum % 11);
  return (check === 10 ? 'X' : String(check % 11)) === code[8];
}

/** Business registration number, 15 digits with a check digit (GS 15-2006; ISO 7064 MOD 11,10). */
export function isRegNo(code: string): boolean {
  return /^\d{15}$/.test(code) && isMod11And10(code);
}

/** The check character of a resident identity number from its first 17 digits (GB 11643-1999; ISO 7064 MOD 11-2). */
export function idCheck(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (ID_WEIGHTS[i] ?? 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** Provinces by their code (GB/T 2260), with Taiwan, Hong Kong and Macao; 91 is on cards of foreigners. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** What is wrong with a resident identity number of 18 characters; undefined: nothing. */
export function idProblem(id: string): 'shape' | 'region' | 'birth_date' | 'check_digit' | undefined {
  if (!/^\d{17}[\dX]$/.test(id)) return 'shape';
  if (!PROVINCES.test(id)) return 'region';
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  if (year < 1850 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return 'birth_date';
  }
  return idCheck(id) === id[17] ? undefined : 'check_digit';
}

/** Whether six digits begin with a province. The divisions below change too often to say which never were. */
export function isRegion(code: string): boolean {
  return PROVINCES.test(code);
}

/** A resident identity number of 15 digits, as given until 1999, in its present form of 18; undefined: it is none. */
export function upgradedId(code: string): string | undefined {
  if (!/^\d{15}$/.test(code)) return undefined;
  const body = `${code.slice(0, 6)}19${code.slice(6)}`;
  return idProblem(body + idCheck(body)) === undefined ? body + idCheck(body) : undefined;
}

/**
 * Tax number of a person in business from before 2015: an identity number of 15 or 18 characters, alone or with two
 * digits that count the businesses.
 */
export function isPersonTaxId(code: string): boolean {
  const id = code.length === 17 || code.length === 20 ? code.slice(0, -2) : code;
  if (id !== code && !/\d\d$/.test(code)) return false;
  return id.length === 18 ? idProblem(id) === undefined : upgradedId(id) !== undefined;
}

/** Tax number of 15 characters from before 2015: a division and an organisation code. */
export function isOldTaxId(code: string): boolean {
  return /^\d{6}[0-9A-Z]{9}$/.test(code) && isRegion(code) && isOrgCode(code.slice(6));
}
