import { UserError } from '../errors.js';
import type { Message } from '../model/words.js';
import { detectEncoding, encodingLabel, type TextEncoding } from './encoding.js';
import { spoiltNotes, textOf } from './encoding-text.js';
import type { ByteSource, EncodingChoice, ReadOptions } from './types.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingChoice;
  readonly notes: readonly Message[];
}

/**
 * A page or XML file as text. Its bytes decide the encoding; what it says of itself counts only where they are in
 * doubt and can be read so: pages saved by hand often say something else than they are.
 */
export async function decodeText(
  source: ByteSource,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<DecodedText> {
  const encoding = await choose(source, bytes, options);
  const text = textOf(bytes, encoding).replace(/^\ufeff/, '');
  return { text, encoding, notes: await spoiltNotes(source, encoding) };
}

async function choose(source: ByteSource, bytes: Uint8Array, options: ReadOptions): Promise<TextEncoding> {
  if (options.encoding !== undefined)
    return { label: encodingLabel(options.encoding), certainty: 1, why: { code: 'format.encoding_given' } };
  const { mixed, ...found } = await detectEncoding(source);
  // Text of single bytes looks Western in every such encoding.
  if (found.certainty >= 0.95 && found.label !== 'windows-1252') return found;
  const declared = declaredLabel(bytes);
  if (declared === undefined || declared === found.label) return found;
  if (new TextDecoder(declared).decode(bytes).includes('\ufffd')) return found;
  return { label: declared, certainty: 0.9, why: { code: 'format.encoding_declared' } };
}

/** What the head of a page or the XML declaration says. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const name = /<(?:\?xml|meta)\b[^>]{0,200}\b(?:encoding|charset)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  try {
    return encodingLabel(name);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
