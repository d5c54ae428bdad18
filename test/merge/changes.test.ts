import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerChanges } from '../../src/merge/changes.js';
import { assignNumbers } from '../../src/merge/numbers.js';

/** `A: 1 2, B: 3` -> number by record. */
function membership(text: string): Map<number, string> {
  const list = text.split(',').filter((part) => part.trim() !== '');
  return new Map(
    list.flatMap((part) => {
      const [number = '', records = ''] = part.split(':').map((one) => one.trim());
      return records.split(/\s+/).map((record) => [Number(record), number] as const);
    }),
  );
}

/** `kind number <others> records` */
function changes(before: string, after: string): string[] {
  const clusters = new Map<string, number[]>();
  for (const [record, number] of membership(after))
    clusters.set(number, [...(clusters.get(number) ?? []), record]);
  const told = customerChanges(membership(before), [...clusters.values()], [...clusters.keys()]);
  return told.map(({ kind, number, others, records }) =>
    [kind, number, ...(others.length > 0 ? [`<${others.join(' ')}>`] : []), records].join(' '),
  );
}

describe('what became of the customers', () => {
  it.each<[string, string, string, string[]]>([
    ['nothing', 'A: 1 2, B: 3', 'A: 1 2, B: 3', []],
    ['a new one', 'A: 1', 'A: 1, B: 2 3', ['new B 2']],
    ['one that grew', 'A: 1', 'A: 1 2', ['grown A 1']],
    ['two that became one', 'A: 1 2, B: 3', 'A: 1 2 3', ['merged A <B> 1', 'vanished B <A> 1']],
    ['one that was parted', 'A: 1 2 3', 'A: 1 2, B: 3', ['split A <B> 1']],
    ['one whose records are gone', 'A: 1, B: 2', 'A: 1', ['vanished B 1']],
    ['one that lost a record that is gone', 'A: 1 2', 'A: 1', []],
    ['a record that changed hands', 'A: 1 2, B: 3', 'A: 1, B: 2 3', ['merged B <A> 1', 'split A <B> 1']],
    [
      'parts of two under a number of its own',
      'A: 1 2 3, B: 4 5 6',
      'A: 1 2, B: 4 5, C: 3 6',
      ['merged C <A B> 2', 'split A <C> 1', 'split B <C> 1'],
    ],
    [
      'growing and merging at once',
      'A: 1 2, B: 3',
      'A: 1 2 3 4',
      ['grown A 1', 'merged A <B> 1', 'vanished B <A> 1'],
    ],
    ['numbers by length first', 'C999: 1', 'C999: 1, C1000: 2, C1001: 3', ['new C1000 1', 'new C1001 1']],
  ])('%s', (_, before, after, told) => expect(changes(before, after)).toEqual(told));

  it('customers now = before + new + parted off − vanished, and every record that moved is told of', () => {
    const cluster = fc.integer({ min: 0, max: 6 });
    const places = fc.array(fc.tuple(fc.option(cluster, { nil: undefined }), cluster), { maxLength: 25 });
    fc.assert(
      fc.property(places, (records) => {
        const before = new Map(
          records.flatMap(([old], id) => (old === undefined ? [] : [[id, `C${old}`] as const])),
        );
        const groups = new Map<number, number[]>();
        for (const [id, [, now]] of records.entries()) groups.set(now, [...(groups.get(now) ?? []), id]);
        const clusters = [...groups.values()];
        const numbers = assignNumbers(clusters, before, [...before.values()], 'N{seq:3}', '2024-01-01');
        const told = customerChanges(before, clusters, numbers);
        const count = (kind: string) => told.filter((one) => one.kind === kind).length;
        const fresh = numbers.filter((number) => number.startsWith('N')).length;
        expect(count('new')).toBeLessThanOrEqual(fresh);
        const partedOff = fresh - count('new');
        const was = new Set(before.values()).size;
        expect(numbers.length).toBe(was + count('new') + partedOff - count('vanished'));
        const moved = clusters.flatMap((ids, place) =>
          ids.filter((id) => before.has(id) && before.get(id) !== numbers[place]),
        ).length;
        const left = told.filter(({ kind }) => kind === 'split' || kind === 'vanished');
        expect(left.reduce((sum, { records: n }) => sum + n, 0)).toBe(moved);
      }),
    );
  });
});
