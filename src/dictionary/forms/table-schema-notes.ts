import type { Message } from '../../model/words.js';
import type { Placed } from './json-place.js';
import { OWN_KEY } from './table-schema.js';

/* What of a foreign table schema is not taken over: told, and no reason to refuse the rest. */

const FIELD_KEYS = ['name', 'title', 'type', 'format', 'constraints', 'missingValues', OWN_KEY];
const CONSTRAINTS = ['required', 'unique', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'];
const SCHEMA_KEYS = ['$schema', 'fields', 'missingValues', 'primaryKey', OWN_KEY];

/** Words of the primary key that name no field. */
export function missingKeys(schema: Placed, key: ReadonlySet<string>): readonly Message[] {
  const names = new Set(
    schema
      .get('fields')
      .items()
      .map((field) => field.get('name').value),
  );
  return [...key]
    .filter((word) => !names.has(word))
    .map((word) => ({ code: 'dictionary.form.no_key', params: { word } }));
}

/** Properties that mean nothing to us, each told of once. */
export function unused(schema: Placed): readonly Message[] {
  const fields = schema.get('fields').items();
  const properties = [
    ...schema.keys().filter((key) => !SCHEMA_KEYS.includes(key)),
    ...fields.flatMap((field) => field.keys().filter((key) => !FIELD_KEYS.includes(key))),
    ...fields.flatMap((field) =>
      field
        .get('constraints')
        .keys()
        .filter((key) => !CONSTRAINTS.includes(key)),
    ),
  ];
  return [...new Set(properties)].map((property) => ({
    code: 'dictionary.form.other_property',
    params: { property },
  }));
}
