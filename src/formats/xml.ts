import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { UserError } from '../errors.js';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: programs choose prefixes as they like. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** No workbook comes near these; what goes beyond would only fill the memory. */
const MOST_DEPTH = 256;
const MOST_ATTRIBUTES = 1024;
/** Characters without a tag among them; a cell of a workbook holds 32,767. */
const MOST_UNBROKEN = 8_000_000;
/** Characters parsed between two stops for the caller: the shorter, the less it has to hold. */
const PIECE = 1 << 14;

export interface XmlPlace {
  readonly path: string;
  readonly part: string;
}

/**
 * Feeds the bytes of one part to the handlers, and stops for the caller every now and then.
 * Document type declarations are refused: no program writes them into workbooks, and they are the way to entity bombs.
 */
export async function* parseXml(
  chunks: AsyncIterable<Uint8Array>,
  place: XmlPlace,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  const { open, text, close } = handlers;
  const refuse = (code: string, cause?: unknown) => new UserError(code, { ...place }, [], cause);
  parser.on('doctype', () => {
    throw refuse('format.doctype');
  });
  parser.on('error', (error) => {
    throw refuse('format.damaged', error);
  });
  let depth = 0;
  let attributes = 0;
  let unbroken = 0;
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw refuse('format.damaged');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    unbroken = 0;
    if (++depth > MOST_DEPTH) throw refuse('format.damaged');
    open?.(localName(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    unbroken = 0;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const some of decoded(chunks, place)) {
    for (let at = 0; at < some.length; at += PIECE) {
      const piece = some.slice(at, at + PIECE);
      unbroken += piece.length;
      if (unbroken > MOST_UNBROKEN) throw refuse('format.zip_bomb');
      parser.write(piece);
      yield;
    }
  }
  parser.close();
}

/** For small parts that are read in one go. */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  place: XmlPlace,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of parseXml(chunks, place, handlers));
}

/** The value of an attribute whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((k) => localName(k) === name);
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Text of the chunks; a character cut by the end of a chunk waits for the next one. */
async function* decoded(chunks: AsyncIterable<Uint8Array>, place: XmlPlace): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let head = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      head = Buffer.concat([head, chunk]);
      // The encoding stands in the first 200 bytes; the chunk that completes them starts the decoding.
      if (head.length < 200) continue;
      decoder = decoderFor(head, place);
      yield decoder.write(head);
    } else {
      yield decoder.write(chunk);
    }
  }
  if (decoder === undefined) {
    decoder = decoderFor(head, place);
    yield decoder.write(head);
  }
  yield decoder.end();
}

function decoderFor(head: Buffer, place: XmlPlace): Decoder {
  const label = encodingOf(head);
  if (/^utf-?8$/i.test(label)) {
    const decoder = new StringDecoder('utf8');
    return {
      write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      end: () => decoder.end(),
    };
  }
  try {
    const decoder = new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  } catch (error) {
    throw new UserError('format.damaged', { ...place }, [], error);
  }
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head.toString('latin1', 0, 200),
  );
  return declared?.[1] ?? 'utf-8';
}
