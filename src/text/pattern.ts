/**
 * Regular expressions that people write into a configuration, matched in a time that grows with the text alone and
 * never runs away, whatever the expression (Thompson 1968): all states that can be reached are followed side by side.
 * The syntax is JavaScript's with the flag `u`, without what such an automaton cannot do: looking around, referring
 * back, borders of words. The whole text must match, as in XML Schema and Table Schema; `^` and `$` may be written.
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

/** A tree of an expression. */
type Node =
  | { readonly kind: 'char'; readonly is: (char: string) => boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly min: number; readonly max: number };

/** A step of the automaton; `next` and `or` are indexes of steps. */
interface Step {
  readonly is?: (char: string) => boolean;
  readonly only?: 'start' | 'end';
  next: number;
  or: number;
}

/** Steps of the largest automaton: enough for any list of codes, and 1,000 characters still take milliseconds. */
const MOST_STEPS = 2000;

/** Signs that mean something in an expression and may be escaped; all others are taken as themselves. */
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;

export function compilePattern(source: string): Pattern | PatternProblem {
  // `\-` is an error to the flag `u`, and a habit of many people.
  const strict = source.replace(/\\([\s\S])/g, (whole, sign: string) =>
    /[!-~]/.test(sign) && !/[A-Za-z0-9]/.test(sign) && !SYNTAX.test(sign)
      ? `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
      : whole,
  );
  try {
    new RegExp(strict, 'u');
  } catch {
    return { problem: 'syntax', part: '' };
  }
  const unsupported = /\(\?(?:<?[=!]|[a-z-]*:(?<!\(\?:))/.exec(bare(strict)) ?? REFERENCE.exec(bare(strict));
  if (unsupported !== null) return { problem: 'unsupported', part: unsupported[0] };
  const steps: Step[] = [];
  const first = build(parse(strict), 0, steps);
  if (first === undefined) return { problem: 'size', part: '' };
  return { test: (text) => matches(steps, text) };
}

const REFERENCE = /\\(?:[1-9]\d*|k<[^>]*>|[bB])/;

/** The expression without its classes, escaped backslashes and brackets, in which these signs mean something else. */
function bare(source: string): string {
  return source
    .replace(/\\[\\[\]]/g, (escape) => (escape === '\\]' ? escape : ''))
    .replace(/\[(?:\\.|[^\]\\])*\]/gs, '');
}

/** Reads an expression that is known to be well formed. */
function parse(source: string): Node {
  const tokens = source.match(TOKEN) ?? [];
  let at = 0;
  const alternatives = (): Node => {
    const parts = [sequence()];
    while (tokens[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'any', parts };
  };
  const sequence = (): Node => {
    const parts: Node[] = [];
    for (let token = tokens[at]; token !== undefined && token !== '|' && token !== ')'; token = tokens[at])
      parts.push(repeated(atom(token)));
    return { kind: 'all', parts };
  };
  const atom = (token: string): Node => {
    at++;
    if (token === '^') return { kind: 'start' };
    if (token === '$') return { kind: 'end' };
    if (!token.startsWith('(')) return { kind: 'char', is: charTest(token) };
    const inner = alternatives();
    at++;
    return inner;
  };
  const repeated = (part: Node): Node => {
    const bounds = boundsOf(tokens[at]);
    if (bounds === undefined) return part;
    at++;
    return { kind: 'repeat', part, ...bounds };
  };
  return alternatives();
}

/** Escapes, classes, openings of groups, quantifiers (greedy or not), and single characters. */
const TOKEN =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?:|\?<[^>]*>)?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu;

function boundsOf(token: string | undefined): { min: number; max: number } | undefined {
  if (token === undefined || !/^(?:[*+?]|\{\d)/.test(token)) return undefined;
  if (token.startsWith('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
  if (token.startsWith('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
  if (token.startsWith('?')) return { min: 0, max: 1 };
  const [, min = '0', comma, max = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? [];
  const most = comma === '' ? min : max === '' ? Number.POSITIVE_INFINITY : max;
  return { min: Number(min), max: Number(most) };
}

/** Of a class, an escape, a point or a literal character. Classes are left to the engine, one character at a time. */
function charTest(token: string): (char: string) => boolean {
  if (token !== '.' && !token.startsWith('\\') && !token.startsWith('[')) return (char) => char === token;
  const one = new RegExp(`^(?:${token})$`, 'u');
  const known = new Map<string, boolean>();
  return (char) => {
    let is = known.get(char);
    if (is === undefined) {
      is = one.test(char);
      if (known.size < 1000) known.set(char, is);
    }
    return is;
  };
}

/** Adds the steps of a tree, from `from` on; the index after the last of them, or undefined where they are too many. */
function build(node: Node, from: number, steps: Step[]): number | undefined {
  if (from > MOST_STEPS) return undefined;
  const put = (step: Partial<Step>, at = from): Step => {
    const made = { next: at + 1, or: -1, ...step };
    steps[at] = made;
    return made;
  };
  switch (node.kind) {
    case 'char':
      put({ is: node.is });
      return from + 1;
    case 'start':
    case 'end':
      put({ only: node.kind });
      return from + 1;
    case 'all':
      return node.parts.reduce<number | undefined>(
        (at, part) => (at === undefined ? undefined : build(part, at, steps)),
        from,
      );
    case 'any':
      return buildAny(node.parts, from, steps, put);
    case 'repeat':
      return buildRepeat(node, from, steps, put);
  }
}

type Put = (step: Partial<Step>, at?: number) => Step;

function buildAny(parts: readonly Node[], from: number, steps: Step[], put: Put): number | undefined {
  const ends: Step[] = [];
  let at: number = from;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const fork = last ? undefined : put({}, at);
    const end = build(part, last ? at : at + 1, steps);
    if (end === undefined) return undefined;
    at = end;
    if (last) break;
    ends.push(put({}, at));
    at++;
    if (fork !== undefined) fork.or = at;
  }
  for (const end of ends) end.next = at;
  return at;
}

function buildRepeat(
  { part, min, max }: Extract<Node, { kind: 'repeat' }>,
  from: number,
  steps: Step[],
  put: Put,
): number | undefined {
  let at: number | undefined = from;
  if (min > MOST_STEPS || (max !== Number.POSITIVE_INFINITY && max > MOST_STEPS)) return undefined;
  for (let n = 0; n < min && at !== undefined; n++) at = build(part, at, steps);
  if (at === undefined) return undefined;
  const forks: Step[] = [];
  const loop = max === Number.POSITIVE_INFINITY;
  for (let n = min; n < (loop ? min + 1 : max); n++) {
    const fork = put({}, at);
    const start: number = at;
    const end = build(part, at + 1, steps);
    if (end === undefined) return undefined;
    at = end;
    forks.push(fork);
    if (loop) put({ next: start }, at++);
  }
  for (const fork of forks) fork.or = at;
  return at;
}

function matches(steps: readonly Step[], text: string): boolean {
  const chars = [...text];
  const goal = steps.length;
  const seen = new Int32Array(goal + 1).fill(-1);
  const reach = (start: number, at: number, states: number[]): void => {
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen[index] === at) continue;
      seen[index] = at;
      const step = steps[index];
      if (step === undefined || step.is !== undefined) {
        states.push(index);
        continue;
      }
      if (step.only === 'start' && at !== 0) continue;
      if (step.only === 'end' && at !== chars.length) continue;
      if (step.or >= 0) open.push(step.or);
      open.push(step.next);
    }
  };
  let states: number[] = [];
  reach(0, 0, states);
  for (const [at, char] of chars.entries()) {
    if (states.length === 0) return false;
    const next: number[] = [];
    for (const state of states) {
      const step = steps[state];
      if (step?.is?.(char)) reach(step.next, at + 1, next);
    }
    states = next;
  }
  return states.includes(goal);
}
