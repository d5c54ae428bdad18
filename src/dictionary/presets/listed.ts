/** The entries of a list written as text: one `|` between two of them, over as many lines as it takes. */
export function listed(text: string): string[] {
  return text
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
