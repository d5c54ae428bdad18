import { tidy } from '../text/width.js';
import { cleanAddress, isHanAddress } from './address/clean.js';
import {
  addressBlockKeys,
  compareAddresses,
  keyOf,
  type PreparedAddress,
  prepareAddress,
} from './address/compare.js';
import { parseHan } from './address/han.js';
import { parseLatin } from './address/latin.js';
import { placeName } from './address/places.js';
import { fold, hideTail, isDamaged, PLACEHOLDER, placeholder, readable, UNDECODABLE } from './fold.js';
import { isJunk } from './junk.js';
import type { FieldType, Normalized } from './types.js';

function normalize(cell: string): Normalized {
  const text = tidy(cell);
  if (text === '') return { values: [] };
  if (isJunk(text)) return placeholder(cell);
  const { value, changes, spills } = cleanAddress(readable(text));
  if (value === '' || isJunk(value)) return spills.length > 0 ? { values: [], spills } : placeholder(cell);
  return {
    values: [value],
    ...(changes.length > 0 && { changes: changes.map((note) => ({ ...note, before: cell, after: value })) }),
    ...(isDamaged(value) && { findings: [{ code: 'undecodable', before: cell }] }),
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
  return {
    province: placeName(place.province),
    city: placeName(place.city),
    district: place.districtName ?? placeName(place.district),
    town,
    street,
    number,
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
  options: {},
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
