import { isJunk } from '../../fields/junk.js';
import type { FieldTypes } from '../../fields/types.js';
import type { Options } from '../../model/dictionary.js';
import type { Message } from '../../model/words.js';
import { foldLatin, plain } from '../../text/width.js';
import { accepted, typeByContent } from '../content.js';
import { freeName, nameOf } from '../field-name.js';
import { groupSpellings, isChoice } from './allowed.js';
import type { Facts } from './facts.js';

/** Share of the cells that a type must take. */
const MOSTLY = 0.95;

/** Fewer cells than this prove no type. */
const LEAST = 5;

/** A type for the columns that nobody knows, and why. */
export interface TypeGuess {
  readonly type: string;
  readonly why: Message;
}

/** Numbers as people write them, and codes, which have zeros in front. */
const NUMBER = /^-?(?:[1-9][\d,]*|0)(?:\.\d+)?%?$/;
const DATE = /^(?:19|20)\d{6}$|\d[-/.年]\d/;
const MONEY =
  /(?:金额|额度|价格|单价|总价|费用|货款|余额|预算|营业额|销售额|amount|price|budget|revenue|cost)/i;

/** Titles of columns with numbers of things, which nobody counts with. */
const KEY =
  /(?:^|[\s_-])(?:id|key|code|uuid)$|(?:编号|編號|代码|代碼|编码|編碼|号码|號碼|单号|單號|账号|帳號|工号|工號)$/i;

/** The type that the cells of a column show; `text` where they show none. */
export function guessType(facts: Facts, types: FieldTypes): TypeGuess {
  const cells = facts.samples.filter((cell) => cell === '0' || !isJunk(cell));
  const share = (type: string): number => acceptedAs(type, types, cells);
  const percent = (part: number): number => Math.round(part * 100);
  const as = (type: string, part: number): TypeGuess => ({
    type,
    why: { code: 'propose.type_content', params: { type, percent: percent(part) } },
  });
  if (cells.length >= LEAST) {
    const groups = groupSpellings(facts.spellings);
    if (facts.whole && groups.length <= 6 && groups.length > 1 && share('boolean') === 1)
      return as('boolean', 1);
    if (cells.every((cell) => DATE.test(plain(cell))) && share('date') >= MOSTLY)
      return as('date', share('date'));
    if (cells.every((cell) => NUMBER.test(plain(cell))) && !isCode(facts) && share('number') >= MOSTLY) {
      if (facts.titles.some(({ title }) => KEY.test(plain(title))))
        return { type: 'text', why: { code: 'propose.type_key' } };
      const isMoney = types.has('money') && facts.titles.some(({ title }) => MONEY.test(title));
      return as(isMoney ? 'money' : 'number', 1);
    }
    const found = typeByContent(types, cells);
    if (found !== undefined && share(found.type) >= 0.8) return as(found.type, share(found.type));
    if (facts.whole && isChoice(groups))
      return { type: 'choice', why: { code: 'propose.type_choice', params: { count: groups.length } } };
  }
  return { type: 'text', why: { code: 'propose.type_text' } };
}

/** Digits that count nothing: all equally many, and none there twice. */
function isCode({ distinct, values, shortest, longest }: Facts): boolean {
  return shortest === longest && longest >= 4 && distinct.count === values;
}

function acceptedAs(name: string, types: FieldTypes, cells: readonly string[]): number {
  const type = types.get(name);
  if (type === undefined) return 0;
  const options: Options = Object.fromEntries(
    Object.entries(type.options).map(([key, spec]) => [key, spec.default]),
  );
  return accepted({ type: name, options, allowed: [] }, types, cells);
}

/** Titles of columns that number the rows, whatever was deleted or sorted since. */
const RUNNING = /^(?:序号|序號|行号|行號|序|no\.?|num|#|№|seq|s\/n)$/i;

/** Whether the column only numbers the rows: 1, 2, 3. */
export function isRunning({ samples, titles, distinct, values }: Facts): boolean {
  const all = samples.map(Number);
  if (all.length < 3 || !all.every((n) => Number.isInteger(n) && n >= 0)) return false;
  if (titles.every(({ title }) => RUNNING.test(plain(title)))) return true;
  const steps = all.slice(1).filter((n, index) => n - (all[index] ?? 0) === 1).length;
  return distinct.count >= values * 0.9 && steps >= (all.length - 1) * 0.9;
}

/**
 * A name for a field of this title that no other field has, as a workbook would give it: from Latin letters, Chinese
 * read out; else a number.
 */
export function nameFor(title: string, taken: ReadonlySet<string>): string {
  const latin = nameOf([foldLatin(plain(title))]);
  const isTaken = (name: string): boolean => taken.has(name);
  if (latin !== undefined && latin.length > 1) return freeName(latin, isTaken);
  for (let n = 1; ; n++) if (!isTaken(`field_${n}`)) return `field_${n}`;
}
