import { describe, expect, test } from 'vitest';
import { mapColumns, titleTest } from '../../src/dictionary/columns.js';
import { presets } from '../../src/dictionary/presets/index.js';
import { companiesDictionary, dictionaryOf, known, personsDictionary } from './known.js';

const MOBILES = ['13800138000', '139 1234 5678', '+86 13712345678', '15912345678'];
const COMPANIES = [
  '深圳市腾讯计算机系统有限公司',
  '杭州阿里巴巴网络技术有限公司',
  '东莞市石碣华强电子厂',
  '华为技术有限公司',
];
const PERSONS = ['王小明', '李娜', '张伟', '陈建国'];
const FAXES = ['0755-26012345', '0755-26012346', '0755-26012347', '0755-26012348'];

type Mapped = Readonly<Record<string, string>>;

/** Header -> field, for columns given as [header, ...cells]. */
function map(columns: readonly (readonly string[])[], dictionary = companiesDictionary): Mapped {
  const height = Math.max(...columns.map((column) => column.length)) - 1;
  const samples = Array.from({ length: height }, (_, row) => columns.map((column) => column[row + 1] ?? ''));
  const headers = columns.map(([header]) => header ?? '');
  const mapped = mapColumns(headers, samples, dictionary, known.types);
  return Object.fromEntries(mapped.map((m, i) => [`${i}:${m.header}`, m.field]));
}

function fieldsOf(columns: readonly (readonly string[])[], dictionary = companiesDictionary): string[] {
  return Object.values(map(columns, dictionary));
}

describe('titles of company lists', () => {
  test.each([
    ['客户名称', 'name'],
    ['客戶名稱', 'name'],
    ['*公司名称（必填）', 'name'],
    ['单位', 'name'],
    ['Account Name', 'name'],
    ['简称', 'short_name'],
    ['曾用名', 'former_name'],
    ['统一社会信用代码', 'uscc'],
    ['纳税人识别号', 'uscc'],
    ['公司地址', 'address'],
    ['BillingStreet', 'street'],
    ['Billing State/Province', 'province'],
    ['公司电话', 'phone'],
    ['区号', 'area_code'],
    ['成交金额（万元）', 'amount'],
    ['成交金额万元', 'amount'],
    ['成交金额 单位：万元', 'amount'],
    ['总机', 'phone'],
    ['Tel.', 'phone'],
    ['传真', 'fax'],
    ['联系人', 'contact_name'],
    ['姓名', 'contact_name'],
    ['Contact Person', 'contact_name'],
    ['First Name', 'contact_given_name'],
    ['手机', 'contact_mobile'],
    ['手机号码1', 'contact_mobile'],
    ['联系人手机', 'contact_mobile'],
    ['MobilePhone', 'contact_mobile'],
    ['联系电话', 'contact_phone'],
    ['联系方式', 'contact_phone'],
    ['邮箱', 'contact_email'],
    ['E-Mail', 'contact_email'],
    ['公司邮箱', 'email'],
    ['职务/职位', 'contact_position'],
    ['部门职务', 'contact_position'],
    ['客户经理', 'owner'],
    ['业务员', 'owner'],
    ['客户所有人', 'owner'],
    ['客户来源', 'source'],
    ['来源渠道', 'source'],
    ['客户等级', 'level'],
    ['客户分类', 'level'],
    ['客户类型', 'kind'],
    ['成交金额（元）', 'amount'],
    ['首次成交时间', 'first_deal'],
    ['录入日期', 'created'],
    ['Created Time', 'created'],
    ['最近跟进时间', 'updated'],
    ['客户编号', 'legacy_id'],
    ['Record Id', 'legacy_id'],
    ['备注', 'remark'],
    ['微信号', 'contact_wechat'],
    ['QQ', 'contact_qq'],
    ['网址', 'website'],
    ['客户联系电话', 'contact_phone'],
    ['公司办公地址', 'address'],
    ['企业所属行业', 'industry'],
    ['邮政编码', 'postcode'],
    ['聯絡窗口', 'contact_name'],
    ['行動電話', 'contact_mobile'],
    ['統一編號', 'tw_ubn'],
  ])('%s feeds %s', (title, field) => {
    expect(fieldsOf([[title]])).toEqual([field]);
  });

  test.each([
    '产品名称',
    '合同编号',
    '介绍人',
    '业务员电话',
    '上级客户名称',
    '开户行',
    '录入员',
    '项目日期',
    '客户经理手机',
    '供应商地址',
    '序号',
  ])('%s is carried along', (title) => {
    expect(fieldsOf([[title]])).toEqual([`x:${title}`]);
  });
});

describe('titles of lists of persons', () => {
  test.each([
    ['客户姓名', 'name'],
    ['given_name', 'given_name'],
    ['surname', 'family_name'],
    ['PRIMARY_NAME_LAST', 'family_name'],
    ['date_of_birth', 'birthday'],
    ['dob', 'birthday'],
    ['soc_sec_id', 'national_id'],
    ['PASSPORT_NUMBER', 'national_id'],
    ['身份证号码', 'id_number'],
    ['street_number', 'house_number'],
    ['address_1', 'street'],
    ['address_2', 'address_2'],
    ['ADDR_FULL', 'address'],
    ['EMAIL_ADDRESS', 'email'],
    ['工作单位', 'company'],
    ['会员卡号', 'legacy_id'],
    ['家庭住址', 'address'],
    ['性别', 'gender'],
  ])('%s feeds %s', (title, field) => {
    expect(fieldsOf([[title]], personsDictionary)).toEqual([field]);
  });
});

describe('several columns for one field', () => {
  test('phones share a field, names do not', () => {
    expect(fieldsOf([['手机'], ['手机'], ['客户名称', 'a'], ['客户名称', 'b']])).toEqual([
      'contact_mobile',
      'contact_mobile',
      'name',
      'x:客户名称 (2)',
    ]);
  });

  test('the field’s own title goes before an alias that stands further left', () => {
    expect(
      fieldsOf([
        ['公司', 'a', 'b', 'c'],
        ['客户名称', 'd', 'e', 'f'],
      ]),
    ).toEqual(['x:公司', 'name']);
  });

  test('columns that are never filled in the same row share a field', () => {
    expect(
      fieldsOf([
        ['客户名称', 'a', '', 'c'],
        ['单位名称', '', 'b', ''],
      ]),
    ).toEqual(['name', 'name']);
  });

  test('an empty column does not take the field from a filled one', () => {
    expect(
      fieldsOf([
        ['客户名称', '', '', ''],
        ['单位名称', 'a', 'b', 'c'],
      ]),
    ).toEqual(['x:客户名称', 'name']);
  });

  test('the phone of a second contact is not given to the first', () => {
    expect(fieldsOf([['联系人1'], ['手机1'], ['联系人2'], ['手机2']])).toEqual([
      'contact_name',
      'contact_mobile',
      'x:联系人2',
      'x:手机2',
    ]);
  });

  test('keys are unique even when a header looks like a numbered one', () => {
    const fields = fieldsOf([['甲'], ['甲'], ['甲 (2)']]);
    expect(new Set(fields).size).toBe(3);
  });
});

describe('content', () => {
  test('a column without title is told by its cells', () => {
    expect(
      map([
        ['客户名称', ...COMPANIES],
        ['', ...MOBILES],
        ['', '', '', '', ''],
      ]),
    ).toEqual({
      '0:客户名称': 'name',
      '1:B': 'contact_mobile',
    });
  });

  test('cells beyond the header row count too', () => {
    expect(
      map([
        ['客户名称', ...COMPANIES],
        ['', '好', '中', '差'],
      ])['1:B'],
    ).toBe('x:B');
  });

  test('an odd title is told by its cells', () => {
    expect(
      fieldsOf([
        ['往来户', ...COMPANIES],
        ['直拨', ...MOBILES],
      ]),
    ).toEqual(['name', 'contact_mobile']);
  });

  test('a staff column is not taken for the contact, whatever names it holds', () => {
    expect(
      fieldsOf([
        ['客户名称', ...COMPANIES],
        ['录入员', ...PERSONS],
      ]),
    ).toEqual(['name', 'x:录入员']);
  });

  test('somebody else’s phone stays out even though it looks right', () => {
    expect(
      fieldsOf([
        ['客户名称', ...COMPANIES],
        ['业务员电话', ...MOBILES],
      ]),
    ).toEqual(['name', 'x:业务员电话']);
  });

  test('a title that the cells contradict is not believed, and the reason is given', () => {
    const columns = mapColumns(
      ['客户名称', '电话'],
      COMPANIES.map((name) => [name, '已拨打']),
      companiesDictionary,
      known.types,
    );
    expect(columns[1]).toMatchObject({
      field: 'x:电话',
      why: { code: 'dictionary.carried_content', params: { type: 'phone' } },
    });
  });

  test('damaged phones are still phones', () => {
    expect(fieldsOf([['电话', '1.38E+10', '1.39E+10', '1.37E+10', '1.36E+10']])).toEqual(['phone']);
  });

  test('contacts that are companies are the customers, where no other column is', () => {
    expect(
      fieldsOf([
        ['联系人', ...COMPANIES],
        ['传真', ...FAXES],
      ]),
    ).toEqual(['name', 'fax']);
    expect(
      fieldsOf([
        ['客户名称', ...COMPANIES],
        ['联系人', ...COMPANIES],
      ]),
    ).toEqual(['name', 'x:联系人']);
  });

  test('customers that are persons are the contacts, where another column has the companies', () => {
    expect(
      fieldsOf([
        ['客户', ...PERSONS],
        ['公司名称', ...COMPANIES],
      ]),
    ).toEqual(['contact_name', 'name']);
    expect(
      fieldsOf([
        ['客户', ...PERSONS],
        ['电话', ...MOBILES],
      ]),
    ).toEqual(['name', 'phone']);
  });

  test('running numbers are no amounts', () => {
    expect(
      fieldsOf([
        ['', '1', '2', '3', '4'],
        ['客户名称', ...COMPANIES],
      ]),
    ).toEqual(['x:A', 'name']);
  });
});

describe('the file’s own word', () => {
  const dictionary = dictionaryOf('columns: { 对接: contact_name, 电话: "-", "手机 (2)": phone, C: remark }');

  test('wins over titles and content', () => {
    const columns = mapColumns(
      ['对接', '电话', '', '手机', '手机'],
      PERSONS.map((name, i) => [name, MOBILES[i] ?? '', '随便', MOBILES[i] ?? '', MOBILES[i] ?? '']),
      dictionary,
      known.types,
    );
    expect(columns.map(({ field }) => field)).toEqual([
      'contact_name',
      'x:电话',
      'remark',
      'contact_mobile',
      'phone',
    ]);
    expect(columns[0]?.why.code).toBe('dictionary.why_told');
    expect(columns[1]?.why.code).toBe('dictionary.carried_told');
  });

  test('an alias of the file wins over the preset’s', () => {
    const own = dictionaryOf('fields: [{ name: contact_phone, aliases: [电话] }]');
    expect(fieldsOf([['电话']], own)).toEqual(['contact_phone']);
  });
});

describe('titleTest', () => {
  const isTitle = titleTest(presets);

  test.each([
    '客户名称',
    '客户名称*',
    '联系人',
    '手机1',
    'given_name',
    'Billing City',
    '客户经理',
    '公司注册地址',
  ])('%s is a title', (text) => expect(isTitle(text)).toBe(true));

  test.each([
    ...COMPANIES,
    ...MOBILES,
    ...PERSONS,
    '',
    '2024-01-01',
    'A',
    '广东省深圳市南山区科技园',
    '合计',
    '2023年客户资料汇总表',
    '—',
  ])('%s is not', (text) => expect(isTitle(text)).toBe(false));

  test('titles of the dictionary count as well', () => {
    const own = dictionaryOf(
      'fields: [{ name: floor, title: 楼层数, type: number }]\ncolumns: { 甲乙丙: name }',
    );
    expect(titleTest(presets, own)('楼层数')).toBe(true);
    expect(titleTest(presets, own)('甲乙丙')).toBe(true);
    expect(isTitle('甲乙丙')).toBe(false);
  });
});

describe('persons beside the contact', () => {
  test('numbered contacts and the owner are carried along', () => {
    expect(
      fieldsOf([
        ['客户名称', '淮安红茶公司'],
        ['联系人', '陈一'],
        ['联系人手机', '13905170001'],
        ['联系人2', '陈二'],
        ['联系人2手机', '13905170002'],
        ['第二联系人电话', '13905170003'],
        ['老板手机', '13905170004'],
      ]),
    ).toEqual([
      'name',
      'contact_name',
      'contact_mobile',
      'x:联系人2',
      'x:联系人2手机',
      'x:第二联系人电话',
      'x:老板手机',
    ]);
  });

  test('the first contact wins over who receives the goods', () => {
    expect(
      fieldsOf([
        ['收货人', '李收'],
        ['收货电话', '13602340009'],
        ['联系人1', '马化'],
        ['手机1', '13602340001'],
        ['联系人1电话', '13602340002'],
        ['收货地址', '深圳市南山区1号'],
      ]),
    ).toEqual(['x:收货人', 'x:收货电话', 'contact_name', 'contact_mobile', 'contact_phone', 'address']);
    expect(fieldsOf([['收货人', '李收'], ['收货电话', '13602340009'], ['联系人1']])).toEqual([
      'contact_name',
      'contact_phone',
      'x:联系人1',
    ]);
  });

  test('without a contact the phone of the owner is the phone', () => {
    expect(
      fieldsOf([
        ['客户名称', '淮安红茶公司'],
        ['老板手机', '13905170004'],
      ]),
    ).toEqual(['name', 'contact_mobile']);
    expect(fieldsOf([['住宅电话', '84999999']])).toEqual(['contact_phone']);
  });
});

test('a dealer is the customer where nothing else is', () => {
  const dealers = ['代理商名称', '成都蜀风商贸有限公司', '贵阳黔灵贸易有限公司'];
  expect(fieldsOf([dealers, ['手机', '13980000001']])).toEqual(['name', 'contact_mobile']);
  expect(fieldsOf([dealers, ['客户名称', ...COMPANIES]])).toEqual(['x:代理商名称', 'name']);
});

test('a column of mobile numbers without a title is the mobile', () => {
  expect(fieldsOf([['', '13997000001', '13997000002', '13997000003']])).toEqual(['contact_mobile']);
  expect(fieldsOf([['', '13997000001', '13997000002', '13997000003']], personsDictionary)).toEqual([
    'mobile',
  ]);
});

describe('统一编号 in simplified characters', () => {
  const TAIWAN = ['04595257', '22099131', '23638777', '12345675'];
  const OWN = ['10000001', '10000002', '10000003', '10000004'];
  const field = (title: string, cells: readonly string[]): string | undefined =>
    fieldsOf([
      ['客户名称', ...COMPANIES],
      [title, ...cells],
    ])[1];

  test('is the number of Taiwan only where the cells have its check digit', () => {
    expect(field('统一编号', TAIWAN)).toBe('tw_ubn');
    expect(field('统一编号', OWN)).toBe('x:统一编号');
    expect(field('统编', [...TAIWAN.slice(0, 2), ...OWN.slice(0, 2)])).toBe('x:统编');
    expect(field('统一编号', [])).toBe('x:统一编号');
  });

  test('is so in traditional ones whatever the cells', () => {
    expect(field('統一編號', OWN)).toBe('tw_ubn');
  });
});
