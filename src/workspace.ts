import type { ByteSource } from './formats/types.js';
import type { Lang, Message } from './model/words.js';
import type { Registry } from './registry.js';
import type { Store } from './store/types.js';

/** An input file on the disk. */
export interface InputFile extends ByteSource {
  /** The last part of the path. */
  readonly name: string;
  /** Hexadecimal SHA-256 of all bytes. */
  sha256(): Promise<string>;
  /** Another text once the file was written to, or another file took its place. */
  stamp(): Promise<string>;
  close(): Promise<void>;
}

/** A file in a folder, or a folder in it. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The disk as the steps see it. Errors a person can mend are UserErrors `file.*`. */
export interface Files {
  open(path: string): Promise<InputFile>;
  /** What is in a folder, in no order; undefined where there is no such folder. */
  list(path: string): Promise<readonly FolderEntry[] | undefined>;
  /** The text of a file, or undefined where there is none. */
  readText(path: string): Promise<string | undefined>;
  /** Makes the folder and its parents, and makes sure that files can be written there. */
  prepareFolder(path: string): Promise<void>;
  /** Writes a file whole or not at all: into a temporary file beside it, which then takes its place. */
  write(path: string, content: FileContent): Promise<void>;
  join(...parts: string[]): string;
}

/** Text, chunks of text, or a function that writes to a stream and is done when its promise is. */
export type FileContent =
  | string
  | Iterable<string>
  | AsyncIterable<string>
  | ((sink: NodeJS.WritableStream) => Promise<void>);

/** The moment a command runs at: the clock, or `--now`. */
export interface Now {
  /** UTC, ISO with Z. */
  readonly iso: string;
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Told what is being done; shows it only on a terminal. `total` 0 where it is not known. */
export interface Progress {
  update(step: Message, done: number, total: number): void;
  done(): void;
}

/** What every step is given. */
export interface Workspace {
  readonly registry: Registry;
  readonly store: Store;
  readonly files: Files;
  readonly configPath: string;
  readonly lang: Lang;
  readonly now: Now;
  /** Who runs it, for the history. */
  readonly user: string;
  /** Version of the program. */
  readonly program: string;
  readonly progress: Progress;
  /** Bytes of memory of this computer, or of the container it runs in. Absent: not known, and taken for enough. */
  readonly memory?: number;
}
