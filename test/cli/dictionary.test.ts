import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, type Room } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const YAML = `preset: companies
fields:
  - { name: level, allowed: { A: [甲], B: [乙] } }
  - { name: legacy_id, unique: true, pattern: 'C\\d{4}' }
  - { name: fax, required: true, aliases: [传真机, 传真机] }
rules:
  - { when: { level: A }, required: [owner] }
columns: { 没有的列: owner }
`;
const CSV = `客户名称,客户级别,客户编号,负责人,手机
深圳市华鑫达宏电子科技有限公司,甲,C1001,,13800001234
上海锐驰贸易有限公司,B,C1002,李娜,13900005678
北京中诚信联合商贸有限公司,B,C1002,李娜,13700005678
杭州远方软件有限公司,B,X9,李娜,13600005678
`;

async function workbook(path: string): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

describe('a dictionary as a workbook', () => {
  it('has drop-downs, comments, a sheet that explains, and text cells', async () => {
    room.write('crm-clean.yaml', YAML);
    const { code, out } = await room.run('dictionary', '--to', '字典.xlsx', '--lang', 'zh-CN');
    expect([code, out]).toEqual([
      0,
      '已写入 字典.xlsx。\n填好之后运行：crm-clean dictionary --from 字典.xlsx\n',
    ]);
    const book = await workbook(room.path('字典.xlsx'));
    const visible = book.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
    expect(visible).toEqual(['填写说明', '字段', '允许值', '规则', '标签', '其他设置']);
    const fields = book.getWorksheet('字段');
    const type = fields?.getCell('E2');
    expect(type?.dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringMatching(/^choices!/)],
    });
    expect(JSON.stringify(fields?.getCell('E1').note)).toContain('整理');
    expect(type?.numFmt).toBe('@');
    expect(book.getWorksheet('规则')?.getCell('A2').value).toBe('客户级别 = A');
  });

  it('shows what would change, changes it with --force, and keeps what was there', async () => {
    room.write('crm-clean.yaml', YAML);
    await room.run('dictionary', '--to', 'd.xlsx');
    expect(await room.run('dictionary', '--from', 'd.xlsx')).toMatchObject({
      code: 0,
      out: 'crm-clean.yaml says the same already; nothing was changed.\n',
    });
    const book = await workbook(room.path('d.xlsx'));
    const sheet = book.getWorksheet('Allowed values');
    sheet?.addRow(['Customer level', 'S', '特级; 战略']);
    await book.xlsx.writeFile(room.path('d.xlsx'));
    const shown = await room.run('dictionary', '--from', 'd.xlsx');
    expect(shown.code).toBe(2);
    expect(shown.out).toContain('+ S: [特级, 战略]');
    expect(shown.out).toContain('--force');
    expect(room.read('crm-clean.yaml')).toBe(YAML);
    const done = await room.run('dictionary', '--from', 'd.xlsx', '--force');
    expect(done.code).toBe(0);
    expect(done.out).toContain('kept as crm-clean.yaml.bak');
    expect(room.read('crm-clean.yaml.bak')).toBe(YAML);
    expect(room.read('crm-clean.yaml')).toContain('S: [特级, 战略]');
    expect(await room.run('dictionary', '--from', 'd.xlsx')).toMatchObject({ code: 0 });
    await room.run('dictionary', '--from', 'crm-clean.yaml.bak', '--force');
  });

  it('a second copy does not take the place of the first', async () => {
    room.write('crm-clean.yaml', YAML);
    room.write('crm-clean.yaml.bak', 'preset: persons\n');
    room.write('new.yaml', 'preset: companies\n');
    await room.run('dictionary', '--from', 'new.yaml', '--force');
    expect(room.read('crm-clean.yaml.bak')).toBe('preset: persons\n');
    expect(room.read('crm-clean.yaml.bak2')).toBe(YAML);
  });

  it('names the cell of every mistake, in the language spoken, and changes nothing', async () => {
    room.write('crm-clean.yaml', YAML);
    await room.run('dictionary', '--to', 'd.xlsx', '--lang', 'zh-CN');
    const book = await workbook(room.path('d.xlsx'));
    const sheet = book.getWorksheet('字段');
    if (sheet) {
      sheet.getCell('E3').value = '电画号码';
      sheet.getCell('I4').value = '(';
    }
    await book.xlsx.writeFile(room.path('d.xlsx'));
    const { code, err } = await room.run('dictionary', '--from', 'd.xlsx', '--force', '--lang', 'zh-CN');
    expect(code).toBe(2);
    expect(err).toMatch(/^d\.xlsx 有 2 处问题/);
    expect(err).toMatch(/字段!E3：这里不能填“电画号码”，请从单元格的下拉列表中选择/);
    expect(err).toMatch(/字段!I4：“\(”不是正确的正则表达式/);
    expect(room.read('crm-clean.yaml')).toBe(YAML);
  });
});

describe('other forms', () => {
  it('makes a dictionary where there is none', async () => {
    room.write(
      'schema.json',
      JSON.stringify({ fields: [{ name: '客户名称' }, { name: 'floor', type: 'integer' }] }),
    );
    const { code, out } = await room.run('dictionary', '--from', 'schema.json');
    expect([code, out]).toEqual([0, 'Wrote crm-clean.yaml.\n']);
    expect(room.read('crm-clean.yaml')).toContain('- name: floor\n');
    expect((await room.run('dictionary', 'check')).code).toBe(0);
  });

  it('a Table Schema comes back the same, and never takes the place of another file unasked', async () => {
    room.write('crm-clean.yaml', YAML);
    expect((await room.run('dictionary', '--to', 's.json')).code).toBe(0);
    expect(JSON.parse(room.read('s.json')).fields.length).toBeGreaterThan(20);
    expect((await room.run('dictionary', '--from', 's.json')).out).toContain('says the same');
    const again = await room.run('dictionary', '--to', 's.json');
    expect([again.code, again.err]).toEqual([
      2,
      's.json is there already. Name another file, or write over it with --force.\n',
    ]);
    expect((await room.run('dictionary', '--to', 's.json', '--force')).code).toBe(0);
  });

  it.each<[string, string | undefined, string[], RegExp]>([
    ['no file', undefined, ['--from', 'gone.xlsx'], /gone\.xlsx/],
    ['no file of text', undefined, ['--from', 'gone.yaml'], /gone\.yaml/],
    ['an ending that says nothing', undefined, ['--to', 'x.doc'], /\.xlsx .*\.json .*\.yaml/],
    ['both ways', undefined, ['--to', 'x.xlsx', '--from', 'y.xlsx'], /either --to or --from/],
    [
      'no JSON',
      '{\n "fields": [,]\n}',
      ['--from', 'in.json'],
      /in\.json cannot be read as JSON: line 2, column 13\./,
    ],
    ['JSON that is no schema', '[1]', ['--from', 'in.json'], /is not a Table Schema/],
    ['a table that is no dictionary', '客户名称\n甲\n', ['--from', 'in.csv'], /has no sheet “Fields”/],
    [
      'a broken dictionary',
      'preset: company\n',
      ['--from', 'in.yaml'],
      /Line 1: there is no preset “company”/,
    ],
  ])('%s', async (_, content, argv, message) => {
    room.write('crm-clean.yaml', YAML);
    const last = argv.at(-1) ?? '';
    if (content !== undefined) room.write(last, content);
    const { code, err } = await room.run('dictionary', ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('YAML is written with its explanations in the language spoken, and says the same', async () => {
    room.write('crm-clean.yaml', YAML);
    expect((await room.run('dictionary', '--to', '说明.yaml', '--lang', 'zh-CN')).code).toBe(0);
    expect(room.read('说明.yaml')).toMatch(/^## crm-clean 数据字典/);
    expect((await room.run('dictionary', '--from', '说明.yaml')).out).toContain('says the same');
  });

  it('the schema for editors', async () => {
    const { out } = await room.run('dictionary', 'schema', '-o', 'crm-clean.schema.json', '--lang', 'zh-CN');
    expect(out).toContain('# yaml-language-server: $schema=crm-clean.schema.json');
    const schema = JSON.parse(room.read('crm-clean.schema.json'));
    expect(schema.properties.rules.description).toMatch(/\p{Script=Han}/u);
    expect(JSON.parse((await room.run('dictionary', 'schema', '--lang', 'zh-CN')).out)).toEqual(schema);
  });
});

describe('check', () => {
  it('gives advice, and says which records share what should be unique and what does not meet the dictionary', async () => {
    room.write('crm-clean.yaml', YAML);
    room.write('客户.csv', CSV);
    await room.run('import', '客户.csv');
    const { code, out } = await room.run('dictionary', 'check');
    expect(code).toBe(0);
    expect(out).toContain('crm-clean.yaml has no mistakes.');
    expect(out).toContain('  Fax: the alias “传真机” is listed twice.');
    expect(out).toContain('  Fax is required, but no column of the stored files feeds it');
    expect(out).toContain('  No stored file has a column “没有的列”');
    expect(out).toMatch(/“C1002”: 2 customers\n {4}3 {2}客户\.csv, .*line 3\n {4}4 {2}客户\.csv, .*line 4\n/);
    expect(out).toMatch(/Account owner: empty in 1 record$/m);
    expect(out).toMatch(/1 cell, such as “X9”/);
    const json = JSON.parse((await room.run('dictionary', 'check', '--json')).out);
    expect(json.shared).toMatchObject([{ field: 'legacy_id', value: 'C1002', holders: 2 }]);
  });

  it('orders only refer to the customer whose number they have; values that are not allowed are counted', async () => {
    room.write(
      'crm-clean.yaml',
      'fields:\n  - { name: legacy_id, unique: true }\n  - { name: source, allowed: { 展会: [] } }\n',
    );
    room.write('客户.csv', '客户编号,客户名称,客户来源\nK1,上海锐驰贸易有限公司,电话\n');
    room.write(
      '订单.csv',
      '订单编号,客户编号,下单日期,订单金额\nD1,K1,2024-01-06,100\nD2,K1,2024-01-07,200\n',
    );
    await room.run('import', '客户.csv', '订单.csv');
    const { shared, unmet } = JSON.parse((await room.run('dictionary', 'check', '--json')).out);
    expect(shared).toEqual([]);
    expect(unmet).toMatchObject([{ field: 'source', count: 1, example: '电话' }]);
  });

  it('records of one customer may share a value', async () => {
    room.write('crm-clean.yaml', 'fields: [{ name: uscc, unique: true }]\n');
    const row = '深圳市华鑫达宏电子科技有限公司,91440300708461136T\n';
    room.write('客户.csv', `客户名称,统一社会信用代码\n${row}`);
    room.write('二.csv', `单位,税号,备注\n${row.trim()},旧\n`);
    await room.run('import', '客户.csv', '二.csv');
    const shared = async () => JSON.parse((await room.run('dictionary', 'check', '--json')).out).shared;
    expect(await shared()).toHaveLength(1);
    await room.run('dedupe');
    expect(await shared()).toEqual([]);
  });

  it('lists every mistake and ends with 1', async () => {
    room.write(
      'crm-clean.yaml',
      'fields:\n  - { name: phone, pattern: "(" }\nrules: [{ when: { level: A } }]\n',
    );
    const { code, out } = await room.run('dictionary', 'check', '--lang', 'zh-CN');
    expect(code).toBe(1);
    expect(out).toContain('第 2 行：');
    expect(out).toContain('第 3 行：');
    expect(out).toContain('crm-clean.yaml 有 2 处错误');
  });
});

it('show tells all about a field, found by name or title', async () => {
  room.write('crm-clean.yaml', YAML);
  const byTitle = await room.run('dictionary', 'show', '客户级别', '--lang', 'zh-CN');
  expect(byTitle.out).toContain('客户级别（level）');
  expect(byTitle.out).toContain('A ← 甲');
  expect(byTitle.out).toContain('客户级别 = A → 负责人 ≠ “”');
  // Examples are what this field makes of them, not a field with other allowed values.
  expect(byTitle.out).toContain('  乙 → B\n');
  expect(byTitle.out).toContain('  ａ級 → （没有值）\n');
  const byName = await room.run('dictionary', 'show', 'legacy_id');
  expect(byName.out).toContain('Pattern: C\\d{4}');
  expect(byName.out).toContain('Unique: ');
  const wrong = await room.run('dictionary', 'show', 'levle');
  expect([wrong.code, wrong.err]).toEqual([
    2,
    'The data dictionary has no field “levle”. Did you mean “level”?\n',
  ]);
});

const OFFICE = '/usr/bin/soffice';

it.skipIf(!existsSync(OFFICE))(
  'a copy that LibreOffice saved is read as well',
  async () => {
    room.write('crm-clean.yaml', YAML);
    await room.run('dictionary', '--to', 'd.xlsx', '--lang', 'zh-CN');
    for (const kind of ['ods', 'xlsx']) {
      const profile = `-env:UserInstallation=file://${encodeURI(room.path('office'))}`;
      const argv = [
        profile,
        '--headless',
        '--convert-to',
        kind,
        '--outdir',
        room.path(`saved-${kind}`),
        room.path('d.xlsx'),
      ];
      execFileSync(OFFICE, argv, { stdio: 'ignore', timeout: 120_000 });
      expect(readFileSync(room.path(`saved-${kind}`, `d.${kind}`)).length).toBeGreaterThan(1000);
      const { code, out } = await room.run('dictionary', '--from', `saved-${kind}/d.${kind}`);
      expect([code, out]).toEqual([0, 'crm-clean.yaml says the same already; nothing was changed.\n']);
    }
  },
  240_000,
);
