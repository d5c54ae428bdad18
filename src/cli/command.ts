import type { Words } from '../model/words.js';
import type { Shell } from './shell.js';

export interface ArgumentSpec {
  readonly name: string;
  readonly about: Words;
  readonly many?: boolean;
  readonly optional?: boolean;
}

export interface OptionSpec {
  /** As commander writes them: `-o, --output <DIR>`. */
  readonly flags: string;
  readonly about: Words;
  readonly oneOf?: readonly string[];
  /** May be given several times; the values become a list. */
  readonly repeat?: boolean;
  /** Taken, and not shown in the help. */
  readonly hidden?: boolean;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One command, one file in `commands/`. It says what it takes; `program.ts` alone knows the parser. */
export interface Command {
  readonly name: string;
  readonly about: Words;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Lines after `crm-clean ` that a person may copy. */
  readonly examples: readonly string[];
  /** The option that `--store` stands for where no file is behind it; absent: it needs one. */
  readonly storeAlone?: string;
  /** Commands below this one, typed after its name (`dictionary check`); options of this one stand before their name. */
  readonly commands?: readonly Command[];
  /** Returns the exit code. */
  run(shell: Shell, args: readonly string[], options: OptionValues): Promise<number>;
}
