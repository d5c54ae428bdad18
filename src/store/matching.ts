import type { Band, BarePair, Decision, MatchModel, ScoredPair, WeighingBasis } from '../model/match.js';
import type { RunStory } from '../model/story.js';
import { readEvidence, readMessage, writeEvidence, writeMessage } from './codec.js';
import type { Connection, SqlValue } from './connection.js';
import type { Generations } from './generations.js';
import { paged } from './paging.js';
import type { Store } from './types.js';
import type { Versions } from './versions.js';

type MatchingMethods = Pick<
  Store,
  | 'addDecision'
  | 'decisions'
  | 'savePairs'
  | 'saveMatchModel'
  | 'matchModel'
  | 'saveStory'
  | 'story'
  | 'saveRuledOut'
  | 'ruledOut'
  | 'pairs'
  | 'barePairs'
  | 'pairsOf'
  | 'pairsInFull'
>;

type BareRow = [number, number, number, string, number];
type PairRow = [number, number, number, string, number, string | null, string];

/** Both records of a pair are still there; a record that was replaced stands in no pair any more. */
export const STANDING = 'a not in (select row from replaced) and b not in (select row from replaced)';

const BARE = 'select a, b, rank, band, probability from pairs';
const PAIR = 'select a, b, rank, band, probability, veto, evidence from pairs';

export function matchingTables(
  connection: Connection,
  generations: Generations,
  versions: Versions,
): MatchingMethods {
  const addDecision = connection.command(
    'insert into decisions (a, b, verdict, by, at) values (?, ?, ?, ?, ?)',
  );
  const decisions = connection.query<[number, number, string, string, string]>(
    'select a, b, verdict, by, at from decisions order by id',
  );
  const addPair = connection.command(
    `insert into pairs (run, a, b, rank, band, probability, veto, evidence) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addModel = connection.command('insert into models (run, model) values (?, ?)');
  const modelOf = connection.query<[string]>('select model from models where run = ?');
  const addStory = connection.command('insert into stories (run, story) values (?, ?)');
  const storyOf = connection.query<[string]>('select story from stories where run = ?');
  // Sorted here: asked to sort, SQLite walks the whole run in order instead of looking up the record.
  const ofRecord = connection.query<PairRow>(
    `${PAIR} where run = ? and a = ? and ${STANDING} union all ${PAIR} where run = ? and b = ? and ${STANDING}`,
  );
  // The list is gone through and each pair looked up; the other way round would read the whole run.
  const listed = connection.query<PairRow>(
    `select p.a, p.b, p.rank, p.band, p.probability, p.veto, p.evidence from json_each(?) asked
     cross join pairs p on p.run = ? and p.a = asked.value ->> 0 and p.b = asked.value ->> 1 and ${STANDING}`,
  );
  return {
    addDecision({ a, b, verdict, by, at }) {
      connection.atomic(() => addDecision.run(a, b, verdict, by, at));
    },
    decisions() {
      const successor = versions.successor() ?? ((record: number) => record);
      return decisions.all().map(([first, second, verdict, by, at]) => {
        const [x, y] = [successor(first), successor(second)];
        const [a, b] = [Math.min(x, y), Math.max(x, y)];
        return { a, b, verdict: verdict as Decision['verdict'], by, at };
      });
    },
    savePairs(run, pairs) {
      connection.atomic(() => {
        generations.mark('pairs', run);
        for (const { a, b, bits, band, probability, veto, evidence } of pairs) {
          addPair.run(run, a, b, 0 - bits, band, probability, writeMessage(veto), writeEvidence(evidence));
        }
      });
    },
    saveMatchModel(run, model) {
      connection.atomic(() => addModel.run(run, JSON.stringify(model)));
    },
    matchModel() {
      const run = generations.current('pairs');
      const text = run === undefined ? undefined : modelOf.get(run)?.[0];
      return text === undefined ? undefined : (JSON.parse(text) as MatchModel);
    },
    saveStory(run, story) {
      connection.atomic(() => addStory.run(run, JSON.stringify(story)));
    },
    story() {
      const run = generations.current('pairs');
      const text = run === undefined ? undefined : storyOf.get(run)?.[0];
      return text === undefined ? undefined : (JSON.parse(text) as RunStory);
    },
    ...ruledOutTables(connection, generations),
    pairs: pairReader(connection, generations, PAIR, pairOf),
    barePairs: pairReader(connection, generations, BARE, bareOf),
    pairsInFull(pairs) {
      const run = generations.current('pairs');
      const asked = JSON.stringify(pairs.map(({ a, b }) => [a, b]));
      return run === undefined ? [] : listed.all(asked, run).map(pairOf);
    },
    pairsOf(record) {
      const run = generations.current('pairs');
      return run === undefined ? [] : ofRecord.all(run, record, run, record).map(pairOf).sort(bestFirst);
    },
  };
}

function ruledOutTables(
  connection: Connection,
  generations: Generations,
): Pick<MatchingMethods, 'saveRuledOut' | 'ruledOut'> {
  const addBasis = connection.command('insert into weighings (run, basis) values (?, ?)');
  const add = connection.command('insert into ruled_out (run, place, pairs) values (?, ?, ?)');
  const basisOf = connection.query<[string]>('select basis from weighings where run = ?');
  const chunk = connection.query<[Uint8Array]>('select pairs from ruled_out where run = ? and place = ?');
  function* chunksOf(run: number): Iterable<Uint8Array> {
    for (let place = 1; ; place++) {
      const found = chunk.get(run, place);
      if (found === undefined) return;
      yield found[0];
    }
  }
  return {
    saveRuledOut(run, { basis, chunks }) {
      connection.atomic(() => {
        addBasis.run(run, JSON.stringify(basis));
        let place = 0;
        for (const chunk of chunks) add.run(run, ++place, chunk);
      });
    },
    ruledOut() {
      const run = generations.current('pairs');
      const basis = run === undefined ? undefined : basisOf.get(run)?.[0];
      if (run === undefined || basis === undefined) return undefined;
      return { basis: JSON.parse(basis) as WeighingBasis, chunks: chunksOf(run) };
    },
  };
}

function bestFirst(x: ScoredPair, y: ScoredPair): number {
  return y.bits - x.bits || x.a - y.a || x.b - y.b;
}

/** Pairs of the current generation, best first. `select`: the columns that `read` makes a pair of. */
function pairReader<Row extends readonly SqlValue[], Pair extends BarePair>(
  connection: Connection,
  generations: Generations,
  select: string,
  read: (row: Row) => Pair,
): (wanted?: Band, limit?: number) => Iterable<Pair> {
  const band = `(? is null or band = ?) and ${STANDING}`;
  const first = connection.query<Row>(`${select} where run = ? and ${band} order by rank, a, b limit ?`);
  const next = connection.query<Row>(
    `${select} where run = ? and ${band} and (rank, a, b) > (?, ?, ?) order by rank, a, b limit ?`,
  );
  return (wanted, limit) => {
    const run = generations.current('pairs');
    if (run === undefined) return [];
    const fixed = [run, wanted ?? null, wanted ?? null];
    const page = (last: Pair | undefined, count: number) =>
      last ? next.all(...fixed, 0 - last.bits, last.a, last.b, count) : first.all(...fixed, count);
    return paged((last, count) => page(last, count).map(read), limit);
  };
}

function bareOf([a, b, rank, band, probability]: BareRow): BarePair {
  return { a, b, bits: 0 - rank, probability, band: band as Band };
}

function pairOf([a, b, rank, band, probability, veto, evidence]: PairRow): ScoredPair {
  const why = readMessage(veto);
  return {
    a,
    b,
    bits: 0 - rank,
    probability,
    band: band as Band,
    evidence: readEvidence(evidence),
    ...(why === undefined ? {} : { veto: why }),
  };
}
