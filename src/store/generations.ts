import type { Connection } from './connection.js';

export type Part = 'pairs' | 'customers' | 'tags';

/**
 * Which run's results count. A run's results count once it is done; before that only for the process that makes
 * them, so that a reader never sees half of a generation.
 */
export interface Generations {
  /** The run that this process has begun and not finished; 0: none. */
  own: number;
  /** Notes that the run has results of this part, be they none. `plannedWith` counts where they are saved at once. */
  mark(part: Part, run: number, contacts?: number, plannedWith?: string): void;
  current(part: Part): number | undefined;
  /** Contacts of the run's customers. */
  contacts(run: number): number;
  /** What the run's customers were planned with besides their records, where that is known. */
  plannedWith(run: number): string | undefined;
  removeRun(run: number): void;
}

export function generationTables(connection: Connection): Generations {
  const add = connection.command(
    `insert into generations (part, run, contacts, planned_with) values (?, ?, ?, ?)
     on conflict do update set contacts = contacts + excluded.contacts, planned_with = null`,
  );
  const newest = connection.query<[number]>(
    `select g.run from generations g join runs r on r.id = g.run
     where g.part = ? and (r.state = 'done' or r.id = ?) order by g.run desc limit 1`,
  );
  const count = connection.query<[number]>(
    "select contacts from generations where part = 'customers' and run = ?",
  );
  const planned = connection.query<[string | null]>(
    "select planned_with from generations where part = 'customers' and run = ?",
  );
  const remove = connection.command('delete from generations where run = ?');
  return {
    own: 0,
    mark(part, run, contacts = 0, plannedWith) {
      add.run(part, run, contacts, plannedWith ?? null);
    },
    current(part) {
      return newest.get(part, this.own)?.[0];
    },
    contacts: (run) => count.get(run)?.[0] ?? 0,
    plannedWith: (run) => planned.get(run)?.[0] ?? undefined,
    removeRun(run) {
      remove.run(run);
    },
  };
}
