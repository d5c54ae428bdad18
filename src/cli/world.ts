import { hostname, userInfo } from 'node:os';
import { UserError } from '../errors.js';

/** All that the program knows of its surroundings, so that tests can run it as a user would, inside one process. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Lines of standard input, without their ends. */
  readonly lines: () => AsyncIterable<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly user: () => string;
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

function userName(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return hostname();
  }
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
    env: process.env,
    get cwd() {
      return workingFolder();
    },
    clock: () => Date.now(),
    user: userName,
    locales: () => [
      process.env.LC_ALL,
      process.env.LC_MESSAGES,
      process.env.LANG,
      Intl.DateTimeFormat().resolvedOptions().locale,
    ],
  };
}
