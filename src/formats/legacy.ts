import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import { openBook } from './legacy-book.js';
import { withHidden } from './legacy-hidden.js';
import { htmlRows } from './legacy-html.js';
import { joined, odsDocument } from './legacy-ods.js';
import { readBook } from './legacy-process.js';
import { type DecodedText, decodeText } from './legacy-text.js';
import { readXls } from './legacy-xls.js';
import { checkedXlsb, odsParts, zipKind } from './legacy-zip.js';
import type { ByteSource, FileFormat, OpenedFile, ReadOptions } from './types.js';

/** SheetJS needs several times the size of the file, all at once. */
const MOST_BYTES = 150 * 1024 * 1024;

const BATCH = 1000;

const OLE = 'd0cf11e0a1b11ae1';
/** The first record of the workbooks before Excel 97 that are not in an OLE file: BIFF2, 3, 4, 5 and 8. */
const BARE = /^09(?:00(?:04|06)|0206|0406|0808|0810)00/;

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|style)\b/is;
const XML = /^\s*<(?:\?xml|workbook)\b.*schemas-microsoft-com:office:spreadsheet/is;
const FLAT_ODS = /^\s*<(?:\?xml|office:document)\b.*<office:document\b.*opendocument\.spreadsheet/is;

/** The beginning of a page or XML file as letters, whether it is in UTF-16 or has a byte order mark or neither. */
function letters(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
}

const hex = (head: Uint8Array): string => Buffer.from(head.subarray(0, 8)).toString('hex');
const isZip = (head: Uint8Array): boolean => hex(head).startsWith('504b0304');

const xls: FileFormat = {
  name: 'xls',
  title: { en: 'old Excel workbook (.xls)', 'zh-CN': '旧版 Excel 工作簿（.xls）' },
  recognises: (head) => hex(head) === OLE || BARE.test(hex(head)),
  async open(source, options) {
    return openBook(await readXls(await allBytes(source, options), source.path), source.path);
  },
};

const xlsb: FileFormat = {
  name: 'xlsb',
  title: { en: 'binary Excel workbook (.xlsb)', 'zh-CN': '二进制 Excel 工作簿（.xlsb）' },
  recognises: async (head, _path, source) => isZip(head) && (await zipKind(source)) === 'xlsb',
  async open(source, options) {
    const bytes = await allBytes(source, options);
    const { hidden, unpacked } = await checkedXlsb(source);
    const { from1904, sheets } = await readBook(bytes, source.path, unpacked);
    const marked = sheets.map((sheet) => withHidden(sheet, hidden.get(sheet.name)));
    return openBook({ from1904, sheets: marked }, source.path);
  },
};

const ods: FileFormat = {
  name: 'ods',
  title: { en: 'OpenDocument spreadsheet (.ods, .fods)', 'zh-CN': 'OpenDocument 表格（.ods、.fods）' },
  recognises: async (head, _path, source) =>
    isZip(head) ? (await zipKind(source)) === 'ods' : FLAT_ODS.test(letters(head)),
  async open(source, options) {
    const bytes = await allBytes(source, options);
    if (!isZip(bytes)) return openFlatOds(source, bytes, options);
    const { content, styles } = await odsParts(source);
    return openOds(joined(content, styles), source.path);
  },
};

async function openOds(xml: string, path: string): Promise<OpenedFile> {
  const { text, hidden, parts } = odsDocument(xml, path);
  const { from1904, sheets } = await readBook(asXml(text), path, text.length);
  const marked = sheets.map((sheet) => withHidden(sheet, parts.get(sheet.name)));
  const opened = openBook({ from1904, sheets: marked }, path, (name) => hidden.has(name));
  return {
    // SheetJS leaves the names as XML writes them.
    sheets: opened.sheets.map((sheet) => ({ ...sheet, name: unescaped(sheet.name) })),
    get notes() {
      return opened.notes;
    },
    close: opened.close,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

async function openFlatOds(source: ByteSource, bytes: Uint8Array, options: ReadOptions): Promise<OpenedFile> {
  const decoded = await decodeText(source, bytes, options);
  return withText(await openOds(decoded.text, source.path), decoded);
}

const html: FileFormat = {
  name: 'html',
  title: { en: 'web page with a table', 'zh-CN': '含表格的网页' },
  recognises: (head) => HTML.test(letters(head)),
  async open(source, options) {
    const { path } = source;
    const { text, encoding, notes } = await decodeText(source, await allBytes(source, options), options);
    if (!/<table\b/i.test(text)) throw new UserError('format.html', { path });
    const { rows, hiddenColumns } = htmlRows(text, path);
    const sheet = { name: 'Sheet1', hidden: false, hiddenColumns, rows: () => batches(rows) };
    return { encoding, sheets: [sheet], notes, close: async () => {} };
  },
};

const xml: FileFormat = {
  name: 'xml',
  title: { en: 'Excel 2003 XML', 'zh-CN': 'Excel 2003 XML 表格' },
  recognises: (head) => XML.test(letters(head)),
  async open(source, options) {
    const { path } = source;
    const decoded = await decodeText(source, await allBytes(source, options), options);
    const { text } = decoded;
    // A style of a million columns would be a million objects; a format of a million zeros is shown so for each cell.
    if (/\bSpan\s*=\s*["']\s*(?:\d{6,}|\d*\.?\d*e)/i.test(text) || LONG_FORMAT.test(text))
      throw new UserError('format.truncated', { path });
    const book = await readBook(asXml(keepDigits(text)), path, text.length);
    return withText(openBook(book, path), decoded);
  },
};

/** Excel's own longest number format has 255 characters, some of them written as entities. */
const LONG_FORMAT = /\bFormat\s*=\s*(?:"[^"]{2000}|'[^']{2000})/i;

/** Told by content; asked before `.xlsx`, whose zips look the same from outside. */
export const legacyFormats: readonly FileFormat[] = [xls, xlsb, ods, html, xml];

async function allBytes(source: ByteSource, { onBytes }: ReadOptions): Promise<Uint8Array> {
  if (source.size > MOST_BYTES) throw new UserError('format.too_large', { path: source.path });
  const bytes = await source.read(0, source.size);
  onBytes?.(bytes.length);
  return bytes;
}

/** With a plain XML declaration, by which SheetJS tells XML from a page; the one in the file names an encoding that is done with. */
function asXml(text: string): string {
  return `<?xml version="1.0"?>${text.replace(/^\s*<\?xml[^>]*\?>/, '')}`;
}

/** Digits that a number cannot hold (leading zeros, more than 15) are taken as the text they are. */
function keepDigits(text: string): string {
  return text.replace(
    /(<(?:\w+:)?Data\b[^<>]*\bType\s*=\s*["'])Number(["'][^<>]*>)\s*(0\d+|-?\d{16,})\s*(?=<)/g,
    '$1String$2$3',
  );
}

function withText(opened: OpenedFile, { encoding, notes: first }: DecodedText): OpenedFile {
  return {
    encoding,
    sheets: opened.sheets,
    get notes() {
      return [...first, ...opened.notes];
    },
    close: opened.close,
  };
}

async function* batches(rows: readonly SourceRow[]): AsyncGenerator<readonly SourceRow[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}
