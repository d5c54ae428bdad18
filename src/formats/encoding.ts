import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.js';
import { nearest } from '../text/similarity.js';
import { CANDIDATES, readsWell } from './encoding-evidence.js';
import { type Scan, scan, wholeCharacters } from './encoding-scan.js';
import type { ByteSource, EncodingChoice } from './types.js';

const HEAD = 64 * 1024;

/** An encoding as the readers of text use it. */
export interface TextEncoding extends EncodingChoice {
  /**
   * Two exports in one file: a line that is good UTF-8 is read as such, any other in the encoding of the label.
   * `short`: also one whose characters beyond ASCII are all of two bytes, which another encoding may make by chance.
   */
  readonly mixed?: { readonly short: boolean; readonly lines: number; readonly firstLine: number };
}

/** `gbk` misses the four-byte characters on Node 20, and every other Chinese label is part of GB18030. */
const GB_LABELS =
  /^(?:gb[-_ ]?18030|gb[-_ ]?k|gb[-_ ]?2312(?:-80)?|ansi|cp[-_ ]?936|936|ms936|windows-936|euc-?cn|x-gbk)$/i;

const OTHER_LABELS: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf-8',
  'utf-8-bom': 'utf-8',
  utf8mb4: 'utf-8',
  '65001': 'utf-8',
  cp65001: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp950: 'big5',
  '950': 'big5',
  ms950: 'big5',
  cp932: 'shift_jis',
  '932': 'shift_jis',
  sjis: 'shift_jis',
  cp949: 'euc-kr',
  latin: 'windows-1252',
};

const KNOWN = [
  'utf-8',
  'gb18030',
  'gbk',
  'gb2312',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'latin1',
  'iso-8859-1',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1251',
  'windows-1250',
  'ansi',
];

/** The label to decode with, for what a person calls an encoding. Throws UserError with the nearest known name. */
export function encodingLabel(asked: string): string {
  const name = asked.trim().toLowerCase();
  if (GB_LABELS.test(name)) return 'gb18030';
  const label = OTHER_LABELS[name] ?? name;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UserError('format.unknown_encoding', {
      encoding: asked,
      nearest: nearest(name, KNOWN) ?? 'gb18030',
    });
  }
}

const sure = (label: string, code: string, certainty = 1): EncodingChoice => ({
  label,
  certainty,
  why: { code: `format.encoding_${code}` },
});

/**
 * Tells the encoding of a text file: byte order mark, then the zero bytes of UTF-16, then UTF-8, which other
 * encodings do not satisfy by accident (the whole file is looked at), then how well the bytes read in each of
 * GB18030, Big5, Windows-1252, Shift_JIS, EUC-JP and EUC-KR. A file of lines in UTF-8 and lines in one of those is
 * mixed; no program writes that, but people join files.
 */
export async function detectEncoding(source: ByteSource): Promise<TextEncoding> {
  const head = await source.read(0, HEAD);
  const marked = byteOrderMark(head) ?? zeroBytes(head);
  // A mark says how the file begins; what was joined to it may be something else.
  if (marked !== undefined && marked.label !== 'utf-8') return marked;
  const found = await scan(source);
  const { wrong, right } = found;
  if (wrong === 0) return marked ?? (right === 0 ? sure('utf-8', 'ascii') : sure('utf-8', 'utf8'));
  const mixed = mixedEncoding(found);
  if (mixed !== undefined) return mixed;
  // A few broken characters in a file that is UTF-8 everywhere else, such as one cut at a byte limit.
  const isUtf8Text = found.utf8Lines > 0 && right > wrong && readsWell(found.utf8Sample, 'utf-8');
  if (right >= 20 * wrong || isUtf8Text) return marked ?? sure('utf-8', 'utf8_broken', 0.95);
  return marked ?? byEvidence(found.sample);
}

/** Lines in UTF-8 and lines in another encoding, where both make good text. */
function mixedEncoding(found: Scan): TextEncoding | undefined {
  const { utf8Lines, otherLines, firstOther } = found;
  if (utf8Lines === 0 || otherLines === 0) return undefined;
  const { label } = byEvidence(found.otherSample);
  if (!readsWell(found.utf8Sample, 'utf-8') || !readsWell(found.otherSample, label)) return undefined;
  const params = { encoding: label, count: otherLines, line: firstOther };
  return {
    label,
    certainty: 0.9,
    why: { code: 'format.encoding_mixed', params },
    mixed: { short: utf8Lines >= otherLines, lines: otherLines, firstLine: firstOther },
  };
}

function byteOrderMark(head: Uint8Array): EncodingChoice | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return sure('utf-8', 'bom');
  if (starts(0xff, 0xfe)) return sure('utf-16le', 'bom');
  if (starts(0xfe, 0xff)) return sure('utf-16be', 'bom');
  if (starts(0x84, 0x31, 0x95, 0x33)) return sure('gb18030', 'bom');
  return undefined;
}

/** In UTF-16 every ASCII character, line ends too, has a zero byte at the same side. */
function zeroBytes(head: Uint8Array): EncodingChoice | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Text that is good UTF-8 as it stands is UTF-16 only where it is nearly all ASCII; a lone zero byte is damage.
  const least = isUtf8(head.subarray(0, wholeCharacters(head))) ? 0.25 : 0.005;
  if (head.length < 4 || even + odd < Math.max(1, head.length * least)) return undefined;
  if (odd > 20 * even) return sure('utf-16le', 'zeros', 0.95);
  return even > 20 * odd ? sure('utf-16be', 'zeros', 0.95) : undefined;
}

/** Bayes over the candidates. What decides is which one makes the bytes likely text. */
function byEvidence(sample: Uint8Array): EncodingChoice {
  const scored = CANDIDATES.map((candidate) => ({
    label: candidate.label,
    score: Math.log(candidate.prior) + candidate.logLikelihood(sample),
  })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || second === undefined) return sure('gb18030', 'evidence', 0.5);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  return {
    label: best.label,
    certainty: Math.min(0.99, Math.round((1 / total) * 100) / 100),
    why: { code: 'format.encoding_evidence', params: { encoding: best.label, second: second.label } },
  };
}
