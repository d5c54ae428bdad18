import { toPinyin } from '../../text/pinyin.js';
import { COMPOUND_SURNAMES, SURNAMES } from '../data/surnames.js';

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

/** A name in Han characters as Pinyin, surname and given name apart: 张秀英 is `zhang+xiuying`; '' where it has no surname. */
export function hanSound(han: string, surname: string): string {
  if (surname === '' || han.length === surname.length || han.length > 6) return '';
  const read = reading(han, surname);
  return `${read.surname}+${read.given}`;
}

/** What `hanSound` may be of a name in Pinyin, whose surname stands first or last. */
export function pinyinSounds(words: readonly string[]): string[] {
  if (words.length < 2 || words.length > 4 || words.some((word) => !PINYIN.test(word))) return [];
  const plain = words.map((word) => word.replace(/v/g, 'u'));
  const surnames = [0, plain.length - 1].filter((at) => surnameSounds().has(plain[at]!));
  return surnames.map((at) => `${plain[at]}+${plain.filter((_, other) => other !== at).join('')}`);
}

/** Longer words are no syllables of a name: two, or a surname of two characters. */
const PINYIN = /^[a-z]{1,12}$/;

let surnameReadings: Set<string> | undefined;

function surnameSounds(): ReadonlySet<string> {
  surnameReadings ??= new Set(
    [...SURNAMES, ...COMPOUND_SURNAMES].map((surname) => reading(surname, surname).surname),
  );
  return surnameReadings;
}

/** Whether two surnames are read alike, as surnames are: 张 and 章. */
export function surnamesAlike(a: string, b: string): boolean {
  return reading(a, a).surname === reading(b, b).surname;
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
