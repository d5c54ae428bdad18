import type { ColumnMapping } from '../model/dictionary.js';
import type { RowKind } from '../model/record.js';
import {
  readDamage,
  readMarks,
  readMessage,
  readStrings,
  writeChanges,
  writeDamage,
  writeFindings,
  writeMarks,
  writeMessage,
  writeStrings,
  writeValues,
} from './codec.js';
import type { Connection } from './connection.js';
import { LISTED, lookUp, paged } from './paging.js';
import type { Origin, RowWithRecord, Source, Store, StoredRow, StoredSheet } from './types.js';

type RowMethods = Pick<
  Store,
  | 'addSource'
  | 'addSheet'
  | 'addRows'
  | 'finishSheet'
  | 'sources'
  | 'sourceByHash'
  | 'sheets'
  | 'rows'
  | 'rowsById'
  | 'rowsOnLine'
  | 'origins'
>;

type SourceRow = [number, number, string, string, string, number, string, string | null];
type SheetRow = [number, number, string, number, number, string, number, number, string | null];
type RowRow = [number, number, number, string, string | null, string, string | null];

const SOURCE = 'select id, run, path, name, sha256, bytes, format, encoding from sources';
const SHEET = 'select id, source, name, hidden, header_line, columns, records, aside, damage from sheets';
const ROW = 'select id, sheet, line, kind, reason, cells, marks from rows';

/** Sources, sheets and rows. */
export function rowTables(connection: Connection): RowMethods {
  const addSource = connection.command(
    'insert into sources (run, path, name, sha256, bytes, format, encoding) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const addSheet = connection.command(
    'insert into sheets (source, name, hidden, header_line, columns) values (?, ?, ?, ?, ?)',
  );
  const sources = connection.query<SourceRow>(`${SOURCE} order by id`);
  const byHash = connection.query<SourceRow>(
    `${SOURCE} where sha256 = ? and id not in (select of from source_versions) order by id limit 1`,
  );
  const sheets = connection.query<SheetRow>(`${SHEET} order by id`);
  const sheetsOf = connection.query<SheetRow>(`${SHEET} where source = ? order by id`);
  const row = connection.query<RowRow>(`${ROW} where id = ?`);
  const onLine = connection.query<RowRow>(
    `${ROW} where id >= (select first_row from sheets where id = ?)
       and id <= (select last_row from sheets where id = ?) and sheet = ? and line = ? order by id`,
  );
  const place = connection.query<[number, string, string, number]>(
    `select r.id, so.name, sh.name, r.line
     from rows r join sheets sh on sh.id = r.sheet join sources so on so.id = sh.source
     where r.id in ${LISTED}`,
  );
  const setDamage = connection.command('update sheets set damage = ? where id = ?');
  return {
    addSource(run, source) {
      const { path, name, sha256, bytes, format, encoding } = source;
      return addSource.run(run, path, name, sha256, bytes, format, encoding ?? null).id;
    },
    addSheet(source, { name, hidden, headerLine, columns }) {
      return addSheet.run(source, name, hidden ? 1 : 0, headerLine, JSON.stringify(columns)).id;
    },
    addRows: rowAdder(connection),
    finishSheet: (sheet, { damage }) => void setDamage.run(writeDamage(damage), sheet),
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
    rowsOnLine: (sheet, line) => onLine.all(sheet, sheet, sheet, line).map(rowOf),
    origins(records) {
      const found = lookUp(records, place.all).values();
      return new Map(Array.from(found, (row) => [row[0], originOf(row)]));
    },
  };
}

function rowAdder(connection: Connection): RowMethods['addRows'] {
  const runOf = connection.query<[number]>(
    'select so.run from sheets sh join sources so on so.id = sh.source where sh.id = ?',
  );
  const addRow = connection.command(
    'insert into rows (sheet, line, kind, reason, cells, marks) values (?, ?, ?, ?, ?, ?)',
  );
  const addRecord = connection.command('insert into records (id, "values") values (?, ?)');
  const addChanges = connection.command('insert into changes (record, list) values (?, ?)');
  const addFindings = connection.command('insert into findings (record, list) values (?, ?)');
  const addSame = connection.command('insert into same_rows (row, record) values (?, ?)');
  const count = connection.command(
    `update sheets set first_row = coalesce(first_row, ?), last_row = ?, records = records + ?,
       aside = aside + ?, findings = findings + ?, changes = changes + ? where id = ?`,
  );

  function add(sheet: number, { row, cleaned, sameAs }: RowWithRecord): number {
    const { line, kind, reason, cells } = row;
    if ((kind === 'record') !== (cleaned !== undefined)) {
      throw new Error(`Line ${line} is of kind ${kind}, with${cleaned ? '' : 'out'} a record`);
    }
    const { id } = addRow.run(sheet, line, kind, writeMessage(reason), writeStrings(cells), writeMarks(row));
    if (sameAs !== undefined && kind === 'aside') addSame.run(id, sameAs);
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

function sourceOf([id, run, path, name, sha256, bytes, format, encoding]: SourceRow): Source {
  return { id, run, path, name, sha256, bytes, format, ...(encoding === null ? {} : { encoding }) };
}

function sheetOf([
  id,
  source,
  name,
  hidden,
  headerLine,
  columns,
  records,
  aside,
  damage,
]: SheetRow): StoredSheet {
  return {
    id,
    source,
    name,
    hidden: hidden === 1,
    headerLine,
    columns: JSON.parse(columns) as ColumnMapping[],
    records,
    aside,
    damage: readDamage(damage),
  };
}

function rowOf([id, sheet, line, kind, reason, cells, marks]: RowRow): StoredRow {
  const why = readMessage(reason);
  return {
    id,
    sheet,
    line,
    kind: kind as RowKind,
    cells: readStrings(cells),
    ...readMarks(marks),
    ...(why === undefined ? {} : { reason: why }),
  };
}

function originOf([record, source, sheet, line]: [number, string, string, number]): Origin {
  return { record, source, sheet, line };
}
