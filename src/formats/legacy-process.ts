import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../errors.js';
import type { FlatBook, SheetJsAnswer, SheetJsQuestion } from './legacy-flat.js';

/*
 * SheetJS in a process of its own, with a bound to its memory and its time: whatever a damaged or hostile file makes it
 * believe, the program goes on with a message. A thread is not enough: a list that grows far beyond its bound in one
 * step ends the whole program.
 */

const MIB = 1024 * 1024;
/** Memory of the process, and what each byte of a workbook may need of it beside: a number of six bytes takes some 100. */
const HEAP_MIB = 320;
const HEAP_EACH = 24;
const MOST_HEAP_MIB = 4096;
/** Milliseconds a workbook may take, and for each MiB of it: eight times what a slow machine needs. */
const MOST_MS = 8000;
const MS_EACH_MIB = 1000;

/** Workbooks up to this size share a process, since starting one takes longer than reading a short list. */
const SMALL = 2 * MIB;

const LOCKED = /password-protected|password is incorrect|encryption scheme|version code/i;

let shared: Reader | undefined;

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
  const reader = (isSmall ? shared : undefined) ?? new Reader(Math.max(weight, SMALL));
  if (isSmall) shared = reader;
  try {
    return await reader.ask(question, MOST_MS + (weight / MIB) * MS_EACH_MIB);
  } catch (error) {
    if (shared === reader) shared = undefined;
    if (!(error instanceof TooMuch)) throw error;
    throw new UserError(isSmall ? 'format.truncated' : 'format.too_large', { path }, [], error);
  } finally {
    if (shared !== reader) reader.end();
  }
}

/** Its memory or its time was too short; all else is our bug. */
class TooMuch extends Error {}

/** How a process of Node ends by an error in its program, and not for want of memory. */
const OWN_ERROR = 1;

class Reader {
  readonly #child: ChildProcess;
  /** One question at a time: each has its time to itself. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(weight: number) {
    const heap = Math.min(HEAP_MIB + (weight / MIB) * HEAP_EACH, MOST_HEAP_MIB);
    this.#child = fork(new URL('./legacy-worker.js', import.meta.url), {
      execArgv: [`--max-old-space-size=${Math.round(heap)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Who asks is told; between questions nobody listens, and an error would end the program.
    this.#child.on('error', () => {});
    this.#rest();
  }

  ask(question: SheetJsQuestion, ms: number): Promise<SheetJsAnswer> {
    const answer = this.#last.then(() => this.#answer(question, ms));
    this.#last = answer.catch(() => {});
    return answer;
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  /** The program may end while nothing is asked. */
  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  /** Rejects when the process ends, by memory or otherwise, or its time is over. */
  async #answer(question: SheetJsQuestion, ms: number): Promise<SheetJsAnswer> {
    const child = this.#child;
    const over = new AbortController();
    const { signal } = over;
    const answered = once(child, 'message', { signal });
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw code === OWN_ERROR
        ? new Error('the reader of old workbooks failed')
        : new TooMuch(`ended: ${code}`);
    });
    const late = setTimeout(ms, undefined, { signal }).then(() => {
      throw new TooMuch(`${ms} ms`);
    });
    child.ref();
    child.channel?.ref();
    child.send(question);
    try {
      const [answer] = await Promise.race([answered, ended, late]);
      return answer as SheetJsAnswer;
    } finally {
      over.abort();
      this.#rest();
    }
  }
}
