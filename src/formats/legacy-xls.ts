import { UserError } from '../errors.js';
import type { FlatBook } from './legacy-flat.js';
import { withHidden, xlsHidden } from './legacy-hidden.js';
import { oleStream, readBook } from './legacy-process.js';
import { recordsOf, unlocked } from './legacy-unlock.js';

/** Streams with the author, the title and the like: no use to us, and SheetJS believes any count in them. */
const PROPERTIES = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation'].map((name) =>
  Buffer.from(name, 'utf16le'),
);

/** The same file, its property streams under names that nobody asks for. */
function withoutProperties(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  for (const name of PROPERTIES)
    for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at)) copy[at] = 0x58;
  return copy;
}

/** An old Excel file, also one that only the password of Excel itself locks, with the columns it hides. */
export async function readXls(data: Uint8Array, path: string): Promise<FlatBook> {
  const bytes = withoutProperties(data);
  // Before Excel 97 the file itself is the stream of records.
  const stream = bytes.readUInt16BE(0) === 0xd0cf ? await oleStream(bytes, path) : bytes;
  if (stream === undefined || isUnsound(stream)) throw new UserError('format.truncated', { path });
  const { book, open } = await readUnlocked(bytes, stream, path);
  const parts = xlsHidden(open);
  return { ...book, sheets: book.sheets.map((sheet, index) => withHidden(sheet, parts[index])) };
}

/** The book, and its stream of records without a lock. */
async function readUnlocked(
  bytes: Buffer,
  stream: Buffer,
  path: string,
): Promise<{ readonly book: FlatBook; readonly open: Buffer }> {
  try {
    return { book: await readBook(bytes, path, bytes.length), open: stream };
  } catch (error) {
    const open = error instanceof UserError && error.code === 'format.password' && unlocked(stream);
    if (!open) throw error;
    return { book: await readBook(open, path, open.length), open };
  }
}

const FORMAT = 0x41e;
/** Excel's own longest number format; SheetJS shows every cell under one, however long. */
const LONGEST_FORMAT = 255;

/** Bytes that records of cells have at least ([MS-XLS], and Excel 2 before it); SheetJS reads on behind a shorter one. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  [0x01, 7],
  [0x02, 9],
  [0x03, 15],
  [0x04, 8],
  [0x05, 9],
  [0x201, 6],
  [0x203, 14],
  [0x204, 8],
  [0x205, 8],
  [0x27e, 10],
  [0xbd, 6],
  [0xbe, 6],
  [0xfd, 10],
]);

/** Whether SheetJS must not see the file: endless formats, or cells that are too short for what they say they are. */
function isUnsound(stream: Buffer): boolean {
  for (const { type, start, end } of recordsOf(stream)) {
    if (end - start < (SHORTEST.get(type) ?? 0)) return true;
    if (
      type === FORMAT &&
      end - start > 5 + 2 * LONGEST_FORMAT &&
      stream.readUInt16LE(start + 2) > LONGEST_FORMAT
    )
      return true;
  }
  return false;
}
