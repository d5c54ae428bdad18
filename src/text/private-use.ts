import { HKSCS } from './data/hkscs.js';

/**
 * The 80 characters of GBK at FE50 to FEA0, in order. Old tables (GBK 1.0, and for some of them GB 18030-2000 and -2005)
 * have them at U+E815 to U+E864, where Unicode has nothing: 䶮 is U+E863 there and in no font. GB 18030-2022 gives them
 * their own places (its Annex A; the table `index-gb18030` of the WHATWG Encoding Standard agrees).
 */
const GBK_FE50 =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';

/** Upright signs at A6D9 to A6F3, U+E78D to U+E796 in the same old tables. */
const GBK_A6D9 = '︐︒︑︓︔︕︖︗︘︙';

/** Other places of old tables: ḿ, ǹ, and the full-width space. */
const SINGLE: Readonly<Record<string, string>> = { '\ue7c7': 'ḿ', '\ue7c8': 'ǹ', '\ue5e5': '\u3000' };

const STANDARD: ReadonlyMap<string, string> = new Map([
  ...[...GBK_FE50].map((char, i): [string, string] => [String.fromCharCode(0xe815 + i), char]),
  ...[...GBK_A6D9].map((char, i): [string, string] => [String.fromCharCode(0xe78d + i), char]),
  ...Object.entries(SINGLE),
]);

const PRIVATE = /[\ue5e5\ue78d-\ue796\ue7c7\ue7c8\ue815-\ue864]/g;

/**
 * Characters that stand in the private-use area only because of an old table of GBK or GB 18030, at their place in
 * Unicode. What people added themselves (造字) has no such place and stays.
 */
export function standardCharacters(text: string): string {
  return text.replace(PRIVATE, (char) => STANDARD.get(char) ?? char);
}

/** U+E000 to U+F848: where code page 950 has the places of Big5 that the standard left to everyone. */
const FIRST_OF_950 = 0xe000;

/** Characters of HKSCS that are two in Unicode. */
const PAIRS: Readonly<Record<string, string>> = {
  '\uf325': 'Ê̄',
  '\uf327': 'Ê̌',
  '\uf344': 'ê̄',
  '\uf346': 'ê̌',
};

const OF_950 = /[\ue000-\uf848]/g;

let hongKong: ReadonlyMap<string, string> | undefined;

/** Made on first use: few files need it. */
function hongKongTable(): ReadonlyMap<string, string> {
  hongKong ??= new Map([
    ...[...HKSCS].map((char, i): [string, string] => [String.fromCharCode(FIRST_OF_950 + i), char]),
    ...Object.entries(PAIRS),
  ]);
  return hongKong;
}

/**
 * Characters of Big5 text that platforms which know no Hong Kong supplement (HKSCS) decode to the private-use area, as
 * the WHATWG Encoding Standard reads them: 堃 is U+E0C6 without. What the supplement does not have stays.
 */
export function hongKongCharacters(text: string): string {
  return text.replace(OF_950, (char) => {
    const standard = hongKongTable().get(char);
    return standard === undefined || standard === '.' ? char : standard;
  });
}
