import { createHash } from 'node:crypto';
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { unlocked } from '../../src/formats/legacy-unlock.js';
import { bytesSource, rowsOf } from './sources.js';

const OWN = 'VelvetSweatshop';
const ROWS = [
  ['客户名称', '编号'],
  ...Array.from({ length: 300 }, (_, i) => [`深圳市华鑫达宏电子科技有限公司${i}`, i]),
];

/** Turns a byte at a place of the stream; the record's length is given for those who count by it. */
type Lock = (byte: number, place: number, length: number) => number;

const le32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
const hash = (name: string, ...parts: Buffer[]): Buffer =>
  createHash(name).update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) % 256;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let [a, b] = [0, 0];
  return data.map((byte) => {
    a = (a + 1) % 256;
    b = (b + s[a]!) % 256;
    [s[a], s[b]] = [s[b]!, s[a]!];
    return byte ^ s[(s[a]! + s[b]!) % 256]!;
  }) as Buffer;
}

function blocks(keyOf: (block: number) => Buffer): Lock {
  const streams = new Map<number, Buffer>();
  return (byte, place) => {
    const block = Math.floor(place / 1024);
    const stream = streams.get(block) ?? rc4(keyOf(block), Buffer.alloc(1024));
    streams.set(block, stream);
    return byte ^ stream[place % 1024]!;
  };
}

const SALT = Buffer.from('0123456789abcdef');
const CHECK = Buffer.from('fedcba9876543210');

function oldCipher(password: string): [Buffer, Lock] {
  const first = hash('md5', Buffer.from(password, 'utf16le')).subarray(0, 5);
  const base = hash('md5', ...Array.from({ length: 16 }, () => Buffer.concat([first, SALT]))).subarray(0, 5);
  const keyOf = (block: number) => hash('md5', base, le32(block));
  const check = rc4(keyOf(0), Buffer.concat([CHECK, hash('md5', CHECK)]));
  return [Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), SALT, check]), blocks(keyOf)];
}

function cryptoApi(password: string, bits: number): [Buffer, Lock] {
  const base = hash('sha1', SALT, Buffer.from(password, 'utf16le'));
  const keyOf = (block: number) => {
    const key = hash('sha1', base, le32(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const header = Buffer.concat([4, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(le32));
  const check = rc4(keyOf(0), Buffer.concat([CHECK, hash('sha1', CHECK)]));
  const head = Buffer.from([1, 0, 2, 0, 2, 0, 4, 0, 0, 0]);
  const verifier = [le32(16), SALT, check.subarray(0, 16), le32(20), check.subarray(16)];
  return [Buffer.concat([head, le32(header.length), header, ...verifier]), blocks(keyOf)];
}

/** What Excel 5 writes; `withKind` as Excel 97 does. */
function obfuscation(withKind: boolean): [Buffer, Lock] {
  const turn = (byte: number, bits: number) => ((byte << bits) | (byte >> (8 - bits))) & 0xff;
  const mask = [...OWN, '\xbb'].map((char, i) => turn(char.charCodeAt(0) ^ (i % 2 ? 0xb3 : 0x59), 7));
  const lock = Buffer.from([...(withKind ? [0, 0] : []), 0x59, 0xb3, 0x0a, 0x9a]);
  return [lock, (byte, place, length) => turn(byte, 5) ^ mask[(place + length) % 16]!];
}

const book = (): Buffer => {
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(ROWS), '客户');
  const file = XLSX.CFB.parse(XLSX.write(made, { type: 'buffer', bookType: 'biff8' }), { type: 'buffer' });
  return Buffer.from(XLSX.CFB.find(file, 'Workbook')!.content as Uint8Array);
};

/** The stream with a lock after its first record, and all that follows turned by it. */
function lockedStream([lock, turn]: [Buffer, Lock]): Buffer {
  const plain = book();
  const first = 4 + plain.readUInt16LE(2);
  const head = Buffer.from([0x2f, 0, lock.length & 255, lock.length >> 8]);
  const stream = Buffer.concat([plain.subarray(0, first), head, lock, plain.subarray(first)]);
  for (let at = first + 4 + lock.length; at + 4 <= stream.length; ) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const start = at + 4;
    if (type === 0x85) stream.writeUInt32LE(stream.readUInt32LE(start) + 4 + lock.length, start);
    const open = [0x809, 0xe1].includes(type);
    for (let i = type === 0x85 ? start + 4 : start; !open && i < start + length; i++)
      stream[i] = turn(stream[i]!, i, length);
    at = start + length;
  }
  return stream;
}

function inOle(stream: Buffer): Buffer {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, 'Workbook', stream);
  return Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

const opened = (bytes: Buffer) => openFile(bytesSource('a.xls', bytes), {});

describe('workbooks that Excel locks by itself', () => {
  it.each<[string, [Buffer, Lock]]>([
    ['RC4', oldCipher(OWN)],
    ['RC4 of 40 bits', cryptoApi(OWN, 40)],
    ['RC4 of 128 bits', cryptoApi(OWN, 128)],
    ['XOR', obfuscation(true)],
    ['XOR of Excel 5', obfuscation(false)],
  ])('are read: %s', async (_, lock) => {
    const file = await opened(inOle(lockedStream(lock)));
    expect(file.sheets.map(({ name }) => name)).toEqual(['客户']);
    expect((await rowsOf(file)).map(({ cells }) => cells)).toEqual(ROWS.map((row) => row.map(String)));
  });

  it.each<[string, [Buffer, Lock]]>([
    ['RC4', oldCipher('secret')],
    ['RC4 of 128 bits', cryptoApi('secret', 128)],
    ['another XOR', [Buffer.from([0, 0, 1, 2, 3, 4]), (byte) => byte ^ 0x55]],
    ['a lock cut short', [Buffer.from([1, 0, 2, 0, 2, 0, 4]), (byte) => byte ^ 0x55]],
    ['no lock at all', [Buffer.alloc(0), (byte) => byte ^ 0x55]],
  ])('are refused under a password of someone: %s', async (_, lock) => {
    const error = await opened(inOle(lockedStream(lock))).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(unlocked(lockedStream(lock))).toBeUndefined();
  });

  it('open with the right password only', () => {
    const stream = lockedStream(oldCipher('密码1'));
    expect(unlocked(stream)).toBeUndefined();
    expect(unlocked(stream, '密码1')?.includes(Buffer.from('华鑫达宏', 'utf16le'))).toBe(true);
  });
});
