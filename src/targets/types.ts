import type { FieldTypes } from '../fields/types.js';
import type { Speaker } from '../i18n/speaker.js';
import type { DatedObject, Dictionary } from '../model/dictionary.js';
import type { CustomerDated, CustomerFacts } from '../model/merge.js';
import type { Finding, RowKind } from '../model/record.js';
import type { Place } from '../model/report.js';
import type { OutTable } from '../model/table.js';
import type { Tag } from '../model/tag.js';
import type { Message, Words } from '../model/words.js';

/** A row with where it stands; `sheet` is a sheet's id. */
export interface ExportRow {
  /** Also the id of the record made of it. */
  readonly id: number;
  readonly sheet: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason?: Message;
}

/**
 * What tables are made of. The methods have the shapes of a store's, so a store can be handed over; each may be
 * called several times, and gives the same every time.
 */
export interface ExportInput {
  readonly dictionary: Dictionary;
  readonly types: FieldTypes;
  readonly speaker: Speaker;
  readonly store: {
    sources(): readonly { readonly id: number; readonly name: string }[];
    sheets(): readonly { readonly id: number; readonly source: number; readonly name: string }[];
    /** In order of import. */
    rows(filter?: { kind?: RowKind }): Iterable<ExportRow>;
    /** By number. */
    customerFacts(): Iterable<CustomerFacts>;
    /** Activities or orders, by customer number, then by date. */
    dated(object: DatedObject): Iterable<CustomerDated>;
    origins(records: readonly number[]): ReadonlyMap<number, Place>;
    /** Record -> customer number. */
    membership(): ReadonlyMap<number, string>;
    tagsOf(customers: readonly string[]): ReadonlyMap<string, readonly Tag[]>;
    findingsOf(records: readonly number[]): ReadonlyMap<number, readonly Finding[]>;
  };
}

/** For tables that need no words and no dictionary. */
export type StoreInput = Pick<ExportInput, 'store'>;

/** One table of an export. One file each. */
export interface Target {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  table(input: ExportInput): OutTable;
}
