import type { Options } from '../../model/dictionary.js';
import { placeIndex, placeName } from '../address/names.js';
import type { Named, PlaceLevel, Recognised } from '../address/places.js';
import type { Normalized, Note, Spill } from '../types.js';
import { type Level, shortOf } from './read.js';

const LEVELS: readonly PlaceLevel[] = ['province', 'city', 'district'];

/** A region while it is written. */
interface Draft {
  readonly cell: string;
  readonly found: Recognised;
  readonly options: Options;
  readonly changes: Note[];
  readonly findings: Note[];
}

/** The value of a region that was read, as the options want it; what is of another level goes to the field for that. */
export function writeRegion(cell: string, text: string, found: Recognised, options: Options): Normalized {
  const draft: Draft = { cell, found, options, changes: [], findings: [] };
  const level = options.level as Level;
  const { values, spills } = level === 'any' ? joined(draft) : ofLevel(draft, level, text);
  const { findings } = draft;
  const changes = draft.changes.map((note) => ({ ...note, after: values.join('; ') }));
  return {
    values,
    ...(changes.length > 0 && values.length > 0 && { changes }),
    ...(findings.length > 0 && { findings }),
    ...(spills.length > 0 && { spills }),
  };
}

interface Written {
  readonly values: readonly string[];
  readonly spills: readonly Spill[];
}

/** Every level that is named, or known where the option asks to complete. */
function joined(draft: Draft): Written {
  const { found, options, cell, changes } = draft;
  const parts: string[] = [];
  const added: string[] = [];
  for (const level of LEVELS) {
    const named = namedAt(found, level);
    const known = knownAt(found, level);
    if (named === undefined && (known === '' || options.complete !== true)) continue;
    const name = named === undefined ? known : nameOf(draft, named);
    parts.push(written(name, level, options));
    if (named === undefined) added.push(name);
  }
  if (added.length > 0) changes.push({ code: 'completed', before: cell, params: { added: added.join('') } });
  return { values: [parts.join('')], spills: [] };
}

/** The name of the field's own level; other levels that the text names go to fields of these. */
function ofLevel(draft: Draft, level: PlaceLevel, text: string): Written {
  const { found, options, cell, changes } = draft;
  const named = namedAt(found, level);
  const known = knownAt(found, level) || (level === 'city' ? municipality(found) : '');
  const others = found.named.filter((one) => one.level !== level);
  if (named !== undefined) {
    const name = nameOf(draft, named);
    const follows = level !== 'district' && named.codes.length === 1;
    // The province follows from the city; from the name of a county alone, the city mostly does not.
    const apart = others.filter((one) => !follows || LEVELS.indexOf(one.level) > LEVELS.indexOf(level));
    return { values: [written(name, level, options)], spills: apart.map((one) => spillOf(draft, one)) };
  }
  const county = found.named.find((one) => one.level === 'district');
  if (level === 'city' && county !== undefined && others.length === 1 && /市$/.test(county.text))
    return { values: [nameOf(draft, county)], spills: [] };
  if (known === '') return { values: [], spills: others.map((one) => spillOf(draft, one)) };
  const lower = others.filter((one) => LEVELS.indexOf(one.level) > LEVELS.indexOf(level));
  if (lower.length > 0) changes.push({ code: 'lies_in', before: cell, params: { text, place: known } });
  return { values: [written(known, level, options)], spills: lower.map((one) => spillOf(draft, one)) };
}

function spillOf(draft: Draft, named: Named): Spill {
  const quiet: Draft = { ...draft, changes: [], findings: [] };
  return { type: 'region', text: nameOf(quiet, named), options: { level: named.level } };
}

function namedAt({ named }: Recognised, level: PlaceLevel): Named | undefined {
  return named.find((one) => one.level === level);
}

/** The name in the standard of what is known at a level; a municipality and a city without a prefecture are one level. */
function knownAt({ place, named }: Recognised, level: PlaceLevel): string {
  const { province, city, district } = place;
  if (level === 'province') return placeName(province);
  if (level === 'city') return city === province ? '' : placeName(city);
  return named.some((one) => one.level === 'district') ? placeName(district) : '';
}

function municipality({ place }: Recognised): string {
  return place.city !== undefined && place.city === place.province ? placeName(place.city) : '';
}

/** The name of a division as the standard has it; of one that is gone, what the option says. */
function nameOf({ found, options, cell, changes, findings }: Draft, named: Named): string {
  const { level, text, codes, former } = named;
  const code = found.place[level] ?? (codes.length === 1 ? codes[0] : undefined);
  const now = code === undefined ? '' : placeName(code);
  if (former === undefined)
    return now || (level === 'district' ? found.place.districtName : undefined) || text;
  const said = {
    before: cell,
    params: { text, year: former.year, now: former.successors.map(placeName).join('/') },
  };
  if (former.successors.length > 1 || options.former === 'note')
    findings.push({ code: 'former_name', ...said });
  if (former.successors.length > 1 || options.former !== 'update') return text;
  changes.push({ code: 'former', ...said });
  return now || text;
}

/** Short names only where they still say the level: 吉林 is the province. */
function written(name: string, level: PlaceLevel, { write }: Options): string {
  if (write !== 'short' || level === 'district') return name;
  const short = shortOf(name);
  const { provinces } = placeIndex();
  return level === 'city' && provinces.divisions.has(short) ? name : short;
}
