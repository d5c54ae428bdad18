const TITLES = /^(?:mr|mrs|ms|miss|mister|dr|prof|professor|sir|madam|mme|herr|frau|mr\/ms|ing|dipl)\.?$/i;
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'Jr.'],
  ['sr', 'Sr.'],
  ['ii', 'II'],
  ['iii', 'III'],
  ['iv', 'IV'],
  ['phd', 'PhD'],
  ['md', 'MD'],
  ['esq', 'Esq.'],
  ['mba', 'MBA'],
  ['cpa', 'CPA'],
]);
const PARTICLES = new Set(
  'van von der den de del della di da dos du la le ter ten zu zur bin ibn al el y und'.split(' '),
);

/** The most frequent surnames of Viet Nam, without marks. */
const VIETNAMESE = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly'.split(' '),
);

export function isTitle(word: string): boolean {
  return TITLES.test(word);
}

const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

/** `Senior` -> `sr`; undefined for a word that tells no generation. */
export function generation(word: string): string | undefined {
  return GENERATIONS.get(word.toLowerCase().replace(/\./g, ''));
}

/** `jr` -> `Jr.`; undefined for a word that is no suffix. */
export function suffix(word: string): string | undefined {
  return SUFFIXES.get(word.toLowerCase().replace(/\./g, ''));
}

/**
 * Capitals as names have them, for names that were typed all in capitals or all in small letters:
 * Mc and O' with the letter after them, particles small unless first. Names of mixed case are left alone.
 */
export function capitalize(name: string): string {
  const letters = name
    .split(' ')
    .filter((word, index) => index === 0 || suffix(word) === undefined)
    .join('')
    .replace(/[^\p{L}]/gu, '');
  if (!/^[\p{Script=Latin}]{2,}$/u.test(letters)) return name;
  const lower = letters === letters.toLowerCase();
  const upper = letters === letters.toUpperCase();
  if (!lower && (!upper || letters.length < 3)) return name;
  // The Văn of NGUYEN VAN AN is no particle.
  const vietnamese = VIETNAMESE.has((name.split(' ')[0] ?? '').toLowerCase());
  return name
    .split(' ')
    .map((word, index) => suffix(word) ?? capitalizeWord(word.toLowerCase(), index === 0 || vietnamese))
    .join(' ');
}

function capitalizeWord(word: string, first: boolean): string {
  if (!first && PARTICLES.has(word)) return word;
  return word.replace(
    /(^|[-.'’])(mc(?=\p{L}{3}))?(\p{L})/gu,
    (whole, before: string, mc: string | undefined, letter: string, at: number) => {
      // An apostrophe starts a new part after one letter (O'Brien, D'Angelo), not in Ma'am.
      if ((before === "'" || before === '’') && at !== 1) return whole;
      return `${before}${mc === undefined ? '' : 'Mc'}${letter.toUpperCase()}`;
    },
  );
}

/** A name in the order people say it: `Smith, John` -> `John Smith`. `undefined`: a list of people, or no such thing. */
export function turned(text: string): string | undefined {
  const [family = '', given = '', ...more] = text.split(',').map((part) => part.trim());
  if (family === '' || given === '' || more.length > 1) return undefined;
  const end = more[0] === undefined ? undefined : suffix(more[0]);
  if (more[0] !== undefined && end === undefined) return undefined;
  if (suffix(given) !== undefined) return undefined;
  const [left, right] = [family.split(' '), given.split(' ')];
  const particles = left.slice(0, -1).every((word) => PARTICLES.has(word.toLowerCase()));
  if (!isName(family) || !isName(given) || right.length > 3) return undefined;
  if (left.length > 1 && right.length > 1 && !particles) return undefined;
  return `${given} ${family}${end === undefined ? '' : ` ${end}`}`;
}

function isName(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}.'’ -]+$/u.test(text);
}

const COMPANY =
  /(?:^|[ ,])(?:inc|ltd|limited|llc|llp|gmbh|corp|corporation|co|company|plc|s\.?a|b\.?v|group|holdings?|university|bank)\.?$/i;

export function isCompany(text: string): boolean {
  return text.includes(' ') && COMPANY.test(text);
}

/** Whether a text is two or three capitalised words and none of them needs a look: most Latin names are. */
export function isPlain(text: string): boolean {
  if (text.length > 40 || !/^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/.test(text) || isCompany(text)) return false;
  return !text
    .split(' ')
    .some((word) => isTitle(word) || suffix(word) !== undefined || /^(?:and|or|und|et|y)$/i.test(word));
}
