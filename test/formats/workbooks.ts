import { crc32, deflateRawSync } from 'node:zlib';

/** A zip entry as it lies in the file. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
}

/** A zip file by hand, so that tests can have the parts in any order and any shape. */
export function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, encrypted = false } of entries) {
    const raw = Buffer.from(data as Uint8Array);
    const packed = stored ? raw : deflateRawSync(raw);
    const nameBytes = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  /** What is inside `sheetData`, by sheet. */
  readonly sheets: readonly string[];
  readonly names?: readonly string[];
  readonly states?: readonly string[];
  /** `si` elements. */
  readonly strings?: string;
  /** Format codes; style n+1 has the n-th, style 0 none. A number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  readonly extra?: readonly Entry[];
  /** Puts the parts in the opposite order: the sheet before its strings, the relations last. */
  readonly reversed?: boolean;
  readonly stored?: boolean;
}

/** A workbook from raw XML. */
export function workbook(parts: Parts): Buffer {
  return zip(workbookEntries(parts));
}

export function workbookEntries(parts: Parts): Entry[] {
  const { sheets, names = [], states = [], strings, formats = [], extra = [] } = parts;
  const list = sheets.map((_, i) => {
    const state = states[i] === undefined ? '' : ` state="${states[i]}"`;
    return `<sheet name="${names[i] ?? `表${i + 1}`}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const custom = formats.filter((f) => typeof f === 'string');
  const xfs = formats.map((f) => `<xf numFmtId="${typeof f === 'number' ? f : 164 + custom.indexOf(f)}"/>`);
  const entries: Entry[] = [
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="s" Type="${RELATION}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${custom.map((f, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(f)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    },
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }]),
    ...sheets.map((rows, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...extra,
  ].map((entry) => (parts.stored ? { ...entry, stored: true } : entry));
  return parts.reversed ? entries.reverse() : entries;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
