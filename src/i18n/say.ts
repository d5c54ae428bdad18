import type { Catalog, Lang, Message } from '../model/words.js';

/** Titles of fields and types by name, in the language spoken, for parameters that name one. */
export type TitleOf = (kind: 'field' | 'type', name: string) => string;

/**
 * Turns a message into a sentence. Parameters stand in braces: `{path}`. A code without words is shown as it is,
 * with its parameters, so that nothing is ever silent; a test makes sure that every code has words.
 */
export function say(message: Message, lang: Lang, catalog: Catalog, titleOf?: TitleOf): string {
  const words = catalog[message.code];
  const params = message.params ?? {};
  if (words === undefined) return `${message.code} ${JSON.stringify(params)}`;
  return words[lang].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if ((name === 'field' || name === 'type') && titleOf) return titleOf(name, String(value));
    return String(value);
  });
}
