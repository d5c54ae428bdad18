import type { Dictionary, Field } from '../../src/model/dictionary.js';
import type { Run } from '../../src/model/job.js';
import type { Decision, Evidence, ScoredPair } from '../../src/model/match.js';
import type { ContactPlan, Customer, Survival } from '../../src/model/merge.js';
import type { Change, Finding, NotedRecord, Values } from '../../src/model/record.js';
import type { Place, ReportedAside, ReportedChange } from '../../src/model/report.js';
import type { Tag } from '../../src/model/tag.js';
import type { Message } from '../../src/model/words.js';
import type { ReportInput, ReportLookups } from '../../src/report/input.js';

/* A small store as one of our users has it, made by hand: 14 rows of three sheets. Nobody in it is real. */

function field(name: string, en: string, zh: string, more: Partial<Field> = {}): Field {
  return {
    name,
    object: 'customer',
    title: { en, 'zh-CN': zh },
    aliases: [],
    type: 'text',
    options: {},
    required: false,
    unique: false,
    allowed: [],
    survivorship: 'longest',
    match: 'no',
    exportAs: {},
    from: [],
    ...more,
  };
}

export const dictionary: Dictionary = {
  preset: 'company',
  fields: [
    field('name', 'Company', '客户名称', { type: 'company', match: 'name', required: true }),
    field('credit_code', 'Credit code', '统一社会信用代码', { type: 'identifier', match: 'identifier' }),
    field('level', 'Level', '客户等级', { type: 'choice', exportAs: { salesforce: 'Rating' } }),
    field('source', 'Lead source', '客户来源', { type: 'choice' }),
    field('phone', 'Phone', '公司电话', { type: 'phone', match: 'evidence' }),
    field('address', 'Address', '地址', { type: 'address', match: 'evidence' }),
    field('employees', 'Employees', '员工人数', { type: 'number' }),
    field('fax', 'Fax', '传真', { type: 'phone' }),
    field('remark', 'Remark', '备注'),
    field('contact', 'Contact', '联系人', { object: 'contact', type: 'person', match: 'evidence' }),
    field('mobile', 'Mobile', '手机', { object: 'contact', type: 'phone', match: 'evidence' }),
    field('email', 'E-mail', '电子邮箱', { object: 'contact', type: 'email', match: 'evidence' }),
  ],
  tags: [],
  matching: { sure: 0.99, maybe: 0.6, pairsPerRecord: 30 },
  customerNumber: 'C{yyyy}{mm}{dd}{seq:3}',
  columns: {},
  sheets: {},
};

const OLD = '客户档案2019.xlsx';
const TRADE = '外贸部客户.csv';

const places: Readonly<Record<number, Place>> = {
  1: { source: OLD, sheet: '华东', line: 3 },
  2: { source: OLD, sheet: '华东', line: 4 },
  3: { source: OLD, sheet: '华东', line: 5 },
  4: { source: OLD, sheet: '华南', line: 2 },
  5: { source: OLD, sheet: '华南', line: 3 },
  6: { source: OLD, sheet: '华南', line: 4 },
  7: { source: OLD, sheet: '华南', line: 5 },
  8: { source: TRADE, sheet: '外贸部客户', line: 2 },
  9: { source: TRADE, sheet: '外贸部客户', line: 3 },
  10: { source: TRADE, sheet: '外贸部客户', line: 4 },
  11: { source: TRADE, sheet: '外贸部客户', line: 7 },
  12: { source: TRADE, sheet: '外贸部客户', line: 9 },
};

const values: Readonly<Record<number, Values>> = {
  1: {
    name: ['上海明禾机电设备有限公司'],
    credit_code: ['91310115MA1K00001X'],
    level: ['A'],
    source: ['展会'],
    phone: ['+862160001234'],
    address: ['上海市浦东新区康桥路100号3幢'],
    employees: ['120'],
    contact: ['王建国'],
    mobile: ['+8613900001111'],
  },
  2: {
    name: ['上海明禾机电'],
    level: ['B'],
    source: ['客户介绍'],
    phone: ['+862160001234', '+862160001235'],
    remark: ['=联系前先打总机'],
    contact: ['李雪梅'],
    mobile: ['+8613900002222'],
    email: ['lixm@minghe.example'],
    'x:业务员': ['小周'],
  },
  3: {
    name: ['上海明禾机电设备有限公司苏州分公司'],
    phone: ['+8651260005678'],
    address: ['苏州市吴中区东吴南路8号'],
    contact: ['赵敏'],
  },
  4: {
    name: ['廣州新聯達貿易有限公司'],
    level: ['A'],
    phone: ['+862038880000'],
    contact: ['陳家明'],
    mobile: ['+85291234567'],
  },
  5: {
    name: ['深圳市蓝湾物业管理有限公司'],
    phone: ['+8675583000000'],
    address: ['深圳市南山区海德三道1号蓝湾大厦2层'],
    contact: ['孙悦'],
  },
  6: {
    name: ['深圳市蓝湾餐饮有限公司'],
    phone: ['+8675583000000'],
    address: ['深圳市南山区海德三道1号蓝湾大厦1层'],
    contact: ['何勇'],
  },
  7: { name: ['深圳市锦程物流有限公司'], level: ['C'], contact: ['吴刚'] },
  8: {
    name: ['广州新联达贸易有限责任公司'],
    phone: ['+862038880000'],
    address: ['广州市天河区体育西路20号'],
    contact: ['陈家明'],
    mobile: ['+85291234567'],
    email: ['jm.chan@xinlianda.example'],
  },
  9: {
    name: ['Müller & Söhne GmbH'],
    phone: ['+49301234567'],
    contact: ['Jürgen Müller'],
    email: ['info@mueller.example'],
  },
  10: { name: ['<b>Mueller</b> & Soehne'], contact: ['Jürgen Müller'], remark: ['see "old" file <2017>'] },
  11: {
    name: ['上海明禾机电设备公司'],
    phone: ['+862160001234'],
    contact: ['王建国'],
    mobile: ['+8613900001111'],
  },
  12: { name: ['Café Łódź Sp. z o.o.'], level: ['A'], email: ['biuro@cafelodz.example'] },
};

const changes: Readonly<Record<number, readonly Change[]>> = {
  2: [{ field: 'level', code: 'choice.synonym', before: '乙', after: 'B' }],
  4: [{ field: 'level', code: 'choice.synonym', before: '甲', after: 'A' }],
  9: [{ field: 'phone', code: 'phone.country_added', before: '030 1234567', after: '+49301234567' }],
  12: [{ field: 'level', code: 'choice.synonym', before: 'A级', after: 'A' }],
};

const findings: Readonly<Record<number, readonly Finding[]>> = {
  3: [{ field: 'mobile', code: 'phone.too_short', before: '1390000333', params: { digits: 10 } }],
  6: [{ field: 'mobile', code: 'phone.too_short', before: '139000044', params: { digits: 9 } }],
  7: [
    { field: 'phone', code: 'phone.exponent', before: '7.55266E+10' },
    { field: 'level', code: 'choice.unknown', before: 'VIP?', params: { allowed: ['A', 'B', 'C'] } },
  ],
  10: [{ field: 'email', code: 'email.no_at', before: 'info#mueller.example' }],
  12: [{ field: 'phone', code: 'clean.missing_required', before: '' }],
};

function kept(rule: string, from: readonly number[], lost: Survival['lost'] = []): Survival {
  return { rule, from, lost };
}

function person(
  members: readonly number[],
  own: Values,
  lost: Record<string, Survival['lost']> = {},
): ContactPlan {
  const survived = Object.fromEntries(
    Object.keys(own).map((name) => {
      const from = members.filter(
        (member) =>
          values[member]?.[name] !== undefined && !lost[name]?.some((one) => one.from.includes(member)),
      );
      return [name, kept(name === 'mobile' ? 'all' : 'longest', from, lost[name])];
    }),
  );
  return { members, values: own, survived };
}

function single(number: string, member: number): Customer {
  const own = values[member] ?? {};
  const isContact = (name: string) =>
    dictionary.fields.some((f) => f.name === name && f.object === 'contact');
  const part = (contact: boolean): Values =>
    Object.fromEntries(Object.entries(own).filter(([name]) => isContact(name) === contact));
  const mine = part(false);
  const survived = Object.fromEntries(Object.keys(mine).map((name) => [name, kept('longest', [member])]));
  const people = Object.keys(part(true)).length > 0 ? [person([member], part(true))] : [];
  return { number, members: [member], values: mine, survived, contacts: people };
}

export const customers: readonly Customer[] = [
  {
    number: 'C20241122001',
    members: [1, 2, 11],
    values: {
      name: ['上海明禾机电设备有限公司'],
      credit_code: ['91310115MA1K00001X'],
      level: ['A'],
      source: ['展会'],
      phone: ['+862160001234', '+862160001235'],
      address: ['上海市浦东新区康桥路100号3幢'],
      employees: ['120'],
      remark: ['=联系前先打总机'],
      'x:业务员': ['小周'],
    },
    survived: {
      name: kept(
        'longest',
        [1],
        [
          { value: '上海明禾机电', from: [2] },
          { value: '上海明禾机电设备公司', from: [11] },
        ],
      ),
      credit_code: kept('longest', [1]),
      level: kept('highest', [1], [{ value: 'B', from: [2] }]),
      source: kept('oldest', [1], [{ value: '客户介绍', from: [2] }]),
      phone: kept('all', [1, 2, 11]),
      address: kept('longest', [1]),
      employees: kept('longest', [1]),
      remark: kept('all', [2]),
      'x:业务员': kept('all', [2]),
    },
    contacts: [
      person([1, 11], { contact: ['王建国'], mobile: ['+8613900001111'] }),
      person([2], { contact: ['李雪梅'], mobile: ['+8613900002222'], email: ['lixm@minghe.example'] }),
    ],
  },
  single('C20241122002', 3),
  {
    number: 'C20241122003',
    members: [4, 8],
    values: {
      name: ['广州新联达贸易有限责任公司'],
      level: ['A'],
      phone: ['+862038880000'],
      address: ['广州市天河区体育西路20号'],
    },
    survived: {
      name: kept('longest', [8], [{ value: '廣州新聯達貿易有限公司', from: [4] }]),
      level: kept('highest', [4]),
      phone: kept('all', [4, 8]),
      address: kept('longest', [8]),
    },
    contacts: [
      person(
        [4, 8],
        { contact: ['陈家明'], mobile: ['+85291234567'], email: ['jm.chan@xinlianda.example'] },
        { contact: [{ value: '陳家明', from: [4] }] },
      ),
    ],
  },
  single('C20241122004', 5),
  single('C20241122005', 6),
  single('C20241122006', 7),
  {
    number: 'C20241122007',
    members: [9, 10],
    values: { name: ['Müller & Söhne GmbH'], phone: ['+49301234567'], remark: ['see "old" file <2017>'] },
    survived: {
      name: kept('longest', [9], [{ value: '<b>Mueller</b> & Soehne', from: [10] }]),
      phone: kept('all', [9]),
      remark: kept('all', [10]),
    },
    contacts: [person([9, 10], { contact: ['Jürgen Müller'], email: ['info@mueller.example'] })],
  },
  single('C20241122008', 12),
];

function reason(rule: string, fields: readonly string[], bits: number, params?: Message['params']): Evidence {
  return { rule, fields, bits, why: params === undefined ? { code: rule } : { code: rule, params } };
}

function pair(
  a: number,
  b: number,
  prior: number,
  evidence: readonly Evidence[],
  veto?: Message,
): ScoredPair {
  const bits = evidence.reduce((sum, one) => sum + one.bits, prior);
  const probability = 1 / (1 + 2 ** -bits);
  const band = probability >= 0.99 && veto === undefined ? 'sure' : 'maybe';
  return { a, b, bits, probability, band, evidence, ...(veto === undefined ? {} : { veto }) };
}

const PRIOR = -6;

export const links: readonly ScoredPair[] = [
  pair(1, 2, PRIOR, [
    reason('company.same_brand', ['name'], 7.4, { brand: '明禾' }),
    reason('phone.exact', ['phone'], 9.2),
    reason('choice.different', ['level'], -0.8),
    reason('person.different', ['contact'], -0.4),
  ]),
  pair(1, 11, PRIOR, [
    reason('company.form_only', ['name'], 12.1),
    reason('phone.exact', ['phone'], 9.2),
    reason('person.exact', ['contact'], 6.5),
    reason('phone.exact', ['mobile'], 13.8),
  ]),
  pair(2, 11, PRIOR, [
    reason('company.same_brand', ['name'], 7.4, { brand: '明禾' }),
    reason('phone.exact', ['phone'], 9.2),
  ]),
  pair(4, 8, PRIOR, [
    reason('company.form_only', ['name'], 12.1),
    reason('phone.exact', ['phone'], 9.9),
    reason('phone.exact', ['mobile'], 14.2),
    reason('person.script', ['contact'], 5.9),
  ]),
  pair(9, 10, PRIOR, [reason('company.similar', ['name'], 5.2), reason('person.exact', ['contact'], 6.4)]),
];

export const waiting: readonly ScoredPair[] = [
  pair(5, 6, PRIOR, [
    reason('phone.exact', ['phone'], 7.3),
    reason('address.same_building', ['address'], 4.1),
    reason('company.other_trade', ['name'], -3.9),
    reason('person.different', ['contact'], -0.4),
  ]),
  pair(
    1,
    3,
    PRIOR,
    [
      reason('company.same_brand', ['name'], 7.4, { brand: '明禾' }),
      reason('phone.different', ['phone'], -1.2),
      reason('address.other_city', ['address'], -2.6),
    ],
    {
      code: 'match.branch.veto',
      params: { branch: '苏州分公司' },
    },
  ),
  // In one customer already, so nobody need look at it.
  pair(1, 11, PRIOR, [reason('company.form_only', ['name'], 7)]),
];

export const decisions: readonly Decision[] = [
  { a: 9, b: 10, verdict: 'unsure', by: '周宁', at: '2024-11-20T02:00:00.000Z' },
  { a: 9, b: 10, verdict: 'same', by: '周宁', at: '2024-11-21T06:12:00.000Z' },
];

export const tags: readonly Tag[] = [
  { customer: 'C20241122001', tag: '已合并', why: { code: 'tag.merged' } },
  { customer: 'C20241122001', tag: '重点客户', why: { code: 'tag.own' } },
  { customer: 'C20241122003', tag: '已合并', why: { code: 'tag.merged' } },
  { customer: 'C20241122006', tag: '电话无效', why: { code: 'tag.invalid_phone' } },
  { customer: 'C20241122007', tag: '已合并', why: { code: 'tag.merged' } },
];

export const aside: readonly ReportedAside[] = [
  {
    place: { source: OLD, sheet: '华东', line: 6 },
    reason: { code: 'clean.totals_row', params: { text: '合计' } },
    cells: ['合计', '', '', '3'],
  },
  {
    place: { source: TRADE, sheet: '外贸部客户', line: 8 },
    reason: { code: 'clean.no_name' },
    cells: ['', 'B', '=1+1', '<i>?</i>'],
  },
];

export const records: readonly NotedRecord[] = Object.entries(values).map(([id, own]) => ({
  id: Number(id),
  values: own,
  changes: changes[Number(id)] ?? [],
  findings: findings[Number(id)] ?? [],
}));

/** What cleaning altered, in the order of the records. */
export function* sampleChanges(): Iterable<ReportedChange> {
  for (const { id, changes: own } of records)
    for (const change of own) yield { ...change, place: places[id] as Place };
}

const run: Run = {
  id: 3,
  kind: 'run',
  state: 'done',
  by: '周宁',
  startedAt: '2024-11-22T08:30:00.000Z',
  finishedAt: '2024-11-22T08:30:09.000Z',
  program: '0.1.0',
  dictionary: '0'.repeat(64),
  summary: { rows: 14, records: 12, customers: 8, merged: 4 },
};

const found = <T>(ids: readonly number[], of: (id: number) => T | undefined): Map<number, T> =>
  new Map(
    ids.flatMap((id): [number, T][] => {
      const one = of(id);
      return one === undefined ? [] : [[id, one]];
    }),
  );

/** Looks up what the sample holds. */
export function sampleLookups(input: () => ReportInput): ReportLookups {
  const all = (): Customer[] => [...(input().customers as Iterable<Customer>)];
  return {
    origins: (ids) => found(ids, (id) => places[id]),
    values: (ids) => found(ids, (id) => [...input().records].find((record) => record.id === id)?.values),
    customersOf: (ids) => found(ids, (id) => all().find(({ members }) => members.includes(id))?.number),
    customers: (numbers) => all().filter(({ number }) => numbers.includes(number)),
    tags: (numbers) =>
      new Map(numbers.map((number) => [number, [...input().tags].filter((tag) => tag.customer === number)])),
    pairs: (pairs) =>
      pairs.flatMap(({ a, b }) => [...links, ...waiting].find((pair) => pair.a === a && pair.b === b) ?? []),
  };
}

export function sampleInput(changed: Partial<ReportInput> = {}): ReportInput {
  const input: ReportInput = {
    madeAt: '2024-11-22T08:31:40.000Z',
    program: '0.1.0',
    run,
    dictionary,
    sources: [
      {
        name: OLD,
        sheets: [
          { name: '华东', rows: 4 },
          { name: '华南', rows: 4 },
        ],
      },
      { name: TRADE, encoding: 'gb18030', sheets: [{ name: '外贸部客户', rows: 6 }] },
    ],
    damage: [
      {
        source: TRADE,
        sheet: '外贸部客户',
        column: 3,
        header: '手机',
        field: 'mobile',
        kind: 'exponent',
        count: 3,
        proved: 3,
        repaired: 1,
        examples: [
          { line: 3, before: '1.38E+10' },
          { line: 5, before: '1.38001380E+10', after: '13800138000' },
        ],
      },
      {
        source: TRADE,
        sheet: '外贸部客户',
        column: 7,
        header: '备注 <b>',
        field: 'x:备注 <b>',
        kind: 'mojibake',
        count: 1,
        proved: 1,
        repaired: 1,
        examples: [{ line: 4, before: 'æ·±åœ³', after: '深圳' }],
      },
    ],
    totals: {
      rows: 14,
      records: 12,
      aside: 2,
      customers: 8,
      contacts: 8,
      activities: 0,
      orders: 0,
      pairsSure: 5,
      findings: 6,
      changes: 4,
    },
    decisions,
    dated: new Map(),
    customers,
    waiting,
    links: [...links].sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b),
    records,
    aside,
    tags,
    lookups: sampleLookups(() => input),
    ...changed,
  };
  return input;
}
