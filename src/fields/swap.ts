import type { Change } from '../model/record.js';
import { MOBILE_FIELD } from './candidates.js';
import { shownText, type Target } from './clean-cell.js';

/* A landline number in the field of mobiles, and the mobile number found beside the name: each goes to its own field. */

/** What a row has become so far. */
interface Cleaned {
  readonly values: Map<string, readonly string[]>;
  readonly changes: Change[];
}

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3}-)?[2-9]\d{6,7}(?!\d)/;

/**
 * Where mobile numbers found in another cell go, for which `free` would have a place: where the field of mobiles holds
 * landline numbers alone, these go to `free`, and the mobile numbers take their place. Else `free`.
 */
export function placeOfMobiles(
  fields: readonly Target[],
  free: Target,
  found: readonly string[],
  { changes, values }: Cleaned,
): Target {
  if (free.type.name !== 'phone' || MOBILE_FIELD.test(free.name)) return free;
  if (!found.every((value) => MOBILE.test(value))) return free;
  const mobile = fields.find((one) => isMobileOf(one, free, values));
  const landlines = values.get(mobile?.name ?? '');
  if (mobile === undefined || landlines === undefined) return free;
  values.set(free.name, landlines);
  values.delete(mobile.name);
  changes.push({
    field: free.name,
    code: 'clean.moved',
    before: shownText(mobile, landlines),
    after: shownText(free, landlines),
    params: { field: mobile.name },
  });
  return mobile;
}

/** Whether a field is for the mobiles of whoever the telephone field is of, and holds landline numbers alone. */
function isMobileOf({ name, type, field }: Target, phone: Target, values: Cleaned['values']): boolean {
  if (type.name !== 'phone' || !MOBILE_FIELD.test(name) || field?.object !== phone.field?.object)
    return false;
  const held = values.get(name) ?? [];
  return held.length > 0 && held.every((value) => LANDLINE.test(value));
}
