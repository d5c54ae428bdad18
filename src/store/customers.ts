import type { Customer, CustomerFacts } from '../model/merge.js';
import type { Cleanings } from './cleanings.js';
import {
  readContactFacts,
  readContacts,
  readNumbers,
  readSurvived,
  readValues,
  writeContacts,
  writeNumbers,
  writeSurvived,
  writeValues,
} from './codec.js';
import type { Connection } from './connection.js';
import { datedKeeper, datedSaver } from './dated.js';
import type { Generations } from './generations.js';
import { LISTED, lookUp, paged } from './paging.js';
import type { Store } from './types.js';
import type { Versions } from './versions.js';

type CustomerMethods = Pick<
  Store,
  | 'saveCustomers'
  | 'customerKeeper'
  | 'customers'
  | 'customerFacts'
  | 'customer'
  | 'customersByNumber'
  | 'customersOfRecords'
  | 'membership'
  | 'numbersGiven'
>;

type CustomerRow = [string, string, string, string, string];
type FactsRow = [string, string, string, string];

const CUSTOMER = 'select number, "values", survived, members, contacts from customers';
const FACTS = 'select number, "values", members, contacts from customers';

export function customerTables(
  connection: Connection,
  generations: Generations,
  versions: Versions,
  cleanings: Cleanings,
): CustomerMethods {
  const one = connection.query<CustomerRow>(`${CUSTOMER} where run = ? and number_length = ? and number = ?`);
  const byNumber = connection.query<CustomerRow>(
    `${CUSTOMER} where run = ? and (number_length, number) in (select length(value), value from json_each(?))`,
  );
  const member = connection.query<[number, string]>(
    `select record, number from members where run = ? and record in ${LISTED}`,
  );
  const members = connection.query<[number, string]>(
    'select record, number from members where run = ? and record > ? order by record limit ?',
  );
  const numbers = connection.query<[string]>('select number from numbers order by number');
  const current = () => generations.current('customers');
  return {
    saveCustomers: customerSaver(connection, generations),
    customerKeeper: customerKeeper(connection, generations, cleanings),
    customers: customerReader(connection, generations),
    customerFacts: factsReader(connection, generations),
    customer(number) {
      const run = current();
      const found = run === undefined ? undefined : one.get(run, number.length, number);
      return found && customerOf(found);
    },
    customersByNumber(list) {
      const run = current();
      if (run === undefined) return [];
      return [...lookUp(list, (part) => byNumber.all(run, part)).values()].map(customerOf);
    },
    customersOfRecords(records) {
      const run = current();
      return new Map(run === undefined ? [] : lookUp(records, (part) => member.all(run, part)).values());
    },
    membership() {
      const run = current();
      if (run === undefined) return new Map();
      const all = paged<[number, string]>((last, limit) => members.all(run, last?.[0] ?? 0, limit));
      const successor = versions.successor();
      if (successor === undefined) return new Map(all);
      return new Map(Array.from(all, ([record, number]) => [successor(record), number]));
    },
    numbersGiven: () => numbers.all().map(([number]) => number),
  };
}

function customerSaver(connection: Connection, generations: Generations): CustomerMethods['saveCustomers'] {
  const addCustomer = connection.command(
    `insert into customers (run, number, number_length, size, "values", survived, members, contacts)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addMember = connection.command('insert into members (run, record, number) values (?, ?, ?)');
  const addDated = datedSaver(connection);
  const give = connection.command(
    'insert or ignore into numbers (number, run) select number, run from customers where run = ?',
  );
  return (run, customers, plannedWith) => {
    connection.atomic(() => {
      let contacts = 0;
      for (const customer of customers) {
        if (!('members' in customer)) {
          contacts += customer.contacts;
          continue;
        }
        const { number, members, values, survived } = customer;
        addCustomer.run(
          run,
          number,
          number.length,
          members.length,
          writeValues(values),
          writeSurvived(survived, members),
          writeNumbers(members),
          writeContacts(customer.contacts),
        );
        for (const record of members) addMember.run(run, record, number);
        addDated(run, number, customer.dated ?? []);
        contacts += customer.contacts.length;
      }
      give.run(run);
      generations.mark('customers', run, contacts, plannedWith);
    });
  };
}

/**
 * The values of a record change only by cleaning anew: a newer version of a file sets the record aside and brings
 * another one. So where nothing was cleaned since, a customer of the same records is the same customer.
 */
function customerKeeper(
  connection: Connection,
  generations: Generations,
  cleanings: Cleanings,
): CustomerMethods['customerKeeper'] {
  const copy = connection.query<[number]>(
    `insert into customers (run, number, number_length, size, "values", survived, members, contacts)
     select ?, number, number_length, size, "values", survived, members, contacts from customers
     where run = ? and number_length = ? and number = ? and members = ?
     returning json_array_length(contacts)`,
  );
  const addMember = connection.command('insert into members (run, record, number) values (?, ?, ?)');
  const copyDated = datedKeeper(connection);
  return (run, plannedWith) => {
    const before = generations.current('customers');
    if (before === undefined || before === run || generations.plannedWith(before) !== plannedWith)
      return undefined;
    if (cleanings.changedSince(before) > 0) return undefined;
    return (number, members) => {
      const [contacts] = copy.get(run, before, number.length, number, writeNumbers(members)) ?? [];
      if (contacts === undefined) return undefined;
      for (const record of members) addMember.run(run, record, number);
      copyDated(run, before, number);
      return { contacts };
    };
  };
}

/** Shorter numbers first, then by text: `…999` comes before `…1000`. */
function customerReader(connection: Connection, generations: Generations): CustomerMethods['customers'] {
  const pages = {
    any: connection.query<CustomerRow>(pageOf(CUSTOMER, '')),
    merged: connection.query<CustomerRow>(pageOf(CUSTOMER, 'and size > 1')),
    single: connection.query<CustomerRow>(pageOf(CUSTOMER, 'and size = 1')),
  };
  return ({ merged } = {}) => {
    const run = generations.current('customers');
    if (run === undefined) return [];
    const page = pages[merged === undefined ? 'any' : merged ? 'merged' : 'single'];
    return paged((last, limit) => {
      const number = last?.number ?? '';
      return page.all(run, number.length, number, limit).map(customerOf);
    });
  };
}

function factsReader(connection: Connection, generations: Generations): CustomerMethods['customerFacts'] {
  const page = connection.query<FactsRow>(pageOf(FACTS, ''));
  return () => {
    const run = generations.current('customers');
    if (run === undefined) return [];
    return paged((last, limit) => {
      const number = last?.number ?? '';
      return page.all(run, number.length, number, limit).map(factsOf);
    });
  };
}

function pageOf(select: string, condition: string): string {
  return `${select} where run = ? and (number_length, number) > (?, ?) ${condition}
    order by number_length, number limit ?`;
}

function factsOf([number, values, members, contacts]: FactsRow): CustomerFacts {
  return {
    number,
    members: readNumbers(members),
    values: readValues(values),
    contacts: readContactFacts(contacts),
  };
}

function customerOf([number, values, survived, memberList, contacts]: CustomerRow): Customer {
  const members = readNumbers(memberList);
  return {
    number,
    members,
    values: readValues(values),
    survived: readSurvived(survived, members),
    contacts: readContacts(contacts),
  };
}
