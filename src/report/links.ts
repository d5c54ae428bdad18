import type { Decision, ScoredPair } from '../model/match.js';

/** A pair within one customer, and the decision that joined it if there was one. */
export interface Link {
  readonly pair: ScoredPair;
  readonly decided?: Decision;
}

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
 * For each merged customer the links that hold it together: of all links a strongest tree, so that every link
 * shown is one without which the customer would fall apart. What a person decided goes before what was scored.
 */
export function holdingLinks(
  customerOf: ReadonlyMap<number, string>,
  pairs: Iterable<ScoredPair>,
  decisions: ReadonlyMap<string, Decision>,
): Map<string, Link[]> {
  const links = new Map<string, Link>();
  for (const pair of pairs) {
    if (!together(customerOf, pair.a, pair.b)) continue;
    const key = pairKey(pair.a, pair.b);
    const decided = decisions.get(key);
    links.set(key, decided?.verdict === 'same' ? { pair, decided } : { pair });
  }
  for (const [key, decided] of decisions) {
    if (decided.verdict !== 'same' || links.has(key) || !together(customerOf, decided.a, decided.b)) continue;
    links.set(key, { pair: unscored(decided), decided });
  }
  return strongestTrees(customerOf, [...links.values()].sort(strongestFirst));
}

function together(customerOf: ReadonlyMap<number, string>, a: number, b: number): boolean {
  const customer = customerOf.get(a);
  return customer !== undefined && customer === customerOf.get(b);
}

function unscored({ a, b }: Decision): ScoredPair {
  return { a: Math.min(a, b), b: Math.max(a, b), bits: 0, probability: 1, band: 'sure', evidence: [] };
}

function strongestFirst(x: Link, y: Link): number {
  const decided = Number(y.decided !== undefined) - Number(x.decided !== undefined);
  return decided || y.pair.bits - x.pair.bits || x.pair.a - y.pair.a || x.pair.b - y.pair.b;
}

function strongestTrees(
  customerOf: ReadonlyMap<number, string>,
  links: readonly Link[],
): Map<string, Link[]> {
  const parent = new Map<number, number>();
  const root = (record: number): number => {
    let at = record;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    if (at !== record) parent.set(record, at);
    return at;
  };
  const kept = new Map<string, Link[]>();
  for (const link of links) {
    const a = root(link.pair.a);
    const b = root(link.pair.b);
    if (a === b) continue;
    parent.set(a, b);
    const customer = customerOf.get(link.pair.a) ?? '';
    const list = kept.get(customer);
    if (list === undefined) kept.set(customer, [link]);
    else list.push(link);
  }
  return kept;
}
