import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type { Dictionary, Field, MatchRole } from '../model/dictionary.js';
import type { Decision, Evidence, MatchModel, RuledOut, ScoredPair } from '../model/match.js';
import type { Values } from '../model/record.js';
import type { BlockingReport, GuardedValue } from '../model/story.js';
import type { Message, Words } from '../model/words.js';

export type {
  BlockingReport,
  CommonKey,
  GuardedValue,
  PairBudget,
  PoolBlocking,
} from '../model/story.js';

/** What matching is given besides the records. */
export interface MatchSetup {
  readonly dictionary: Dictionary;
  readonly types: FieldTypes;
  readonly rules: readonly AnyMatchRule[];
  /** Weights learnt before, instead of the types' own. */
  readonly model?: MatchModel;
}

/** Fields that are compared with one another, as one piece of evidence: all the phones of a record, say. */
export interface Pool {
  /** Unique among the pools. */
  readonly name: string;
  readonly type: AnyFieldType;
  readonly fields: readonly Field[];
  /** Fields of its type that are not compared, but may hold what another record has in `fields`: faxes. */
  readonly beside?: readonly Field[];
  readonly role: Exclude<MatchRole, 'no'>;
  /** The name of a person at the customer; stands in for the customer's name where both records have none. */
  readonly contactName: boolean;
  /** The least a disagreement may weigh, in bits, 0 or less. */
  readonly floor: number;
  /** A value of it that many different names share loses its weight. */
  readonly guarded: boolean;
  /** Agreeing here fully is enough by itself to be sure: a number with a check digit that is given once. */
  readonly sufficient: boolean;
  /** Levels on which relatives agree too. */
  readonly kin: ReadonlySet<string>;
  /** What each level says where the pool holds names. */
  readonly relations: ReadonlyMap<string, NameRelation>;
}

/**
 * What two records are called, against each other. `partly`: a family's surname, a brand in other hands.
 * `unknown`: one of them has no name, or they are in different scripts.
 */
export type NameRelation = 'agree' | 'partly' | 'different' | 'unknown';

/** One value of a record, ready to compare. */
export interface PreparedValue {
  readonly field: string;
  readonly value: string;
  readonly prepared: unknown;
  /** Has Chinese characters. */
  readonly han: boolean;
}

/** A canonical value and the field it stands in. */
export interface FieldValue {
  readonly field: Field;
  readonly value: string;
}

/** What a match rule sees besides the two records. */
export interface MatchContext {
  readonly types: FieldTypes;
  readonly fields: readonly Field[];
  /** The parts of a field's value as its type tells them (`{}` where it does not); remembered. */
  partsOf(field: Field, value: string): Readonly<Record<string, string>>;
  /** The level on which two values of fields of one type agree; undefined where the type is not known. */
  levelOf(a: FieldValue, b: FieldValue): string | undefined;
}

/**
 * Evidence that needs two fields, or a veto. One file each in `rules/`. `F` is what it needs to know of a record, worked
 * out once per record because a record is compared many times.
 */
export interface MatchRule<F = unknown> {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  /** Words of the `why` messages, by code without prefix (the prefix is `match.<name>.`). */
  readonly notes: Readonly<Record<string, Words>>;
  /** What it may give; `both` where the one depends on the other. */
  readonly gives: 'evidence' | 'veto' | 'both';
  /** What the rule needs to know of a record that says `values`; undefined: it has nothing to say of it. */
  facts(values: Values, context: MatchContext): F | undefined;
  /**
   * Asked about pairs that the comparisons alone make possible, and about all pairs across two clusters that are to
   * be joined. Symmetric.
   */
  judge(a: F, b: F, context: MatchContext): RuleVerdict | undefined;
}

/** A `MatchRule` of any facts, as the registry holds them. */
// biome-ignore lint/suspicious/noExplicitAny: `unknown` would make judge() uncallable; the matcher pairs facts with judge.
export type AnyMatchRule = MatchRule<any>;

export interface RuleVerdict {
  readonly evidence?: Evidence;
  /** Never merge these two without a person. `hard`: they are known to be different, band `no`. */
  readonly veto?: { readonly why: Message; readonly hard: boolean };
}

/** A pair whose reasons are worked out only if somebody is to read them. */
export type WeighedPair = Omit<ScoredPair, 'evidence'> & Partial<Pick<ScoredPair, 'evidence'>>;

/** What matching found; pairs are `ScoredPair` where their reasons are told. */
export interface Matched<Pair extends WeighedPair = WeighedPair> {
  /** Sure and maybe, best first. A refused link is a maybe with its veto. */
  readonly pairs: readonly Pair[];
  /** Record ids, ascending; every record exactly once; by first id. */
  readonly clusters: readonly (readonly number[])[];
  /** Pairs between two clusters that a person should decide, best first. */
  readonly waiting: readonly Pair[];
  /** Likely pairs left out, because both their records have many that are likelier. */
  readonly unlisted: number;
  /** Pairs that hold the clusters together, best first: sure pairs and decisions inside a cluster. */
  readonly links: readonly Pair[];
  readonly guarded: readonly GuardedValue[];
  readonly model: MatchModel;
  readonly blocking: BlockingReport;
}

export type MatchResult = Matched<ScoredPair>;

export interface FindSetup extends MatchSetup {
  readonly decisions: readonly Decision[];
  /** Record -> the number that its customer was given before, which activities and orders may name. */
  readonly numbers?: ReadonlyMap<number, string>;
  /** No more pairs than this are made, whatever the dictionary allows. */
  readonly mostPairs?: number;
  /** Told how many pairs will be made at most, before any is. */
  readonly onPlan?: (pairs: number) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Names all that decides besides records and model; without it nothing is ruled out for later runs. */
  readonly made?: string;
  /** What the last run ruled out. */
  readonly ruledOut?: RuledOut;
}
