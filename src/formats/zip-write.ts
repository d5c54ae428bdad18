import { once } from 'node:events';
import * as zlib from 'node:zlib';

/** Text gathered before it is packed. */
const CHUNK = 1 << 16;
/** Packing in another thread keeps up with making the rows; one level more costs far more than it saves. */
const LEVEL = 4;

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** Sizes and places have 32 bits. */
const MOST_BYTES = 0xffff_ffff;

interface Part {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Writes a zip file part by part to a stream, never holding more than a chunk of a part. */
export class ZipWriter {
  readonly #sink: NodeJS.WritableStream;
  readonly #date: number;
  readonly #parts: Part[] = [];
  #offset = 0;

  /** `date`: of all parts, as UTC. */
  constructor(sink: NodeJS.WritableStream, date: Date) {
    this.#sink = sink;
    this.#date = dosDate(date);
  }

  /** Begins a part; the one before it must have ended. */
  part(name: string): ZipPart {
    const bytes = Buffer.from(name);
    const offset = this.#offset;
    this.#write(localHeader(bytes, this.#date));
    const ended = (crc: number, packed: number, size: number): void => {
      if (Math.max(packed, size, offset) > MOST_BYTES) throw new Error(`${name} is too big for a zip file`);
      this.#offset += packed;
      this.#write(descriptor(crc, packed, size));
      this.#parts.push({ name: bytes, offset, crc, packed, size });
    };
    return new ZipPart(this.#sink, ended);
  }

  async add(name: string, text: string): Promise<void> {
    const part = this.part(name);
    part.write(text);
    await part.end();
  }

  /** Writes the directory and ends the stream. */
  async end(): Promise<void> {
    const offset = this.#offset;
    for (const part of this.#parts) this.#write(centralHeader(part, this.#date));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#parts.length, 8);
    end.writeUInt16LE(this.#parts.length, 10);
    end.writeUInt32LE(this.#offset - offset, 12);
    end.writeUInt32LE(offset, 16);
    this.#write(end);
    const finished = once(this.#sink, 'finish');
    this.#sink.end();
    await finished;
  }

  #write(bytes: Buffer): void {
    this.#offset += bytes.length;
    this.#sink.write(bytes);
  }
}

/** One part on its way into the file. */
export class ZipPart {
  readonly #deflate = zlib.createDeflateRaw({ level: LEVEL, chunkSize: CHUNK });
  readonly #ended: (crc: number, packed: number, size: number) => void;
  #text = '';
  #crc = 0;
  #packed = 0;
  #size = 0;

  constructor(sink: NodeJS.WritableStream, ended: (crc: number, packed: number, size: number) => void) {
    this.#ended = ended;
    this.#deflate.on('data', (chunk: Buffer) => {
      this.#packed += chunk.length;
    });
    this.#deflate.pipe(sink, { end: false });
  }

  /** Bytes given so far, but for what waits to be packed. */
  get size(): number {
    return this.#size;
  }

  /** Takes a text. Whether there is so much to pack that the caller should wait for `drained`. */
  write(text: string): boolean {
    this.#text += text;
    if (this.#text.length >= CHUNK) this.#flush();
    return this.#deflate.writableNeedDrain;
  }

  async drained(): Promise<void> {
    if (this.#deflate.writableNeedDrain) await once(this.#deflate, 'drain');
  }

  async end(): Promise<void> {
    this.#flush();
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    this.#ended(this.#crc, this.#packed, this.#size);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#deflate.write(bytes);
  }
}

function localHeader(name: Buffer, date: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt32LE(date, 10);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor(crc: number, packed: number, size: number): Buffer {
  const bytes = Buffer.alloc(16);
  for (const [index, value] of [DESCRIPTOR, crc, packed, size].entries())
    bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

function centralHeader({ name, offset, crc, packed, size }: Part, date: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt32LE(date, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** Time in the lower, date in the upper half; to two seconds, from 1980 to 2107. */
function dosDate(date: Date): number {
  const year = Math.min(127, Math.max(0, date.getUTCFullYear() - 1980));
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of bytes that follow others with this CRC (0 for none); early versions of Node.js 20 have none of their own. */
export function ownCrc32(bytes: Buffer, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

const crc32 = (zlib as { crc32?: typeof ownCrc32 }).crc32 ?? ownCrc32;
