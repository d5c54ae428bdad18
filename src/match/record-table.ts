import type { CustomerRecord, Values } from '../model/record.js';
import { Whole } from '../text/hash.js';
import { placeIn } from '../text/lists.js';
import { shared } from '../text/shared.js';
import { TextAdder, type TextParts, Texts } from '../text/texts.js';

const NONE: readonly number[] = [];
const EMPTY = -1;
const FEW = 1024;

/** What a `RecordTable` is made of: it can be handed to other threads. */
export interface TableParts {
  readonly fields: readonly string[];
  /** Ascending. */
  readonly ids: Float64Array;
  /** By field: the number of the one text of a record, `EMPTY`, or where its list is, as -2 - place. */
  readonly cells: readonly Int32Array[];
  /** Lists of numbers of texts, each after how many there are. */
  readonly lists: Int32Array;
  readonly texts: TextParts;
}

/**
 * The values of many records, field by field, in little memory: numbers of texts instead of texts. Records are known
 * by their index, which is their place in the order of their ids.
 */
export class RecordTable {
  readonly parts: TableParts;
  readonly texts: Texts;
  readonly fields: readonly string[];
  readonly size: number;
  readonly #place: ReadonlyMap<string, number>;

  constructor(parts: TableParts) {
    this.parts = parts;
    this.texts = new Texts(parts.texts);
    this.fields = parts.fields;
    this.size = parts.ids.length;
    this.#place = new Map(parts.fields.map((name, place) => [name, place]));
  }

  id(record: number): number {
    return this.parts.ids[record]!;
  }

  /** The index of the record with this id; -1 where there is none. */
  find(id: number): number {
    return placeIn(this.parts.ids, id);
  }

  /** The place of a field among `fields`; -1 for one that is not kept. */
  placeOf(field: string): number {
    return this.#place.get(field) ?? -1;
  }

  isEmpty(record: number, place: number): boolean {
    return this.parts.cells[place]?.[record] === EMPTY;
  }

  /** The numbers of the record's texts in a field, in their order. */
  held(record: number, place: number): readonly number[] {
    const cell = this.parts.cells[place]?.[record] ?? EMPTY;
    if (cell === EMPTY) return NONE;
    if (cell >= 0) return [cell];
    const { lists } = this.parts;
    const at = -2 - cell;
    return Array.from({ length: lists[at]! }, (_, i) => lists[at + 1 + i]!);
  }

  /** The record's texts in a field; none in a field that is not kept. */
  textsIn(record: number, field: string): readonly string[] {
    return this.held(record, this.placeOf(field)).map((number) => this.texts.at(number));
  }

  /** What the record says in the fields that are kept. */
  values(record: number): Values {
    const values: Record<string, readonly string[]> = {};
    for (const [place, field] of this.fields.entries()) {
      if (!this.isEmpty(record, place))
        values[field] = this.held(record, place).map((number) => this.texts.at(number));
    }
    return values;
  }
}

/** `fields`: those whose values are kept. */
export function tableOf(records: Iterable<CustomerRecord>, fields: Iterable<string>): RecordTable {
  const maker = new TableMaker([...new Set(fields)]);
  for (const record of records) maker.add(record);
  return maker.table();
}

class TableMaker {
  readonly #fields: readonly string[];
  readonly #texts = new TextAdder();
  readonly #lists = new Whole();
  #cells: Int32Array[];
  #ids = new Float64Array(FEW);
  #size = 0;
  #isOrdered = true;

  constructor(fields: readonly string[]) {
    this.#fields = fields;
    this.#cells = fields.map(() => new Int32Array(FEW));
  }

  add({ id, values }: CustomerRecord): void {
    const record = this.#size++;
    if (record === this.#ids.length) this.#grow(record * 2);
    this.#isOrdered &&= record === 0 || this.#ids[record - 1]! < id;
    this.#ids[record] = id;
    for (const [place, field] of this.#fields.entries())
      this.#cells[place]![record] = this.#cellOf(values[field] ?? []);
  }

  table(): RecordTable {
    const size = this.#size;
    const order = this.#isOrdered ? undefined : this.#order();
    const cells = this.#cells.map((list, place) => {
      this.#cells[place] = new Int32Array(0);
      return order === undefined ? shared(list, size) : shared(Int32Array.from(order, (at) => list[at]!));
    });
    const ids =
      order === undefined
        ? shared(this.#ids, size)
        : shared(Float64Array.from(order, (at) => this.#ids[at]!));
    const texts = this.#texts.texts().parts;
    return new RecordTable({ fields: this.#fields, ids, cells, lists: shared(this.#lists.taken()), texts });
  }

  #cellOf(texts: readonly string[]): number {
    if (texts.length === 0) return EMPTY;
    if (texts.length === 1) return this.#texts.add(texts[0]!);
    const at = this.#lists.length;
    this.#lists.push(texts.length);
    for (const text of texts) this.#lists.push(this.#texts.add(text));
    return -2 - at;
  }

  #grow(size: number): void {
    const ids = new Float64Array(size);
    ids.set(this.#ids);
    this.#ids = ids;
    this.#cells = this.#cells.map((old) => {
      const cells = new Int32Array(size);
      cells.set(old);
      return cells;
    });
  }

  #order(): Int32Array {
    const order = Int32Array.from({ length: this.#size }, (_, record) => record);
    return order.sort((a, b) => this.#ids[a]! - this.#ids[b]!);
  }
}
