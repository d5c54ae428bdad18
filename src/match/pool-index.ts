import type { SharedRuling } from '../model/dictionary.js';
import { Codes, hash53, Whole } from '../text/hash.js';
import { type CountedPool, countPool } from './frequency.js';
import { type GroupParts, KeyIndex } from './hash.js';
import { Holders } from './holders.js';
import type { Prepared } from './prepare.js';

/** The keys of a pool: how often records agree on what, and which meet. It can be handed to other threads. */
export interface PoolIndex {
  readonly counted: CountedPool;
  readonly blocks: GroupParts;
}

/** Takes every value of the pool once. `rulings`: what the dictionary says of shared values. */
export function indexPool(
  prepared: Prepared,
  pool: number,
  rulings: readonly SharedRuling[] = [],
): PoolIndex {
  const { type } = prepared.pools[pool]!;
  const codes = new Codes();
  const met = new Whole();
  const blocks = new KeyIndex(prepared.total);
  const hashes = (keys: readonly string[]): number[] => keys.map((key) => hash53(key, pool));
  prepared.walk(
    pool,
    (value) => ({
      agreement: hashes(type.agreementKeys(value)).map((hash) => codes.add(hash)),
      block: hashes(type.blockKeys(value)),
    }),
    ({ agreement, block }, record) => {
      for (const key of agreement) {
        met.push(key);
        met.push(record);
      }
      for (const hash of block) blocks.add(hash, record);
    },
  );
  return {
    blocks: blocks.groups().parts,
    counted: countPool(prepared, pool, new Holders(codes, met.taken()), rulings),
  };
}
