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
});
