import { UserError } from '../errors.js';
import type { ByteSource } from './types.js';
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

/** Unpacks every part once: refuses damage, passwords and zip bombs before SheetJS, which has no guards, sees them. */
export async function checkZip(source: ByteSource): Promise<void> {
  const zip = await Zip.open(source);
  let unpacked = 0;
  for (const name of zip.names()) {
    if (name.endsWith('/')) continue;
    for await (const chunk of zip.read(name)) {
      unpacked += chunk.length;
      if (unpacked > mostUnpacked(source)) throw new UserError('format.too_large', { path: source.path });
    }
  }
}

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
