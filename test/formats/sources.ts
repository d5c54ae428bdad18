import { readFileSync } from 'node:fs';
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

export function fileSource(path: string): ByteSource {
  return bytesSource(path, readFileSync(path));
}

/** All rows of one sheet. */
export async function rowsOf(opened: OpenedFile, sheet = 0): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of opened.sheets[sheet]?.rows() ?? []) rows.push(...batch);
  return rows;
}
