import { UserError } from '../errors.js';
import type { SampleResult } from '../model/evaluation.js';
import type { Workspace } from '../workspace.js';
import { pairId } from './evaluate-misjudged.js';
import { sampleResult } from './sample-result.js';
import { labelsIn } from './sample-sheet.js';

export interface ReadLabels {
  readonly labels: number;
  /** Of those, decisions that are new or say something else than before. */
  readonly written: number;
  /** Labels of pairs that are not in the newest sample: decisions all the same, but they tell nothing of it. */
  readonly outside: number;
  readonly sample?: SampleResult;
}

/** Takes labels over as decisions, all or none. Reading the same sheet again changes nothing. */
export async function readLabels(workspace: Workspace, path: string): Promise<ReadLabels> {
  const { store, user, now } = workspace;
  const labels = await labelsIn(workspace, path);
  const known = new Set(
    store.recordsById([...new Set(labels.flatMap(({ a, b }) => [a, b]))]).map(({ id }) => id),
  );
  const lost = labels.find(({ a, b }) => !known.has(a) || !known.has(b));
  if (lost !== undefined) throw new UserError('sample.lost_record', { path, line: lost.line });
  const before = new Map(store.decisions().map(({ a, b, verdict }) => [pairId(a, b), verdict]));
  const fresh = labels.filter(({ a, b, verdict }) => before.get(pairId(a, b)) !== verdict);
  store.transaction(() => {
    for (const { a, b, verdict } of fresh) store.addDecision({ a, b, verdict, by: user, at: now.iso });
  });
  const drawn = new Set(store.sample()?.strata.flatMap(({ pairs }) => pairs.map(([a, b]) => pairId(a, b))));
  const sample = sampleResult(store);
  return {
    labels: labels.length,
    written: fresh.length,
    outside: labels.filter(({ a, b }) => !drawn.has(pairId(a, b))).length,
    ...(sample === undefined ? {} : { sample }),
  };
}
