import type { AllowedValue, Options, OptionValue } from '../model/dictionary.js';
import type { Message, Params, Words } from '../model/words.js';
import type { JunkRules } from './junk.js';

/** Other cells of the row that can give an option: those of these fields, joined, or of the first field of a type. */
export interface RowSource {
  /** Names of fields; the cells that are filled are joined in this order, with spaces. */
  readonly fields?: readonly string[];
  /** Name of a type, instead of names of fields. */
  readonly type?: string;
  /** What the text gives; undefined: nothing, so the next source is asked. Must be cheap. */
  read(text: string): OptionValue | undefined;
}

/** What gave an option in this row, for saying why. */
export interface Given {
  readonly field: string;
  /** The cells as they stand. */
  readonly text: string;
  /** What the dictionary says, which the row overrules. */
  readonly instead: OptionValue;
}

/** A declared option of a type: its default, what else it takes, and what it does. */
export interface OptionSpec {
  readonly default: OptionValue;
  /** The only values it takes; absent: anything of the default's kind. */
  readonly oneOf?: readonly string[];
  readonly about: Words;
  /** What the title of a column gives, for its cells alone, where the dictionary leaves the default. */
  readonly fromTitle?: (title: string) => OptionValue | undefined;
  /** What the filled cells of a column prove, where dictionary and title leave the default; undefined: nothing. */
  readonly fromCells?: (cells: readonly string[]) => OptionValue | undefined;
  /**
   * What other cells of the row give for this cell alone: the first source that gives something, before what the
   * dictionary says. `when`: a cheap test of the cell; only for these the row is asked.
   */
  readonly fromRow?: { readonly sources: readonly RowSource[]; readonly when?: (cell: string) => boolean };
}

/** What `normalize` is given besides the cell. */
export interface FieldContext {
  /** Every option of the type, filled in. */
  readonly options: Options;
  /** Allowed values with synonyms; empty: anything. */
  readonly allowed: readonly AllowedValue[];
  /** Which of the options other cells of the row gave, by name of the option; absent: none. */
  readonly given?: Readonly<Record<string, Given>>;
  /** What the dictionary says of words that say nothing; absent: only the built-in ones do. */
  readonly junk?: JunkRules;
}

/** A change or finding without its field, which the type does not know. `code` has no type prefix: `too_short`. */
export interface Note {
  readonly code: string;
  readonly before: string;
  /** Changes only. */
  readonly after?: string;
  readonly params?: Params;
}

/** Text found in a cell that belongs to a field of another type: the "张三" of "13800138000 张三" in a phone column. */
export interface Spill {
  readonly type: string;
  readonly text: string;
  /**
   * What the text is to the record where its type alone does not say: `position`. Only the field of this name, or the
   * one whose name ends in `_` and it (`contact_position`), takes the text, whatever the field's type.
   */
  readonly field?: string;
  /** Options that the field must have: a city goes to the region that holds cities. */
  readonly options?: Options;
}

export interface Normalized {
  /** Canonical strings, in the order of the cell, without repeats. */
  readonly values: readonly string[];
  /** What was altered, where it is more than width, case, and space. */
  readonly changes?: readonly Note[];
  readonly findings?: readonly Note[];
  readonly spills?: readonly Spill[];
}

/**
 * A comparison level. Levels are listed from the strongest agreement to `different`, and the first that holds is taken.
 * `m` and `u` are the probabilities of this level among pairs of one customer and among pairs of two
 * (Fellegi and Sunter 1969); the m of all levels of a type add up to 1, and so do the u.
 */
export interface Level {
  readonly name: string;
  readonly m: number;
  readonly u: number;
  readonly words: Words;
  /** Relatives agree so far too: only a number of their own tells whether the two are one person. */
  readonly kin?: true;
}

export interface Comparison {
  /** Name of a level of the type. */
  readonly level: string;
  /**
   * What the two agree on, as one of the `agreementKeys` of both. Its share among the records of the store then
   * replaces the level's u: agreeing on a rare value says more than on a common one.
   */
  readonly key?: string;
  /** More to say than the level's words. `code` without type prefix, words in `notes`. */
  readonly why?: Message;
  /**
   * Though they agree, two of one household may be called so. `spelling`: Jon and Jonathan, Maria and Mary, J. and John;
   * `generation`: only one of them is a Jr., so that father and son may even share the rest of the name.
   */
  readonly household?: 'spelling' | 'generation';
}

/** One example, run as a test and shown in the docs. */
export interface Example {
  readonly cell: string;
  readonly options?: Options;
  readonly allowed?: readonly AllowedValue[];
  readonly values: readonly string[];
  /** Codes of the findings, in order; absent: none. */
  readonly findings?: readonly string[];
}

/** What a valid value proves about its owner, and so about other fields of the same row. Never a guess. */
export interface Proofs {
  /** YYYY-MM-DD */
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  /**
   * Where the number was given: six digits after GB/T 2260 at that time, which may be gone or renamed since. Only the
   * province (two digits) is compared.
   */
  readonly region?: string;
  /** Organisation code (GB 11714), nine characters. */
  readonly orgCode?: string;
  /** ISO 3166-1, two letters. */
  readonly country?: string;
}

/**
 * A kind of value: how it is written, checked, found, compared and masked.
 * `P` is what comparing needs of a value, worked out once per value (`prepare`) because a value is compared many times.
 * Every function is pure. Laws, tested for all types: normalising a canonical value gives it back, with no findings
 * but those its cell had (a landline number that lacks its area code lacks it every time); a cell that is not blank
 * gives a value, a spill or a finding; `compare` is symmetric and a value is `levels[0]` to itself, unless it is
 * too little to tell anybody by (a surname, a code whose check digit is wrong); a canonical value has at least one block key.
 */
export interface FieldType<P = unknown> {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Words of every finding and change code, and of every `why` of a comparison; parameters in braces. */
  readonly notes: Readonly<Record<string, Words>>;
  readonly examples: readonly Example[];
  /** Whether several values of one record are usual (phones), so that different values say little. */
  readonly many: boolean;
  /** Default survivorship rule. */
  readonly survivorship: string;
  /** Write as a text cell in spreadsheets and never as a number. */
  readonly textCell: boolean;
  /**
   * How much a cell looks like this type, 0 to 1, for telling a column's type by its content. Must be cheap.
   * 0 for what any text could be.
   */
  looksLike(cell: string): number;
  normalize(cell: string, context: FieldContext): Normalized;

  readonly levels: readonly Level[];
  prepare(value: string, options: Options): P;
  /** Keys under which records that may be one customer meet. Short, deterministic, at least one. */
  blockKeys(prepared: P): readonly string[];
  /** Keys whose frequency in the store is counted: all that `Comparison.key` may name for this value. */
  agreementKeys(prepared: P): readonly string[];
  compare(a: P, b: P): Comparison;

  /** For showing to people who must not see it all; reveals no more than a reader needs to recognise it. */
  mask(value: string): string;
  /** As people write it, for exports and reports; the canonical string where absent. */
  show?(value: string, options: Options): string;
  /** What a value proves about other fields; `fields/proofs.ts` compares. Undefined: nothing. */
  proves?(value: string, options: Options): Proofs | undefined;
  /** The parts of a value, for `crm-clean normalize`. */
  parts?(value: string): Readonly<Record<string, string>>;
}

/** A `FieldType` of any prepared form, as the registry holds them. */
// biome-ignore lint/suspicious/noExplicitAny: `unknown` would make compare() uncallable; the registry pairs prepare with compare.
export type AnyFieldType = FieldType<any>;

/** Types by name. */
export type FieldTypes = ReadonlyMap<string, AnyFieldType>;
