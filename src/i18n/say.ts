import type { Catalog, Lang, Message } from '../model/words.js';
import { listed } from './list.js';

/** Titles of fields and types by name, in the language spoken, for parameters that name one. */
export type TitleOf = (kind: 'field' | 'type', name: string) => string;

/**
 * Turns a message into a sentence. Parameters stand in braces: `{path}`. `{count|row|rows}` is the first word where
 * the parameter `count` is 1, else the second. Where the sentence about exactly one is another, its words have the
 * code with `_1` behind it. A code without words is shown as it is, with its parameters, so that nothing is ever
 * silent; a test makes sure that every code has words.
 */
export function say(message: Message, lang: Lang, catalog: Catalog, titleOf?: TitleOf): string {
  const params = message.params ?? {};
  const words = (params.count === 1 ? catalog[`${message.code}_1`] : undefined) ?? catalog[message.code];
  if (words === undefined) return `${message.code} ${JSON.stringify(params)}`;
  return words[lang].replace(
    /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?, several?) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined) return value === 1 ? one : several;
      if ((name === 'field' || name === 'type') && titleOf) return titleOf(name, String(value));
      if (name === 'formula' || name === 'expected') return withTitles(String(value), titleOf);
      return typeof value === 'object' ? listed(value, lang) : String(value);
    },
  );
}

function withTitles(formula: string, titleOf: TitleOf | undefined): string {
  return formula.replace(/⟦([^⟧]*)⟧/g, (_, name: string) => titleOf?.('field', name) ?? name);
}
