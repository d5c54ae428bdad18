// Writes src/text/data/hkscs.ts: what the Hong Kong Supplementary Character Set (HKSCS-2008) has where the Big5 of the
// platform gives a private-use character. Needs `iconv` of the GNU C library, which knows BIG5-HKSCS.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const FIRST = 0xe000;
const LAST = 0xf848;
const NOTHING = '.';

const platform = new TextDecoder('big5');
const places = Array(LAST - FIRST + 1).fill(NOTHING);
let count = 0;
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const bytes = Uint8Array.of(lead, trail);
    const code = platform.decode(bytes).codePointAt(0);
    if (code < FIRST || code > LAST) continue;
    const { status, stdout } = spawnSync('iconv', ['-f', 'BIG5-HKSCS', '-t', 'UTF-8'], { input: bytes });
    const char = stdout.toString();
    // Four of them are two characters each; src/text/private-use.ts has those.
    if (status !== 0 || [...char].length !== 1 || /[\ue000-\uf8ff\ufffd]/.test(char)) continue;
    places[code - FIRST] = char;
    count++;
  }
writeFileSync(
  new URL('../src/text/data/hkscs.ts', import.meta.url),
  `// Made by scripts/make-hkscs.mjs from the BIG5-HKSCS table of the GNU C library.
/** The characters of HKSCS-2008 by the places U+E000 to U+F848 that code page 950 gives them; a full stop is none. */
export const HKSCS =
  '${places.join('')}';
`,
);
console.log(`${count} characters`);
