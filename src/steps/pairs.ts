import type { FindSetup } from '../match/index.js';
import { thousands } from '../report/figures.js';
import type { Workspace } from '../workspace.js';

/** What a pair takes while pairs are made, sorted and compared, in bytes. */
const BYTES_A_PAIR = 24;
/** What pairs may take of the memory; the values of the records, and what is found, need the rest. */
const SHARE = 1 / 4;

/** How many pairs fit into a memory of so many bytes. What is free at the moment does not matter, so that the same computer always gives the same result. */
export function pairsThatFit(memory: number): number {
  return Math.floor((memory * SHARE) / BYTES_A_PAIR);
}

/** How many pairs this computer can hold; shows how many there are to compare, and how far comparing is. */
export function pairing({
  memory,
  progress,
}: Pick<Workspace, 'memory' | 'progress'>): Pick<FindSetup, 'mostPairs' | 'onPlan'> &
  Required<Pick<FindSetup, 'onProgress'>> {
  progress.update({ code: 'dedupe.blocking' }, 0, 0);
  return {
    ...(memory === undefined ? {} : { mostPairs: pairsThatFit(memory) }),
    onPlan(pairs) {
      progress.update({ code: 'dedupe.planned', params: { pairs: thousands(pairs) } }, 0, 0);
    },
    onProgress(done, total) {
      const params = { done: thousands(done), total: thousands(total) };
      if (done < total) progress.update({ code: 'dedupe.comparing', params }, done, total);
      else progress.update({ code: 'dedupe.joining' }, 0, 0);
    },
  };
}
