/** A profile shows texts up to this many UTF-16 units. */
const LONGEST = 200;

/** The text as a profile keeps it: cut with `…` where it is long, and never a part of a longer text in memory. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return Buffer.from(text, 'utf16le').toString('utf16le');
  const half = /[\ud800-\udbff]$/.test(text.slice(0, LONGEST)) ? LONGEST - 1 : LONGEST;
  return `${Buffer.from(text.slice(0, half), 'utf16le').toString('utf16le')}…`;
}
