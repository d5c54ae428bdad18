import type { SampleResult, StratumResult } from '../model/evaluation.js';
import { stratified } from '../quality/interval.js';
import { SURE_STRATA } from '../quality/pair-sample.js';
import type { Store } from '../store/types.js';
import { pairId } from './evaluate-misjudged.js';

/** What the labels of the newest sample say; undefined where none was drawn. */
export function sampleResult(store: Store): SampleResult | undefined {
  const sample = store.sample();
  if (sample === undefined) return undefined;
  const verdicts = new Map(store.decisions().map(({ a, b, verdict }) => [pairId(a, b), verdict]));
  const strata = sample.strata.map(({ name, population, pairs }): StratumResult => {
    const said = pairs.map(([a, b]) => verdicts.get(pairId(a, b)));
    const count = (verdict: 'same' | 'different' | 'unsure'): number =>
      said.filter((one) => one === verdict).length;
    const told = { population, told: count('same') + count('different'), same: count('same') };
    const interval = stratified([told]);
    const counts = { drawn: pairs.length, unsure: count('unsure') };
    return { name, ...told, ...counts, ...(interval === undefined ? {} : { interval }) };
  });
  const sure = stratified(strata.filter(({ name }) => SURE_STRATA.has(name)));
  const { drawnAt, by, run, current } = sample;
  return { drawnAt, by, run, current, strata, ...(sure === undefined ? {} : { sure }) };
}
