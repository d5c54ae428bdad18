import { unique } from '../text/tokens.js';
import { plain } from '../text/width.js';
import { meantDomain } from './data/mail-domains.js';
import { hideTail, PLACEHOLDER, placeholder } from './fold.js';
import { isJunk } from './junk.js';
import type { FieldType, Normalized, Note, Spill } from './types.js';
import { type PreparedUrl, prepare } from './url/domain.js';

/** Longer pieces are not addresses people type; 2083 is the longest that old browsers took. */
const LONGEST = 2083;

const LABEL =
  /^(?:(?:公司|企业|官方|中文|英文|店铺|旧|新)?(?:官方网站|网站地址|官网|网址|网站|主页|网页|域名|链接)|website|web ?site|web|homepage|site|url|www|link) ?[:：]\s*/i;
const ADDRESS =
  /^(?:(https?|ftp):\/\/)?((?:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?\.)+[\p{L}\p{M}][\p{L}\p{N}\p{M}-]*|\d{1,3}(?:\.\d{1,3}){3})\.?(?::(\d{1,5}))?([/?#].*)?$/iu;
const MAIL = /^(?:mailto:)?[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/i;

/** Typed into a form that would not let one pass without an address: www.xxx.com, www., http://. */
const EMPTY = /^(?:https?:\/\/)?(?:www\.?)?(?:x{2,}|×+|…+|\.*)(?:\.(?:com|cn|net|com\.cn))?\/?$/i;
/** An account or shop on a platform, named instead of given by its address. */
const PLATFORM =
  /^(?:微信)?(?:公众号|公众平台|服务号|订阅号|小程序|视频号|抖音号?|快手号?|小红书号?|微博|百家号|头条号|淘宝店?铺?|天猫店?铺?|天猫旗舰店|京东店?铺?|拼多多店?铺?|阿里巴巴|1688店?铺?|诚信通|微店)(?:名称)?(?:$|[ :：“"《【(])/;
/** A cell that is one clean address, as most are; it must say what the long way would say. */
const CLEAN = /^(?!https?www)(?:https?:\/\/)?((?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,})(?:\/[\w/-]*[\w-])?$/;
const SPACES = /[\s,;、；|，]+/g;

function normalize(cell: string): Normalized {
  const host = cell.length <= 200 ? CLEAN.exec(cell)?.[1] : undefined;
  if (host !== undefined && meantDomain(host) === undefined && !EMPTY.test(cell)) return { values: [cell] };
  return readCell(cell);
}

/** Reads a cell of any kind. */
export function readCell(cell: string): Normalized {
  const text = plain(cell);
  if (text === '') return { values: [] };
  if (isJunk(text) || EMPTY.test(text)) return placeholder(cell);
  const values: string[] = [];
  const changes: Note[] = [];
  const findings: Note[] = [];
  const spills: Spill[] = [];
  for (const piece of pieces(text)) {
    const read = canonical(piece);
    if (read === undefined) {
      if (MAIL.test(piece)) spills.push({ type: 'email', text: piece.replace(/^mailto:/i, '') });
      else findings.push(unreadable(piece, cell));
      continue;
    }
    if (EMPTY.test(read.value)) {
      findings.push({ code: 'placeholder', before: cell, params: { text: piece } });
      continue;
    }
    values.push(read.value);
    if (read.mended) changes.push({ code: 'mended', before: piece, after: read.value });
    const suggestion = meantDomain(read.host);
    if (suggestion !== undefined && !read.host.endsWith(suggestion))
      findings.push({ code: 'suspicious_domain', before: piece, params: { suggestion } });
  }
  return {
    values: unique(values),
    ...(changes.length > 0 && { changes }),
    ...(findings.length > 0 && { findings }),
    ...(spills.length > 0 && { spills }),
  };
}

function unreadable(piece: string, before: string): Note {
  const code = PLATFORM.test(piece) ? 'platform_name' : 'unreadable';
  return { code, before, params: { text: piece.slice(0, 80) } };
}

/** The addresses of a cell; the whole cell where splitting gives nothing that is one. */
function pieces(text: string): string[] {
  const split = text
    .replace(LABEL, '')
    .replace(/^(?=.{0,300}$)([a-z0-9-]+),([a-z0-9-]+),(com|cn|net)$/i, '$1.$2.$3')
    .split(SPACES)
    .filter((piece) => piece !== '');
  const isAddress = (piece: string): boolean => canonical(piece) !== undefined || MAIL.test(piece);
  // A comma may stand in a path: then nothing behind it is an address by itself.
  if (!/\s/.test(text) && !split.slice(1).some(isAddress) && canonical(text) !== undefined) return [text];
  const some = split.some(isAddress);
  return some ? split.filter((piece) => !isLabel(piece)) : [text];
}

function isLabel(piece: string): boolean {
  if (piece.includes('.')) return false;
  return LABEL.test(`${piece}:`) || /^(?:邮箱|电子邮箱|e-?mail|mail|或者?|和|及|and|or)[:：]?$/i.test(piece);
}

interface Read {
  readonly value: string;
  readonly host: string;
  /** Signs that do not belong into an address were put right. */
  readonly mended: boolean;
}

/** Scheme as given and host in lower case; the path as it is, without a lone slash. No scheme is added. */
function canonical(piece: string): Read | undefined {
  if (piece.length > LONGEST || !/[.。]/.test(piece)) return undefined;
  const bare = piece.replace(LABEL, '').replace(/^[<(【“"'《]+|[>)】”"'》。，,]+$/g, '');
  const mended = bare
    .replace(/^(?:https?:\/\/){2,}/i, (all) => all.slice(0, all.indexOf('//') + 2))
    .replace(/^https?(?=www\.)/i, '$&://')
    .replace(/^(?:h?t{1,3}ps?|http)(s?)[:;.]?[/\\]{1,3}(?=[\p{L}\p{N}])/iu, (all) => schemeOf(all))
    .replace(/^(https?|ftp)(?::\/{0,2}|\/\/)(?=[\p{L}\p{N}])/iu, '$1://')
    .replace(/(?<=[\p{L}\p{N}])[。](?=[\p{L}\p{N}])/gu, '.')
    .replace(/^((?:[a-z]+:\/\/)?www)\.{2,}/i, '$1.');
  const match = ADDRESS.exec(mended);
  if (match === null) return undefined;
  const [, scheme = '', host = '', port = '', rest = ''] = match;
  const start = scheme === '' ? '' : `${scheme.toLowerCase()}://`;
  const usual = port === '' || (/^https?$/i.test(scheme) && (port === '80' || port === '443'));
  const path = rest === '/' ? '' : rest;
  const value = `${start}${host.toLowerCase()}${usual ? '' : `:${port}`}${path}`;
  return { value, host: host.toLowerCase(), mended: mended !== bare };
}

/** `htp:/`, `http;//`, `https:\\` as they were meant. */
function schemeOf(written: string): string {
  return /s/i.test(written) ? 'https://' : 'http://';
}

export const url: FieldType<PreparedUrl> = {
  name: 'url',
  title: { en: 'Web address', 'zh-CN': '网址' },
  about: {
    en: 'Web addresses: the host in lower case, full-width signs mended, the scheme kept where there is one. Two addresses of one domain are likely one company; a shop or an account on a platform (Taobao, WeChat, Weibo) is told by its whole address, not by the domain.',
    'zh-CN':
      '网址：域名转为小写，修正全角符号，有 http(s):// 的保留，没有的不添加。同一域名多半是同一家公司；淘宝、微信、微博等平台上的店铺和账号按完整地址区分，不看平台域名。',
  },
  options: {},
  notes: {
    placeholder: PLACEHOLDER,
    unreadable: {
      en: '“{text}” is not a web address. Expected something like www.example.com.',
      'zh-CN': '“{text}”不是网址。应为 www.example.com 这样的写法。',
    },
    platform_name: {
      en: '“{text}” names an account or a shop on a platform, which is not a web address. Open it and copy its address.',
      'zh-CN': '“{text}”是平台账号或店铺名称，不是网址。请打开该页面，复制其链接。',
    },
    suspicious_domain: {
      en: 'Kept, but the end of the domain looks like a typo: was {suggestion} meant?',
      'zh-CN': '已保留，但域名可能写错了，是否应为 {suggestion}？',
    },
    mended: {
      en: 'Characters that do not belong in a web address were corrected.',
      'zh-CN': '已改正网址里的标点。',
    },
  },
  examples: [
    { cell: 'HTTP://WWW.Example.COM/', values: ['http://www.example.com'] },
    { cell: 'ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ．ｃｎ', values: ['www.example.com.cn'] },
    { cell: '官网：https：//www.example.com/About', values: ['https://www.example.com/About'] },
    { cell: 'www。example。com', values: ['www.example.com'] },
    { cell: 'http;//www.example.com', values: ['http://www.example.com'] },
    { cell: '例子.中国', values: ['例子.中国'] },
    { cell: 'a.example.com；b.example.com', values: ['a.example.com', 'b.example.com'] },
    { cell: 'www.example.con', values: ['www.example.con'], findings: ['suspicious_domain'] },
    { cell: 'sales@example.com', values: [] },
    { cell: '公众号：华鑫达宏', values: [], findings: ['platform_name'] },
    { cell: '没有网站', values: [], findings: ['unreadable'] },
    { cell: 'www.xxx.com', values: [], findings: ['placeholder'] },
    { cell: '无', values: [], findings: ['placeholder'] },
  ],
  many: true,
  survivorship: 'all',
  textCell: true,
  looksLike: (cell) => {
    const text = plain(cell.slice(0, 200)).toLowerCase();
    if (/^(?:https?:\/\/|www\.)\S+\.\S/.test(text)) return 1;
    return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|com\.cn|io|co)(?:\/\S*)?$/.test(text) ? 0.8 : 0;
  },
  normalize,

  levels: [
    { name: 'exact', m: 0.75, u: 0.0004, words: { en: 'Same web address', 'zh-CN': '网址相同' } },
    { name: 'same_domain', m: 0.13, u: 0.0006, words: { en: 'Same domain', 'zh-CN': '域名相同' } },
    { name: 'different', m: 0.12, u: 0.999, words: { en: 'Different web addresses', 'zh-CN': '网址不同' } },
  ],
  prepare,
  blockKeys: ({ domain }) => [domain],
  agreementKeys: ({ domain }) => [domain],
  compare: (a, b) => {
    if (a.whole === b.whole) return { level: 'exact', key: a.domain };
    return a.domain === b.domain && a.kind !== 'page'
      ? { level: 'same_domain', key: a.domain }
      : { level: 'different' };
  },
  mask: (value) => {
    const [, start = '', host = ''] = /^((?:[a-z]+:\/\/)?(?:www\.)?)([^/?#]*)/.exec(value) ?? [];
    const dot = host.lastIndexOf('.');
    return `${start}${hideTail(host.slice(0, dot), 2)}${host.slice(dot)}`;
  },
  parts: (value) => {
    const { domain, kind } = prepare(value);
    return { domain, kind };
  },
};
