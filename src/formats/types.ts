import type { SourceRow } from '../model/record.js';
import type { Message, Words } from '../model/words.js';

/** The bytes of one input file. Formats know nothing of disks; the shell makes these. */
export interface ByteSource {
  /** As the person named it, for messages. */
  readonly path: string;
  readonly size: number;
  /** Up to `length` bytes from `position`; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** All bytes from `position` on. */
  stream(position?: number): AsyncIterable<Uint8Array>;
}

/** How text bytes were told to be encoded. */
export interface EncodingChoice {
  /** A `TextDecoder` label: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, ... */
  readonly label: string;
  /** 0 to 1. */
  readonly certainty: number;
  readonly why: Message;
}

/** One table-like part of a file, read from its start each time `rows` is called. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Columns that the spreadsheet hides, from 0. Complete once the first batch of rows was read. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Titles of the columns, where the kind of file gives them outside its rows. */
  readonly titles?: readonly string[];
  /** Batches of up to a few thousand rows. Wholly empty lines are left out; `line` tells the gaps. */
  rows(): AsyncIterable<readonly SourceRow[]>;
}

export interface ReadOptions {
  /** A `TextDecoder` label to use instead of detecting. */
  readonly encoding?: string;
  /** What separates the cells of a text file, instead of finding out. */
  readonly delimiter?: string;
  /** Told the bytes read so far, now and then. */
  readonly onBytes?: (bytes: number) => void;
}

export interface OpenedFile {
  readonly encoding?: EncodingChoice;
  readonly sheets: readonly Sheet[];
  /** Things to tell the person about the file as a whole (undecodable bytes, sheets left out). */
  readonly notes: readonly Message[];
  close(): Promise<void>;
}

/** A kind of file that can be read. The kind is told by content, never by extension. */
export interface FileFormat {
  readonly name: string;
  readonly title: Words;
  /**
   * Whether the file is of this kind, by its first bytes (up to 8 KiB), or where those are not enough by more of it.
   * Formats are asked in the order of the index.
   */
  recognises(head: Uint8Array, path: string, source: ByteSource): boolean | Promise<boolean>;
  /** Throws UserError `format.*` for files it cannot read. */
  open(source: ByteSource, options: ReadOptions): Promise<OpenedFile>;
}
