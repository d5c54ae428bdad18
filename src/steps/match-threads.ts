import {
  allHere,
  Bench,
  type FindSetup,
  type Found,
  type Given,
  matching,
  type Round,
  type Work,
  workHere,
} from '../match/index.js';
import type { CustomerRecord } from '../model/record.js';
import { Thread } from './thread.js';

/** News, which every thread is told, or a piece of work for one of them. */
export interface MatchRequest {
  readonly news?: Round['news'];
  readonly work?: Work;
}

export type MatchReply = Given | undefined;

type MatchThread = Thread<MatchRequest, MatchReply>;

/** Records from which on other threads pay: each reads the tables of all field types before it does anything. */
const FEW = 10_000;

/** Room for what comparing a pair makes, in MB. */
const YOUNG = 32;

/** Pieces given to a thread at a time, so that it has the next one while its results are taken in. */
const WAITING = 2;

/**
 * `matchRecords` in several threads, where there is much to do; the result is the same with any number of them.
 * `jobs`: how many; with one everything is done in this thread.
 */
export async function matchInThreads(
  records: Iterable<CustomerRecord>,
  setup: FindSetup,
  jobs: number,
): Promise<Found> {
  const bench = new Bench(setup);
  const rounds = matching(bench, records, setup);
  // Run from its TypeScript sources, as tests do, there is no file that a thread could load.
  if (jobs < 2 || !import.meta.url.endsWith('.js')) return allHere(bench, rounds);
  let threads: MatchThread[] = [];
  try {
    let step = rounds.next([]);
    while (!step.done) {
      const { news, isLast } = step.value;
      if ((news.table?.ids.length ?? 0) >= FEW) threads = startThreads(setup, jobs);
      bench.tell(news);
      const results =
        threads.length === 0 ? workHere(bench, step.value) : await workThere(threads, step.value);
      // What they remember is in the way of what comes then.
      if (isLast) await close(threads.splice(0));
      step = rounds.next(results);
    }
    return step.value;
  } finally {
    await close(threads);
  }
}

function startThreads({ dictionary }: FindSetup, jobs: number): MatchThread[] {
  const file = new URL('./match-worker.js', import.meta.url);
  return Array.from({ length: jobs }, () => new Thread<MatchRequest, MatchReply>(file, dictionary, YOUNG));
}

async function close(threads: readonly MatchThread[]): Promise<void> {
  await Promise.all(threads.map((thread) => thread.close()));
}

/** The results of all pieces, in the order of the pieces, whichever thread did them. */
async function workThere(threads: readonly MatchThread[], { news, work, onDone }: Round): Promise<Given[]> {
  const told = threads.map((thread) => thread.ask({ news }));
  const results: Given[] = new Array(work.length);
  const shares = sharesOf(work.length, threads.length);
  let done = 0;
  onDone?.(0);
  const takePieces = async (thread: MatchThread, own: Share): Promise<void> => {
    for (let place = nextOf(own, shares); place !== undefined; place = nextOf(own, shares)) {
      results[place] = (await thread.ask({ work: work[place]! })) as Given;
      onDone?.(++done);
    }
  };
  const takers = threads.flatMap((thread, at) =>
    Array.from({ length: WAITING }, () => takePieces(thread, shares[at]!)),
  );
  await Promise.all([...told, ...takers]);
  return results;
}

/** Pieces that are left of those that were meant for one thread. */
interface Share {
  next: number;
  end: number;
}

/** Each thread begins with pieces that lie next to each other, since they need much of the same. */
function sharesOf(pieces: number, threads: number): Share[] {
  const bound = (thread: number): number => Math.round((pieces * thread) / threads);
  return Array.from({ length: threads }, (_, thread) => ({ next: bound(thread), end: bound(thread + 1) }));
}

/** The next of a thread's own pieces, or when they are done the last one of whoever has most left. */
function nextOf(own: Share, shares: readonly Share[]): number | undefined {
  if (own.next < own.end) return own.next++;
  const most = shares.reduce((one, other) => (other.end - other.next > one.end - one.next ? other : one));
  return most.next < most.end ? --most.end : undefined;
}
