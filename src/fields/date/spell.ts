import { foldLatin } from '../../text/width.js';
import { HAN_NUMERAL, hanInteger } from '../hannumber.js';

/** A text with one spelling for what may be spelled many ways, and whether words were left out that made it less exact. */
export interface Spelled {
  readonly text: string;
  readonly vague: boolean;
}

/** Months of other languages, without accents, by the English one. Such that are spelled as in English are left out. */
const MONTH_NAMES: Readonly<Record<string, string>> = {
  jan: 'januar janvier enero gennaio janeiro januari ene gen',
  feb: 'februar fevrier febrero febbraio fevereiro februari fev',
  mar: 'marz maerz mars marzo marco maart',
  apr: 'avril abril aprile abr avr',
  may: 'mai mayo maggio maio mei mag',
  jun: 'juni juin junio giugno junho giu',
  jul: 'juli juillet julio luglio julho juil lug',
  aug: 'aout agosto augustus ago',
  sep: 'septembre septiembre settembre setembro set',
  oct: 'oktober octobre octubre ottobre outubro okt ott out',
  nov: 'novembre noviembre novembro',
  dec: 'dezember decembre diciembre dicembre dezembro dez dic',
};
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(MONTH_NAMES).flatMap(([month, names]) => names.split(' ').map((name) => [name, month])),
);

const KOREAN: Readonly<Record<string, string>> = { 년: '年', 월: '月', 일: '日' };

/** The calendar of today, said beside the date; 阳 alone before a digit or in brackets. */
const SOLAR =
  /^(?:公元|公历|阳历|新历|西历|国历|阳(?=[\d一二三四五六七八九十]))[: ]?|\((?:公历|阳历|新历|阳)\)$/;

/** Words that say about when: 2024年5月上旬, 2024年底, 2024年第一季度, 2024 q1, 约2020年, 2020年左右, 2024年5月?. */
const VAGUE: readonly (readonly [RegExp, string])[] = [
  [/^(?:大约|大概|约|近)/, ''],
  [/(?:左右|前后|\?|\(\?\))$/, ''],
  [/(?<=月)(?:份)?(?:[上中下]旬|月?[初中末底])$/, ''],
  [/(?<=^\d{4}年)(?:[初底末中]|年[初底末中]|[上下]半年|[春夏秋冬][季天]?|第?[一二三四1-4]季度?|q[1-4])$/, ''],
  [/^(\d{4})[ -]?q[1-4]$|^q[1-4][ /-]?(\d{4})$/, '$1$2'],
];

/** Half-width, lower case and simplified to the spelling that the patterns of dates know; the text may still be anything. */
export function spell(simplified: string): Spelled {
  let text = simplified
    .replace(/[년월일]/g, (unit) => KOREAN[unit] ?? unit)
    .replace(SOLAR, '')
    .replace(/(?<=[日号\d])\s*\((?:[一二三四五六日天月火水木金土])\)/, '')
    .replace(/[.,。、;]+$/, '');
  if (/^\D{0,3}\d{1,4}([,、。·\\_])\d{1,2}\1\d{1,4}$/.test(text)) text = text.replace(/[,、。·\\_]/g, '-');
  if (/[a-z]/.test(text)) text = foldLatin(text).replace(/[a-z]{3,}/g, (word) => ENGLISH.get(word) ?? word);
  text = toDigits(text.replace(/(?<=\d)er (?=[a-z])/, ' ').replace(/ de(?:l)? /g, ' '));
  let vague = false;
  for (const [shape, rest] of VAGUE) {
    const less = text.replace(shape, rest);
    if (less !== text) vague = true;
    text = less;
  }
  return { text: text.trim(), vague };
}

/** Chinese numerals to digits: 二〇二四年五月一日 to `2024年5月1日`. */
function toDigits(text: string): string {
  return text
    .replace(/(?<=[一二三四五六七八九〇零])[o0○◯]|[o0○◯](?=[一二三四五六七八九〇零])/g, '〇')
    .replace(/元年/g, '1年')
    .replace(/元月/g, '1月')
    .replace(/年元旦$/, '年1月1日')
    .replace(new RegExp(`[${HAN_NUMERAL}]+(?=[年月日号时点分])`, 'g'), (run) => hanInteger(run) ?? run)
    .replace(new RegExp(`(?<=月)[${HAN_NUMERAL}]{1,3}$`), (run) => hanInteger(run) ?? run)
    .replace(/\s*([年月日号])\s*/g, '$1');
}
