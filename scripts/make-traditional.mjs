// Writes src/text/data/traditional.ts: every traditional or variant character that opencc-js turns into one other
// character of simplified Chinese. For comparing only (乾隆 becomes 干隆 on both sides), never for cleaned values.
import { writeFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js';

const converters = ['t', 'tw', 'hk'].map((from) => OpenCC.Converter({ from, to: 'cn' }));
const pairs = [];
for (let code = 0x3400; code <= 0x2fa1f; code++) {
  if (code > 0x9fff && code < 0xf900) continue;
  if (code > 0xfaff && code < 0x20000) continue;
  const from = String.fromCodePoint(code);
  for (const convert of converters) {
    const to = convert(from);
    if (to !== from && [...to].length === 1) {
      pairs.push([from, to]);
      break;
    }
  }
}
const text = (index) => pairs.map((pair) => pair[index]).join('');
writeFileSync(
  new URL('../src/text/data/traditional.ts', import.meta.url),
  `// Made by scripts/make-traditional.mjs from opencc-js (Apache-2.0). The n-th character of one is the n-th of the other.
export const TRADITIONAL =
  '${text(0)}';
export const SIMPLIFIED =
  '${text(1)}';
`,
);
console.log(`${pairs.length} characters`);
