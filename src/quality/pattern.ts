import type { CellAt, PatternCount } from '../model/profile.js';
import { byText } from '../text/lists.js';
import { excerpt } from './excerpt.js';

/** More of a cell is not looked at; the pattern then ends in `…`. */
const LOOKED_AT = 200;

/** Longer runs of digits are written with their length: `d{25}`. */
const LONGEST_DIGITS = 20;

/** Longer runs of letters are one: how long a word is says nothing, how many letters a code begins with does. */
const LONGEST_LETTERS = 4;

const HAN = /^[\p{Script=Han}〇々]$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const HANGUL = /^\p{Script=Hangul}$/u;
const MARK = /^\p{M}$/u;
const UPPER = /^\p{Lu}$/u;
const LETTER = /^\p{L}$/u;

/** The class of a character, or the character itself: punctuation, spaces and signs stand for themselves. */
function classOf(char: string): string {
  const code = char.codePointAt(0)!;
  if (code >= 0x30 && code <= 0x39) return 'd';
  if (code >= 0x61 && code <= 0x7a) return 'a';
  if (code >= 0x41 && code <= 0x5a) return 'A';
  if (code < 0x80) return char;
  if (code >= 0x4e00 && code <= 0x9fff) return '汉';
  if (code >= 0xff10 && code <= 0xff19) return 'ｄ';
  if (code >= 0xff21 && code <= 0xff3a) return 'Ａ';
  if (code >= 0xff41 && code <= 0xff5a) return 'ａ';
  return classOfOther(char);
}

function classOfOther(char: string): string {
  if (HAN.test(char)) return '汉';
  if (KANA.test(char)) return 'か';
  if (HANGUL.test(char)) return '한';
  if (MARK.test(char)) return '';
  if (UPPER.test(char)) return 'A';
  return LETTER.test(char) ? 'a' : char;
}

/** A cell's pattern: with digits and short words by their length (`fine`), and with every run of a class as one (`coarse`). */
export interface Patterns {
  readonly fine: string;
  readonly coarse: string;
}

const CLASSES = new Set(['d', 'a', 'A', '汉', 'ｄ', 'Ａ', 'ａ', 'か', '한']);
const DIGITS = new Set(['d', 'ｄ']);

function fineRun(kind: string, run: number): string {
  if (DIGITS.has(kind)) return run > LONGEST_DIGITS ? `${kind}{${run}}` : kind.repeat(run);
  return CLASSES.has(kind) && run > LONGEST_LETTERS ? `${kind}+` : kind.repeat(run);
}

/**
 * `010-88886666` is `ddd-dddddddd` and `d+-d+`; `张三（经理）` is `汉汉（汉汉）` and `汉+（汉+）`. Full-width digits and
 * letters have classes of their own, `ｄ`, `Ａ` and `ａ`.
 */
export function patternsOf(cell: string): Patterns {
  const looked = cell.length > LOOKED_AT ? cell.slice(0, LOOKED_AT) : cell;
  let fine = '';
  let coarse = '';
  let last = '';
  let run = 0;
  const end = (): void => {
    if (run === 0) return;
    fine += fineRun(last, run);
    coarse += CLASSES.has(last) ? `${last}+` : last.repeat(run);
    run = 0;
  };
  for (const char of looked) {
    const kind = classOf(char);
    if (kind === '') continue;
    if (kind !== last) end();
    last = kind;
    run++;
  }
  end();
  return cell.length > LOOKED_AT ? { fine: `${fine}…`, coarse: `${coarse}…` } : { fine, coarse };
}

/** Different patterns told apart; what has yet another pattern is counted together. */
const MOST_PATTERNS = 2000;

/** Cells kept of each pattern that is not frequent, so that the rare ones can be shown. */
const KEPT = 5;

interface Shape {
  count: number;
  readonly cells: CellAt[];
}

/** Counts patterns of one kind, at most 2,000. */
class PatternTable {
  readonly #shapes = new Map<string, Shape>();
  other = 0;

  add(pattern: string, text: string, line: number): void {
    const known = this.#shapes.get(pattern);
    if (known !== undefined) {
      known.count++;
      if (known.count <= KEPT) known.cells.push({ text: excerpt(text), line });
    } else if (this.#shapes.size < MOST_PATTERNS)
      this.#shapes.set(pattern, { count: 1, cells: [{ text: excerpt(text), line }] });
    else this.other++;
  }

  list(): (PatternCount & { readonly cells: readonly CellAt[] })[] {
    return [...this.#shapes]
      .map(([pattern, { count, cells }]) => ({ pattern, count, cells, first: cells[0]! }))
      .sort((a, b) => b.count - a.count || byText(a.pattern, b.pattern));
  }
}

/** Patterns shown. */
const SHOWN = 5;

/** The fine patterns are shown where the first of them cover so much; otherwise lengths say nothing. */
const TELLING = 0.5;

/** The column has a usual way of writing where its most frequent patterns cover so much of it. */
const REGULAR = 0.9;

/** A column with no more fine patterns than this is written by a rule, so that a length may be odd in it. */
const FEW_PATTERNS = 10;

/** A pattern is rare with at most this share of the cells. */
const RARE = 0.01;

/** Fewer cells than this have no usual way of writing. */
const ENOUGH = 20;

/** A cell that is written unlike the others. */
export interface RareCell extends CellAt {
  readonly pattern: string;
  /** Cells with this pattern. */
  readonly count: number;
}

export interface PatternResult {
  readonly patterns: readonly PatternCount[];
  readonly otherPatterns: number;
  readonly rare: readonly RareCell[];
  readonly rareCount: number;
}

/** Counts how the cells of a column are written. */
export class PatternCounter {
  readonly #fine = new PatternTable();
  readonly #coarse = new PatternTable();
  readonly #lengthsTell: boolean;
  #cells = 0;

  /** `lengthsTell`: whether a cell with another number of digits is odd, as among codes and not among addresses. */
  constructor(lengthsTell = true) {
    this.#lengthsTell = lengthsTell;
  }

  add(text: string, line: number): void {
    const { fine, coarse } = patternsOf(text);
    this.#cells++;
    this.#fine.add(fine, text, line);
    this.#coarse.add(coarse, text, line);
  }

  /** All patterns by digits and short words, most frequent first; at most 2,000. */
  fine(): readonly PatternCount[] {
    return this.#fine.list();
  }

  result(): PatternResult {
    const fine = this.#fine.list();
    const coarse = this.#coarse.list();
    const list = covered(fine) >= TELLING * this.#cells ? fine : coarse;
    const patterns = list.slice(0, SHOWN).map(({ pattern, count, first }) => ({ pattern, count, first }));
    const rare = this.#rare(this.#lengthsTell && fine.length <= FEW_PATTERNS ? fine : coarse);
    return {
      patterns,
      otherPatterns: this.#cells - covered(list),
      rare: rare.flatMap(({ pattern, count, cells }) => cells.map((cell) => ({ ...cell, pattern, count }))),
      rareCount: rare.reduce((sum, { count }) => sum + count, 0),
    };
  }

  #rare(list: ReturnType<PatternTable['list']>): ReturnType<PatternTable['list']> {
    if (this.#cells < ENOUGH || covered(list) < REGULAR * this.#cells) return [];
    const most = Math.max(1, Math.floor(this.#cells * RARE));
    return list.filter(({ count }) => count <= most);
  }
}

function covered(list: readonly PatternCount[]): number {
  return list.slice(0, SHOWN).reduce((sum, { count }) => sum + count, 0);
}
