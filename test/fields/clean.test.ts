import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCleaner } from '../../src/fields/clean.js';
import { fieldTypes } from '../../src/fields/index.js';
import { normalizeCell } from '../../src/fields/normalize-cell.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import { words } from '../../src/fields/words.js';
import { say } from '../../src/i18n/say.js';
import type { ColumnMapping, Dictionary, Field, RowRule } from '../../src/model/dictionary.js';
import type { Cleaned, Finding, Values } from '../../src/model/record.js';
import { tidy } from '../../src/text/width.js';
import { contextOf } from './context.js';

const TYPES = new Map(fieldTypes.map((type) => [type.name, type]));

function field(name: string, type: string, more: Partial<Field> = {}): Field {
  return {
    name,
    object: 'customer',
    title: { en: name, 'zh-CN': name },
    aliases: [],
    type,
    required: false,
    unique: false,
    allowed: [],
    survivorship: 'first',
    match: 'no',
    exportAs: {},
    from: [],
    ...more,
    options: contextOf(TYPES.get(type) as AnyFieldType, more.options).options,
  };
}

function dictionaryOf(fields: readonly Field[]): Dictionary {
  return {
    preset: 'company',
    fields,
    tags: [],
    matching: { sure: 0.99, maybe: 0.5, pairsPerRecord: 30 },
    customerNumber: 'C{seq:4}',
    columns: {},
    sheets: {},
  };
}

function columnsOf(names: readonly string[], fields: readonly Field[]): ColumnMapping[] {
  return names.map((name, column) => ({
    column,
    header: name,
    field: name,
    type: fields.find((f) => f.name === name)?.type ?? 'text',
    why: { code: 'test' },
  }));
}

function cleanRow(fields: readonly Field[], row: readonly (readonly [string, string])[]): Cleaned {
  const columns = columnsOf(
    row.map(([name]) => name),
    fields,
  );
  const clean = makeCleaner(dictionaryOf(fields), columns, TYPES);
  return clean({ line: 2, cells: row.map(([, cell]) => cell) });
}

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

test('a merged cell from above counts where the row has no cell of its own', () => {
  const fields = [field('name', 'company'), field('remark', 'text')];
  const clean = makeCleaner(dictionaryOf(fields), columnsOf(['name', 'remark'], fields), TYPES);
  const inherited = { 0: '华鑫集团', 1: '甲' };
  expect(clean({ line: 3, cells: ['', '乙'], inherited }).values).toEqual({
    name: ['华鑫集团'],
    remark: ['乙'],
  });
  expect(clean({ line: 3, cells: [], inherited }).values).toEqual({ name: ['华鑫集团'], remark: ['甲'] });
});

describe('options that the sheet gives', () => {
  const phones = [field('area_code', 'text'), field('phone', 'phone')];

  test.each([
    ['0538', '8220001', '0538-8220001'],
    ['538', '8220001', '0538-8220001'],
    ['（021）', '64381122', '021-64381122'],
    ['0538', '13905380001', '13905380001'],
    ['0538', '021-64381122', '021-64381122'],
  ])('the area code %s beside %s', (area, cell, value) => {
    const { values, findings } = cleanRow(phones, [
      ['area_code', area],
      ['phone', cell],
    ]);
    expect(values).toEqual({ area_code: [area], phone: [value] });
    expect(findings).toEqual([]);
  });

  test('each row has its own area code, and none gives a finding', () => {
    const clean = makeCleaner(dictionaryOf(phones), columnsOf(['area_code', 'phone'], phones), TYPES);
    const read = (area: string) => clean({ line: 2, cells: [area, '64381122'] });
    expect(read('021').values.phone).toEqual(['021-64381122']);
    expect(read('010').values.phone).toEqual(['010-64381122']);
    expect(codes(read('010').changes)).toContain('phone.area_code_row');
    for (const area of ['', '0100', '无'])
      expect(read(area)).toMatchObject({
        values: { phone: ['64381122'] },
        findings: [
          ...(area === '无' ? [{ code: 'clean.emptied', field: 'area_code' }] : []),
          { code: 'phone.no_area_code' },
        ],
      });
    expect(read('0538').findings).toMatchObject([{ code: 'phone.area_code_misfit' }]);
  });

  const placed = [
    ...['area_code', 'province', 'city', 'district', 'country'].map((name) => field(name, 'text')),
    field('address', 'address'),
    field('phone', 'phone'),
  ];

  test.each([
    [{ city: '深圳' }, '26012345', '0755-26012345', 'city'],
    [{ city: '昆山市' }, '5012-3456', '0512-50123456', 'city'],
    [{ province: '江苏', city: '苏州', district: '吴中区' }, '65123456', '0512-65123456', 'district'],
    [{ province: '北京市', city: '朝阳区' }, '65123456', '010-65123456', 'city'],
    [{ province: '上海' }, '64381122转801', '021-64381122-801', 'province'],
    [{ address: '山东省泰安市泰山区岱宗大街1号' }, '8220001', '0538-8220001', 'address'],
    [{ area_code: '021', city: '深圳' }, '64381122', '021-64381122', 'area_code'],
    [{ area_code: '不详', city: '深圳' }, '26012345', '0755-26012345', 'city'],
    [{ city: '深圳' }, '13800138001；26012345', '0755-26012345', 'city'],
  ])('the row %j gives %s its area code, and the change says from where', (row, cell, value, from) => {
    const { values, changes, findings } = cleanRow(placed, [...Object.entries(row), ['phone', cell]]);
    expect(values.phone).toContain(value);
    expect(findings).toEqual([]);
    const change = changes.find(({ code }) => code === 'phone.area_code_row');
    expect(change?.params?.field).toBe(from);
  });

  test.each([
    [{ province: '广东省' }, '26012345', 'phone.no_area_code'],
    [{ city: '朝阳区' }, '65123456', 'phone.no_area_code'],
    [{ city: '深圳' }, '8220001', 'phone.area_code_misfit'],
    [{ city: '寿县' }, '4012345', 'phone.no_area_code'],
  ])('where the row %j does not say it for certain, %s stays as it is', (row, cell, code) => {
    const { values, findings } = cleanRow(placed, [...Object.entries(row), ['phone', cell]]);
    expect(values.phone).toEqual([cell]);
    expect(codes(findings)).toEqual([code]);
  });

  test.each([
    ['香港', '2123 4567', '+85221234567'],
    ['USA', '(212) 249-8484', '+12122498484'],
    ['德国', '030 901820', '+4930901820'],
    ['Japan（日本）', '03-1234-5678', '+81312345678'],
    ['中国', '13800138000', '13800138000'],
    ['香港', '13800138000', '13800138000'],
    ['香港', '0755-26012345', '0755-26012345'],
    ['', '13800138000', '13800138000'],
    ['火星', '13800138000', '13800138000'],
  ])('the country %s is whose numbering plan counts for %s', (country, cell, value) => {
    const read = () =>
      cleanRow(placed, [
        ['country', country],
        ['phone', cell],
      ]);
    expect(read().values.phone).toEqual([value]);
    expect(read().findings).toEqual([]);
    expect(codes(read().changes).includes('phone.country_of_row')).toBe(value.startsWith('+'));
  });

  test('where another country is at home, rows of China are written with its country code', () => {
    const fields = [field('country', 'text'), field('phone', 'phone', { options: { country: 'US' } })];
    const read = (cell: string) =>
      cleanRow(fields, [
        ['country', '中国'],
        ['phone', cell],
      ]).values.phone;
    expect(read('0755-26012345')).toEqual(['+8675526012345']);
    expect(read('138 0013 8000')).toEqual(['+8613800138000']);
    expect(read('26012345')).toBeUndefined();
  });

  test('a number found in the wrong cell gets the area code of its row, and is known where the row has it', () => {
    const fields = [field('city', 'text'), field('contact', 'person'), field('phone', 'phone')];
    const read = (phone: string) =>
      cleanRow(fields, [
        ['city', '深圳'],
        ['contact', '张三 26012345'],
        ['phone', phone],
      ]);
    for (const phone of ['', '0755-26012345']) {
      expect(read(phone).values).toMatchObject({ contact: ['张三'], phone: ['0755-26012345'] });
      expect(read(phone).findings).toEqual([]);
    }
  });

  test('the same filler in several rows is nobody’s number, in one row it may be', () => {
    const fields = [field('phone', 'phone')];
    const read = (samples: readonly string[], options = {}) => {
      const own = [field('phone', 'phone', { options })];
      const rows = samples.map((cell) => [cell]);
      const clean = makeCleaner(dictionaryOf(own), columnsOf(['phone'], fields), TYPES, rows);
      return clean({ line: 2, cells: ['138-0013-8000'] });
    };
    const often = ['13800138000', '13912340000', '138 0013 8000', '13800138000'];
    expect(read(['13800138000', '13912340000']).values.phone).toEqual(['13800138000']);
    expect(read(often)).toMatchObject({ values: {}, findings: [{ code: 'phone.filler' }] });
    expect(read(often, { fillers: ['none'] }).values.phone).toEqual(['13800138000']);
    expect(read([], { fillers: ['13800138000'] }).values.phone).toBeUndefined();
  });

  test('the unit in the title of a column counts for that column alone', () => {
    const fields = [field('revenue', 'number')];
    const read = (header: string, cell: string, options = {}) => {
      const own = [field('revenue', 'number', { options })];
      const columns = columnsOf(['revenue'], fields).map((column) => ({ ...column, header }));
      return makeCleaner(dictionaryOf(own), columns, TYPES)({ line: 2, cells: [cell] });
    };
    const { values, changes } = read('成交金额（万元）', '8');
    expect(values.revenue).toEqual(['80000']);
    expect(changes).toEqual([{ field: 'revenue', code: 'number.scaled', before: '8', after: '80000' }]);
    expect(read('成交金额（万元）', '1.5万').values.revenue).toEqual(['15000']);
    expect(read('成交金额', '8').values.revenue).toEqual(['8']);
    expect(read('成交金额（万元）', '8', { unit: 'one' }).values.revenue).toEqual(['8']);
  });
});

describe('cells', () => {
  const fields = [field('since', 'date'), field('revenue', 'number'), field('address', 'address')];

  test('blank cells are nothing, and so are cells that the row does not have', () => {
    const clean = makeCleaner(dictionaryOf(fields), columnsOf(['since', 'revenue', 'x:备注'], fields), TYPES);
    expect(clean({ line: 2, cells: ['', ' \u3000\u200b'] })).toEqual({
      values: {},
      changes: [],
      findings: [],
    });
  });

  test('a value in another form is a change, in the same form it is none', () => {
    const { values, changes } = cleanRow(fields, [
      ['since', '2024年5月1日'],
      ['revenue', '1200'],
    ]);
    expect(values).toEqual({ since: ['2024-05-01'], revenue: ['1200'] });
    expect(changes).toEqual([
      { field: 'since', code: 'clean.tidied', before: '2024年5月1日', after: '2024-05-01' },
    ]);
  });

  test("a type's own change comes instead of the general one", () => {
    expect(codes(cleanRow(fields, [['revenue', '3.5万元']]).changes)).toEqual(['number.currency_dropped']);
  });

  test('findings keep the cell', () => {
    expect(cleanRow(fields, [['since', '2024-02-30']])).toEqual({
      values: {},
      changes: [],
      findings: [
        { field: 'since', code: 'date.impossible', before: '2024-02-30', params: { text: '2024-02-30' } },
      ],
    });
  });

  test('several columns feed one field, in their order and without repeats', () => {
    const { values } = cleanRow(fields, [
      ['address', '上海市南京西路1号'],
      ['address', '上海市 南京西路 1 号'],
      ['address', '杭州市文三路2号'],
    ]);
    expect(values.address).toEqual(['上海市南京西路1号', '杭州市文三路2号']);
  });

  test('a column carried along is text under its own title', () => {
    expect(cleanRow(fields, [['x:备注', ' 老客户 ']]).values).toEqual({ 'x:备注': ['老客户'] });
  });

  test('the same cell again gives the same result', () => {
    const clean = makeCleaner(dictionaryOf(fields), columnsOf(['since'], fields), TYPES);
    const first = clean({ line: 2, cells: ['2024.5.1'] });
    expect(clean({ line: 3, cells: ['2024.5.1'] })).toEqual(first);
    expect(clean({ line: 4, cells: ['x'] }).findings).toHaveLength(1);
  });
});

describe('allowed values', () => {
  const levels = [
    { value: '10', synonyms: ['一折'] },
    { value: '20', synonyms: [] },
  ];

  test('hold for every type', () => {
    const fields = [field('discount', 'number', { allowed: levels })];
    expect(cleanRow(fields, [['discount', '１０.0']]).values).toEqual({ discount: ['10'] });
    expect(cleanRow(fields, [['discount', '30']])).toMatchObject({
      values: {},
      findings: [{ code: 'clean.not_allowed', before: '30', params: { value: '30', allowed: ['10', '20'] } }],
    });
  });

  test('a choice says it itself', () => {
    const fields = [field('level', 'choice', { allowed: [{ value: 'A', synonyms: ['甲'] }] })];
    expect(cleanRow(fields, [['level', '甲']]).values).toEqual({ level: ['A'] });
    expect(codes(cleanRow(fields, [['level', '丙']]).findings)).toEqual(['choice.not_allowed']);
  });
});

describe('what is in the wrong cell', () => {
  const phone = field('phone', 'phone');
  const mobile = field('contact_phone', 'phone', { object: 'contact' });
  const address = field('address', 'address');
  const cell = '上海市南京西路1号 电话：021-62345678';

  test('moves to the first free field of its type, of the same object first', () => {
    const { values, changes, findings } = cleanRow([mobile, phone, address], [['address', cell]]);
    expect(values.address).toEqual(['上海市南京西路1号']);
    expect(values.phone).toHaveLength(1);
    expect(values.contact_phone).toBeUndefined();
    expect(changes.at(-1)).toMatchObject({
      field: 'phone',
      code: 'clean.moved',
      before: '021-62345678',
      params: { field: 'address' },
    });
    expect(findings).toEqual([]);
  });

  test("from a contact's field to the contact's first", () => {
    const home = { ...address, object: 'contact' as const };
    const { values } = cleanRow([phone, mobile, home], [['address', cell]]);
    expect(values.contact_phone).toHaveLength(1);
    expect(values.phone).toBeUndefined();
  });

  test('to a field of another object where its own has none', () => {
    expect(cleanRow([mobile, address], [['address', cell]]).values.contact_phone).toHaveLength(1);
  });

  test('nothing to do where it is known already', () => {
    const { values, findings } = cleanRow(
      [phone, address],
      [
        ['address', cell],
        ['phone', '(021)62345678'],
      ],
    );
    expect(values.phone).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  test('is a finding where there is no free field', () => {
    const left = { field: 'address', code: 'clean.left_over', before: '021-62345678' };
    expect(cleanRow([address], [['address', cell]]).findings).toMatchObject([left]);
    const taken = cleanRow(
      [phone, address],
      [
        ['phone', '13800138000'],
        ['address', cell],
      ],
    );
    const occupied = { params: { field: 'phone', value: '13800138000' } };
    expect(taken.findings).toMatchObject([{ ...left, code: 'clean.occupied', ...occupied }]);
    expect(taken.values.phone).toHaveLength(1);
  });
});

describe('fields made of others', () => {
  const fields = [
    field('address', 'address', { from: ['province', 'city', 'road', 'house'] }),
    field('province', 'choice'),
    field('city', 'choice'),
    field('road', 'text'),
    field('house', 'text'),
    field('full', 'text', { from: ['given', 'family'] }),
    field('given', 'text'),
    field('family', 'text'),
  ];

  test('are joined as people write them, and that is no change', () => {
    const chinese = cleanRow(fields, [
      ['province', '浙江省'],
      ['city', '杭州市'],
      ['road', '文三路'],
      ['house', '478号'],
    ]);
    expect(chinese.values.address).toEqual(['浙江省杭州市文三路478号']);
    expect(chinese.changes).toEqual([]);
    const municipality = cleanRow(fields, [
      ['province', '上海市'],
      ['city', '上海市'],
      ['road', '文三路'],
    ]);
    expect(municipality.values.address).toEqual(['上海市文三路']);
    expect(
      cleanRow(fields, [
        ['family', 'Müller'],
        ['given', 'Jörg'],
      ]).values.full,
    ).toEqual(['Jörg Müller']);
  });

  test('only where the row has no value of its own', () => {
    const own = cleanRow(fields, [
      ['address', '上海市南京西路1号'],
      ['city', '杭州市'],
    ]);
    expect(own.values.address).toEqual(['上海市南京西路1号']);
    const unreadable = cleanRow(fields, [
      ['address', '待补充'],
      ['city', '杭州市'],
    ]);
    expect(unreadable.values.address).toEqual(['杭州市']);
    expect(codes(unreadable.findings)).toEqual(['address.placeholder']);
  });
});

describe('required', () => {
  const fields = [
    field('name', 'text', { required: true }),
    field('contact', 'text', { object: 'contact', required: true }),
    field('role', 'text', { object: 'contact' }),
  ];

  test('for the customer always', () => {
    expect(cleanRow(fields, [['name', '']]).findings).toEqual([
      { field: 'name', code: 'clean.required', before: '', params: { field: 'name' } },
    ]);
  });

  test('for a contact where the row has one', () => {
    expect(codes(cleanRow(fields, [['name', 'A']]).findings)).toEqual([]);
    const { findings } = cleanRow(fields, [
      ['name', 'A'],
      ['role', '经理'],
    ]);
    expect(findings).toMatchObject([{ field: 'contact', code: 'clean.required' }]);
  });
});

test('every code has words', () => {
  for (const code of [
    'spreadsheet_error',
    'tidied',
    'moved',
    'occupied',
    'left_over',
    'not_allowed',
    'required',
  ])
    for (const lang of ['en', 'zh-CN'] as const) expect(words[`clean.${code}`]?.[lang]).toBeTruthy();
});

test('what a spreadsheet shows for a failed formula is no value', () => {
  for (const type of ['text', 'company', 'phone', 'number']) {
    const { values, findings } = cleanRow([field('one', type)], [['one', ' #N/A']]);
    expect(values).toEqual({});
    expect(findings).toMatchObject([{ field: 'one', code: 'clean.spreadsheet_error', before: ' #N/A' }]);
  }
});

describe('nothing is lost', () => {
  const pool = fieldTypes.flatMap((type) => type.examples.map((example) => example.cell));
  const cell = fc.oneof(
    fc.constantFrom(...pool),
    fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...pool)).map(([a, b]) => `${a} ${b}`),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constant(''),
  );
  const fields = fieldTypes.flatMap((type) => [
    field(`${type.name}_1`, type.name),
    field(`${type.name}_2`, type.name, { object: 'contact' }),
  ]);
  const names = [...fields.map((f) => f.name), 'x:备注'];
  const clean = makeCleaner(dictionaryOf(fields), columnsOf(names, fields), TYPES);
  const rows = fc.array(cell, { minLength: names.length, maxLength: names.length });

  test('every cell that is not blank is in a value, a spill that landed, or a finding', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { values, changes, findings } = clean({ line: 2, cells });
        for (const [index, name] of names.entries()) {
          if (tidy(cells[index] ?? '') === '') continue;
          const kept = (values[name]?.length ?? 0) > 0;
          const found = findings.some((finding) => finding.field === name);
          const moved = changes.some(({ code, params }) => code === 'clean.moved' && params?.field === name);
          // A spill that says what another field says already leaves no trace of its own.
          expect(kept || found || moved || saidElsewhere(name, cells[index] ?? '', values)).toBe(true);
        }
        for (const list of Object.values(values)) {
          expect(list.length).toBeGreaterThan(0);
          expect(new Set(list).size).toBe(list.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Whether all that the cell spills is held by fields of the types it belongs to. */
  function saidElsewhere(name: string, text: string, values: Values): boolean {
    const type = TYPES.get(name.replace(/_\d$/, '')) as AnyFieldType;
    const spills = normalizeCell(type, text, contextOf(type)).spills ?? [];
    return (
      spills.length > 0 &&
      spills.every((spill) => {
        const own = TYPES.get(spill.type) as AnyFieldType;
        const held = [values[`${spill.type}_1`] ?? [], values[`${spill.type}_2`] ?? []].flat();
        return own.normalize(spill.text, contextOf(own)).values.every((value) => held.includes(value));
      })
    );
  }

  test('the same row gives the same result', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const fresh = makeCleaner(dictionaryOf(fields), columnsOf(names, fields), TYPES);
        expect(clean({ line: 2, cells })).toEqual(fresh({ line: 9, cells }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what the dictionary demands besides the type', () => {
  const clean = (more: Partial<Field>, cell: string, type = 'text') =>
    cleanRow([field('code', type, more)], [['code', cell]]);

  test('a value that has not the form asked for stays, and the finding names the form', () => {
    const result = clean({ pattern: 'C\\d{4}' }, 'C20245');
    expect(result.values).toEqual({ code: ['C20245'] });
    expect(result.findings).toEqual([
      {
        field: 'code',
        code: 'clean.pattern',
        before: 'C20245',
        params: { value: 'C20245', pattern: 'C\\d{4}' },
      },
    ]);
    expect(clean({ pattern: 'C\\d{4}' }, 'C2024').findings).toEqual([]);
  });

  test('it is the value as people write it that must have the form', () => {
    const phone = { pattern: '0\\d{2,3}-\\d{7,8}', options: { country: 'CN' } };
    expect(clean(phone, '075526012345', 'phone').findings).toEqual([]);
  });

  test('a cell too long to be compared is said to be so', () => {
    expect(codes(clean({ pattern: 'a*' }, 'a'.repeat(1001)).findings)).toEqual(['clean.pattern_too_long']);
    expect(codes(clean({ pattern: 'a*' }, 'a'.repeat(1000)).findings)).toEqual([]);
  });

  test.each<[string, Partial<Field>, string, string, string[]]>([
    ['text', { length: { min: 2, max: 4 } }, '好', 'one of two', ['clean.length']],
    ['text', { length: { min: 2 } }, '好', 'one of two', ['clean.length_least']],
    ['text', { length: { max: 3 } }, '😀😀😀', 'characters, not units', []],
    ['text', { length: { max: 2 } }, '甲乙丙', 'three', ['clean.length_most']],
    ['number', { range: { min: '1', max: '10' } }, '10', 'inclusive', []],
    ['number', { range: { min: '1', max: '10' } }, '9.5', 'as numbers', []],
    ['number', { range: { min: '1', max: '10' } }, '11', 'more', ['clean.range']],
    ['number', { range: { min: '1' } }, '-3', 'less', ['clean.range_least']],
    ['date', { range: { min: '2000-01-01', max: '2024' } }, '2024年12月31日', 'all of the year', []],
    ['date', { range: { max: '2024-05' } }, '2024-06-01', 'later', ['clean.range_most']],
    ['money', { range: { max: '1000' } }, '12万', 'more', ['clean.range_most']],
    ['money', { range: { max: '1000' } }, '900元', 'less', []],
    ['money', { range: { max: '1000' } }, '900美元', 'not comparable', ['clean.range_currency']],
  ])('%s %j: %s (%s)', (type, more, cell, _, expected) => {
    const result = clean(more, cell, type);
    expect(codes(result.findings)).toEqual(expected);
    expect(result.values.code).toHaveLength(1);
  });

  test('a value made of other fields is looked at as a whole, once', () => {
    const fields = [
      field('city', 'text'),
      field('road', 'text'),
      field('address', 'text', { from: ['city', 'road'], length: { min: 9 } }),
    ];
    const { findings } = cleanRow(fields, [
      ['city', '深圳市'],
      ['road', '滨江路'],
    ]);
    expect(findings).toEqual([
      {
        field: 'address',
        code: 'clean.length_least',
        before: '深圳市滨江路',
        params: { characters: 6, min: 9 },
      },
    ]);
  });
});

describe('rules across fields', () => {
  const fields = [field('status', 'text'), field('first_deal', 'date'), field('amount', 'number')];
  const clean = (rules: readonly RowRule[], row: Record<string, string>): Cleaned => {
    const names = Object.keys(row);
    const dictionary = { ...dictionaryOf(fields), rules };
    return makeCleaner(dictionary, columnsOf(names, fields), TYPES)({ line: 2, cells: Object.values(row) });
  };
  const won: RowRule = { when: [{ field: 'status', is: ['成交'] }], required: ['first_deal'], must: [] };

  test('a field is required where others say so, and only there', () => {
    expect(clean([won], { status: '成交', first_deal: '' }).findings).toEqual([
      {
        field: 'first_deal',
        code: 'clean.rule_required',
        before: '',
        params: { field: 'first_deal', formula: '⟦status⟧ = 成交' },
      },
    ]);
    expect(clean([won], { status: '成交', first_deal: '2024-05-01' }).findings).toEqual([]);
    expect(clean([won], { status: '跟进', first_deal: '' }).findings).toEqual([]);
  });

  test('a condition on another field, and the words of whoever wrote the rule', () => {
    const rule: RowRule = {
      ...won,
      required: [],
      must: [{ field: 'amount', atLeast: '1' }],
      message: '成交要有金额',
    };
    const row = { status: '成交', amount: '0.5' };
    expect(clean([rule], row).findings).toEqual([
      {
        field: 'amount',
        code: 'clean.rule_said',
        before: '0.5',
        params: { field: 'amount', text: '成交要有金额' },
      },
    ]);
    const { message: _, ...plainRule } = rule;
    expect(clean([plainRule], row).findings).toEqual([
      {
        field: 'amount',
        code: 'clean.rule_when',
        before: '0.5',
        params: { field: 'amount', expected: '⟦amount⟧ ≥ 1', formula: '⟦status⟧ = 成交' },
      },
    ]);
  });

  test('without a condition it always counts, but not for a row with nothing in it', () => {
    const rule: RowRule = { when: [], required: [], must: [{ field: 'amount', missing: false }] };
    expect(codes(clean([rule], { status: '跟进' }).findings)).toEqual(['clean.rule']);
    expect(clean([rule], { status: ' ' }).findings).toEqual([]);
  });

  test('its sentence names fields by their titles in the language spoken', () => {
    const [finding] = clean([won], { status: '成交' }).findings;
    const titleOf = (_: string, name: string) =>
      ({ status: '客户状态', first_deal: '首次成交时间' })[name] ?? name;
    expect(say(finding as Finding, 'zh-CN', words, titleOf)).toBe(
      '首次成交时间在“客户状态 = 成交”时必填，但没有内容。',
    );
    expect(say(finding as Finding, 'en', words)).toBe(
      'first_deal must be filled in where status = 成交, but it is empty.',
    );
  });
});

describe('cells that say nothing', () => {
  const columnOf = (name: string, column: number, type: string): ColumnMapping => ({
    column,
    header: name,
    field: name,
    type,
    why: { code: 'title' },
  });
  const cleanOne = (target: Field, cell: string): Cleaned =>
    makeCleaner(
      dictionaryOf([target]),
      [columnOf(target.name, 0, target.type)],
      TYPES,
      [],
    )({
      line: 2,
      cells: [cell],
    });

  test.each(['无', '暂无', 'N/A', 'null', '-', '——', '/', '（空）'])('%s is no remark', (cell) => {
    const { values, findings } = cleanOne(field('remark', 'text'), cell);
    expect(values).toEqual({});
    expect(findings).toEqual([
      { field: 'remark', code: 'clean.emptied', before: cell, params: { text: cell } },
    ]);
  });

  test.each(['测试', '0', '没有', '客户说暂无需求', '待定'])('%s is a remark', (cell) => {
    expect(cleanOne(field('remark', 'text'), cell)).toMatchObject({
      values: { remark: [cell] },
      findings: [],
    });
  });

  test('a word that the dictionary keeps or allows stays', () => {
    const kept = field('remark', 'text', { junk: { add: [], keep: ['无'] } });
    const allowed = field('remark', 'text', { allowed: [{ value: '无', synonyms: [] }] });
    for (const target of [kept, allowed]) expect(cleanOne(target, '无').values).toEqual({ remark: ['无'] });
  });

  test('a column that is carried along keeps its cells', () => {
    const mapping = columnOf('x:备注', 0, 'text');
    const carried = makeCleaner(dictionaryOf([]), [mapping], TYPES, [])({ line: 2, cells: ['无'] });
    expect(carried).toMatchObject({ values: { 'x:备注': ['无'] }, findings: [] });
  });
});

describe('a cell of which nothing could be read', () => {
  test.each([
    ['无', ['company.junk']],
    ['#N/A', ['clean.spreadsheet_error']],
    ['', ['clean.required']],
  ])('%j in a field that must be filled in is one finding', (cell, codes) => {
    const name = field('name', 'company', { required: true });
    const why = { code: 'title' };
    const columns = [{ column: 0, header: '名称', field: 'name', type: 'company', why }];
    const { findings } = makeCleaner(dictionaryOf([name]), columns, TYPES, [])({ line: 2, cells: [cell] });
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['email', 'a@b@c.com', 'email.invalid'],
    ['email', 'zhang@hua wei.com', 'email.invalid'],
    ['url', '无网站', 'clean.placeholder'],
  ])('%s %s has one finding, for the whole cell', (name, cell, code) => {
    const type = TYPES.get(name) as AnyFieldType;
    const { values, findings = [] } = normalizeCell(type, cell, contextOf(type));
    expect(values).toEqual([]);
    expect(findings.map((one) => one.code.replace(/^(?!clean\.)/, `${name}.`))).toEqual([code]);
    expect(findings[0]?.before).toBe(cell);
  });
});

test.each([
  ['date', "'2024-01-05'", '2024-01-05'],
  ['address', "'北京市海淀区中关村大街1号'", '北京市海淀区中关村大街1号'],
  ['boolean', "'是'", '是'],
  ['im', "'zhang_wei88'", 'zhang_wei88'],
  ['money', "'1200'", '1200'],
  ['choice', "'重要客户'", '重要客户'],
  ['text', "'重要客户'", "'重要客户'"],
])('%s %s: single quotes around a whole cell are no part of it, but of a remark', (name, cell, value) => {
  const type = TYPES.get(name) as AnyFieldType;
  expect(normalizeCell(type, cell, contextOf(type)).values).toEqual([value]);
});
