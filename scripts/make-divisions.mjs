// Writes src/fields/data/divisions.ts from a list of the divisions of mainland China (GB/T 2260 as published by the
// Ministry of Civil Affairs), one a line: code,level,name with the levels province, city, district.
// Usage: node scripts/make-divisions.mjs divisions.csv
import { readFileSync, writeFileSync } from 'node:fs';

/** Rows of the standard that name no place. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const rows = readFileSync(process.argv[2], 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split(','));

const lines = [];
const prefectures = new Map();
for (const [code, level, name] of rows) {
  if (level === 'province') {
    prefectures.set(code.slice(0, 2), [`${code.slice(0, 2)}${name}`]);
    continue;
  }
  const key = code.slice(0, 4);
  if (level === 'city') prefectures.set(key, [key + (NO_PLACE.test(name) ? '' : name)]);
  else prefectures.get(key).push(code.slice(4) + name);
}
const order = [...prefectures.keys()].sort();
for (const key of order) lines.push(prefectures.get(key).join(' '));

writeFileSync(
  new URL('../src/fields/data/divisions.ts', import.meta.url),
  `/**
 * Divisions of mainland China down to the county after GB/T 2260 as of November 2024: 31 provinces, 342 prefectures,
 * 2,978 counties and zones of that rank. One line for a province (two digits of its code, then its name), and one for
 * each prefecture: four digits and the name, then its counties with the last two digits of their codes. Prefectures
 * that are no place of their own (the 市辖区 of a municipality) have no name.
 * Written by scripts/make-divisions.mjs; change that, not this.
 */
export const DIVISIONS = \`
${lines.join('\n')}
\`;
`,
);
