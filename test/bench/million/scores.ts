import { openDatabase } from './database.js';

export interface Scores {
  readonly precision: number;
  readonly recall: number;
}

export interface Judged {
  /** Of the pairs of records that share a customer. */
  readonly sure: Scores;
  /** The same once a person has accepted those waiting pairs that are right. */
  readonly accepted: Scores;
  readonly waiting: number;
  /** Share of the waiting pairs that are right. */
  readonly waitingRight: number;
}

/** Compares the newest customers of a store with the company of each record, in order of record id from 1. */
export function judge(store: string, truth: readonly number[]): Judged {
  const db = openDatabase(store);
  const ids = db.prepare("select id from rows where kind = 'record' order by id").pluck().all() as number[];
  const place = new Map(ids.map((id, index) => [id, index]));
  const groups = new Groups(ids.length);
  const members = db.prepare(
    'select record, number from members where run = (select max(run) from members) order by number',
  );
  let [before, number] = [-1, ''];
  for (const row of members.iterate() as Iterable<{ record: number; number: string }>) {
    const at = place.get(row.record)!;
    if (row.number === number) groups.join(before, at);
    [before, number] = [at, row.number];
  }
  const sure = scores(groups, truth);
  const pairs = db.prepare(
    "select a, b from pairs where band = 'maybe' and run = (select max(run) from pairs)",
  );
  let [waiting, right] = [0, 0];
  for (const { a, b } of pairs.iterate() as Iterable<{ a: number; b: number }>) {
    const [x, y] = [place.get(a)!, place.get(b)!];
    waiting++;
    if (truth[x] !== truth[y]) continue;
    right++;
    groups.join(x, y);
  }
  db.close();
  const accepted = scores(groups, truth);
  return { sure, accepted, waiting, waitingRight: waiting === 0 ? 1 : right / waiting };
}

/** Numbers from 0 that are joined to groups. */
class Groups {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  rootOf(one: number): number {
    let at = one;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at]!]!;
      at = this.#parents[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parents[this.rootOf(a)] = this.rootOf(b);
  }

  get size(): number {
    return this.#parents.length;
  }
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function scores(groups: Groups, truth: readonly number[]): Scores {
  const [found, real, both] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<string, number>(),
  ];
  for (let at = 0; at < groups.size; at++) {
    const [group, company] = [groups.rootOf(at), truth[at]!];
    found.set(group, (found.get(group) ?? 0) + 1);
    real.set(company, (real.get(company) ?? 0) + 1);
    const key = `${group}-${company}`;
    both.set(key, (both.get(key) ?? 0) + 1);
  }
  const sum = (counts: Iterable<number>): number => {
    let total = 0;
    for (const count of counts) total += pairsOf(count);
    return total;
  };
  const right = sum(both.values());
  return { precision: right / (sum(found.values()) || 1), recall: right / (sum(real.values()) || 1) };
}
