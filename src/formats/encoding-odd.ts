import type { Message } from '../model/words.js';
import { hongKongCharacters, standardCharacters } from '../text/private-use.js';
import type { TextEncoding } from './encoding.js';
import { signsOfLoss } from './encoding-damage.js';
import { countLineEnds, lineLabel, linePieces, linesOf } from './encoding-scan.js';
import { Places } from './places.js';
import type { ByteSource } from './types.js';

/** The private-use area of the basic plane: what stands there means something on one computer only. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** Bytes of UTF-8 (as Latin-1 text) with which such a character or a U+FFFD begins, and hardly any other. */
const ODD_UTF8 = /\xee|\xef(?:[\x80-\xa3]|\xbf\xbd)/;

/** Characters that decode well and yet are not what once was written. */
class Odd {
  /** U+FFFD that the file itself holds. */
  readonly lost = new Places();
  /** Characters of Big5 that only its Hong Kong supplement has. */
  readonly hongKong = new Places();
  readonly own = new Places();

  look(text: string, line: number, label: string): void {
    for (const [char] of text.matchAll(PRIVATE)) {
      if (label === 'gb18030' && standardCharacters(char) !== char) continue;
      const isKnown = label === 'big5' && hongKongCharacters(char) !== char;
      (isKnown ? this.hongKong : this.own).add(line);
    }
  }

  notes(): Message[] {
    return [
      ...this.lost.note('format.lost_before'),
      ...this.hongKong.note('format.hong_kong'),
      ...this.own.note('format.private_use'),
    ];
  }
}

/** Says where characters are that were lost before the file came here, or were made for one computer. Lines as in a text editor. */
export async function oddCharacters(
  source: ByteSource,
  encoding: Pick<TextEncoding, 'label' | 'mixed'>,
): Promise<Message[]> {
  const odd = new Odd();
  if (encoding.label.startsWith('utf-16')) await lookAtUnits(source, encoding.label === 'utf-16be', odd);
  else await lookAtLines(source, encoding, odd);
  return odd.notes();
}

async function lookAtLines(
  source: ByteSource,
  { label, mixed }: Pick<TextEncoding, 'label' | 'mixed'>,
  odd: Odd,
): Promise<void> {
  let line = 1;
  for await (const piece of linePieces(source.stream())) {
    if (mixed === undefined && !mayBeOdd(piece, label)) {
      line += countLineEnds(piece);
      continue;
    }
    for (const part of linesOf(piece)) {
      const own = mixed === undefined ? label : lineLabel(part, label, mixed);
      if (mayBeOdd(part, own)) {
        for (let count = signsOfLoss(part, own); count > 0; count--) odd.lost.add(line);
        odd.look(new TextDecoder(own).decode(part), line, own);
      }
      line += countLineEnds(part);
    }
  }
}

function mayBeOdd(bytes: Uint8Array, label: string): boolean {
  if (label === 'utf-8')
    return ODD_UTF8.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  return /[\ue000-\uf8ff\ufffd]/.test(new TextDecoder(label).decode(bytes));
}

async function lookAtUnits(source: ByteSource, isBig: boolean, odd: Odd): Promise<void> {
  let line = 1;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.stream()) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.length - (bytes.length % 2);
    rest = bytes.subarray(end);
    const units = bytes.subarray(0, end);
    for (const part of (isBig ? units.swap16() : units).toString('utf16le').split(/(?<=\n)/)) {
      for (const _ of part.matchAll(/\ufffd/g)) odd.lost.add(line);
      odd.look(part, line, 'utf-16');
      if (part.endsWith('\n')) line++;
    }
  }
}
