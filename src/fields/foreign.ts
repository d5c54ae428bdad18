import type { Options } from '../model/dictionary.js';
import { plain, tidy } from '../text/width.js';
import { recognise } from './address/places.js';
import { surnameOf } from './data/surnames.js';
import { fold } from './fold.js';
import { idProblem, isUscc } from './identifier/checks.js';
import type { Spill } from './types.js';

/** Kinds of value that a whole cell shows beyond doubt, whatever column it is in. */
export type ForeignKind = 'phone' | 'email' | 'url' | 'cn_id' | 'uscc' | 'company' | 'address' | 'date';

/** A longer cell holds more than one value. */
const LONGEST = 100;

/** Every kind below has one of these; most cells have none. */
const HINT = /\d{4}|@|www|:\/\/|公司|\d号/i;

const EMAIL =
  /^(?:(?:电子)?(?:邮箱|邮件)|e-?mail)?[: ]*([a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})$/i;
const URL = /^(?:https?:\/\/[^\s@]{4,}|www\.[^\s@]{2,60}\.[a-z]{2,10}(?:\/\S*)?)$/i;
const PHONE_LABEL = '(?:(?:联系)?(?:电话|手机)号?码?|tel|mobile)?[:. ]*';
const MOBILE = '(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}';
const LANDLINE =
  '\\(?0(?:10|2\\d|[3-9]\\d{2})(?:\\)[- ]?|[- ])\\d{7,8}(?:(?:转|-)\\d{1,6})?|400-?\\d{3}-?\\d{4}';
const PHONE = new RegExp(`^${PHONE_LABEL}(${MOBILE}|${LANDLINE})$`, 'i');
const COMPANY =
  /^[^,，;；、@:：/\s]{2,40}(?:有限(?:责任)?公司|股份公司)(?:[^,，;；、@:：/\s]{2,12}分公司)?(?:[（(][^（()）]{1,10}[)）])?$/;
const ADDRESS = /^.{1,30}?[省市区县州旗盟].{1,30}?[路街道巷弄村镇].{0,12}?\d{1,5}(?:号|弄|栋|幢|室)/;
const DATE = /^(?:19|20)\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?: .*)?$/;
const PERSON_AND_PHONE = new RegExp(
  `^(\\p{Script=Han}{2,4}?)(?:先生|女士|小姐)?[\\s,，:：/]{0,3}${PHONE_LABEL}(${MOBILE}|${LANDLINE})$`,
  'iu',
);

/**
 * What each type gives away. Left out is what the type reads itself (several values in a cell, numbers with text), and
 * what may be meant: a member number that is a mobile, a recommending company as a source.
 */
const GIVES_AWAY: Readonly<Record<string, readonly ForeignKind[]>> = {
  person: ['phone', 'email', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  phone: ['email', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  email: ['phone', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  url: ['phone', 'email', 'cn_id', 'uscc', 'company', 'address', 'date'],
  company: ['phone', 'email', 'url', 'cn_id', 'uscc', 'address', 'date'],
  address: ['phone', 'email', 'url', 'cn_id', 'uscc', 'company', 'date'],
  date: ['phone', 'email', 'url', 'cn_id', 'uscc', 'company', 'address'],
  number: ['email', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  money: ['email', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  boolean: ['phone', 'email', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  identifier: ['email', 'url', 'company', 'address'],
  im: ['url', 'cn_id', 'uscc', 'company', 'address'],
  choice: ['phone', 'email', 'cn_id', 'uscc', 'address'],
  tags: ['phone', 'email', 'cn_id', 'uscc', 'address'],
  industry: ['phone', 'email', 'url', 'cn_id', 'uscc', 'company', 'address', 'date'],
  region: ['phone', 'email', 'url', 'cn_id', 'uscc', 'company', 'date'],
};

/** Types in whose cells a person with a number is neither. */
const NEITHER: ReadonlySet<string> = new Set([
  'email',
  'url',
  'address',
  'date',
  'industry',
  'region',
  'boolean',
]);

/** What belongs to other fields in a cell; `kind: 'date'` has no place of its own, since a row has many dates. */
export interface Foreign {
  readonly spills: readonly Spill[];
  readonly date?: true;
}

/**
 * The kind of value that a whole cell is beyond doubt, and its text without a label; undefined where it could be
 * another. `but`: a kind that is not looked for.
 */
function kindOfCell(cell: string, but?: string): Kind | undefined {
  if (cell.length > LONGEST || !HINT.test(cell)) return undefined;
  const text = plain(cell);
  return kindInLatin(text) ?? (/\p{Script=Han}/u.test(text) ? kindInHan(cell, text, but) : undefined);
}

interface Kind {
  readonly kind: ForeignKind;
  readonly text: string;
}

/** Each expression is tried only where its telling sign is there: nearly every cell of a list passes here. */
function kindInLatin(text: string): Kind | undefined {
  const email = text.includes('@') ? EMAIL.exec(text)?.[1] : undefined;
  if (email !== undefined) return { kind: 'email', text: email };
  if (/^(?:http|www)/i.test(text)) return URL.test(text) ? { kind: 'url', text } : undefined;
  if (!/\d{3}/.test(text)) return undefined;
  const phone = PHONE.exec(text)?.[1];
  if (phone !== undefined) return { kind: 'phone', text: phone };
  if (/^(?:19|20)\d/.test(text) && DATE.test(text)) return { kind: 'date', text };
  if (!/^[\dA-Z ]{18,24}$/i.test(text)) return undefined;
  const code = text.replace(/ /g, '').toUpperCase();
  if (/^\d{17}[\dX]$/.test(code) && idProblem(code) === undefined) return { kind: 'cn_id', text: code };
  return code.length === 18 && isUscc(code) ? { kind: 'uscc', text: code } : undefined;
}

function kindInHan(cell: string, text: string, but: string | undefined): Kind | undefined {
  if (but !== 'company' && text.includes('公司') && COMPANY.test(text))
    return { kind: 'company', text: tidy(cell) };
  const placed = but !== 'address' && /\d/.test(text) && ADDRESS.test(text) && isPlaced(text);
  return placed ? { kind: 'address', text: tidy(cell) } : undefined;
}

/** Whether a text begins with a place in China. */
function isPlaced(text: string): boolean {
  const { place, named } = recognise(fold(text).replace(/[^\p{L}\p{M}\p{N}-]+/gu, ''));
  return place.province !== undefined && named.length > 0;
}

/**
 * What a cell of a field of this type holds that certainly belongs to another field, as in a phone number under 联系人;
 * undefined where the type may read the cell itself.
 */
export function foreignTo(type: string, cell: string, options: Options): Foreign | undefined {
  const gives = GIVES_AWAY[type];
  if (gives === undefined || cell.length > LONGEST || !HINT.test(cell)) return undefined;
  const found = kindOfCell(cell, type);
  if (found !== undefined) {
    const given = gives.includes(found.kind) || isOtherNumber(type, found.kind, options);
    return given ? { spills: [spillOf(found)], ...(found.kind === 'date' && { date: true }) } : undefined;
  }
  return NEITHER.has(type) ? personAndPhone(cell) : undefined;
}

/** A mobile is no credit code, and an identity number is none either; each kind has its own field. */
function isOtherNumber(type: string, kind: ForeignKind, { kind: asked }: Options): boolean {
  if (type !== 'identifier') return false;
  if (asked === 'uscc') return kind === 'phone' || kind === 'cn_id';
  return asked === 'cn_id' && (kind === 'phone' || kind === 'uscc');
}

function spillOf({ kind, text }: { kind: ForeignKind; text: string }): Spill {
  if (kind === 'cn_id') return { type: 'identifier', text, options: { kind: 'cn_id' } };
  if (kind === 'uscc') return { type: 'identifier', text, options: { kind: 'uscc' } };
  return { type: kind, text };
}

function personAndPhone(cell: string): Foreign | undefined {
  const [, name = '', phone = ''] = PERSON_AND_PHONE.exec(plain(cell)) ?? [];
  if (name === '' || surnameOf(fold(name)) === undefined) return undefined;
  return {
    spills: [
      { type: 'person', text: name },
      { type: 'phone', text: phone },
    ],
  };
}
