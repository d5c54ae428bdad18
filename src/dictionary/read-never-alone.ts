import type { Field } from '../model/dictionary.js';
import { isCompared } from './read-shared.js';
import { type Entry, type Reader, startOf } from './yaml-reader.js';

/** Combinations of fields that never merge two records by themselves; one field may stand without brackets. */
export function readNeverAlone(
  entry: Entry | undefined,
  reader: Reader,
  fields: readonly Field[],
): (readonly string[])[] {
  const compared = fields.filter(isCompared).map(({ name }) => name);
  const said = new Map<string, readonly string[]>();
  for (const node of reader.items(entry)) {
    const words = reader.oneOrMore({ key: 'never_alone', at: startOf(node), node }) ?? [];
    for (const { text, at } of words) {
      if (compared.includes(text)) continue;
      if (fields.some(({ name }) => name === text))
        reader.report(at, 'never_alone_not_compared', { word: text });
      else reader.unknown(at, 'field', text, compared);
    }
    const names = [...new Set(words.map(({ text }) => text))];
    if (names.length === 0 || !names.every((name) => compared.includes(name))) continue;
    said.set([...names].sort().join(' '), names);
  }
  return [...said.values()];
}
