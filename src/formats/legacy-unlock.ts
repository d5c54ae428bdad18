import { createHash } from 'node:crypto';

/**
 * Excel locks a workbook with this password, without asking anyone, when its structure is protected (97 to 2003).
 * It opens such files without asking either.
 */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

const FILE_PASS = 0x2f;
const SHEET = 0x85;
/** Records that stay readable: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead (MS-XLS 2.2.10). */
const OPEN_RECORDS = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** A record that readers pass over, of any length. */
const IGNORED = 0x1c0;

const BLOCK = 1024;

/** Turns the byte at a place of the stream back; `length` is that of its record. */
type Unlock = (byte: number, place: number, length: number) => number;

/** The `Workbook` stream of an old Excel file without its lock; undefined when it takes a password of someone's own. */
export function unlocked(stream: Uint8Array, password = DEFAULT_PASSWORD): Buffer | undefined {
  const bytes = Buffer.from(stream);
  const records = [...recordsOf(bytes)];
  const lock = records.find(({ type }) => type === FILE_PASS);
  if (lock === undefined) return undefined;
  const unlock = unlockOf(bytes.subarray(lock.start, lock.end), password);
  if (unlock === undefined) return undefined;
  for (const { type, start, end } of records) {
    if (start <= lock.start || OPEN_RECORDS.has(type)) continue;
    // Where a sheet begins is not locked.
    for (let at = type === SHEET ? start + 4 : start; at < end; at++)
      bytes[at] = unlock(bytes[at] ?? 0, at, end - start);
  }
  bytes.writeUInt16LE(IGNORED, lock.start - 4);
  return bytes;
}

/** The records of a BIFF stream: type, and where the data stands. */
export function* recordsOf(bytes: Buffer): Generator<{ type: number; start: number; end: number }> {
  for (let at = 0; at + 4 <= bytes.length; ) {
    const start = at + 4;
    const end = Math.min(start + bytes.readUInt16LE(at + 2), bytes.length);
    yield { type: bytes.readUInt16LE(at), start, end };
    at = end;
  }
}

function unlockOf(lock: Buffer, password: string): Unlock | undefined {
  // Excel 5 knows one kind only, and does not name it.
  if (lock.length === 4) return obfuscation(lock, password);
  if (lock.length < 6) return undefined;
  if (lock.readUInt16LE(0) === 0) return obfuscation(lock.subarray(2), password);
  return lock.readUInt16LE(4) === 1
    ? oldCipher(lock.subarray(6), password)
    : cryptoApi(lock.subarray(6), password);
}

/** MS-OFFCRYPTO 2.3.7: each byte XORed and turned by three bits. Only for the default password, whose key is known. */
function obfuscation(lock: Buffer, password: string): Unlock | undefined {
  const key = lock.readUInt16LE(0);
  if (password !== DEFAULT_PASSWORD || key !== 0xb359 || lock.readUInt16LE(2) !== 0x9a0a) return undefined;
  const mask = Array.from({ length: 16 }, (_, i) => {
    const byte =
      (i < password.length ? password.charCodeAt(i) : 0xbb) ^ (i % 2 === 1 ? key >> 8 : key & 0xff);
    return ((byte >> 1) | (byte << 7)) & 0xff;
  });
  return (byte, place, length) => {
    const turned = byte ^ (mask[(place + length) % 16] ?? 0);
    return ((turned << 3) | (turned >> 5)) & 0xff;
  };
}

/** MS-OFFCRYPTO 2.3.6: RC4 with a key of 40 bits. */
function oldCipher(lock: Buffer, password: string): Unlock | undefined {
  if (lock.length < 48) return undefined;
  const first = md5(Buffer.from(password, 'utf16le')).subarray(0, 5);
  const salted = Buffer.concat([first, lock.subarray(0, 16)]);
  const base = md5(Buffer.concat(Array.from({ length: 16 }, () => salted))).subarray(0, 5);
  const keyOf = (block: number) => md5(Buffer.concat([base, number32(block)]));
  return checked(keyOf, lock.subarray(16, 32), lock.subarray(32, 48), md5);
}

/** MS-OFFCRYPTO 2.3.5: RC4 with a key of 40 to 128 bits. */
function cryptoApi(lock: Buffer, password: string): Unlock | undefined {
  const header = lock.length < 8 ? 0 : lock.readUInt32LE(4);
  if (header < 20 || lock.length < 8 + header + 60) return undefined;
  const bits = lock.readUInt32LE(8 + 16) || 40;
  const verifier = lock.subarray(8 + header);
  const base = sha1(Buffer.concat([verifier.subarray(4, 20), Buffer.from(password, 'utf16le')]));
  const keyOf = (block: number) => {
    const key = sha1(Buffer.concat([base, number32(block)])).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  return checked(keyOf, verifier.subarray(20, 36), verifier.subarray(40, 60), sha1);
}

/** Undefined when the password does not turn the check into its own hash. */
function checked(
  keyOf: (block: number) => Buffer,
  check: Buffer,
  hash: Buffer,
  digest: (data: Buffer) => Buffer,
): Unlock | undefined {
  const mask = keyStream(keyOf(0), check.length + hash.length);
  const plain = Buffer.concat([check, hash]).map((byte, i) => byte ^ (mask[i] ?? 0));
  if (!digest(Buffer.from(plain.subarray(0, check.length))).equals(plain.subarray(check.length)))
    return undefined;
  let block = -1;
  let stream = mask;
  return (byte, place) => {
    const wanted = Math.floor(place / BLOCK);
    if (wanted !== block) stream = keyStream(keyOf(wanted), BLOCK);
    block = wanted;
    return byte ^ (stream[place % BLOCK] ?? 0);
  };
}

/** RC4; Node no longer has it. */
function keyStream(key: Buffer, length: number): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    [state[i & 255], state[j & 255]] = [at(j), at(i)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j += at(i) + (key[i % key.length] ?? 0);
    swap(i, j);
  }
  const stream = Buffer.alloc(length);
  for (let n = 0, j = 0; n < length; n++) {
    j += at(n + 1);
    swap(n + 1, j);
    stream[n] = at(at(n + 1) + at(j));
  }
  return stream;
}

const md5 = (data: Buffer): Buffer => createHash('md5').update(data).digest();
const sha1 = (data: Buffer): Buffer => createHash('sha1').update(data).digest();

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
