import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCsv } from './csv.js';
import { makeRoom, type Room } from './harness.js';

/* What codes prove, amounts of several currencies, and dates in the future, from the file to the cleaned file. */

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

async function cleaned(list: string): Promise<Record<string, string>[]> {
  room.write('list.csv', list);
  const { code, err } = await room.run('run', 'list.csv', '--now', '2024-11-22', '--lang', 'zh-CN');
  expect([code, err]).toEqual([0, expect.any(String)]);
  return parseCsv(room.read('crm-clean-output/customers.csv'));
}

test('people: birth, sex and the future', async () => {
  const rows = await cleaned(
    [
      '姓名,性别,身份证号,生日,手机',
      '张三,男,11010519491231002X,1949-12-30,13912345678',
      '李四,男,440524188001010014,1880年1月,13912345679',
      '王五,男,110105194912310021,36.5.1,13912345670',
      '赵六,男,,2030-01-01,13912345671',
    ].join('\n'),
  );
  const by = new Map(rows.map((row) => [row.姓名, row]));
  expect(by.get('张三')?.待处理问题).toContain('身份证号显示 1949-12-31 出生，而这里写的是 1949-12-30。');
  expect(by.get('张三')?.待处理问题).toContain('身份证号显示为女性，而这里写的是“男”。');
  expect(by.get('李四')).toMatchObject({ 出生日期: '1880-01', 待处理问题: '' });
  // A wrong check digit: the number stays, and proves nothing. Nobody is born in 2036.
  expect(by.get('王五')).toMatchObject({ 身份证号: '110105194912310021', 出生日期: '1936-05-01' });
  expect(by.get('王五')?.待处理问题).toContain('校验位不符');
  expect(by.get('王五')?.待处理问题).not.toContain('出生');
  expect(by.get('赵六')).toMatchObject({ 出生日期: '' });
});

test('companies: what is registered, and amounts that stay numbers in one currency only', async () => {
  const rows = await cleaned(
    [
      '客户名称,统一社会信用代码,注册地址,注册资本（万元）,成交金额,币种,国家',
      '深圳市华鑫达宏电子科技有限公司,914403001922038216,成都市武侯区人民南路四段1号,500,1200,美元,美国',
      '北京小米科技有限责任公司,91110108551385082Q,北京市海淀区西二旗中路33号,185000,￥3.5万,,中国',
    ].join('\n'),
  );
  const [first, second] = rows;
  expect(first).toMatchObject({ 注册资本: '5000000', 成交金额: '1200 USD' });
  expect(first?.待处理问题).toContain('统一社会信用代码显示在广东省登记');
  expect(first?.待处理问题).toContain('统一社会信用代码是中国的编号，而这里写的是“美国”。');
  expect(second).toMatchObject({ 注册资本: '1850000000', 成交金额: '35000', 待处理问题: '' });
});
