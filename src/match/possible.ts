import { shared } from '../text/shared.js';
import type { Matcher } from './compare.js';
import type { KeyGroups } from './hash.js';
import type { Prepared, PreparedRecord } from './prepare.js';
import { evidenceBits, ruleBits } from './score.js';

/** Rules may lift a pair that the comparisons leave this many bits short. */
const RULE_REACH = 12;
/** From so many records on not all of them can be kept ready for comparing. */
const MANY = 40_000;

/** The records in the order in which they are best looked at, and the place of each in it. */
export interface Order {
  readonly records: Int32Array;
  readonly places: Int32Array;
}

/** Pairs to weigh. They can be handed to other threads. */
export interface Candidates {
  /** `a * total + b`, each once, by index or, where there is an order, by place in it; ascending. */
  readonly packed: Float64Array;
  readonly order: Order | undefined;
  /** Bits of evidence that a pair must reach to be worth telling. */
  readonly least: number;
}

/**
 * Calls `visit` with the candidates `from` .. `to`, by index, the smaller first, and the bits that each lacks of being
 * worth telling, 0 or less where it lacks none.
 */
export function possiblePairs(
  matcher: Matcher,
  { packed, order, least }: Candidates,
  from: number,
  to: number,
  visit: (a: number, b: number, lacking: number) => void,
): void {
  const { prepared } = matcher;
  const { total } = prepared;
  for (let i = from; i < to; i++) {
    const first = Math.floor(packed[i]! / total);
    const second = packed[i]! - first * total;
    const [a, b] = order === undefined ? [first, second] : [order.records[first]!, order.records[second]!];
    visit(Math.min(a, b), Math.max(a, b), lacking(matcher, least, prepared.at(a), prepared.at(b)));
  }
}

/** Rules are asked only where they might lift the pair far enough. */
function lacking(matcher: Matcher, least: number, left: PreparedRecord, right: PreparedRecord): number {
  const bits = evidenceBits(matcher, left, right);
  if (bits < least - RULE_REACH) return least - RULE_REACH - bits;
  return least - (bits + ruleBits(matcher, left, right));
}

/** The candidates of all records, ready to be weighed. `pairs`: as `a * total + b`; their order is lost. */
export function candidatesOf(pairs: Float64Array, order: Order | undefined, least: number): Candidates {
  const packed = order === undefined ? pairs : inOrder(pairs, order);
  return {
    packed: shared(packed),
    order: order && { records: shared(order.records), places: shared(order.places) },
    least,
  };
}

/**
 * The records, those of like names next to each other, so that what a pair needs was mostly needed by a pair shortly
 * before it. Undefined where the records are so few that all are kept ready. `blocks`: of each pool.
 */
export function inOrderOfNames(prepared: Prepared, blocks: readonly KeyGroups[]): Order | undefined {
  if (prepared.total <= MANY) return undefined;
  const key = new Int32Array(prepared.total).fill(-1);
  const size = new Int32Array(prepared.total);
  for (const pool of prepared.names) {
    const groups = blocks[pool]!;
    for (let group = 0; group < groups.size; group++) {
      const count = groups.count(group);
      for (const record of groups.records(group)) {
        if (count <= size[record]!) continue;
        key[record] = group;
        size[record] = count;
      }
    }
  }
  const records = Int32Array.from({ length: prepared.total }, (_, record) => record);
  records.sort((a, b) => key[a]! - key[b]! || a - b);
  const places = new Int32Array(prepared.total);
  for (const [place, record] of records.entries()) places[record] = place;
  return { records, places };
}

/** The pairs by their places in `order`, ascending; in place, since there are many. */
function inOrder(packed: Float64Array, { places }: Order): Float64Array {
  const total = places.length;
  for (let i = 0; i < packed.length; i++) {
    const a = Math.floor(packed[i]! / total);
    const [x, y] = [places[a]!, places[packed[i]! - a * total]!];
    packed[i] = Math.min(x, y) * total + Math.max(x, y);
  }
  return packed.sort();
}
