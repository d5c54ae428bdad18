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
  /** Whether any record was ever replaced. */
  any(): boolean;
  /** Gives for a record the one that counts in its place now; undefined where no record was ever replaced. */
  successor(): ((record: number) => number) | undefined;
  /** How many of the customer members of a run are records that were replaced since. */
  replacedMembers(run: number): number;
  /** Takes back what the source did to older rows. The newest source first. */
  restore(source: number): void;
}

export function versionTables(connection: Connection): Versions {
  const replaced = connection.query<[number, number]>('select row, by from replaced');
  const first = connection.query<[number]>('select row from replaced limit 1');
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
    any: () => first.get() !== undefined,
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

/** Takes all replacements of a call as one JSON list of [row, by, reason]: one statement for each would cost more. */
function replacer(connection: Connection): VersionMethods['replaceRecords'] {
  const list = '(select value ->> 0 as row, value ->> 1 as by, value ->> 2 as reason from json_each(?))';
  const keep = connection.command(
    `insert into replaced (row, by, source, "values", changes, findings)
     select r.id, p.by, ?, r."values", c.list, f.list from ${list} p join records r on r.id = p.row
       left join changes c on c.record = r.id left join findings f on f.record = r.id
     where exists (select 1 from records b where b.id = p.by)`,
  );
  const commands = [
    `delete from records where id in (select row from ${list})`,
    `delete from changes where record in (select row from ${list})`,
    `delete from findings where record in (select row from ${list})`,
    `update rows set kind = 'aside', reason = p.reason from ${list} p where rows.id = p.row`,
    moveCounts(
      '-',
      `${sums('r.changes', 'r.findings')} from ${list} p join replaced r on r.row = p.row
         join rows w on w.id = p.row`,
    ),
  ].map((sql) => connection.command(sql));
  return (source, replacements) => {
    const newer = new Set(replacements.map(({ by }) => by));
    if (replacements.some(({ row }) => newer.has(row)))
      throw new Error('A record that goes is no record to stay');
    const text = JSON.stringify(replacements.map(({ row, by, reason }) => [row, by, writeMessage(reason)]));
    connection.atomic(() => {
      const kept = keep.run(source, text).changes;
      if (kept !== replacements.length)
        throw new Error(`Of ${replacements.length} pairs only ${kept} are of records`);
      for (const command of commands) command.run(text);
    });
  };
}

/** Rows of the source with a record that says the same, with more tables between. */
const same = (more = ''): string =>
  `same_rows s join rows w on w.id = s.row ${more}
   where w.sheet in (select id from sheets where source = ?)`;

/** Rows become records (+) or are set aside (-), in the counts of sheets; `counted` selects `sums`. */
const moveCounts = (sign: '+' | '-', counted: string): string =>
  `update sheets set records = records ${sign} p.n, aside = aside - (0 ${sign} p.n),
     changes = changes ${sign} p.c, findings = findings ${sign} p.f
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
    moveCounts('+', `${sums('c.list', 'f.list')} from ${rows(notes)}`),
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
    moveCounts(
      '+',
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
