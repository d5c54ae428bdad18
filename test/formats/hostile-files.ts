import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';

/** A part whose middle is repeated any number of times without ever being in memory. */
export interface Part {
  readonly name: string;
  readonly start?: string;
  readonly repeat?: string;
  readonly times?: number;
  readonly end?: string;
}

const CHUNK = 1 << 18;

/** Deflate data may be put together from pieces that end at a full flush. */
function packed({ start = '', repeat = '', times = 0, end = '' }: Part) {
  const perChunk = Math.max(1, Math.min(times, Math.floor(CHUNK / Math.max(1, repeat.length))));
  const chunk = Buffer.from(repeat.repeat(perChunk));
  const chunks = Math.floor(times / perChunk);
  const head = Buffer.from(start);
  const tail = Buffer.from(repeat.repeat(times - chunks * perChunk) + end);
  const flushed = { finishFlush: zlib.Z_FULL_FLUSH } as const;
  let crc = crc32(head);
  for (let i = 0; i < chunks; i++) crc = crc32(chunk, crc);
  const middle = chunks > 0 ? deflateRawSync(chunk, flushed) : Buffer.alloc(0);
  return {
    data: Buffer.concat([
      deflateRawSync(head, flushed),
      ...Array.from({ length: chunks }, () => middle),
      deflateRawSync(tail),
    ]),
    // Of no bytes at all, Node's checksum starts anew.
    crc: tail.length > 0 ? crc32(tail, crc) : crc,
    size: head.length + chunk.length * chunks + tail.length,
  };
}

/** A zip file; a part may unpack to gigabytes. */
export function hostileZip(parts: readonly Part[], { mode = 0 } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { data, crc, size } = packed(part);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size % 2 ** 32, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    // The mode of a file on Unix, which can say that it is a symbolic link.
    tail.writeUInt32LE(mode * 2 ** 16, 6);
    tail.writeUInt32LE(offset, 10);
    // “Made by” Unix.
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, tail, name]));
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, data);
    offset += 30 + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
export const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';
export const STRINGS_START = `${HEAD}<sst xmlns="${MAIN}">`;
const ONE_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';

export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...list: string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;

/** The parts of a workbook of one sheet with one cell, `甲`. */
export const PARTS: readonly Part[] = [
  { name: '_rels/.rels', start: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
  {
    name: 'xl/workbook.xml',
    start: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    start: relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('r2', 'styles', 'styles.xml'),
      relation('r3', 'sharedStrings', 'sharedStrings.xml'),
    ),
  },
  {
    name: 'xl/styles.xml',
    start: `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
  },
  { name: 'xl/sharedStrings.xml', start: `${STRINGS_START}<si><t>共</t></si></sst>` },
  { name: 'xl/worksheets/sheet1.xml', start: SHEET_START + ONE_ROW + SHEET_END },
];

/** That workbook with some parts replaced, and others added. */
export function book(...changed: Part[]): Buffer {
  const names = new Set(changed.map(({ name }) => name));
  return hostileZip([...PARTS.filter(({ name }) => !names.has(name)), ...changed]);
}

export const sheet = (repeat: string, times = 1, start = '', end = ''): Buffer =>
  book({
    name: 'xl/worksheets/sheet1.xml',
    start: SHEET_START + start,
    repeat,
    times,
    end: end + SHEET_END,
  });

const ODS_NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
export const ODS_START = `${HEAD}<office:document-content ${ODS_NS}><office:body><office:spreadsheet><table:table table:name="甲">`;
export const ODS_END = '</table:table></office:spreadsheet></office:body></office:document-content>';

/** An OpenDocument sheet with this inside its table. */
export const ods = (repeat: string, times = 1): Buffer =>
  hostileZip([
    { name: 'mimetype', start: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'META-INF/manifest.xml', start: `${HEAD}<manifest/>` },
    { name: 'styles.xml', start: `${HEAD}<office:document-styles ${ODS_NS}/>` },
    { name: 'content.xml', start: ODS_START, repeat, times, end: ODS_END },
  ]);

export const fods = (inside: string, before = ''): string =>
  `${HEAD}${before}<office:document ${ODS_NS} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="甲">${inside}</table:table></office:spreadsheet></office:body></office:document>`;

const XML_NS = 'urn:schemas-microsoft-com:office:spreadsheet';
export const spreadsheetXml = (inside: string, before = ''): string =>
  `${HEAD}${before}<Workbook xmlns="${XML_NS}" xmlns:ss="${XML_NS}"><Worksheet ss:Name="甲"><Table>${inside}</Table></Worksheet></Workbook>`;
