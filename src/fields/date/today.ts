import type { Dictionary } from '../../model/dictionary.js';

/** What the option `latest` of a date says for "not in the future". */
export const TODAY = 'today';

/**
 * The dictionary with the day in place of `today`, for cleaning: types know no clock. `day`: YYYY-MM-DD. The same
 * object where no field says so.
 */
export function onDay(dictionary: Dictionary, day: string): Dictionary {
  const isOpen = ({ type, options }: Dictionary['fields'][number]): boolean =>
    type === 'date' && options.latest === TODAY;
  if (!dictionary.fields.some(isOpen)) return dictionary;
  const fields = dictionary.fields.map((field) =>
    isOpen(field) ? { ...field, options: { ...field.options, latest: day } } : field,
  );
  return { ...dictionary, fields };
}
