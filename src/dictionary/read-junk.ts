import { isMap } from 'yaml';
import { junkKey } from '../fields/junk.js';
import type { JunkSaid } from '../model/dictionary.js';
import type { Entry, PlacedText, Reader } from './yaml-reader.js';

/**
 * Reads `junk`, of the dictionary or of one field: `[内部, 待确认]` adds words that say nothing, and
 * `{ add: [...], keep: [...] }` also keeps built-in ones as values. Undefined where nothing is said.
 */
export function readJunk(entry: Entry | undefined, reader: Reader): JunkSaid | undefined {
  if (entry?.node === undefined) return undefined;
  const parts = isMap(entry.node) ? reader.entries(entry.node, 'junk', ['add', 'keep']) : undefined;
  const add = reader.texts(parts === undefined ? entry : parts.get('add')) ?? [];
  const keep = reader.texts(parts?.get('keep')) ?? [];
  const keys = new Set(keep.map(({ text }) => junkKey(text)));
  const both = add.find(({ text }) => keys.has(junkKey(text)));
  if (both !== undefined) reader.report(both.at, 'junk_both', { word: both.text });
  const said = { add: filled(add), keep: filled(keep) };
  return said.add.length + said.keep.length === 0 ? undefined : said;
}

function filled(texts: readonly PlacedText[]): string[] {
  return texts.map(({ text }) => text.trim()).filter((text) => text !== '');
}
