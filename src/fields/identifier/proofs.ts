import type { Proofs } from '../types.js';
import { idProblem, isOldTaxId, isOrgCode, isRegion, isRegNo, isUscc, upgradedId } from './checks.js';
import { type Kind, kindByContent } from './kinds.js';
import { isTaiwanId } from './personal.js';

/** What a code proves; nothing where it fails its check. */
export function proofsOf(value: string, kind: Kind): Proofs | undefined {
  const id = kind === 'cn_id' ? (upgradedId(value) ?? value) : value;
  // Tax numbers of people in business show their owner, who need not be the person in the row.
  if (idProblem(id) === undefined) return kind === 'tax_id' || kind === 'uscc' ? undefined : personal(id);
  if (kind === 'tw_id') return taiwanese(value);
  if (kind === 'cn_id') return undefined;
  if (isUscc(value)) return { ...regionAt(value, 2), orgCode: value.slice(8, 17), country: 'CN' };
  if (kind === 'org_code') return isOrgCode(value) ? { orgCode: value } : undefined;
  if (kind === 'tax_id' && isOldTaxId(value)) return { ...regionAt(value, 0), orgCode: value.slice(6) };
  return kind === 'reg_no' && isRegNo(value) ? { ...regionAt(value, 0), country: 'CN' } : undefined;
}

/** 100000 is the registration of the whole country: it tells no place. */
function regionAt(code: string, at: number): Pick<Proofs, 'region'> {
  const region = code.slice(at, at + 6);
  return /^\d{6}$/.test(region) && isRegion(region) ? { region } : {};
}

function personal(id: string): Proofs {
  return {
    birthDate: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
    sex: Number(id[16]) % 2 === 1 ? 'male' : 'female',
    // A foreigner's card has a 9 in front and tells no place.
    ...(id.startsWith('9') ? {} : { region: id.slice(0, 6) }),
  };
}

/** Where the letter says it was given is no division of GB/T 2260. */
function taiwanese(value: string): Proofs | undefined {
  if (!/^[A-Z][12]/.test(value) || !isTaiwanId(value)) return undefined;
  return { sex: value[1] === '1' ? 'male' : 'female' };
}

/** The kind that a code shows by itself, and what it proves. */
export function partsOf(value: string): Readonly<Record<string, string>> {
  const kind = kindByContent(value);
  if (kind === undefined) return {};
  const { birthDate, sex, region, orgCode, country } = proofsOf(value, kind) ?? {};
  const parts = { kind, country, region, org_code: orgCode, birth_date: birthDate, sex };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined),
  );
}
