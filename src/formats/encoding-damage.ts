import { isUtf8 } from 'node:buffer';
import type { Message } from '../model/words.js';
import type { TextEncoding } from './encoding.js';
import { countLineEnds, lineLabel, linePieces, linesOf } from './encoding-scan.js';
import { Places } from './places.js';
import type { ByteSource } from './types.js';

/** Where the first byte is that cannot be decoded: its line and character in it, from 1, and the bytes in hex. */
interface Damage {
  readonly column: number;
  readonly bytes: string;
}

/** What of a file cannot be decoded. Characters U+FFFD that the file itself holds are none of it. */
class Damages {
  private readonly places = new Places();
  private first: Damage | undefined;

  add(line: number, count: number, find: () => Damage): void {
    this.first ??= find();
    for (let i = 0; i < count; i++) this.places.add(line);
  }

  note(encoding: string): Message[] {
    return this.places.note('format.undecodable', { encoding, ...this.first });
  }
}

/**
 * Counts the characters that an encoding cannot decode and says where the first is, with its bytes. Lines count as
 * in a text editor.
 */
export async function undecodable(
  source: ByteSource,
  encoding: Pick<TextEncoding, 'label' | 'mixed'>,
): Promise<Message[]> {
  const { label } = encoding;
  const damages = new Damages();
  if (label.startsWith('utf-16')) await lookAtUnits(source, label === 'utf-16be', damages);
  else await lookAtLines(source, encoding, damages);
  return damages.note(label);
}

async function lookAtLines(
  source: ByteSource,
  { label, mixed }: Pick<TextEncoding, 'label' | 'mixed'>,
  damages: Damages,
): Promise<void> {
  let line = 1;
  for await (const piece of linePieces(source.stream())) {
    const isFine = mixed === undefined ? decodes(piece, label) : isUtf8(piece);
    for (const part of isFine ? [] : linesOf(piece)) {
      const own = mixed === undefined ? label : lineLabel(part, label, mixed);
      const at = line;
      line += countLineEnds(part);
      if (!decodes(part, own)) damages.add(at, wrongIn(part, own), () => firstWrong(part, own));
    }
    if (isFine) line += countLineEnds(piece);
  }
}

function decodes(bytes: Uint8Array, label: string, stream = false): boolean {
  if (label === 'utf-8' && !stream) return isUtf8(bytes);
  try {
    new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** One at least: what stands in for damage, less what the line holds of it by right. */
function wrongIn(line: Uint8Array, label: string): number {
  const shown = new TextDecoder(label).decode(line).split('\ufffd').length - 1;
  return Math.max(1, shown - signsOfLoss(line, label));
}

/** How many U+FFFD a line itself holds. Encodings but those of Unicode have none. */
export function signsOfLoss(line: Uint8Array, label: string): number {
  const sign = label === 'utf-8' ? [0xef, 0xbf, 0xbd] : label === 'gb18030' ? [0x84, 0x31, 0xa4, 0x37] : [];
  return sign.length === 0 ? 0 : Buffer.from(line).toString('latin1').split(latin(sign)).length - 1;
}

const latin = (bytes: readonly number[]): string => Buffer.from(bytes).toString('latin1');

function firstWrong(line: Uint8Array, label: string): Damage {
  // The shortest beginning that cannot be decoded whatever follows; shorter ones all can.
  let good = 0;
  let bad = line.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(line.subarray(0, middle), label, true)) good = middle;
    else bad = middle;
  }
  let start = good;
  while (start > 0 && !decodes(line.subarray(0, start), label)) start--;
  const before = new TextDecoder(label).decode(line.subarray(0, start));
  return { column: [...before].length + 1, bytes: hex(line.subarray(start, Math.min(bad, line.length))) };
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** Halves of surrogate pairs, and a byte left over at the end. */
async function lookAtUnits(source: ByteSource, isBig: boolean, damages: Damages): Promise<void> {
  const units = new Units(isBig, damages);
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.stream()) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.length - (bytes.length % 2);
    for (let i = 0; i < end; i += 2) units.look(bytes[i] ?? 0, bytes[i + 1] ?? 0);
    rest = bytes.subarray(end);
  }
  units.end(rest);
}

class Units {
  private line = 1;
  private column = 1;
  private high: number | undefined;

  private readonly isBig: boolean;
  private readonly damages: Damages;

  constructor(isBig: boolean, damages: Damages) {
    this.isBig = isBig;
    this.damages = damages;
  }

  look(first: number, second: number): void {
    const unit = this.isBig ? first * 256 + second : second * 256 + first;
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      if (this.high === undefined) this.wrong(unit);
      this.high = undefined;
      this.column++;
      return;
    }
    this.endPair();
    if (unit >= 0xd800 && unit <= 0xdbff) this.high = unit;
    else if (unit === 10) {
      this.line++;
      this.column = 1;
    } else if (unit !== 0xfeff || this.line > 1 || this.column > 1) this.column++;
  }

  end(rest: Uint8Array): void {
    this.endPair();
    const { column } = this;
    if (rest.length > 0) this.damages.add(this.line, 1, () => ({ column, bytes: hex(rest) }));
  }

  private endPair(): void {
    if (this.high === undefined) return;
    this.wrong(this.high);
    this.high = undefined;
    this.column++;
  }

  private wrong(unit: number): void {
    const pair = this.isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    const { column } = this;
    this.damages.add(this.line, 1, () => ({ column, bytes: hex(Uint8Array.from(pair)) }));
  }
}
