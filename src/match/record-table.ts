import type { CustomerRecord, Values } from '../model/record.js';
import { placeIn } from '../text/lists.js';
import { Texts } from '../text/texts.js';

const NONE: readonly number[] = [];
const FEW = 1024;

/**
 * The values of many records, field by field, in little memory: numbers of texts instead of texts. Records are known
 * by their index, which is their place in the order of their ids.
 */
export class RecordTable {
  readonly texts = new Texts();
  readonly fields: readonly string[];
  readonly #place: ReadonlyMap<string, number>;
  /** By field: the number of the one text of a record, `EMPTY`, or where its list is, as -2 - place. */
  #cells: Int32Array[];
  readonly #lists: (readonly number[])[] = [];
  #ids = new Float64Array(FEW);
  size = 0;

  /** `fields`: those whose values are kept. */
  constructor(records: Iterable<CustomerRecord>, fields: Iterable<string>) {
    this.fields = [...new Set(fields)];
    this.#place = new Map(this.fields.map((name, place) => [name, place]));
    this.#cells = this.fields.map(() => new Int32Array(FEW));
    let ordered = true;
    for (const record of records) {
      ordered &&= this.size === 0 || this.#ids[this.size - 1]! < record.id;
      this.#add(record);
    }
    if (!ordered) this.#sort();
  }

  id(record: number): number {
    return this.#ids[record]!;
  }

  /** The index of the record with this id; -1 where there is none. */
  find(id: number): number {
    return placeIn(this.#ids, id, this.size);
  }

  /** The place of a field among `fields`; -1 for one that is not kept. */
  placeOf(field: string): number {
    return this.#place.get(field) ?? -1;
  }

  isEmpty(record: number, place: number): boolean {
    return this.#cells[place]?.[record] === EMPTY;
  }

  /** The numbers of the record's texts in a field, in their order. */
  held(record: number, place: number): readonly number[] {
    const cell = this.#cells[place]?.[record] ?? EMPTY;
    if (cell === EMPTY) return NONE;
    return cell >= 0 ? [cell] : this.#lists[-2 - cell]!;
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

  #add({ id, values }: CustomerRecord): void {
    const record = this.size++;
    if (record === this.#ids.length) this.#grow(record * 2);
    this.#ids[record] = id;
    for (const [place, field] of this.fields.entries()) {
      const numbers = (values[field] ?? []).map((text) => this.texts.add(text));
      this.#cells[place]![record] = this.#cellOf(numbers);
    }
  }

  #cellOf(numbers: readonly number[]): number {
    if (numbers.length <= 1) return numbers[0] ?? EMPTY;
    this.#lists.push(numbers);
    return -1 - this.#lists.length;
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

  #sort(): void {
    const order = Array.from({ length: this.size }, (_, record) => record);
    order.sort((a, b) => this.#ids[a]! - this.#ids[b]!);
    this.#ids = Float64Array.from(order, (record) => this.#ids[record]!);
    this.#cells = this.#cells.map((cells) => Int32Array.from(order, (record) => cells[record]!));
  }
}

const EMPTY = -1;
