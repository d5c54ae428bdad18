import type { Dictionary, Field } from '../model/dictionary.js';
import type { Registry } from '../registry.js';
import type { Store } from '../store/types.js';

/** A field whose values people see in another form (`format`), while what is stored stays as it is. */
export interface ChangedForm {
  readonly field: string;
  /** Records of which a value is shown and exported otherwise. */
  readonly records: number;
  /** The first of those values, as it was and will be written. */
  readonly example: { readonly before: string; readonly after: string };
}

type Form = (value: string) => string;

/** Fields that both dictionaries have, by which options differ, with the old and the new form of a value. */
function formsOf(types: Registry['types'], older: Dictionary, newer: Dictionary): [string, Form, Form][] {
  const before = new Map(older.fields.map((field) => [field.name, field]));
  return newer.fields.flatMap((field): [string, Form, Form][] => {
    const old = before.get(field.name);
    const type = types.get(field.type);
    if (type?.show === undefined || old?.type !== field.type) return [];
    if (JSON.stringify(old.options) === JSON.stringify(field.options)) return [];
    const form =
      ({ options }: Field): Form =>
      (value) =>
        type.show?.(value, options) ?? value;
    return [[field.name, form(old), form(field)]];
  });
}

/** In the order of the dictionary. Reads the records only where a form may differ. */
export function changedForms(
  store: Store,
  { types }: Registry,
  older: Dictionary,
  newer: Dictionary,
): ChangedForm[] {
  const forms = formsOf(types, older, newer);
  const found = new Map<string, ChangedForm>();
  for (const { values } of forms.length === 0 ? [] : store.records()) {
    for (const [field, was, is] of forms) {
      const other = values[field]?.find((value) => was(value) !== is(value));
      if (other === undefined) continue;
      const { records, example } = found.get(field) ?? {
        records: 0,
        example: { before: was(other), after: is(other) },
      };
      found.set(field, { field, records: records + 1, example });
    }
  }
  return forms.flatMap(([field]) => found.get(field) ?? []);
}
