/** How own numbers are written: `KH-####`. `#` a digit, `@` a letter, `*` either, `|` between several; all else as it is. */
const CLASSES: Readonly<Record<string, RegExp>> = { '#': /\d/, '@': /[A-Z]/, '*': /[0-9A-Z]/ };

/**
 * A code (in capitals, without spaces) as the template writes it: KH0012 and kh.0012 are KH-0012 in `KH-####`.
 * Undefined where letters and digits do not fit.
 */
export function fitTemplate(code: string, template: string): string | undefined {
  const bare = code.replace(/[^\p{L}\p{N}]/gu, '');
  for (const form of template.split('|')) {
    const fitted = written(bare, form.trim().toUpperCase());
    if (fitted !== undefined) return fitted;
  }
  return undefined;
}

function written(bare: string, form: string): string | undefined {
  const chars = [...bare];
  let at = 0;
  let out = '';
  for (const place of form) {
    const kind = CLASSES[place];
    const literal = kind === undefined && /[\p{L}\p{N}]/u.test(place);
    if (kind === undefined && !literal) {
      out += place;
      continue;
    }
    const char = chars[at] ?? '';
    at += 1;
    if (kind === undefined ? char !== place : !kind.test(char)) return undefined;
    out += char;
  }
  return at === chars.length && at > 0 ? out : undefined;
}
