import { Codes, hash53, Whole } from '../text/hash.js';
import { type KeyGroups, KeyIndex } from './hash.js';
import type { Prepared } from './prepare.js';
import type { Blocks } from './split.js';

/**
 * Records meet where what one says in a field of the pool that is not compared (`Pool.beside`: its fax) is what another
 * says in one that is (its phone). One group of blocks for each pool that has such fields filled.
 */
export function besideBlocks(prepared: Prepared): Blocks[] {
  return prepared.pools.flatMap(({ beside = [], fields }, pool) => {
    const groups = beside.length === 0 ? undefined : meetingGroups(prepared, pool);
    return groups === undefined || groups.size === 0
      ? []
      : [{ fields: [...fields, ...beside], pool, groups }];
  });
}

/** The block keys of what a record says beside the fields of the pool. */
export function besideKeys({ pools, table }: Prepared, pool: number, record: number): string[] {
  const { type, beside = [] } = pools[pool]!;
  return beside.flatMap(({ name, options }) =>
    table.textsIn(record, name).flatMap((text) => type.blockKeys(type.prepare(text, options))),
  );
}

function meetingGroups(prepared: Prepared, pool: number): KeyGroups | undefined {
  const { total, pools } = prepared;
  const codes = new Codes();
  // Number of a key and index of a record, by turns.
  const [beside, compared] = [new Whole(), new Whole()];
  for (let record = 0; record < total; record++) {
    for (const key of besideKeys(prepared, pool, record)) {
      beside.push(codes.add(hash53(key, pool)));
      beside.push(record);
    }
  }
  if (codes.size === 0) return undefined;
  const { type } = pools[pool]!;
  const known = (value: unknown): number[] =>
    type.blockKeys(value).flatMap((key) => {
      const number = codes.find(hash53(key, pool));
      return number === -1 ? [] : [number];
    });
  prepared.walk(pool, known, (numbers, record) => {
    for (const number of numbers) {
      compared.push(number);
      compared.push(record);
    }
  });
  return groupsOf(total, codes, beside.taken(), compared.taken());
}

function groupsOf(total: number, codes: Codes, beside: Int32Array, compared: Int32Array): KeyGroups {
  const index = new KeyIndex(total);
  const shared = new Uint8Array(codes.size);
  for (let at = 0; at < compared.length; at += 2) {
    shared[compared[at]!] = 1;
    index.add(codes.at(compared[at]!), compared[at + 1]!);
  }
  for (let at = 0; at < beside.length; at += 2) {
    if (shared[beside[at]!] === 1) index.add(codes.at(beside[at]!), beside[at + 1]!);
  }
  return index.groups();
}
