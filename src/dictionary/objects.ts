import type { DatedObject, Field, ObjectName } from '../model/dictionary.js';
import {
  foldTitle,
  matchTitle,
  type Titled,
  type TitleIndex,
  type TitleMatch,
  titleIndex,
} from './titles.js';

/* Which objects a table holds: customers with their contacts, activities, orders, or several of them in one row. */

/** Where two objects know one title (日期), the first of these that a table holds takes it. */
const DATED: readonly DatedObject[] = ['order', 'activity'];

export function isDated(object: ObjectName | undefined): object is DatedObject {
  return object === 'activity' || object === 'order';
}

/** What telling objects apart needs of a field. */
type Owned = Titled & Pick<Field, 'object' | 'type'>;

const parted = new WeakMap<readonly Owned[], ReadonlyMap<DatedObject | 'customer', readonly Owned[]>>();

/** The fields of a dictionary by what their titles count for; the same lists every time, since titles are indexed by list. */
function parts<F extends Owned>(fields: readonly F[]): ReadonlyMap<DatedObject | 'customer', readonly F[]> {
  const known = parted.get(fields) as ReadonlyMap<DatedObject | 'customer', readonly F[]> | undefined;
  if (known !== undefined) return known;
  const made = new Map<DatedObject | 'customer', readonly F[]>([
    ['customer', fields.filter(({ object }) => !isDated(object))],
    ...DATED.map((name) => [name, fields.filter(({ object }) => object === name)] as const),
  ]);
  parted.set(fields, made);
  return made;
}

const matchFully = <F extends Owned>(header: string, index: TitleIndex<F>): TitleMatch<F> | undefined => {
  const match = matchTitle(header, index);
  return match === undefined || match.kind === 'part' ? undefined : match;
};

/** Fields of one object that the titles name. */
interface Named {
  readonly field: Owned;
  /** No field of another object knows the title. */
  readonly own: boolean;
}

function namedFields(headers: readonly string[], fields: readonly Owned[], object: DatedObject): Named[] {
  const lists = parts(fields);
  const indexOf = (name: DatedObject | 'customer') => titleIndex(lists.get(name) ?? []);
  const others = (['customer', ...DATED] as const).filter((name) => name !== object).map(indexOf);
  const index = indexOf(object);
  return headers.flatMap((header): Named[] => {
    const match = matchFully(header, index);
    if (match === undefined) return [];
    return [{ field: match.field, own: others.every((other) => matchFully(header, other) === undefined) }];
  });
}

const AMOUNTS: ReadonlySet<string> = new Set(['number', 'money']);

/**
 * A column of amounts or a date that customers have too (金额, 成交时间) does not make a list of orders; a title that
 * only orders have beside two more does, and the number or day of an order beside one more.
 */
function holdsOrders(named: readonly Named[]): boolean {
  const own = named.filter((one) => one.own);
  const telling = named.filter(
    ({ own: isOwn, field }) => isOwn || AMOUNTS.has(field.type) || field.name === 'order_date',
  );
  const anchored = own.some(({ field }) => field.type === 'identifier' || field.type === 'date');
  return (anchored && telling.length >= 2) || (own.length > 0 && telling.length >= 3);
}

const SAID: ReadonlySet<string> = new Set(['activity_content', 'activity_subject', 'activity_result']);

/** A day, and what was said or done on it. The day of the next talk alone is something known of a customer. */
function holdsActivities(named: readonly Named[]): boolean {
  const dated = named.some(({ field }) => field.name === 'activity_date');
  const said = named.some(({ field, own }) => SAID.has(field.name) || (own && field.type !== 'date'));
  return dated && said;
}

/** What of activities and orders the titles of a table speak of; `told`: fields that a person named for columns of it. */
export function datedObjects(
  headers: readonly string[],
  fields: readonly Owned[],
  told: readonly string[] = [],
): DatedObject[] {
  const named = new Set(fields.filter(({ name }) => told.includes(name)).map(({ object }) => object));
  const holds = { order: holdsOrders, activity: holdsActivities };
  return DATED.filter((object) => named.has(object) || holds[object](namedFields(headers, fields, object)));
}

function shopEntries<F extends Owned>(fields: readonly F[], shops: readonly string[]) {
  const field = fields.find(({ name }) => name === 'order_channel');
  if (field === undefined) return [];
  return shops.map((alias): [string, { field: F; alias: string }] => [alias, { field, alias }]);
}

const joined = new WeakMap<readonly Owned[], Map<string, unknown>>();

/** Titles that name the seller's shop in a list of orders in which other columns tell of buyers. */
const SHOP = ['店铺名称', '店铺', '店铺名', '門店名稱', 'Shop Name', 'Store Name'].map(foldTitle);
const BUYER =
  /^(?:买家|收货人|收件人|顾客|会员|buyer|recipient|receiver|shiptoname|shippingname|billingname)/;

/** Which shop titles a list of orders has, where they are the seller's. */
function sellerTitles(headers: readonly string[], held: readonly DatedObject[]): readonly string[] {
  const folded = held.includes('order') ? headers.map(foldTitle) : [];
  return folded.some((title) => BUYER.test(title)) ? SHOP.filter((title) => folded.includes(title)) : [];
}

/**
 * The fields that columns of a table with these objects can feed, and their titles. What customers and orders both
 * have (金额, 状态, 备注) belongs to the order where there are orders, because each row has its own.
 */
export function fieldsFor<F extends Owned>(
  fields: readonly F[],
  held: readonly DatedObject[],
  headers: readonly string[] = [],
): { readonly fields: readonly F[]; readonly index: TitleIndex<F> } {
  const known = joined.get(fields) ?? new Map<string, unknown>();
  joined.set(fields, known);
  const shops = sellerTitles(headers, held);
  const key = [...held, ...shops].join();
  const lists = parts(fields);
  const made = known.get(key) ?? {
    fields: fields.filter(({ object }) => !isDated(object) || held.includes(object)),
    index: {
      whole: new Map([
        ...(['customer', ...DATED.filter((name) => held.includes(name)).reverse()] as const).flatMap(
          (name) => [...titleIndex(lists.get(name) ?? []).whole],
        ),
        ...shopEntries(lists.get('order') ?? [], shops),
      ]),
    },
  };
  known.set(key, made);
  return made as { readonly fields: readonly F[]; readonly index: TitleIndex<F> };
}
