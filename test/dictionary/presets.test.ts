import { describe, expect, test } from 'vitest';
import { presets } from '../../src/dictionary/presets/index.js';
import { foldTitle } from '../../src/dictionary/titles.js';
import { dictionaryOf, known } from './known.js';

describe.each(presets)('preset $name', (preset) => {
  const names = preset.fields.map(({ name }) => name);

  test('names its fields once', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  test.each([['customer', 'contact'], ['activity'], ['order']])(
    'gives every title and alias of %s to one field, and no alias twice',
    (...objects) => {
      const owners = new Map<string, string>();
      const fields = preset.fields.filter(({ object = 'customer' }) => objects.includes(object));
      for (const { name, title, aliases } of fields) {
        const titles = new Set(Object.values(title).map(foldTitle));
        const all = [...titles, ...aliases.map(foldTitle)];
        for (const key of all) {
          expect(key).not.toBe('');
          expect([key, owners.get(key) ?? name]).toEqual([key, name]);
          owners.set(key, name);
        }
        expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
      }
    },
  );

  test('uses types, options and survivorship rules that exist', () => {
    for (const field of preset.fields) {
      const type = known.types.get(field.type);
      expect([field.name, type?.name]).toEqual([field.name, field.type]);
      for (const [option, value] of Object.entries(field.options ?? {})) {
        const spec = type?.options[option];
        expect([field.name, option, typeof spec?.default]).toEqual([field.name, option, typeof value]);
        if (spec?.oneOf !== undefined) expect(spec.oneOf).toContain(value);
      }
      expect(known.survivors.map(({ name }) => name)).toContain(field.survivorship);
      for (const name of [...(field.from ?? []), ...(field.latin?.from ?? [])]) expect(names).toContain(name);
    }
  });

  test('gives every allowed value its own spellings', () => {
    for (const { allowed = [], latin } of preset.fields) {
      for (const list of [allowed, latin?.allowed ?? []]) {
        const all = list
          .flatMap(({ value, synonyms }) => [value, ...synonyms])
          .map((word) => word.toLowerCase());
        expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
      }
    }
  });

  test('has one field for the name', () => {
    const { fields } = dictionaryOf(`preset: ${preset.name}`);
    expect(fields.filter(({ match }) => match === 'name').map(({ name }) => name)).toEqual(['name']);
  });
});
