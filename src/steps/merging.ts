import { createHash } from 'node:crypto';
import { planMerge } from '../merge/plan.js';
import type { Dictionary } from '../model/dictionary.js';
import type { CustomerKeeper, KeptCustomer } from '../model/merge.js';
import type { CustomerRecord } from '../model/record.js';
import { builtIn } from '../registry.js';
import type { NewCustomer, Store } from '../store/types.js';
import type { Workspace } from '../workspace.js';

/** Clusters whose records are read at a time. */
const AHEAD = 200;

type Needed = Pick<Workspace, 'store' | 'registry' | 'program'>;

/**
 * Saves the customers of the clusters for the run, inside a transaction. A customer of the generation before that has
 * the same records, and that would be planned from them in the same way, is taken over as it is.
 * `clusters`: ids of records, ascending; `numbers`: the customer number of each.
 */
export function saveMergedCustomers(
  workspace: Needed,
  run: number,
  clusters: readonly (readonly number[])[],
  numbers: readonly string[],
  dictionary: Dictionary,
): void {
  const { store } = workspace;
  const plannedWith = planning(workspace, dictionary);
  const keep = plannedWith === undefined ? undefined : store.customerKeeper(run, plannedWith);
  store.saveCustomers(run, customersOf(workspace, clusters, numbers, dictionary, keep), plannedWith);
}

/** The customers of the clusters, one by one. */
function* customersOf(
  { store, registry }: Needed,
  clusters: readonly (readonly number[])[],
  numbers: readonly string[],
  dictionary: Dictionary,
  keep: CustomerKeeper | undefined,
): Iterable<NewCustomer | KeptCustomer> {
  // Where customers are kept, nobody needs the records of most of the next ones.
  const recordsOf = recordReader(store, clusters, keep === undefined ? AHEAD : 1);
  for (const [index, ids] of clusters.entries()) {
    const number = numbers[index]!;
    yield keep?.(number, ids) ?? {
      ...planMerge(recordsOf(index), dictionary, registry.survivors),
      number,
    };
  }
}

/** Gives the records of a cluster; asked in the order of the clusters, it reads those of the next ones with it. */
function recordReader(
  store: Store,
  clusters: readonly (readonly number[])[],
  ahead: number,
): (index: number) => CustomerRecord[] {
  let end = 0;
  let read = new Map<number, CustomerRecord>();
  return (index) => {
    if (index >= end) {
      end = index + ahead;
      const records = store.recordsById(clusters.slice(index, end).flat());
      read = new Map(records.map((record) => [record.id, record]));
    }
    return clusters[index]!.flatMap((id) => read.get(id) ?? []);
  };
}

/**
 * Names what decides besides its records what a customer becomes: the program, with the rules it brings, and the fields.
 * Undefined where somebody added rules to it, since nothing tells whether those are the same in the next run.
 */
function planning({ program, registry }: Needed, { fields }: Dictionary): string | undefined {
  for (const [name, rule] of registry.survivors) if (builtIn.survivors.get(name) !== rule) return undefined;
  return createHash('sha256')
    .update(JSON.stringify([program, fields]), 'utf8')
    .digest('hex');
}
