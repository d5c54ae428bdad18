import { createHash, randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../errors.js';
import type { FileContent, Files, FolderEntry, InputFile } from '../workspace.js';

const CHUNK = 1 << 18;

/** What went wrong on the disk, as something the person can mend; other errors pass as they are. */
function diskError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known: Record<string, string> = {
    ENOENT: 'file.missing',
    ENOTDIR: 'file.missing',
    EISDIR: 'file.folder',
    EACCES: 'file.no_permission',
    EPERM: 'file.no_permission',
    EROFS: 'file.read_only',
    ENOSPC: 'file.disk_full',
    EDQUOT: 'file.disk_full',
    EBUSY: 'file.in_use',
    EMFILE: 'file.too_many',
    ENAMETOOLONG: 'file.name_too_long',
    ELOOP: 'file.missing',
    EEXIST: 'file.not_a_folder',
    EIO: 'file.broken_disk',
  };
  const ours = code === undefined ? undefined : known[code];
  return ours === undefined ? error : new UserError(ours, { path }, [], error);
}

class DiskFile implements InputFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly #handle: FileHandle;

  constructor(path: string, size: number, handle: FileHandle) {
    this.path = path;
    this.name = basename(path);
    this.size = size;
    this.#handle = handle;
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    const buffer = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.#read(buffer, filled, length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === length ? buffer : buffer.subarray(0, filled);
  }

  async #read(buffer: Uint8Array, offset: number, length: number, position: number) {
    try {
      return await this.#handle.read(buffer, offset, length, position);
    } catch (error) {
      throw diskError(error, this.path);
    }
  }

  async *stream(position = 0): AsyncIterable<Uint8Array> {
    for (let at = position; ; at += CHUNK) {
      const chunk = await this.read(at, CHUNK);
      if (chunk.length > 0) yield chunk;
      if (chunk.length < CHUNK) return;
    }
  }

  async sha256(): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of this.stream()) hash.update(chunk);
    return hash.digest('hex');
  }

  async stamp(): Promise<string> {
    const { dev, ino, size, mtimeNs } = await this.#handle.stat({ bigint: true });
    return [dev, ino, size, mtimeNs].join('-');
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

async function openFile(path: string, shown: string): Promise<InputFile> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new UserError('file.folder', { path: shown });
    if (!info.isFile()) throw new UserError('file.not_regular', { path: shown });
    return new DiskFile(shown, info.size, await open(path, 'r'));
  } catch (error) {
    throw diskError(error, shown);
  }
}

/** Links to files are files; links to folders are left out, so that nobody walks in circles. */
async function listFolder(path: string, shown: string): Promise<FolderEntry[] | undefined> {
  const kind = async (full: string) => stat(full).catch(() => undefined);
  if (!(await kind(path))?.isDirectory()) return undefined;
  try {
    const found: FolderEntry[] = [];
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const { name } = entry;
      const isFolder = entry.isDirectory();
      const linked = entry.isSymbolicLink() && (await kind(join(path, name)))?.isFile() === true;
      if (isFolder || entry.isFile() || linked) found.push({ name, isFolder });
    }
    return found;
  } catch (error) {
    throw diskError(error, shown);
  }
}

async function writeContent(path: string, content: FileContent): Promise<void> {
  const sink = createWriteStream(path, { flags: 'wx' });
  if (typeof content !== 'function') {
    await pipeline(Readable.from(typeof content === 'string' ? [content] : content), sink);
    return;
  }
  const closed = new Promise<void>((done, fail) => sink.on('close', done).on('error', fail));
  // Both are awaited together, so that a full disk ends the writer too instead of leaving it waiting for a drain.
  await Promise.race([closed.then(() => undefined), Promise.all([content(sink), closed])]);
}

/** Takes away what a process that was killed while writing this file left beside it. */
async function removeLeftovers(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const [, pid] = name.startsWith(start) ? (/^(\d+)\.part$/.exec(name.slice(start.length)) ?? []) : [];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function write(path: string, content: FileContent, shown: string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await removeLeftovers(path);
    await writeContent(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (!(await exists(dirname(path)))) throw new UserError('file.no_folder', { path: shown }, [], error);
    // Windows answers EPERM or EACCES when the file to replace is open in Excel.
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if ((code === 'EPERM' || code === 'EACCES') && (await exists(path)))
      throw new UserError('file.in_use', { path: shown }, [], error);
    throw diskError(error, shown);
  }
}

/** With its parents. Not Node's own way, which tries for ever where the system refuses new folders with ENOENT. */
async function makeFolder(path: string): Promise<void> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    // Somebody else may have made it meanwhile; a file of that name is a mistake.
    if (error.code !== 'EEXIST' || info !== undefined) throw error;
  });
}

async function prepareFolder(path: string, shown: string): Promise<void> {
  try {
    await makeFolder(path);
    await access(path, constants.W_OK);
    // Permission bits do not tell of full disks and read-only shares; writing does.
    const probe = join(path, `.crm-clean.${randomUUID().slice(0, 8)}.probe`);
    const handle = await open(probe, 'wx');
    await handle.close();
    await rm(probe, { force: true });
  } catch (error) {
    throw diskError(error, shown);
  }
}

/** Text that a person edited: UTF-8, what Notepad calls Unicode, or what old editors on Chinese Windows write (GB18030). */
function decodeText(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const label = mark ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function readText(path: string, shown: string): Promise<string | undefined> {
  try {
    // A pipe would be waited for without end, and a device has no end either.
    if (!(await stat(path)).isFile()) throw new UserError('file.not_text', { path: shown });
    return decodeText(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw diskError(error, shown);
  }
}

/** Files of the real disk; relative paths count from `cwd`. */
export function diskFiles(cwd: string): Files {
  const full = (path: string): string => (isAbsolute(path) ? path : resolve(cwd, path));
  return {
    open: (path) => openFile(full(path), path),
    list: (path) => listFolder(full(path), path),
    readText: (path) => readText(full(path), path),
    prepareFolder: (path) => prepareFolder(full(path), path),
    write: (path, content) => write(full(path), content, path),
    join,
  };
}
