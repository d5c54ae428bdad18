import type { Matcher } from './compare.js';
import { contextOf } from './context.js';
import { Frequencies } from './frequency.js';
import { indexPool } from './pool-index.js';
import { poolsOf } from './pools.js';
import { type Candidates, possiblePairs } from './possible.js';
import { Prepared } from './prepare.js';
import { metLevels } from './random-pairs.js';
import { RecordTable } from './record-table.js';
import type { Given, News, Round, Rounds, Weighed, Work } from './rounds.js';
import { atRisk, codeOf, nearLevels } from './ruled-out.js';
import { weighPair } from './score.js';
import { groupsOf } from './train.js';
import type { MatchSetup, WeighedPair } from './types.js';

/** Where one thread does its part. */
export class Bench {
  readonly #setup: MatchSetup;
  #prepared: Prepared | undefined;
  #matcher: Matcher | undefined;
  #candidates: Candidates | undefined;

  constructor(setup: MatchSetup) {
    this.#setup = setup;
  }

  get prepared(): Prepared {
    return known(this.#prepared);
  }

  get matcher(): Matcher {
    return known(this.#matcher);
  }

  tell({ table, counted, model, candidates }: News): void {
    const { dictionary, types, rules } = this.#setup;
    if (table !== undefined)
      this.#prepared = new Prepared(new RecordTable(table), poolsOf(dictionary, types));
    if (counted !== undefined || model !== undefined) {
      const frequencies = counted === undefined ? this.matcher.frequencies : new Frequencies(counted);
      const context = this.#matcher?.context ?? contextOf(this.#setup);
      this.#matcher = {
        prepared: this.prepared,
        frequencies,
        model: model ?? this.matcher.model,
        rules,
        context,
      };
    }
    if (candidates !== undefined) this.#candidates = candidates;
  }

  /** They take much memory, and are not needed once they are weighed. */
  forgetCandidates(): void {
    this.#candidates = undefined;
  }

  do(work: Work): Given {
    const { matching } = this.#setup.dictionary;
    switch (work.kind) {
      case 'index':
        return indexPool(this.prepared, work.pool, matching.sharedValues);
      case 'met':
        return metLevels(this.matcher, work.pairs);
      case 'agree':
        return groupsOf(this.matcher, work.pairs);
      case 'weigh':
        return this.#weigh(work.from, work.to);
    }
  }

  #weigh(from: number, to: number): Weighed {
    const { matching } = this.#setup.dictionary;
    const pairs: WeighedPair[] = [];
    const lacking = new Uint8Array(to - from);
    const near = nearLevels(this.matcher.model);
    let place = 0;
    possiblePairs(this.matcher, known(this.#candidates), from, to, (a, b, bits) => {
      const pair = bits > 0 ? undefined : weighPair(this.matcher, matching, a, b);
      // What a rule keeps apart although it is likely enough, no weight brings together.
      if (pair === undefined) lacking[place] = codeOf(bits - atRisk(this.matcher, near, a, b));
      else if (pair.band !== 'no') pairs.push(pair);
      else if (pair.probability >= matching.maybe) lacking[place] = codeOf(Infinity);
      place++;
    });
    return { pairs, lacking };
  }
}

function known<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('work before the news it needs');
  return one;
}

/** Does the work of a round in this thread. */
export function workHere(bench: Bench, { work, onDone }: Round): Given[] {
  const results: Given[] = [];
  for (const piece of work) {
    onDone?.(results.length);
    results.push(bench.do(piece));
  }
  onDone?.(results.length);
  return results;
}

/** Does all rounds in this thread. */
export function allHere<T>(bench: Bench, rounds: Rounds<T>): T {
  let step = rounds.next([]);
  while (!step.done) {
    bench.tell(step.value.news);
    step = rounds.next(workHere(bench, step.value));
  }
  return step.value;
}
