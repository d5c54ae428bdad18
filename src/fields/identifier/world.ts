/** Numbers of organisations outside mainland China. Codes come in capitals, without spaces and separators. */

/** Sum of the digits times their weights. */
export function weighted(code: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += Number(code[at] ?? 0) * weight;
  return sum;
}

/** Luhn's sum of digits, the last one simple (ISO/IEC 7812-1 annex B): 0 modulo 10 where the check digit is right. */
export function luhn(code: string): number {
  let sum = 0;
  for (let i = 0; i < code.length; i++) {
    const digit = Number(code[code.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10;
}

/** ISO 7064 MOD 11,10 over digits, the check digit last. */
export function isMod11And10(code: string): boolean {
  let rest = 10;
  for (let i = 0; i < code.length - 1; i++) {
    const sum = (rest + Number(code[i])) % 10;
    rest = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (rest + Number(code[code.length - 1])) % 10 === 1;
}

/** ISO 7064 MOD 97-10: letters count as 10 to 35, and the whole leaves 1. */
export function isMod97(code: string): boolean {
  let rest = 0;
  for (const char of code) {
    const value = Number.parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

const UBN_WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1];

/**
 * 統一編號 of Taiwan, 8 digits: the digits of the products add up to a multiple of 5 (of 10 before April 2023, when
 * numbers ran short). A 7 in the seventh place gives 28, whose digits make 10, which counts as 1 or as 0.
 */
export function isTaiwanUbn(code: string): boolean {
  if (!/^\d{8}$/.test(code) || code === '00000000') return false;
  let sum = 0;
  for (const [at, weight] of UBN_WEIGHTS.entries()) {
    const product = Number(code[at]) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 5 === 0 || (code[6] === '7' && (sum + 1) % 5 === 0);
}

/** Australian Business Number, 11 digits: one less in the first place, weighted, a multiple of 89 (ABR). */
export function isAbn(code: string): boolean {
  if (!/^(?!10)[1-9]\d{10}$/.test(code)) return false;
  return (weighted(code, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

/** Legal Entity Identifier, 20 characters (ISO 17442). */
export function isLei(code: string): boolean {
  return /^[0-9A-Z]{18}\d{2}$/.test(code) && isMod97(code);
}

/** First two digits that the IRS has given to no campus. */
const NO_CAMPUS = /^(?:00|0[789]|1[789]|2[89]|49|69|7[089]|89|9[67])/;

/** Employer Identification Number of the United States, 9 digits; it has no check digit. */
export function isEin(code: string): boolean {
  return /^\d{9}$/.test(code) && !NO_CAMPUS.test(code);
}
