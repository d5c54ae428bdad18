import type { Dictionary, Field } from '../model/dictionary.js';
import type { Values } from '../model/record.js';
import { hash53 } from '../text/hash.js';
import { isOfDated } from './table-objects.js';
import type { TitledCells } from './version-rows.js';

/** A way to tell that a row of a newer version is an older row with other content. */
export interface Identity {
  /** The fields it goes by. */
  readonly fields: readonly string[];
  /**
   * `surely`: whoever has it is the one. `own`: a number that the system gave, if nearly every row has one of its own.
   * `likely`: what people have in common, so the rest of the row must fit.
   */
  readonly tells: 'surely' | 'own' | 'likely';
  /** Goes by a name, so that different numbers speak against it. */
  readonly byName: boolean;
}

/** What the fields of an identity hold, as a number; 0 where one of them holds nothing. */
export function identityKey({ fields }: Identity, values: Values): number {
  const texts = fields.map((field) => (values[field] ?? []).join('\n'));
  return texts.includes('') ? 0 : hash53(texts.join('\r'), fields.length);
}

/**
 * The identities that fields of both versions allow, the best first. A row of activities or orders is told by its own
 * number alone: another order of the same customer is another row.
 */
export function identitiesOf(dictionary: Dictionary, isFilled: (field: string) => boolean): Identity[] {
  const fields = dictionary.fields.filter(({ name }) => isFilled(name));
  const dated = fields.filter(isOfDated);
  if (dated.length > 0)
    return dated
      .filter(({ type }) => type === 'identifier')
      .map(({ name }): Identity => ({ fields: [name], tells: 'own', byName: false }));
  const numbers = fields.filter(({ type }) => type === 'identifier');
  const given = numbers.filter(({ match }) => match === 'identifier');
  const own = numbers.filter(({ match }) => match !== 'identifier');
  const name = fields.find(({ match }) => match === 'name');
  const phones = fields.filter(({ type }) => type === 'phone');
  return [
    ...given.map((field): Identity => ({ fields: [field.name], tells: 'surely', byName: false })),
    ...own.map((field): Identity => ({ fields: [field.name], tells: 'own', byName: false })),
    ...(name === undefined ? [] : byName(name, phones)),
  ];
}

/** A company's name says more than a person's, which many have. */
function byName(name: Field, phones: readonly Field[]): Identity[] {
  const alone = name.type === 'company' ? 'surely' : 'likely';
  return [
    { fields: [name.name], tells: alone, byName: true },
    ...phones.map((phone): Identity => {
      return { fields: [name.name, phone.name], tells: 'surely', byName: true };
    }),
  ];
}

/** Calls `visit` for each key (but 0) on both sides with the places that hold it, ascending. */
export function joinKeys(
  old: Float64Array,
  fresh: Float64Array,
  visit: (old: readonly number[], fresh: readonly number[]) => void,
): void {
  const olds = sorted(old);
  const news = sorted(fresh);
  let i = 0;
  let k = 0;
  while (i < olds.length && k < news.length) {
    const key = old[olds[i]!]!;
    const other = fresh[news[k]!]!;
    const nextOld = endOf(old, olds, i);
    const nextNew = endOf(fresh, news, k);
    if (key === other) visit([...olds.subarray(i, nextOld)], [...news.subarray(k, nextNew)]);
    if (key <= other) i = nextOld;
    if (other <= key) k = nextNew;
  }
}

/** Places by key, then in order, without those whose key is 0. */
function sorted(keys: Float64Array): Uint32Array {
  const places = new Uint32Array(keys.length);
  let count = 0;
  for (let place = 0; place < keys.length; place++) if (keys[place] !== 0) places[count++] = place;
  return places.subarray(0, count).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

function endOf(keys: Float64Array, places: Uint32Array, from: number): number {
  const key = keys[places[from]!];
  let end = from + 1;
  while (end < places.length && keys[places[end]!] === key) end++;
  return end;
}

/** From these shares on a column numbers the rows: a few rows without a number, or entered twice, do no harm. */
const FILLED = 0.9;
const DISTINCT = 0.95;

/** Whether nearly all rows have a key, and nearly all of those one of their own. */
export function numbersRows(keys: Float64Array): boolean {
  const held = keys.filter((key) => key !== 0).sort();
  let distinct = 0;
  for (let i = 0; i < held.length; i++) if (i === 0 || held[i] !== held[i - 1]) distinct++;
  return held.length >= keys.length * FILLED && distinct >= held.length * DISTINCT;
}

/** How many cells are filled in both rows, and how many of those are equal; cells under `without` are left out. */
export function agreement(
  a: TitledCells,
  b: TitledCells,
  without: ReadonlySet<string>,
): { readonly both: number; readonly equal: number } {
  let both = 0;
  let equal = 0;
  for (const [title, cell] of a) {
    const other = without.has(title) ? undefined : b.get(title);
    if (other === undefined) continue;
    both++;
    if (other === cell) equal++;
  }
  return { both, equal };
}
