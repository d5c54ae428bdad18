import type { ColumnDamage } from '../model/damage.js';
import type { Dictionary } from '../model/dictionary.js';
import type { ClassifiedRow } from '../model/record.js';
import type { Registry } from '../registry.js';
import type { RowWithRecord } from '../store/types.js';
import { joinDamage, type RowCleaner, rowCleaner, type TableToClean } from './clean-rows.js';
import { Thread } from './thread.js';

/** Rows to clean, or without rows the question what was found spoilt in a table, which ends it. */
export interface CleanRequest {
  readonly table: number;
  /** With the first request for a table. */
  readonly setup?: TableToClean;
  readonly rows?: readonly ClassifiedRow[];
}

export interface CleanReply {
  readonly rows: readonly RowWithRecord[];
  readonly damage: readonly ColumnDamage[];
}

/** Rows cleaned before other threads are started: a thread takes longer to start than a short list to clean. */
const ROWS_ALONE = 3000;

/** Batches that wait in each thread, so that it has work while its results are written; what comes on top is done here. */
const WAITING = 3;

/** Room for what a batch makes, in MB. */
const YOUNG = 64;

type CleanThread = Thread<CleanRequest, CleanReply>;

/** A batch on its way, in the order in which they were given. */
type Pending = Promise<readonly RowWithRecord[]>;

/**
 * Cleans the rows of the tables of an import, in other threads where there is much to do. Rows come back in the order
 * they were given, so that the number of threads makes no difference to anything but time.
 */
export class CleanThreads {
  readonly #dictionary: Dictionary;
  readonly #registry: Registry;
  readonly #most: number;
  #threads: CleanThread[] | undefined;
  #tables = 0;
  #rows = 0;

  /** `jobs`: threads in all; 1 is this one alone. */
  constructor(dictionary: Dictionary, registry: Registry, jobs: number) {
    this.#dictionary = dictionary;
    this.#registry = registry;
    // Run from its TypeScript sources, as tests do, there is no file that a thread could load.
    this.#most = import.meta.url.endsWith('.js') ? jobs - 1 : 0;
  }

  table(setup: TableToClean): TableCleaning {
    return new TableCleaning(this.#tables++, setup, this);
  }

  /** The thread for the next batch; undefined where this one does it. */
  thread(rows: number): CleanThread | undefined {
    this.#rows += rows;
    if (this.#most < 1 || this.#rows <= ROWS_ALONE) return undefined;
    this.#threads ??= Array.from(
      { length: this.#most },
      () => new Thread(new URL('./clean-worker.js', import.meta.url), this.#dictionary, YOUNG),
    );
    const idle = this.#threads.reduce((least, one) => (one.waiting < least.waiting ? one : least));
    return idle.waiting < WAITING ? idle : undefined;
  }

  /** How many batches may be on their way. */
  get room(): number {
    return 1 + (this.#threads?.length ?? 0) * WAITING;
  }

  /** Cleans in this thread. */
  here(setup: TableToClean): RowCleaner {
    return rowCleaner(setup, this.#dictionary, this.#registry);
  }

  async close(): Promise<void> {
    await Promise.all((this.#threads ?? []).map((thread) => thread.close()));
    this.#threads = undefined;
  }
}

/** The rows of one table on their way through the threads. */
export class TableCleaning {
  readonly #id: number;
  readonly #setup: TableToClean;
  readonly #threads: CleanThreads;
  readonly #users = new Set<CleanThread>();
  #here: RowCleaner | undefined;

  constructor(id: number, setup: TableToClean, threads: CleanThreads) {
    this.#id = id;
    this.#setup = setup;
    this.#threads = threads;
  }

  clean(rows: readonly ClassifiedRow[]): Pending {
    const thread = this.#threads.thread(rows.length);
    if (thread === undefined) {
      this.#here ??= this.#threads.here(this.#setup);
      const cleaner = this.#here;
      return Promise.resolve(rows.map((row) => cleaner.clean(row)));
    }
    const isNew = !this.#users.has(thread);
    this.#users.add(thread);
    const request = { table: this.#id, ...(isNew ? { setup: this.#setup } : {}), rows };
    return thread.ask(request).then((reply) => reply.rows);
  }

  /** Once all rows are cleaned. */
  async damage(): Promise<ColumnDamage[]> {
    const replies = await Promise.all([...this.#users].map((thread) => thread.ask({ table: this.#id })));
    return joinDamage([this.#here?.damage() ?? [], ...replies.map((reply) => reply.damage)]);
  }
}
