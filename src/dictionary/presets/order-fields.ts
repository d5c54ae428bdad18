import { listed } from './listed.js';
import type { PresetField } from './types.js';

/** Amounts of money and prices. */
const MONEY = 'money';

/** What is known of one purchase, or of one line of it. Titles count in sheets of orders alone. */
export const orderFields: readonly PresetField[] = [
  {
    name: 'order_number',
    object: 'order',
    title: { en: 'Order number', 'zh-CN': '订单编号' },
    aliases: listed(`
      订单号 | 订单号码 | 订单编码 | 订单ID | 订单流水号 | 主订单编号 | 主订单号 | 子订单编号 | 子订单号 | 父订单号 |
      系统订单号 | 平台订单号 | 原始单号 | 交易编号 | 交易号 | 交易单号 | 交易流水号 | 单号 | 单据号 | 单据编号 |
      单据编码 | 销售单号 | 销售单据号 | 销售订单号 | 销售订单编号 | 销售出库单号 | 出库单号 | 送货单号 |
      发货单号 | 采购单号 | 采购订单号 | 购买单号 | 合同编号 | 合同号 | 合同编码 | 流水号 | 小票号 | 凭证号 |
       銷貨單號 | 出貨單號 | 編號 | Order No | Order ID | Order # | Order Code | Order Ref |
      Order Reference | Sales Order | Sales Order No | Sales Order Number | SO Number | PO Number |
      Purchase Order Number | Purchase Order | Transaction ID | Transaction No | Transaction Number |
      Receipt No | Receipt Number | Contract No | Contract Number | Deal ID | Document No | Document Number | ID
    `),
    type: 'identifier',
    options: { kind: 'any' },
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_date',
    object: 'order',
    title: { en: 'Order date', 'zh-CN': '下单日期' },
    aliases: listed(`
      下单时间 | 下单日 | 订单日期 | 订单时间 | 订单创建时间 | 订货日期 | 订货时间 | 订购日期 | 订购时间 |
      拍下时间 | 购买日期 | 购买时间 | 购货日期 | 采购日期 | 采购时间 | 交易日期 | 交易时间 | 消费日期 |
      消费时间 | 成交日期 | 成交时间 | 销售日期 | 销售时间 | 售出日期 | 开单日期 | 开单时间 | 单据日期 |
      业务日期 | 出库日期 | 合同日期 | 合同签订日期 | 合同签订时间 | 签订日期 | 签订时间 | 签约日期 | 签约时间 |
      签单日期 | 签单时间 | 日期 | 时间 | 銷貨日期 | Order Time | Ordered At |
      Ordered On | Order Placed | Date Ordered | Order Created | Order Creation Date | Purchase Date |
      Purchase Time | Purchased At | Date of Purchase | Transaction Date | Transaction Time | Sale Date |
       Date of Sale | Deal Date | Contract Date | Close Date | Closed Date | Document Date | Date | Time
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_product',
    object: 'order',
    title: { en: 'Product', 'zh-CN': '产品' },
    aliases: listed(`
      产品名 | 产品名称 | 产品全称 | 购买产品 | 订购产品 | 订单产品 | 成交产品 | 销售产品 | 商品 | 商品名 |
      商品名称 | 商品全称 | 商品标题 | 购买商品 | 订单商品 | 宝贝标题 | 宝贝名称 | 货品 | 货品名称 | 货物名称 |
      货物或应税劳务名称 | 品名 | 品项 | 物料名称 | 物料描述 | 存货名称 | 套餐 | 套餐名称 | 课程 | 课程名称 |
      服务项目 | 购买项目 | 消费项目 | 项目名称 | 品項名稱 | Product Name |
      Product Title | Product Description | Item | Item Name | Item Title | Item Description | Line Item |
      Line Item Name | Article | Article Name | Goods | Goods Name | Merchandise | Service Purchased
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_product_code',
    object: 'order',
    title: { en: 'Product code', 'zh-CN': '产品编码' },
    aliases: listed(`
      产品编号 | 产品代码 | 产品ID | 商品编码 | 商品编号 | 商品代码 | 商品ID | 商家编码 | 货号 | 货品编码 | 货品编号 |
      物料编码 | 物料编号 | 物料代码 | 存货编码 | 料号 | 条码 | 条形码 | 商品条码 | SKU | SKU编码 |
      Product ID | Product No | Product Number | Product SKU | Item Code | Item No | Item Number | Item ID |
      Lineitem SKU | Article No | Article Number | Material | Material Number | Part No | Part Number | Barcode
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_specification',
    object: 'order',
    title: { en: 'Specification', 'zh-CN': '规格型号' },
    aliases: listed(`
      规格 | 型号 | 产品规格 | 产品型号 | 商品规格 | 商品型号 | 商品属性 | 销售属性 | 颜色分类 | 款式 | 尺码 | 
      Spec | Model | Model No | Variant | Product Variant | Option | Size
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_quantity',
    object: 'order',
    title: { en: 'Quantity', 'zh-CN': '数量' },
    aliases: listed(`
      产品数量 | 商品数量 | 宝贝数量 | 宝贝总数量 | 购买数量 | 订购数量 | 订货数量 | 订单数量 | 下单数量 | 销售数量 |
      销量 | 采购数量 | 出库数量 | 发货数量 | 成交数量 | 件数 | 台数 | 套数 | Qty | Qty Ordered |
      Quantity Ordered | Order Quantity | Order Qty | Unit Count | Units Sold | Item Count | Pieces |
      Lineitem Quantity
    `),
    type: 'number',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_unit',
    object: 'order',
    title: { en: 'Unit', 'zh-CN': '计量单位' },
    aliases: listed(`
      主计量 | 主计量单位 | 销售单位 | 数量单位 | 商品单位 | 产品单位 | 单位(件) | Unit of Measure | UOM | Measure Unit
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_price',
    object: 'order',
    title: { en: 'Unit price', 'zh-CN': '单价' },
    aliases: listed(`
      价格 | 产品单价 | 产品价格 | 商品单价 | 商品价格 | 销售单价 | 成交单价 | 成交价 | 成交价格 | 含税单价 |
      不含税单价 | 售价 | 售卖价 | 标价 | 订货单价 | Price | Price Each | Sale Price | 
      Selling Price | Item Price | Lineitem Price | List Price | Rate
    `),
    type: MONEY,
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_amount',
    object: 'order',
    title: { en: 'Order amount', 'zh-CN': '订单金额' },
    aliases: listed(`
      订单总额 | 订单总金额 | 订单总价 | 金额 | 总金额 | 总额 | 总价 | 合计金额 | 应付金额 | 应收金额 |
      买家应付货款 | 货款 | 成交金额 | 成交额 | 交易金额 | 交易额 | 购买金额 | 消费金额 | 消费额 | 销售金额 |
      销售额 | 采购金额 | 下单金额 | 订货金额 | 价税合计 | 含税金额 | 不含税金额 | 开单金额 | 单据金额 | 合同金额 |
      合同额 | 合同总额 | 签约金额 | 金額合計 | Amount | Total | Total Amount | Total Price |
      Order Total | Order Value | Grand Total | Subtotal | Line Total | Sale Amount | Sales |
      Purchase Amount | Transaction Amount | Transaction Value | Net Amount | Gross Amount | Contract Amount |
      Contract Value | Deal Value | Deal Amount | Revenue
    `),
    type: MONEY,
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_paid',
    object: 'order',
    title: { en: 'Amount paid', 'zh-CN': '实付金额' },
    aliases: listed(`
      实付 | 实付款 | 实收 | 实收金额 | 实收款 | 已付金额 | 已付款 | 已收金额 | 已收款 | 买家实际支付金额 | 买家实付金额 |
      支付金额 | 付款金额 | 收款金额 | 到账金额 | 回款金额 | 回款额 | 已回款 | 已回款金额 |  
      Paid Amount | Paid | Payment Amount | Amount Received | Received Amount | Payment
    `),
    type: MONEY,
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_discount',
    object: 'order',
    title: { en: 'Discount', 'zh-CN': '优惠金额' },
    aliases: listed(`
      优惠 | 折扣 | 折扣额 | 折扣金额 | 折扣率 | 减免金额 | 抵扣金额 | Discount Amount | Discount Rate |
      Discount Percent | Price Discount
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_freight',
    object: 'order',
    title: { en: 'Shipping cost', 'zh-CN': '运费' },
    aliases: listed(`
      邮费 | 快递费 | 物流费 | 物流费用 | 配送费 | 买家应付邮费 | Freight | Shipping | Shipping Fee |
      Shipping Charge | Delivery Fee | Postage
    `),
    type: MONEY,
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_status',
    object: 'order',
    title: { en: 'Order status', 'zh-CN': '订单状态' },
    aliases: listed(`
      订单进度 | 交易状态 | 单据状态 | 合同状态 | 发货状态 | 物流状态 | 出库状态 | 执行状态 | 审核状态 | 退款状态 | 状态 |
       出貨狀態 | Status | Order Stage | Order State | Fulfillment Status | Delivery Status |
      Shipping Status | Shipment Status | Transaction Status
    `),
    type: 'choice',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_payment_status',
    object: 'order',
    title: { en: 'Payment status', 'zh-CN': '付款状态' },
    aliases: listed(`
      支付状态 | 收款状态 | 回款状态 | 结算状态 | 结款状态 | 是否付款 | 是否已付款 | 是否结清 | Financial Status |
      Paid Status | Payment State | Is Paid
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_payment_method',
    object: 'order',
    title: { en: 'Payment method', 'zh-CN': '付款方式' },
    aliases: listed(`
      支付方式 | 支付渠道 | 收款方式 | 结算方式 | 结款方式 | 付款條件 | 支付類型 | Payment Type | Pay Method | Paid By |
      Payment Terms
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_paid_on',
    object: 'order',
    title: { en: 'Paid on', 'zh-CN': '付款时间' },
    aliases: listed(`
      付款日期 | 支付时间 | 支付日期 | 订单付款时间 | 收款时间 | 收款日期 | 回款时间 | 回款日期 | 到账时间 | 到账日期 |
      付款日 | Paid At | Payment Date | Payment Time | Date Paid
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_shipped_on',
    object: 'order',
    title: { en: 'Shipped on', 'zh-CN': '发货时间' },
    aliases: listed(`
      发货日期 | 交货日期 | 交货时间 | 交付日期 | 交付时间 | 送货日期 | 送货时间 | 配送时间 | 预计交货日期 | 要货日期 |
      出货日期 | 出貨日 | Shipped At | Ship Date | Shipped Date | Shipping Date | Delivery Date | Delivered On |
      Delivered At | Fulfilled At | Dispatch Date
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_delivery',
    object: 'order',
    title: { en: 'Delivery', 'zh-CN': '配送方式' },
    aliases: listed(`
      运送方式 | 运输方式 | 发货方式 | 送货方式 | 提货方式 | 物流公司 | 快递公司 | 承运商 | 物流方式 | 出貨方式 |
      Shipping Method | Delivery Method | Ship Via | Carrier | Courier
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_buyer',
    object: 'order',
    title: { en: 'Account of the buyer', 'zh-CN': '买家账号' },
    aliases: listed(`
      买家会员名 | 买家昵称 | 买家ID | 买家旺旺 | 旺旺 | 旺旺号 | 旺旺ID | 会员昵称 | 下单账号 | 下单账户 | 用户昵称 |
      Buyer ID | Buyer Username | Buyer Account
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_tracking',
    object: 'order',
    title: { en: 'Tracking number', 'zh-CN': '快递单号' },
    aliases: listed(`
      物流单号 | 运单号 | 运单号码 | 运单编号 | 快递号 | 快递编号 | 包裹单号 | 物流運單號 | Tracking No | Tracking Code |
      Waybill | Waybill No | Waybill Number | Shipment Number
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_owner',
    object: 'order',
    title: { en: 'Sold by', 'zh-CN': '销售人员' },
    aliases: listed(`
      业务员 | 业务员姓名 | 业务人员 | 业务经理 | 业务代表 | 销售 | 销售员 | 销售代表 | 销售经理 | 销售顾问 | 导购 |
      导购员 | 开单人 | 开单员 | 制单人 | 制单员 | 经办人 | 经手人 | 签单人 | 签约人 | 跟单员 | 跟进人 | 负责人 | 客户经理 |
      業務 | Sales Rep | Salesperson | Sales Person | Salesman | Seller | Cashier |
      Order Owner | Owner | Rep | Account Manager | Assigned To
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_channel',
    object: 'order',
    title: { en: 'Sales channel', 'zh-CN': '销售渠道' },
    aliases: listed(`
      店铺 | 订单来源 | 订单渠道 | 订单类型 | 下单渠道 | 下单平台 | 购买渠道 | 交易渠道 | 平台 | 电商平台 | 来源平台 | 下单门店 |
      销售门店 | 购买门店 | 消费门店 | Order Source | Order Channel | Order Type | Platform | Store Location |
      Marketplace
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_invoice',
    object: 'order',
    title: { en: 'Invoice number', 'zh-CN': '发票号码' },
    aliases: listed(`
      发票号 | 发票编号 | 发票代码 | Invoice No | Invoice ID | Invoice
    `),
    type: 'text',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_created',
    object: 'order',
    title: { en: 'Order entered on', 'zh-CN': '制单时间' },
    aliases: listed(`
      制单日期 | 录单时间 | 录单日期 | 创建时间 | 创建日期 | 录入时间 | 录入日期 | 提交时间 | 登记时间 | 登记日期 |
      添加时间 | 建立時間 | Created | Created At | Created Date | Created Time | Create Date | Create Time | Date Created
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_updated',
    object: 'order',
    title: { en: 'Order changed on', 'zh-CN': '订单更新时间' },
    aliases: listed(`
      更新时间 | 更新日期 | 修改时间 | 修改日期 | 最后修改时间 | 最后更新时间 | 異動日期 | Updated | Updated At |
      Updated Date | Update Time | Modified | Modified Time | Modified Date | Last Modified | Last Updated
    `),
    type: 'date',
    match: 'no',
    survivorship: 'first',
  },
  {
    name: 'order_remark',
    object: 'order',
    title: { en: 'Remarks on the order', 'zh-CN': '订单备注' },
    aliases: listed(`
      备注 | 备注信息 | 备注说明 | 买家留言 | 卖家备注 | 买家备注 | 客服备注 | 商家备注 | 单据备注 | 销售备注 | 说明 |
      摘要 | 附注 | 備考 | Remark | Note | Order Note | Comment | Memo | Description
    `),
    type: 'text',
    match: 'no',
    survivorship: 'all',
  },
];
