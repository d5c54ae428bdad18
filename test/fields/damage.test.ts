import { describe, expect, it } from 'vitest';
import { codeOf, damageKinds, damageWords, inspectorOf } from '../../src/fields/damage/index.js';
import { profileOf } from '../../src/fields/damage/profile.js';
import type { DamageExample } from '../../src/fields/damage/types.js';
import { fieldTypes } from '../../src/fields/index.js';
import { contextOf } from './context.js';

function look({ cell, type, options, title = '', others = [] }: DamageExample) {
  const known = fieldTypes.find(({ name }) => name === type);
  if (known === undefined) throw new Error(`no type ${type}`);
  const facts = { title, type, options: contextOf(known, options).options, profile: profileOf(others) };
  return inspectorOf(facts)(cell);
}

describe.each(damageKinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  it.each(kind.examples.map((example) => [example.cell, example.type, example] as const))(
    '%j in a column of type %s',
    (_cell, _type, example) => {
      const found = look(example);
      expect(found && { kind: found.kind, proved: found.proved, repaired: found.repaired }).toEqual(
        example.damage && { kind: name, proved: example.damage === 'proved', repaired: example.repaired },
      );
    },
  );

  it('has words for all it says of its examples, with all their parameters', () => {
    const said = kind.examples.flatMap((example) => look(example) ?? []);
    expect(said.length).toBeGreaterThan(0);
    for (const found of said) {
      const words = damageWords[codeOf(found)];
      for (const text of [words?.en ?? '', words?.['zh-CN'] ?? '']) {
        expect(text, codeOf(found)).not.toBe('');
        for (const [, param = ''] of text.matchAll(/\{(\w+)\}/g)) expect(found.params).toHaveProperty(param);
      }
    }
  });

  it('says what it is about and what to do', () => {
    for (const part of ['title', 'about', 'advice'])
      for (const lang of ['en', 'zh-CN'] as const)
        expect(damageWords[`damage.${name}.${part}`]?.[lang]).toBeTruthy();
  });
});
