import type { Connection } from './connection.js';
import type { Store } from './types.js';
import type { Versions } from './versions.js';

/** Takes sources back, with their sheets, rows and records, decisions on those, and what they did to older rows. */
export interface Removal {
  /** All sources of a run. */
  readonly removeSources: (run: number) => void;
  readonly takeBackSource: Store['takeBackSource'];
}

export function sourceRemoval(connection: Connection, versions: Versions): Removal {
  const ofRun = connection.query<[number]>('select id from sources where run = ? order by id desc');
  const stateOf = connection.query<[string]>(
    'select r.state from sources s join runs r on r.id = s.run where s.id = ?',
  );
  const newer = connection.query<[number]>('select source from source_versions where of = ?');
  const remove = remover(connection);

  function removeSource(source: number): void {
    if (newer.get(source)) throw new Error(`Source ${source} has a newer version, which must go before it`);
    versions.restore(source);
    remove(source);
  }

  return {
    removeSources(run) {
      for (const [source] of ofRun.all(run)) removeSource(source);
    },
    takeBackSource(source) {
      connection.atomic(() => {
        if (stateOf.get(source)?.[0] !== 'started') throw new Error(`Source ${source} is of no run going on`);
        removeSource(source);
      });
    },
  };
}

function remover(connection: Connection): (source: number) => void {
  const sheets = connection.query<[number, number | null, number | null]>(
    'select id, first_row, last_row from sheets where source = ?',
  );
  const mine = 'select id from rows where id between ? and ? and sheet = ?';
  const ofSheet = [
    // A later row may get the id of one taken back; a decision must not go over to it.
    `delete from decisions where a in (${mine})`,
    `delete from decisions where b in (${mine})`,
    `delete from findings where record in (${mine})`,
    `delete from changes where record in (${mine})`,
    `delete from records where id in (${mine})`,
    'delete from rows where id between ? and ? and sheet = ?',
  ].map((sql) => connection.command(sql));
  const ofSource = ['delete from sheets where source = ?', 'delete from sources where id = ?'].map((sql) =>
    connection.command(sql),
  );
  return (source) => {
    for (const [sheet, first, last] of sheets.all(source)) {
      if (first !== null) for (const command of ofSheet) command.run(first, last, sheet);
    }
    for (const command of ofSource) command.run(source);
  };
}
