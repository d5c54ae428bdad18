import type { FieldTypes } from '../fields/types.js';
import type { Field } from '../model/dictionary.js';
import type { Cells } from './content.js';

/*
 * Titles that mean a field only where the cells prove it: 统一编号 in simplified characters is whatever a company numbers
 * in one way; in Taiwan, where it is the number of a business, it is written 統一編號.
 */

const SIMPLIFIED = /统一?编/;
/** Share of cells with the right check digit; by chance it is one in five. */
const MOST = 0.8;

/** Whether the title could mean the field, but its cells do not prove it. */
export function isUnproven(field: Field, types: FieldTypes, header: string, cells: Cells): boolean {
  if (field.options.kind !== 'tw_ubn' || !SIMPLIFIED.test(header)) return false;
  const type = types.get(field.type);
  if (type === undefined) return false;
  const right = cells.filter((cell) => {
    const { values, findings = [] } = type.normalize(cell, { options: field.options, allowed: [] });
    return values.length > 0 && findings.length === 0;
  });
  return cells.length === 0 || right.length < cells.length * MOST;
}
