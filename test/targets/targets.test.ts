import { describe, expect, it } from 'vitest';
import type { FieldTypes } from '../../src/fields/types.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import type { CustomerDated } from '../../src/model/merge.js';
import type { OutTable } from '../../src/model/table.js';
import type { Lang } from '../../src/model/words.js';
import { type ExportInput, type ExportRow, targets } from '../../src/targets/index.js';
import { words } from '../../src/targets/words.js';
import { customers, dictionary, records, tags } from '../report/sample.js';
import { speaker } from '../report/speaker.js';

interface KindRow extends ExportRow {
  readonly kind: 'record' | 'aside' | 'header' | 'note';
}

const rows: readonly KindRow[] = [
  { id: 1, sheet: 1, line: 1, kind: 'note', cells: ['客户档案'] },
  { id: 2, sheet: 1, line: 2, kind: 'header', cells: ['客户名称', '', '=电话'] },
  { id: 3, sheet: 1, line: 3, kind: 'record', cells: ['甲公司', '', '010-1'] },
  {
    id: 4,
    sheet: 1,
    line: 6,
    kind: 'aside',
    cells: ['合计', '1'],
    reason: { code: 'clean.totals_row', params: { text: '合计' } },
  },
  { id: 5, sheet: 2, line: 2, kind: 'record', cells: ['Café', 'é'] },
];

const dated: readonly CustomerDated[] = [
  {
    number: customers[0]?.number ?? '',
    object: 'order',
    values: { order_number: ['SO-1'], order_amount: ['120.50'], 'x:仓库': ['东'] },
    members: [7, 12],
  },
  { number: customers[0]?.number ?? '', object: 'order', values: { order_number: ['SO-2'] }, members: [9] },
  { number: 'C9', object: 'activity', values: { activity_date: ['2024-01-02'] }, members: [8] },
];

function input(lang: Lang, changed: Partial<ExportInput> = {}): ExportInput {
  const findings = new Map(records.map((record) => [record.id, record.findings]));
  return {
    dictionary,
    types: new Map([['number', { textCell: false }]]) as unknown as FieldTypes,
    speaker: speaker(lang),
    store: {
      sources: () => [{ id: 1, name: '老客户.xlsx' }],
      sheets: () => [
        { id: 1, source: 1, name: '华东' },
        { id: 2, source: 1, name: '海外' },
      ],
      rows: (filter) => rows.filter((row) => filter?.kind === undefined || row.kind === filter.kind),
      customerFacts: () => customers,
      dated: (object) => dated.filter((one) => one.object === object),
      origins: (ids) => new Map(ids.map((id) => [id, { source: '订单.xlsx', sheet: '2024', line: id }])),
      membership: () => new Map([[3, 'C1']]),
      tagsOf: (numbers) =>
        new Map(numbers.map((number) => [number, tags.filter(({ customer }) => customer === number)])),
      findingsOf: (ids) => new Map(ids.map((id) => [id, findings.get(id) ?? []])),
    },
    ...changed,
  };
}

function table(name: string, lang: Lang, changed?: Partial<ExportInput>): OutTable {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(name);
  return target.table(input(lang, changed));
}

const titles = (one: OutTable) => one.columns.map(({ title }) => title);
const lines = (one: OutTable) => [...one.rows()];

it.each(targets.map(({ name }) => name))(
  '%s has as many cells as columns in every row, each time',
  (name) => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const one = table(name, lang);
      for (const row of one.rows()) expect(row).toHaveLength(one.columns.length);
      expect(lines(one)).toEqual(lines(one));
      expect(new Set(titles(one)).size).toBe(titles(one).length);
    }
  },
);

describe('customers', () => {
  it('has the fields that are filled, in the order of the dictionary, and what is carried along', () => {
    expect(titles(table('customers', 'zh-CN'))).toEqual([
      '客户编号',
      ...[
        '客户名称',
        '统一社会信用代码',
        '客户等级',
        '客户来源',
        '公司电话',
        '地址',
        '员工人数',
        '备注',
        '业务员',
      ],
      ...['联系人数', '全部联系人', '标签', '合并行数', '待处理问题'],
    ]);
    expect(titles(table('customers', 'en'))[3]).toBe('Level');
  });

  it('joins several values, counts rows and contacts, and writes numbers as numbers', () => {
    const one = table('customers', 'zh-CN');
    const first = lines(one)[0];
    expect(first).toEqual([
      'C20241122001',
      '上海明禾机电设备有限公司',
      '91310115MA1K00001X',
      'A',
      '展会',
      '021-60001234; 021-60001235',
      '上海市浦东新区康桥路100号3幢',
      120,
      '=联系前先打总机',
      '小周',
      2,
      '王建国; 李雪梅',
      '已合并; 重点客户',
      3,
      '',
    ]);
    expect(one.columns.filter(({ text }) => !text).map(({ title }) => title)).toEqual([
      '员工人数',
      '联系人数',
      '合并行数',
    ]);
  });

  it('says nothing of contacts where customers are persons', () => {
    const own = dictionary.fields.filter(({ object }) => object === 'customer');
    const persons = table('customers', 'zh-CN', { dictionary: { ...dictionary, fields: own } });
    expect(titles(persons)).not.toContain('联系人数');
    for (const line of lines(persons)) expect(line).toHaveLength(titles(persons).length);
  });

  it('loses no cell that could not be accepted', () => {
    const findings = lines(table('customers', 'zh-CN')).map((row) => String(row.at(-1)));
    for (const { before } of records.flatMap((record) => record.findings)) {
      expect(findings.join('\n')).toContain(before);
    }
    expect(findings[5]).toBe(
      '公司电话“7.55266E+10”：号码被表格软件写成科学计数，后几位已丢失，请查原始资料; 客户等级“VIP?”：不在允许的取值（A、B、C）之内',
    );
    expect(findings[7]).toBe('公司电话为必填项');
  });

  it.each([
    ['123456789012345', 123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['-1.5', -1.5],
    ['007', '007'],
    ['1e5', '1e5'],
  ])('writes the number %s as %o', (value, cell) => {
    const [first] = customers;
    if (first === undefined) throw new Error('no customer');
    const changed = { ...first, values: { ...first.values, employees: [value] } };
    const { store } = input('en');
    const one = table('customers', 'en', { store: { ...store, customerFacts: () => [changed] } });
    expect(lines(one)[0]?.[titles(one).indexOf('Employees')]).toBe(cell);
  });

  it('takes titles for an export from the dictionary and keeps every title apart', () => {
    const own: Dictionary = {
      ...dictionary,
      fields: dictionary.fields.map((field) =>
        field.name === 'level'
          ? { ...field, exportAs: { customers: '客户级别' } }
          : field.name === 'remark'
            ? { ...field, exportAs: { customers: '标签' } }
            : field,
      ),
    };
    const found = titles(table('customers', 'zh-CN', { dictionary: own }));
    expect(found).toContain('客户级别');
    expect(found.filter((title) => title.startsWith('标签'))).toEqual(['标签']);
    expect(found).toContain('程序标签');
  });
});

it('contacts has one line per person with its customer', () => {
  const one = table('contacts', 'zh-CN');
  expect(titles(one)).toEqual(['客户编号', '所属客户', '联系人', '手机', '电子邮箱']);
  expect(lines(one)).toHaveLength(customers.reduce((sum, { contacts }) => sum + contacts.length, 0));
  expect(lines(one)[1]).toEqual([
    'C20241122001',
    '上海明禾机电设备有限公司',
    '李雪梅',
    '139 0000 2222',
    'lixm@minghe.example',
  ]);
});

it('set-aside says why and keeps the cells', () => {
  const one = table('set-aside', 'zh-CN');
  expect(titles(one)).toEqual(['来源文件', '工作表', '行号', '原因', 'A 列', 'B 列']);
  expect(lines(one)).toEqual([['老客户.xlsx', '华东', 6, '合计行（合计）', '合计', '1']]);
});

it.each<Lang>(['en', 'zh-CN'])('members and cells are the same in %s', (lang) => {
  const members = table('members', lang);
  expect(titles(members)).toEqual(['customer_id', 'record_id', 'source', 'sheet', 'line']);
  expect(lines(members)).toEqual([
    ['C1', 3, '老客户.xlsx', '华东', 3],
    ['', 5, '老客户.xlsx', '海外', 2],
  ]);
  const cells = table('cells', lang);
  expect(titles(cells)).toEqual(['source', 'sheet', 'line', 'column', 'text']);
  expect(lines(cells).slice(0, 3)).toEqual([
    ['老客户.xlsx', '华东', 1, 'A', '客户档案'],
    ['老客户.xlsx', '华东', 2, 'A', '客户名称'],
    ['老客户.xlsx', '华东', 2, 'C', '=电话'],
  ]);
  expect(lines(cells)).toHaveLength(rows.flatMap((row) => row.cells).filter((text) => text !== '').length);
});

it('has both languages for every word', () => {
  for (const [code, both] of Object.entries(words)) {
    expect(both.en.match(/\{\w+\}/g)?.sort(), code).toEqual(both['zh-CN'].match(/\{\w+\}/g)?.sort());
  }
});

describe('orders and activities', () => {
  const fields = [
    ...dictionary.fields,
    ...(
      [
        ['order_number', 'order', 'identifier'],
        ['order_amount', 'order', 'money'],
        ['order_unused', 'order', 'text'],
        ['activity_date', 'activity', 'date'],
      ] as const
    ).map(([name, object, type]) => ({ ...dictionary.fields[0]!, name, object, type, exportAs: {} })),
  ];
  const own = { dictionary: { ...dictionary, fields } };

  it('name the customer, then what is filled, then each row that says so', () => {
    const orders = table('orders', 'en', own);
    expect(titles(orders).slice(0, 2)).toEqual(['Customer number', 'Customer name']);
    expect(titles(orders)).toHaveLength(2 + 3 + 4);
    expect(titles(orders).slice(-4)).toEqual(['Source', 'Sheet', 'Row', 'To put right']);
    const [first, second] = lines(orders);
    expect(first?.slice(2)).toEqual(['SO-1', 120.5, '东', '订单.xlsx; 订单.xlsx', '2024; 2024', '7; 12', '']);
    expect(second?.slice(2)).toEqual(['SO-2', '', '', '订单.xlsx', '2024', 9, '']);
    expect(first?.[0]).toBe(customers[0]?.number);
    expect(first?.[1]).not.toBe('');
  });

  it('are tables of their own', () => {
    expect(lines(table('activities', 'zh-CN', own))).toEqual([
      ['C9', '', '2024-01-02', '订单.xlsx', '2024', 8, ''],
    ]);
  });
});
