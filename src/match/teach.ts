import type { Dictionary } from '../model/dictionary.js';
import type { DecidedPair, Decision, MatchModel } from '../model/match.js';
import { pairKey } from './cluster.js';
import type { Matcher } from './compare.js';
import { learnFromDecisions } from './learn.js';
import { type Model, probabilityOf } from './model.js';
import { scorePair } from './score.js';
import { withLearnt } from './train.js';

/** The pairs of the last verdicts, as the matcher weighs them; what is unsure says nothing. */
export function decidedPairs(
  matcher: Matcher,
  matching: Dictionary['matching'],
  decisions: readonly Decision[],
): DecidedPair[] {
  const { table } = matcher.prepared;
  const last = new Map(decisions.map((decision) => [pairKey(decision.a, decision.b), decision]));
  return [...last.values()]
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .flatMap(({ a, b, verdict }) => {
      const [left, right] = [table.find(Math.min(a, b)), table.find(Math.max(a, b))];
      if (verdict === 'unsure' || left < 0 || right < 0 || left === right) return [];
      return [{ pair: scorePair(matcher, matching, left, right), verdict }];
    });
}

/**
 * The model with what people's decisions teach, to weigh with and to keep. `matcher` has the model that the store
 * taught by itself, `told` is the same as it is kept.
 */
export function teach(
  matcher: Matcher,
  told: MatchModel,
  matching: Dictionary['matching'],
  decisions: readonly Decision[],
): { readonly model: Model; readonly told: MatchModel } {
  const { pools } = matcher.prepared;
  const decided = decidedPairs(matcher, matching, decisions);
  if (decided.length === 0) return { model: matcher.model, told };
  const roles = new Map(pools.map(({ name, role }) => [name, role]));
  const given = ({ name }: { name: string }): boolean =>
    ['name', 'identifier'].includes(roles.get(name) ?? '');
  const { total } = matcher.prepared;
  const matches = probabilityOf(told.priorBits) * ((total * (total - 1)) / 2);
  const learnt = learnFromDecisions(told, decided, { sure: matching.sure, matches, given });
  return {
    model: learnt.taught.accepted ? withLearnt(matcher.model, pools, learnt.model) : matcher.model,
    told: { ...learnt.model, taught: learnt.taught },
  };
}
