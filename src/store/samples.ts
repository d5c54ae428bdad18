import type { PairSample } from '../model/evaluation.js';
import type { Connection } from './connection.js';
import type { Generations } from './generations.js';
import type { Store } from './types.js';
import type { Versions } from './versions.js';

type SampleMethods = Pick<Store, 'addSample' | 'sample'>;

export function sampleTables(
  connection: Connection,
  generations: Generations,
  versions: Versions,
): SampleMethods {
  const add = connection.command('insert into samples (run, drawn_at, by, sample) values (?, ?, ?, ?)');
  const newest = connection.query<[number, string, string, string]>(
    'select run, drawn_at, by, sample from samples order by id desc limit 1',
  );
  return {
    addSample({ drawnAt, by, strata }) {
      const run = generations.current('pairs');
      if (run === undefined) throw new Error('A sample of no pairs');
      connection.atomic(() => add.run(run, drawnAt, by, JSON.stringify(strata)));
    },
    sample() {
      const found = newest.get();
      if (found === undefined) return undefined;
      const [run, drawnAt, by, text] = found;
      const successor = versions.successor() ?? ((record: number) => record);
      const strata = (JSON.parse(text) as PairSample['strata']).map((stratum) => ({
        ...stratum,
        pairs: stratum.pairs.map(([first, second]) => {
          const [a, b] = [successor(first), successor(second)];
          return [Math.min(a, b), Math.max(a, b)] as const;
        }),
      }));
      return { run, drawnAt, by, strata, current: run === generations.current('pairs') };
    },
  };
}
