import type { ObjectName } from '../model/dictionary.js';
import type { Finding } from '../model/record.js';
import { shownText, type Target } from './clean-cell.js';
import type { Spill } from './types.js';

/** Fields that mean less than their type: a number is not a fax, and another company's name no short name, for being free. */
const NARROW = /(?:^|_)(?:fax|short_name|former_name)$/;

export const MOBILE_FIELD = /(?:^|_)mobile$/;
const MOBILE = /(?:^|\D)1[3-9](?:\D?\d){9}$/;

/**
 * Fields that may take a spill: those of the same object as the cell's first, then the others; a landline goes to a
 * field of mobiles last.
 */
export function candidates(fields: readonly Target[], from: Target, spill: Spill): Target[] {
  const own: ObjectName = from.field?.object ?? 'customer';
  const fitting = fields.filter((target) => target !== from && fits(target, own, spill));
  const [mine, others] = parted(fitting, (target) => target.field?.object === own);
  const ordered = [...mine, ...others];
  if (spill.type !== 'phone' || MOBILE.test(spill.text)) return ordered;
  const [mobiles, any] = parted(ordered, ({ name }) => MOBILE_FIELD.test(name));
  return [...any, ...mobiles];
}

function fits({ name, type, field, context }: Target, own: ObjectName, spill: Spill): boolean {
  // What happened to a customer says nothing of the customer.
  if (field?.object !== own && (field?.object === 'activity' || field?.object === 'order')) return false;
  if (spill.field !== undefined) return name === spill.field || name.endsWith(`_${spill.field}`);
  const asked = Object.entries(spill.options ?? {});
  return (
    type.name === spill.type &&
    !NARROW.test(name) &&
    asked.every(([option, value]) => context.options[option] === value)
  );
}

function parted<T>(list: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((item) => !test(item))];
}

/** What found no place: the field it belongs to (`taken`) says something else, or there is none. */
export function leftOver(
  from: Target,
  { text, type }: Spill,
  taken: Target | undefined,
  values: ReadonlyMap<string, readonly string[]>,
): Finding {
  const found = { field: from.name, before: text };
  if (taken === undefined) return { ...found, code: 'clean.left_over', params: { text, type } };
  const value = shownText(taken, values.get(taken.name) ?? []);
  return { ...found, code: 'clean.occupied', params: { text, field: taken.name, value } };
}
