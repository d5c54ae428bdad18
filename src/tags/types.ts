import type { Field, RowRule } from '../model/dictionary.js';
import type { CustomerFacts } from '../model/merge.js';
import type { Finding } from '../model/record.js';
import type { Message, Words } from '../model/words.js';

export interface TagContext {
  readonly fields: readonly Field[];
  /** Rules across fields; absent: none. */
  readonly rules?: readonly RowRule[];
  /** Findings of the customer's records. */
  readonly findings: readonly Finding[];
  /** Records of the customer that are activities or orders. */
  readonly isDated: (record: number) => boolean;
  /** Rows of a sheet of contacts, beside which the customers stand in another; absent: there are none. */
  readonly isContactRow?: (record: number) => boolean;
  /** How many customers have this value in a field that the dictionary calls unique, or as a number and nothing else. */
  readonly holders: (field: string, value: string) => number;
}

/** A built-in tag: one file each in `rules/`. */
export interface TagRule {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  /** The tag as written on the customer, by the dictionary's language. */
  readonly tag: Words;
  /** Words of the `why` messages, by code without prefix (the prefix is `tag.<name>.`). */
  readonly notes: Readonly<Record<string, Words>>;
  /** Why the customer gets the tag, or undefined. */
  judge(customer: CustomerFacts, context: TagContext): Message | undefined;
}
