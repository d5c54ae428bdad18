import { READINGS } from './data/pinyin.js';
import { simplify } from './han.js';

let table: Map<string, string> | undefined;

function readings(): ReadonlyMap<string, string> {
  if (table === undefined) {
    table = new Map();
    for (const line of READINGS.trim().split('\n')) {
      const [syllable = '', chars = ''] = line.split(' ');
      for (const char of chars) table.set(char, syllable);
    }
  }
  return table;
}

/**
 * A text with its Chinese characters read out, a blank on either side of each syllable: `成交VIP` is
 * ` cheng  jiao VIP`. Characters without a known reading stay. For names that a program uses, not for people.
 */
export function toPinyin(text: string): string {
  const known = readings();
  let out = '';
  for (const char of simplify(text)) {
    const syllable = known.get(char);
    out += syllable === undefined ? char : ` ${syllable} `;
  }
  return out;
}
