import type { ColumnMapping, Dictionary, Field, ObjectName } from '../model/dictionary.js';

/* What the rows of a table are: customers, contacts, activities, orders, or several of them at once. */

/** What a table holds, and where its activities and orders name a customer that stands elsewhere, by which columns. */
export interface TableObjects {
  readonly objects: readonly ObjectName[];
  /** Titles of the columns that say whose they are; absent where the table holds the customers themselves. */
  readonly pointsBy?: readonly string[];
}

const ORDER: readonly ObjectName[] = ['customer', 'contact', 'activity', 'order'];

/** Whether a field only says which customer is meant: its name or a number, a way to reach it, or a part of those. */
function isPointer({ object, match, type, name }: Field, fields: readonly Field[]): boolean {
  if (object !== 'customer') return false;
  if (match !== 'no' || type === 'identifier') return true;
  return fields.some(
    (whole) => whole.object === 'customer' && whole.match !== 'no' && whole.from.includes(name),
  );
}

function fedFields(columns: readonly ColumnMapping[], fields: readonly Field[]): Map<Field, string> {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const fed = new Map<Field, string>();
  for (const { field, header } of columns) {
    const known = byName.get(field);
    if (known !== undefined && !fed.has(known)) fed.set(known, header);
  }
  return fed;
}

export function isOfDated({ object }: Pick<Field, 'object'>): boolean {
  return object === 'activity' || object === 'order';
}

export function tableObjects(
  columns: readonly ColumnMapping[],
  { fields }: Pick<Dictionary, 'fields'>,
): TableObjects {
  const fed = fedFields(columns, fields);
  const held = new Set([...fed.keys()].map(({ object }) => object));
  const isDated = [...fed.keys()].some(isOfDated);
  const points = [...fed].filter(([field]) => isPointer(field, fields));
  const own = [...fed.keys()].some((field) => field.object === 'customer' && !isPointer(field, fields));
  if (!isDated || own) return { objects: ORDER.filter((object) => held.has(object)) };
  const telling = points.filter(([{ match, type }]) => match === 'name' || type === 'identifier');
  const contacts = [...fed].filter(([{ object, match }]) => object === 'contact' && match !== 'no');
  const by = [telling, points, contacts].find((list) => list.length > 0) ?? [];
  return {
    objects: ORDER.filter((object) => object !== 'customer' && held.has(object)),
    pointsBy: by.map(([, header]) => header),
  };
}

/** What a sheet of contacts is called. */
const OF_CONTACTS = /联系人|聯絡人|聯繫人|通讯录|通訊錄|contacts?\b/i;

/** What may stand beside contacts and be said of them. */
const REMARK = 'remark';

/**
 * Whether the rows are people and say of their customer only which one it is: by its name or number alone, or also by
 * its phone and address where the sheet is called after contacts.
 */
function holdsContacts({ name, columns }: Table, { fields }: Pick<Dictionary, 'fields'>): boolean {
  const fed = [...fedFields(columns, fields).keys()].filter((field) => field.name !== REMARK);
  if (!fed.some(({ object }) => object === 'contact') || fed.some(isOfDated)) return false;
  const ofCustomer = fed.filter(({ object }) => object === 'customer');
  return (
    ofCustomer.every((field) => isPointer(field, fields)) &&
    (OF_CONTACTS.test(name) ||
      ofCustomer.every(({ match, type }) => match === 'name' || type === 'identifier'))
  );
}

/** A table with the name of its sheet. */
type Table = { readonly name: string; readonly columns: readonly ColumnMapping[] };

/** The tables that hold nothing but contacts, where the customers themselves stand in another one. */
export function contactTables<T extends Table>(
  tables: readonly T[],
  dictionary: Pick<Dictionary, 'fields'>,
): readonly T[] {
  const ofContacts = tables.filter((table) => holdsContacts(table, dictionary));
  const ofCustomers = tables.some(
    (table) =>
      !ofContacts.includes(table) && tableObjects(table.columns, dictionary).objects.includes('customer'),
  );
  return ofCustomers ? ofContacts : [];
}

/** Whether the rows are activities or orders that give the number of their customer. */
export function pointsByNumber(
  columns: readonly ColumnMapping[],
  { fields }: Pick<Dictionary, 'fields'>,
): boolean {
  const fed = [...fedFields(columns, fields).keys()];
  return (
    fed.some(isOfDated) && fed.some(({ object, type }) => object === 'customer' && type === 'identifier')
  );
}
