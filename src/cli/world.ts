import { hostname, userInfo } from 'node:os';

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
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that closes the pipe early (`| head`) is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
    write: (text) => void stream.write(text),
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

export function realWorld(): World {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    lines: standardInputLines,
    env: process.env,
    cwd: process.cwd(),
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
