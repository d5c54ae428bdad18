import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { cleaningTables } from './cleanings.js';
import type { Connection } from './connection.js';
import { connect } from './connection.js';
import { customerTables } from './customers.js';
import { datedTables } from './dated.js';
import { writable } from './files.js';
import { generationTables } from './generations.js';
import { imageOf } from './image.js';
import { matchingTables } from './matching.js';
import { migrations } from './migrations/index.js';
import { recordTables } from './records.js';
import { sourceRemoval } from './removal.js';
import { rowTables } from './rows.js';
import { runTables } from './runs.js';
import { sampleTables } from './samples.js';
import { tagTables } from './tags.js';
import { totalsOf } from './totals.js';
import type { Store } from './types.js';
import { versionTables } from './versions.js';

export { lockStore, type StoreLock } from './lock.js';

/** "crmc", so that the database of some other program is told apart and never written to. */
const APPLICATION_ID = 0x63726d63;

/** Milliseconds to wait while another process writes. */
const PATIENCE = 5000;

export interface OpenOptions {
  /** Changes nothing; works while another process writes. */
  readonly readonly?: boolean;
  /** With `readonly`: a store of an older version is read from a copy in memory that is brought up to date. */
  readonly copyOlder?: boolean;
  /** Makes the store where there is none. */
  readonly create?: boolean;
}

/** Opens the store in the file `path`, bringing it up to date first. UserErrors `store.*` name the path. */
export function openStore(path: string, options: OpenOptions): Store {
  const file = resolve(path);
  const readonly = options.readonly ?? false;
  const create = !readonly && (options.create ?? false);
  checkPath(file, readonly, create);
  const asked = { readonly, mustExist: !create, patience: PATIENCE };
  try {
    return storeOn(prepared(connect(file, asked), readonly, create));
  } catch (error) {
    // Reading makes files beside the store; where that may not be, its content is read as it is.
    const forbidden = ['store.read_only', 'store.no_access', 'store.disk_full'].some((code) =>
      is(error, code),
    );
    const older = options.copyOlder === true && is(error, 'store.older');
    const image = readonly && (forbidden || older) ? imageOf(file) : undefined;
    if (image === undefined) throw error;
    return storeOn(preparedImage(file, image, options.copyOlder === true));
  }
}

function is(error: unknown, code: string): boolean {
  return error instanceof UserError && error.code === code;
}

/** A copy in memory can be brought up to date; the file stays as it is. */
function preparedImage(file: string, image: Buffer, update: boolean): Connection {
  const connection = connect(file, { readonly: !update, mustExist: true, patience: PATIENCE, image });
  return prepared(connection, !update, false);
}

function prepared(connection: Connection, readonly: boolean, create: boolean): Connection {
  try {
    prepare(connection, readonly, create);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function storeOn(connection: Connection): Store {
  const generations = generationTables(connection);
  const versions = versionTables(connection);
  const cleanings = cleaningTables(connection);
  const { removeSources, takeBackSource } = sourceRemoval(connection, versions);
  const removeWork = (run: number): void => {
    cleanings.restore(run);
    removeSources(run);
  };
  return {
    path: connection.path,
    close: connection.close,
    transaction: connection.transaction,
    ...runTables(connection, generations, removeWork),
    ...rowTables(connection),
    takeBackSource,
    ...versions.methods,
    ...cleanings.methods,
    ...recordTables(connection),
    ...matchingTables(connection, generations, versions),
    ...sampleTables(connection, generations, versions),
    ...customerTables(connection, generations, versions, cleanings),
    ...datedTables(connection, generations),
    ...tagTables(connection, generations),
    totals: () => totalsOf(connection, generations, versions, cleanings),
  };
}

function checkPath(path: string, readonly: boolean, create: boolean): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new UserError('store.no_folder', { path, folder });
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new UserError('store.is_folder', { path });
  if (stat === undefined && !create) throw new UserError('store.missing', { path });
  if (readonly) return;
  // SQLite writes beside the file too (`-wal`, `-shm`).
  if (!writable(folder) || (stat !== undefined && !writable(path))) {
    throw new UserError('store.read_only', { path });
  }
}

/** Tells whose database this is and how old, before anything is written. */
function prepare(connection: Connection, readonly: boolean, create: boolean): void {
  const { path } = connection;
  const version = versionOf(connection);
  if (version === 0 && !create) throw new UserError('store.missing', { path });
  if (version < migrations.length && readonly) {
    throw new UserError('store.older', { path, store: version, program: migrations.length });
  }
  if (readonly) return;
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = normal');
  // What a long transaction made the log grow to is given back afterwards.
  connection.pragma('journal_size_limit = 67108864');
  if (version < migrations.length) migrate(connection);
}

/** How many migrations the database has seen; 0 for an empty one. Throws for what is not a store of ours, or too new. */
function versionOf(connection: Connection): number {
  const { path } = connection;
  const id = connection.pragma('application_id');
  const version = Number(connection.pragma('user_version'));
  const empty = connection.query<[number]>('select count(*) from sqlite_schema').get()?.[0] === 0;
  if (empty && id === 0 && version === 0) return 0;
  if (id !== APPLICATION_ID) throw new UserError('store.foreign', { path });
  if (version > migrations.length) {
    throw new UserError('store.newer', { path, store: version, program: migrations.length });
  }
  return version;
}

function migrate(connection: Connection): void {
  connection.transaction(() => {
    // Asked again inside the transaction: another process may have been faster.
    const version = versionOf(connection);
    for (const migration of migrations.slice(version)) connection.exec(migration);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${migrations.length}`);
  });
}
