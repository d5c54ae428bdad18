import { describe, expect, it } from 'vitest';
import { listed, once } from '../../src/report/listed.js';

describe('a list that may be too long for memory', () => {
  it.each([0, 1, 1000, 1001, 5000])('is the same list with %i items, however it is read', (count) => {
    const keys = Array.from({ length: count }, (_, index) => index);
    const list = listed(keys, (some) => some.map((key) => ({ key })));
    const all = keys.map((key) => ({ key }));
    expect(list.length).toBe(count);
    expect([...list]).toEqual(all);
    expect([...list]).toEqual(all);
    expect(list.slice(0, 3)).toEqual(all.slice(0, 3));
    expect(list.slice(990, 2000)).toEqual(all.slice(990, 2000));
  });

  it('makes nothing of a long list before it is asked for', () => {
    let made = 0;
    const list = listed(
      Array.from({ length: 2000 }, (_, index) => index),
      (keys) => {
        made += keys.length;
        return keys;
      },
    );
    expect(made).toBe(0);
    expect(list.slice(0, 10)).toHaveLength(10);
    expect(made).toBe(10);
  });

  it('makes only some hundred at a time, and no more when the reader has enough', () => {
    const asked: number[] = [];
    const list = listed(
      Array.from({ length: 3000 }, (_, index) => index),
      (keys) => {
        asked.push(keys.length);
        return keys;
      },
    );
    const [first] = list;
    expect(first).toBe(0);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeLessThan(1000);
  });
});

describe('what is worked out once', () => {
  it('is not asked for again, also where it is undefined', () => {
    let asked = 0;
    const ask = once(() => {
      asked++;
      return undefined;
    });
    expect([ask(), ask()]).toEqual([undefined, undefined]);
    expect(asked).toBe(1);
  });
});
