import type { Message, Words } from './words.js';

/** What happened with a customer on a day: a visit or call, or a purchase. A customer has any number of them. */
export type DatedObject = 'activity' | 'order';

/** What a field describes: the customer, one of the people at the customer, or something that happened with it. */
export type ObjectName = 'customer' | 'contact' | DatedObject;

/**
 * What a field is to matching.
 * `name`: what the customer is called. `identifier`: a number given once, so that two different valid ones veto.
 * `evidence`: compared and weighed. `no`: not looked at.
 */
export type MatchRole = 'name' | 'identifier' | 'evidence' | 'no';

export type OptionValue = string | number | boolean | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;

/** An allowed value with the other spellings that mean the same. */
export interface AllowedValue {
  readonly value: string;
  readonly synonyms: readonly string[];
}

/** Words that say that nothing is known: more of them than the built-in ones, and built-in ones that are values. */
export interface JunkSaid {
  readonly add: readonly string[];
  readonly keep: readonly string[];
}

/** Bounds on the characters of a value as people write it, inclusive; at least one is there. */
export interface LengthBounds {
  readonly min?: number;
  readonly max?: number;
}

/** Bounds, inclusive, written as the field's cleaned values are: `100000`, `2024-05-01`; at least one is there. */
export interface RangeBounds {
  readonly min?: string;
  readonly max?: string;
}

/** A field with every default filled in. */
export interface Field {
  /** `[a-z][a-z0-9_]*` */
  readonly name: string;
  readonly object: ObjectName;
  readonly title: Words;
  /** Other titles a column of this field goes by. The name and both titles always count. */
  readonly aliases: readonly string[];
  /** A field type's name. */
  readonly type: string;
  /** Every option of the type, filled in. */
  readonly options: Options;
  readonly required: boolean;
  readonly unique: boolean;
  /** Empty: anything is allowed. */
  readonly allowed: readonly AllowedValue[];
  /** An expression (see `text/pattern.ts`) that the whole of a value, as people write it, should match. */
  readonly pattern?: string;
  readonly length?: LengthBounds;
  /** Of numbers, amounts of money and dates. */
  readonly range?: RangeBounds;
  /** Counts before what the dictionary says for all fields. */
  readonly junk?: JunkSaid;
  /** A survivorship rule's name. */
  readonly survivorship: string;
  readonly match: MatchRole;
  /** Column title by export target, where it differs from the title. */
  readonly exportAs: Readonly<Record<string, string>>;
  /** Built by joining these fields when a row has no cell of its own for it (family and given name -> name). */
  readonly from: readonly string[];
}

/** One test on a field's values; a condition holds when all its tests hold. */
export interface Condition {
  readonly field: string;
  /** One of the values equals one of these. */
  readonly is?: readonly string[];
  /** None of the values equals any of these. */
  readonly isNot?: readonly string[];
  /** One of the values contains one of these. */
  readonly contains?: readonly string[];
  readonly missing?: boolean;
  /** Bounds, inclusive; numbers or ISO dates as the field's values are. */
  readonly atLeast?: string;
  readonly atMost?: string;
}

export interface TagRuleSpec {
  readonly tag: string;
  readonly when: readonly Condition[];
}

/**
 * A rule across the fields of a record: where all of `when` holds, the `required` fields have a value and all of
 * `must` holds. A rule without `when` always counts.
 */
export interface RowRule {
  readonly when: readonly Condition[];
  readonly required: readonly string[];
  readonly must: readonly Condition[];
  /** What the finding says instead of our own words, in the words of whoever wrote the rule. */
  readonly message?: string;
}

/** What a person said of the sheets of a name, hidden or not. */
export type SheetChoice = 'read' | 'skip';

/** What a person says of a value that records share, before what the store shows of it. */
export interface SharedRuling {
  /** The field it stands in; where fields are compared with one another (all phones, say), it is said of all of them. */
  readonly field: string;
  /** Canonical. */
  readonly value: string;
  /** `true`: agreeing on it is evidence, however many different names share it. `false`: it never is. */
  readonly counts: boolean;
}

/** The rules a store runs on. */
export interface Dictionary {
  readonly preset: string;
  readonly fields: readonly Field[];
  readonly tags: readonly TagRuleSpec[];
  /** Absent: none. */
  readonly rules?: readonly RowRule[];
  /** Of all fields; absent: the built-in words. */
  readonly junk?: JunkSaid;
  readonly matching: {
    /** Probability from which a pair is merged without a person, and from which it waits for one. */
    readonly sure: number;
    readonly maybe: number;
    /** Each field and value once. Absent: none. */
    readonly sharedValues?: readonly SharedRuling[];
    /**
     * Combinations of fields: a pair of which nothing else speaks for one customer waits for a person, whatever its
     * probability. A field stands for all that are compared with it. Absent: none.
     */
    readonly neverAlone?: readonly (readonly string[])[];
    /** Of a large store so many pairs are compared for each record at most. */
    readonly pairsPerRecord: number;
  };
  /** `{yyyy}`, `{yy}`, `{mm}`, `{dd}` and `{seq:N}` (N digits at least), e.g. `C{yyyy}{mm}{dd}{seq:3}`. */
  readonly customerNumber: string;
  /** Column title (as in the file) -> field name, or `-` for "carry along as text". Wins over recognition. */
  readonly columns: Readonly<Record<string, string>>;
  /** Sheet name (as in the file) -> whether it holds customers to read, whatever its content looks like. */
  readonly sheets: Readonly<Record<string, SheetChoice>>;
}

/** What the dictionary file may say; everything else has a default. */
export interface FieldFile {
  name: string;
  object?: ObjectName;
  title?: string | Partial<Words>;
  aliases?: string[];
  type?: string;
  options?: Record<string, OptionValue>;
  required?: boolean;
  unique?: boolean;
  /** `[A, B]` or `{ A: [a, 甲], B: [] }` */
  allowed?: string[] | Record<string, string[]> | ReadonlyMap<string, string[]>;
  pattern?: string;
  length?: { min?: number; max?: number };
  range?: { min?: string | number; max?: string | number };
  junk?: JunkFile;
  survivorship?: string;
  match?: MatchRole;
  export?: Record<string, string>;
  from?: string[];
  /** Leaves a field of the preset out. */
  remove?: boolean;
}

/** `{ field: level, is: [A] }`, with the tests `is`, `is_not`, `contains`, `missing`, `at_least`, `at_most`. */
export type ConditionFile = Record<string, unknown>;

/** Conditions in full, or `{ level: A, status: [签约, 成交] }`: one of the values each. */
export type ConditionsFile = readonly ConditionFile[] | Readonly<Record<string, string | readonly string[]>>;

export interface RowRuleFile {
  when?: ConditionsFile;
  required?: string[];
  then?: ConditionsFile;
  message?: string;
}

/** `[内部, 待确认]` or `{ add: [...], keep: [...] }` */
export type JunkFile = string[] | { add?: string[]; keep?: string[] };

export interface DictionaryFile {
  preset?: string;
  fields?: FieldFile[];
  tags?: { tag: string; when: ConditionFile[] }[];
  rules?: RowRuleFile[];
  junk?: JunkFile;
  matching?: {
    sure?: number;
    maybe?: number;
    /** `value` as people write it. */
    shared?: { field: string; value: string; counts: boolean }[];
    never_alone?: (string | string[])[];
    pairs_per_record?: number;
  };
  customer_number?: string;
  columns?: Record<string, string>;
  sheets?: Record<string, SheetChoice>;
}

/** Something wrong in the dictionary file. `line` and `column` count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

/** Which field a column of a sheet feeds, and why we think so. */
export interface ColumnMapping {
  /** Index from 0. */
  readonly column: number;
  /** The header's text; for an empty header the column's letter. */
  readonly header: string;
  /** A field's name, or `x:` and the header. */
  readonly field: string;
  readonly type: string;
  readonly why: Message;
  /** The spreadsheet hides the column: read like any other, and marked. */
  readonly hidden?: true;
}
