import { chars, unique } from '../../text/tokens.js';
import type { CompanyParts } from './types.js';
import { companyWords } from './words.js';

/** No more than this many keys for a name. */
const MOST = 8;

function pairOfChars(text: string, at: number): string {
  const list = chars(text);
  return list.slice(at).slice(0, 2).join('');
}

function hanKeys(parts: CompanyParts): string[] {
  const { brand, core, codes } = parts;
  const keys = [`b:${brand}`];
  const name = core.replace(/(?<=\p{Script=Han}{2})[ab]$/u, '');
  if (codes[0] !== undefined) keys.push(`r:${brand}|${codes[0].slice(0, 4)}`);
  if (parts.trade !== '') keys.push(`n:${brand}${pairOfChars(parts.trade, 0)}`);
  if (brand.length >= 3) keys.push(`b:${pairOfChars(brand, 0)}`, `e:${pairOfChars(brand, -2)}`);
  else keys.push(`e:${brand}`);
  if (parts.kind === '' || name.length <= 4) keys.push(`c:${name.slice(0, 3)}`);
  else keys.push(`c:${core.slice(0, 3)}`);
  return keys;
}

function latinKeys(parts: CompanyParts): string[] {
  const { latinTrades } = companyWords();
  const telling = parts.tokens.filter((token) => token.length >= 4 && !latinTrades.has(token));
  const rare = [...telling].sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)).slice(0, 3);
  return [
    `b:${parts.brand.slice(0, 40)}`,
    ...rare.map((token) => `w:${token.slice(0, 40)}`),
    `p:${parts.core.slice(0, 6)}`,
    `s:${parts.core.slice(-6)}`,
  ];
}

/** Keys under which names that may be one meet: brand, brand with place, ends of the brand, telling tokens. */
export function companyKeys(parts: CompanyParts): string[] {
  const keys = parts.script === 'han' ? hanKeys(parts) : latinKeys(parts);
  return unique(keys).slice(0, MOST);
}
