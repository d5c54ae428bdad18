import { writeChanges, writeDamage, writeFindings, writeMarks, writeMessage, writeValues } from './codec.js';
import type { Connection } from './connection.js';
import type { Answers, Store } from './types.js';

type CleaningMethods = Pick<Store, 'stageCleaned' | 'applyCleaned' | 'addAnswers' | 'answers'>;

/** What the other tables need to know of cleaning anew. */
export interface Cleanings {
  readonly methods: CleaningMethods;
  /** Rows of which later runs than this made something else. */
  changedSince(run: number): number;
  /** Of the customer members of a run, those that are no records any more because of later cleaning. */
  droppedMembers(run: number): number;
  /** Puts back what the run took the place of. Only for the last run. */
  restore(run: number): void;
}

export function cleaningTables(connection: Connection): Cleanings {
  const changed = connection.query<[number]>('select count(distinct row) from cleaned_rows where run > ?');
  const dropped = connection.query<[number]>(
    `select count(*) from members m where m.run = ?
       and m.record in (select row from cleaned_rows where run > m.run)
       and not exists (select 1 from records r where r.id = m.record)
       and not exists (select 1 from replaced p where p.row = m.record)`,
  );
  return {
    methods: { stageCleaned: stager(connection), applyCleaned: applier(connection), ...answers(connection) },
    changedSince: (run) => changed.get(run)?.[0] ?? 0,
    droppedMembers: (run) => dropped.get(run)?.[0] ?? 0,
    restore: restorer(connection),
  };
}

/** Of this connection alone, so that nobody sees half of a cleaning and nothing is left of one that was cut off. */
const STAGE = `create temp table if not exists staged (
  row integer primary key, kind text not null, reason text, "values" text, changes text, findings text,
  marks text)`;

function stager(connection: Connection): CleaningMethods['stageCleaned'] {
  const add = connection.command(
    `insert or replace into temp.staged (row, kind, reason, "values", changes, findings, marks)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  let isMade = false;
  return (rows) => {
    if (!isMade) connection.exec(STAGE);
    isMade = true;
    connection.atomic(() => {
      for (const recleaned of rows) {
        const { row, kind, reason, cleaned } = recleaned;
        if ((kind === 'record') !== (cleaned !== undefined)) throw new Error(`Row ${row} is of kind ${kind}`);
        const { changes = [], findings = [] } = cleaned ?? {};
        add.run(
          row,
          kind,
          writeMessage(reason),
          cleaned === undefined ? null : writeValues(cleaned.values),
          changes.length === 0 ? null : writeChanges(changes),
          findings.length === 0 ? null : writeFindings(findings),
          writeMarks(recleaned),
        );
      }
    });
  };
}

/** Takes what was read of a table at a time and puts each row's outcome in place of the one before. */
const placed = (table: string, rows: string): string[] => [
  `update rows set kind = s.kind, reason = s.reason, marks = s.marks from ${table} s
     where rows.id = s.row and ${rows} and (rows.kind <> s.kind or rows.reason is not s.reason or rows.marks is not s.marks)`,
  `delete from records where id in (select s.row from ${table} s where ${rows})`,
  `delete from changes where record in (select s.row from ${table} s where ${rows})`,
  `delete from findings where record in (select s.row from ${table} s where ${rows})`,
  `insert into records (id, "values") select s.row, s."values" from ${table} s
     where ${rows} and s."values" is not null`,
  `insert into changes (record, list) select s.row, s.changes from ${table} s
     where ${rows} and s.changes is not null`,
  `insert into findings (record, list) select s.row, s.findings from ${table} s
     where ${rows} and s.findings is not null`,
];

function applier(connection: Connection): CleaningMethods['applyCleaned'] {
  const listed =
    '(select value ->> 0 as sheet, value ->> 1 as columns, value ->> 2 as damage from json_each(?))';
  const keepRows = `insert into cleaned_rows (run, row, kind, reason, "values", changes, findings, marks)
    select ?, s.row, w.kind, w.reason, r."values", c.list, f.list, w.marks
    from temp.staged s join rows w on w.id = s.row left join records r on r.id = s.row
      left join changes c on c.record = s.row left join findings f on f.record = s.row`;
  const keepSheets = `insert into cleaned_sheets (run, sheet, columns, damage, records, aside, findings, changes)
    select ?, id, columns, damage, records, aside, findings, changes from sheets
    where id in (select w.sheet from temp.staged s join rows w on w.id = s.row)
      or id in (select sheet from ${listed})`;
  const count = `update sheets set records = records + p.n, aside = aside - p.n,
      changes = changes + p.c, findings = findings + p.f
    from (select w.sheet, sum((s.kind = 'record') - (b.kind = 'record')) as n,
        sum(${length('s.changes')} - ${length('b.changes')}) as c,
        sum(${length('s.findings')} - ${length('b.findings')}) as f
      from temp.staged s join cleaned_rows b on b.run = ? and b.row = s.row join rows w on w.id = s.row
      group by w.sheet) p
    where sheets.id = p.sheet`;
  const describe = `update sheets set columns = p.columns, damage = p.damage from ${listed} p where sheets.id = p.sheet`;
  return (run, sheets) => {
    // Also where no row changes: a table without rows is none that a statement can name.
    connection.exec(STAGE);
    const list = JSON.stringify(
      sheets.map(({ sheet, columns, damage }) => [sheet, JSON.stringify(columns), writeDamage(damage)]),
    );
    connection.atomic(() => {
      connection.command(keepRows).run(run);
      connection.command(keepSheets).run(run, list);
      connection.command(count).run(run);
      for (const sql of placed('temp.staged', 'true')) connection.command(sql).run();
      connection.command(describe).run(list);
      connection.command('delete from temp.staged').run();
    });
  };
}

const length = (list: string): string => `coalesce(json_array_length(${list}), 0)`;

function restorer(connection: Connection): Cleanings['restore'] {
  const brought = `select b.row from cleaned_rows b where b.run = ? and b.kind <> 'record'`;
  const commands = [
    // As with imports: decisions on records that the run brought go with them.
    `delete from decisions where a in (${brought})`,
    `delete from decisions where b in (${brought})`,
    ...placed('cleaned_rows', 's.run = ?'),
    `update sheets set columns = b.columns, damage = b.damage, records = b.records, aside = b.aside,
       findings = b.findings, changes = b.changes
     from cleaned_sheets b where b.run = ? and sheets.id = b.sheet`,
    'delete from cleaned_rows where run = ?',
    'delete from cleaned_sheets where run = ?',
    'delete from answers where run = ?',
  ].map((sql) => connection.command(sql));
  return (run) => {
    for (const command of commands) command.run(run);
    connection.exec(`${STAGE}; delete from temp.staged`);
  };
}

function answers(connection: Connection): Pick<CleaningMethods, 'addAnswers' | 'answers'> {
  const add = connection.command('insert into answers (run, columns, sheets) values (?, ?, ?)');
  const one = connection.query<[string, string]>('select columns, sheets from answers where run = ?');
  return {
    addAnswers(run, { columns, sheets }) {
      connection.atomic(() => add.run(run, JSON.stringify(columns), JSON.stringify(sheets)));
    },
    answers(run) {
      const found = one.get(run);
      if (found === undefined) return undefined;
      const [columns, sheets] = found.map((text): unknown => JSON.parse(text));
      return { columns: columns as Answers['columns'], sheets: sheets as Answers['sheets'] };
    },
  };
}
