import { simplify } from '../../text/han.js';
import { foldLatin } from '../../text/width.js';

/** A piece of the name twice: folded for looking up, and as it is written; always of one length. */
export interface Piece {
  readonly text: string;
  readonly written: string;
}

export const NOTHING: Piece = { text: '', written: '' };

export function slice(piece: Piece, from: number, to?: number): Piece {
  return { text: piece.text.slice(from, to), written: piece.written.slice(from, to) };
}

export function join(...pieces: Piece[]): Piece {
  return { text: pieces.map((p) => p.text).join(''), written: pieces.map((p) => p.written).join('') };
}

/** Without spaces and punctuation but brackets, which become ASCII; lower case, simplified, without accents. */
export function pieceOf(value: string): Piece {
  const written = value
    .replace(/[（〔【［[{〖]/g, '(')
    .replace(/[）〕】］\]}〗]/g, ')')
    .replace(/[^\p{L}\p{M}\p{N}()]+/gu, '');
  const text = foldHan(written);
  return text.length === written.length ? { text, written } : { text, written: text };
}

function foldHan(text: string): string {
  return simplify(foldLatin(text));
}
