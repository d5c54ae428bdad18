import { UserError } from '../errors.js';
import type { Run } from '../model/job.js';
import type { Workspace } from '../workspace.js';

/** Takes back the last run: the store is as it was before it. Files written outside the store stay. Returns the run. */
export function undo(workspace: Workspace): Run {
  const last = workspace.store.runs().at(-1);
  if (last === undefined) throw new UserError('undo.nothing');
  workspace.store.takeBack(last.id);
  return last;
}
