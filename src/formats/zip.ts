import { pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import yauzl from 'yauzl';
import { UserError } from '../errors.js';
import type { ByteSource } from './types.js';

const CHUNK = 1 << 17;

/** What is read at a time of the directory. */
const WINDOW = 1 << 16;

/** A part may always inflate to this many bytes; beyond it, to `MOST_GROWTH` times its packed size. */
const FREE_SIZE = 64 * 1024 * 1024;
/** Sheets of repeated cells reach about 60; deflate itself ends at 1032. */
const MOST_GROWTH = 200;

const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;

export interface ZipOptions {
  /** Told the packed bytes read so far. */
  readonly onBytes?: (bytes: number) => void;
}

/** The parts of a zip file by name, read in any order. */
export class Zip {
  private readonly source: ByteSource;
  private readonly file: yauzl.ZipFile;
  private readonly entries: ReadonlyMap<string, yauzl.Entry>;
  private readonly onBytes: (bytes: number) => void;
  private bytes = 0;

  private constructor(
    source: ByteSource,
    file: yauzl.ZipFile,
    entries: ReadonlyMap<string, yauzl.Entry>,
    onBytes: (bytes: number) => void,
  ) {
    this.source = source;
    this.file = file;
    this.entries = entries;
    this.onBytes = onBytes;
  }

  static async open(source: ByteSource, options: ZipOptions = {}): Promise<Zip> {
    try {
      const file = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
        autoClose: false,
        decodeStrings: false,
      });
      const entries = new Map<string, yauzl.Entry>();
      for await (const entry of file.eachEntry()) {
        const name = partName(entry.fileNameRaw.toString('utf8'));
        if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
      }
      return new Zip(source, file, entries, options.onBytes ?? (() => {}));
    } catch (error) {
      throw asUserError(error, source.path, 'zip');
    }
  }

  /** Names in lower case: programs differ in how they write them, and no workbook has two that differ in case only. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(partName(name).toLowerCase());
  }

  /** Bytes that a part takes in the file; 0 when there is none. */
  packedSize(name: string): number {
    return this.entries.get(partName(name).toLowerCase())?.compressedSize ?? 0;
  }

  /** The bytes of a part; `ahead` of the proper reading they are not told to `onBytes`. Throws UserError when the part is missing, locked by a password, damaged, or a zip bomb. */
  async *read(name: string, ahead = false): AsyncGenerator<Uint8Array> {
    const { path } = this.source;
    const entry = this.entries.get(partName(name).toLowerCase());
    if (entry === undefined) throw new UserError('format.part_missing', { path, part: name });
    if (entry.isEncrypted()) throw new UserError('format.zip_password', { path });
    const method = entry.compressionMethod;
    if (method !== METHOD_STORED && method !== METHOD_DEFLATED)
      throw new UserError('format.zip_method', { path, part: name });

    const most = Math.max(FREE_SIZE, entry.compressedSize * MOST_GROWTH);
    let size = 0;
    let crc = 0;
    try {
      const { fileDataStart } = await this.file.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = this.range(fileDataStart, fileDataStart + entry.compressedSize, ahead);
      for await (const chunk of method === METHOD_DEFLATED ? inflated(packed) : packed) {
        size += chunk.length;
        if (size > most) throw new UserError('format.zip_bomb', { path, part: name });
        crc = crc32(chunk, crc);
        yield chunk;
      }
    } catch (error) {
      throw asUserError(error, path, name);
    }
    if (size !== entry.uncompressedSize || crc !== (crc32 === noCrc ? 0 : entry.crc32))
      throw new UserError('format.damaged', { path, part: name });
  }

  private async *range(start: number, end: number, ahead: boolean): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += CHUNK) {
      const chunk = await this.source.read(at, Math.min(CHUNK, end - at));
      if (!ahead) this.bytes += chunk.length;
      this.onBytes(Math.min(this.bytes, this.source.size));
      yield chunk;
    }
  }
}

/** Before Node 20.15 there is no built-in checksum; the size is checked all the same. */
const noCrc = (_data: Uint8Array, _value: number): number => 0;
const crc32: (data: Uint8Array, value: number) => number = zlib.crc32 ?? noCrc;

/** Some programs write backslashes, or absolute names. */
function partName(raw: string): string {
  return raw.replaceAll('\\', '/').replace(/^\/+/, '');
}

function inflated(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflate = zlib.createInflateRaw({ chunkSize: CHUNK });
  // An error of either end reaches the reader of `inflate`; leaving early ends both.
  pipeline(Readable.from(packed, { objectMode: true }), inflate, () => {});
  return inflate;
}

/** What yauzl and zlib complain of becomes a message; an error of the disk or of ours stays what it is. */
function asUserError(error: unknown, path: string, part: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (/encryption/.test(error.message)) return new UserError('format.zip_password', { path }, [], error);
  if (code !== undefined && !code.startsWith('Z_') && !code.startsWith('ERR_OUT_OF_RANGE')) return error;
  if (part === 'zip') return new UserError('format.truncated', { path }, [], error);
  return new UserError('format.damaged', { path, part }, [], error);
}

/** yauzl's window on a `ByteSource`. It asks for little: the directory and the heads of parts. */
class SourceReader extends yauzl.RandomAccessReader {
  private readonly source: ByteSource;
  private window: Promise<Uint8Array> = Promise.resolve(new Uint8Array(0));
  private windowStart = 0;

  constructor(source: ByteSource) {
    super();
    this.source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([this.source.read(start, end - start)]);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (position < 0 || position >= this.source.size) {
      setImmediate(callback, null, 0);
      return;
    }
    this.bytes(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        callback(null, bytes.length);
      },
      (error: Error) => callback(error),
    );
  }

  /** The directory is asked for in tens of thousands of small pieces, one after the other. */
  private async bytes(position: number, length: number): Promise<Uint8Array> {
    if (length > WINDOW) return this.source.read(position, length);
    const known = await this.window;
    const end = this.windowStart + known.length;
    if (position < this.windowStart || position + Math.min(length, this.source.size - position) > end) {
      this.windowStart = position;
      this.window = this.source.read(position, WINDOW);
    }
    const from = position - this.windowStart;
    return (await this.window).subarray(from, from + length);
  }
}
