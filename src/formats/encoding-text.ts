import { isUtf8 } from 'node:buffer';
import type { Message } from '../model/words.js';
import { hongKongCharacters, standardCharacters } from '../text/private-use.js';
import { detectEncoding, encodingLabel, type TextEncoding } from './encoding.js';
import { undecodable } from './encoding-damage.js';
import { encodingName } from './encoding-name.js';
import { oddCharacters } from './encoding-odd.js';
import { lineLabel, linePieces, linesOf } from './encoding-scan.js';
import type { ByteSource, EncodingChoice, ReadOptions } from './types.js';

const HEAD = 64 * 1024;

/** A text file whose encoding is known. */
export interface OpenedText {
  readonly encoding: EncodingChoice;
  /** The first 64 KiB, with the byte order mark if there is one. */
  readonly head: string;
  /** Lines of two encodings, what could not be decoded, and characters that no one can read. */
  readonly notes: readonly Message[];
  /** The whole file from its start as UTF-8, with its mark; every time anew. */
  utf8(options?: ReadOptions): AsyncGenerator<Buffer>;
}

/** Tells the encoding of a text file, or takes the one that is asked for. */
export async function openText(source: ByteSource, options: ReadOptions): Promise<OpenedText> {
  const { encoding: asked } = options;
  const encoding: TextEncoding =
    asked === undefined
      ? await detectEncoding(source)
      : { label: encodingLabel(asked), certainty: 1, why: { code: 'format.encoding_given' } };
  const { label, certainty, why } = encoding;
  const head = await source.read(0, HEAD);
  return {
    encoding: { label, certainty, why },
    head: textOf(head, encoding, { stream: true }),
    notes: [...mixedNote(encoding), ...(await spoiltNotes(source, encoding))],
    utf8: (reading = {}) => utf8(source, encoding, reading),
  };
}

/** What cannot be decoded, and what can and yet was lost before. */
export async function spoiltNotes(source: ByteSource, encoding: TextEncoding): Promise<Message[]> {
  const { code } = encoding.why;
  if (code === 'format.encoding_ascii') return [];
  const damage = code === 'format.encoding_utf8' ? [] : await undecodable(source, encoding);
  const notes = code === 'format.encoding_given' ? await withLikely(source, damage, encoding) : damage;
  return [...notes, ...(await oddCharacters(source, encoding))];
}

/** Where the encoding that a person gave does not fit: the one that the file seems to be in. */
async function withLikely(
  source: ByteSource,
  damage: readonly Message[],
  { label }: TextEncoding,
): Promise<readonly Message[]> {
  if (damage.length === 0) return damage;
  const { label: found } = await detectEncoding(source);
  if (found === label) return damage;
  const [encoding, likely] = [encodingName(label), encodingName(found)];
  return damage.map(({ params }) => ({
    code: 'format.wrong_encoding',
    params: { ...params, encoding, likely },
  }));
}

function mixedNote({ mixed, label }: TextEncoding): Message[] {
  if (mixed === undefined) return [];
  const params = { encoding: label, count: mixed.lines, line: mixed.firstLine };
  return [{ code: 'format.mixed_lines', params }];
}

/** Puts right what the platform decodes by an old table: GB18030 to its edition of 2022, Big5 to the one with HKSCS. */
function standardOf(label: string): (text: string) => string {
  if (label === 'gb18030') return standardCharacters;
  return label === 'big5' ? hongKongCharacters : (text) => text;
}

/** Bytes as text. */
export function textOf(
  bytes: Uint8Array,
  encoding: Pick<TextEncoding, 'label' | 'mixed'>,
  how: { stream?: boolean } = {},
): string {
  const { label, mixed } = encoding;
  if (mixed !== undefined)
    return [...linesOf(bytes)].map((line) => textOf(line, { label: lineLabel(line, label, mixed) })).join('');
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes, how);
  return standardOf(label)(text);
}

async function* utf8(
  source: ByteSource,
  encoding: TextEncoding,
  { onBytes }: ReadOptions,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.stream()) {
      bytes += chunk.length;
      onBytes?.(bytes);
      yield chunk;
    }
  }
  if (encoding.mixed !== undefined) yield* recodedLines(counted(), encoding);
  else if (encoding.label !== 'utf-8') yield* recoded(counted(), encoding.label);
  else for await (const chunk of counted()) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const standard = standardOf(label);
  for await (const chunk of chunks)
    yield Buffer.from(standard(decoder.decode(chunk, { stream: true })), 'utf8');
  yield Buffer.from(standard(decoder.decode()), 'utf8');
}

async function* recodedLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<Buffer> {
  for await (const piece of linePieces(chunks))
    yield isUtf8(piece) && encoding.mixed?.short
      ? Buffer.from(piece.buffer, piece.byteOffset, piece.length)
      : Buffer.from(textOf(piece, encoding), 'utf8');
}
