import type { FieldTypes } from '../fields/types.js';
import type { Field } from '../model/dictionary.js';
import type { Evidence } from '../model/match.js';
import type { Values } from '../model/record.js';
import type { Message, Words } from '../model/words.js';

/** A record as matching sees it: its prepared values by comparison. */
export interface PreparedRecord {
  readonly id: number;
  /** Prepared values, one list per comparison of the matcher, in its order. */
  readonly prepared: readonly (readonly unknown[])[];
  readonly values: Values;
}

/** What a match rule sees besides the two records. */
export interface MatchContext {
  readonly types: FieldTypes;
  readonly fields: readonly Field[];
}

/** Evidence that needs two fields, or a veto. One file each in `rules/`. */
export interface MatchRule {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  /** Words of the `why` messages, by code without prefix (the prefix is `match.<name>.`). */
  readonly notes: Readonly<Record<string, Words>>;
  judge(a: Values, b: Values, context: MatchContext): RuleVerdict | undefined;
}

export interface RuleVerdict {
  readonly evidence?: Evidence;
  /** Never merge these two without a person. `hard`: they are known to be different, band `no`. */
  readonly veto?: { readonly why: Message; readonly hard: boolean };
}
