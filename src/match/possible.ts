import { NumberList } from '../text/hash.js';
import type { Matcher } from './compare.js';
import type { KeyGroups } from './hash.js';
import type { Prepared } from './prepare.js';
import { evidenceBits, ruleBits } from './score.js';

/** Rules may lift a pair that the comparisons leave this many bits short. */
const RULE_REACH = 12;
const PROGRESS_STEP = 20_000;
/** From so many records on not all of them can be kept ready for comparing. */
const MANY = 40_000;

/**
 * Of the candidate pairs those that reach `least` bits of evidence, packed as they are, ascending.
 * `packed`: `a * total + b`, each once; its order is lost. `order`: the records in the order in which they are best looked at.
 */
export function possiblePairs(
  matcher: Matcher,
  packed: Float64Array,
  order: Int32Array | undefined,
  least: number,
  onProgress?: (done: number, total: number) => void,
): Float64Array {
  const { prepared } = matcher;
  const { total } = prepared;
  const pairs = order === undefined ? packed : inOrder(packed, order, total);
  const possible = new NumberList();
  for (let i = 0; i < pairs.length; i++) {
    if (i % PROGRESS_STEP === 0) onProgress?.(i, pairs.length);
    const first = Math.floor(pairs[i]! / total);
    const second = pairs[i]! - first * total;
    const [a, b] = order === undefined ? [first, second] : [order[first]!, order[second]!];
    const [left, right] = [prepared.at(a), prepared.at(b)];
    const bits = evidenceBits(matcher, left, right);
    if (bits >= least - RULE_REACH && bits + ruleBits(matcher, left, right) >= least)
      possible.push(Math.min(a, b) * total + Math.max(a, b));
  }
  onProgress?.(pairs.length, pairs.length);
  return possible.sortedUnique();
}

/**
 * The records, those of like names next to each other, so that what a pair needs was mostly needed by a pair shortly
 * before it. Undefined where the records are so few that all are kept ready. `blocks`: of each pool.
 */
export function inOrderOfNames(prepared: Prepared, blocks: readonly KeyGroups[]): Int32Array | undefined {
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
  const order = Int32Array.from({ length: prepared.total }, (_, record) => record);
  return order.sort((a, b) => key[a]! - key[b]! || a - b);
}

/** The pairs by their places in `order`, ascending; in place, since there are many. */
function inOrder(packed: Float64Array, order: Int32Array, total: number): Float64Array {
  const place = new Int32Array(total);
  for (let at = 0; at < total; at++) place[order[at]!] = at;
  for (let i = 0; i < packed.length; i++) {
    const a = Math.floor(packed[i]! / total);
    const [x, y] = [place[a]!, place[packed[i]! - a * total]!];
    packed[i] = Math.min(x, y) * total + Math.max(x, y);
  }
  return packed.sort();
}
