import { simplify } from '../../text/han.js';
import { foldLatin } from '../../text/width.js';
import { leadingRegion, NOWHERE, type Region, trailingRegion, wholeRegion } from './region.js';
import type { CompanyParts } from './types.js';
import { chains, companyWords, endingIn, segment } from './words.js';

/** A piece of the name twice: folded for looking up, and as it is written; always of one length. */
interface Piece {
  readonly text: string;
  readonly written: string;
}

const NOTHING: Piece = { text: '', written: '' };

function slice(piece: Piece, from: number, to?: number): Piece {
  return { text: piece.text.slice(from, to), written: piece.written.slice(from, to) };
}

function join(...pieces: Piece[]): Piece {
  return { text: pieces.map((p) => p.text).join(''), written: pieces.map((p) => p.written).join('') };
}

/** Without spaces and punctuation but brackets, which become ASCII; lower case, simplified, without accents. */
function pieceOf(value: string): Piece {
  const written = value
    .replace(/[（〔【［[{〖]/g, '(')
    .replace(/[）〕】］\]}〗]/g, ')')
    .replace(/[^\p{L}\p{M}\p{N}()]+/gu, '');
  const text = foldHan(written);
  return text.length === written.length ? { text, written } : { text, written: text };
}

function foldHan(text: string): string {
  return simplify(foldLatin(text));
}

interface Taken {
  readonly body: Piece;
  readonly regions: Region[];
  readonly shownRegions: string[];
  readonly branch: Piece;
  readonly form: string;
  readonly shownForm: string;
  readonly kind: string;
}

const FORM_IN_BRACKETS =
  /^(?:株|有|주|유|有限合伙|普通合伙|特殊普通合伙|个体工商户|个体户|个体|个人独资|个人独资企业|有限责任)$/;

/** Takes the bracketed pieces out of a name: places, legal forms, branches; other words stay if the name goes on after them. */
function takeBrackets(whole: Piece): Taken {
  let body = NOTHING;
  let branch = NOTHING;
  let form = '';
  let shownForm = '';
  let kind = '';
  const regions: Region[] = [];
  const shownRegions: string[] = [];
  const { kinds } = companyWords();
  let at = 0;
  while (at < whole.text.length) {
    const open = whole.text.indexOf('(', at);
    const close = open < 0 ? -1 : whole.text.indexOf(')', open);
    if (open < 0 || close < 0) break;
    body = join(body, slice(whole, at, open));
    const inner = slice(whole, open + 1, close);
    const region = inner.text.length <= 20 ? wholeRegion(inner.text) : undefined;
    const last = close + 1 >= whole.text.length;
    if (region !== undefined) {
      regions.push(region);
      shownRegions.push(inner.written);
    } else if (FORM_IN_BRACKETS.test(inner.text)) {
      form = inner.text;
      shownForm = inner.written;
      kind = kinds.get(inner.text) ?? (inner.text.length === 1 ? 'kk' : 'sole');
    } else if (last && body.text.length >= 2) {
      // What follows the end of a name in brackets is a branch or a remark.
      if (isBranch(inner.text)) branch = inner;
      else if (segment(inner.text) !== undefined) body = join(body, inner);
    } else {
      body = join(body, inner);
    }
    at = close + 1;
  }
  const rest = slice(whole, at);
  body = join(body, rest);
  if (/[()]/.test(body.text)) {
    body = {
      text: body.text.replace(/[()]/g, ''),
      written: body.written.replace(/[()]/g, ''),
    };
  }
  return { body, regions, shownRegions, branch, form, shownForm, kind };
}

const ORDINAL = /^(?:第?[一二三四五六七八九十0-9]+|[东南西北中]区?)(?=.)/;

function isBranch(text: string): boolean {
  return endingIn(text, companyWords().branches) !== undefined;
}

/** Where a company's own name ends and a branch or a remark begins: after 公司 inside the name. -1: nowhere. */
function endOfCompany(text: string): number {
  for (let at = text.indexOf('公司'); at >= 0; at = text.indexOf('公司', at + 2)) {
    const before = text[at - 1] ?? '';
    if (at >= 2 && before !== '分' && before !== '支') return at + 2 < text.length ? at + 2 : -1;
  }
  return -1;
}

const OUTRIGHT_BRANCH =
  /(?:分公司|支公司|办事处|代表处|联络处|分店|分行|支行|分理处|分部|分厂|分院|分校|分所|分社|分中心)$/;

/** Start of the branch at the end of a name without 公司: 华为|深圳分公司, 中国银行|北京分行. -1: none. */
function startOfBranch(text: string): number {
  const word = OUTRIGHT_BRANCH.exec(text)?.[0];
  if (word === undefined || text.endsWith('街道办事处')) {
    const bank = /银行|证券|保险|信用社/.exec(text);
    const after = bank === null ? -1 : bank.index + bank[0].length;
    return after >= 4 && after < text.length && /(?:营业部|营业厅|营业所|储蓄所|分部)$/.test(text)
      ? after
      : -1;
  }
  const at = text.length - word.length;
  const marker = Math.max(text.lastIndexOf('银行', at - 2) + 2, text.lastIndexOf('集团', at - 2) + 2);
  if (marker >= 4) return marker;
  for (let start = Math.max(2, at - 8); start <= at - 2; start++) {
    const place = text.slice(start, at);
    if (wholeRegion(place) !== undefined) return start;
  }
  for (let start = Math.max(2, at - 4); start < at; start++) {
    if (ORDINAL.exec(text.slice(start, at + 1))?.[0].length === at - start) return start;
  }
  return at >= 2 ? at : -1;
}

/** Splits a branch off the end of the name, or a remark that follows 公司 (which is dropped). */
function takeBranch(body: Piece): { body: Piece; branch: Piece; regions: Region[]; shown: string[] } {
  const end = endOfCompany(body.text);
  if (end > 0) {
    const rest = slice(body, end);
    const head = slice(body, 0, end);
    if (isBranch(rest.text) || ORDINAL.test(rest.text))
      return { body: head, branch: rest, regions: [], shown: [] };
    const region = wholeRegion(rest.text);
    if (region !== undefined)
      return { body: head, branch: NOTHING, regions: [region], shown: [rest.written] };
    return { body: head, branch: NOTHING, regions: [], shown: [] };
  }
  const start = startOfBranch(body.text);
  if (start > 0) return { body: slice(body, 0, start), branch: slice(body, start), regions: [], shown: [] };
  return { body, branch: NOTHING, regions: [], shown: [] };
}

interface Form {
  readonly head: Piece;
  readonly form: Piece;
  readonly kind: string;
  readonly group: boolean;
}

/** Takes the legal form off the end. At least one character stays, two before a form of one character. */
function takeForm(body: Piece): Form {
  const { forms, kinds, formPrefixes, eastAsian, tradeEnds } = companyWords();
  for (const word of eastAsian) {
    if (body.text.length <= word.length) continue;
    if (body.text.startsWith(word))
      return { head: slice(body, word.length), form: slice(body, 0, word.length), kind: 'kk', group: false };
    if (body.text.endsWith(word)) {
      const at = body.text.length - word.length;
      return { head: slice(body, 0, at), form: slice(body, at), kind: 'kk', group: false };
    }
  }
  const word = forms
    .get(body.text.at(-1) ?? '')
    ?.find((w) => body.text.endsWith(w) && body.text.length - w.length >= (w.length === 1 ? 2 : 1));
  // The 场 of 机场 is no form by itself.
  const inWord = word?.length === 1 && endingIn(body.text, tradeEnds) !== undefined;
  if (word === undefined || inWord) return { head: body, form: NOTHING, kind: '', group: false };
  let at = body.text.length - word.length;
  let group = word === '集团' || word === '控股';
  const kind = kinds.get(word) ?? '';
  if (kind === 'limited' || kind === 'joint' || kind === 'company' || kind === 'group') {
    for (;;) {
      const before = body.text.slice(0, at);
      const prefix = formPrefixes.find((p) => before.endsWith(p) && at - p.length >= 1);
      if (prefix === undefined) break;
      at -= prefix.length;
      if (prefix !== '股份' && prefix !== '总') group = true;
    }
  }
  return { head: slice(body, 0, at), form: slice(body, at), kind, group };
}

/** Where the trade begins in a name's core; 0: it is all trade; its length: no trade. */
function startOfTrade(text: string): number {
  const lengths = chains(text);
  if (lengths[0] !== 0) return 0;
  const least = /^\p{Script=Han}/u.test(text) ? 2 : 1;
  for (let at = least; at < text.length; at++) if (lengths[at] !== 0) return at;
  return text.length;
}

interface Split {
  readonly brand: Piece;
  readonly trade: Piece;
}

/** Words that say least are taken off the end of a name made of trade words only: 中国建筑|工程. */
function mostDistinctive(core: Piece): Split {
  const { general } = companyWords();
  const words = segment(core.text) ?? [core.text];
  let at = core.text.length;
  for (let last = words.length - 1; last > 0 && general.has(words[last] ?? ''); last--) {
    at -= words[last]?.length ?? 0;
  }
  return { brand: slice(core, 0, at), trade: slice(core, at) };
}

function splitCore(core: Piece, place: Piece, formWord: Piece): Split {
  const start = startOfTrade(core.text);
  if (core.text === '') return { brand: join(place, formWord), trade: NOTHING };
  if (start === 0) {
    const split = mostDistinctive(core);
    return { brand: join(place, split.brand, formWord), trade: split.trade };
  }
  const brand = slice(core, 0, start);
  const trade = slice(core, start);
  if (place.text !== '' && companyWords().weak.has(brand.text)) return { brand: join(place, brand), trade };
  if (place.text !== '' && brand.text.length < 2 && /\p{Script=Han}/u.test(brand.text))
    return { brand: join(place, brand), trade };
  return { brand, trade };
}

/** 徐工集团工程机械: what follows 集团 inside a name is a place, a trade, or part of the brand. */
function splitGroup(core: Piece): { core: Piece; region: Region | undefined; shown: string; group: boolean } {
  const at = core.text.indexOf('集团', 2);
  if (at < 0 || at + 2 >= core.text.length) return { core, region: undefined, shown: '', group: false };
  const before = slice(core, 0, at);
  const after = slice(core, at + 2);
  const region = wholeRegion(after.text);
  if (region !== undefined) return { core: before, region, shown: after.written, group: true };
  if (segment(after.text) !== undefined)
    return { core: join(before, after), region: undefined, shown: '', group: true };
  return { core, region: undefined, shown: '', group: false };
}

/** What stock exchanges put around a short name: *ST凯撒, 万科A, 京东集团-SW. */
const LISTING =
  /^(?:\*?ST|S\*?ST|XD|XR|DR)(?=\p{Script=Han}{2})|(?<=\p{Script=Han}{2})(?:-[A-Z]{1,3}|[AB]股?)$/gu;

/** Parts of a name with Han characters, kana or hangul. */
export function parseHan(value: string): CompanyParts {
  const whole = pieceOf(value);
  const unlisted = value.length < 20 ? value.replace(LISTING, '') : value;
  const taken = takeBrackets(unlisted === value ? whole : pieceOf(unlisted));
  const cut = takeBranch(taken.body);
  const formed = takeForm(cut.body);
  const grouped = splitGroup(formed.head);
  let core = grouped.core;
  const regions = [...taken.regions, ...cut.regions];
  const shownRegions = [...taken.shownRegions, ...cut.shown];
  if (grouped.region !== undefined) {
    regions.push(grouped.region);
    shownRegions.push(grouped.shown);
  }
  let lead = leadingRegion(core.text);
  if (lead.end > 0 && startOfTrade(core.text.slice(lead.end)) === 0) {
    // A town is rather the brand than nothing at all.
    const bare = leadingRegion(core.text, false);
    if (bare.doubtful) lead = NOWHERE;
    else if (startOfTrade(core.text.slice(bare.end)) !== 0) lead = bare;
  }
  if (lead.end > 0) {
    regions.unshift(lead);
    shownRegions.unshift(core.written.slice(0, lead.end));
    core = slice(core, lead.end);
  }
  const trail = core.text.length >= 4 ? trailingRegion(core.text) : undefined;
  if (trail !== undefined && trail.end >= 2) {
    regions.push(trail);
    shownRegions.push(core.written.slice(trail.end));
    core = slice(core, 0, trail.end);
  }
  const place = lead.short === '' ? NOTHING : { text: lead.short, written: lead.short };
  const formIsName =
    formed.kind !== '' && !companyWords().plain.has(formed.kind) && !COMPANY.test(formed.kind);
  const onlyPlace = core.text === '' && !formIsName && COMPANY.test(formed.kind || 'group');
  const split = splitCore(
    core,
    place,
    formIsName || (core.text === '' && !onlyPlace) ? formed.form : NOTHING,
  );
  const brandPlace = split.brand.text.length >= 4 ? trailingRegion(split.brand.text) : undefined;
  let brand = split.brand;
  if (brandPlace !== undefined && brandPlace.end >= 2 && !brand.text.startsWith(place.text || '-')) {
    regions.push(brandPlace);
    shownRegions.push(brand.written.slice(brandPlace.end));
    brand = slice(brand, 0, brandPlace.end);
  }
  if (brand.text === '') brand = whole.text === '' ? { text: value, written: value } : whole;
  const branch = taken.branch.text === '' ? cut.branch : taken.branch;
  const codes = onlyPlace ? [] : codesOf(regions);
  const kind = formed.kind || taken.kind;
  const form = formed.form.text + taken.form;
  const group = formed.group || grouped.group;
  const sameForm = kind === 'limited' || kind === 'joint' ? kind : form;
  return {
    script: 'han',
    full: whole.text === '' ? value : whole.text,
    same: [
      codes.join(),
      brand.text,
      split.trade.text,
      sameForm,
      group ? 'group' : '',
      branchKey(branch.text),
    ].join('|'),
    codes,
    brand: brand.text,
    bare:
      brand.text === place.text || !brand.text.startsWith(place.text)
        ? brand.text
        : brand.text.slice(place.text.length),
    trade: split.trade.text,
    form,
    kind,
    group,
    branch: branchKey(branch.text),
    core: cut.body.text,
    tokens: [],
    shown: {
      region: shownRegions.join(''),
      brand: brand.written,
      trade: split.trade.written,
      form: formed.form.written + (taken.shownForm === '' ? '' : `（${taken.shownForm}）`),
      branch: branch.written,
    },
  };
}

const COMPANY = /^(?:limited|joint|company|group|kk)$/;

/** Codes of the named places, without those that another one makes more exact. */
function codesOf(regions: readonly Region[]): string[] {
  const all = [...new Set(regions.flatMap((region) => region.codes))].sort();
  return all.filter((code) => !all.some((other) => other !== code && other.startsWith(code)));
}

/** Branches are one when they differ in 市 and 区 only: 深圳市分公司, 深圳分公司. */
function branchKey(text: string): string {
  return text.replace(/(?<=..)[省市区县](?=.)/g, '');
}
