import { UserError } from '../errors.js';
import type { HiddenParts } from './legacy-hidden.js';
import { checkXlsb, isRecords, sheetIds, xlsbHidden } from './legacy-xlsb.js';
import type { ByteSource } from './types.js';
import { relations } from './xlsx-workbook.js';
import { Zip } from './zip.js';

/** What the parts of a workbook may unpack to, all together: SheetJS holds several times as much. */
const MOST_UNPACKED = 300 * 1024 * 1024;
/** Beyond this, no more than so many times the size of the file: LibreOffice's sheets of customers come to 30 times. */
const FREE_UNPACKED = 100 * 1024 * 1024;
const MOST_GROWTH = 60;

function mostUnpacked({ size }: ByteSource): number {
  return Math.min(MOST_UNPACKED, Math.max(FREE_UNPACKED, MOST_GROWTH * size));
}

export type ZipKind = 'xlsb' | 'ods' | undefined;

export async function zipKind(source: ByteSource): Promise<ZipKind> {
  const zip = await Zip.open(source);
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (!zip.has('mimetype') || !zip.has('content.xml')) return undefined;
  return /opendocument\.spreadsheet/.test((await partBytes(zip, 'mimetype', source)).toString('latin1'))
    ? 'ods'
    : undefined;
}

async function partBytes(zip: Zip, name: string, source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of zip.read(name)) {
    size += chunk.length;
    if (size > mostUnpacked(source)) throw new UserError('format.too_large', { path: source.path });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export interface CheckedXlsb {
  /** What each sheet hides, by its name. */
  readonly hidden: ReadonlyMap<string, HiddenParts>;
  /** Bytes of all parts. */
  readonly unpacked: number;
}

/**
 * Unpacks every part of a `.xlsb` once: refuses damage, passwords, zip bombs and counts without measure before SheetJS,
 * which has no guards, sees them.
 */
export async function checkedXlsb(source: ByteSource): Promise<CheckedXlsb> {
  const { path } = source;
  const zip = await Zip.open(source);
  const hidden = new Map<string, HiddenParts>();
  let ids: ReadonlyMap<string, string> = new Map();
  let unpacked = 0;
  for (const name of zip.names()) {
    if (name.endsWith('/')) continue;
    const bytes = await partBytes(zip, name, source);
    unpacked += bytes.length;
    if (unpacked > mostUnpacked(source)) throw new UserError('format.too_large', { path });
    if (name === WORKBOOK) ids = sheetIds(bytes);
    if (!isRecords(name, bytes)) continue;
    checkXlsb(bytes, path, name);
    hidden.set(name, xlsbHidden(bytes));
  }
  const related = await relations(zip, path, WORKBOOK);
  const partOf = new Map(related.map(({ id, part }) => [id, part.toLowerCase()]));
  const none: HiddenParts = { rows: [], columns: [] };
  const byName = [...ids].map(([name, id]) => [name, hidden.get(partOf.get(id) ?? '') ?? none] as const);
  return { hidden: new Map(byName), unpacked };
}

const WORKBOOK = 'xl/workbook.bin';

/** The texts of `content.xml` and `styles.xml`. Throws UserError when the file is locked by a password. */
export async function odsParts(source: ByteSource): Promise<{ content: string; styles: string }> {
  const zip = await Zip.open(source);
  if (zip.has('META-INF/manifest.xml')) {
    const manifest = await partBytes(zip, 'META-INF/manifest.xml', source);
    if (manifest.includes('encryption-data')) throw new UserError('format.password', { path: source.path });
  }
  const content = await partText(zip, 'content.xml', source);
  return { content, styles: zip.has('styles.xml') ? await partText(zip, 'styles.xml', source) : '' };
}

async function partText(zip: Zip, name: string, source: ByteSource): Promise<string> {
  return (await partBytes(zip, name, source)).toString('utf8').replace(/^\ufeff/, '');
}
