import { existsSync, rmSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Run } from '../model/job.js';
import type { Store } from '../store/types.js';

/** A store with what `close` has to give back. */
export interface OpenedStore {
  readonly store: Store;
  /** The run that was cut off, if one was; it has been taken back. */
  readonly recovered: Run | undefined;
  close(): void;
}

/** With the lock, and with nothing left of a run that was cut off. */
export async function openToWrite(path: string, create: boolean): Promise<OpenedStore> {
  const { openStore, lockStore } = await import('../store/open.js');
  const { recover } = await import('../steps/with-run.js');
  const isNew = !existsSync(path);
  const lock = lockStore(path);
  try {
    const store = openStore(path, { create });
    const recovered = recoveredIn(store, recover);
    const close = (): void => {
      const leftEmpty = isNew && store.runs().length === 0;
      store.close();
      // A command that failed leaves no store where there was none.
      if (leftEmpty) for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
      lock.release();
    };
    return { store, recovered, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function recoveredIn(store: Store, recover: (store: Store) => Run | undefined): Run | undefined {
  try {
    return recover(store);
  } catch (error) {
    store.close();
    throw error;
  }
}

/**
 * Without the lock, unless there is something to put in order first: a store of an older version, or a run that was cut
 * off. Where that may not be written, or someone else is writing, the store is read as it is.
 */
export async function openToRead(path: string): Promise<OpenedStore> {
  const { openStore } = await import('../store/open.js');
  const { recovered, obstacle } = (await isInOrder(path)) ? {} : await putInOrder(path);
  try {
    const store = openStore(path, { readonly: true, copyOlder: true });
    return { store, recovered, close: () => store.close() };
  } catch (error) {
    // What kept it from being brought up to date says more than that it is old.
    throw isOlder(error) ? (obstacle ?? error) : error;
  }
}

function isOlder(error: unknown): boolean {
  return error instanceof UserError && error.code === 'store.older';
}

async function isInOrder(path: string): Promise<boolean> {
  const { openStore } = await import('../store/open.js');
  const { unfinished } = await import('../steps/with-run.js');
  try {
    const store = openStore(path, { readonly: true });
    const order = unfinished(store) === undefined;
    store.close();
    return order;
  } catch (error) {
    if (isOlder(error)) return false;
    throw error;
  }
}

/** What keeps from writing, but not from reading. */
const KEEPS_FROM_WRITING = [
  'store.locked',
  'store.busy',
  'store.read_only',
  'store.no_access',
  'store.disk_full',
  'store.io',
];

interface Order {
  readonly recovered?: Run | undefined;
  readonly obstacle?: UserError;
}

async function putInOrder(path: string): Promise<Order> {
  try {
    const { recovered, close } = await openToWrite(path, false);
    close();
    return { recovered };
  } catch (error) {
    if (error instanceof UserError && KEEPS_FROM_WRITING.includes(error.code)) return { obstacle: error };
    throw error;
  }
}
