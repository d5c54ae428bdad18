/* Texts, lists and maps as they stand in a dictionary file. */

/** `key: value` of a map, each quoted where it has to be. */
export function pairText(key: string, value: string): string {
  return `${scalar(key)}: ${scalar(value)}`;
}

export function pairTexts(pairs: Readonly<Record<string, string>>): string[] {
  return Object.entries(pairs).map(([key, value]) => pairText(key, value));
}

export function flowList(items: readonly string[]): string {
  return `[${items.map(scalar).join(', ')}]`;
}

export function flowMap(pairs: readonly string[]): string {
  return `{ ${pairs.join(', ')} }`;
}

/** Words that programs following YAML 1.1 take for true, false or nothing. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;

/** A text that reads back as itself, anywhere in the file. A JSON string is one in YAML too. */
export function scalar(text: string): string {
  const safe = /^[\p{L}_（][\p{L}\p{M}\p{N}_./()（）·+&-]*(?: [\p{L}\p{M}\p{N}_./()（）·+&-]+)*$/u.test(text);
  return safe && !NO_TEXT.test(text) ? text : JSON.stringify(text);
}
