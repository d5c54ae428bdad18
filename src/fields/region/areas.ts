/**
 * Parts of China larger than a province, as sales departments divide it: name, then the provinces by the first two
 * digits of their codes. Those of the seven great regions are the usual ones; companies draw their own lines.
 */
const AREAS = `
华北 11 12 13 14 15
东北 21 22 23
华东 31 32 33 34 35 36 37
华中 41 42 43
华南 44 45 46
西南 50 51 52 53 54
西北 61 62 63 64 65
长三角 31 32 33 34
珠三角 44
京津冀 11 12 13
港澳台 71 81 82
港澳 81 82
粤港澳大湾区 44 81 82
江浙沪 31 32 33
江浙 32 33
东三省 21 22 23
川渝 50 51
云贵 52 53
云贵川 51 52 53
两广 44 45
两湖 42 43
`;

/** Said of where customers are, without naming a place. */
const ELSEWHERE = new Set(['海外', '国外', '境外', '全国', '全球', '中国']);

const provinces = new Map(
  AREAS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...codes] = line.split(' ');
      return [name, codes] as const;
    }),
);

export interface Area {
  readonly name: string;
  /** First two digits of the codes of its provinces; none where it is no part of China, or all of it. */
  readonly provinces: readonly string[];
}

/** The area a text names: 华东, 华东区, 华东地区, 华东大区. */
export function areaOf(text: string): Area | undefined {
  const name = provinces.has(text) ? text : text.replace(/(?:地区|大区|片区|区域|区)$/, '');
  const codes = provinces.get(name);
  if (codes !== undefined) return { name, provinces: codes };
  return ELSEWHERE.has(text) ? { name: text, provinces: [] } : undefined;
}
