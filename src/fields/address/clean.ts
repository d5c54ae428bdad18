import { tidy } from '../../text/width.js';
import { surnameOf } from '../data/surnames.js';
import { fold, narrowLetters } from '../fold.js';
import { isHanName } from '../person/han-name.js';
import type { Note, Spill } from '../types.js';

/** Longer cells are no address; they are tidied and left alone. */
const LONGEST = 1000;

const LABEL = /^(?:(?:公司|联系|注册|收货|办公|详细|通讯|经营)?地址|address) ?[:：]\s*/i;
const POSTCODE_FIRST = /^[（(【[]?(?:邮政编码|邮编)?[:：]?\s*(\d{6})[)）】\]]?[\s,，]*(?=\p{Script=Han})/u;
const POSTCODE_LAST =
  /(?<=.)(?:[\s,，;；（(【[]+(?:邮政编码|邮编)?|邮政编码|邮编)[:：]?\s*(\d{6})\s*[)）】\]]?$/;
const PHONE_LAST =
  /(?<=.)[\s,，;；（(]*(?:联系)?(?:电话|手机号?|tel)[:：.]?\s*(\+?[\d（(][\d\-()（）– ]{5,18}\d)[)）]?$/i;

const NAME = '(\\p{Script=Han}{2,4}?)(?:先生|女士|小姐)?收?';
const MOBILE = '(?:手机号?|电话)?[:：]?\\s*(1[3-9]\\d(?:[ -]?\\d{4}){2})';
const BETWEEN = '[\\s,，;；、:：/]';
const TITLE = '(?:(?:收[件货]|联系)人[:：]?\\s*)?';
/** Who takes in the parcels, with a mobile number, behind the address or before it. */
const PERSON_LAST = new RegExp(`(?<=.)${BETWEEN}+${TITLE}${NAME}${BETWEEN}*${MOBILE}$`, 'u');
const PERSON_FIRST = new RegExp(`^${TITLE}${NAME}${BETWEEN}*${MOBILE}${BETWEEN}+(?=\\p{Script=Han})`, 'u');
const MOBILE_LAST = new RegExp(`(?<=[^\\d])${BETWEEN}+${MOBILE}$`, 'u');

export interface CleanAddress {
  readonly value: string;
  readonly changes: readonly Note[];
  readonly spills: readonly Spill[];
  readonly postcode?: string;
}

/** Whether an address is written in Han characters for the most part: "Block B, 中山路" is, "18 Nathan Rd 香港" is not. */
export function isHanAddress(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text)) return false;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin <= 3 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 >= latin;
}

/** One line, without label, postal code and telephone, signs unified. Cleaning again changes nothing. */
export function cleanAddress(cell: string): CleanAddress {
  const changes: Note[] = [];
  const spills: Spill[] = [];
  let text = tidy(cell);
  if (text.length > LONGEST) return { value: text, changes, spills };
  for (let before = ''; before !== text; ) {
    before = text;
    const change = (code: string, after: string, params?: Note['params']) => {
      if (after === text) return;
      changes.push(
        params === undefined ? { code, before: text, after } : { code, before: text, after, params },
      );
      text = after;
    };
    change('label_dropped', text.replace(LABEL, ''));
    if (isHanAddress(text)) cleanHan(text, change, spills);
    text = tidy(isHanAddress(text) ? tightenHan(text) : tightenLatin(text));
  }
  const postcode = changes.find(({ code }) => code === 'postcode_split')?.params?.postcode;
  if (postcode === undefined) return { value: text, changes, spills };
  spills.push({ type: 'text', text: String(postcode), field: 'postcode' });
  return { value: text, changes, spills, postcode: String(postcode) };
}

function cleanHan(
  text: string,
  change: (code: string, after: string, params?: Note['params']) => void,
  spills: Spill[],
): void {
  let rest = text;
  const [person = '', name = '', mobile = ''] = PERSON_LAST.exec(rest) ?? PERSON_FIRST.exec(rest) ?? [];
  if (person !== '' && isHanName(name) && surnameOf(fold(name)) !== undefined) {
    rest = rest.replace(person, '');
    spills.push({ type: 'person', text: name }, { type: 'phone', text: mobile });
    change('person_split', rest, { name });
  }
  const phone = PHONE_LAST.exec(rest)?.[1] ?? MOBILE_LAST.exec(rest)?.[1];
  if (phone !== undefined) {
    rest = rest.replace(PHONE_LAST, '').replace(MOBILE_LAST, '');
    spills.push({ type: 'phone', text: phone });
    change('phone_split', rest);
  }
  const postcode = (POSTCODE_FIRST.exec(rest) ?? POSTCODE_LAST.exec(rest))?.[1];
  if (postcode !== undefined) {
    rest = rest.replace(POSTCODE_FIRST, '').replace(POSTCODE_LAST, '');
    change('postcode_split', rest, { postcode });
  }
  change('number_sign', rest.replace(/(?<=[\d０-９])\s*[#＃]/g, '号'));
}

/** No space beside a Han character, letters and digits half-width, one kind of hyphen between them. */
function tightenHan(text: string): string {
  return narrowLetters(text)
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/(?<=[\da-z])[－—–‐](?=[\da-z])/gi, '-')
    .replace(/^[\s,，。;；、]+|[\s,，。;；、]+$/g, '');
}

function tightenLatin(text: string): string {
  return text.replace(/\s*(?:,\s*)+/g, ', ').replace(/^[\s,;]+|[\s,;]+$/g, '');
}
