import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import type { Run } from '../model/job.js';
import type { Connection } from './connection.js';
import type { Generations } from './generations.js';
import type { Store } from './types.js';

type RunMethods = Pick<Store, 'beginRun' | 'finishRun' | 'runs' | 'takeBack' | 'dictionaryText'>;

type RunRow = [number, string, string, string, string, string | null, string, string, string];

/** Tables whose rows are of one run. */
const OF_RUN = [
  'pairs',
  'models',
  'stories',
  'weighings',
  'ruled_out',
  'samples',
  'customers',
  'members',
  'dated',
  'numbers',
  'tags',
];

export function runTables(
  connection: Connection,
  generations: Generations,
  removeWork: (run: number) => void,
): RunMethods {
  const addDictionary = connection.command('insert or ignore into dictionaries (sha256, text) values (?, ?)');
  const add = connection.command(
    `insert into runs (kind, state, by, started_at, program, dictionary, summary)
     values (?, 'started', ?, ?, ?, ?, '{}')`,
  );
  const finish = connection.command(
    "update runs set state = 'done', finished_at = ?, summary = ? where id = ?",
  );
  const all = connection.query<RunRow>(
    `select id, kind, state, by, started_at, finished_at, program, dictionary, summary from runs order by id`,
  );
  const last = connection.query<[number]>('select id from runs order by id desc limit 1');
  const text = connection.query<[string]>('select text from dictionaries where sha256 = ?');
  const removals = [
    ...OF_RUN.map((table) => connection.command(`delete from ${table} where run = ?`)),
    connection.command('delete from runs where id = ?'),
  ];
  const removeDictionaries = connection.command(
    'delete from dictionaries where sha256 not in (select dictionary from runs)',
  );

  return {
    beginRun(run) {
      return connection.atomic(() => {
        const sha256 = createHash('sha256').update(run.dictionaryText, 'utf8').digest('hex');
        addDictionary.run(sha256, run.dictionaryText);
        const { id } = add.run(run.kind, run.by, run.startedAt, run.program, sha256);
        generations.own = id;
        return id;
      });
    },
    finishRun(id, finishedAt, summary) {
      connection.atomic(() => finish.run(finishedAt, JSON.stringify(summary), id));
      if (generations.own === id) generations.own = 0;
    },
    runs: () => all.all().map(runOf),
    takeBack(id) {
      connection.atomic(() => {
        const newest = last.get()?.[0];
        if (id !== newest) throw new UserError('store.not_last_run', { run: id, last: newest ?? 0 });
        removeWork(id);
        generations.removeRun(id);
        for (const removal of removals) removal.run(id);
        removeDictionaries.run();
      });
      if (generations.own === id) generations.own = 0;
    },
    dictionaryText: (sha256) => text.get(sha256)?.[0],
  };
}

function runOf(row: RunRow): Run {
  const [id, kind, state, by, startedAt, finishedAt, program, dictionary, summary] = row;
  return {
    id,
    kind: kind as Run['kind'],
    state: state as Run['state'],
    by,
    startedAt,
    ...(finishedAt === null ? {} : { finishedAt }),
    program,
    dictionary,
    summary: JSON.parse(summary) as Run['summary'],
  };
}
