import { isAscii, isUtf8 } from 'node:buffer';
import type { ByteSource } from './types.js';

/** Bytes with something beyond ASCII in them, for telling encodings apart. */
const SAMPLE = 16 * 1024;

/** A line longer than this is looked at in parts. */
const MOST_LINE = 1 << 20;

const LF = 10;
const CR = 13;

/** What the bytes of a text file are as UTF-8. Lines without anything beyond ASCII say nothing and are in none of these. */
export interface Scan {
  /** Characters beyond ASCII that are good UTF-8, and bytes that are not. */
  readonly right: number;
  readonly wrong: number;
  /** Lines that are good UTF-8 with characters of three bytes or more, and lines that are hardly UTF-8 at all. */
  readonly utf8Lines: number;
  readonly otherLines: number;
  /** Where the first of those is, from 1. */
  readonly firstOther: number;
  /** Lines of those kinds, and of all that is not good UTF-8, from all over the file. */
  readonly utf8Sample: Uint8Array;
  readonly otherSample: Uint8Array;
  readonly sample: Uint8Array;
}

/** What one line is as UTF-8. `broken`: good but for a few bytes. */
type LineKind = 'ascii' | 'utf8' | 'broken' | 'other';

/** Looks at the whole file once. Only for encodings in which a line end is a byte of its own, so not for UTF-16. */
export async function scan(source: ByteSource): Promise<Scan> {
  const scanner = new Scanner();
  for await (const piece of linePieces(source.stream())) scanner.look(piece);
  return scanner;
}

/** The bytes in pieces that end with a line, as large as they come; but for lines of ever so many bytes. */
export async function* linePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const end = lastLineEnd(chunk);
    if (end === 0 && size + chunk.length < MOST_LINE) {
      held.push(chunk);
      size += chunk.length;
      continue;
    }
    const whole = Buffer.concat([...held, chunk]);
    const cut = end === 0 ? wholeCharacters(whole) : size + end;
    yield whole.subarray(0, cut);
    held = [whole.subarray(cut)];
    size = whole.length - cut;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Behind the last line end of a piece, 0 where there is none; after a carriage return at its end a line feed may follow. */
function lastLineEnd(piece: Uint8Array): number {
  const cr = piece.length > 1 ? piece.lastIndexOf(CR, piece.length - 2) : -1;
  return Math.max(piece.lastIndexOf(LF), cr) + 1;
}

/** The lines of a piece, each with its line end. */
export function* linesOf(piece: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < piece.length; ) {
    let end = start;
    while (end < piece.length && piece[end] !== LF && piece[end] !== CR) end++;
    if (piece[end] === CR && piece[end + 1] === LF) end++;
    yield piece.subarray(start, end + 1);
    start = end + 1;
  }
}

/** Line ends in a piece, as a text editor counts them: a carriage return with a line feed is one. */
export function countLineEnds(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1)) count++;
  for (let at = piece.indexOf(CR); at >= 0; at = piece.indexOf(CR, at + 1)) if (piece[at + 1] !== LF) count++;
  return count;
}

class Scanner implements Scan {
  right = 0;
  wrong = 0;
  utf8Lines = 0;
  otherLines = 0;
  firstOther = 0;
  private line = 1;
  private readonly samples = { utf8: new Sample(), other: new Sample(), all: new Sample() };

  look(piece: Uint8Array): void {
    if (isAscii(piece)) this.line += countLineEnds(piece);
    else if (isUtf8(piece)) {
      this.right += leadBytes(piece);
      this.utf8Lines += countLineEnds(piece) || 1;
      this.samples.utf8.add(firstLongLine(piece));
      this.line += countLineEnds(piece);
    } else for (const line of linesOf(piece)) this.lookAtLine(line);
  }

  private lookAtLine(line: Uint8Array): void {
    const { kind, right, wrong } = lineKind(line);
    this.right += right;
    this.wrong += wrong;
    if (kind === 'utf8' && hasLongCharacter(line)) {
      this.utf8Lines++;
      this.samples.utf8.add(line);
    }
    if (kind === 'broken' || kind === 'other') this.samples.all.add(line);
    if (kind === 'other') {
      this.samples.other.add(line);
      if (this.otherLines++ === 0) this.firstOther = this.line;
    }
    this.line += countLineEnds(line);
  }

  get utf8Sample(): Uint8Array {
    return this.samples.utf8.bytes();
  }

  get otherSample(): Uint8Array {
    return this.samples.other.bytes();
  }

  get sample(): Uint8Array {
    return this.samples.all.bytes();
  }
}

/** Lines from all over a file: when there are too many, every second one goes, and fewer are taken from then on. */
class Sample {
  private lines: Uint8Array[] = [];
  private size = 0;
  private every = 1;
  private seen = 0;

  add(line: Uint8Array): void {
    if (this.seen++ % this.every !== 0) return;
    const kept = Uint8Array.from(line.subarray(0, SAMPLE));
    this.lines.push(kept);
    this.size += kept.length;
    while (this.size > SAMPLE && this.lines.length > 1) {
      this.every *= 2;
      this.lines = this.lines.filter((_, index) => index % 2 === 0);
      this.size = this.lines.reduce((sum, one) => sum + one.length, 0);
    }
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.lines);
  }
}

function lineKind(line: Uint8Array): { kind: LineKind; right: number; wrong: number } {
  if (isAscii(line)) return { kind: 'ascii', right: 0, wrong: 0 };
  if (isUtf8(line)) return { kind: 'utf8', right: leadBytes(line), wrong: 0 };
  const { right, wrong } = countUtf8(line);
  return { kind: wrong > right ? 'other' : 'broken', right, wrong };
}

/** The encoding of one line of a file of two encodings: UTF-8 or `other`. See `TextEncoding.mixed`. */
export function lineLabel(line: Uint8Array, other: string, { short }: { readonly short: boolean }): string {
  const { kind } = lineKind(line);
  if (kind === 'ascii' || (kind === 'broken' && short)) return 'utf-8';
  return kind === 'utf8' && (short || hasLongCharacter(line)) ? 'utf-8' : other;
}

/** Whether a line of good UTF-8 has a character of three bytes or more: bytes of another encoding hardly make one. */
function hasLongCharacter(line: Uint8Array): boolean {
  for (const byte of line) if (byte >= 0xe0) return true;
  return false;
}

/** The first line with such a character, no more than 1 KiB of it. */
function firstLongLine(piece: Uint8Array): Uint8Array {
  const at = piece.findIndex((byte) => byte >= 0xe0);
  const end = piece.indexOf(LF, at);
  return at < 0 ? new Uint8Array(0) : piece.subarray(at, Math.min(end < 0 ? piece.length : end, at + 1024));
}

/** Where to cut so that no UTF-8 character is cut: before the last lead byte, if its character is not complete. */
export function wholeCharacters(bytes: Uint8Array): number {
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
    if (length > 1 && i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length))) {
      right++;
      i += length;
    } else {
      wrong++;
      i++;
    }
  }
  return { right, wrong };
}
