import { say } from '../i18n/say.js';
import type { Catalog, Lang, Message, Params } from '../model/words.js';

/* File names, sheet names and what was typed may hold anything, also signs that steer a terminal. */

/** Control characters, line ends among them, and marks that turn the direction of the text behind them. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text on one line, with � in place of each sign that steers a terminal. */
export function shown(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** `say` for the terminal. */
export function sayShown({ code, params }: Message, lang: Lang, catalog: Catalog): string {
  return say(params === undefined ? { code } : { code, params: shownParams(params) }, lang, catalog);
}

function shownParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : typeof value === 'string' ? shown(value) : value.map(shown),
    ]),
  );
}

/** A JSON document as it is, in which control characters that JSON allows raw are escaped too. */
export function shownJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[\u007f-\u009f]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
