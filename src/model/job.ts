/** The steps that write to the store. `run` is all of them in one. */
export type RunKind = 'import' | 'clean' | 'dedupe' | 'tag' | 'run';

/** One execution of a step. */
export interface Run {
  readonly id: number;
  readonly kind: RunKind;
  /** `started`: still going on, or cut off. A cut-off run is taken back before the next one begins. */
  readonly state: 'started' | 'done';
  readonly by: string;
  /** ISO times with offset Z. */
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** The version of the program. */
  readonly program: string;
  /** SHA-256 of the dictionary it ran with, as stored in `dictionaries`. */
  readonly dictionary: string;
  /** Totals to show in the history: `rows`, `records`, `customers`, `merged`, ... */
  readonly summary: Readonly<Record<string, number>>;
}
