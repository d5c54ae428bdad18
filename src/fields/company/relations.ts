import type { CompanyParts } from './types.js';

export type RegionRelation = 'same' | 'unnamed' | 'inside' | 'apart';

/** `inside`: one is a part of the other; `unnamed`: at least one name says nothing of a place. */
export function regionRelation(a: readonly string[], b: readonly string[]): RegionRelation {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'same' : 'unnamed';
  if (a.length === b.length && a.every((code, index) => code === b[index])) return 'same';
  return a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x))) ? 'inside' : 'apart';
}

const COMPANY_KINDS = new Set(['limited', 'joint', 'company', 'group']);

/** `part`: one says less than the other (公司 and 有限公司, nothing and 有限公司). */
export function formRelation(a: CompanyParts, b: CompanyParts): 'same' | 'part' | 'other' {
  const equal =
    a.kind === b.kind &&
    (a.kind === 'limited' || a.kind === 'joint' || a.form === b.form || a.script === 'latin');
  if (equal && a.group === b.group) return 'same';
  if (a.kind === '' || b.kind === '') return 'part';
  const vague = (x: CompanyParts): boolean => x.kind === 'company' || x.kind === 'group' || x.form === '股份';
  if ((vague(a) || vague(b)) && COMPANY_KINDS.has(a.kind) && COMPANY_KINDS.has(b.kind)) return 'part';
  return 'other';
}

/** Longer texts are no names; comparing them letter by letter would take a square of their length. */
export const LONGEST = 120;
