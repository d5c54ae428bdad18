import type { Cleanings } from './cleanings.js';
import type { Connection } from './connection.js';
import type { Generations } from './generations.js';
import { STANDING } from './matching.js';
import type { StoreTotals } from './types.js';
import type { Versions } from './versions.js';

/** Sums over the sheets' own counts and the current generation; no table of rows is scanned. */
export function totalsOf(
  connection: Connection,
  generations: Generations,
  versions: Versions,
  cleanings: Cleanings,
): StoreTotals {
  const number = (sql: string, ...params: number[]): number =>
    connection.query<[number]>(sql).get(...params)?.[0] ?? 0;
  const [records = 0, aside = 0, findings = 0, changes = 0] =
    connection
      .query<[number, number, number, number]>(
        `select coalesce(sum(records), 0), coalesce(sum(aside), 0), coalesce(sum(findings), 0),
           coalesce(sum(changes), 0) from sheets`,
      )
      .get() ?? [];
  const pairs = generations.current('pairs') ?? 0;
  const customers = generations.current('customers') ?? 0;
  const standing = versions.any() ? `and ${STANDING}` : '';
  const inBand = `select count(*) from pairs where run = ? ${standing} and band =`;
  const members = number('select count(*) from members where run = ?', customers);
  const recleaned = customers === 0 ? 0 : cleanings.changedSince(customers);
  const dropped = recleaned === 0 ? 0 : cleanings.droppedMembers(customers);
  return {
    sources: number('select count(*) from sources'),
    rows: records + aside,
    records,
    aside,
    findings,
    changes,
    customers: number('select count(*) from customers where run = ?', customers),
    contacts: generations.contacts(customers),
    activities: number("select count(*) from dated where run = ? and object = 'activity'", customers),
    orders: number("select count(*) from dated where run = ? and object = 'order'", customers),
    pairsSure: number(`${inBand} 'sure'`, pairs),
    pairsMaybe: number(`${inBand} 'maybe'`, pairs),
    unmatched: records - (members - versions.replacedMembers(customers) - dropped),
    recleaned,
  };
}
