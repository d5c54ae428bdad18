import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.js';
import type { FlatBook, SheetJsAnswer, SheetJsQuestion } from './legacy-flat.js';

/*
 * SheetJS in a thread of its own, with a bound to its memory and its time: whatever a damaged or hostile file makes it
 * believe, the program goes on with a message.
 */

const MIB = 1024 * 1024;
/**
 * Memory of the thread, and what each byte of a workbook may need of it beside: a number of six bytes takes some 100.
 * Generous, because a list that grows far beyond the bound in one step ends the whole program and not the thread.
 */
const HEAP_MIB = 1024;
const HEAP_EACH = 24;
const MOST_HEAP_MIB = 4096;
/** Milliseconds a workbook may take, and for each MiB of it: eight times what a slow machine needs. */
const MOST_MS = 8000;
const MS_EACH_MIB = 1000;

/** Workbooks up to this size share a thread, since starting one takes longer than reading a short list. */
const SMALL = 2 * MIB;

const LOCKED = /password-protected|password is incorrect|encryption scheme|version code/i;

let shared: Thread | undefined;

/**
 * The workbook as SheetJS reads it from bytes or from text already decoded. `weight`: bytes when unpacked.
 * Throws UserError for what it cannot read.
 */
export async function readBook(data: Uint8Array | string, path: string, weight: number): Promise<FlatBook> {
  const { book, error } = await ask({ what: 'book', data }, path, weight);
  if (book !== undefined) return book;
  throw new UserError(LOCKED.test(error ?? '') ? 'format.password' : 'format.truncated', { path }, [], error);
}

/** The stream of records in an OLE file; undefined where the file is too damaged to have one. */
export async function oleStream(bytes: Uint8Array, path: string): Promise<Buffer | undefined> {
  const { stream } = await ask({ what: 'stream', data: bytes }, path, bytes.length);
  return stream && Buffer.from(stream.buffer, stream.byteOffset, stream.length);
}

async function ask(question: SheetJsQuestion, path: string, weight: number): Promise<SheetJsAnswer> {
  const isSmall = weight <= SMALL;
  const thread = (isSmall ? shared : undefined) ?? new Thread(Math.max(weight, SMALL));
  if (isSmall) shared = thread;
  try {
    return await thread.ask(question, MOST_MS + (weight / MIB) * MS_EACH_MIB);
  } catch (error) {
    if (shared === thread) shared = undefined;
    if (!isOfTheFile(error)) throw error;
    throw new UserError(isSmall ? 'format.truncated' : 'format.too_large', { path }, [], error);
  } finally {
    if (shared !== thread) await thread.end();
  }
}

/** Its memory or its time was too short; all else is our bug. */
function isOfTheFile(error: unknown): boolean {
  return error instanceof TooLong || (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

class TooLong extends Error {}

class Thread {
  readonly #worker: Worker;
  /** One question at a time: each has its time to itself. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(weight: number) {
    const heap = Math.min(HEAP_MIB + (weight / MIB) * HEAP_EACH, MOST_HEAP_MIB);
    this.#worker = new Worker(new URL('./legacy-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    // Who asks is told; between questions nobody listens, and an error would end the program.
    this.#worker.on('error', () => {}).unref();
  }

  ask(question: SheetJsQuestion, ms: number): Promise<SheetJsAnswer> {
    const answer = this.#last.then(() => this.#answer(question, ms));
    this.#last = answer.catch(() => {});
    return answer;
  }

  end(): Promise<unknown> {
    return this.#worker.terminate();
  }

  /** Rejects when the thread ends, by memory or otherwise, or its time is over. */
  async #answer(question: SheetJsQuestion, ms: number): Promise<SheetJsAnswer> {
    const worker = this.#worker;
    const over = new AbortController();
    const { signal } = over;
    const answered = once(worker, 'message', { signal });
    const ended = once(worker, 'exit', { signal }).then(([code]) =>
      Promise.reject(new Error(`the thread ended with ${code}`)),
    );
    const late = setTimeout(ms, undefined, { signal }).then(() => Promise.reject(new TooLong(`${ms} ms`)));
    worker.ref();
    worker.postMessage(question);
    try {
      const [answer] = await Promise.race([answered, ended, late]);
      return answer as SheetJsAnswer;
    } finally {
      over.abort();
      worker.unref();
    }
  }
}
