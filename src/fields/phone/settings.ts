import type { FieldContext, Given } from '../types.js';
import type { Reading } from './mainland.js';

/** What reading a cell needs to know besides the cell. */
export interface Settings {
  /** ISO code of the country whose numbers are written without country code, as the dictionary says. */
  readonly home: string;
  /** ISO code of the country whose numbering plan counts for this row. */
  readonly plan: string;
  /** In China with the leading 0; '' for none. */
  readonly areaCode: string;
  /** What of these the row gave. */
  readonly given?: Readonly<Record<string, Given>>;
  /** Real numbers that are typed only to fill the box, in canonical form. */
  readonly fillers: readonly string[];
}

/** What is to be said with the note of a reading. */
export function noteParams(
  { note, now }: Reading,
  { areaCode, given }: Settings,
): { readonly params?: Readonly<Record<string, string>> } {
  if (note === 'area_code') return { params: { area: areaCode } };
  if (note === 'country_of_row')
    return { params: { text: given?.country?.text ?? '', field: given?.country?.field ?? '' } };
  return now === undefined ? {} : { params: { now } };
}

/** The options of a cell, those that its row gave among them. */
export function settingsOf({ options, given }: FieldContext): Settings {
  const plan = String(options.country).toUpperCase();
  const area = String(options.area_code).replace(/\D/g, '');
  const fillers = typeof options.fillers === 'object' ? options.fillers : [];
  return {
    plan,
    home: String(given?.country?.instead ?? plan).toUpperCase(),
    areaCode: plan !== 'CN' || area === '' || area.startsWith('0') ? area : `0${area}`,
    fillers: fillers.map((number) => number.replace(/[^\d+-]/g, '')),
    ...(given && { given }),
  };
}
