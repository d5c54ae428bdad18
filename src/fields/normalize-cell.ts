import { tidy } from '../text/width.js';
import { fold } from './fold.js';
import { foreignTo } from './foreign.js';
import { isDitto, isJunkOf, type JunkRules, junkKey } from './junk.js';
import type { AnyFieldType, FieldContext, Normalized } from './types.js';

/** Types of free text, in which a word that the dictionary keeps is a value as it stands. */
const FREE: ReadonlySet<string> = new Set([
  'company',
  'person',
  'address',
  'region',
  'industry',
  'choice',
  'tags',
  'im',
  'text',
]);

/** A longer cell keeps the quotes around it. */
const LONGEST_QUOTED = 200;

/** The longest built-in word. */
const LONGEST_WORD = 20;

/** How types call a cell that says nothing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['placeholder', 'junk']);

/**
 * What a field of the type makes of a cell. Before the type reads it: what refers to the row above, what the
 * dictionary counts as saying nothing, and what certainly belongs to another field. Codes of findings that no type
 * has carry their prefix already (`clean.ditto`).
 */
export function normalizeCell(type: AnyFieldType, written: string, context: FieldContext): Normalized {
  const cell = type.name === 'text' ? written : unquoted(written);
  const seen = firstLook(type, cell, context);
  if (seen !== undefined) return seen;
  const normalized = type.normalize(cell, context);
  return normalized.values.length === 0
    ? saidOnce(type, cell, context, kept(type, cell, context.junk, normalized))
    : withoutJunk(type, cell, context, normalized);
}

/** Without the single quotes that exports of databases put around a whole cell. */
function unquoted(cell: string): string {
  if (cell.length > LONGEST_QUOTED) return cell;
  const inside = /^\s*['’‘]([^'’‘]+)['’]\s*$/.exec(cell)?.[1];
  return inside === undefined || tidy(inside) === '' ? cell : inside;
}

/** A cell of which nothing could be read gives one finding for all that is wrong with it, which shows the whole cell. */
function saidOnce(
  type: AnyFieldType,
  cell: string,
  { junk }: FieldContext,
  normalized: Normalized,
): Normalized {
  const { values, spills = [], findings = [] } = normalized;
  const [first] = findings;
  if (values.length + spills.length > 0 || first === undefined) return normalized;
  const isJunk = cell.length <= LONGEST_WORD && isJunkOf(type.name, cell, junk);
  if (isJunk && !SAYS_NOTHING.has(first.code)) return placeholderOf(cell);
  if (findings.length === 1) return normalized;
  const wrong = findings.filter(({ code }) => code !== 'extra_text');
  const [main = first] = wrong;
  const codes = new Set(wrong.map(({ code }) => code));
  if (codes.size > 1) return { ...normalized, findings: wrong };
  const params = main.params?.text === undefined ? main.params : { ...main.params, text: tidy(cell) };
  return { ...normalized, findings: [{ code: main.code, before: cell, ...(params && { params }) }] };
}

function placeholderOf(cell: string): Normalized {
  return {
    values: [],
    findings: [{ code: 'clean.placeholder', before: cell, params: { text: tidy(cell) } }],
  };
}

function firstLook(type: AnyFieldType, cell: string, context: FieldContext): Normalized | undefined {
  const found = ditto(type, cell) ?? listed(type, cell, context.junk) ?? foreign(type, cell, context);
  // An allowed value is meant, whatever it looks like.
  return found === undefined || isAllowed(cell, context) ? undefined : found;
}

function isAllowed(cell: string, { allowed }: FieldContext): boolean {
  if (allowed.length === 0) return false;
  const folded = fold(cell);
  return allowed.some(({ value, synonyms }) => [value, ...synonyms].some((word) => fold(word) === folded));
}

function ditto({ name }: AnyFieldType, cell: string): Normalized | undefined {
  if (!isDitto(cell)) return undefined;
  const findings = [{ code: 'clean.ditto', before: cell, params: { text: tidy(cell) } }];
  return { values: name === 'text' ? [tidy(cell)] : [], findings };
}

/** A word that the dictionary adds; the built-in ones are the type's business. */
function listed(type: AnyFieldType, cell: string, rules: JunkRules | undefined): Normalized | undefined {
  if (rules === undefined || rules.add.size === 0 || !rules.add.has(junkKey(cell))) return undefined;
  if (!isJunkOf(type.name, cell, rules)) return undefined;
  return { values: [], findings: [{ code: 'clean.nothing', before: cell, params: { text: tidy(cell) } }] };
}

function foreign(type: AnyFieldType, cell: string, { options }: FieldContext): Normalized | undefined {
  const found = foreignTo(type.name, cell, options);
  if (found === undefined) return undefined;
  if (found.date !== true) return { values: [], spills: found.spills };
  // Which of the dates of a row it is, nothing tells.
  const params = { text: tidy(cell), type: 'date' };
  return { values: [], findings: [{ code: 'clean.wrong_kind', before: cell, params }] };
}

/** No built-in word is a value where the type has not looked for it. */
function withoutJunk(
  type: AnyFieldType,
  cell: string,
  context: FieldContext,
  normalized: Normalized,
): Normalized {
  if (cell.length > LONGEST_WORD || !isJunkOf(type.name, cell, context.junk)) return normalized;
  return isAllowed(cell, context) ? normalized : placeholderOf(cell);
}

/** A word that the dictionary keeps is its own value where the type takes any text. */
function kept(
  type: AnyFieldType,
  cell: string,
  rules: JunkRules | undefined,
  normalized: Normalized,
): Normalized {
  if (rules === undefined || rules.keep.size === 0 || !FREE.has(type.name)) return normalized;
  const { values, spills, findings = [] } = normalized;
  const nothing = values.length === 0 && (spills?.length ?? 0) === 0;
  if (!nothing || !findings.every(({ code }) => SAYS_NOTHING.has(code))) return normalized;
  return rules.keep.has(junkKey(cell)) ? { values: [tidy(cell)] } : normalized;
}
