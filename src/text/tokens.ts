/** Characters as people count them (code points: 𠮷 is one). */
export function chars(text: string): string[] {
  return [...text];
}

/** Runs of letters and digits of any script. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Pairs of neighbouring characters, with repeats; the text itself when it has only one character. */
export function bigrams(text: string): string[] {
  const list = chars(text);
  if (list.length < 2) return list;
  return list.slice(1).map((char, index) => (list[index] ?? '') + char);
}

/** Each value once, in order of first appearance. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
