import type { RuledOut, WeighingBasis } from '../model/match.js';
import { hash53, NumberList } from '../text/hash.js';
import type { Matcher } from './compare.js';
import { commonShare, type LevelWeights, MOST_GAIN_BITS, type Model } from './model.js';
import type { Candidates } from './possible.js';
import type { Prepared } from './prepare.js';
import type { RecordTable } from './record-table.js';
import type { FindSetup } from './types.js';

/*
 * A later run need not compare old records with old ones again. Of each candidate pair that was found to be two
 * customers it is kept how many bits it lacked. From one run to the next the weights move a little, and rarity falls as
 * records are added; no pair can have gained more than `gain` tells, and one that lacked more still lacks. So the result
 * is that of a run from scratch. It holds as long as the records of that time say what they said then.
 */

/** What a pair lacks is kept in quarters of a bit, rounded down, plus 1; 0 is a pair that lacks nothing. */
const STEPS = 4;
const CODES = 256;
const MOST = CODES - 1;
/** A bound of what sums of bits, added up in another order, can differ by. */
const ROUNDING = 1e-6;

export function codeOf(lacking: number): number {
  return lacking <= 0 ? 0 : Math.min(MOST, 1 + Math.floor(lacking * STEPS));
}

/**
 * A level that speaks for a match is weighed by rarity, one that speaks against it is not. Those that nearly speak for
 * it may do so in the next run: pairs that reach one of them are taken to lack as much less as rarity may then add.
 */
const NEAR = 1;

function isNear(bits: number): boolean {
  return bits <= 0 && bits > -NEAR;
}

/** By pool the levels that nearly speak for a match; pools that have none are left out. The last agrees on nothing. */
export function nearLevels({ levels }: Model): Map<number, ReadonlySet<string>> {
  const near = new Map<number, ReadonlySet<string>>();
  for (const [pool, weights] of levels.entries()) {
    const names = [...weights].slice(0, -1).flatMap(([name, { bits }]) => (isNear(bits) ? [name] : []));
    if (names.length > 0) near.set(pool, new Set(names));
  }
  return near;
}

/** Bits that rarity may add to a pair (by index) in a later run. */
export function atRisk(matcher: Matcher, near: ReturnType<typeof nearLevels>, a: number, b: number): number {
  let bits = 0;
  for (const [pool, names] of near) if (reaches(matcher.prepared, pool, a, b, names)) bits += MOST_GAIN_BITS;
  return bits;
}

function reaches(
  prepared: Prepared,
  pool: number,
  a: number,
  b: number,
  levels: ReadonlySet<string>,
): boolean {
  const { type } = prepared.pools[pool]!;
  const others = prepared.values(pool, b);
  return prepared.values(pool, a).some((x) =>
    others.some((y) => {
      const { level, key } = type.compare(x.prepared, y.prepared);
      return key !== undefined && levels.has(level);
    }),
  );
}

/** Whether pairs of so many records can be told in whole numbers together with what they lack. */
function fits(total: number): boolean {
  return total * total * CODES <= Number.MAX_SAFE_INTEGER;
}

/** Two hashes of what the first `count` records say, in their order. */
function digestOf(table: RecordTable, count: number): string {
  const { texts, parts } = table;
  const hashes = Float64Array.from({ length: texts.size }, (_, number) => hash53(texts.at(number), 0));
  let [one, other] = [0, 0];
  const add = (value: number): void => {
    const [low, high] = [(value % 0x100000000) | 0, (value / 0x100000000) | 0];
    one = Math.imul(one ^ low, 0x01000193) ^ high;
    one ^= one >>> 15;
    other = Math.imul(other ^ high ^ (low >>> 7), 0x5bd1e995) ^ low;
    other ^= other >>> 13;
  };
  for (let record = 0; record < count; record++) {
    add(parts.ids[record]!);
    for (let place = 0; place < parts.cells.length; place++) {
      const held = table.held(record, place);
      add(held.length);
      for (const number of held) add(hashes[number]!);
    }
  }
  return `${one >>> 0} ${other >>> 0}`;
}

/** What the pairs of this run are weighed with. `made` names what else decides. */
function basisOf({ prepared, frequencies, model }: Matcher, made: string): WeighingBasis {
  const { table } = prepared;
  return {
    made,
    records: table.size,
    digest: digestOf(table, table.size),
    priorBits: model.priorBits,
    pools: model.levels.map((levels, pool) => ({
      filled: frequencies.filled(pool),
      levels: [...levels].map(([name, { m, u }]) => [name, m, u] as const),
    })),
  };
}

/** Bits that no pair of records of that time can have gained since; undefined where nothing is sure. */
function gain(
  before: WeighingBasis,
  { prepared, frequencies, model }: Matcher,
  made: string,
): number | undefined {
  const { table } = prepared;
  if (before.made !== made || before.records > table.size || before.pools.length !== model.levels.length)
    return undefined;
  if (digestOf(table, before.records) !== before.digest) return undefined;
  const pools = before.pools.map(({ filled, levels }, pool) => {
    const spread = filled === 0 ? 0 : Math.log2(Math.max(1, frequencies.filled(pool) / filled));
    const gains = levels.map(([name, m, u], place) => {
      const now = model.levels[pool]!.get(name);
      if (now === undefined) return Infinity;
      // The last level agrees on nothing, so it is never weighed by rarity.
      return place === levels.length - 1 ? now.bits - Math.log2(m / u) : levelGain(m, u, spread, now);
    });
    return Math.max(0, ...gains);
  });
  const prior = model.priorBits - before.priorBits;
  return (
    Math.max(
      0,
      pools.reduce((sum, bits) => sum + bits, prior),
    ) + ROUNDING
  );
}

/**
 * How much more one level can say. With u falls what a value's rarity is reckoned from, at most as much and by what
 * fewer values are taken for common; as more records fill the pool, a value that no new one has is rarer by their ratio
 * (`rarityU`).
 */
function levelGain(m: number, u: number, spread: number, now: LevelWeights): number {
  const before = Math.log2(m / u);
  const rarer = now.u < u ? Math.log2((u / now.u) * ((1 - commonShare(now.u)) / (1 - commonShare(u)))) : 0;
  const own = Math.max(Math.log2(now.m / m) + rarer + spread, now.bits - before);
  // Weighed by rarity for the first time, or soon so: the code of the pair does not allow for it.
  const isNew = (before <= -NEAR && now.bits > -NEAR) || (before > 0 && isNear(now.bits));
  return isNew ? Math.max(own, now.bits - before) + MOST_GAIN_BITS : own;
}

/** Of all candidate pairs those that the last run has not ruled out for this one. `packed` is not used afterwards. */
export function stillRuledOut(matcher: Matcher, packed: Float64Array, { made, ruledOut }: FindSetup): Parted {
  const gained = made && ruledOut ? gain(ruledOut.basis, matcher, made) : undefined;
  if (gained === undefined) return { open: packed, settled: new NumberList() };
  return part(packed, matcher.prepared.total, ruledOut!.chunks, gained);
}

/** What this run ruled out. `lacking`: of all candidates in their order, in pieces. */
export function ruledOutIn(
  matcher: Matcher,
  { packed, order }: Candidates,
  lacking: readonly Uint8Array[],
  settled: NumberList,
  made: string,
): RuledOut {
  const { total } = matcher.prepared;
  let place = 0;
  for (const codes of lacking) {
    for (const code of codes) {
      const pair = packed[place++]!;
      const first = Math.floor(pair / total);
      const [x, y] = [first, pair - first * total];
      const [a, b] = order === undefined ? [x, y] : [order.records[x]!, order.records[y]!];
      settle(settled, Math.min(a, b), Math.max(a, b), total, code);
    }
  }
  return { basis: basisOf(matcher, made), chunks: written(settled, total) };
}

/** Candidate pairs parted in those to weigh and those that still lack, as `(a * total + b) * 256 + code`. */
export interface Parted {
  readonly open: Float64Array;
  readonly settled: NumberList;
}

/** `packed`: all candidates as `a * total + b`, ascending; what they are is lost. `gained`: see `gain`. */
function part(packed: Float64Array, total: number, chunks: RuledOut['chunks'], gained: number): Parted {
  const settled = new NumberList();
  const lost = Math.ceil(gained * STEPS);
  if (!fits(total) || lost >= MOST) return { open: packed, settled };
  const kept = read(chunks, total)[Symbol.iterator]();
  let [next, open] = [kept.next(), 0];
  for (const pair of packed) {
    while (!next.done && Math.floor(next.value / CODES) < pair) next = kept.next();
    const code = next.done || Math.floor(next.value / CODES) !== pair ? 0 : (next.value % CODES) - lost;
    if (code > 0) settled.push(pair * CODES + code);
    else packed[open++] = pair;
  }
  return { open: packed.subarray(0, open), settled };
}

/** Adds what a weighed pair (`a` < `b`, by index) lacks, where it lacks anything. */
function settle(settled: NumberList, a: number, b: number, total: number, code: number): void {
  if (code > 0 && fits(total)) settled.push((a * total + b) * CODES + code);
}

/** Bytes in a chunk, about. */
const CHUNK = 1 << 18;

/** Pairs as they are kept: the distance to the one before, in bytes of 7 bits, and what it lacks. */
function written(settled: NumberList, total: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let [bytes, length] = [new Uint8Array(CHUNK), 0];
  const put = (value: number): void => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) {
        bytes[length++] = rest;
        return;
      }
      bytes[length++] = 128 + (rest % 128);
    }
  };
  let [lastA, lastB] = [0, 0];
  for (const one of settled.sortedUnique()) {
    const pair = Math.floor(one / CODES);
    const a = Math.floor(pair / total);
    const b = pair - a * total;
    put(a - lastA);
    put(a === lastA ? b - lastB : b - a);
    bytes[length++] = one % CODES;
    [lastA, lastB] = [a, b];
    if (length < CHUNK - 32) continue;
    chunks.push(bytes.slice(0, length));
    [bytes, length] = [new Uint8Array(CHUNK), 0];
  }
  if (length > 0) chunks.push(bytes.slice(0, length));
  return chunks;
}

function* read(chunks: Iterable<Uint8Array>, total: number): Iterable<number> {
  let [a, b] = [0, 0];
  for (const bytes of chunks) {
    let at = 0;
    const get = (): number => {
      let [value, scale] = [0, 1];
      for (;;) {
        const byte = bytes[at++]!;
        value += (byte % 128) * scale;
        if (byte < 128) return value;
        scale *= 128;
      }
    };
    while (at < bytes.length) {
      const step = get();
      const distance = get();
      a += step;
      b = step === 0 ? b + distance : a + distance;
      yield (a * total + b) * CODES + bytes[at++]!;
    }
  }
}
