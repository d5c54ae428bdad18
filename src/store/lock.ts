import { existsSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Connection } from './connection.js';
import { connect } from './connection.js';
import { writable } from './files.js';

export interface StoreLock {
  release(): void;
}

/** How often to begin again when another process removes the lock file at the very moment we take it. */
const ATTEMPTS = 10;

/**
 * Makes this process the only one that writes to the store `path`, until released. The lock is held by an open
 * transaction on the SQLite file `<path>.lock`, so the operating system frees it when the process dies, whatever the
 * way. UserError `store.locked` where another process (or this one) holds it.
 */
export function lockStore(path: string): StoreLock {
  const file = lockFile(path);
  const folder = dirname(file);
  if (!existsSync(folder)) throw new UserError('store.no_folder', { path, folder });
  if (!writable(folder)) throw new UserError('store.read_only', { path });
  let problem: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const connection = hold(file);
      return { release: releaser(connection, file) };
    } catch (error) {
      if (error instanceof UserError && error.code === 'store.busy') {
        throw new UserError('store.locked', { path }, [], error.cause);
      }
      if (error instanceof UserError && error.code === 'store.disk_full') {
        throw new UserError('store.disk_full', { path }, [], error.cause);
      }
      // The file may just have been removed, with this error or that, according to the moment.
      problem = error;
    }
  }
  throw problem;
}

/** One lock for one store, by whatever link it is reached. */
function lockFile(path: string): string {
  const wanted = resolve(path);
  if (existsSync(wanted)) return `${realpathSync(wanted)}.lock`;
  const folder = dirname(wanted);
  return `${join(existsSync(folder) ? realpathSync(folder) : folder, basename(wanted))}.lock`;
}

/** Takes the lock, or fails: also where the file has been removed meanwhile, which makes the lock worth nothing. */
function hold(file: string): Connection {
  const connection = connect(file, { readonly: false, mustExist: false, patience: 0 });
  try {
    // SQLite looks whether a file still has its name before its first write to it, unless the file is empty.
    connection.exec('begin exclusive; create table if not exists held (by text); commit');
    connection.exec("begin exclusive; insert into held values ('us')");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function releaser(connection: Connection, file: string): () => void {
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    // Elsewhere than on Windows the file goes while the lock is still held: who waits for it then finds it moved.
    // Windows does not remove files that anyone has open, so there it goes afterwards, if nobody waits.
    if (process.platform !== 'win32') remove(file);
    connection.close();
    if (process.platform === 'win32') remove(file);
  };
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Still in use or in a folder that has become read-only: an empty file stays, which does no harm.
  }
}
