import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { CFB }: typeof import('@e965/xlsx') = createRequire(import.meta.url)('@e965/xlsx');
const WHOLE = readFileSync(
  fileURLToPath(new URL('../../fixtures/files/customers-biff8.xls', import.meta.url)),
);
const SECTOR = 512;

/** A copy of a good .xls after `change`, which is told where its allocation table and its directory begin. */
function broken(change: (bytes: Buffer, table: number, directory: number) => void): () => Buffer {
  return () => {
    const bytes = Buffer.from(WHOLE);
    change(bytes, (bytes.readUInt32LE(76) + 1) * SECTOR, (bytes.readUInt32LE(48) + 1) * SECTOR);
    return bytes;
  };
}

/** A copy with other records in its workbook. */
function withRecords(change: (records: Buffer) => Buffer): () => Buffer {
  return () => {
    const records = CFB.find(CFB.read(WHOLE, { type: 'buffer' }), '/Workbook')?.content as Buffer;
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/Workbook', change(Buffer.from(records)));
    return CFB.write(file, { type: 'buffer' }) as Buffer;
  };
}

function record(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function find(records: Buffer, id: number): number {
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2))
    if (records.readUInt16LE(at) === id) return at;
  throw new Error(`no record ${id}`);
}

/** Before the end of the last sheet. */
const append = (records: Buffer, added: readonly Buffer[]): Buffer =>
  Buffer.concat([records.subarray(0, -4), ...added, records.subarray(-4)]);

/** A copy with a document property of two thousand million texts, as [MS-OLEPS] writes it. */
function withProperty(): Buffer {
  const set = Buffer.alloc(0x30 + 40);
  Buffer.from('feff0000', 'hex').copy(set);
  set.writeUInt32LE(1, 24);
  Buffer.from('02d5cdd59c2e1b10939708002b2cf9ae', 'hex').copy(set, 28);
  const fields = [40, 2, 1, 24, 13, 32, 2, 1200, 0x101e, 0x7fffffff];
  set.writeUInt32LE(0x30, 44);
  for (const [index, field] of fields.entries()) set.writeUInt32LE(field, 0x30 + index * 4);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(
    file,
    '/Workbook',
    CFB.find(CFB.read(WHOLE, { type: 'buffer' }), '/Workbook')?.content as Buffer,
  );
  CFB.utils.cfb_add(file, '/\u0005DocumentSummaryInformation', set);
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

const SST = 0xfc;
const BOUNDSHEET = 0x85;
const MERGED_CELLS = 0xe5;

/** What is wrong with it → bytes. */
export const brokenXls: Readonly<Record<string, () => Buffer>> = {
  'chain of sectors in a ring': broken((bytes, table) => {
    for (let i = 0; i < SECTOR / 4; i++) bytes.writeUInt32LE(i === 0 ? 5 : i - 1, table + i * 4);
  }),
  'every sector followed by itself': broken((bytes, table) => {
    for (let i = 0; i < SECTOR / 4; i++) bytes.writeUInt32LE(i, table + i * 4);
  }),
  'allocation table that goes on in itself': broken((bytes) => {
    bytes.writeUInt32LE(0x7fffffff, 44);
    bytes.writeUInt32LE(0, 68);
    bytes.writeUInt32LE(0x7fffffff, 72);
  }),
  'directory entries that are their own neighbours': broken((bytes, _, directory) => {
    for (let i = 0; i < 4; i++)
      for (const field of [68, 72, 76]) bytes.writeUInt32LE(i, directory + i * 128 + field);
  }),
  'streams of two gigabytes': broken((bytes, _, directory) => {
    for (let i = 0; i < 4; i++) bytes.writeUInt32LE(0x7fffffff, directory + i * 128 + 120);
  }),
  'small sectors of two gigabytes': broken((bytes) => {
    bytes.writeUInt16LE(31, 32);
  }),
  'two thousand million shared texts': withRecords((records) => {
    const at = find(records, SST);
    records.writeUInt32LE(0x7fffffff, at + 4);
    records.writeUInt32LE(0x7fffffff, at + 8);
    return records;
  }),
  'two thousand million titles of sheets among its properties': withProperty,
  'cells of nothing, as Excel 2 would write them': withRecords((records) =>
    append(records, Array<Buffer>(3).fill(record(0x04, Buffer.alloc(0)))),
  ),
  'twenty thousand sheets in one place': withRecords((records) => {
    const at = find(records, BOUNDSHEET);
    const one = records.subarray(at, at + 4 + records.readUInt16LE(at + 2));
    return Buffer.concat([records.subarray(0, at), ...Array<Buffer>(20_000).fill(one), records.subarray(at)]);
  }),
  'merged cells that cover everything': withRecords((records) => {
    const ranges = Buffer.alloc(2 + 8 * 1000);
    ranges.writeUInt16LE(1000, 0);
    for (let i = 0; i < 1000; i++) {
      ranges.writeUInt16LE(65_535, 2 + i * 8 + 2);
      ranges.writeUInt16LE(255, 2 + i * 8 + 6);
    }
    return append(records, Array<Buffer>(20).fill(record(MERGED_CELLS, ranges)));
  }),
};
