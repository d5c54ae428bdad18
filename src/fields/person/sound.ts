import { toPinyin } from '../../text/pinyin.js';

/** Characters that are read otherwise in a surname. */
const IN_SURNAMES: ReadonlyMap<string, string> = new Map(
  '单shan 曾zeng 仇qiu 区ou 解xie 查zha 朴piao 翟zhai 缪miao 种chong 尉yu 盖ge 折she 行xing 覃qin'
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, 1), entry.slice(1)]),
);

function readOut(text: string): string {
  return toPinyin(text).replace(/ /g, '').replace(/v/g, 'u');
}

/** A name in Han characters as it is read, without tones: surname and given name. */
function reading(han: string, surname: string): { readonly surname: string; readonly given: string } {
  const first = IN_SURNAMES.get(surname.slice(0, 1));
  return {
    surname: first === undefined ? readOut(surname) : first + readOut(surname.slice(1)),
    given: readOut(han.slice(surname.length)),
  };
}

/** Whether the words are the Pinyin of the name, surname first or last: 张秀英 and `Xiu Ying Zhang`. */
export function isPinyinOf(words: readonly string[], han: string, surname: string): boolean {
  if (surname === '' || han.length === surname.length || han.length > 6 || words.length > 4) return false;
  const read = reading(han, surname);
  const joined = words.join('').replace(/v/g, 'u');
  return joined === read.surname + read.given || joined === read.given + read.surname;
}

/** Whether two characters sound the same, tones aside. */
export function soundAlike(a: string, b: string): boolean {
  return readOut(a) === readOut(b);
}

/** What stays of a word when it is misspelt: its first letter and the consonants behind, those that sound alike as one. */
export function skeleton(word: string): string {
  const sounds = word
    .replace(/ph/g, 'f')
    .replace(/[ck]+|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/j/g, 'g')
    .replace(/d/g, 't');
  const first = sounds.slice(0, 1);
  const rest = sounds
    .slice(1)
    .replace(/[aeiouyhw]+/g, '')
    .replace(/(.)\1+/gu, '$1');
  return (first + rest).slice(0, 5);
}
