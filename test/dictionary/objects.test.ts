import { describe, expect, test } from 'vitest';
import { mapColumns } from '../../src/dictionary/columns.js';
import { datedObjects } from '../../src/dictionary/objects.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import { companiesDictionary, dictionaryOf, known, personsDictionary } from './known.js';

function fieldsOf(titles: string, dictionary: Dictionary = companiesDictionary): Record<string, string> {
  const columns = mapColumns(titles.split(' '), [], dictionary, known.types);
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

describe('what a table holds', () => {
  test.each([
    ['order', '订单编号 下单日期 客户名称 产品 数量 金额 订单状态'],
    ['order', '单号 日期 客户 商品名称 规格 数量 单价 金额 业务员 备注'],
    ['order', '客户编号 购买时间 购买产品 消费金额'],
    ['order', '合同编号 客户名称 签订日期 合同金额 负责人'],
    ['order', '訂單編號 訂購日期 客戶名稱 品項名稱 數量 單價 金額'],
    ['order', 'OrderID OrderDate CustomerName Product Quantity UnitPrice Total'],
    [
      'order',
      '订单编号 买家会员名 买家应付货款 订单状态 收货人姓名 收货地址 联系手机 订单付款时间 宝贝标题 宝贝总数量',
    ],
    ['activity', '客户名称 跟进时间 跟进方式 跟进内容 跟进人 下次跟进时间'],
    ['activity', '客户名称 联系人 拜访日期 拜访内容 拜访人'],
    ['activity', '客户 日期 内容 业务员'],
    ['activity', '客戶名稱 追蹤日期 追蹤方式 追蹤內容 下次追蹤日期'],
    ['activity', 'Account Subject DueDate Status Comments'],
    ['order,activity', '客户名称 跟进时间 跟进内容 订单编号 下单日期 产品 金额'],
    ['', '客户名称 联系人 手机 电话 地址 备注'],
    ['', '编号 客户名称 联系人 手机 成交时间 成交金额 状态 业务员 创建时间 备注'],
    ['', '客户名称 联系人 电话 最近跟进时间 下次跟进时间 跟进人'],
    ['', '客户名称 联系人 电话 跟进时间 跟进人 跟进状态'],
    ['', '公司名称 产品 联系人 手机 状态 备注'],
    ['', '姓名 日期 手机 产品 备注'],
    ['', 'Company Contact Email Phone Status Created Amount'],
    ['', '客户名称 主营产品 年采购额 首次成交时间'],
  ])('%s: %s', (objects, titles) => {
    expect(datedObjects(titles.split(' '), companiesDictionary.fields).join()).toBe(objects);
    if (objects !== '')
      expect(datedObjects(titles.split(' '), personsDictionary.fields).join()).toBe(objects);
  });

  test('what a person says of a column counts', () => {
    const { columns, fields } = dictionaryOf('columns: { 金额: order_amount }');
    expect(datedObjects(['客户名称', '金额'], fields, Object.values(columns))).toEqual(['order']);
  });
});

describe('columns', () => {
  test('of a list of orders are those of the orders, and say whose they are', () => {
    expect(
      fieldsOf('订单编号 下单日期 客户名称 联系人 手机 产品 数量 单价 金额 状态 业务员 备注 仓库'),
    ).toEqual({
      订单编号: 'order_number',
      下单日期: 'order_date',
      客户名称: 'name',
      联系人: 'contact_name',
      手机: 'contact_mobile',
      产品: 'order_product',
      数量: 'order_quantity',
      单价: 'order_price',
      金额: 'order_amount',
      状态: 'order_status',
      业务员: 'order_owner',
      备注: 'order_remark',
      仓库: 'x:仓库',
    });
  });

  test('of activities are those of the activities', () => {
    expect(fieldsOf('客户编号 客户名称 跟进时间 跟进方式 跟进记录 跟进人 下次跟进时间')).toEqual({
      客户编号: 'legacy_id',
      客户名称: 'name',
      跟进时间: 'activity_date',
      跟进方式: 'activity_kind',
      跟进记录: 'activity_content',
      跟进人: 'activity_owner',
      下次跟进时间: 'activity_next',
    });
  });

  test('of customers stay those of the customers', () => {
    expect(fieldsOf('客户名称 金额 状态 业务员 备注 跟进时间 跟进人')).toEqual({
      客户名称: 'name',
      金额: 'amount',
      状态: 'status',
      业务员: 'owner',
      备注: 'remark',
      跟进时间: 'updated',
      跟进人: 'x:跟进人',
    });
  });

  test('of persons who buy', () => {
    expect(fieldsOf('订单号 会员姓名 手机号 购买日期 商品名称 实付金额', personsDictionary)).toEqual({
      订单号: 'order_number',
      会员姓名: 'name',
      手机号: 'mobile',
      购买日期: 'order_date',
      商品名称: 'order_product',
      实付金额: 'order_paid',
    });
  });

  test('of an online shop: the shop is the seller, who receives the goods is the customer', () => {
    const shop = '订单编号 买家会员名 收货人姓名 收货地址 联系手机 订单创建时间 宝贝标题 运送方式 店铺名称';
    expect(fieldsOf(shop)).toMatchObject({
      买家会员名: 'order_buyer',
      收货人姓名: 'contact_name',
      运送方式: 'order_delivery',
      店铺名称: 'order_channel',
    });
    expect(fieldsOf(shop, personsDictionary)).toMatchObject({
      收货人姓名: 'name',
      店铺名称: 'order_channel',
    });
    // Who sells to shops names them.
    expect(fieldsOf('订单编号 下单日期 店铺名称 产品 数量').店铺名称).toBe('name');
  });

  test('a title belongs to one field of each kind of object', () => {
    const dictionary = dictionaryOf(`
fields:
  - { name: amount, aliases: [订单金额, 单价] }
  - { name: order_price, aliases: [进价] }
`);
    expect(fieldsOf('客户名称 订单金额', dictionary).订单金额).toBe('amount');
    expect(fieldsOf('订单编号 下单日期 进价 订单金额', dictionary)).toMatchObject({
      进价: 'order_price',
      订单金额: 'order_amount',
    });
  });
});
