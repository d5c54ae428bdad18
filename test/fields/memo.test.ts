import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/fields/memo.js';

/** How many of the texts were worked out anew. */
function made(memo: Memo<string>, texts: Iterable<string>): number {
  let count = 0;
  for (const text of texts) {
    const answer = memo.of(text, () => {
      count++;
      return `<${text}>`;
    });
    expect(answer).toBe(`<${text}>`);
  }
  return count;
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String(from + index));

describe('a memo', () => {
  it('works out once what repeats', () => {
    const memo = new Memo<string>();
    expect(made(memo, ['深圳', '上海', '深圳', '深圳', '上海'])).toBe(2);
  });

  it('goes on remembering where enough repeats, and lets go where hardly anything does', () => {
    const towns = new Memo<string>();
    made(towns, [...numbers(0, 10_000), ...Array.from({ length: 10_000 }, () => '7')]);
    expect(made(towns, ['7'])).toBe(1);
    const useful = new Memo<string>();
    made(
      useful,
      numbers(0, 12_000).map((text) => String(Number(text) % 100)),
    );
    expect(made(useful, ['7'])).toBe(0);
  });

  it('keeps no long texts', () => {
    const memo = new Memo<string>();
    const long = '长'.repeat(65);
    expect(made(memo, [long, long])).toBe(2);
  });
});
