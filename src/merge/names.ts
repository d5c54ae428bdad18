import { isHan, simplify } from '../text/han.js';
import { chars, words } from '../text/tokens.js';
import { foldLatin, plain } from '../text/width.js';

/** A person's name for telling people apart. */
export interface PersonName {
  /** Equal for equal names, whatever the width, case, spaces, accents or script variant; '' for no name. */
  readonly key: string;
  /** What may be the family or given name of a fuller name, when the name says no more than that (张, 王总, Smith). */
  readonly part?: string;
  /** The words of a Latin name, which a part must be one end of. */
  readonly words: readonly string[];
}

/** Titles people write behind a name. */
const TITLE =
  /(总经理|董事长|先生|女士|小姐|太太|老师|经理|总监|主任|主管|部长|科长|处长|院长|校长|店长|厂长|老板|师傅|医生|大夫|会计|助理|秘书)$/u;

/** Titles of one character: a name may end like that, so they count only behind a bare family name. */
const SHORT_TITLE = /[总工董姐哥]$/u;

const COMPOUND: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 长孙 宇文 轩辕 令狐 端木 申屠 澹台 公羊 西门 东郭 闻人'.split(
    ' ',
  ),
);

const LATIN_TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof']);

export function personName(name: string): PersonName {
  const folded = simplify(foldLatin(plain(name)));
  const parts = words(folded);
  const joined = parts.join('');
  if (isHan(joined)) return hanName(joined);
  const own = parts.filter((word) => !LATIN_TITLES.has(word));
  // A name made of signs or titles alone is a name still.
  if (own.length === 0) return { key: joined || folded.replace(/ /g, ''), words: [] };
  const part = own.length === 1 ? own[0] : undefined;
  return { key: own.join(''), words: own, ...(part === undefined ? {} : { part }) };
}

function hanName(name: string): PersonName {
  const bare = name.replace(TITLE, '') || name;
  const untitled = isFamilyName(bare.replace(SHORT_TITLE, '')) ? bare.replace(SHORT_TITLE, '') : bare;
  const called = /^[老小阿](.)$/u.exec(untitled)?.[1] ?? untitled;
  return { key: untitled, words: [], ...(isFamilyName(called) ? { part: called } : {}) };
}

function isFamilyName(text: string): boolean {
  return chars(text).length === 1 || COMPOUND.has(text);
}

/** Whether `short` is no more than the family name (or one end of a Latin name) of `full`. */
export function isPartOf(short: PersonName, full: PersonName): boolean {
  const { part } = short;
  if (part === undefined || full.part !== undefined || full.key === '') return false;
  return full.words.length > 0
    ? full.words[0] === part || full.words[full.words.length - 1] === part
    : full.key.startsWith(part) && full.key !== part;
}
