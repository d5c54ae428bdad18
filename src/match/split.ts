import type { Field } from '../model/dictionary.js';
import { hash53 } from '../text/hash.js';
import { byText } from '../text/lists.js';
import { type KeyGroups, KeyIndex } from './hash.js';
import type { Prepared } from './prepare.js';

/* Blocks too big to compare all their records: which of them are compared all the same. */

/** The keys of some fields: which records meet under each. */
export interface Blocks {
  readonly fields: readonly Field[];
  /** Position of the pool whose values the keys are of; the keys of faxes are of the pool of phones. */
  readonly pool: number;
  readonly groups: KeyGroups;
}

/** A key that is too common for all its records to be compared with one another. */
export interface BigBlock {
  /** Position of its blocks. */
  readonly place: number;
  readonly pool: number;
  readonly code: number;
  readonly records: Int32Array;
}

/** Common keys of one record that are paired with one another. */
const PAIRED_KEYS = 8;

/** By record, the places of its rarest big blocks. */
export class HeldKeys {
  readonly #places: Int32Array;

  /** `big`: rarest first. */
  constructor(total: number, big: readonly Pick<BigBlock, 'records'>[]) {
    // Of each record their number, then they.
    this.#places = new Int32Array(big.length === 0 ? 0 : total * (PAIRED_KEYS + 1));
    for (const [place, { records }] of big.entries()) {
      for (const record of records) {
        const at = record * (PAIRED_KEYS + 1);
        if (this.#places[at]! < PAIRED_KEYS) this.#places[at + ++this.#places[at]!] = place;
      }
    }
  }

  /** Ascending. */
  of(record: number): Int32Array {
    const at = record * (PAIRED_KEYS + 1);
    return this.#places.subarray(at + 1, at + 1 + (this.#places[at] ?? 0));
  }
}

/** Records that share two common keys of different pools: a common name in the same city, say. `big`: rarest first. */
export function secondKeys(total: number, big: readonly BigBlock[], held: HeldKeys): KeyGroups {
  const index = new KeyIndex(total);
  for (let record = 0; record < total; record++) {
    const places = held.of(record);
    for (const [i, x] of places.entries()) {
      for (const y of places.subarray(i + 1)) {
        if (big[x]!.pool !== big[y]!.pool) index.add(hash53(`${x} ${y}`, 0), record);
      }
    }
  }
  return index.groups();
}

/**
 * Calls `meet` for records of a block that are at most `neighbours` apart when they are ordered by what they say, names
 * first. Of records that say the same only the first is looked at.
 */
export function meetNeighbours(
  prepared: Prepared,
  { records }: Pick<BigBlock, 'records'>,
  neighbours: number,
  meet: (a: number, b: number) => void,
): void {
  if (neighbours === 0) return;
  const said = sayer(prepared);
  const lines = Array.from(
    records.filter((record) => prepared.twins[record] === record),
    (record) => ({
      record,
      said: said(record),
    }),
  ).sort((a, b) => byText(a.said, b.said));
  for (let at = 0; at < lines.length; at++) {
    for (let next = at + 1; next < lines.length && next <= at + neighbours; next++)
      meet(lines[at]!.record, lines[next]!.record);
  }
}

/** All that is compared of a record as one text, names first. */
function sayer({ names, pools, table }: Prepared): (record: number) => string {
  const fields = [...new Set([...names, ...pools.keys()])].flatMap((pool) => pools[pool]!.fields);
  const places = fields.map(({ name }) => table.placeOf(name));
  return (record) => {
    let text = '';
    for (const place of places) {
      for (const number of table.held(record, place)) text += `${table.texts.at(number)} `;
      text += '\u0000';
    }
    return text;
  };
}
