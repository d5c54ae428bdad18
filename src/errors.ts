import type { Message, Params } from './model/words.js';

/**
 * Something the person can put right: a missing file, a broken configuration, a locked store.
 * The shell shows its message in the person's language and exits with 2. Every other error is our bug (exit code 3).
 */
export class UserError extends Error implements Message {
  override readonly name = 'UserError';
  readonly code: string;
  readonly params: Params;
  /** Further lines, such as every problem of a dictionary file. */
  readonly details: readonly Message[];

  constructor(code: string, params: Params = {}, details: readonly Message[] = [], cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
    this.details = details;
  }
}
