import { unique } from '../text/tokens.js';
import { plain } from '../text/width.js';
import { hideTail, PLACEHOLDER, placeholder } from './fold.js';
import { isJunk } from './junk.js';
import type { FieldType, Normalized, Note, Spill } from './types.js';

/** Longer pieces are not addresses people type; 2083 is the longest that old browsers took. */
const LONGEST = 2083;

const LABEL = /^(?:官方网站|公司网站|公司网址|官网|网址|网站|主页|website|web|homepage|site|url) ?[:：]\s*/i;
const ADDRESS =
  /^(?:(https?|ftp):\/\/)?((?:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?\.)+[\p{L}\p{M}][\p{L}\p{N}\p{M}-]*|\d{1,3}(?:\.\d{1,3}){3})\.?(?::(\d{1,5}))?([/?#].*)?$/iu;
const MAIL = /^(?:mailto:)?[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/i;

/** Where the last label is a country, these before it are not a name either: abc.com.cn. */
const SECOND_LEVEL = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co', 'ne', 'or', 'go']);

/** Sites that give each shop or author a host of its own. */
const HOSTED = new Set([
  '1688.com',
  'alibaba.com',
  'taobao.com',
  'tmall.com',
  'jd.com',
  'made-in-china.com',
  'github.io',
  'wordpress.com',
  'blogspot.com',
  'wixsite.com',
  'weebly.com',
]);

interface Prepared {
  /** Without scheme, `www.` and a slash at the end. */
  readonly whole: string;
  /** The name that was registered, or the shop's on a site of shops. */
  readonly domain: string;
}

function normalize(cell: string): Normalized {
  const text = plain(cell);
  if (text === '') return { values: [] };
  if (isJunk(text)) return placeholder(cell);
  const values: string[] = [];
  const findings: Note[] = [];
  const spills: Spill[] = [];
  for (const piece of pieces(text)) {
    const value = canonical(piece);
    if (value !== undefined) values.push(value);
    else if (MAIL.test(piece)) spills.push({ type: 'email', text: piece.replace(/^mailto:/i, '') });
    else findings.push({ code: 'unreadable', before: cell, params: { text: piece.slice(0, 80) } });
  }
  return {
    values: unique(values),
    ...(findings.length > 0 && { findings }),
    ...(spills.length > 0 && { spills }),
  };
}

/** The addresses of a cell; the whole cell where splitting gives nothing that is one. */
function pieces(text: string): string[] {
  const split = text
    .replace(LABEL, '')
    .split(/[\s,;、；|]+/)
    .filter((piece) => piece !== '');
  const some = split.some((piece) => canonical(piece) !== undefined || MAIL.test(piece));
  return some ? split : [text];
}

/** Scheme as given and host in lower case; the path as it is, without a lone slash. No scheme is added. */
function canonical(piece: string): string | undefined {
  if (piece.length > LONGEST) return undefined;
  const mended = piece
    .replace(LABEL, '')
    .replace(/^(https?|ftp)(?::\/{0,2}|\/\/)(?=[\p{L}\p{N}])/iu, '$1://')
    .replace(/(?<=[\p{L}\p{N}])。(?=[\p{L}\p{N}])/gu, '.')
    .replace(/[。，,]+$/, '');
  const match = ADDRESS.exec(mended);
  if (match === null) return undefined;
  const [, scheme = '', host = '', port = '', rest = ''] = match;
  const start = scheme === '' ? '' : `${scheme.toLowerCase()}://`;
  const usual = port === '' || (/^https?$/i.test(scheme) && (port === '80' || port === '443'));
  const path = rest === '/' ? '' : rest;
  return `${start}${host.toLowerCase()}${usual ? '' : `:${port}`}${path}`;
}

function prepare(value: string): Prepared {
  const whole = value
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
  const host = whole.replace(/[:/?#].*$/s, '') || whole;
  return { whole: whole || value, domain: registered(host) || value };
}

function registered(host: string): string {
  if (/^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  let size = last.length === 2 && SECOND_LEVEL.has(second) ? 3 : 2;
  if (HOSTED.has(labels.slice(-2).join('.'))) size = 3;
  return labels.slice(-size).join('.');
}

export const url: FieldType<Prepared> = {
  name: 'url',
  title: { en: 'Web address', 'zh-CN': '网址' },
  about: {
    en: 'Web addresses: the host in lower case, full-width signs mended, the scheme kept where there is one.',
    'zh-CN': '网址：域名转为小写，修正全角符号，有 http(s):// 的保留，没有的不添加。',
  },
  options: {},
  notes: {
    placeholder: PLACEHOLDER,
    unreadable: {
      en: '“{text}” is not a web address. Expected something like www.example.com.',
      'zh-CN': '“{text}”不是网址。应为 www.example.com 这样的写法。',
    },
  },
  examples: [
    { cell: 'HTTP://WWW.Example.COM/', values: ['http://www.example.com'] },
    { cell: 'ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ．ｃｎ', values: ['www.example.com.cn'] },
    { cell: '官网：https：//www.example.com/About', values: ['https://www.example.com/About'] },
    { cell: 'www。example。com', values: ['www.example.com'] },
    { cell: '例子.中国', values: ['例子.中国'] },
    { cell: 'a.example.com；b.example.com', values: ['a.example.com', 'b.example.com'] },
    { cell: 'sales@example.com', values: [] },
    { cell: '没有网站', values: [], findings: ['unreadable'] },
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
    return a.domain === b.domain ? { level: 'same_domain', key: a.domain } : { level: 'different' };
  },
  mask: (value) => {
    const [, start = '', host = ''] = /^((?:[a-z]+:\/\/)?(?:www\.)?)([^/?#]*)/.exec(value) ?? [];
    const dot = host.lastIndexOf('.');
    return `${start}${hideTail(host.slice(0, dot), 2)}${host.slice(dot)}`;
  },
};
