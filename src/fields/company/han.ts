import { toPinyin } from '../../text/pinyin.js';
import { hanMarks } from './marks.js';
import { join, NOTHING, type Piece, pieceOf, slice } from './piece.js';
import { leadingRegion, NOWHERE, type Region, trailingRegion, wholeRegion } from './region.js';
import { type Form, takeBrackets, takeBranch, takeForm } from './strip.js';
import type { CompanyParts } from './types.js';
import { chains, companyWords, segment } from './words.js';

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
    if (formWord.text !== '') return { brand: join(place, core, formWord), trade: NOTHING };
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

/** Their whole name says who they are: they have no brand of their own choice and no trade. */
const NAMED = /^(?:school|association|press|government)$/;
const VILLAGE = /^(?:居民委员会|居委会|村民委员会|村委会)$/;
/** What universities teach, which is no brand. */
const SUBJECT =
  /^(?:医科|师范|理工|农业|政法|外国语|中医药|民族|海洋|邮电|石油|矿业|林业|财经|工商|音乐|美术|戏剧|电影|职业|开放|城市)+$/;
const PARENT = /大学|学院|科学院|附属|生产建设兵团/;

/** Organisations named after the place and what they do: 四川大学华西|医院, 中关村第三|小学, 广东公安厅. */
function splitNamed(core: Piece, place: Piece, formed: Form): Split | undefined {
  if (core.text === '') return undefined;
  if (VILLAGE.test(formed.form.text)) return { brand: core, trade: NOTHING };
  if (formed.kind === 'government') return { brand: join(place, core, formed.form), trade: NOTHING };
  const parent = PARENT.exec(core.text);
  const own = /^(?:hospital|institute|)$/.test(formed.kind) && parent !== null;
  if (own || (NAMED.test(formed.kind) && parent !== null))
    return {
      brand: parent?.index === 0 || !hasBrandBefore(core, parent) ? join(place, core) : core,
      trade: NOTHING,
    };
  return NAMED.test(formed.kind) && startOfTrade(core.text) !== 0
    ? { brand: core, trade: NOTHING }
    : undefined;
}

/** 复旦 of 复旦大学附属中山: the name needs no place before it; 航空航天 of 南京航空航天大学 does. */
function hasBrandBefore(core: Piece, parent: RegExpExecArray | null): boolean {
  const before = core.text.slice(0, parent?.index);
  return startOfTrade(before) !== 0 && !SUBJECT.test(before);
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

interface Placed {
  readonly core: Piece;
  /** The most exact place at the start, by its short name. */
  readonly place: Piece;
  readonly regions: readonly Region[];
  readonly shown: readonly string[];
}

/** Takes the places off both ends of what stands before the legal form. */
function takePlaces(whole: Piece, { kind }: Form): Placed {
  const lead = leadOf(whole.text, kind);
  const regions: Region[] = [];
  const shown: string[] = [];
  if (lead.end > 0) {
    regions.push(lead);
    shown.push(whole.written.slice(0, lead.end));
  }
  const at = Math.max(0, whole.text.lastIndexOf(lead.short, lead.end));
  const place = lead.short === '' ? NOTHING : slice(whole, at, at + lead.short.length);
  const core = slice(whole, lead.end);
  const trail = core.text.length >= 4 && !OF_PEOPLE.test(kind) ? trailingRegion(core.text) : undefined;
  if (trail === undefined || trail.end < 2) return { core, place, regions, shown };
  return {
    core: slice(core, 0, trail.end),
    place,
    regions: [...regions, trail],
    shown: [...shown, core.written.slice(trail.end)],
  };
}

/** The places a name begins with. A town is rather the brand than nothing at all, and 日本電気 is no branch of Japan. */
function leadOf(text: string, kind: string): Region {
  const lead = leadingRegion(text);
  if (kind === 'kk' && lead.codes[0]?.startsWith('x')) return NOWHERE;
  if (lead.end === 0 || startOfTrade(text.slice(lead.end)) !== 0) return lead;
  const bare = leadingRegion(text, false);
  if (bare.before !== undefined) return bare.before;
  return startOfTrade(text.slice(bare.end)) !== 0 ? bare : lead;
}

/** Named after people and towns: the 中山 of 附属中山医院 is no place. */
const OF_PEOPLE = /^(?:school|hospital)$/;

const NO_FORM: Omit<Form, 'head'> = { form: NOTHING, kind: '', group: false };

/** Parts of a name with Han characters, kana or hangul. */
export function parseHan(value: string): CompanyParts {
  const whole = pieceOf(value);
  const unlisted = value.length < 20 ? value.replace(LISTING, '') : value;
  const taken = takeBrackets(unlisted === value ? whole : pieceOf(unlisted));
  const cut = takeBranch(taken.body);
  const formed = taken.kind === 'kk' ? { ...NO_FORM, head: cut.body } : takeForm(cut.body);
  const grouped = splitGroup(formed.head);
  const placed = takePlaces(grouped.core, formed);
  const { core, place } = placed;
  const regions = [...placed.regions, ...taken.regions, ...cut.regions];
  const shownRegions = [...placed.shown, ...taken.shownRegions, ...cut.shown];
  if (grouped.region !== undefined) {
    regions.push(grouped.region);
    shownRegions.push(grouped.shown);
  }
  const formIsName =
    formed.kind !== '' && !companyWords().plain.has(formed.kind) && !COMPANY.test(formed.kind);
  const onlyPlace = core.text === '' && !formIsName && COMPANY.test(formed.kind || 'group');
  const formWord = formIsName || (core.text === '' && !onlyPlace) ? formed.form : NOTHING;
  const named = splitNamed(core, place, formed);
  const split = named ?? splitCore(core, place, formWord);
  const brandPlace =
    named === undefined && split.brand.text.length >= 4 ? trailingRegion(split.brand.text) : undefined;
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
      taken.aside,
    ].join('|'),
    codes,
    brand: brand.text,
    bare:
      brand.text === place.text || !brand.text.startsWith(place.text)
        ? brand.text
        : brand.text.slice(place.text.length),
    sound: soundOf(brand.text),
    trade: split.trade.text,
    form,
    kind,
    group,
    branch: branchKey(branch.text),
    aside: taken.aside,
    core: cut.body.text,
    tokens: [],
    marks: hanMarks(whole.text),
    shown: {
      region: shownRegions.join(''),
      brand: brand.written,
      trade: split.trade.written,
      form: formed.form.written + (taken.shownForm === '' ? '' : `（${taken.shownForm}）`),
      branch: branch.written,
    },
  };
}

const READABLE = /^\p{Script=Han}{2,6}$/u;

function soundOf(brand: string): string {
  if (!READABLE.test(brand)) return '';
  const read = toPinyin(brand).replace(/ /g, '');
  return /^[a-z]+$/.test(read) ? read : '';
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
