import type { Options } from '../../model/dictionary.js';
import { fold } from '../fold.js';
import type { Note } from '../types.js';
import { isHanAddress } from './clean.js';
import {
  type Conflict,
  type Named,
  type PlaceLevel,
  placeName,
  type Recognised,
  recognise,
} from './places.js';
import { provincesOfPostcode } from './postcode.js';

/* What the divisions at the beginning of an address say: what is missing, gone, or lies elsewhere. */

const LEVELS: readonly PlaceLevel[] = ['province', 'city', 'district'];
const LONGEST = 300;
const KEPT = /[\p{L}\p{M}\p{N}-]/u;

export interface Rewritten {
  readonly value: string;
  readonly changes: readonly Note[];
  readonly findings: readonly Note[];
}

/** The places that an address begins with; undefined where it begins with none, or is not Chinese. */
export function placesOf(value: string): Recognised | undefined {
  if (value.length > LONGEST || !isHanAddress(value)) return undefined;
  const found = recognise(fold(value).replace(/[^\p{L}\p{M}\p{N}-]+/gu, ''));
  return found.named.length > 0 ? found : undefined;
}

/** An address with missing levels and former names written as the options say, and what is wrong with its places. */
export function rewritePlaces(value: string, postcode: string | undefined, options: Options): Rewritten {
  const changes: Note[] = [];
  const findings: Note[] = [];
  const found = placesOf(value);
  if (found === undefined) return { value, changes, findings };
  const note = (code: string, params: Note['params'] = {}): Note => ({ code, before: value, params });
  if (found.conflict !== undefined) findings.push(conflictNote(found.conflict, note));
  if (postcode !== undefined)
    checkPostcode(found, postcode, (params) => findings.push(note('postcode_elsewhere', params)));
  const gone = found.named.filter(({ former }) => former !== undefined);
  const update = options.former === 'update';
  for (const named of gone) {
    const said = note(update && isCertain(named) ? 'former' : 'former_name', formerParams(named));
    if (update && isCertain(named)) changes.push(said);
    else if (options.former !== 'keep') findings.push(said);
  }
  const missing = options.complete === true ? missingLevels(found) : [];
  if (missing.length > 0)
    changes.push(
      note('completed', { added: missing.map((level) => placeName(found.place[level])).join('') }),
    );
  if (changes.length === 0) return { value, changes, findings };
  const written = write(value, found, update, options.complete === true);
  return written === undefined ? { value, changes: [], findings } : { value: written, changes, findings };
}

function conflictNote(
  { text: place, code }: Conflict,
  note: (code: string, params: Note['params']) => Note,
): Note {
  const province = provinceOf(code);
  return code.endsWith('0000') ? note('two_provinces', { place }) : note('conflict', { place, province });
}

function provinceOf(code: string): string {
  return placeName(`${code.slice(0, 2)}0000`);
}

function isCertain({ former }: Named): boolean {
  return former?.successors.length === 1;
}

function formerParams({ text, former }: Named): Note['params'] {
  return { text, year: former?.year ?? '', now: former?.successors.map(placeName).join('/') ?? '' };
}

function checkPostcode(
  { place }: Recognised,
  postcode: string,
  report: (params: Note['params']) => void,
): void {
  const provinces = provincesOfPostcode(postcode);
  if (place.province === undefined || /^[78][12]/.test(place.province)) return;
  if (provinces.length === 0 || provinces.includes(place.province)) return;
  report({ postcode, province: provinces.map(placeName).join('/'), place: placeName(place.province) });
}

/** Levels that are not written but known, because only one place has the name that is. */
function missingLevels({ place, named }: Recognised): PlaceLevel[] {
  return LEVELS.filter((level) => {
    if (place[level] === undefined || named.some((one) => one.level === level)) return false;
    return level !== 'city' || place.city !== place.province;
  });
}

/** The places anew, then the rest as it stands; undefined where folding changed the length, so that nothing can be cut. */
function write(value: string, found: Recognised, update: boolean, complete: boolean): string | undefined {
  const kept = [...value.matchAll(new RegExp(KEPT, 'gu'))];
  const folded = fold(value).replace(/[^\p{L}\p{M}\p{N}-]+/gu, '');
  if (kept.map(([char]) => char).join('').length !== folded.length) return undefined;
  const cut = kept[folded.length - found.rest.length]?.index ?? value.length;
  const head = LEVELS.flatMap((level) => {
    const named = found.named.find((one) => one.level === level);
    const known = placeName(found.place[level]);
    const wanted = complete || (update && level === 'city' && becameDistrict(found));
    if (named === undefined) return wanted && missingLevels(found).includes(level) ? [known] : [];
    if (named.former !== undefined) return [update && isCertain(named) ? known : named.text];
    return [complete && known !== '' ? known : original(value, kept, named)];
  });
  return head.join('') + value.slice(cut);
}

/** A city that became a district is written behind its new city: 莱芜市 is 济南市莱芜区. */
function becameDistrict({ named, place }: Recognised): boolean {
  const last = named.at(-1);
  const now = placeName(place.district);
  return last?.former?.name.endsWith('市') === true && isCertain(last) && now.endsWith('区');
}

function original(value: string, kept: readonly RegExpExecArray[], { at, text }: Named): string {
  return value
    .slice(kept[at]?.index ?? 0, kept[at + text.length]?.index ?? value.length)
    .replace(/[\s,，、]+$/, '');
}
