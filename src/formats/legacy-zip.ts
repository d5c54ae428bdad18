import { UserError } from '../errors.js';
import type { ByteSource } from './types.js';
import { Zip } from './zip.js';

/** What the parts of a workbook may unpack to, all together: SheetJS holds several times as much. */
const MOST_UNPACKED = 300 * 1024 * 1024;

/** Cells that repeated rows and cells of an OpenDocument sheet may come to. */
const MOST_REPEATED = 5_000_000;

export type ZipKind = 'xlsb' | 'ods' | undefined;

export async function zipKind(source: ByteSource): Promise<ZipKind> {
  const zip = await Zip.open(source);
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (!zip.has('mimetype') || !zip.has('content.xml')) return undefined;
  return /opendocument\.spreadsheet/.test((await partBytes(zip, 'mimetype')).toString('latin1'))
    ? 'ods'
    : undefined;
}

async function partBytes(zip: Zip, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.read(name)) chunks.push(chunk);
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
      if (unpacked > MOST_UNPACKED) throw new UserError('format.too_large', { path: source.path });
    }
  }
}

/** The text of `content.xml`. Throws UserError when the file is locked by a password. */
export async function odsContent(source: ByteSource): Promise<string> {
  const zip = await Zip.open(source);
  if (zip.has('META-INF/manifest.xml')) {
    const manifest = await partBytes(zip, 'META-INF/manifest.xml');
    if (manifest.includes('encryption-data')) throw new UserError('format.password', { path: source.path });
  }
  return (await partBytes(zip, 'content.xml')).toString('utf8');
}

/** A row said to be repeated a million times, with text in it, would be a million rows in memory. */
export function checkRepeats(content: string, path: string): void {
  let cells = 0;
  let rowTimes = 1;
  for (const { 0: tag, 1: kind, index } of content.matchAll(/<(?:[\w-]+:)?(table-row|table-cell)\b[^>]*>/g)) {
    const times = Number(/\bnumber-(?:rows|columns)-repeated\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 1);
    if (kind === 'table-row') rowTimes = times;
    else if (!tag.endsWith('/>') && !content.startsWith('</', index + tag.length) && times * rowTimes > 1)
      cells += times * rowTimes;
    if (cells > MOST_REPEATED) throw new UserError('format.too_large', { path });
  }
}

/** Names of the sheets that are not displayed. */
export function odsHidden(content: string): ReadonlySet<string> {
  const styles = new Set<string>();
  for (const [, style = '', inside = ''] of content.matchAll(
    /<style:style\b([^>]*)>((?:(?!<\/style:style>)[\s\S]){0,2000})/g,
  )) {
    const name = /\bstyle:name="([^"]*)"/.exec(style)?.[1];
    if (name !== undefined && /\btable:display="false"/.test(inside)) styles.add(name);
  }
  const hidden = new Set<string>();
  for (const [tag] of content.matchAll(/<table:table\s[^>]*>/g)) {
    const style = /\btable:style-name="([^"]*)"/.exec(tag)?.[1];
    const name = /\btable:name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined && style !== undefined && styles.has(style)) hidden.add(name);
  }
  return hidden;
}
