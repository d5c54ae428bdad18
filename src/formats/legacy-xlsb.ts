import { UserError } from '../errors.js';
import type { HiddenParts, Range } from './legacy-hidden.js';

/** Types of records (MS-XLSB 2.3.2). */
const SHARED_TEXT = 19;
const FORMAT = 44;
const COLUMN_INFO = 60;
const RICH_CELL = 62;
const BEGIN_ROWS = 145;
const SHEET_NAME = 156;
const COMMENT = 637;
/** Where in such a record the text begins. */
const TEXT_AT: Readonly<Record<number, number>> = { [SHARED_TEXT]: 0, [RICH_CELL]: 8, [COMMENT]: 0 };

/** Excel's own longest number format. */
const LONGEST_FORMAT = 255;

interface BinaryRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** The records of one part; a cut one at its end is left out. */
function* recordsOf(part: Buffer): Generator<BinaryRecord> {
  let at = 0;
  /** Seven bits a byte, as long as the eighth says that there are more. */
  const number = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = part[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < part.length) {
    const type = number(2);
    const length = number(4);
    yield { type, data: part.subarray(at, at + length) };
    at += length;
  }
}

/** What the parts with rows, shared texts, styles and comments begin with. */
const BEGINNINGS = new Set([129, 159, 278, 628]);
const NAMED = /^xl\/(?:worksheets\/[^/]+|sharedstrings|styles|comments\d*)\.bin$/;

/** Whether a part, with its name in lower case, is made of records; others (macros, printers) look like anything. */
export function isRecords(name: string, bytes: Buffer): boolean {
  if (NAMED.test(name)) return true;
  const [first] = recordsOf(bytes.subarray(0, 64));
  return first !== undefined && BEGINNINGS.has(first.type);
}

/**
 * Looks through a part before SheetJS does, which believes every count in it.
 * Throws UserError for texts with more changes of font than the record has room for, and formats of any length.
 */
export function checkXlsb(bytes: Buffer, path: string, part: string): void {
  for (const { type, data } of recordsOf(bytes)) {
    const at = TEXT_AT[type];
    const isBad =
      (type === FORMAT && data.length >= 6 && data.readUInt32LE(2) > LONGEST_FORMAT) ||
      (at !== undefined && !fits(data.subarray(at)));
    if (isBad) throw new UserError('format.damaged', { path, part });
  }
}

/** Whether a rich text (MS-XLSB 2.5.122) and its changes of font are within the record. */
function fits(text: Buffer): boolean {
  if (text.length < 5) return false;
  const end = 5 + text.readUInt32LE(1) * 2;
  if (end > text.length) return false;
  if ((text.readUInt8(0) & 1) === 0) return true;
  return end + 4 <= text.length && text.readUInt32LE(end) * 4 <= text.length - end - 4;
}

/** The columns that a sheet hides; they stand before its rows (MS-XLSB 2.4.323). */
export function xlsbHidden(bytes: Buffer): HiddenParts {
  const columns: Range[] = [];
  for (const { type, data } of recordsOf(bytes)) {
    if (type === BEGIN_ROWS) break;
    if (type !== COLUMN_INFO || data.length < 18) continue;
    const [first, last, width] = [0, 4, 8].map((at) => data.readUInt32LE(at)) as [number, number, number];
    if (width === 0 || (data.readUInt16LE(16) & 1) === 1) columns.push({ first, last });
  }
  return { rows: [], columns };
}

/** Sheets by name with the id of their part, from `xl/workbook.bin` (BrtBundleSh). */
export function sheetIds(workbook: Buffer): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { type, data } of recordsOf(workbook)) {
    if (type !== SHEET_NAME || data.length < 12) continue;
    const idEnd = 12 + data.readUInt32LE(8) * 2;
    if (idEnd + 4 > data.length) continue;
    const id = data.toString('utf16le', 12, idEnd);
    ids.set(data.toString('utf16le', idEnd + 4, idEnd + 4 + data.readUInt32LE(idEnd) * 2), id);
  }
  return ids;
}
