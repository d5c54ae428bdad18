import { AREAS } from '../data/area-codes.js';
import type { Given, Note } from '../types.js';
import type { Settings } from './settings.js';

/** A landline number without area code, completed or not, and what is to be said about it. */
export interface Completed {
  readonly main: string;
  readonly change?: Pick<Note, 'code' | 'params'>;
  readonly finding?: Pick<Note, 'code' | 'params'>;
}

/** Longer cells are cut in messages. */
const SHOWN = 20;

/**
 * Puts an area code in front of `local`: that of the number before it in the cell, or what the row or the dictionary
 * gives. Only where local numbers there have so many digits.
 */
export function complete(local: string, before: string, settings: Settings): Completed {
  const near = AREAS.get(before);
  if (near?.lengths.includes(local.length))
    return {
      main: `${near.code}-${local}`,
      change: { code: 'area_code_before', params: { area: near.code } },
    };
  const area = AREAS.get(settings.areaCode);
  if (area === undefined) return { main: local, finding: { code: 'no_area_code' } };
  const given = settings.given?.area_code;
  if (area.lengths.includes(local.length))
    return { main: `${area.code}-${local}`, change: reason(area.code, given) };
  const params = { area: area.code, city: area.city, expected: area.lengths.join('–') };
  return { main: local, finding: { code: 'area_code_misfit', params: { ...params, digits: local.length } } };
}

function reason(area: string, given: Given | undefined): Pick<Note, 'code' | 'params'> {
  if (given === undefined) return { code: 'area_code', params: { area } };
  const text = given.text.length > SHOWN ? `${given.text.slice(0, SHOWN)}…` : given.text;
  return { code: 'area_code_row', params: { area, text, field: given.field } };
}
