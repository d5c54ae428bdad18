/**
 * Which records are in one customer. Customers are numbered as they are added; four bytes a record, since there may be
 * millions. Records have whole numbers from 1.
 */
export class Membership {
  /** By record: 0 for those in no customer, else the customer's place plus one, negative where it is alone in it. */
  #places = new Int32Array(1024);
  customers = 0;
  /** The highest record. */
  highest = 0;

  add(members: readonly number[]): void {
    this.customers += 1;
    const place = members.length === 1 ? -this.customers : this.customers;
    for (const record of members) {
      if (record >= this.#places.length) this.#grow(record);
      if (record > this.highest) this.highest = record;
      this.#places[record] = place;
    }
  }

  /** The place of the customer, from 0; undefined for a record in none. */
  placeOf(record: number): number | undefined {
    const place = this.#places[record] ?? 0;
    return place === 0 ? undefined : Math.abs(place) - 1;
  }

  /** Whether it is in a customer of two and more records. */
  isMerged(record: number): boolean {
    return (this.#places[record] ?? 0) > 0;
  }

  /** Whether two records are in one customer. */
  together(a: number, b: number): boolean {
    return this.isMerged(a) && this.#places[a] === this.#places[b];
  }

  #grow(record: number): void {
    const bigger = new Int32Array(Math.max(record + 1, this.#places.length * 2));
    bigger.set(this.#places);
    this.#places = bigger;
  }
}
