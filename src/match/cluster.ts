import type { Decision } from '../model/match.js';
import type { Message } from '../model/words.js';
import { placeIn } from '../text/lists.js';
import { bridges, type Edge, Groups } from './graph.js';
import type { WeighedPair } from './types.js';

export interface ClusterInput {
  /** Every record. */
  readonly ids: ArrayLike<number> & Iterable<number>;
  /** Sure and maybe pairs. */
  readonly pairs: readonly WeighedPair[];
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  /** Equal for records that are the same in everything that is compared, so that one of them stands for all. */
  kind(id: number): number;
  /** Why two records may not be in one cluster without a person, by id. */
  veto(a: number, b: number): Message | undefined;
  /** Any two records, for decisions on pairs that are not among `pairs`. */
  score(a: number, b: number): WeighedPair;
}

export interface Clustering {
  readonly clusters: number[][];
  readonly waiting: WeighedPair[];
  readonly links: WeighedPair[];
  /** Of the links those without which a customer would fall apart: the strongest tree, what people decided first. */
  readonly holding: WeighedPair[];
  /** `pairs` with what became of them: refused links are maybes with a veto, decided pairs follow the decision. */
  readonly pairs: WeighedPair[];
}

/** A group on each side of a lone link must have this many records for the link to be looked at by a person. */
const BRIDGE_SIDE = 3;
/** Bits over the least sure link up to which a lone link between two groups is not trusted. */
const BRIDGE_MARGIN = 5;
/** Pairs of records looked at for a veto when two large groups are to be joined. */
const VETO_CHECKS = 10_000;

export function pairKey(a: number, b: number): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}

export function byStrength(x: WeighedPair, y: WeighedPair): number {
  return y.bits - x.bits || x.a - y.a || x.b - y.b;
}

/** The last verdict on each pair, in order of being given. */
function verdicts(decisions: readonly Decision[], ids: Float64Array): Map<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const { a, b } = decision;
    if (a === b || placeIn(ids, a) < 0 || placeIn(ids, b) < 0) continue;
    const key = pairKey(decision.a, decision.b);
    last.delete(key);
    last.set(key, decision);
  }
  return last;
}

/** Joins records group by group and knows which joins are forbidden. */
class Joiner {
  readonly #groups: Groups;
  readonly #ids: Float64Array;
  /** For each record, those that a person keeps apart from it. */
  readonly #apart = new Map<number, Set<number>>();
  readonly #input: ClusterInput;

  constructor(input: ClusterInput, ids: Float64Array, decided: ReadonlyMap<string, Decision>) {
    this.#input = input;
    this.#ids = ids;
    this.#groups = new Groups(ids.length);
    for (const { a, b, verdict } of decided.values()) {
      if (verdict !== 'different') continue;
      this.#keepApart(a, b);
      this.#keepApart(b, a);
    }
  }

  #keepApart(a: number, b: number): void {
    const set = this.#apart.get(a);
    if (set) set.add(b);
    else this.#apart.set(a, new Set([b]));
  }

  #groupOf(id: number): number {
    return this.#groups.of(placeIn(this.#ids, id));
  }

  #membersOf(id: number): number[] {
    return this.#groups.members(this.#groupOf(id)).map((place) => this.#ids[place]!);
  }

  /** The first member of each kind in a record's group. */
  #kindsIn(id: number): number[] {
    const kinds = new Map<number, number>();
    for (const member of this.#membersOf(id).sort((x, y) => x - y)) {
      const kind = this.#input.kind(member);
      if (!kinds.has(kind)) kinds.set(kind, member);
    }
    return [...kinds.values()];
  }

  joined(a: number, b: number): boolean {
    return this.#groupOf(a) === this.#groupOf(b);
  }

  /** Why the groups of two records may not become one: a person's decision between any two of their members. */
  decidedApart(a: number, b: number): Message | undefined {
    const right = new Set(this.#membersOf(b));
    for (const x of this.#membersOf(a)) {
      for (const y of this.#apart.get(x) ?? []) if (right.has(y)) return { code: 'match.decided_different' };
    }
    return undefined;
  }

  /** The first veto of a rule between any two members; `direct` where it is between the two themselves. */
  ruledApart(a: number, b: number): Message | undefined {
    const direct = this.#input.veto(a, b);
    if (direct) return direct;
    let checks = 0;
    const right = this.#kindsIn(b);
    for (const x of this.#kindsIn(a)) {
      for (const y of right) {
        if (++checks > VETO_CHECKS) return undefined;
        if (this.#input.veto(x, y)) return { code: 'match.chain' };
      }
    }
    return undefined;
  }

  join(a: number, b: number): void {
    if (!this.joined(a, b)) this.#groups.join(this.#groupOf(a), this.#groupOf(b));
  }

  clusters(): number[][] {
    return this.#groups
      .all()
      .map((group) => group.map((place) => this.#ids[place]!))
      .sort((x, y) => x[0]! - y[0]!);
  }
}

interface Outcome {
  readonly joiner: Joiner;
  readonly refused: Map<string, WeighedPair>;
}

function withVeto(pair: WeighedPair, veto: Message): WeighedPair {
  return { ...pair, band: pair.band === 'sure' ? 'maybe' : pair.band, veto };
}

/** Decisions first, then sure pairs, best first; a join that is forbidden between any two members is refused. */
function joinAll(
  input: ClusterInput,
  ids: Float64Array,
  decided: ReadonlyMap<string, Decision>,
  same: readonly WeighedPair[],
  sure: readonly WeighedPair[],
): Outcome {
  const joiner = new Joiner(input, ids, decided);
  const refused = new Map<string, WeighedPair>();
  for (const pair of same) {
    const why = joiner.joined(pair.a, pair.b) ? undefined : joiner.decidedApart(pair.a, pair.b);
    if (why) refused.set(pairKey(pair.a, pair.b), withVeto(pair, { code: 'match.decisions_disagree' }));
    else joiner.join(pair.a, pair.b);
  }
  for (const pair of sure) {
    if (joiner.joined(pair.a, pair.b)) continue;
    const why = joiner.decidedApart(pair.a, pair.b) ?? joiner.ruledApart(pair.a, pair.b);
    if (why) refused.set(pairKey(pair.a, pair.b), withVeto(pair, why));
    else joiner.join(pair.a, pair.b);
  }
  return { joiner, refused };
}

/** The weakest lone link between two groups that is not strong enough to be trusted, in any cluster. */
function weakBridge(
  clusters: readonly (readonly number[])[],
  links: readonly WeighedPair[],
  trusted: number,
  kept: ReadonlySet<string>,
): WeighedPair[] {
  const clusterOf = new Map<number, number>();
  for (const [place, members] of clusters.entries()) {
    if (members.length >= 2 * BRIDGE_SIDE) for (const id of members) clusterOf.set(id, place);
  }
  const edges = new Map<number, Edge[]>();
  for (const [id, { a, b }] of links.entries()) {
    const place = clusterOf.get(a);
    if (place === undefined || place !== clusterOf.get(b)) continue;
    const list = edges.get(place);
    if (list) list.push({ a, b, id });
    else edges.set(place, [{ a, b, id }]);
  }
  return [...edges.values()].flatMap((list) => {
    const weak = bridges(list)
      .filter(({ side }) => side >= BRIDGE_SIDE)
      .map(({ edge }) => links[edge.id]!)
      .filter((pair) => pair.bits < trusted && !kept.has(pairKey(pair.a, pair.b)))
      .sort(byStrength);
    return weak.slice(-1);
  });
}

/**
 * Connected components over decisions and sure pairs, with cannot-links that hold between whole clusters, and
 * without lone weak links between two groups. The same for any order of the input.
 */
export function cluster(input: ClusterInput, leastSureBits: number): Clustering {
  const ids = Float64Array.from(input.ids).sort();
  const decided = verdicts(input.decisions, ids);
  const byKey = new Map<string, WeighedPair>();
  for (const pair of decided.size === 0 ? [] : input.pairs) {
    const key = pairKey(pair.a, pair.b);
    if (decided.has(key)) byKey.set(key, pair);
  }
  const same = [...decided.values()]
    .filter(({ verdict }) => verdict === 'same')
    .map(({ a, b }) => byKey.get(pairKey(a, b)) ?? input.score(Math.min(a, b), Math.max(a, b)))
    .map((pair): WeighedPair => ({ ...pair, band: 'sure' }));
  const sameKeys = new Set(same.map(({ a, b }) => pairKey(a, b)));
  let sure = input.pairs
    .filter(({ a, b, band }) => band === 'sure' && !decided.has(pairKey(a, b)))
    .sort(byStrength);
  const cut = new Map<string, WeighedPair>();
  let outcome = joinAll(input, ids, decided, same, sure);
  for (;;) {
    const links = [...same, ...sure].filter(({ a, b }) => !outcome.refused.has(pairKey(a, b)));
    const weak = weakBridge(outcome.joiner.clusters(), links, leastSureBits + BRIDGE_MARGIN, sameKeys);
    if (weak.length === 0) break;
    for (const pair of weak) cut.set(pairKey(pair.a, pair.b), withVeto(pair, { code: 'match.weak_bridge' }));
    sure = sure.filter(({ a, b }) => !cut.has(pairKey(a, b)));
    outcome = joinAll(input, ids, decided, same, sure);
  }
  return finish(input, outcome, cut, decided, same);
}

function finish(
  input: ClusterInput,
  { joiner, refused }: Outcome,
  cut: ReadonlyMap<string, WeighedPair>,
  decided: ReadonlyMap<string, Decision>,
  same: readonly WeighedPair[],
): Clustering {
  const isOpen = ({ a, b }: WeighedPair): boolean => decided.get(pairKey(a, b))?.verdict !== 'same';
  const pairs: WeighedPair[] = [];
  for (const pair of [...input.pairs.filter(isOpen), ...same]) {
    const key = pairKey(pair.a, pair.b);
    const verdict = decided.get(key)?.verdict;
    if (verdict === 'different') continue;
    const changed = refused.get(key) ?? (joiner.joined(pair.a, pair.b) ? undefined : cut.get(key));
    const unsure =
      verdict === 'unsure' && pair.band === 'sure' ? withVeto(pair, { code: 'match.decided_unsure' }) : pair;
    pairs.push(changed ?? unsure);
  }
  pairs.sort(byStrength);
  const links = pairs.filter(({ a, b, band }) => band === 'sure' && joiner.joined(a, b));
  return {
    clusters: joiner.clusters(),
    waiting: pairs.filter(({ a, b, band }) => band === 'maybe' && !joiner.joined(a, b)),
    links,
    holding: strongestTree(input, links, ({ a, b }) => decided.get(pairKey(a, b))?.verdict === 'same'),
    pairs,
  };
}

/** The maximum spanning tree of each cluster (Kruskal 1956). `links`: best first. */
function strongestTree(
  { ids }: ClusterInput,
  links: readonly WeighedPair[],
  isDecided: (pair: WeighedPair) => boolean,
): WeighedPair[] {
  const sorted = Float64Array.from(ids).sort();
  const groups = new Groups(sorted.length);
  const inOrder = [...links.filter(isDecided), ...links.filter((link) => !isDecided(link))];
  return inOrder.filter(({ a, b }) => {
    const [x, y] = [groups.of(placeIn(sorted, a)), groups.of(placeIn(sorted, b))];
    if (x !== y) groups.join(x, y);
    return x !== y;
  });
}
