import type { ChangeKind, CustomerChange } from '../model/story.js';
import { byText } from '../text/lists.js';

export const CHANGE_KINDS: readonly ChangeKind[] = ['new', 'grown', 'merged', 'split', 'vanished'];

/**
 * What became of the customers: `before`, the number by record as it was; `clusters` with their `numbers`, as it is.
 * One customer may be in it under several kinds. A customer with a number of its own that is made of parts of one other
 * is told of with that other one (`split`), and is not `new`.
 */
export function customerChanges(
  before: ReadonlyMap<number, string>,
  clusters: readonly (readonly number[])[],
  numbers: readonly string[],
): CustomerChange[] {
  const came = clusters.flatMap((records, index) => arrivals(numbers[index]!, records, before));
  const all = [...came, ...departures(before, clusters, numbers)];
  const place = (kind: ChangeKind): number => CHANGE_KINDS.indexOf(kind);
  return all.sort((x, y) => place(x.kind) - place(y.kind) || byNumber(x.number, y.number));
}

/** Shorter numbers first, as the store orders them. */
function byNumber(x: string, y: string): number {
  return x.length - y.length || byText(x, y);
}

const NONE: CustomerChange[] = [];

function arrivals(
  number: string,
  records: readonly number[],
  before: ReadonlyMap<number, string>,
): CustomerChange[] {
  // Most stay as they were, and nothing is made for those.
  if (records.every((record) => before.get(record) === number)) return NONE;
  const from = new Map<string, number>();
  let fresh = 0;
  for (const record of records) {
    const old = before.get(record);
    if (old === undefined) fresh += 1;
    else from.set(old, (from.get(old) ?? 0) + 1);
  }
  if (from.size === 0) return [{ kind: 'new', number, others: [], records: fresh }];
  const own = from.get(number) ?? 0;
  const others = [...from.keys()].filter((old) => old !== number).sort(byNumber);
  const grown: CustomerChange[] = fresh === 0 ? [] : [{ kind: 'grown', number, others: [], records: fresh }];
  if (from.size === 1) return grown;
  return [...grown, { kind: 'merged', number, others, records: records.length - fresh - own }];
}

interface Loss {
  records: number;
  readonly others: Set<string>;
}

/** Customers of before that lost records, and those that are no more. */
function departures(
  before: ReadonlyMap<number, string>,
  clusters: readonly (readonly number[])[],
  numbers: readonly string[],
): CustomerChange[] {
  const lost = losses(before, clusters, numbers);
  const still = new Set(numbers.filter((number) => lost.has(number)));
  return [...lost].flatMap(([number, { records, others }]): CustomerChange[] => {
    const now = [...others].sort(byNumber);
    if (!still.has(number)) return [{ kind: 'vanished', number, others: now, records }];
    return now.length === 0 ? [] : [{ kind: 'split', number, others: now, records }];
  });
}

/** What records of before had that are in no cluster now. */
function* missing(
  before: ReadonlyMap<number, string>,
  clusters: readonly (readonly number[])[],
): Iterable<string> {
  const highest = clusters.reduce((most, records) => records.reduce((a, b) => Math.max(a, b), most), 0);
  const there = new Uint8Array(highest + 1);
  for (const records of clusters) for (const record of records) there[record] = 1;
  for (const [record, old] of before) if (there[record] !== 1) yield old;
}

/** By number, records that are elsewhere now or gone. Few move, so that nothing is made for those that stay. */
function losses(
  before: ReadonlyMap<number, string>,
  clusters: readonly (readonly number[])[],
  numbers: readonly string[],
): Map<string, Loss> {
  const lost = new Map<string, Loss>();
  const lose = (number: string): Loss => {
    const loss = lost.get(number) ?? { records: 0, others: new Set() };
    loss.records += 1;
    lost.set(number, loss);
    return loss;
  };
  let seen = 0;
  for (const [index, records] of clusters.entries()) {
    for (const record of records) {
      const old = before.get(record);
      if (old !== undefined) seen += 1;
      if (old !== undefined && old !== numbers[index]) lose(old).others.add(numbers[index]!);
    }
  }
  if (seen === before.size) return lost;
  for (const old of missing(before, clusters)) lose(old);
  return lost;
}
