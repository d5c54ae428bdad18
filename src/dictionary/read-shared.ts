import type { FieldTypes } from '../fields/types.js';
import type { Field, SharedRuling } from '../model/dictionary.js';
import { type Entry, type Reader, startOf } from './yaml-reader.js';

/** What the file says of values that many records share; a value may be written as people write it. */
export function readShared(
  entry: Entry | undefined,
  reader: Reader,
  fields: readonly Field[],
  types: FieldTypes,
): SharedRuling[] {
  const said = new Map<string, SharedRuling>();
  for (const node of reader.items(entry)) {
    const keys = reader.entries(node, 'shared', ['field', 'value', 'counts']);
    const field = fieldOf(keys.get('field'), startOf(node), reader, fields);
    const counts = reader.flag(keys.get('counts'));
    if (counts === undefined && keys.get('counts')?.node === undefined)
      reader.report(startOf(node), 'shared_no_counts');
    const value = reader.text(keys.get('value'));
    if (value === undefined && keys.get('value')?.node === undefined)
      reader.report(startOf(node), 'shared_no_value');
    if (field === undefined || counts === undefined || value === undefined) continue;
    const values = canonical(value.text, field, types);
    if (values.length === 0)
      reader.report(value.at, 'shared_not_read', { word: value.text, field: field.name });
    for (const one of values) {
      const key = `${field.name}\u0000${one}`;
      const before = said.get(key);
      if (before !== undefined && before.counts !== counts)
        reader.report(value.at, 'shared_twice', { word: value.text });
      said.set(key, { field: field.name, value: one, counts });
    }
  }
  return [...said.values()];
}

function fieldOf(
  entry: Entry | undefined,
  at: number,
  reader: Reader,
  fields: readonly Field[],
): Field | undefined {
  const name = reader.text(entry);
  if (name === undefined) {
    if (entry?.node === undefined) reader.report(at, 'shared_no_field');
    return undefined;
  }
  const field = fields.find((one) => one.name === name.text);
  const compared = fields.filter(isCompared);
  if (field === undefined)
    reader.unknown(
      name.at,
      'field',
      name.text,
      compared.map((one) => one.name),
    );
  else if (!isCompared(field)) reader.report(name.at, 'shared_not_compared', { word: name.text });
  return field !== undefined && isCompared(field) ? field : undefined;
}

/** Whether matching looks at the field at all. */
export const isCompared = ({ match, object }: Field): boolean =>
  match !== 'no' && (object === 'customer' || object === 'contact');

/** A canonical value gives itself back, so that a file written by the program reads as it was. */
function canonical(text: string, { type, options, allowed }: Field, types: FieldTypes): readonly string[] {
  return types.get(type)?.normalize(text, { options, allowed }).values ?? [];
}
