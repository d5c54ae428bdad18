import { UserError } from '../errors.js';
import { openFile } from '../formats/index.js';
import type { OpenedFile, ReadOptions } from '../formats/types.js';
import type { Registry } from '../registry.js';
import type { Files, InputFile } from '../workspace.js';

/** What a person can say of the files themselves. */
export type FileOptions = Pick<ReadOptions, 'encoding' | 'delimiter'>;

/** A file open for reading. */
export interface OpenInput {
  readonly file: InputFile;
  readonly opened: OpenedFile & { readonly format: string };
}

/** Open at a time, besides the one that is used: a folder may hold thousands, and old workbooks are held in memory. */
const MOST_OPEN = 4;
const MOST_BYTES = 32 << 20;

/**
 * The input files of a step. They are looked at first and read later; those used last stay open, and the others are
 * opened once more when their turn comes.
 */
export class OpenInputs {
  readonly #files: Files;
  readonly #registry: Registry;
  readonly #options: FileOptions;
  readonly #onBytes: (path: string, bytes: number, size: number) => void;
  /** The one used last comes last. */
  readonly #open = new Map<string, OpenInput>();
  readonly #stamps = new Map<string, string>();

  constructor(
    files: Files,
    registry: Registry,
    options: FileOptions,
    onBytes: (path: string, bytes: number, size: number) => void = () => {},
  ) {
    this.#files = files;
    this.#registry = registry;
    this.#options = options;
    this.#onBytes = onBytes;
  }

  /** Throws UserError `format.*` or `file.*`; `file.changed` where it is not the file it was when it was opened first. */
  async open(path: string): Promise<OpenInput> {
    const known = this.#open.get(path);
    if (known !== undefined) {
      this.#open.delete(path);
      this.#open.set(path, known);
      return known;
    }
    const input = await this.#openAnew(path);
    this.#open.set(path, input);
    await this.#closeSome();
    return input;
  }

  /** To be asked when a file was read to its end: nobody may have written to it meanwhile. */
  async checkUnchanged(path: string): Promise<void> {
    const input = this.#open.get(path);
    if (input !== undefined) await this.#stamp(path, input.file);
  }

  async close(): Promise<void> {
    for (const input of this.#open.values()) await closeInput(input);
    this.#open.clear();
  }

  async #openAnew(path: string): Promise<OpenInput> {
    const file = await this.#files.open(path);
    try {
      await this.#stamp(path, file);
      const onBytes = (bytes: number): void => this.#onBytes(path, bytes, file.size);
      const opened = await openFile(file, { ...this.#options, onBytes }, this.#registry.things.formats);
      return { file, opened };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async #stamp(path: string, file: InputFile): Promise<void> {
    const stamp = await file.stamp();
    const first = this.#stamps.get(path) ?? stamp;
    if (first !== stamp) throw new UserError('file.changed', { path });
    this.#stamps.set(path, stamp);
  }

  async #closeSome(): Promise<void> {
    const open = [...this.#open];
    let bytes = open.reduce((sum, [, { file }]) => sum + file.size, 0);
    let count = open.length;
    for (const [path, input] of open.slice(0, -1)) {
      if (count <= MOST_OPEN && bytes <= MOST_BYTES) return;
      this.#open.delete(path);
      count--;
      bytes -= input.file.size;
      await closeInput(input);
    }
  }
}

async function closeInput({ file, opened }: OpenInput): Promise<void> {
  await opened.close();
  await file.close();
}
