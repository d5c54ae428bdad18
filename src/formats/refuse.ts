import { UserError } from '../errors.js';
import { oleNames } from './ole.js';
import type { ByteSource } from './types.js';
import type { Zip } from './zip.js';

/** A kind of file that is given by mistake, told by its first bytes (as Latin-1 text). */
interface Signature {
  readonly code: string;
  readonly start: RegExp;
}

const SIGNATURES: readonly Signature[] = [
  { code: 'format.own_store', start: /^SQLite format 3\0/ },
  {
    code: 'format.image',
    start:
      /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|hevc|heim|mif1|msf1|avif)|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s,
  },
  { code: 'format.pdf', start: /^\s{0,64}%PDF-/ },
  {
    code: 'format.archive',
    start: /^(?:\x1f\x8b|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|BZh[1-9]1AY|\xfd7zXZ\0|PK(?:\x05\x06|\x07\x08))/,
  },
  {
    code: 'format.program',
    start: /^(?:MZ.{0,200}\0\0|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe)/s,
  },
  { code: 'format.rtf', start: /^\{\\rtf/ },
  { code: 'format.mail_page', start: /^\s*(?:MIME-Version:|From:\s*"?<?Saved by)/i },
  // XML that holds a spreadsheet, and pages that are XML, are read.
  {
    code: 'format.xml',
    start:
      /^\s*<\?xml\b(?!.*(?:schemas-microsoft-com:office:spreadsheet|opendocument\.spreadsheet|<html\b))/is,
  },
];

/** Why a file cannot be read, by its first bytes; undefined when it may be one of our formats. */
export async function refusal(source: ByteSource, head: Uint8Array): Promise<UserError | undefined> {
  const { path } = source;
  if (head.length === 0) return new UserError('format.empty', { path });
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  if (bytes.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleRefusal(source);
  const raw = SIGNATURES.find(({ start }) => start.test(bytes));
  if (raw) return new UserError(raw.code, { path });
  // Pages and XML come in UTF-16 and with a byte order mark too.
  const text = bytes.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  const marked = SIGNATURES.slice(-2).find(({ start }) => start.test(text));
  return marked && new UserError(marked.code, { path });
}

/** Undefined for what holds a workbook that is not locked. */
async function oleRefusal(source: ByteSource): Promise<UserError | undefined> {
  const names = await oleNames(source);
  const has = (...wanted: string[]) => wanted.some((name) => names.includes(name));
  const refuse = (code: string) => new UserError(code, { path: source.path });
  if (has('EncryptedPackage', 'EncryptionInfo')) return refuse('format.password');
  if (has('Workbook', 'Book', 'WORKBOOK', 'BOOK')) return undefined;
  return refuse(has('WordDocument', 'PowerPoint Document') ? 'format.office_document' : 'format.old_office');
}

/** Why a zip cannot be read as a workbook. `workbook`: the main part, where there is one. */
export async function zipRefusal(
  zip: Zip,
  path: string,
  workbook: string | undefined,
): Promise<UserError | undefined> {
  const refuse = (code: string) => new UserError(code, { path });
  if (workbook?.endsWith('.bin')) return refuse('format.truncated');
  const main = workbook?.toLowerCase() ?? '';
  if (main.startsWith('word/') || main.startsWith('ppt/')) return refuse('format.office_document');
  if (workbook !== undefined) return undefined;
  if (zip.has('mimetype')) {
    let mimetype = '';
    for await (const chunk of zip.read('mimetype')) mimetype += Buffer.from(chunk).toString('latin1');
    if (zip.has('encrypted-package')) return refuse('format.password');
    return refuse(/spreadsheet/.test(mimetype) ? 'format.truncated' : 'format.office_document');
  }
  const names = zip.names();
  if (names.some((name) => /^(?:word|ppt)\//.test(name))) return refuse('format.office_document');
  if (names.some((name) => name.endsWith('.iwa'))) return refuse('format.numbers');
  return refuse('format.plain_zip');
}
