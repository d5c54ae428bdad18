import type { DatedObject } from '../model/dictionary.js';
import type { CustomerDated, DatedPlan } from '../model/merge.js';
import { readNumbers, readValues, writeNumbers, writeValues } from './codec.js';
import type { Connection } from './connection.js';
import type { Generations } from './generations.js';
import { paged } from './paging.js';
import type { Store } from './types.js';

type DatedMethods = Pick<Store, 'dated' | 'datedCounts'>;

type DatedRow = [number, string, string, string];

/** Activities and orders of the current customers. */
export function datedTables(connection: Connection, generations: Generations): DatedMethods {
  const page = connection.query<DatedRow>(
    `select id, customer, "values", members from dated
     where run = ? and object = ? and (customer_length, customer, id) > (?, ?, ?)
     order by customer_length, customer, id limit ?`,
  );
  const counts = connection.query<[string, DatedObject, number]>(
    'select customer, object, count(*) from dated where run = ? group by object, customer_length, customer',
  );
  return {
    *dated(object) {
      const run = generations.current('customers');
      if (run === undefined) return;
      const rows = paged<DatedRow>((last, limit) => {
        const [id = 0, number = ''] = last ?? [];
        return page.all(run, object, number.length, number, id, limit);
      });
      for (const row of rows) yield datedOf(object, row);
    },
    datedCounts() {
      const run = generations.current('customers');
      const found = new Map<string, Record<DatedObject, number>>();
      for (const [number, object, count] of run === undefined ? [] : counts.all(run)) {
        const known = found.get(number) ?? { activity: 0, order: 0 };
        known[object] = count;
        found.set(number, known);
      }
      return found;
    },
  };
}

function datedOf(object: DatedObject, [, number, values, members]: DatedRow): CustomerDated {
  return { number, object, values: readValues(values), members: readNumbers(members) };
}

/** Saves what happened with a customer of a run. */
export function datedSaver(
  connection: Connection,
): (run: number, number: string, dated: readonly DatedPlan[]) => void {
  const add = connection.command(
    `insert into dated (run, object, customer, customer_length, "values", members) values (?, ?, ?, ?, ?, ?)`,
  );
  return (run, number, dated) => {
    for (const { object, values, members } of dated)
      add.run(run, object, number, number.length, writeValues(values), writeNumbers(members));
  };
}

/** Saves what happened with a customer of a run as it was saved for the run `before`. */
export function datedKeeper(connection: Connection): (run: number, before: number, number: string) => void {
  const copy = connection.command(
    `insert into dated (run, object, customer, customer_length, "values", members)
     select ?, object, customer, customer_length, "values", members from dated
     where run = ? and object in ('activity', 'order') and customer_length = ? and customer = ? order by id`,
  );
  return (run, before, number) => void copy.run(run, before, number.length, number);
}
