import { simplify } from '../text/han.js';
import { foldLatin, tidy, toHalfWidth } from '../text/width.js';

/** A field as far as titles go; presets and dictionaries both fit. */
export interface Titled {
  readonly name: string;
  readonly title: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

/** How sure a title names a field: the whole title, the title with a number after it, or only its last words. */
export type TitleMatchKind = 'whole' | 'numbered' | 'part';

export interface TitleMatch<F extends Titled> {
  readonly field: F;
  readonly kind: TitleMatchKind;
  /** The title or alias that was recognised. */
  readonly alias: string;
  /** The words before it (`part` only), folded. */
  readonly before: string;
  /** 2 for 手机2, 1 where there is no number. */
  readonly ordinal: number;
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|《[^《》]*》|\{[^{}]*\}/g;
const MUST_FILL = /[*＊]?\s*必[填选選]\s*$/u;

/** The unit of the numbers, at the end of a title: 金额 单位：万元, 成交金额万元. */
const UNIT_TAIL =
  /(?<=.)(?:[ _/-]?(?:单位|單位|unit) ?:[^:]{1,20}|[ _/-]?(?:百|千)?[万萬]元|[ _/-]?[百千亿億]元)$/iu;

/** A longer text over a column is no title that anybody gave it; taking it apart would take seconds. */
const LONGEST = 500;

/** Words of a title, lower case and simplified: Latin words, runs of digits, and Han characters one by one. */
function titleTokens(text: string): string[] {
  if (text.length > LONGEST) return [text];
  const flat = toHalfWidth(tidy(text));
  const outside = flat.replace(BRACKETS, ' ');
  const kept = (/[\p{L}\p{N}]/u.test(outside) ? outside : flat).trim().replace(UNIT_TAIL, '');
  const spaced = kept
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(MUST_FILL, ' ');
  const parts = simplify(foldLatin(spaced)).match(
    /\p{Script=Han}|\p{N}+|[\p{L}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{M}]|$)/gu,
  );
  return (parts ?? []).map(singular);
}

/** Plural and singular are one title. `address` and `status` change alike on both sides, so they still meet. */
function singular(word: string): string {
  return word.length > 3 && /^[a-z]+[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** What two titles must share to be the same: without case, width, spaces, punctuation, notes in brackets. */
export function foldTitle(text: string): string {
  return titleTokens(text).join('');
}

/** Titles by their folded form. The words of a field win over the technical names of the others. */
export interface TitleIndex<F extends Titled> {
  readonly whole: ReadonlyMap<string, { readonly field: F; readonly alias: string }>;
}

/** Of lists of fields that were asked for before: folding all their titles takes longer than reading a small file. */
const indexes = new WeakMap<readonly Titled[], TitleIndex<Titled>>();

export function titleIndex<F extends Titled>(fields: readonly F[]): TitleIndex<F> {
  const known = indexes.get(fields) as TitleIndex<F> | undefined;
  if (known !== undefined) return known;
  const made = indexOf(fields);
  indexes.set(fields, made);
  return made;
}

function indexOf<F extends Titled>(fields: readonly F[]): TitleIndex<F> {
  const whole = new Map<string, { field: F; alias: string }>();
  const add = (field: F, alias: string): void => {
    const key = foldTitle(alias);
    if (key !== '' && !whole.has(key)) whole.set(key, { field, alias });
  };
  for (const field of fields) for (const title of Object.values(field.title)) add(field, title);
  for (const field of fields) for (const alias of field.aliases) add(field, alias);
  for (const field of fields) add(field, field.name);
  return { whole };
}

const HAN_NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };
/** Words after a title that say nothing. */
const TAILS = new Set([
  '信息',
  '资料',
  '号',
  '号码',
  '名称',
  '明细',
  'no',
  'number',
  'info',
  'detail',
  'value',
]);

/** Finds the field whose title `header` is, or undefined. */
export function matchTitle<F extends Titled>(
  header: string,
  index: TitleIndex<F>,
): TitleMatch<F> | undefined {
  const tokens = titleTokens(header);
  return matchWhole(tokens, index) ?? matchPieces(header, index) ?? matchEnd(tokens, index);
}

/** 职务/职位, City or Town: the first piece that is a title. */
function matchPieces<F extends Titled>(header: string, index: TitleIndex<F>): TitleMatch<F> | undefined {
  const pieces = toHalfWidth(tidy(header))
    .replace(BRACKETS, ' ')
    .split(/[/|、,，&+]|及|和|或|与|\s(?:or|and)\s/i);
  if (pieces.length < 2) return undefined;
  for (const piece of pieces) {
    const found = matchWhole(titleTokens(piece), index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The whole title, maybe with a number or a word that says nothing after it. */
function matchWhole<F extends Titled>(
  tokens: readonly string[],
  index: TitleIndex<F>,
): TitleMatch<F> | undefined {
  const exact = index.whole.get(tokens.join(''));
  if (exact !== undefined) return { ...exact, kind: 'whole', before: '', ordinal: 1 };
  const last = tokens.at(-1) ?? '';
  const number = /^\d+$/.test(last) ? Number(last) : HAN_NUMBERS[last];
  if (number !== undefined) {
    const inner = index.whole.get(tokens.slice(0, -1).join(''));
    return inner && { ...inner, kind: 'numbered', before: '', ordinal: number };
  }
  for (const length of [1, 2]) {
    const inner =
      TAILS.has(tokens.slice(-length).join('')) && index.whole.get(tokens.slice(0, -length).join(''));
    if (inner) return { ...inner, kind: 'numbered', before: '', ordinal: 1 };
  }
  return undefined;
}

/** The longest title at the end of the header: in Chinese and English the last words say what a column holds. */
function matchEnd<F extends Titled>(
  tokens: readonly string[],
  index: TitleIndex<F>,
): TitleMatch<F> | undefined {
  for (let start = 1; start < tokens.length; start++) {
    const found = matchWhole(tokens.slice(start), index);
    if (found !== undefined) return { ...found, kind: 'part', before: tokens.slice(0, start).join('') };
  }
  return undefined;
}
