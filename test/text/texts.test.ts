import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Codes, NumberList, Whole } from '../../src/text/hash.js';
import { Recent } from '../../src/text/recent.js';
import { TextAdder } from '../../src/text/texts.js';

describe('TextAdder', () => {
  it('gives every text back, and one number to equal texts alone', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '深圳', '𠮷野家', '\ud800', 'a', 'A'),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 300 }), (list) => {
        const adder = new TextAdder();
        const numbers = list.map((text) => adder.add(text));
        const first = new Map(list.map((text) => [text, adder.add(text)]));
        expect(numbers).toEqual(list.map((text) => first.get(text)));
        const texts = adder.texts();
        expect(numbers.map((number) => texts.at(number))).toEqual(list);
        expect(texts.size).toBe(new Set(list).size);
      }),
    );
  });

  it('holds more texts than it has room for at first, and very long ones', () => {
    const adder = new TextAdder();
    const list = Array.from({ length: 20_000 }, (_, index) => `客户${index}`);
    for (const text of list) adder.add(text);
    const long = '长'.repeat(100_000);
    const number = adder.add(long);
    expect(list.every((text, index) => adder.add(text) === index)).toBe(true);
    const texts = adder.texts();
    expect(texts.at(number)).toBe(long);
    expect(texts.at(19_999)).toBe('客户19999');
  });
});

describe('Codes', () => {
  it('numbers codes in the order of adding and finds them again', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { maxLength: 3000 }), fc.maxSafeNat(), (list, other) => {
        const codes = new Codes();
        const order = [...new Set(list)];
        expect(list.map((code) => codes.add(code))).toEqual(list.map((code) => order.indexOf(code)));
        expect(order.map((code) => codes.find(code))).toEqual(order.map((_, index) => index));
        expect(codes.find(other)).toBe(order.indexOf(other));
        expect(codes.size).toBe(order.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('lists in typed arrays', () => {
  it('hold what they were given, however much it is', () => {
    const [numbers, whole] = [new NumberList(), new Whole()];
    for (let i = 0; i < 5000; i++) {
      numbers.push((i * 7919) % 2500);
      whole.push(-i);
    }
    expect(numbers.at(4999)).toBe((4999 * 7919) % 2500);
    expect([...numbers.sortedUnique()]).toEqual(Array.from({ length: 2500 }, (_, i) => i));
    expect([...whole.taken()].slice(-2)).toEqual([-4998, -4999]);
    expect(whole.length).toBe(0);
  });
});

describe('Recent', () => {
  it('keeps what was asked for lately, and no more than twice its room', () => {
    const recent = new Recent<number, string>(3);
    let made = 0;
    const of = (key: number) =>
      recent.of(key, () => {
        made++;
        return `${key}`;
      });
    for (const key of [1, 2, 3, 1, 2, 3]) expect(of(key)).toBe(`${key}`);
    expect(made).toBe(3);
    for (const key of [4, 5, 6, 7, 8, 9]) of(key);
    expect(recent.get(1)).toBeUndefined();
    expect(recent.get(9)).toBe('9');
    expect(recent.get(7)).toBe('7');
  });
});
