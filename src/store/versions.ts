import { writeMessage, writeNumbers } from './codec.js';
import type { Connection } from './connection.js';
import type { RowMark, Store } from './types.js';

type VersionMethods = Pick<
  Store,
  'addVersion' | 'versions' | 'keepAsRecords' | 'replaceRecords' | 'markRows' | 'sameRows' | 'replacements'
> &
  Pick<Store, 'rowMarks' | 'goneRecords'>;

/** What the other tables need to know of versions. */
export interface Versions {
  readonly methods: VersionMethods;
  /** Gives for a record the one that counts in its place now; undefined where no record was ever replaced. */
  successor(): ((record: number) => number) | undefined;
  /** How many of the customer members of a run are records that were replaced since. */
  replacedMembers(run: number): number;
  /** Takes back what the source did to older rows. The newest source first. */
  restore(source: number): void;
}

export function versionTables(connection: Connection): Versions {
  const replaced = connection.query<[number, number]>('select row, by from replaced');
  const members = connection.query<[number]>(
    'select count(*) from replaced r join members m on m.run = ? and m.record = r.row',
  );
  return {
    methods: {
      ...readers(connection),
      ...markers(connection),
      keepAsRecords: recordKeeper(connection),
      replaceRecords: replacer(connection),
    },
    successor() {
      const by = new Map(replaced.all());
      return by.size === 0 ? undefined : (record) => lastOf(by, record);
    },
    replacedMembers: (run) => members.get(run)?.[0] ?? 0,
    restore: restorer(connection),
  };
}

/** The end of a chain; a record is only ever replaced by one of a later source, so there are no rings. */
function lastOf(by: ReadonlyMap<number, number>, record: number): number {
  let last = record;
  for (let next = by.get(last); next !== undefined; next = by.get(last)) last = next;
  return last;
}

function readers(
  connection: Connection,
): Pick<VersionMethods, 'versions' | 'sameRows' | 'replacements' | 'rowMarks' | 'goneRecords'> {
  const versions = connection.query<[number, number]>(
    'select source, of from source_versions order by source',
  );
  const same = connection.query<[number, number]>(
    `select s.row, s.record from same_rows s join rows r on r.id = s.row join sheets sh on sh.id = r.sheet
     where sh.source = ? order by s.row`,
  );
  const replaced = connection.query<[number, number]>(
    'select row, by from replaced where source = ? order by row',
  );
  const marks = connection.query<[number, string]>(
    'select row, mark from row_marks where source = ? order by row',
  );
  // A row that was replaced after it was gone came back with other content.
  const gone = connection.query<[number]>(
    `select m.row from row_marks m where m.mark = 'gone'
       and not exists (select 1 from row_marks l where l.row = m.row and l.source > m.source)
       and exists (select 1 from records r where r.id = m.row)
     order by m.row`,
  );
  return {
    versions: () => versions.all().map(([source, of]) => ({ source, of })),
    sameRows: (source) => same.all(source).map(([row, record]) => ({ row, record })),
    replacements: (source) => replaced.all(source).map(([row, by]) => ({ row, by })),
    rowMarks: (source) => marks.all(source).map(([row, mark]) => ({ row, mark: mark as RowMark })),
    goneRecords: () => gone.all().map(([row]) => row),
  };
}

function markers(connection: Connection): Pick<VersionMethods, 'addVersion' | 'markRows'> {
  const add = connection.command('insert into source_versions (source, of) values (?, ?)');
  const mark = connection.command('insert into row_marks (source, row, mark) values (?, ?, ?)');
  return {
    addVersion: (source, of) => void add.run(source, of),
    markRows(source, what, rows) {
      connection.atomic(() => {
        for (const row of rows) mark.run(source, row, what);
      });
    },
  };
}

function replacer(connection: Connection): VersionMethods['replaceRecords'] {
  const keep = connection.command(
    `insert into replaced (row, by, source, "values", changes, findings)
     select r.id, ?, ?, r."values", c.list, f.list from records r
       left join changes c on c.record = r.id left join findings f on f.record = r.id
     where r.id = ? and exists (select 1 from records where id = ?)`,
  );
  const removals = [
    connection.command('delete from records where id = ?'),
    connection.command('delete from changes where record = ?'),
    connection.command('delete from findings where record = ?'),
  ];
  const setAside = connection.command("update rows set kind = 'aside', reason = ? where id = ?");
  const count = connection.command(
    `update sheets set records = records - 1, aside = aside + 1, changes = changes - p.c, findings = findings - p.f
     from (select coalesce(json_array_length(changes), 0) as c, coalesce(json_array_length(findings), 0) as f
           from replaced where row = ?) p
     where id = (select sheet from rows where id = ?)`,
  );
  return (source, replacements) => {
    connection.atomic(() => {
      for (const { row, by, reason } of replacements) {
        if (row === by || keep.run(by, source, row, by).changes === 0) {
          throw new Error(`Row ${row} or ${by} is no record, so the one cannot replace the other`);
        }
        for (const removal of removals) removal.run(row);
        setAside.run(writeMessage(reason), row);
        count.run(row, row);
      }
    });
  };
}

/** Rows of the source with a record that says the same, with more tables between. */
const same = (more = ''): string =>
  `same_rows s join rows w on w.id = s.row ${more}
   where w.sheet in (select id from sheets where source = ?)`;

/** Moves the counts of sheets by what `counted` selects: sheet, n records, c changes, f findings. */
const countBack = (counted: string): string =>
  `update sheets set records = records + p.n, aside = aside - p.n, changes = changes + p.c, findings = findings + p.f
   from (${counted} group by w.sheet) p where sheets.id = p.sheet`;

const sums = (changes: string, findings: string): string =>
  `select w.sheet, count(*) as n, coalesce(sum(json_array_length(${changes})), 0) as c,
     coalesce(sum(json_array_length(${findings})), 0) as f`;

function recordKeeper(connection: Connection): VersionMethods['keepAsRecords'] {
  const rows = (more = ''): string => `${same(`join rows o on o.id = s.record ${more}`)}
    and o.sheet not in (select id from sheets where source in (select value from json_each(?)))`;
  const notes = 'left join changes c on c.record = s.row left join findings f on f.record = s.row';
  const copy = connection.command(
    `insert into records (id, "values") select s.row, r."values" from ${rows('join records r on r.id = s.record')}`,
  );
  const commands = [
    `insert into changes (record, list) select s.row, c.list from ${rows('join changes c on c.record = s.record')}`,
    `insert into findings (record, list) select s.row, f.list from ${rows('join findings f on f.record = s.record')}`,
    countBack(`${sums('c.list', 'f.list')} from ${rows(notes)}`),
    `update rows set kind = 'record', reason = null where id in (select s.row from ${rows()})`,
  ].map((sql) => connection.command(sql));
  const forget = connection.command(`delete from same_rows where row in (select s.row from ${rows()})`);
  return (source, except) =>
    connection.atomic(() => {
      const list = writeNumbers(except);
      const { changes: copied } = copy.run(source, list);
      for (const command of commands) command.run(source, list);
      const { changes: forgotten } = forget.run(source, list);
      if (copied !== forgotten) throw new Error(`Rows of source ${source} are the same as what is no record`);
      return copied;
    });
}

function restorer(connection: Connection): (source: number) => void {
  const rows = 'from replaced where source = ?';
  const commands = [
    `insert into records (id, "values") select row, "values" ${rows}`,
    `insert into changes (record, list) select row, changes ${rows} and changes is not null`,
    `insert into findings (record, list) select row, findings ${rows} and findings is not null`,
    countBack(
      `${sums('r.changes', 'r.findings')} from replaced r join rows w on w.id = r.row where r.source = ?`,
    ),
    `update rows set kind = 'record', reason = null where id in (select row ${rows})`,
    `delete ${rows}`,
    'delete from row_marks where source = ?',
    'delete from source_versions where source = ?',
    `delete from same_rows where row in (select s.row from ${same()})`,
  ].map((sql) => connection.command(sql));
  return (source) => {
    for (const command of commands) command.run(source);
  };
}
