import type { CompanyParts } from './types.js';

/** Stars never tell how long a name is beyond this. */
const MOST_STARS = 8;

function hidden(text: string, keep: number): string {
  const all = [...text];
  const shown = all.slice(0, Math.min(keep, Math.max(0, all.length - 1)));
  const stars = Math.max(2, Math.min(MOST_STARS, all.length - shown.length));
  return shown.join('') + '*'.repeat(stars);
}

/** 深圳市华鑫达宏电子科技有限公司 -> 深圳市华********有限公司: the place, one character of the brand and the legal form. */
function maskHan(value: string, { shown: { region, form } }: CompanyParts): string {
  const end = form !== '' && value.endsWith(form) && value.length > form.length ? form : '';
  const head = value.slice(0, value.length - end.length);
  const place = region !== '' && head.startsWith(region) && head.length > region.length ? region : '';
  return place + hidden(head.slice(place.length), 1) + end;
}

/** Acme Trading Co., Ltd. -> A******** Co., Ltd. */
function maskLatin(value: string, { shown: { form } }: CompanyParts): string {
  const known = new Set(form.split(' '));
  const words = value.split(' ');
  let at = words.length;
  const isForm = (word: string): boolean => known.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  while (at > 1 && form !== '' && isForm(words[at - 1] ?? '')) at--;
  return [hidden(words.slice(0, at).join(' '), 1), ...words.slice(at)].join(' ');
}

/** The name as somebody sees it who must not know it: its kind stays, what tells it apart does not. */
export function maskCompany(value: string, parts: CompanyParts): string {
  return parts.script === 'han' ? maskHan(value, parts) : maskLatin(value, parts);
}
