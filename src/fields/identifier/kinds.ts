import {
  idProblem,
  isOldTaxId,
  isOrgCode,
  isPersonTaxId,
  isRegion,
  isRegNo,
  isUscc,
  upgradedId,
} from './checks.js';
import { isHongKongId, isTaiwanId, maybePassport } from './personal.js';
import { isCheckedVat, vatCode, vatProblem } from './vat.js';
import { isAbn, isEin, isLei, isTaiwanUbn } from './world.js';

/** A kind of code: how it is told to be right. Codes come in capitals, without spaces and without `-` and `.`. */
interface Rule {
  /** Lengths that are right, for saying what was expected. */
  readonly lengths: readonly number[];
  /** Right as far as its check, or the list of what was given out, can tell. */
  readonly valid: (code: string) => boolean;
  /** Why a code of the right length is not valid; `check_digit` where absent. */
  readonly problem?: (code: string) => string;
  /** What people write around it. */
  readonly tidy?: (code: string) => string;
}

export const RULES = {
  uscc: { lengths: [18], valid: isUscc },
  org_code: { lengths: [9], valid: isOrgCode },
  cn_id: {
    lengths: [18, 15],
    valid: (code) => idProblem(code) === undefined || upgradedId(code) !== undefined,
    problem: (code) => (code.length === 15 ? oldIdProblem(code) : (idProblem(code) ?? 'check_digit')),
    tidy: (code) => code.replace(/[×✕]$/, 'X'),
  },
  // Numbers from before 2007 have 13 digits and no check digit.
  reg_no: { lengths: [15, 13], valid: (code) => isRegNo(code) || /^\d{13}$/.test(code) },
  tax_id: {
    lengths: [18, 15, 17, 20],
    valid: (code) => isUscc(code) || isOldTaxId(code) || isPersonTaxId(code),
  },
  tw_ubn: { lengths: [8], valid: isTaiwanUbn },
  tw_id: { lengths: [10], valid: isTaiwanId },
  hk_id: { lengths: [8, 9], valid: isHongKongId, tidy: (code) => code.replace(/[()]/g, '') },
  // The number of the business, of its branch (000: the main one), month and year it ends, and a check digit.
  hk_br: {
    lengths: [8, 11],
    valid: (code) => /^\d{8}(?:\d{3})?$/.test(code),
    problem: () => 'shape',
    tidy: (code) => /^(\d{8})000(?:\d{4}[0-9A-Z])?$/.exec(code)?.[1] ?? code,
  },
  vat: {
    lengths: [],
    valid: (code) => vatProblem(code) === undefined,
    problem: (code) => vatProblem(code) ?? 'check_digit',
    tidy: (code) => vatCode(code.replace(/^VAT(?:ID|NO|REG)*/, '')),
  },
  ein: { lengths: [9], valid: isEin, problem: () => 'prefix', tidy: (code) => code.replace(/^EIN/, '') },
  abn: { lengths: [11], valid: isAbn, tidy: (code) => code.replace(/^ABN/, '') },
  lei: { lengths: [20], valid: isLei, tidy: (code) => code.replace(/^LEI(?=.{20}$)/, '') },
  duns: {
    lengths: [9],
    valid: (code) => /^\d{9}$/.test(code),
    problem: () => 'shape',
    tidy: (code) => code.replace(/^D(?:UNS|&B)(?:NO|NUMBER)?/, ''),
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type CheckedKind = keyof typeof RULES;
export type Kind = 'any' | CheckedKind;
export const KINDS: readonly Kind[] = ['any', ...(Object.keys(RULES) as CheckedKind[])];

export const ruleOf = (kind: CheckedKind): Rule => RULES[kind];

function oldIdProblem(code: string): string {
  if (!/^\d{15}$/.test(code)) return 'shape';
  return isRegion(code) ? 'birth_date' : 'region';
}

/** Kinds of the mainland that stand in each other's columns, those that a code fits by chance last. */
const MAINLAND = ['uscc', 'cn_id', 'reg_no', 'tax_id', 'org_code'] as const;

/** Codes of the findings that say which kind it is. */
export const OTHER = {
  uscc: 'other_uscc',
  cn_id: 'other_cn_id',
  reg_no: 'other_reg_no',
  tax_id: 'other_tax_id',
  org_code: 'other_org_code',
  tw_id: 'other_tw_id',
  hk_id: 'other_hk_id',
} as const;

/** Kinds of people elsewhere, which stand among identity numbers of the mainland. */
const OF_PEOPLE = ['tw_id', 'hk_id'] as const;

/** The other kind that a code in a column of the mainland is by its check; undefined: none. */
export function otherKind(code: string, kind: Kind): keyof typeof OTHER | undefined {
  if (!MAINLAND.some((name) => name === kind)) return undefined;
  if (kind === 'cn_id') {
    const elsewhere = OF_PEOPLE.find((name) => RULES[name].valid(code));
    // One passport in eleven would be an organisation code by chance.
    if (elsewhere !== undefined || maybePassport(code)) return elsewhere;
  }
  // One wrong identity number in 31 passes as a social credit code by chance.
  if (kind === 'cn_id' && /^[1-8]\d{16}[\dX]$/.test(code)) return undefined;
  return MAINLAND.find((name) => name !== kind && code.length !== 13 && RULES[name].valid(code));
}

/** Whether a value of a field is right by a check that it carries; own numbers have none and are taken as they are. */
export function isSound(code: string, kind: Kind): boolean {
  return kind === 'any' || RULES[kind].valid(code) || otherKind(code, kind) !== undefined;
}

/**
 * The kind that a code shows by itself, where its check makes that nearly certain. One of 31 identity numbers passes
 * as a social credit code by chance, but hardly any social credit code has a date in it: the date goes first.
 */
export function kindByContent(code: string): CheckedKind | undefined {
  if (idProblem(code) === undefined) return 'cn_id';
  if (isUscc(code) && (!/^[1-9]/.test(code) || isRegion(code.slice(2)) || code.startsWith('100000', 2)))
    return 'uscc';
  if (isLei(code) && /[A-Z]/.test(code)) return 'lei';
  if (/^[A-Z]{2}/.test(code) && isCheckedVat(code)) return 'vat';
  return isRegNo(code) && isRegion(code) ? 'reg_no' : undefined;
}

/** A code that is plainly meant for one with a check, which is wrong: an identity number, a social credit code. */
export function isMistaken(code: string): boolean {
  if (idProblem(code) === 'check_digit') return /^(?:19|200|201)/.test(code.slice(6));
  if (!/^9[1-3]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) || !isRegion(code.slice(2)) || isUscc(code))
    return false;
  return /[A-Z]/.test(code) || isOrgCode(code.slice(8, 17));
}
