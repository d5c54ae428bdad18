import type { Decision, ScoredPair } from '../model/match.js';

/** A link of the tree that holds a customer together. */
export interface HoldingLink {
  readonly pair: ScoredPair;
  /** The person who said that the two are one. */
  readonly decided?: Decision;
  /** Records on the smaller of the two sides that it joins. */
  readonly side: number;
  /** Links between the two sides, itself among them; 1: without it they would part. */
  readonly across: number;
}

/** How the records of one customer hang together. */
export interface Holding {
  /** The strongest links that join all of them, strongest first: one less than there are records. */
  readonly tree: readonly HoldingLink[];
  readonly links: number;
  /** Pairs of records that there are. */
  readonly possible: number;
  /** The weakest link of the tree, and the records on its smaller side; absent for one record. */
  readonly weakest?: { readonly link: HoldingLink; readonly side: readonly number[] };
  /** Records that only one link holds, of a customer of three and more. */
  readonly threads: readonly number[];
  /** Records that no kept link holds. */
  readonly loose: readonly number[];
}

/** A pair that joins two records, by what was found or because a person said so. */
export interface Link {
  readonly pair: ScoredPair;
  readonly decided?: Decision;
}

/** `links`: the sure pairs among `members`; `decisions`: the last one on each pair, those that say "same" count as links. */
export function holdingOf(
  members: readonly number[],
  links: readonly ScoredPair[],
  decisions: readonly Decision[],
): Holding {
  const all = withDecisions(members, links, decisions).sort(strongestFirst);
  const tree = strongestTree(all);
  const told = new Map(tree.map((link) => [link, true]));
  const rooted = rootedTree(members, tree);
  const across = countAcross(
    rooted,
    all.filter((link) => !told.has(link)),
  );
  const holding = tree.map(({ pair, decided }): HoldingLink => {
    const below = rooted.parent.get(pair.a) === pair.b ? pair.a : pair.b;
    const size = rooted.size.get(below) ?? 1;
    const whole = rooted.size.get(rooted.rootOf.get(below) ?? below) ?? members.length;
    return {
      pair,
      ...(decided === undefined ? {} : { decided }),
      side: Math.min(size, whole - size),
      across: 1 + (across.get(below) ?? 0),
    };
  });
  const last = holding.at(-1);
  const degree = degrees(all);
  return {
    tree: holding,
    links: all.length,
    possible: (members.length * (members.length - 1)) / 2,
    ...(last === undefined ? {} : { weakest: { link: last, side: sideOf(tree, last.pair) } }),
    threads: members.length < 3 ? [] : members.filter((record) => degree.get(record) === 1),
    loose: members.length < 2 ? [] : members.filter((record) => !degree.has(record)),
  };
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)}:${Math.max(a, b)}`;

function withDecisions(
  members: readonly number[],
  links: readonly ScoredPair[],
  decisions: readonly Decision[],
): Link[] {
  const inside = new Set(members);
  const same = new Map(
    decisions
      .filter(({ a, b, verdict }) => verdict === 'same' && inside.has(a) && inside.has(b) && a !== b)
      .map((decision) => [keyOf(decision.a, decision.b), decision]),
  );
  const scored = links.map((pair): Link => {
    const decided = same.get(keyOf(pair.a, pair.b));
    same.delete(keyOf(pair.a, pair.b));
    return decided === undefined ? { pair } : { pair, decided };
  });
  const unscored = [...same.values()].map((decided): Link => {
    const { a, b } = decided;
    return { pair: { a, b, bits: 0, probability: 1, band: 'sure', evidence: [] }, decided };
  });
  return [...scored, ...unscored];
}

/** What a person decided holds more than anything. */
function strongestFirst(x: Link, y: Link): number {
  const decided = Number(y.decided !== undefined) - Number(x.decided !== undefined);
  return decided || y.pair.bits - x.pair.bits || x.pair.a - y.pair.a || x.pair.b - y.pair.b;
}

/** The maximum spanning tree (Kruskal 1956), or one for each part. `links` are ordered. */
function strongestTree(links: readonly Link[]): Link[] {
  const up = new Map<number, number>();
  const top = (record: number): number => {
    let at = record;
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next;
    if (at !== record) up.set(record, at);
    return at;
  };
  return links.filter(({ pair: { a, b } }) => {
    const [x, y] = [top(a), top(b)];
    if (x !== y) up.set(x, y);
    return x !== y;
  });
}

interface Rooted {
  readonly parent: Map<number, number>;
  readonly depth: Map<number, number>;
  /** Records at and below each record. */
  readonly size: Map<number, number>;
  readonly rootOf: Map<number, number>;
  /** Parents before their children. */
  readonly order: readonly number[];
}

function rootedTree(members: readonly number[], tree: readonly Link[]): Rooted {
  const near = neighbours(tree);
  const parent = new Map<number, number>();
  const depth = new Map<number, number>();
  const rootOf = new Map<number, number>();
  const order: number[] = [];
  for (const root of members) {
    if (depth.has(root)) continue;
    depth.set(root, 0);
    rootOf.set(root, root);
    const waiting = [root];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      order.push(at);
      for (const next of near.get(at) ?? []) {
        if (depth.has(next)) continue;
        parent.set(next, at);
        depth.set(next, depth.get(at)! + 1);
        rootOf.set(next, root);
        waiting.push(next);
      }
    }
  }
  const size = new Map(order.map((record) => [record, 1]));
  addUp(order, parent, size);
  return { parent, depth, size, rootOf, order };
}

/** Adds to each record what is below it. */
function addUp(
  order: readonly number[],
  parent: ReadonlyMap<number, number>,
  counts: Map<number, number>,
): void {
  for (const record of [...order].reverse()) {
    const above = parent.get(record);
    if (above !== undefined) counts.set(above, (counts.get(above) ?? 0) + (counts.get(record) ?? 0));
  }
}

/** For each record, how many of `others` (links beside the tree) lead from it or below it to elsewhere. */
function countAcross({ parent, depth, order }: Rooted, others: readonly Link[]): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (record: number, n: number) => counts.set(record, (counts.get(record) ?? 0) + n);
  for (const { pair } of others) {
    add(pair.a, 1);
    add(pair.b, 1);
    let [x, y] = [pair.a, pair.b];
    while (x !== y) {
      if (depth.get(x)! >= depth.get(y)!) x = parent.get(x)!;
      else y = parent.get(y)!;
    }
    add(x, -2);
  }
  addUp(order, parent, counts);
  return counts;
}

function neighbours(links: readonly Link[]): Map<number, number[]> {
  const near = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const list = near.get(from);
    if (list === undefined) near.set(from, [to]);
    else list.push(to);
  };
  for (const { pair } of links) {
    add(pair.a, pair.b);
    add(pair.b, pair.a);
  }
  return near;
}

function degrees(links: readonly Link[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { pair } of links)
    for (const record of [pair.a, pair.b]) counts.set(record, (counts.get(record) ?? 0) + 1);
  return counts;
}

/** The records on the smaller side of a link of the tree, ascending; of two equal ones that without the lowest record. */
function sideOf(tree: readonly Link[], { a, b }: ScoredPair): number[] {
  const near = neighbours(tree.filter(({ pair }) => pair.a !== a || pair.b !== b));
  const reached = (from: number): number[] => {
    const seen = new Set([from]);
    for (const at of seen) for (const next of near.get(at) ?? []) seen.add(next);
    return [...seen].sort((x, y) => x - y);
  };
  const [left, right] = [reached(a), reached(b)];
  if (left.length !== right.length) return left.length < right.length ? left : right;
  return left[0]! > right[0]! ? left : right;
}

/** The links from `a` to `b` along the tree, in order; empty where it does not join them. */
export function chainOf<Step extends Link>(tree: readonly Step[], a: number, b: number): Step[] {
  const { parent, depth, rootOf } = rootedTree([a], tree);
  if (rootOf.get(b) !== a) return [];
  const byKey = new Map(tree.map((link) => [keyOf(link.pair.a, link.pair.b), link]));
  const chain: Step[] = [];
  for (let at = b; depth.get(at)! > 0; at = parent.get(at)!)
    chain.unshift(byKey.get(keyOf(at, parent.get(at)!))!);
  return chain;
}
