import type { AnyFieldType, FieldTypes, Level } from '../../src/fields/types.js';
import { type FindSetup, findDuplicates, type MatchResult, rules } from '../../src/match/index.js';
import type { Dictionary, Field, MatchRole, ObjectName, Options } from '../../src/model/dictionary.js';
import type { Decision } from '../../src/model/match.js';
import type { CustomerRecord, Values } from '../../src/model/record.js';

/* Field types small enough to reckon with by hand: the engine must work for any type that keeps the contract. */

function words(text: string) {
  return { en: text, 'zh-CN': text };
}

function level(name: string, m: number, u: number): Level {
  return { name, m, u, words: words(name) };
}

interface TinySpec {
  readonly name: string;
  readonly levels: readonly Level[];
  readonly many?: boolean;
  /** Shorter form: two values with the same one reach the second level. */
  readonly short?: (value: string) => string;
  /** Two values whose branches differ are on the level `branch`. */
  readonly branch?: (value: string) => string;
}

function tinyType({ name, levels, many = false, short, branch = () => '' }: TinySpec): AnyFieldType {
  const different = levels.at(-1)!.name;
  return {
    name,
    title: words(name),
    about: words(name),
    options: {},
    notes: {},
    examples: [],
    many,
    survivorship: 'first',
    textCell: false,
    looksLike: () => 0,
    normalize: (cell) => ({ values: [cell] }),
    levels,
    prepare: (value) => value,
    blockKeys: (value: string) => [short ? short(value) : value],
    agreementKeys: (value: string) => (short ? [value, `~${short(value)}`] : [value]),
    compare: (a: string, b: string) => {
      if (a === b) return { level: levels[0]!.name, key: a };
      if (branch(a) !== branch(b)) return { level: 'branch' };
      if (short && short(a) === short(b)) return { level: levels[1]!.name, key: `~${short(a)}` };
      return { level: different };
    },
    mask: (value) => value,
    parts: (value): Record<string, string> => ({ branch: branch(value) }),
  };
}

/** Place names and legal forms off, as far as these tests need it. */
function brand(name: string): string {
  return name.replace(/^(深圳|上海|北京)市?|(科技|电子)?(有限责任|有限|股份有限)?公司.*$/g, '') || name;
}

const company = tinyType({
  name: 'company',
  levels: [
    level('exact', 0.6, 1e-6),
    level('brand', 0.3, 1e-4),
    level('branch', 0.02, 0.03),
    level('different', 0.08, 0.9699),
  ],
  short: brand,
  branch: (value) => /[^公司]+分公司$/.exec(value)?.[0] ?? '',
});
const person = tinyType({
  name: 'person',
  levels: [level('exact', 0.8, 5e-4), level('different', 0.2, 0.9995)],
});
const phone = tinyType({
  name: 'phone',
  many: true,
  levels: [level('exact', 0.7, 2e-6), level('different', 0.3, 0.999998)],
});
const address = tinyType({
  name: 'address',
  levels: [level('exact', 0.5, 1e-5), level('different', 0.5, 0.99999)],
});
const identifier = tinyType({
  name: 'identifier',
  levels: [level('exact', 0.95, 1e-7), level('different', 0.05, 0.9999999)],
});
const choice = tinyType({ name: 'choice', levels: [level('exact', 0.9, 0.2), level('different', 0.1, 0.8)] });

export const types: FieldTypes = new Map(
  [company, person, phone, address, identifier, choice].map((type) => [type.name, type]),
);

function field(
  name: string,
  type: string,
  match: MatchRole,
  object: ObjectName = 'customer',
  options: Options = {},
): Field {
  return {
    name,
    object,
    title: words(name),
    aliases: [],
    type,
    options,
    required: false,
    unique: false,
    allowed: [],
    survivorship: 'first',
    match,
    exportAs: {},
    from: [],
  };
}

export const dictionary: Dictionary = {
  preset: 'tiny',
  fields: [
    field('name', 'company', 'name'),
    field('uscc', 'identifier', 'identifier', 'customer', { kind: 'uscc' }),
    field('number', 'identifier', 'identifier'),
    field('phone', 'phone', 'evidence'),
    field('mobile', 'phone', 'evidence', 'contact'),
    field('contact', 'person', 'evidence', 'contact'),
    field('address', 'address', 'evidence'),
    field('city', 'choice', 'evidence'),
    field('remark', 'choice', 'no'),
    field('fax', 'phone', 'no'),
  ],
  tags: [],
  matching: { sure: 0.99, maybe: 0.5, pairsPerRecord: 30 },
  customerNumber: 'C{seq:3}',
  columns: {},
  sheets: {},
};

export function setup(decisions: readonly Decision[] = []): FindSetup {
  return { dictionary, types, rules, decisions };
}

/** Records from `{ name: '…', phone: ['…', '…'] }`, ids from 1. */
export function recordsOf(rows: readonly Record<string, string | readonly string[]>[]): CustomerRecord[] {
  return rows.map((row, index) => ({
    id: index + 1,
    values: Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
    ) as Values,
  }));
}

/** Companies that have nothing to do with one another, so that a test's records stand in a store of some size. */
export function strangers(count: number, firstId: number): CustomerRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: firstId + index,
    values: {
      name: [
        `上海${String.fromCodePoint(0x5000 + index)}${String.fromCodePoint(0x6000 + index)}科技有限公司`,
      ],
      phone: [`021-6${String(1_000_000 + index * 7)}`],
      contact: [`李${String.fromCodePoint(0x5200 + index)}`],
      address: [`上海市南京路${index + 1}号`],
      city: [['上海', '北京', '深圳', '广州'][index % 4]!],
    },
  }));
}

/** Finds duplicates among the rows and 200 strangers. */
export function find(
  rows: readonly Record<string, string | readonly string[]>[],
  decisions: readonly Decision[] = [],
): MatchResult {
  return findDuplicates(
    [...recordsOf(rows), ...strangers(200, Math.max(1001, rows.length + 1))],
    setup(decisions),
  );
}

/** Clusters of more than one record. */
export function merged(result: MatchResult): (readonly number[])[] {
  return result.clusters.filter(({ length }) => length > 1);
}

export function decide(a: number, b: number, verdict: Decision['verdict']): Decision {
  return { a, b, verdict, by: 'admin', at: '2024-11-22T00:00:00Z' };
}
