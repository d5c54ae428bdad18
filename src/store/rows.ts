import type { ColumnMapping } from '../model/dictionary.js';
import type { RowKind } from '../model/record.js';
import {
  readMessage,
  readStrings,
  writeChanges,
  writeFindings,
  writeMessage,
  writeStrings,
  writeValues,
} from './codec.js';
import type { Connection } from './connection.js';
import { mapOf, paged } from './paging.js';
import type { Origin, RowWithRecord, Source, Store, StoredRow, StoredSheet } from './types.js';

type RowMethods = Pick<
  Store,
  | 'addSource'
  | 'addSheet'
  | 'addRows'
  | 'sources'
  | 'sourceByHash'
  | 'sheets'
  | 'rows'
  | 'rowsById'
  | 'origins'
>;

type SourceRow = [number, number, string, string, string, number, string, string | null];
type SheetRow = [number, number, string, number, number, string, number, number];
type RowRow = [number, number, number, string, string | null, string];

const SOURCE = 'select id, run, path, name, sha256, bytes, format, encoding from sources';
const SHEET = 'select id, source, name, hidden, header_line, columns, records, aside from sheets';
const ROW = 'select id, sheet, line, kind, reason, cells from rows';

/** Sources, sheets and rows; `removeRows` takes back those of a run with the records made of them. */
export function rowTables(connection: Connection): {
  methods: RowMethods;
  removeRows: (run: number) => void;
} {
  const addSource = connection.command(
    'insert into sources (run, path, name, sha256, bytes, format, encoding) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const addSheet = connection.command(
    'insert into sheets (source, name, hidden, header_line, columns) values (?, ?, ?, ?, ?)',
  );
  const sources = connection.query<SourceRow>(`${SOURCE} order by id`);
  const byHash = connection.query<SourceRow>(`${SOURCE} where sha256 = ? order by id limit 1`);
  const sheets = connection.query<SheetRow>(`${SHEET} order by id`);
  const sheetsOf = connection.query<SheetRow>(`${SHEET} where source = ? order by id`);
  const row = connection.query<RowRow>(`${ROW} where id = ?`);
  const place = connection.query<[number, string, string, number]>(
    `select r.id, so.name, sh.name, r.line
     from rows r join sheets sh on sh.id = r.sheet join sources so on so.id = sh.source where r.id = ?`,
  );
  const methods: RowMethods = {
    addSource(run, source) {
      const { path, name, sha256, bytes, format, encoding } = source;
      return addSource.run(run, path, name, sha256, bytes, format, encoding ?? null).id;
    },
    addSheet(source, { name, hidden, headerLine, columns }) {
      return addSheet.run(source, name, hidden ? 1 : 0, headerLine, JSON.stringify(columns)).id;
    },
    addRows: rowAdder(connection),
    sources: () => sources.all().map(sourceOf),
    sourceByHash(sha256) {
      const found = byHash.get(sha256);
      return found && sourceOf(found);
    },
    sheets: (source) => (source === undefined ? sheets.all() : sheetsOf.all(source)).map(sheetOf),
    rows: rowReader(connection),
    rowsById(ids) {
      return ids.flatMap((id) => {
        const found = row.get(id);
        return found ? [rowOf(found)] : [];
      });
    },
    origins(records) {
      return mapOf(records, (id) => {
        const found = place.get(id);
        return found && originOf(found);
      });
    },
  };
  return { methods, removeRows: rowRemover(connection) };
}

function rowAdder(connection: Connection): RowMethods['addRows'] {
  const runOf = connection.query<[number]>(
    'select so.run from sheets sh join sources so on so.id = sh.source where sh.id = ?',
  );
  const addRow = connection.command(
    'insert into rows (sheet, line, kind, reason, cells) values (?, ?, ?, ?, ?)',
  );
  const addRecord = connection.command('insert into records (id, "values") values (?, ?)');
  const addChanges = connection.command('insert into changes (record, list) values (?, ?)');
  const addFindings = connection.command('insert into findings (record, list) values (?, ?)');
  const count = connection.command(
    `update sheets set first_row = coalesce(first_row, ?), last_row = ?, records = records + ?,
       aside = aside + ?, findings = findings + ?, changes = changes + ? where id = ?`,
  );

  function add(sheet: number, { row, cleaned }: RowWithRecord): number {
    if ((row.kind === 'record') !== (cleaned !== undefined)) {
      throw new Error(`Line ${row.line} is of kind ${row.kind}, with${cleaned ? '' : 'out'} a record`);
    }
    const { id } = addRow.run(sheet, row.line, row.kind, writeMessage(row.reason), writeStrings(row.cells));
    if (cleaned) {
      addRecord.run(id, writeValues(cleaned.values));
      if (cleaned.changes.length > 0) addChanges.run(id, writeChanges(cleaned.changes));
      if (cleaned.findings.length > 0) addFindings.run(id, writeFindings(cleaned.findings));
    }
    return id;
  }

  return (run, sheet, rows) =>
    connection.atomic(() => {
      // Rows are taken back with the run of their source, so they must not come from another one.
      if (runOf.get(sheet)?.[0] !== run) throw new Error(`Sheet ${sheet} is not of run ${run}`);
      if (rows.length === 0) return 0;
      const ids = rows.map((row) => add(sheet, row));
      const records = rows.filter(({ cleaned }) => cleaned !== undefined).length;
      const aside = rows.filter(({ row }) => row.kind === 'aside').length;
      const findings = rows.reduce((sum, { cleaned }) => sum + (cleaned?.findings.length ?? 0), 0);
      const changes = rows.reduce((sum, { cleaned }) => sum + (cleaned?.changes.length ?? 0), 0);
      count.run(ids[0] ?? 0, ids[ids.length - 1] ?? 0, records, aside, findings, changes, sheet);
      return records;
    });
}

function rowReader(connection: Connection): RowMethods['rows'] {
  const bounds = connection.query<[number | null, number | null]>(
    'select first_row, last_row from sheets where id = ?',
  );
  const all = connection.query<RowRow>(`${ROW} where id > ? order by id limit ?`);
  const records = connection.query<RowRow>(`${ROW} where id > ? and kind = 'record' order by id limit ?`);
  const others = connection.query<RowRow>(
    `${ROW} where id > ? and kind = ? and kind <> 'record' order by id limit ?`,
  );
  const ofSheet = connection.query<RowRow>(
    `${ROW} where id > ? and id <= ? and sheet = ? and (? is null or kind = ?) order by id limit ?`,
  );

  function page(
    filter: { kind?: RowKind; sheet?: number },
    after: number | undefined,
    limit: number,
  ): RowRow[] {
    const { kind, sheet } = filter;
    if (sheet !== undefined) {
      const [first, last] = bounds.get(sheet) ?? [null, null];
      if (first === null || last === null) return [];
      return ofSheet.all(after ?? first - 1, last, sheet, kind ?? null, kind ?? null, limit);
    }
    if (kind === undefined) return all.all(after ?? 0, limit);
    return kind === 'record' ? records.all(after ?? 0, limit) : others.all(after ?? 0, kind, limit);
  }

  return (filter = {}) => paged((last, limit) => page(filter, last?.id, limit).map(rowOf));
}

function rowRemover(connection: Connection): (run: number) => void {
  const sheets = connection.query<[number, number | null, number | null]>(
    `select sh.id, sh.first_row, sh.last_row from sheets sh join sources so on so.id = sh.source where so.run = ?`,
  );
  const mine = 'select id from rows where id between ? and ? and sheet = ?';
  const commands = [
    // A later row may get the id of one taken back; a decision must not go over to it.
    connection.command(`delete from decisions where a in (${mine})`),
    connection.command(`delete from decisions where b in (${mine})`),
    connection.command(`delete from findings where record in (${mine})`),
    connection.command(`delete from changes where record in (${mine})`),
    connection.command(`delete from records where id in (${mine})`),
    connection.command('delete from rows where id between ? and ? and sheet = ?'),
  ];
  const removeSheets = connection.command(
    'delete from sheets where source in (select id from sources where run = ?)',
  );
  const removeSources = connection.command('delete from sources where run = ?');
  return (run) => {
    for (const [sheet, first, last] of sheets.all(run)) {
      if (first !== null) for (const command of commands) command.run(first, last, sheet);
    }
    removeSheets.run(run);
    removeSources.run(run);
  };
}

function sourceOf([id, run, path, name, sha256, bytes, format, encoding]: SourceRow): Source {
  return { id, run, path, name, sha256, bytes, format, ...(encoding === null ? {} : { encoding }) };
}

function sheetOf([id, source, name, hidden, headerLine, columns, records, aside]: SheetRow): StoredSheet {
  return {
    id,
    source,
    name,
    hidden: hidden === 1,
    headerLine,
    columns: JSON.parse(columns) as ColumnMapping[],
    records,
    aside,
  };
}

function rowOf([id, sheet, line, kind, reason, cells]: RowRow): StoredRow {
  const why = readMessage(reason);
  return {
    id,
    sheet,
    line,
    kind: kind as RowKind,
    cells: readStrings(cells),
    ...(why === undefined ? {} : { reason: why }),
  };
}

function originOf([record, source, sheet, line]: [number, string, string, number]): Origin {
  return { record, source, sheet, line };
}
