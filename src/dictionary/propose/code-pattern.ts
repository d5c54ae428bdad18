import type { PatternCount } from '../../model/profile.js';
import { compilePattern } from '../../text/pattern.js';

/** Fewer values than this prove no pattern. */
const LEAST = 20;

/** Patterns taken into an expression; a column with more is no code. */
const MOST_PATTERNS = 3;

/** Classes of patterns that a code may be made of, as expressions; full-width letters are not. */
const CLASSES: Readonly<Record<string, string>> = { d: '\\d', a: '[a-z]', A: '[A-Z]' };

/**
 * The expression for values that are all made alike (`KH-2019-001` -> `KH-\d{4}-\d{3}`); undefined where they are no
 * codes. `prefix`: what all of them begin with; letters in it are taken as they stand.
 */
export function codePattern(
  patterns: readonly PatternCount[],
  values: number,
  prefix: string,
): string | undefined {
  if (values < LEAST || patterns.length === 0 || patterns.length > MOST_PATTERNS) return undefined;
  const all = patterns.reduce((sum, { count }) => sum + count, 0);
  if (all !== values || patterns.some(({ pattern }) => !isCode(pattern))) return undefined;
  const fixed = /^[^\d]*/.exec(prefix)?.[0] ?? '';
  const expressions = patterns.map(({ pattern }) => expressionOf(pattern, fixed));
  const whole = [...new Set(expressions)].join('|');
  return 'test' in compilePattern(whole) ? whole : undefined;
}

/** Digits with letters or signs, or at least four digits; nothing that says how many letters there are loosely. */
function isCode(pattern: string): boolean {
  if (/[^daA\-_./#: ]/.test(pattern)) return false;
  return /d{4}/.test(pattern) || (/[aA]/.test(pattern) && /d{2}/.test(pattern));
}

function expressionOf(pattern: string, fixed: string): string {
  let expression = '';
  for (const [run] of pattern.matchAll(/(.)\1*/gsu)) {
    const at = expression === '' ? 0 : -1;
    if (at === 0 && fixed.length >= run.length && CLASSES[run[0] ?? ''] !== undefined && run[0] !== 'd') {
      expression += escaped(fixed.slice(0, run.length));
      continue;
    }
    const kind = CLASSES[run[0] ?? ''];
    expression += kind === undefined ? escaped(run) : `${kind}${run.length > 1 ? `{${run.length}}` : ''}`;
  }
  return expression;
}

function escaped(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
}
