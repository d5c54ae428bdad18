import { RE2JS, RE2JSException } from 're2js';

/**
 * Regular expressions that people write into a configuration. RE2 matches them in a time that grows with the text alone,
 * whatever the expression; so it has no looking around and no referring back. The whole text must match, as in XML
 * Schema and Table Schema; `^` and `$` may be written.
 */
export interface Pattern {
  /** Whether the whole text matches. */
  test(text: string): boolean;
}

/** Why an expression cannot be used: not one at all, a part that is not supported, or larger than is sound. */
export interface PatternProblem {
  readonly problem: 'syntax' | 'unsupported' | 'size';
  /** The part that is not supported; else empty. */
  readonly part: string;
}

export function compilePattern(source: string): Pattern | PatternProblem {
  // RE2JS takes it for the letters themselves.
  const [named] = /\\k<[^>]*>/.exec(source.replaceAll('\\\\', '')) ?? [];
  if (named !== undefined && isExpression(source)) return { problem: 'unsupported', part: named };
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(asRe2(source)));
    return { test: (text) => pattern.matches(text) };
  } catch (error) {
    if (error instanceof RE2JSException) return problemOf(source, error.message);
    throw error;
  }
}

/** JavaScript's way to name a script, and characters beyond 16 bits by their halves, as RE2 writes them. */
function asRe2(source: string): string {
  return source
    .replace(/\\([pP])\{(?:Script|sc)=(\w+)\}/g, '\\$1{$2}')
    .replace(/\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/gi, (_, high: string, low: string) => {
      const char = String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16));
      return `\\u{${char.codePointAt(0)?.toString(16)}}`;
    });
}

/** RE2 says in its message what it is about: ``error parsing regexp: invalid escape sequence: `\1` ``. */
function problemOf(source: string, message: string): PatternProblem {
  const part = /`(.*)`$/s.exec(message)?.[1] ?? '';
  if (/repeat count|too large|nesting depth/.test(message) && isExpression(source))
    return { problem: 'size', part: '' };
  return isExpression(source) ? { problem: 'unsupported', part } : { problem: 'syntax', part: '' };
}

/** Whether JavaScript takes it, which knows more than RE2. */
function isExpression(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
