import { toPinyin } from '../text/pinyin.js';

/** A name longer than this is of no use to anyone who types it. */
const LONGEST = 60;

/**
 * A name for a field of one's own by what it is called: the first of the titles that makes one, Chinese read out
 * (成交概率: `cheng_jiao_gai_lv`); undefined where none does. The same titles always give the same name.
 */
export function nameOf(titles: readonly string[]): string | undefined {
  return titles.map(slug).find((name) => name !== '' && name !== 'constructor');
}

function slug(title: string): string {
  return toPinyin(title.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
}

/** The name, with a number after it where another field has it already. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(free); n++) free = `${name}_${n}`;
  return free;
}
