import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, type Pattern } from '../../src/text/pattern.js';
import { busy, fastest } from '../time.js';

function pattern(source: string): Pattern {
  const compiled = compilePattern(source);
  if ('problem' in compiled) throw new Error(`${source}: ${compiled.problem}`);
  return compiled;
}

describe('the whole text must match', () => {
  test.each<[string, string[], string[]]>([
    ['C\\d{4}', ['C2024'], ['C202', 'C20245', 'xC2024', '']],
    ['^(A|B|VIP)\\-?[0-9a-f]+$', ['A-0f', 'VIP9'], ['C-1', 'A-']],
    ['[\\u4e00-\\u9fa5]{2,4}', ['王小明', '欧阳'], ['王', 'Wang']],
    ['\\p{Script=Han}+(?:（\\p{L}+）)?', ['甲乙（丙）'], ['甲乙（）']],
    ['a|b|', ['a', 'b', ''], ['c', 'ab']],
    ['(?<year>\\d{4})(?:-\\d\\d){0,2}', ['2024', '2024-05', '2024-05-01'], ['2024-', '2024-05-01-02']],
    ['[^@\\]]+@x\\.cn', ['a@x.cn'], ['a]@x.cn', 'a@xxcn']],
    ['(a*)*b', ['b', 'aaab'], ['aaa']],
    ['.{3}', ['好😀x'], ['ab', 'a\nb']],
    ['\\u{1f600}|\\ud83d\\ude01', ['😀', '😁'], ['x']],
    ['x{0}y', ['y'], ['xy']],
    ['', [''], ['a']],
  ])('%s', (source, good, bad) => {
    for (const text of good) expect([text, pattern(source).test(text)]).toEqual([text, true]);
    for (const text of bad) expect([text, pattern(source).test(text)]).toEqual([text, false]);
  });

  test('it says what the engine of the language says', () => {
    const atom = fc.constantFrom('a', 'b', '.', '\\d', '[ab]', '[^a]', '1', '^', '$', '\\-', '\\\\', 'é');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => a + b),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(?:${a}|${b})`),
        fc
          .tuple(tie('tree'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'))
          .map(([a, q]) => `(${a})${q}`),
      ),
    }));
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', '-', '\\', 'é', 'c'), { maxLength: 6 })
      .map((l) => l.join(''));
    fc.assert(
      fc.property(tree, text, (source, value) => {
        const native = new RegExp(`^(?:${source.replaceAll('\\-', '-')})$`, 'u');
        expect([source, value, pattern(source).test(value)]).toEqual([source, value, native.test(value)]);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['(', 'syntax', ''],
  ['[a', 'syntax', ''],
  ['a{2,1}', 'syntax', ''],
  ['(?=a)b', 'unsupported', '(?='],
  ['(?<!a)b', 'unsupported', '(?<!a)b'],
  ['(a)\\1', 'unsupported', '\\1'],
  ['(?<n>a)\\k<n>', 'unsupported', '\\k<n>'],
  ['((a{100}){100}){100}', 'size', ''],
  ['a{1000000000}', 'size', ''],
])('%s is refused: %s', (source, problem, part) => {
  expect(compilePattern(source)).toEqual({ problem, part });
});

test('what looks alike inside a class or behind a backslash is taken', () => {
  expect(pattern('[(?=]+').test('(?=')).toBe(true);
  expect(pattern('\\\\b').test('\\b')).toBe(true);
  expect(pattern('[\\](?=]+').test('](?=')).toBe(true);
  expect(compilePattern('\\[(?=a)[b]')).toEqual({ problem: 'unsupported', part: '(?=' });
});

test('expressions that make other engines run away end in milliseconds', () => {
  for (const source of ['(a+)+', '(a|a)*', '(a|aa)+', '(.*a){12}', '(a*)*b', '(\\w+\\s?)*']) {
    const text = `${'a'.repeat(999)}!`;
    expect(pattern(source).test(text)).toBe(false);
    expect(fastest(() => pattern(source).test(text))).toBeLessThan(busy(50));
  }
});
