import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type { Field } from '../model/dictionary.js';

/** Cells of a column that hold something, in order. */
export type Cells = readonly string[];

/** Mean of how much the cells look like the type, 0 to 1; 0 for no cells. */
export function looksLike(type: AnyFieldType | undefined, cells: Cells): number {
  if (type === undefined || cells.length === 0) return 0;
  let sum = 0;
  for (const cell of cells) sum += type.looksLike(cell);
  return sum / cells.length;
}

/** Share of the cells that the field takes without a finding, 0 to 1. */
export function accepted(
  field: Pick<Field, 'type' | 'options' | 'allowed'>,
  types: FieldTypes,
  cells: Cells,
): number {
  const type = types.get(field.type);
  if (type === undefined || cells.length === 0) return 0;
  const context = { options: field.options, allowed: field.allowed };
  let good = 0;
  for (const cell of cells) {
    const { values, findings } = type.normalize(cell, context);
    if (values.length > 0 && (findings?.length ?? 0) === 0) good++;
  }
  return good / cells.length;
}

/** Fewer cells than this prove nothing. */
const ENOUGH = 3;

/**
 * Types whose values show what they are, with the least that even a damaged one has, so that a column in which
 * hardly any cell has it was given the wrong title.
 */
const TELLING: Readonly<Record<string, RegExp>> = {
  phone: /(?:\d.*){5}/,
  email: /[@＠]/,
  date: /\d|年/,
  number: /[\d零〇一二三四五六七八九十百千万亿]/,
  money: /[\d零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖]/,
  url: /[.．。]/,
};

/** Whether hardly anything in the cells can be what the field holds. */
export function contradicts(field: Field, types: FieldTypes, cells: Cells): boolean {
  const shape = TELLING[field.type];
  if (shape === undefined || cells.length < ENOUGH) return false;
  const shaped = cells.filter((cell) => shape.test(cell)).length;
  if (shaped >= cells.length / 2) return false;
  return looksLike(types.get(field.type), cells) < 0.05 && accepted(field, types, cells) < 0.05;
}

/** Types that a column is given by its content alone, the surest first. */
const BY_CONTENT = ['email', 'url', 'identifier', 'phone', 'company', 'address', 'person'];

/** The type that most of the cells look like, or undefined. */
export function typeByContent(
  types: FieldTypes,
  cells: Cells,
): { readonly type: string; readonly share: number } | undefined {
  if (cells.length < ENOUGH) return undefined;
  let best: { type: string; share: number } | undefined;
  for (const type of BY_CONTENT) {
    const share = looksLike(types.get(type), cells);
    if (share >= 0.7 && share > (best?.share ?? 0)) best = { type, share };
  }
  return best;
}

/** Whether names are plainly those of companies, or plainly those of persons. */
export function nameKind(types: FieldTypes, cells: Cells): 'company' | 'person' | undefined {
  if (cells.length < ENOUGH) return undefined;
  const company = looksLike(types.get('company'), cells);
  const person = looksLike(types.get('person'), cells);
  if (company >= 0.6 && person <= 0.2) return 'company';
  return person >= 0.6 && company <= 0.1 ? 'person' : undefined;
}
