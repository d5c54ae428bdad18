import type { Run, RunKind } from '../model/job.js';
import type { Store } from '../store/types.js';
import type { Workspace } from '../workspace.js';

export type Summary = Readonly<Record<string, number>>;

/** What a step did: its result for the person, and the counts for the history. */
export interface StepResult<T> {
  readonly result: T;
  readonly summary: Summary;
}

/** The run that is going on, or was cut off: the program was killed, the power failed. */
export function unfinished(store: Store): Run | undefined {
  const last = store.runs().at(-1);
  return last?.state === 'started' ? last : undefined;
}

/** Takes back a run that was cut off, before anything else is written; only who holds the lock knows that it was. */
export function recover(store: Store): Run | undefined {
  const run = unfinished(store);
  if (run !== undefined) store.takeBack(run.id);
  return run;
}

/**
 * One run, whole or not at all: what `work` wrote is taken back when it fails, and when the program is killed in
 * the middle the next command takes it back. So a run's result never depends on runs that failed before it.
 */
export async function withRun<T>(
  workspace: Workspace,
  kind: RunKind,
  dictionaryText: string,
  work: (run: number) => Promise<StepResult<T>>,
): Promise<T> {
  const { store, now } = workspace;
  const run = store.beginRun({
    kind,
    by: workspace.user,
    startedAt: now.iso,
    program: workspace.program,
    dictionaryText,
  });
  try {
    const { result, summary } = await work(run);
    store.finishRun(run, now.iso, summary);
    return result;
  } catch (error) {
    store.takeBack(run);
    throw error;
  }
}

/** The run going on, as it will be once it is done: for files that are part of it and name it. */
export function asDone({ store, now }: Workspace, summary: Summary): Run {
  const last = store.runs().at(-1);
  if (last === undefined) throw new Error('There is no run');
  return { ...last, state: 'done', finishedAt: now.iso, summary };
}
