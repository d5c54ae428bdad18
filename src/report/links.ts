import type { BarePair, Decision } from '../model/match.js';
import type { ReportLookups } from './input.js';
import type { Membership } from './membership.js';

export type Ends = Pick<BarePair, 'a' | 'b'>;

export function pairKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** The decision that counts for each pair, which is the last one. */
export function lastDecisions(decisions: Iterable<Decision>): Map<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) last.set(pairKey(decision.a, decision.b), decision);
  return last;
}

/**
 * For each merged customer the links that hold it together: of all links a strongest tree (Kruskal 1956), so that every
 * link kept is one without which the customer would fall apart. What a person decided goes before what was scored.
 */
export interface HoldingLinks {
  /** `a` < `b`, strongest first. `customer`: its place in the membership. */
  of(customer: number): Ends[];
  /** Of all customers. */
  all(): Iterable<Ends>;
}

/** `links`: best first; those between two customers are not looked at. */
export function holdingLinks(
  membership: Membership,
  links: Iterable<BarePair>,
  decisions: ReadonlyMap<string, Decision>,
  pairs: ReportLookups['pairs'],
): HoldingLinks {
  const tree = new Forest(membership);
  for (const link of decided(membership, decisions, pairs)) tree.add(link);
  for (const link of links) tree.add(link);
  return tree;
}

/** Links that a person made, best first; two records may never have been compared. */
function decided(
  membership: Membership,
  decisions: ReadonlyMap<string, Decision>,
  pairs: ReportLookups['pairs'],
): Ends[] {
  const same = [...decisions.values()]
    .filter(({ a, b, verdict }) => verdict === 'same' && membership.together(a, b))
    .map(({ a, b }) => ({ a: Math.min(a, b), b: Math.max(a, b) }));
  const bits = new Map(Array.from(pairs(same), (pair) => [pairKey(pair.a, pair.b), pair.bits]));
  const bitsOf = ({ a, b }: Ends): number => bits.get(pairKey(a, b)) ?? 0;
  return same.sort((x, y) => bitsOf(y) - bitsOf(x) || x.a - y.a || x.b - y.b);
}

/** A tree for each customer, in lists of numbers: there may be as many links as records. */
class Forest implements HoldingLinks {
  readonly #membership: Membership;
  /** By record, a record nearer to the root of its tree; 0 for a root. */
  readonly #parent: Int32Array;
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  /** By link, the one before it of the same customer; by customer, its last one. Counted from 1, 0 is none. */
  readonly #before: number[] = [];
  readonly #last: Int32Array;

  constructor(membership: Membership) {
    this.#membership = membership;
    this.#parent = new Int32Array(membership.highest + 1);
    this.#last = new Int32Array(membership.customers);
  }

  add({ a, b }: Ends): void {
    if (!this.#membership.together(a, b)) return;
    const [x, y] = [this.#root(a), this.#root(b)];
    if (x === y) return;
    this.#parent[x] = y;
    const customer = this.#membership.placeOf(a) ?? 0;
    this.#before.push(this.#last[customer] ?? 0);
    this.#last[customer] = this.#a.push(a);
    this.#b.push(b);
  }

  of(customer: number): Ends[] {
    const links: Ends[] = [];
    for (let at = this.#last[customer] ?? 0; at > 0; at = this.#before[at - 1] ?? 0)
      links.push(this.#at(at - 1));
    return links.reverse();
  }

  *all(): Iterable<Ends> {
    for (let at = 0; at < this.#a.length; at++) yield this.#at(at);
  }

  #at(index: number): Ends {
    return { a: this.#a[index] ?? 0, b: this.#b[index] ?? 0 };
  }

  #root(record: number): number {
    const parent = this.#parent;
    let root = record;
    for (let up = parent[root] ?? 0; up > 0; up = parent[root] ?? 0) root = up;
    // Who asks next has only one step to go.
    for (let at = record; at !== root; ) {
      const up = parent[at] ?? 0;
      parent[at] = root;
      at = up;
    }
    return root;
  }
}
