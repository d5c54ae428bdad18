import { statSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Database } from './driver.js';
import { loadDriver } from './driver.js';
import { guarded } from './problems.js';

export type SqlValue = string | number | null | Uint8Array;

/** A reading statement, prepared at first use. Rows are tuples of the columns in the order of the select. */
export interface Query<Row extends readonly SqlValue[]> {
  get(...params: readonly SqlValue[]): Row | undefined;
  all(...params: readonly SqlValue[]): Row[];
}

/** A writing statement, prepared at first use. Returns the number of rows changed and the id of the last one inserted. */
export interface Command {
  run(...params: readonly SqlValue[]): { readonly changes: number; readonly id: number };
}

/** One connection to one database file. All that SQLite reports is explained here (`problems.ts`). */
export interface Connection {
  readonly path: string;
  query<Row extends readonly SqlValue[]>(sql: string): Query<Row>;
  command(sql: string): Command;
  exec(sql: string): void;
  pragma(text: string): SqlValue;
  /** All or nothing; a transaction inside a transaction is a bug. */
  transaction<T>(work: () => T): T;
  /** All or nothing, as part of the caller's transaction where there is one. */
  atomic<T>(work: () => T): T;
  close(): void;
}

export interface ConnectOptions {
  readonly readonly: boolean;
  readonly mustExist: boolean;
  /** The content of the file, to read instead of the file itself. */
  readonly image?: Buffer;
  /** How long to wait for others, in milliseconds. */
  readonly patience: number;
}

export function connect(path: string, options: ConnectOptions): Connection {
  const driver = loadDriver();
  const db = guarded(
    path,
    () =>
      new driver(options.image ?? path, {
        readonly: options.readonly,
        fileMustExist: options.mustExist,
        timeout: options.patience,
      }),
  );
  const transaction = transactions(db, path);
  return {
    path,
    query: (sql) => query(db, path, sql),
    command: (sql) => command(db, path, sql),
    exec: (sql) => guarded(path, () => void db.exec(sql)),
    pragma: (text) => guarded(path, () => db.pragma(text, { simple: true }) as SqlValue),
    transaction,
    atomic: (work) => (db.inTransaction ? work() : transaction(work)),
    close: () => guarded(path, () => void db.close()),
  };
}

function query<Row extends readonly SqlValue[]>(db: Database, path: string, sql: string): Query<Row> {
  const prepared = once(() => db.prepare<SqlValue[], Row>(sql).raw());
  return {
    get: (...params) => guarded(path, () => prepared().get(...params)),
    all: (...params) => guarded(path, () => prepared().all(...params)),
  };
}

function command(db: Database, path: string, sql: string): Command {
  const prepared = once(() => db.prepare<SqlValue[]>(sql));
  return {
    run: (...params) =>
      guarded(path, () => {
        const result = prepared().run(...params);
        return { changes: result.changes, id: Number(result.lastInsertRowid) };
      }),
  };
}

/**
 * Throws `store.gone` when the file at the path is no longer the one it was at first. Elsewhere than on Windows a file
 * can be deleted or replaced while it is open, and all that is written to it then is lost without a word.
 */
function fileWatch(path: string): () => void {
  const current = (): string | undefined => {
    const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
    return stat && `${stat.dev} ${stat.ino}`;
  };
  let first: string | undefined;
  return () => {
    const now = current();
    first ??= now;
    if (now === undefined || now !== first) throw new UserError('store.gone', { path });
  };
}

function transactions(db: Database, path: string): <T>(work: () => T) => T {
  const watch = fileWatch(path);
  return (work) => {
    if (db.inTransaction) throw new Error('A transaction inside a transaction');
    // Immediate: a second writer is found out at the start and not in the middle.
    guarded(path, () => db.exec('begin immediate'));
    try {
      watch();
      const result = work();
      watch();
      guarded(path, () => db.exec('commit'));
      return result;
    } finally {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if (db.inTransaction) db.exec('rollback');
    }
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
