import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { findDuplicates } from '../../src/match/index.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

const dictionary = readDictionary('preset: persons', builtIn.known).dictionary;

const person = (name: string, address?: string, birthday?: string, phone?: string): Values => ({
  name: [name],
  ...(address === undefined ? {} : { address: [address] }),
  ...(birthday === undefined ? {} : { birthday: [birthday] }),
  ...(phone === undefined ? {} : { phone: [phone] }),
});

/** Strangers, so that the list is long enough for rarity to mean something. */
const strangers = Array.from({ length: 80 }, (_, i) =>
  person(
    `Walter${'abcdefgh'[i % 8]} Ox${i}ford`,
    `${100 + i} Elm${i} Road`,
    `19${10 + i}-01-${10 + (i % 18)}`,
  ),
);

function found(family: readonly Values[]) {
  const records: CustomerRecord[] = [...family, ...strangers].map((values, index) => ({
    id: index + 1,
    values,
  }));
  return findDuplicates(records, {
    dictionary,
    types: builtIn.types,
    rules: builtIn.matchRules,
    decisions: [],
  });
}

function clustersOf(...family: Values[]): number[][] {
  return found(family)
    .clusters.filter((ids) => ids.length > 1)
    .map((ids) => [...ids]);
}

const waitingOf = (...family: Values[]) => found(family).waiting;

describe('families', () => {
  const home = '3212 W. 32nd St Palm Harbor';

  it('are not joined through a record that does not say whose it is', () => {
    const clusters = clustersOf(
      person('John Smith', home, '1990-03-15'),
      person('John Smith', home, undefined, '+17029191300'),
      person('John Smith', undefined, '1970-10-10', '+17029191300'),
    );
    expect(clusters.length).toBe(1);
    for (const ids of clusters) expect(ids).not.toEqual(expect.arrayContaining([1, 3]));
  });

  it('twins of one house wait for a person', () => {
    const twins = [person('Marsha Kent', home, '1997-09-28'), person('Mark Kent', home, '1997-09-28')];
    expect(clustersOf(...twins)).toEqual([]);
    expect(waitingOf(...twins)).toContainEqual(expect.objectContaining({ veto: { code: 'match.kin' } }));
  });

  it('two of one common name in a house that many share wait for a person', () => {
    const others = ['Mary', 'Patricia', 'Gus', 'Harriet', 'Olaf'].map((name) =>
      person(`${name} Smith`, home),
    );
    const two = [person('John Smith', home), person('John Smith', home, undefined, '+17029191300')];
    const rows = [...two, person('John Smith'), person('John Smith'), ...others];
    expect(clustersOf(...rows)).toEqual([]);
  });

  it('two of one name and house whose numbers differ wait for a person', () => {
    const rows = ['10251111', '30652222'].map((number) => ({
      ...person('Pat Smith', home),
      national_id: [number],
    }));
    expect(clustersOf(...rows)).toEqual([]);
  });

  it('a mailbox named after the person is no second reason', () => {
    const mailbox = (domain: string): Values => ({ ...person('Jay Ferrall'), email: [`jferrall@${domain}`] });
    expect(clustersOf(mailbox('ferrall.org'), mailbox('gmail.com'))).toEqual([]);
    expect(clustersOf(mailbox('ferrall.org'), mailbox('ferral.org'))).toEqual([[1, 2]]);
  });

  it('but one person is, through records that say less', () => {
    expect(
      clustersOf(
        person('John Smith', home, '1990-03-15'),
        person('John Smith', home),
        person('Jon Smith', home, '1990-03-15'),
      ),
    ).toEqual([[1, 2, 3]]);
  });

  it('senior and junior are two', () => {
    expect(clustersOf(person('David Dobbins Jr.', home), person('David Dobbins Senior', home))).toEqual([]);
  });

  const phone = '+17029191300';
  const HOUSEHOLD = { code: 'match.household' };

  it.each([
    ['Anna Kowalski', 'Annabelle Kowalski'],
    ['Jon Hargrove', 'Jonathan Hargrove'],
    ['J Hargrove', 'Judith Hargrove'],
    ['Maria Delacroix', 'Marie Delacroix'],
    ['Hargrove', 'Judith Hargrove'],
    ['Andrew Hargrove', 'Jeffrey Andrew Hargrove'],
    ['David Hargrove', 'David Hargrove Jr.'],
  ])('%s and %s at one address and phone wait, for relatives share both', (one, other) => {
    const rows = [person(one, home, undefined, phone), person(other, home, undefined, phone)];
    expect(clustersOf(...rows)).toEqual([]);
    expect(waitingOf(...rows)).toContainEqual(expect.objectContaining({ a: 1, b: 2, veto: HOUSEHOLD }));
    const born = rows.map((row) => ({ ...row, birthday: ['1984-07-19'] }));
    expect(clustersOf(...born)).toEqual([[1, 2]]);
  });

  it.each([
    ['David Hargrove', 'David Paul Hargrove'],
    ['Judith Hargrove', 'Judith Hargrov'],
    ['Universal Exports', 'Universal Exports Tampa'],
  ])('%s and %s are one: the given name is the same', (one, other) => {
    expect(clustersOf(person(one, home, undefined, phone), person(other, home, undefined, phone))).toEqual([
      [1, 2],
    ]);
  });

  it('a mailbox of their own joins what a slip set apart, one that relatives use does not', () => {
    const mail = (name: string): Values => ({ ...person(name, home), email: ['hargrove@oxford.example'] });
    expect(clustersOf(mail('Judith Hargrove'), mail('Judtih Hargrove'))).toEqual([[1, 2]]);
    const relatives = [mail('Walter Hargrove'), mail('Xenia Hargrove')];
    expect(clustersOf(mail('Judith Hargrove'), mail('Judtih Hargrove'), ...relatives)).toEqual([]);
    expect(clustersOf(mail('David Hargrove'), mail('David Hargrove Jr.'))).toEqual([]);
  });

  it('mailboxes of two providers are two, however alike the names of the providers are', () => {
    const mailbox = (domain: string): Values => ({ ...person('Jay Ferrall'), email: [`jferrall@${domain}`] });
    expect(clustersOf(mailbox('gmail.com'), mailbox('hotmail.com'))).toEqual([]);
  });

  it('do not teach that dates of birth differ anyway', () => {
    const letters = [...'bcdfghjklmnprstvwz'];
    const families = Array.from({ length: 60 }, (_, f) => {
      const surname = `${letters[f % 18]}o${letters[(f * 5 + 7) % 18]}a${letters[(f * 7 + 3) % 18]}en`;
      return ['Ada', 'Bruno', 'Clara'].map((name, i) => {
        const birthday = `${1930 + ((f * 11 + i * 17) % 70)}-0${1 + ((f + i * 3) % 9)}-${10 + ((f * 3 + i) % 19)}`;
        return person(`${name} ${surname}`, `${100 + f} Oak${f} Road`, birthday, `+17029191${100 + f}`);
      });
    }).flat();
    const { model, clusters } = found(families);
    const date = model.pools.find(({ type }) => type === 'date')!;
    const { m, usualM } = date.levels.find(({ name }) => name === 'different')!;
    expect(m).toBeLessThan(1.5 * usualM);
    expect(clusters.every((ids) => ids.length === 1)).toBe(true);
  });

  it('without any name, twins would be one: their day of birth and their home agree', () => {
    const { name: _, ...nameless } = person('', home, '1997-09-28', phone);
    const twin = person('Marsha Kent', home, '1997-09-28', phone);
    expect(clustersOf(twin, nameless)).toEqual([]);
    expect(
      clustersOf({ ...twin, national_id: ['10251111'] }, { ...nameless, national_id: ['10251111'] }),
    ).toEqual([[1, 2]]);
  });
});
