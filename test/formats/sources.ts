import { open } from 'node:fs/promises';
import type { ByteSource, OpenedFile } from '../../src/formats/types.js';
import type { SourceRow } from '../../src/model/record.js';

/** Bytes in memory as a file; `chunk` sets how small the pieces are in which they come. */
export function bytesSource(path: string, bytes: Uint8Array | string, chunk = 1 << 16): ByteSource {
  const data = Buffer.from(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
  return {
    path,
    size: data.length,
    read: async (position, length) => data.subarray(position, position + length),
    async *stream(position = 0) {
      for (let at = position; at < data.length; at += chunk) yield data.subarray(at, at + chunk);
    },
  };
}

/** A file on disk; every read opens it, which is slow and needs no closing. */
export async function fileSource(path: string): Promise<ByteSource> {
  const stat = await open(path).then(async (file) => {
    const { size } = await file.stat();
    await file.close();
    return size;
  });
  const read = async (position: number, length: number) => {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  };
  return {
    path,
    size: stat,
    read,
    async *stream(position = 0) {
      for (let at = position; at < stat; at += 1 << 18) yield await read(at, 1 << 18);
    },
  };
}

/** All rows of one sheet. */
export async function rowsOf(opened: OpenedFile, sheet = 0): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of opened.sheets[sheet]?.rows() ?? []) rows.push(...batch);
  return rows;
}
