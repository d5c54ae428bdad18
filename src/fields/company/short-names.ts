import type { OptionValue } from '../../model/dictionary.js';
import type { Normalized, Note } from '../types.js';
import { cleanCompany } from './clean.js';
import { pieceOf } from './piece.js';

/** Full names by folded short name; two where one short name was given to two companies. */
type ShortNames = ReadonlyMap<string, readonly string[]>;

const KNOWN = new WeakMap<readonly string[], ShortNames>();
const NONE: ShortNames = new Map();

/** What the option `short_names` says: `华为、华为技术=华为技术有限公司` a line. Lines without `=` say nothing. */
export function shortNames(option: OptionValue | undefined): ShortNames {
  if (!Array.isArray(option) || option.length === 0) return NONE;
  const lines: readonly string[] = option;
  const known = KNOWN.get(lines) ?? readLines(lines);
  KNOWN.set(lines, known);
  return known;
}

function readLines(lines: readonly string[]): ShortNames {
  const names = new Map<string, string[]>();
  for (const line of lines) {
    const [left = '', right = ''] = line.split(/[=＝]/);
    const full = cleanCompany(right).values[0];
    if (full === undefined) continue;
    for (const short of left.split(/[、,，;；|]/).map((word) => pieceOf(word).text)) {
      const had = names.get(short) ?? [];
      if (short !== '' && short !== pieceOf(full).text && !had.includes(full))
        names.set(short, [...had, full]);
    }
  }
  return names;
}

/** Puts the full name in for a listed short name; one that is listed for two companies stays and is asked about. */
export function withFullNames(cell: string, cleaned: Normalized, names: ShortNames): Normalized {
  if (names.size === 0) return cleaned;
  const changes: Note[] = [];
  const findings: Note[] = [];
  const values = cleaned.values.map((value) => {
    const found = names.get(pieceOf(value).text) ?? [];
    const [full] = found;
    if (full === undefined) return value;
    if (found.length > 1) {
      findings.push({
        code: 'short_name_unclear',
        before: cell,
        params: { name: value, names: found },
      });
      return value;
    }
    changes.push({ code: 'short_name', before: cell, after: full, params: { name: value } });
    return full;
  });
  return {
    ...cleaned,
    values: [...new Set(values)],
    changes: [...(cleaned.changes ?? []), ...changes],
    findings: [...(cleaned.findings ?? []), ...findings],
  };
}
