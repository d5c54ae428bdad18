import { availableParallelism, hostname, totalmem, userInfo } from 'node:os';
import type { Interface } from 'node:readline';
import { UserError } from '../errors.js';

/** All that the program knows of its surroundings, so that tests can run it as a user would, inside one process. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Lines of standard input, without their ends. */
  readonly lines: () => AsyncIterable<string>;
  /** Whether a person sits there to be asked: standard input, output and error are all terminals. */
  readonly interactive: boolean;
  /** Shows the prompt on standard error; the line that is typed, or undefined when there is no more to come. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly user: () => string;
  /** Processors that the program may use. */
  readonly cores: number;
  /** Bytes of memory that the program may use: the computer's, or its container's where that has less. */
  readonly memory: number;
  /** The system's locale names, most telling first. */
  readonly locales: () => (string | undefined)[];
}

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): void;
  /** Waits until all is written; a UserError where it could not be. */
  flush(): Promise<void>;
}

function output(stream: NodeJS.WriteStream): Output {
  let failed: string | undefined;
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`| head`) is no error of ours.
    if (code !== 'EPIPE') failed ??= code ?? message;
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
    write: (text) => void stream.write(text),
    async flush() {
      await new Promise((done) => stream.write('', done));
      if (failed !== undefined) throw new UserError('cli.output_failed', { detail: failed });
    },
  };
}

async function* standardInputLines(): AsyncIterable<string> {
  const { createInterface } = await import('node:readline');
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

/**
 * Line by line, without editing of ours: so the terminal does it, and Ctrl-C ends the program while nothing is written.
 * Lines typed ahead are kept for the questions to come.
 */
function terminalAsk(): World['ask'] {
  const typed: string[] = [];
  let ended = false;
  let waiting: ((line: string | undefined) => void) | undefined;
  let reader: Interface | undefined;
  const take = (line: string | undefined): void => {
    if (line === undefined) ended = true;
    else if (waiting === undefined) typed.push(line);
    waiting?.(line);
    waiting = undefined;
  };
  const start = async (): Promise<Interface> => {
    const { createInterface } = await import('node:readline');
    const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    return lines.on('line', take).on('close', () => take(undefined));
  };
  return async (prompt) => {
    process.stderr.write(prompt);
    if (typed.length > 0 || ended) return typed.shift();
    const answer = new Promise<string | undefined>((done) => {
      waiting = done;
    });
    reader ??= await start();
    reader.resume();
    const line = await answer;
    // Else the program would wait for more when its work is done.
    if (!ended) reader.pause();
    return line;
  };
}

function userName(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return hostname();
  }
}

/** A container without a limit tells none, or one beyond any computer's memory. */
function memoryOfComputer(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Elsewhere than on Windows a folder can be removed while somebody is in it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('cli.no_folder');
  }
}

export function realWorld(): World {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    lines: standardInputLines,
    interactive:
      process.stdin.isTTY === true && process.stdout.isTTY === true && process.stderr.isTTY === true,
    ask: terminalAsk(),
    env: process.env,
    get cwd() {
      return workingFolder();
    },
    clock: () => Date.now(),
    user: userName,
    cores: availableParallelism(),
    memory: memoryOfComputer(),
    locales: () => [
      process.env.LC_ALL,
      process.env.LC_MESSAGES,
      process.env.LANG,
      Intl.DateTimeFormat().resolvedOptions().locale,
    ],
  };
}
