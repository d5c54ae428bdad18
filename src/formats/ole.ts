import type { ByteSource } from './types.js';

const FREE = 0xfffffffa;
const MOST_SECTORS = 256;

/**
 * Names of the streams in an OLE compound file (MS-CFB), which tell what it is: `Workbook` of an old Excel file,
 * `EncryptedPackage` of a workbook locked by a password. Empty when the file is too damaged to tell.
 */
export async function oleNames(source: ByteSource): Promise<string[]> {
  const head = view(await source.read(0, 512));
  if (head.byteLength < 512) return [];
  const shift = head.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const sector = async (number: number) => view(await source.read((number + 1) * size, size));

  const names: string[] = [];
  let at = head.getUint32(48, true);
  for (let count = 0; at < FREE && count < MOST_SECTORS; count++) {
    const data = await sector(at);
    if (data.byteLength < size) break;
    for (let offset = 0; offset < size; offset += 128) names.push(entryName(data, offset));
    // The chain of sectors stands in the allocation table, whose first 109 sectors are listed in the head.
    const table = Math.floor(at / (size / 4));
    if (table >= 109) break;
    const chain = await sector(head.getUint32(76 + table * 4, true));
    if (chain.byteLength < size) break;
    at = chain.getUint32((at % (size / 4)) * 4, true);
  }
  return names.filter((name) => name !== '');
}

function entryName(data: DataView, offset: number): string {
  const length = Math.min(data.getUint16(offset + 64, true), 64);
  let name = '';
  for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(data.getUint16(offset + i, true));
  return name;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
