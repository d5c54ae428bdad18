import { hasHan } from '../text/han.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { placeName } from './address/names.js';
import { type Recognised, recognise } from './address/places.js';
import {
  hideTail,
  isDamaged,
  narrowLetters,
  PLACEHOLDER,
  placeholder,
  readable,
  UNDECODABLE,
} from './fold.js';
import { isJunkOf } from './junk.js';
import { areaOf } from './region/areas.js';
import { comparisonOf, keyOf, type PreparedRegion, prepareRegion } from './region/compare.js';
import {
  isAbroad,
  isKnownPlace,
  isLocal,
  type Level,
  LONGEST,
  nearestName,
  placeKey,
  readWhole,
} from './region/read.js';
import { writeRegion } from './region/write.js';
import type { FieldContext, FieldType, Normalized, Note } from './types.js';

const LIST = /\s*[,，;；、\n/／]\s*|\s+/;

/** A road, a number, a building: then it is an address. */
const LOCAL_PART = /(?:[路街道巷弄村镇乡]|大厦|广场|小区|\d)/;

function normalize(cell: string, { options, junk }: FieldContext): Normalized {
  const text = narrowLetters(tidy(cell));
  if (text === '') return { values: [] };
  if (isJunkOf('region', text, junk)) return placeholder(cell);
  const level = options.level as Level;
  const key = placeKey(text);
  const area = areaOf(key);
  if (area !== undefined && level === 'any' && options.areas === 'value') return { values: [area.name] };
  if (area !== undefined)
    return withFinding(area.name, { code: 'area', before: cell, params: { text: area.name } });
  if (!hasHan(text) || isAbroad(key)) return asItIs(text, cell);
  const whole = readWhole(key, level);
  if (whole !== undefined) return writeRegion(cell, text, whole, options);
  return (
    readList(cell, text, options, level) ??
    readAddress(cell, text, options) ??
    unknown(cell, text, key, options)
  );
}

/** In another script, or abroad: nothing that we could write better. */
function asItIs(text: string, cell: string): Normalized {
  if (!isDamaged(text)) return { values: [text] };
  return { values: [readable(text)], findings: [{ code: 'undecodable', before: cell }] };
}

function withFinding(value: string, finding: Note): Normalized {
  return { values: [value], findings: [finding] };
}

/** Several regions in one cell: every part is one in full. */
function readList(
  cell: string,
  text: string,
  options: FieldContext['options'],
  level: Level,
): Normalized | undefined {
  const parts = text.length > LONGEST * 4 ? [] : unique(text.split(LIST).filter((part) => part !== ''));
  const read = parts.map((part) => readWhole(placeKey(part), level));
  if (parts.length < 2 || !read.every((one) => one !== undefined)) return undefined;
  const results = parts.map((part, at) => writeRegion(part, part, read[at] as Recognised, options));
  const values = unique(results.flatMap((result) => result.values));
  const spills = results.flatMap((result) => result.spills ?? []);
  const findings = results.flatMap((result) => result.findings ?? []);
  const changes = [
    { code: 'split', before: cell, after: values.join('; '), params: { count: values.length } },
  ];
  return {
    values,
    ...(values.length > 1 && { changes }),
    ...(findings.length > 0 && { findings }),
    ...(spills.length > 0 && { spills }),
  };
}

/** An address: its places stay, and the whole goes to the address. */
function readAddress(cell: string, text: string, options: FieldContext['options']): Normalized | undefined {
  const found = text.length > LONGEST * 4 ? undefined : placesOf(placeKey(text));
  if (found === undefined || found.conflict !== undefined || !LOCAL_PART.test(found.rest)) return undefined;
  const places = writeRegion(cell, text, { ...found, rest: '' }, options);
  return { ...places, spills: [...(places.spills ?? []), { type: 'address', text: tidy(cell) }] };
}

function placesOf(key: string): Recognised | undefined {
  const found = recognise(key);
  return found.named.some(({ level, codes }) => level !== 'district' && codes.length === 1)
    ? found
    : undefined;
}

function unknown(
  cell: string,
  text: string,
  key: string,
  { unknown: how, level }: FieldContext['options'],
): Normalized {
  if (isDamaged(text)) return asItIs(text, cell);
  const conflict = key.length > LONGEST ? undefined : recognise(key).conflict;
  if (conflict !== undefined) {
    const lies = placeName(`${conflict.code.slice(0, 2)}0000`);
    return withFinding(text, {
      code: 'conflict',
      before: cell,
      params: { place: conflict.text, province: lies },
    });
  }
  if (how === 'keep' || isKnownPlace(key) || (level === 'district' && isLocal(key)))
    return { values: [text] };
  const near = nearestName(key, level as Level);
  return withFinding(
    text,
    near === undefined
      ? { code: 'unknown', before: cell, params: { text } }
      : { code: 'unknown_near', before: cell, params: { text, near } },
  );
}

export const region: FieldType<PreparedRegion> = {
  name: 'region',
  title: { en: 'Region', 'zh-CN': '地区' },
  about: {
    en: 'A province, city or county of China after GB/T 2260, former names included, or a part of China such as 华东; levels in one cell are taken apart or written together. Places abroad and other scripts stay as they are.',
    'zh-CN':
      '中国的省、市、区县（按 GB/T 2260，含已撤销和更名的区划），或“华东”这样的大区；一个单元格里的多级地区可以拆开或连写。国外地名和外文原样保留。',
  },
  options: {
    level: {
      default: 'any',
      oneOf: ['any', 'province', 'city', 'district'],
      about: {
        en: 'What the field holds: any is a place with all the levels that are written; with another one, other levels go to the field for these.',
        'zh-CN':
          '本字段存放哪一级：any 任意级别，写了几级就保留几级；province 省，city 市，district 区县，其他级别移到相应的字段。',
      },
    },
    write: {
      default: 'full',
      oneOf: ['full', 'short'],
      about: {
        en: 'full: 浙江省, 杭州市; short: 浙江, 杭州. Counties keep their rank.',
        'zh-CN': 'full 写全称（浙江省、杭州市）；short 写简称（浙江、杭州）。区县不缩写。',
      },
    },
    complete: {
      default: false,
      about: {
        en: 'With level any: write the levels above as well, where only one place has the name.',
        'zh-CN': 'level 为 any 时，名称唯一的补全上级区划（“义乌市”写成“浙江省金华市义乌市”）。',
      },
    },
    former: {
      default: 'update',
      oneOf: ['update', 'note', 'keep'],
      about: {
        en: 'Divisions that are gone or renamed: update writes what they became, note keeps them with a finding, keep keeps them.',
        'zh-CN': '已撤销或更名的区划：update 改成现在的名称；note 原样保留并提示；keep 原样保留。',
      },
    },
    areas: {
      default: 'value',
      oneOf: ['value', 'finding'],
      about: {
        en: 'Parts of China such as 华东: a value like any other, or a finding as well.',
        'zh-CN': '“华东”这样的大区：value 直接作为取值；finding 保留并提示。',
      },
    },
    unknown: {
      default: 'note',
      oneOf: ['note', 'keep'],
      about: {
        en: 'Chinese names that are no known place: kept with a finding, or without one.',
        'zh-CN': '不认识的中文地名：note 保留并提示；keep 只保留。',
      },
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    undecodable: UNDECODABLE,
    completed: { en: '{added} was added in front.', 'zh-CN': '已补全上级区划“{added}”。' },
    lies_in: { en: '“{text}” lies in {place}.', 'zh-CN': '“{text}”属于{place}。' },
    former: { en: '{text} became {now} in {year}.', 'zh-CN': '{text}已于 {year} 年改为{now}。' },
    former_name: {
      en: '{text} is gone since {year}; now: {now}. Kept as it is.',
      'zh-CN': '{text}已于 {year} 年撤销或更名，现为{now}。内容已原样保留。',
    },
    split: { en: 'Split into {count} regions.', 'zh-CN': '已拆分成 {count} 个地区。' },
    area: {
      en: '{text} is a part of China with several provinces. Fill in the province or city if it is known.',
      'zh-CN': '“{text}”是大区，包含多个省份。如果知道具体省市，请补充。',
    },
    conflict: {
      en: '{place} lies in {province}, not in the place in front of it. Correct one of them.',
      'zh-CN': '{place}属于{province}，与前面的地名矛盾，请改正其中一个。',
    },
    unknown: {
      en: '“{text}” is not a province, city or county that we know. Kept as it is.',
      'zh-CN': '不认识地区“{text}”，已原样保留，请核对。',
    },
    unknown_near: {
      en: '“{text}” is not a place that we know. Is {near} meant? Kept as it is.',
      'zh-CN': '不认识地区“{text}”，是否应为“{near}”？已原样保留，请核对。',
    },
  },
  examples: [
    { cell: '浙江', values: ['浙江省'] },
    { cell: '杭州西湖', values: ['杭州市西湖区'] },
    { cell: '浙江-杭州-西湖区', values: ['浙江省杭州市西湖区'] },
    { cell: '義烏市', options: { complete: true }, values: ['浙江省金华市义乌市'] },
    { cell: '浙江省', options: { level: 'province', write: 'short' }, values: ['浙江'] },
    { cell: '吉林', options: { level: 'city' }, values: ['吉林市'] },
    { cell: '杭州市', options: { level: 'province' }, values: ['浙江省'] },
    { cell: '襄樊', values: ['襄阳市'] },
    {
      cell: '北京市崇文区',
      options: { former: 'note' },
      values: ['北京市崇文区'],
      findings: ['former_name'],
    },
    { cell: '华东大区', values: ['华东'] },
    { cell: '华东', options: { areas: 'finding' }, values: ['华东'], findings: ['area'] },
    { cell: '浙江、江苏', values: ['浙江省', '江苏省'] },
    { cell: '浙江省南京市', values: ['浙江省南京市'], findings: ['conflict'] },
    { cell: '淅江省', values: ['淅江省'], findings: ['unknown_near'] },
    { cell: 'California', values: ['California'] },
    { cell: '暂无', values: [], findings: ['placeholder'] },
  ],
  many: false,
  survivorship: 'most_frequent',
  textCell: true,
  looksLike: (cell) => {
    if (cell.length < 2 || cell.length > 16 || !hasHan(cell)) return 0;
    return readWhole(placeKey(cell), 'any') === undefined ? 0 : 0.9;
  },
  normalize,

  levels: [
    { name: 'exact', m: 0.5, u: 0.05, words: { en: 'Same region', 'zh-CN': '地区相同' } },
    {
      name: 'within',
      m: 0.3,
      u: 0.1,
      words: { en: 'One lies in the other', 'zh-CN': '一个地区包含另一个' },
    },
    { name: 'different', m: 0.2, u: 0.85, words: { en: 'Different regions', 'zh-CN': '地区不同' } },
  ],
  prepare: prepareRegion,
  blockKeys: (prepared) => [keyOf(prepared)],
  agreementKeys: (prepared) => [keyOf(prepared)],
  compare: comparisonOf,
  mask: (value) => hideTail(value, 3),
  parts: (value) => {
    const place = readWhole(placeKey(value), 'any')?.place ?? {};
    return {
      province: placeName(place.province),
      city: placeName(place.city),
      district: place.districtName ?? placeName(place.district),
    };
  },
};
