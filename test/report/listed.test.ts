import { describe, expect, it } from 'vitest';
import { listed } from '../../src/report/listed.js';

describe('a list that may be too long for memory', () => {
  it.each([0, 1, 1000, 1001, 5000])('is the same list with %i items, however it is read', (count) => {
    const keys = Array.from({ length: count }, (_, index) => index);
    const list = listed(keys, (key) => ({ key }));
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
      (key) => {
        made++;
        return key;
      },
    );
    expect(made).toBe(0);
    expect(list.slice(0, 10)).toHaveLength(10);
    expect(made).toBe(10);
  });
});
