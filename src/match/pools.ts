import type { AnyFieldType, FieldTypes, Level } from '../fields/types.js';
import type { Dictionary, Field } from '../model/dictionary.js';
import { isFax } from './rules/phone_is_fax.js';
import type { NameRelation, Pool } from './types.js';

/** Kinds of identifier that carry a check digit, so that two different ones are two different holders. */
const CHECKED_KINDS: ReadonlySet<string> = new Set(
  'uscc org_code cn_id reg_no tax_id tw_ubn vat abn lei'.split(' '),
);

/** Types whose fields are interchangeable: the phone in one list's mobile column may be in another's phone column. */
const INTERCHANGEABLE: ReadonlySet<string> = new Set(['company', 'phone', 'email', 'address', 'url', 'im']);

/** Ways to reach one customer. An agent, a switchboard or a placeholder is told by the different names that share it. */
const EXCLUSIVE: ReadonlySet<string> = new Set(['phone', 'email', 'address', 'url', 'im']);

/** What differs in a field where several values are usual, or in what belongs to one of several people. */
const SLIGHT = -1;

export function kindOf(field: Field): string {
  return typeof field.options.kind === 'string' ? field.options.kind : '';
}

/** Whether the field holds numbers that prove by a check digit whose they are. */
export function isChecked(field: Field): boolean {
  return field.match === 'identifier' && CHECKED_KINDS.has(kindOf(field));
}

function isContactName(field: Field): boolean {
  return field.object === 'contact' && field.type === 'person';
}

function poolName(field: Field): string {
  if (isContactName(field)) return 'contact:person';
  if (INTERCHANGEABLE.has(field.type)) return field.type;
  if (isChecked(field) && field.object === 'customer') return `${field.type}:${kindOf(field)}`;
  return `${field.type}:${field.name}`;
}

/** Numbers without a check digit are given by each old system anew, so two of them say nothing. */
function floorOf(first: Field, type: AnyFieldType): number {
  if (isContactName(first)) return 0;
  if (first.match === 'name') return Number.NEGATIVE_INFINITY;
  if (first.match === 'identifier' && !isChecked(first)) return 0;
  return type.many || first.object === 'contact' ? SLIGHT : Number.NEGATIVE_INFINITY;
}

/** Names are the same name from this many bits on. */
const NAME_BITS = 3.5;

/** A level that is as frequent among strangers says nothing: two scripts. */
function relationOf({ m, u }: Level): NameRelation {
  if (m === u) return 'unknown';
  const bits = Math.log2(m / u);
  if (bits >= NAME_BITS) return 'agree';
  return bits > 0 ? 'partly' : 'different';
}

function poolOf(name: string, fields: readonly Field[], type: AnyFieldType, beside: readonly Field[]): Pool {
  const first = fields.find(({ match }) => match === 'name') ?? fields[0]!;
  const checked = first.object === 'customer' && isChecked(first);
  return {
    name,
    type,
    fields,
    ...(beside.length === 0 ? {} : { beside }),
    role: first.match === 'no' ? 'evidence' : first.object === 'customer' ? first.match : 'evidence',
    contactName: isContactName(first),
    floor: floorOf(first, type),
    guarded: EXCLUSIVE.has(type.name),
    sufficient: checked,
    kin: new Set(type.levels.filter(({ kin }) => kin).map(({ name: level }) => level)),
    relations: new Map(type.levels.map((level) => [level.name, relationOf(level)])),
  };
}

/** Whether the pool holds what is given to one customer: its names and numbers. */
export const isGiven = ({ role }: Pool): boolean => role === 'name' || role === 'identifier';

const isOfCustomer = ({ object }: Field): boolean => object === 'customer' || object === 'contact';

/** What is compared, from the dictionary. A field that is built into another compared field is not compared twice. */
export function poolsOf(dictionary: Dictionary, types: FieldTypes): Pool[] {
  // Two orders that are alike say nothing of whether their customers are one.
  const compared = dictionary.fields.filter(
    (field) => field.match !== 'no' && types.has(field.type) && isOfCustomer(field),
  );
  const parts = new Set(compared.flatMap(({ from }) => from));
  const groups = new Map<string, Field[]>();
  for (const field of compared) {
    if (parts.has(field.name)) continue;
    const name = poolName(field);
    const group = groups.get(name);
    if (group) group.push(field);
    else groups.set(name, [field]);
  }
  const faxes = dictionary.fields.filter(
    (field) => field.match === 'no' && isOfCustomer(field) && isFax(field) && !parts.has(field.name),
  );
  return [...groups].map(([name, fields]) =>
    poolOf(name, fields, types.get(fields[0]!.type)!, name === 'phone' ? faxes : []),
  );
}
