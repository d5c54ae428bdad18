import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { makeCleaner } from '../../src/fields/clean.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import type { Cleaned } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

/** A list of companies as most have it, with an identity number and a birthday so that every kind of value has a place. */
const { dictionary, problems } = readDictionary(
  `fields:
  - { name: id_number, type: identifier, object: contact, options: { kind: cn_id } }
  - { name: regular, type: boolean }
  - { name: deal, type: money }
`,
  builtIn.known,
);

/** Cleans a row with these cells alone; every other field of the dictionary is free. */
function clean(cells: Readonly<Record<string, string>>, using: Dictionary = dictionary): Cleaned {
  const columns = Object.keys(cells).map((name, column) => {
    const type = using.fields.find((field) => field.name === name)?.type;
    if (type === undefined) throw new Error(`no field ${name}`);
    return { column, header: name, field: name, type, why: { code: 'dictionary.why_told' } };
  });
  return makeCleaner(using, columns, builtIn.types)({ line: 2, cells: Object.values(cells) });
}

/** A field of each type that keeps for itself what is its own. */
const FIELD_OF: Readonly<Record<string, string>> = {
  person: 'contact_name',
  phone: 'phone',
  email: 'email',
  url: 'website',
  company: 'name',
  address: 'address',
  date: 'created',
  number: 'amount',
  money: 'deal',
  boolean: 'regular',
  uscc: 'uscc',
  choice: 'source',
  industry: 'industry',
  region: 'region',
  tags: 'tags',
};

interface Foreign {
  readonly cell: string;
  /** What the value is and where it goes from anywhere: the first field of its type. */
  readonly type: string;
  readonly value: string;
}

const FOREIGN: Readonly<Record<string, Foreign>> = {
  mobile: { cell: '13912345678', type: 'phone', value: '13912345678' },
  landline: { cell: '0571-87654321', type: 'phone', value: '0571-87654321' },
  email: { cell: 'Wang.Fang@example.com', type: 'email', value: 'wang.fang@example.com' },
  url: { cell: 'https://www.example.com', type: 'url', value: 'https://www.example.com' },
  company: {
    cell: '深圳市华鑫达宏电子科技有限公司',
    type: 'company',
    value: '深圳市华鑫达宏电子科技有限公司',
  },
  address: { cell: '浙江省杭州市西湖区文三路478号', type: 'address', value: '浙江省杭州市西湖区文三路478号' },
  cn_id: { cell: '11010519491231002X', type: 'identifier', value: '11010519491231002X' },
  uscc: { cell: '91440300708461136T', type: 'identifier', value: '91440300708461136T' },
};

/** What may be meant where it stands: an amount of 11 digits, the firm or the site that a customer comes from. */
const MEANT = new Set([
  'number mobile',
  'money mobile',
  'number landline',
  'money landline',
  'choice url',
  'choice company',
  'tags url',
  'tags company',
]);

test('the dictionary is right', () => {
  expect(problems).toEqual([]);
});

describe.each(Object.entries(FIELD_OF))('a column of the type %s', (type, field) => {
  const cases = Object.entries(FOREIGN).filter(([kind, foreign]) => foreign.type !== type && kind !== type);

  test.each(cases)('%s', (kind, { cell, value }) => {
    const { values, changes, findings } = clean({ [field]: cell });
    if (MEANT.has(`${type} ${kind}`)) {
      // Nothing is guessed: it stays, or it is a finding.
      expect((values[field]?.length ?? 0) + findings.filter((f) => f.field === field).length).toBeGreaterThan(
        0,
      );
      return;
    }
    // A region in front of a road stays where regions are kept.
    if (type !== 'region' || kind !== 'address') expect(values[field]).toBeUndefined();
    const to = Object.entries(values).filter(([name, list]) => name !== field && list.includes(value));
    expect(to.map(([name]) => name)).toHaveLength(1);
    const [moved] = changes.filter(({ code }) => code === 'clean.moved');
    expect(moved).toMatchObject({ field: to[0]?.[0], params: { field } });
    // Nothing else is made of it, and nothing is said of it but that a required field is empty.
    expect(findings.filter(({ code }) => code !== 'clean.required')).toEqual([]);
  });

  test('a date is a finding, since nothing tells which date of the row it is', () => {
    if (['date', 'choice', 'tags', 'uscc'].includes(type)) return;
    const { values, findings } = clean({ [field]: '2023年5月1日' });
    expect(values).toEqual({});
    expect(findings.filter((f) => f.field === field && f.code !== 'clean.required')).toHaveLength(1);
  });
});

test('text is taken as it stands: remarks hold anything', () => {
  for (const { cell } of Object.values(FOREIGN)) {
    const { values, changes } = clean({ remark: cell });
    expect(Object.keys(values)).toEqual(['remark']);
    expect(changes.filter(({ code }) => code === 'clean.moved')).toEqual([]);
  }
});

test('what the right field says already is not said twice', () => {
  const { values, findings, changes } = clean({
    contact_name: '13912345678',
    contact_mobile: '139-1234-5678',
  });
  expect(values).toEqual({ contact_mobile: ['13912345678'] });
  expect(changes.filter(({ code }) => code === 'clean.moved')).toEqual([]);
  expect(findings.filter(({ code }) => code !== 'clean.required')).toEqual([]);
});

test('a number is no fax, and another company no short name, for these being free', () => {
  const full = {
    name: '深圳市甲乙丙电子有限公司',
    phone: '0755-26012345',
    contact_mobile: '13912345678',
    contact_phone: '0571-87654321',
  };
  const number = clean({ ...full, website: '13812345679' });
  expect(number.values.fax).toBeUndefined();
  expect(number.findings.map(({ code }) => code)).toContain('clean.occupied');
  const company = clean({ ...full, address: '上海丁戊己贸易有限公司' });
  expect(company.values.short_name).toBeUndefined();
  expect(company.values.former_name).toBeUndefined();
  expect(company.findings.map(({ code }) => code)).toContain('clean.occupied');
});

interface Line {
  readonly column: string;
  readonly cell: string;
  readonly becomes: string;
  readonly finding: string;
}

describe('fixtures/fields/wrong-column.csv', () => {
  const path = new URL('../../fixtures/fields/wrong-column.csv', import.meta.url);
  const lines: Line[] = parse(readFileSync(path, 'utf8'), { columns: true, bom: true });

  test('is there', () => {
    expect(lines.length).toBeGreaterThan(60);
  });

  test.each(lines.map((line) => [`${line.column}: ${line.cell}`, line] as const))('%s', (_name, line) => {
    const { values, findings } = clean({ [line.column]: line.cell });
    const shown = Object.entries(values).map(([name, list]) => `${name}=${list.join(';')}`);
    const codes = findings.map(({ code }) => code).filter((code) => code !== 'clean.required');
    expect({ becomes: shown.sort(), finding: codes }).toEqual({
      becomes: line.becomes === '' ? [] : line.becomes.split(' | ').sort(),
      finding: line.finding === '' ? [] : line.finding.split(' | '),
    });
  });
});

describe('a landline number in the field of mobiles', () => {
  test('goes where the mobile number beside the name would have gone, and that takes its place', () => {
    const { values, changes, findings } = clean({
      contact_name: '张伟 13912345678',
      contact_mobile: '0571-87654321',
    });
    expect(values).toEqual({
      contact_name: ['张伟'],
      contact_mobile: ['13912345678'],
      contact_phone: ['0571-87654321'],
    });
    expect(changes.filter(({ code }) => code === 'clean.moved')).toEqual([
      {
        field: 'contact_phone',
        code: 'clean.moved',
        before: '0571-87654321',
        after: '0571-87654321',
        params: { field: 'contact_mobile' },
      },
      {
        field: 'contact_mobile',
        code: 'clean.moved',
        before: '13912345678',
        after: '13912345678',
        params: { field: 'contact_name' },
      },
    ]);
    expect(findings.filter(({ field }) => field !== 'name')).toEqual([]);
  });

  test('stays where no mobile number was beside the name, or a mobile stands with it', () => {
    const alone = clean({ contact_name: '张伟', contact_mobile: '0571-87654321' });
    expect(alone.values).toMatchObject({ contact_mobile: ['0571-87654321'] });
    const own = clean({ contact_mobile: '0571-87654321', contact_phone: '13912345678' });
    expect(own.values).toEqual({ contact_mobile: ['0571-87654321'], contact_phone: ['13912345678'] });
    const both = clean({ contact_name: '张伟 13912345678', contact_mobile: '13700137000; 0571-87654321' });
    expect(both.values).toMatchObject({ contact_mobile: ['13700137000', '0571-87654321'] });
  });
});
