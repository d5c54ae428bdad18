import { UserError } from '../errors.js';
import type { Message } from '../model/words.js';
import type { NamedFile } from './inputs.js';

/** A file that cannot be read, and why. */
export interface RefusedFile {
  readonly path: string;
  readonly why: Message;
}

/** A file that failed, with the error that says why. */
export interface FailedFile {
  readonly path: string;
  readonly error: UserError;
}

/** Whether an error is about one file, so that the others can be read all the same. */
export function isOfOneFile(error: unknown): error is UserError {
  return error instanceof UserError && /^(?:format|file)\./.test(error.code);
}

/** A file that a person named wrongly is a slip to put right first. */
export function isSlip({ code }: UserError, { found }: NamedFile): boolean {
  return !found && code.startsWith('file.');
}

export function refusedFiles(failed: readonly FailedFile[]): RefusedFile[] {
  return failed.map(({ path, error: { code, params } }) => ({ path, why: { code, params } }));
}

/** What is said where no file at all can be read. */
export function noneReadable(failed: readonly FailedFile[]): UserError {
  const [first, ...rest] = failed;
  if (first === undefined || rest.length === 0) return first?.error ?? new UserError('import.no_files');
  const details = refusedFiles(failed).map(({ why }) => why);
  return new UserError('import.none_readable', { count: failed.length }, details);
}
