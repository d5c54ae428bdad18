import { join, NOTHING, type Piece, slice } from './piece.js';
import { type Region, wholeRegion } from './region.js';
import { companyWords, endingIn, segment } from './words.js';

export interface Taken {
  readonly body: Piece;
  readonly regions: Region[];
  readonly shownRegions: string[];
  readonly branch: Piece;
  /** What else stands in brackets at the end: a house, a brand, a remark nobody knows. */
  readonly aside: string;
  readonly form: string;
  readonly shownForm: string;
  readonly kind: string;
}

const FORM_IN_BRACKETS =
  /^(?:株|有|주|유|有限合伙|普通合伙|特殊普通合伙|个体工商户|个体户|个体|个人独资|个人独资企业|有限责任)$/;

/** Takes the bracketed pieces out of a name: places, legal forms, branches; other words stay if the name goes on after them. */
export function takeBrackets(whole: Piece): Taken {
  let body = NOTHING;
  let branch = NOTHING;
  let aside = '';
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
      else aside = inner.text;
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
  return { body, regions, shownRegions, branch, aside, form, shownForm, kind };
}

const ORDINAL = /^(?:第?[一二三四五六七八九十0-9]+|[东南西北中]区?)(?=.)/;

/** 有限公司司, 有限公可: the misspelt legal form a text ends with. 国有公司 is no slip. */
function misspeltForm(text: string): string | undefined {
  const found = endingIn(text, companyWords().misspelt);
  const before = found === undefined ? '' : text.slice(0, -found.length);
  return before.length < 2 || /[国私所拥没有无]$/.test(before) ? undefined : found;
}

function isBranch(text: string): boolean {
  return endingIn(text, companyWords().branches) !== undefined;
}

/** Where a company's own name ends and a branch or a remark begins: after 公司 inside the name. -1: nowhere. */
function endOfCompany(text: string): number {
  if (misspeltForm(text) !== undefined) return -1;
  for (let at = text.indexOf('公司'); at >= 0; at = text.indexOf('公司', at + 2)) {
    const before = text[at - 1] ?? '';
    if (at >= 2 && before !== '分' && before !== '支') return at + 2 < text.length ? at + 2 : -1;
  }
  return -1;
}

const OUTRIGHT_BRANCH =
  /(?:分公司|支公司|办事处|代表处|联络处|分店|分行|支行|分理处|分部|分厂|分院|分校|分所|分社|分中心)$/;

/** A shop is a branch where the place it is in stands before it: 百果园|南山门店, but 格力专卖店 is a name. */
const SHOP = /(?:门店|直营店|加盟店|旗舰店|体验店|专卖店|连锁店)$/;

function startOfShop(text: string): number {
  const word = SHOP.exec(text)?.[0];
  if (word === undefined) return -1;
  const at = text.length - word.length;
  for (let start = Math.max(2, at - 8); start <= at - 2; start++)
    if (wholeRegion(text.slice(start, at)) !== undefined) return start;
  return -1;
}

/** Start of the branch at the end of a name without 公司: 华为|深圳分公司, 中国银行|北京分行. -1: none. */
function startOfBranch(text: string): number {
  const word = OUTRIGHT_BRANCH.exec(text)?.[0];
  const shop = startOfShop(text);
  if (shop > 0) return shop;
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

/** Splits a branch off the end of the name: all that follows 公司. */
export function takeBranch(body: Piece): { body: Piece; branch: Piece; regions: Region[]; shown: string[] } {
  const end = endOfCompany(body.text);
  if (end > 0) {
    const rest = slice(body, end);
    const head = slice(body, 0, end);
    const region = wholeRegion(rest.text);
    if (region !== undefined)
      return { body: head, branch: NOTHING, regions: [region], shown: [rest.written] };
    // 杭州供电公司 behind 国网浙江省电力有限公司: whatever it is called, it is a part of the company.
    const part = isBranch(rest.text) || ORDINAL.test(rest.text) || rest.text.length > 1;
    return { body: head, branch: part ? rest : NOTHING, regions: [], shown: [] };
  }
  const start = startOfBranch(body.text);
  if (start > 0) return { body: slice(body, 0, start), branch: slice(body, start), regions: [], shown: [] };
  return { body, branch: NOTHING, regions: [], shown: [] };
}

export interface Form {
  readonly head: Piece;
  readonly form: Piece;
  readonly kind: string;
  readonly group: boolean;
}

/** Takes the legal form off the end. At least one character stays, two before a form of one character. */
export function takeForm(body: Piece): Form {
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
  const word =
    misspeltForm(body.text) ??
    forms
      .get(body.text.at(-1) ?? '')
      ?.find((w) => body.text.endsWith(w) && body.text.length - w.length >= (w.length === 1 ? 2 : 1));
  // The 场 of 机场 is no form by itself.
  const going = word === '行' && /[出旅通同随步飞航远践执运流进实举发]行$/.test(body.text);
  const inWord =
    going || (word?.length === 1 && !/[厂店馆]/.test(word) && endingIn(body.text, tradeEnds) !== undefined);
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
