import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/registry.js';
import { parseDictionary } from '../../src/steps/dictionary.js';
import {
  agreement,
  identitiesOf,
  identityKey,
  joinKeys,
  numbersRows,
} from '../../src/steps/version-match.js';

describe('joining by key', () => {
  it('finds every key of both sides once, with all places in order, and never the key 0', () => {
    const side = fc.array(fc.nat(6), { maxLength: 30 }).map((keys) => Float64Array.from(keys));
    fc.assert(
      fc.property(side, side, (old, fresh) => {
        const found = new Map<string, string>();
        joinKeys(old, fresh, (a, b) => {
          const key = String(old[a[0] ?? -1]);
          expect(found.has(key)).toBe(false);
          found.set(key, `${a.join()} ${b.join()}`);
        });
        const places = (keys: Float64Array, wanted: number) =>
          [...keys.keys()].filter((place) => keys[place] === wanted).join();
        const expected = [...new Set(old)]
          .filter((key) => key !== 0 && fresh.includes(key))
          .map((key): [string, string] => [String(key), `${places(old, key)} ${places(fresh, key)}`]);
        expect(new Map([...found].sort())).toEqual(new Map(expected.sort()));
      }),
    );
  });
});

describe('a number of its own', () => {
  const numbered = (count: number, of: number): Float64Array =>
    Float64Array.from({ length: of }, (_, row) => (row < count ? row + 1 : 0));

  it('is what nearly all rows have, and nearly all alone', () => {
    expect(numbersRows(numbered(100, 100))).toBe(true);
    expect(numbersRows(numbered(90, 100))).toBe(true);
    expect(numbersRows(numbered(89, 100))).toBe(false);
    expect(numbersRows(Float64Array.from({ length: 100 }, (_, row) => (row < 6 ? 1 : row)))).toBe(true);
    expect(numbersRows(Float64Array.from({ length: 100 }, (_, row) => (row < 8 ? 1 : row)))).toBe(false);
  });
});

describe('identities', () => {
  const rules = (preset: string) => parseDictionary(`preset: ${preset}\n`, 'x', builtIn).dictionary;

  it('go from numbers to names, and use only fields of both versions', () => {
    const all = identitiesOf(rules('companies'), (field) =>
      ['uscc', 'legacy_id', 'name', 'phone'].includes(field),
    );
    expect(all.map(({ fields, tells }) => [fields.join('+'), tells])).toEqual([
      ['uscc', 'surely'],
      ['legacy_id', 'own'],
      ['name', 'surely'],
      ['name+phone', 'surely'],
    ]);
    expect(identitiesOf(rules('companies'), () => false)).toEqual([]);
    const [person] = identitiesOf(rules('persons'), (field) => field === 'name');
    expect(person?.tells).toBe('likely');
  });

  it('have a key only where every field holds something', () => {
    const pair = { fields: ['name', 'phone'], tells: 'surely', byName: true } as const;
    expect(identityKey(pair, { name: ['甲'] })).toBe(0);
    expect(identityKey(pair, { name: ['甲'], phone: [] })).toBe(0);
    const key = identityKey(pair, { name: ['甲'], phone: ['1', '2'] });
    expect(key).not.toBe(0);
    expect(identityKey(pair, { name: ['甲'], phone: ['12'] })).not.toBe(key);
  });
});

describe('agreement', () => {
  it('looks at cells that both rows fill', () => {
    const a = new Map(Object.entries({ name: '甲', city: '上海', level: 'A' }));
    const b = new Map(Object.entries({ name: '甲', city: '北京', note: 'x' }));
    expect(agreement(a, b, new Set())).toEqual({ both: 2, equal: 1 });
    expect(agreement(a, b, new Set(['name']))).toEqual({ both: 1, equal: 0 });
  });
});
