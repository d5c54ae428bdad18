import type { LostValue, Survival, Survived } from '../model/merge.js';
import type { Values } from '../model/record.js';
import { unique } from '../text/tokens.js';
import type { Candidate, SurvivorshipRule } from './types.js';

/** What the rule makes of the candidates of one field. */
export interface Outcome {
  readonly values: readonly string[];
  readonly survival: Survival;
}

/**
 * Lets the rule choose. Every value of every candidate is afterwards either among `values` or among the losses.
 * `eligible`: the candidates the rule may choose from, all by default.
 */
export function survive(
  rule: SurvivorshipRule,
  candidates: readonly Candidate[],
  eligible: readonly Candidate[] = candidates,
): Outcome {
  const values = rule.pick(eligible);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && values.length === only.values.length)
    return { values, survival: { rule: rule.name, from: [only.record], lost: [] } };
  const kept = new Set(values);
  const from = candidates.filter((candidate) => candidate.values.some((value) => kept.has(value)));
  return {
    values,
    survival: {
      rule: rule.name,
      from: unique(from.map(({ record }) => record)),
      lost: lost(candidates, kept),
    },
  };
}

function lost(candidates: readonly Candidate[], kept: ReadonlySet<string>): LostValue[] {
  const records = new Map<string, Set<number>>();
  for (const { record, values } of candidates) {
    for (const value of values) {
      if (kept.has(value)) continue;
      const known = records.get(value);
      if (known) known.add(record);
      else records.set(value, new Set([record]));
    }
  }
  return [...records].map(([value, from]) => ({ value, from: [...from] }));
}

/** Puts the outcomes of several fields together. */
export function collect(outcomes: Iterable<readonly [string, Outcome]>): {
  values: Values;
  survived: Survived;
} {
  const values: Record<string, readonly string[]> = {};
  const survived: Record<string, Survival> = {};
  for (const [field, outcome] of outcomes) {
    values[field] = outcome.values;
    survived[field] = outcome.survival;
  }
  return { values, survived };
}

export function ruleNamed(rules: ReadonlyMap<string, SurvivorshipRule>, name: string): SurvivorshipRule {
  const rule = rules.get(name);
  // The dictionary is checked when it is read, so a person cannot come here.
  if (rule === undefined) throw new Error(`There is no survivorship rule "${name}"`);
  return rule;
}
