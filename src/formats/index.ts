import { UserError } from '../errors.js';
import { csv } from './csv.js';
import { json } from './json-lines.js';
import { legacyFormats } from './legacy.js';
import { refusal } from './refuse.js';
import type { ByteSource, FileFormat, OpenedFile, ReadOptions } from './types.js';
import { xlsx } from './xlsx.js';

/** Asked in this order; text comes last, as it takes anything. */
export const formats: readonly FileFormat[] = [...legacyFormats, xlsx, json, csv];

const HEAD = 8 * 1024;

/** Opens a file by its content, whatever its name says. Throws UserError `format.*` for what cannot be read. */
export async function openFile(
  source: ByteSource,
  options: ReadOptions,
  among: readonly FileFormat[] = formats,
): Promise<OpenedFile & { readonly format: string }> {
  const head = await source.read(0, HEAD);
  const refused = await refusal(source, head);
  if (refused) throw refused;
  const format = await kindOf(source, head, among);
  if (format === undefined) throw new UserError('format.unknown', { path: source.path });
  const opened = await format.open(source, options);
  // Notes may grow while rows are read, so they are asked for anew each time.
  return {
    ...(opened.encoding === undefined ? {} : { encoding: opened.encoding }),
    format: format.name,
    sheets: opened.sheets,
    get notes() {
      return opened.notes;
    },
    close: () => opened.close(),
  };
}

async function kindOf(
  source: ByteSource,
  head: Uint8Array,
  among: readonly FileFormat[],
): Promise<FileFormat | undefined> {
  for (const one of among) if (await one.recognises(head, source.path, source)) return one;
  return undefined;
}
