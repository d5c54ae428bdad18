import { SIMPLIFIED, TRADITIONAL } from './data/traditional.js';

let table: Map<string, string> | undefined;

function simplifiedOf(): Map<string, string> {
  if (table === undefined) {
    const to = [...SIMPLIFIED];
    const direct = new Map([...TRADITIONAL].map((from, index) => [from, to[index] ?? from]));
    // 薴 is 苧, and 苧 as a traditional character is 苎: followed to the end, so that simple text stays as it is.
    table = new Map();
    for (const from of direct.keys()) {
      const seen = new Set([from]);
      let last = from;
      for (let next = direct.get(last); next !== undefined && !seen.has(next); next = direct.get(last)) {
        seen.add(next);
        last = next;
      }
      table.set(from, last);
    }
  }
  return table;
}

/** Traditional and variant characters one by one to simplified ones. For comparing, never for a cleaned value. */
export function simplify(text: string): string {
  if (!hasHan(text)) return text;
  const map = simplifiedOf();
  let out = '';
  for (const char of text) out += map.get(char) ?? char;
  return out;
}

const HAN = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Whether all letters are Han characters (〇 and 々 among them); false for the empty string. */
export function isHan(text: string): boolean {
  return /^[\p{Script=Han}〇々]+$/u.test(text);
}
