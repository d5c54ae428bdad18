import { inflateRawSync } from 'node:zlib';
import { type Entry, zip } from './workbooks.js';

/** One thing done to a file; the numbers are taken modulo what there is. */
export interface Mutation {
  readonly kind: 'flip' | 'cut' | 'splice' | 'repeat' | 'huge' | 'tag' | 'part' | 'attribute';
  readonly at: number;
  readonly to: number;
  readonly value: number;
}

/** Numbers that counts and addresses are not made for. */
const HUGE = ['4294967296', '-1', '1e308', '99999999999999999999', '2147483648', '0', 'NaN', ''];

/** Damage to bytes of any kind. */
function damaged(bytes: Buffer, { kind, at, to, value }: Mutation): Buffer {
  const [a, b] = [at % Math.max(1, bytes.length), to % Math.max(1, bytes.length)];
  const [from, end] = a < b ? [a, b] : [b, a];
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[a] = value;
      return copy;
    }
    case 'cut':
      return value % 2 === 0
        ? bytes.subarray(0, a)
        : Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
    case 'splice':
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(from, end), bytes.subarray(a)]);
    case 'repeat':
      return Buffer.concat([bytes, ...Array<Buffer>(value % 8).fill(bytes.subarray(from, end))]);
    case 'huge': {
      const copy = Buffer.from(bytes);
      if (copy.length >= 4)
        copy.writeUInt32LE(value % 2 === 0 ? 0xffffffff : 0x7fffffff, a % (copy.length - 3));
      return copy;
    }
    default:
      return Buffer.from(markup(bytes.toString('latin1'), { kind, at, to, value }), 'latin1');
  }
}

/** Damage to the tags of XML or HTML; other text stays. */
function markup(text: string, { kind, at, to, value }: Mutation): string {
  const pattern = kind === 'attribute' ? /="[^"<>]*"/g : /<[^<>]{1,200}>/g;
  const found = [...text.matchAll(pattern)];
  const chosen = found[at % Math.max(1, found.length)];
  if (chosen === undefined) return text;
  const before = text.slice(0, chosen.index);
  const after = text.slice(chosen.index + chosen[0].length);
  if (kind === 'attribute') return `${before}="${HUGE[value % HUGE.length]}"${after}`;
  const other = found[to % found.length]?.[0] ?? '';
  return before + [chosen[0].repeat(2), '', other, other + chosen[0]][value % 4] + after;
}

interface Part extends Entry {
  readonly data: Buffer;
}

/** The parts of a zip; undefined for what is none. Reads the directory, as all readers do. */
function unzipped(bytes: Buffer): Part[] | undefined {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || !bytes.subarray(0, 2).equals(Buffer.from('PK'))) return undefined;
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((field) =>
      field === 20 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    parts.push({ name, data: bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data), stored: true });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function withParts(bytes: Buffer, change: (parts: Part[]) => Part[]): Buffer {
  let parts: Part[] | undefined;
  try {
    parts = unzipped(bytes);
  } catch {
    // Damaged already.
  }
  return parts === undefined || parts.length === 0 ? bytes : zip(change(parts));
}

/** Most damage to a zip is done inside a part, so that it gets past the checksums. */
export function mutated(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  let result = bytes;
  for (const mutation of mutations) {
    const { kind, at, to, value } = mutation;
    const inside = kind === 'tag' || kind === 'attribute' || value % 4 !== 0;
    if (kind === 'part') result = withParts(result, (parts) => swapped(parts, at, to, value));
    else if (inside && result.subarray(0, 2).equals(Buffer.from('PK')))
      result = withParts(result, (parts) =>
        parts.map((part, index) =>
          index === to % parts.length ? { ...part, data: damaged(part.data, mutation) } : part,
        ),
      );
    else result = damaged(result, mutation);
  }
  return result;
}

/** The contents of two parts exchanged, one left out, or one there twice. */
function swapped(parts: Part[], at: number, to: number, value: number): Part[] {
  const [a, b] = [at % parts.length, to % parts.length];
  const [one, other] = [parts[a], parts[b]];
  if (one === undefined || other === undefined) return parts;
  if (value % 3 === 0) return parts.filter((_, index) => index !== a);
  if (value % 3 === 1) return [...parts, { ...one, data: other.data }];
  return parts.map((part, index) =>
    index === a ? { ...part, data: other.data } : index === b ? { ...part, data: one.data } : part,
  );
}

/** The beginning of one file with the end of another; of two zips, the parts of both. */
export function crossed(
  bytes: Buffer,
  other: Buffer,
  { at, to, value }: Mutation = { kind: 'cut', at: 0, to: 0, value: 0 },
): Buffer {
  const both = (value % 2 === 0 && unzippedOrNone(other)) || undefined;
  if (both !== undefined) return withParts(bytes, (parts) => [...parts.slice(at % parts.length), ...both]);
  return Buffer.concat([bytes.subarray(0, at % bytes.length), other.subarray(to % other.length)]);
}

function unzippedOrNone(bytes: Buffer): Part[] | undefined {
  try {
    return unzipped(bytes);
  } catch {
    return undefined;
  }
}
