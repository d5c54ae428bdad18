import { isAscii, isUtf8 } from 'node:buffer';
import { UserError } from '../errors.js';
import type { Message } from '../model/words.js';
import { nearest } from '../text/similarity.js';
import { CANDIDATES } from './encoding-evidence.js';
import type { ByteSource, EncodingChoice } from './types.js';

/** Bytes with something beyond ASCII in them, for telling encodings apart. */
const SAMPLE = 16 * 1024;
const HEAD = 64 * 1024;

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
 * GB18030, Big5, Windows-1252 and Shift_JIS.
 */
export async function detectEncoding(source: ByteSource): Promise<EncodingChoice> {
  const head = await source.read(0, HEAD);
  const marked = byteOrderMark(head) ?? zeroBytes(head);
  if (marked) return marked;

  const { wrong, right, sample } = await scan(source);
  if (wrong === 0) return right === 0 ? sure('utf-8', 'ascii') : sure('utf-8', 'utf8');
  // A few broken characters in a file that is UTF-8 everywhere else, such as one cut at a byte limit.
  if (right >= 20 * wrong) return sure('utf-8', 'utf8_broken', 0.95);
  return byEvidence(sample);
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

interface Scan {
  /** Characters beyond ASCII that are good UTF-8, and bytes that are not. */
  readonly right: number;
  readonly wrong: number;
  readonly sample: Uint8Array;
}

async function scan(source: ByteSource): Promise<Scan> {
  let right = 0;
  let wrong = 0;
  let rest: Uint8Array = new Uint8Array(0);
  const pieces: Uint8Array[] = [];
  let sampled = 0;
  const look = (bytes: Uint8Array) => {
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) right += leadBytes(bytes);
    else {
      const counted = countUtf8(bytes);
      right += counted.right;
      wrong += counted.wrong;
    }
    if (sampled >= SAMPLE) return;
    const piece = aroundHighBytes(bytes).slice(0, SAMPLE - sampled);
    pieces.push(piece);
    sampled += piece.length;
  };
  for await (const chunk of source.stream()) {
    const bytes: Uint8Array = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    look(bytes.subarray(0, end));
    rest = bytes.slice(end);
  }
  look(rest);
  return { right, wrong, sample: Buffer.concat(pieces) };
}

/** Where to cut so that no UTF-8 character is cut: before the last lead byte, if its character is not complete. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** In UTF-8 every character beyond ASCII has one. */
function leadBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

function countUtf8(bytes: Uint8Array): { right: number; wrong: number } {
  let right = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (length > 1 && isUtf8(bytes.subarray(i, i + length)) && i + length <= bytes.length) {
      right++;
      i += length;
    } else {
      wrong++;
      i++;
    }
  }
  return { right, wrong };
}

/** Leaves out the lines that are all ASCII: they say nothing. */
function aroundHighBytes(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    if (!isAscii(line)) kept.push(line);
    start += line.length;
  }
  return Buffer.concat(kept);
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

/** Counts the characters that `label` cannot decode, with the line (as a text editor counts) of the first. */
export async function undecodable(source: ByteSource, label: string): Promise<Message[]> {
  const decoder = new TextDecoder(label);
  let count = 0;
  let first = 0;
  let line = 1;
  const look = (text: string) => {
    for (let bad = text.indexOf('\ufffd'); bad >= 0; bad = text.indexOf('\ufffd', bad + 1))
      if (count++ === 0) first = line + lineEnds(text.slice(0, bad));
    if (count === 0) line += lineEnds(text);
  };
  for await (const chunk of source.stream()) look(decoder.decode(chunk, { stream: true }));
  look(decoder.decode());
  return count === 0 ? [] : [{ code: 'format.undecodable', params: { encoding: label, count, line: first } }];
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
