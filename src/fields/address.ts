import { tidy } from '../text/width.js';
import { cleanAddress, isHanAddress } from './address/clean.js';
import {
  addressBlockKeys,
  compareAddresses,
  keyOf,
  type PreparedAddress,
  prepareAddress,
} from './address/compare.js';
import { insideOf, parseHan } from './address/han.js';
import { parseLatin } from './address/latin.js';
import { placeName } from './address/places.js';
import { provincesOfPostcode } from './address/postcode.js';
import { rewritePlaces } from './address/rewrite.js';
import { fold, hideTail, isDamaged, PLACEHOLDER, placeholder, readable, UNDECODABLE } from './fold.js';
import { isJunkOf } from './junk.js';
import type { FieldContext, FieldType, Normalized } from './types.js';

/** A postal code and nothing else: no address. */
const LONE_POSTCODE = /^(?:邮政编码|邮编)?[:：]?\s*(\d{6})$/;

function normalize(cell: string, { options, junk }: FieldContext): Normalized {
  const text = tidy(cell);
  if (text === '') return { values: [] };
  if (isJunkOf('address', text, junk)) return placeholder(cell);
  const lone = LONE_POSTCODE.exec(text)?.[1];
  if (lone !== undefined && provincesOfPostcode(lone).length > 0)
    return { values: [], spills: [{ type: 'text', text: lone, field: 'postcode' }] };
  const cleaned = cleanAddress(readable(text));
  const { spills } = cleaned;
  if (cleaned.value === '' || isJunkOf('address', cleaned.value, junk))
    return spills.length > 0 ? { values: [], spills } : placeholder(cell);
  const {
    value,
    changes: rewritten,
    findings: wrong,
  } = rewritePlaces(cleaned.value, cleaned.postcode, options);
  const changes = [...cleaned.changes, ...rewritten].map((note) => ({ ...note, before: cell, after: value }));
  const findings = wrong.map((note) => ({ ...note, before: cell }));
  if (isDamaged(value)) findings.push({ code: 'undecodable', before: cell });
  return {
    values: [value],
    ...(changes.length > 0 && { changes }),
    ...(findings.length > 0 && { findings }),
    ...(spills.length > 0 && { spills }),
  };
}

function parts(value: string): Record<string, string> {
  const folded = fold(value);
  if (!isHanAddress(value)) {
    const { number, street, kind, unit, tail, postcode } = parseLatin(folded);
    const name = [street, kind].filter((part) => part !== '').join(' ');
    return { street: name, number, unit, postcode, rest: tail.join(' ') };
  }
  const { place, town, street, number, rest } = parseHan(folded);
  const { building, unit, floor, room } = insideOf(rest);
  return {
    province: placeName(place.province),
    city: placeName(place.city),
    district: place.districtName ?? placeName(place.district),
    town,
    street,
    number,
    building,
    unit,
    floor,
    room,
    rest,
  };
}

/** Down to the county in Chinese, the last word in other scripts. */
function mask(value: string): string {
  const county = /^.{2,14}?(?:[市州盟]|地区)(?:.{1,8}?[区县市旗])?/u.exec(value)?.[0];
  if (isHanAddress(value)) return hideTail(value, Math.min(12, [...(county ?? '')].length || 3));
  const last = / (\S+)$/.exec(value)?.[1];
  return last === undefined || last.length * 2 > value.length ? hideTail(value, 2) : `*** ${last}`;
}

export const address: FieldType<PreparedAddress> = {
  name: 'address',
  title: { en: 'Address', 'zh-CN': '地址' },
  about: {
    en: 'A postal address on one line. Chinese addresses are compared by province, city, district, road and number, whichever of them are written; other addresses by number, street and the rest, with their abbreviations.',
    'zh-CN':
      '一行文字的地址。中文地址按省、市、区县、道路、门牌号比较，缺少的上级区划会在比较时补全，原文不变；外文地址按门牌号、街道和其余部分比较，并识别常用缩写。',
  },
  options: {
    complete: {
      default: false,
      about: {
        en: 'Write missing province and city in front, where only one place has the name; each is a recorded change.',
        'zh-CN':
          '地名唯一时补写缺少的省、市（“昆山市花桥镇”写成“江苏省苏州市昆山市花桥镇”），每处补写都记为一次修正。',
      },
    },
    former: {
      default: 'keep',
      oneOf: ['keep', 'note', 'update'],
      about: {
        en: 'Divisions that are gone or renamed: keep leaves them as they are, note adds a finding, update writes what they became. They are compared as what they became in any case.',
        'zh-CN':
          '已撤销或更名的区划：keep 原样保留；note 保留并提示；update 改成现在的名称。无论哪种，比较时都按现在的区划。',
      },
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    undecodable: UNDECODABLE,
    postcode_split: {
      en: 'The postal code {postcode} was taken out of the address.',
      'zh-CN': '邮政编码 {postcode} 已从地址中拆出。',
    },
    phone_split: {
      en: 'A telephone number was taken out of the address.',
      'zh-CN': '地址中的电话号码已拆出。',
    },
    person_split: {
      en: '{name}, with a telephone number, was taken out of the address.',
      'zh-CN': '地址中的收件人“{name}”及其电话已拆出。',
    },
    completed: { en: '{added} was added in front.', 'zh-CN': '已补全上级区划“{added}”。' },
    former: { en: '{text} became {now} in {year}.', 'zh-CN': '{text}已于 {year} 年改为{now}。' },
    former_name: {
      en: '{text} is gone since {year}; now: {now}. Kept as it is.',
      'zh-CN': '{text}已于 {year} 年撤销或更名，现为{now}。内容已原样保留。',
    },
    conflict: {
      en: '{place} lies in {province}, not in the place in front of it. Correct one of them.',
      'zh-CN': '{place}属于{province}，与前面的地名矛盾，请改正其中一个。',
    },
    two_provinces: {
      en: '{place} stands behind another province. Correct one of them.',
      'zh-CN': '{place}写在了另一个省级地名后面，两者矛盾，请改正其中一个。',
    },
    postcode_elsewhere: {
      en: 'Postal code {postcode} belongs to {province}, but the address lies in {place}. Correct one of them.',
      'zh-CN': '邮政编码 {postcode} 属于{province}，而地址在{place}，请改正其中一个。',
    },
    label_dropped: { en: 'The word "address" in front was dropped.', 'zh-CN': '去掉了开头的“地址：”字样。' },
    number_sign: { en: '# after a number written as 号.', 'zh-CN': '数字后的 # 已统一写成“号”。' },
    other_script: {
      en: 'The addresses are written in different scripts and say nothing about each other.',
      'zh-CN': '两个地址使用不同的文字书写，无法比较。',
    },
  },
  examples: [
    { cell: ' 浙江省 杭州市 西湖区 文三路４７８＃ ', values: ['浙江省杭州市西湖区文三路478号'] },
    { cell: '310012 杭州市西湖区文三路478号', values: ['杭州市西湖区文三路478号'] },
    { cell: '地址：上海市浦東新區張江路1號（邮编：201203）', values: ['上海市浦東新區張江路1號'] },
    { cell: '深圳市南山区科技园3－201 电话：0755-26000000', values: ['深圳市南山区科技园3-201'] },
    { cell: '9 Learmonth Drive , St Albans  3163', values: ['9 Learmonth Drive, St Albans 3163'] },
    {
      cell: '昆山花桥镇徐公桥路2号',
      options: { complete: true },
      values: ['江苏省苏州市昆山市花桥镇徐公桥路2号'],
    },
    { cell: '湖北襄樊市长虹路1号', options: { former: 'update' }, values: ['湖北襄阳市长虹路1号'] },
    {
      cell: '北京市崇文区珠市口东大街3号',
      options: { former: 'note' },
      values: ['北京市崇文区珠市口东大街3号'],
      findings: ['former_name'],
    },
    { cell: '浙江省南京市中山路1号', values: ['浙江省南京市中山路1号'], findings: ['conflict'] },
    {
      cell: '杭州市西湖区文三路478号 100080',
      values: ['杭州市西湖区文三路478号'],
      findings: ['postcode_elsewhere'],
    },
    { cell: '浙江省北京市海淀区', values: ['浙江省北京市海淀区'], findings: ['two_provinces'] },
    { cell: '深圳市南山区科技园3-201，张伟，13800138000', values: ['深圳市南山区科技园3-201'] },
    { cell: '待补充', values: [], findings: ['placeholder'] },
  ],
  many: false,
  survivorship: 'longest',
  textCell: true,
  looksLike: (cell) => {
    if (cell.length < 5 || cell.length > 200) return 0;
    if (/(?:[省市区县镇乡]|自治州).{2,}(?:[路街道巷弄村]|大厦|小区).{0,20}[\d０-９]/.test(cell)) return 1;
    if (/^.{2,7}(?:省|市|自治区).{2,8}[市区县].{2,}/.test(cell) || /.[路街巷弄]\d+[号號#]/.test(cell))
      return 0.8;
    return /^\d+[a-z]? .*\b(?:st|street|ave|avenue|rd|road|blvd|dr|drive|lane|ln|court|place|crescent|circuit)\b/i.test(
      cell,
    )
      ? 0.9
      : 0;
  },
  normalize,

  levels: [
    { name: 'exact', m: 0.4, u: 0.0002, words: { en: 'Same address', 'zh-CN': '地址相同' } },
    {
      name: 'same_place',
      m: 0.2,
      u: 0.0003,
      words: { en: 'Same road and number', 'zh-CN': '道路和门牌号相同' },
    },
    { name: 'similar', m: 0.16, u: 0.0008, words: { en: 'Similar address', 'zh-CN': '地址相近' } },
    { name: 'same_street', m: 0.06, u: 0.004, words: { en: 'Same road', 'zh-CN': '道路相同' } },
    { name: 'same_city', m: 0.08, u: 0.08, words: { en: 'Same city at most', 'zh-CN': '至多城市相同' } },
    { name: 'different', m: 0.1, u: 0.9147, words: { en: 'Different addresses', 'zh-CN': '地址不同' } },
  ],
  prepare: prepareAddress,
  blockKeys: addressBlockKeys,
  agreementKeys: (prepared) => [keyOf(prepared)],
  compare: compareAddresses,
  mask,
  parts,
};
