import { isUtf8 } from 'node:buffer';

/** Encodings that texts are garbled with; `TextDecoder` labels but for `windows-1252`, which is told by hand. */
export type Charset = 'utf-8' | 'windows-1252' | 'gb18030' | 'big5' | 'shift_jis';
/** Those that a text can be written back in. */
export type TableCharset = Exclude<Charset, 'utf-8'>;

/** What Windows-1252 has at 0x80 to 0x9F where ISO 8859-1 has controls; a space where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const UNASSIGNED = 0x20;

/** Lead bytes of characters of two bytes, and how the rest is told: by decoding each pair once. */
const LEADS: Readonly<Record<'gb18030' | 'big5' | 'shift_jis', (byte: number) => boolean>> = {
  gb18030: (byte) => byte >= 0x81 && byte <= 0xfe,
  big5: (byte) => byte >= 0x81 && byte <= 0xfe,
  shift_jis: (byte) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc),
};

/** Code unit -> its bytes as one number, 0 for none; ASCII is left out. Only the basic plane is there. */
type Encoder = Uint16Array;

const encoders = new Map<TableCharset, Encoder>();

/** The table of a charset, made on first use (some milliseconds) from what its decoder makes of every byte pair. */
function encoderOf(charset: TableCharset): Encoder {
  let encoder = encoders.get(charset);
  if (encoder === undefined) {
    encoder = charset === 'windows-1252' ? westernEncoder() : doubleByteEncoder(charset);
    encoders.set(charset, encoder);
  }
  return encoder;
}

function westernEncoder(): Encoder {
  const table = new Uint16Array(0x10000);
  for (let byte = 0x80; byte <= 0xff; byte++) table[byte] = byte;
  for (let i = 0; i < WINDOWS.length; i++) {
    const code = WINDOWS.charCodeAt(i);
    if (code !== UNASSIGNED) table[code] = 0x80 + i;
  }
  return table;
}

function doubleByteEncoder(charset: keyof typeof LEADS): Encoder {
  const table = new Uint16Array(0x10000);
  const decoder = new TextDecoder(charset);
  const pair = new Uint8Array(2);
  const twice: number[] = [];
  const enter = (text: string, bytes: number): void => {
    const code = text.charCodeAt(0);
    if (text.length !== 1 || code <= 0x7f || code === 0xfffd) return;
    // The euro sign is 0x80 in code page 936, and two bytes in GB 18030 only.
    if (table[code] !== 0 && (table[code] ?? 0) < 0x100) return;
    if (table[code] !== 0) twice.push(code);
    table[code] = bytes;
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    pair[0] = lead;
    if (!LEADS[charset](lead)) {
      enter(decoder.decode(pair.subarray(0, 1)), lead);
      continue;
    }
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      pair[1] = trail;
      enter(decoder.decode(pair), lead * 256 + trail);
    }
  }
  // Which of two byte pairs a character was can no longer be told.
  for (const code of twice) table[code] = 0;
  return table;
}

/** The bytes of a text in a charset, exact; undefined where a character is not in it. */
export function encode(text: string, charset: TableCharset): Uint8Array | undefined {
  const { bytes, missing } = encodeLossy(text, charset, 1);
  return missing > 0 ? undefined : bytes;
}

/** The same without the characters that are not in the charset; gives up after `most` of them. */
export function encodeLossy(
  text: string,
  charset: TableCharset,
  most: number,
): { readonly bytes: Uint8Array; readonly missing: number } {
  const table = encoderOf(charset);
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  let missing = 0;
  for (let i = 0; i < text.length && missing < most; i++) {
    const code = text.charCodeAt(i);
    const mapped = code < 0x80 ? code : (table[code] ?? 0);
    if (code > 0x7f && mapped === 0) missing++;
    else if (mapped < 0x100) bytes[length++] = mapped;
    else {
      bytes[length++] = mapped >> 8;
      bytes[length++] = mapped & 0xff;
    }
  }
  return { bytes: bytes.subarray(0, length), missing };
}

/** The bytes of a code unit in a charset as one number, 0 where it is not in it or is ASCII. */
export function bytesOf(code: number, charset: TableCharset): number {
  return encoderOf(charset)[code] ?? 0;
}

const decoders = new Map<Charset, InstanceType<typeof TextDecoder>>();

/** The text of bytes; undefined where a byte does not belong there. Throws nothing: errors are slow. */
export function decode(bytes: Uint8Array, charset: Charset): string | undefined {
  if (charset === 'windows-1252') return decodeWestern(bytes);
  if (charset === 'utf-8' && !isUtf8(bytes)) return undefined;
  let decoder = decoders.get(charset);
  if (decoder === undefined) {
    decoder = new TextDecoder(charset, { ignoreBOM: true });
    decoders.set(charset, decoder);
  }
  const text = decoder.decode(bytes);
  return charset !== 'utf-8' && text.includes('\ufffd') ? undefined : text;
}

function decodeWestern(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const code = byte >= 0x80 && byte < 0xa0 ? WINDOWS.charCodeAt(byte - 0x80) : byte;
    text += String.fromCharCode(code === UNASSIGNED && byte !== UNASSIGNED ? byte : code);
  }
  return text;
}
