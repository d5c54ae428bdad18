import { byText } from '../../text/lists.js';
import { unique } from '../../text/tokens.js';
import type { CompanyParts } from './types.js';

/** No more than this many keys for a name. */
const MOST = 9;

/** A key longer than this says no more. */
const LONGEST = 24;

function hanKeys(parts: CompanyParts): string[] {
  const { brand, bare, core, codes } = parts;
  const keys = [`b:${brand}`, `b:${bare}`];
  if (codes[0] !== undefined) keys.push(`r:${brand}|${codes[0].slice(0, 4)}`);
  // 双利 and 双丽, where the trade is the same: most slips of an input method keep the sound.
  if (parts.sound !== '') keys.push(`y:${parts.sound}|${parts.trade.slice(0, 2)}`);
  // Both ends of a long brand, as people shorten it; a brand of two characters is such an end itself.
  if (bare.length >= 3) keys.push(`b:${bare.slice(0, 2)}`, `b:${bare.slice(-2)}`);
  // 新钢 for 新余钢铁.
  if (brand !== bare) keys.push(`b:${brand.slice(0, 1)}${bare.slice(0, 1)}`);
  if (parts.trade !== '') keys.push(`n:${brand}${parts.trade.slice(0, 2)}`);
  if (core !== '' && (brand !== bare || parts.kind === '')) keys.push(`c:${core.slice(0, 3)}`);
  return keys.map((key) => key.slice(0, LONGEST));
}

function latinKeys(parts: CompanyParts): string[] {
  const telling = parts.tokens.filter((token) => token.length >= 4);
  const rare = [...telling].sort((a, b) => b.length - a.length || byText(a, b)).slice(0, 3);
  const keys = [`b:${parts.brand}`, ...rare.map((token) => `b:${token.replace(/s$/, '')}`)];
  if (parts.brand.length >= 6) keys.push(`p:${parts.brand.slice(0, 5)}`, `e:${parts.brand.slice(-5)}`);
  return keys.map((key) => key.slice(0, LONGEST));
}

/** Keys under which names that may be one meet: brand, brand with place, ends of the brand, telling tokens. */
export function companyKeys(parts: CompanyParts): string[] {
  const keys = parts.script === 'han' ? hanKeys(parts) : latinKeys(parts);
  return unique(keys).slice(0, MOST);
}
