/** Characters that are not seen: zero-width spaces and joiners, BOM, soft hyphen, direction marks, C0/C1 controls but tab and line ends. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]/g;

const SPACES = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Removes characters that are not seen. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Every run of white space of any kind, line ends too, becomes one space; none at the ends. */
export function collapseSpaces(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/**
 * Full-width ASCII (U+FF01 to U+FF5E) to ASCII, half-width katakana and ligatures to their usual form (NFKC of the
 * compatibility forms only), everything else as it is: ① stays ①, ㎡ stays ㎡. Composed text stays composed.
 */
export function toHalfWidth(text: string): string {
  const ascii = text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const usual = ascii.replace(/[\uff61-\uff9f\ufb00-\ufb06\uffe0-\uffe6]+/g, (c) => c.normalize('NFKC'));
  // A lone half-width voice mark becomes a combining one, which joins the letter before it.
  return usual === ascii ? ascii : usual.normalize('NFC');
}

/**
 * What every type does first: composed form (NFC), invisible characters gone, white space as single spaces.
 * Quotation marks before `=`, `+`, `-`, `@` or a tab, put there by an export so that a spreadsheet does not run the
 * text, are taken off again; all of them, so that tidy text stays as it is.
 */
export function tidy(cell: string): string {
  if (SIMPLE.test(cell)) return cell;
  return unquoteFormula(collapseSpaces(stripInvisible(unquoteFormula(cell)).normalize('NFC')));
}

function unquoteFormula(text: string): string {
  return text.charCodeAt(0) === 39 ? text.replace(/^'+(?=[=+\-@\t\r\n＝＋－＠])/, '') : text;
}

/** `tidy` and half-width: for values where width carries no meaning (numbers, codes, mail addresses). */
export function plain(cell: string): string {
  if (SIMPLE.test(cell)) return cell;
  return tidy(toHalfWidth(tidy(cell)));
}

/** Most cells: visible ASCII and the common Han characters with single spaces, which tidying leaves alone. */
const SIMPLE = /^(?!')[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/;

const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A signed number or a phone number: a spreadsheet may take it for a number, but there is nothing in it to run. */
const SIGNED_NUMBER = /^[+-][\d .,()]*$/;

/**
 * Text that a spreadsheet would take for a formula gets a quotation mark in front, unless it is a mere number with its
 * sign; so does text that already has one there, so that `unguard(guard(text)) === text` for every text.
 * (OWASP "CSV Injection"; the full-width signs start a formula in East Asian editions of Excel.)
 */
export function guard(text: string): string {
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}

export function unguard(text: string): string {
  return text.charCodeAt(0) === 39 && FORMULA_START.test(text) ? text.slice(1) : text;
}

/** Lower case without accents, for comparing Latin text: `Müller` and `MULLER` are one. Other scripts keep their marks. */
export function foldLatin(text: string): string {
  const lower = text.toLowerCase();
  // Nothing to take off from ASCII and from other scripts: nearly every text.
  if (!/[\u0080-\u024f\u0300-\u036f\u1e00-\u1eff]/.test(lower)) return lower.normalize('NFC');
  return lower
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/ı/g, 'i')
    .normalize('NFC')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
    .normalize('NFC');
}
