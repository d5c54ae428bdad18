import { presets } from '../../src/dictionary/presets/index.js';
import { type Known, readDictionary } from '../../src/dictionary/read.js';
import { company } from '../../src/fields/company.js';
import { email } from '../../src/fields/email.js';
import { identifier } from '../../src/fields/identifier.js';
import { fieldTypes } from '../../src/fields/index.js';
import { phone } from '../../src/fields/phone.js';
import { text } from '../../src/fields/text.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import type { Dictionary } from '../../src/model/dictionary.js';

const SURNAME = /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗郑梁谢宋唐许韩冯邓曹]\p{Script=Han}{1,2}$/u;
const PLACE = /(?:省|市|区|县|路|街|道|号).*\d|\d+\s*(?:号|室)/;

/** Enough of a type of persons and one of addresses to tell a column by its content. */
const small: readonly AnyFieldType[] = [
  { ...text, name: 'person', looksLike: (cell) => (SURNAME.test(cell) ? 0.9 : 0) },
  { ...text, name: 'address', looksLike: (cell) => (cell.length > 6 && PLACE.test(cell) ? 0.9 : 0) },
];

/** What the dictionary is told of the rest of the program. */
export const known: Known = {
  types: new Map(
    [...small, company, email, identifier, phone, ...fieldTypes].map((type) => [type.name, type]),
  ),
  survivors: ['most_frequent', 'longest', 'newest', 'oldest', 'first', 'all'],
  presets,
};

export function dictionaryOf(yaml: string): Dictionary {
  const { dictionary, problems } = readDictionary(yaml, known);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return dictionary;
}

export const companiesDictionary = dictionaryOf('preset: companies');
export const personsDictionary = dictionaryOf('preset: persons');
