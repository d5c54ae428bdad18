import type { AllowedValue } from '../../model/dictionary.js';
import { activityFields } from './activity-fields.js';
import { listed } from './listed.js';
import { messengerFields } from './messengers.js';
import { orderFields } from './order-fields.js';
import type { Preset } from './types.js';

/** Customer levels as sales departments write them. Words that mean different ranks to different people (普通, 一般) are left out. */
const levels: readonly AllowedValue[] = [
  {
    value: 'A',
    synonyms: listed(`
      A级 | A类 | A级客户 | A类客户 | A档 | 甲 | 甲级 | 甲类 | 一级 | 一类 | 一级客户 | 重要 |
      重要客户 | 重点 | 重点客户 | 核心客户 | 大客户 | VIP | VIP客户
    `),
  },
  {
    value: 'B',
    synonyms: listed(`
      B级 | B类 | B级客户 | B类客户 | B档 | 乙 | 乙级 | 乙类 | 二级 | 二类 | 二级客户
    `),
  },
  {
    value: 'C',
    synonyms: listed(`
      C级 | C类 | C级客户 | C类客户 | C档 | 丙 | 丙级 | 丙类 | 三级 | 三类 | 三级客户
    `),
  },
  {
    value: 'D',
    synonyms: listed(`
      D级 | D类 | D级客户 | D类客户 | D档 | 丁 | 丁级 | 丁类 | 四级 | 四类 | 四级客户
    `),
  },
];

/** The customer is an organisation; its people are contacts. */
export const companies: Preset = {
  name: 'companies',
  title: { en: 'Companies with contacts', 'zh-CN': '企业客户与联系人' },
  about: {
    en: 'Each customer is a company or another organisation; the people there are its contacts.',
    'zh-CN': '每个客户是一家企业或其他单位，其中的人是它的联系人。',
  },
  fields: [
    {
      name: 'name',
      title: { en: 'Customer name', 'zh-CN': '客户名称' },
      aliases: listed(`
        客户 | 客户名 | 客户全称 | 客户单位 | 客户单位名称 | 客户公司 | 客户公司名称 | 名称 | 全称 |
        公司 | 公司名 | 公司名称 | 公司全称 | 单位 | 单位名 | 单位名称 | 单位全称 | 企业 | 企业名 |
        企业名称 | 企业全称 | 厂家 | 厂家名称 | 商户 | 商户名称 | 商家名称 | 机构 | 机构名称 | 店名 |
        店铺名称 | 门店名称 | 购货单位 | 购买方 | 往来单位 | 往来单位名称 | 甲方 | 甲方名称 |
        工商名称 | 營業人名稱 | 商號 | 廠商名稱 | 抬頭 | 发票抬头 | 企業客戶 | 会员单位 | Customer |
        Client | Client Name | Account | Account Name | Company | Company Name | Firm | Organization |
        Organisation | Organization Name | Organisation Name | Org Name | Legal Name | Business Name |
        Company Full Name | Name Org | Primary Name Org | Associated Company | Store Name |
        Shop Name | Merchant | Merchant Name | Buyer
      `),
      type: 'company',
      required: true,
      match: 'name',
      survivorship: 'longest',
    },
    {
      name: 'short_name',
      title: { en: 'Short name', 'zh-CN': '客户简称' },
      aliases: listed(`
        简称 | 公司简称 | 单位简称 | 企业简称 | 名称简称 | 品牌名称 | Abbreviation | Brand | Alias
      `),
      type: 'company',
      match: 'evidence',
      survivorship: 'most_frequent',
    },
    {
      name: 'former_name',
      title: { en: 'Former name', 'zh-CN': '曾用名' },
      aliases: listed(`
        曾用名称 | 原名 | 原名称 | 旧名称 | 更名前名称 | 原公司名称 | Previous Name | Old Name
      `),
      type: 'company',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'uscc',
      title: { en: 'Unified social credit code', 'zh-CN': '统一社会信用代码' },
      aliases: listed(`
        信用代码 | 社会信用代码 | 统一信用代码 | 统一代码 | 营业执照号 | 营业执照号码 |
        营业执照注册号 | 税号 | 纳税人识别号 | 纳税识别号 | 纳税人税号 | 税务登记号 | 税务登记证号 |
        公司税号 | 三证合一号 | USCI | Credit Code | Social Credit Code | Uniform Social Credit Code |
        Business License No
      `),
      type: 'identifier',
      options: { kind: 'uscc' },
      match: 'identifier',
      survivorship: 'most_frequent',
    },
    {
      name: 'tw_ubn',
      title: { en: 'Business number (Taiwan)', 'zh-CN': '台湾统一编号' },
      aliases: listed('統一編號 | 統編 | 公司統一編號 | 公司統編 | 營利事業統一編號 | Taiwan UBN'),
      type: 'identifier',
      options: { kind: 'tw_ubn' },
      match: 'identifier',
      survivorship: 'most_frequent',
    },
    {
      name: 'tax_id',
      title: { en: 'Tax or company number (other countries)', 'zh-CN': '境外税号或注册号' },
      aliases: listed(`
        商業登記號碼 | 注册号 | 公司注册号 | 工商注册号 | DUNS Number | DUNS | LEI |
        Tax ID | Tax Number | Tax ID Number | VAT | VAT ID | VAT Number | VAT Registration Number |
        EIN | ABN | LEI Number | GST Number | Registration Number | Company Registration Number |
        UEN
      `),
      type: 'identifier',
      options: { kind: 'any' },
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'phone',
      title: { en: 'Company phone', 'zh-CN': '公司电话' },
      aliases: listed(`
        电话 | 电话号码 | 总机 | 总机电话 | 固话 | 固定电话 | 座机 | 座机号 | 座机电话 | 客户电话 |
        单位电话 | 企业电话 | 办公室电话 | 前台电话 | 热线 | 客服热线 | 市話 | 公司總機 | 注册电话 |
        Telephone | Telephone Number | Tel | Tel No | Phone | Phone No | Phone Number | Switchboard |
        Landline | Main Phone | Account Phone | Customer Phone | Company Phone Number |
        Primary Phone
      `),
      type: 'phone',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'area_code',
      title: { en: 'Area code', 'zh-CN': '区号' },
      aliases: listed(`
        电话区号 | 长途区号 | 座机区号 | 固话区号 | Phone Area Code | Dialling Code
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'fax',
      title: { en: 'Fax', 'zh-CN': '传真' },
      aliases: listed(`
        传真号 | 传真号码 | 公司传真 | 传真电话 | 傳真機 | Fax Number | Fax No | Account Fax |
        Facsimile
      `),
      type: 'phone',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'email',
      title: { en: 'Company email', 'zh-CN': '公司邮箱' },
      aliases: listed(`
        企业邮箱 | 单位邮箱 | 公司邮件 | 公司电子邮箱 | 公司Email | 对公邮箱 | Business Email |
        Office Email | Company Email Address | Account Email
      `),
      type: 'email',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'website',
      title: { en: 'Website', 'zh-CN': '网址' },
      aliases: listed(`
        网站 | 官网 | 公司网址 | 公司网站 | 公司主页 | 主页 | 企业网站 | 官方网站 | 域名 | 網頁 |
        URL | Web | Website URL | Homepage | Domain | Company Domain Name
      `),
      type: 'url',
      match: 'evidence',
      survivorship: 'most_frequent',
    },
    {
      name: 'country',
      title: { en: 'Country', 'zh-CN': '国家' },
      aliases: listed(`
        国家/地区 | 国别 | 所在国家 | Country/Region | Nation | Addr Country | Billing Country |
        Shipping Country | Mailing Country | Country Code | Country Name | Address Country
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'province',
      title: { en: 'Province or state', 'zh-CN': '省份' },
      aliases: listed(`
        省 | 所在省 | 所在省份 | 省市 | 省/直辖市 | 所属省份 | 省/自治区 | Province | State | County |
        State/Province | State/Region | Billing State | Billing State/Province | Shipping State |
        Region | Shipping State/Province | Mailing State | Mailing State/Province | Addr State |
        Address State
      `),
      type: 'region',
      options: { level: 'province' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'city',
      title: { en: 'City', 'zh-CN': '城市' },
      aliases: listed(`
        市 | 所在城市 | 所在市 | 地市 | 所属城市 | 縣市 | 城市名称 | Town | City/Town | City Name |
        Billing City | Shipping City | Mailing City | Addr City | Address City
      `),
      type: 'region',
      options: { level: 'city' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'district',
      title: { en: 'District', 'zh-CN': '区县' },
      aliases: listed(`
        区 | 县 | 县区 | 市区县 | 所在区 | 所在区县 | 鄉鎮市區 | Suburb | Borough
      `),
      type: 'region',
      options: { level: 'district' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'street',
      title: { en: 'Street', 'zh-CN': '街道门牌' },
      aliases: listed(`
        街道 | 街道地址 | 门牌 | 门牌号 | 街道门牌号 | Street Address | Billing Street |
        Shipping Street | Mailing Street | Addr Line 1 | Address Line 1 | Address 1 | Street 1 |
        Road
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'address_2',
      title: { en: 'Address, second line', 'zh-CN': '地址第二行' },
      aliases: listed(`
        地址2 | 楼层房号 | 房间号 | Addr Line 2 | Address Line 2 | Street Address 2 | Street 2 |
        Suite
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'address',
      title: { en: 'Address', 'zh-CN': '地址' },
      aliases: listed(`
        公司地址 | 单位地址 | 客户地址 | 企业地址 | 联系地址 | 通讯地址 | 通信地址 | 详细地址 |
        办公地址 | 经营地址 | 营业地址 | 注册地址 | 注册地 | 邮寄地址 | 收货地址 | 发货地址 |
        送货地址 | 开票地址 | 住所 | 所在地 | 地址信息 | 聯絡地址 | 寄送地址 | 公司所在地 | 开单地址 |
        店铺地址 | 门店地址 | Addr | Full Address | Addr Full | Address Full | Company Address |
        Business Address | Location | Office Address | Mailing Address | Billing Address |
        Shipping Address | Registered Address
      `),
      type: 'address',
      match: 'evidence',
      survivorship: 'longest',
      from: ['province', 'city', 'district', 'street', 'address_2'],
      latin: { from: ['street', 'address_2', 'district', 'city', 'province', 'postcode'] },
    },
    {
      name: 'region',
      title: { en: 'Sales region', 'zh-CN': '地区' },
      aliases: listed(`
        区域 | 所在地区 | 所在区域 | 所属地区 | 所属区域 | 客户地区 | 客户区域 | 销售区域 | 业务区域 |
        归属区域 | 省市区 | 大区 | 片区 | 地域 | 城市区域 | Sales Area | Sales Territory | Territory
      `),
      type: 'region',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'postcode',
      title: { en: 'Postcode', 'zh-CN': '邮编' },
      aliases: listed(`
        邮政编码 | 邮政编号 | 邮递区号 | Postal Code | Zip | Zip Code | Addr Postal Code |
        Zip/Postal Code | Billing Zip/Postal Code | Billing Postal Code | Billing Code | Billing Zip |
        Shipping Zip/Postal Code | Shipping Postal Code | Shipping Code | Mailing Zip |
        Mailing Postal Code
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'industry',
      title: { en: 'Industry', 'zh-CN': '行业' },
      aliases: listed(`
        所属行业 | 行业类别 | 行业分类 | 行业类型 | 客户行业 | 产业 | 產業別 | 行業別 | 一级行业 |
        1级行业 | Sector | Business Type | Industry Type | Industry Level 1
      `),
      type: 'industry',
      options: { write: 'as_written' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'level',
      title: { en: 'Customer level', 'zh-CN': '客户级别' },
      aliases: listed(`
        级别 | 等级 | 客户等级 | 客户分类 | 客户分级 | 分级 | 重要程度 | 客户重要性 | 客戶評級 |
        评级 | 信用等级 | ABC分类 | ABC类 | Level | Rating | Grade | Tier | Class | Account Rating |
        Customer Grade | Customer Tier | Account Level | Priority
      `),
      type: 'choice',
      allowed: levels,
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'kind',
      title: { en: 'Customer type', 'zh-CN': '客户类型' },
      aliases: listed(`
        类型 | 类别 | 客户类别 | 客户性质 | 企业性质 | 单位性质 | 公司性质 | 企业类型 | 公司类型 |
        性质 | 客户属性 | 业务类型 | Type | Category | Account Type | Company Type | Client Type |
        Record Type
      `),
      type: 'choice',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'source',
      title: { en: 'Lead source', 'zh-CN': '客户来源' },
      aliases: listed(`
        来源 | 来源渠道 | 客户来源渠道 | 获客渠道 | 获客来源 | 渠道 | 渠道来源 | 线索来源 | 推广渠道 |
        潜在客户来源 | 信息来源 | 來源管道 | 获客方式 | 如何得知 | Source | Account Source | Channel |
        Customer Source | Original Source | Acquisition Channel | How did you hear about us
      `),
      type: 'choice',
      match: 'no',
      survivorship: 'oldest',
    },
    {
      name: 'status',
      title: { en: 'Status', 'zh-CN': '成交状态' },
      aliases: listed(`
        状态 | 客户状态 | 合作状态 | 跟进状态 | 客户阶段 | 线索状态 | 线索阶段 | 潜在客户状态 |
        销售阶段 | 生命状态 | 客户进度 | 合作情况 | Customer Status | Account Status | Lead Status |
        Stage | Deal Status | Lifecycle Stage
      `),
      type: 'choice',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'owner',
      title: { en: 'Account owner', 'zh-CN': '负责人' },
      aliases: listed(`
        业务员 | 业务员姓名 | 业务人员 | 业务经理 | 业务负责人 | 跟进人 | 跟进人员 | 跟单员 | 销售 |
        销售员 | 销售人员 | 销售代表 | 销售经理 | 销售顾问 | 销售负责人 | 客户经理 | 客户负责人 |
        归属人 | 归属销售 | 所属销售 | 所属业务员 | 客户所有人 | 联系人所有人 | 潜在客户所有人 |
        线索所有者 | 所有人 | 所有者 | 负责业务员 | 負責業務 | 業務代表 | 業務 | 专属客服 | 顾问 |
        Owner | Sales | Sales Rep | Salesperson | Sales Person | Sales Owner | Company Owner |
        Contact Owner | Lead Owner | Owner Name | Record Owner | Account Manager | Assigned To |
        Representative | Rep
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'amount',
      title: { en: 'Deal amount', 'zh-CN': '成交金额' },
      aliases: listed(`
        金额 | 成交额 | 累计成交金额 | 累计金额 | 累计消费 | 累计消费金额 | 消费金额 | 销售额 |
        销售金额 | 合同金额 | 合同额 | 订单金额 | 采购金额 | 年采购额 | 交易金额 | 成交總額 | Amount |
        Deal Value | Total Amount | Total Spent | Sales Amount | Total Revenue | Revenue
      `),
      type: 'money',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'currency',
      title: { en: 'Currency', 'zh-CN': '币种' },
      aliases: listed(`
        货币 | 币别 | 货币种类 | 结算币种 | 交易币种 | Currency Code | Currency ISO Code | Ccy
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'registered_capital',
      title: { en: 'Registered capital', 'zh-CN': '注册资本' },
      aliases: listed(`
        注册资金 | 注册资本金 | 資本額 | 資本總額 | Share Capital
      `),
      type: 'money',
      options: { beside: false },
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'employees',
      title: { en: 'Employees', 'zh-CN': '员工人数' },
      aliases: listed(`
        员工 | 员工数 | 人数 | 职员数 | 公司规模 | 企业规模 | 人员规模 | 规模 | 公司人数 | 員工數目 |
        Number of Employees | No of Employees | Num Employees | Headcount | Company Size
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'first_deal',
      title: { en: 'First deal', 'zh-CN': '首次成交时间' },
      aliases: listed(`
        首次成交日期 | 首次成交 | 首单时间 | 首单日期 | 首次购买时间 | 首次购买日期 | 首次合作时间 |
        成交时间 | 成交日期 | 合作时间 | 签约日期 | 签约时间 | First Deal Date | First Order Date |
        Close Date | First Purchase | First Purchase Date
      `),
      type: 'date',
      match: 'no',
      survivorship: 'earliest',
    },
    {
      name: 'created',
      title: { en: 'Created on', 'zh-CN': '创建日期' },
      aliases: listed(`
        创建时间 | 首次登记 | 首次登记时间 | 首次登记日期 | 首次录入时间 | 录入日期 | 录入时间 | 建档日期 | 建档时间 | 登记日期 | 登记时间 | 添加时间 |
        添加日期 | 建立日期 | 建立時間 | 入库时间 | 新增日期 | 新增时间 | 收录时间 | 建檔日 |
        Created | Created At | Created Date | Created Time | Create Date | Create Time |
        Creation Date | Date Created | Date Added | Added On | Entry Date | Signup Date
      `),
      type: 'date',
      match: 'no',
      survivorship: 'earliest',
    },
    {
      name: 'updated',
      title: { en: 'Last updated', 'zh-CN': '最后更新' },
      aliases: listed(`
        更新时间 | 更新日期 | 最后更新时间 | 最近更新 | 最近更新时间 | 修改时间 | 修改日期 |
        最后修改时间 | 最近跟进 | 最近跟进时间 | 最后跟进 | 最后跟进时间 | 最后跟进日期 |
        上次跟进时间 | 跟进时间 | 跟进日期 | 最近联系时间 | 最后联系时间 | 最近拜访时间 | 異動日期 |
        Updated | Updated At | Update Time | Modified | Modified Time | Modified Date |
        Last Modified | Last Modified Date | Last Activity | Last Contacted | Last Activity Date |
        Last Activity Time | Last Contact Date | Date Modified | Last Followed Time
      `),
      type: 'date',
      match: 'no',
      survivorship: 'latest',
    },
    {
      name: 'legacy_id',
      title: { en: 'Old customer number', 'zh-CN': '原客户编号' },
      aliases: listed(`
        客户编号 | 编号 | 客户编码 | 编码 | 客户代码 | 客户号 | 客户ID | 代码 | 客代 | 单位编号 |
        单位编码 | 公司编号 | 会员编号 | 会员号 | 档案编号 | 客戶代號 | 往来单位编码 | 助记码 | ID |
        Account ID | Customer ID | Customer No | Customer Number | Customer Code | Client ID |
        Account Number | Record ID | Account No | Company ID | Unique ID | External ID | Entity ID |
        Row ID | Contact ID | Lead ID | Code | Rec ID | hs_object_id
      `),
      type: 'identifier',
      options: { kind: 'any' },
      match: 'no',
      survivorship: 'all',
    },
    {
      name: 'tags',
      title: { en: 'Labels', 'zh-CN': '标签' },
      aliases: ['客户标签', '标记', 'Tag'],
      type: 'tags',
      match: 'no',
      survivorship: 'all',
    },
    {
      name: 'remark',
      title: { en: 'Remarks', 'zh-CN': '备注' },
      aliases: listed(`
        备注信息 | 备注说明 | 说明 | 描述 | 客户描述 | 附注 | 其他 | 其它 | 客户备注 | 跟进备注 |
        跟进记录 | 備考 | 注記 | 摘要 | 简介 | 公司简介 | Note | Comment | Description | Memo |
        Other | Account Description | Additional Information
      `),
      type: 'text',
      match: 'no',
      survivorship: 'all',
    },
    {
      name: 'contact_name',
      object: 'contact',
      title: { en: 'Contact', 'zh-CN': '联系人' },
      aliases: listed(`
        联系人姓名 | 联系人名称 | 名字 | 联络人 | 联络人姓名 | 姓名 | 客户姓名 | 人员姓名 | 经办人 |
        经办人姓名 | 对接人 | 接洽人 | 主要联系人 | 首要联系人 | 第一联系人 | 业务联系人 |
        采购联系人 | 采购负责人 | 采购人 | 关键人 | 收货人 | 收货人姓名 | 收件人 | 收件人姓名 | 聯絡窗口 | 窗口 | 承辦人 |
        Contact Name | Contact Person | Full Name | Person | Person Name | Primary Contact |
        Main Contact | Attention | Contact Full Name | Primary Name Full | Name Full |
        Native Name Full | Lead Name | Attn | 联系人信息
      `),
      type: 'person',
      match: 'evidence',
      survivorship: 'longest',
      from: ['contact_family_name', 'contact_given_name'],
      latin: { from: ['contact_given_name', 'contact_family_name'] },
    },
    {
      name: 'contact_family_name',
      object: 'contact',
      title: { en: 'Contact family name', 'zh-CN': '联系人姓' },
      aliases: listed(`
        姓 | 姓氏 | 联系人姓氏 | Family Name | Last Name | Surname | Lname | Contact Last Name |
        Primary Name Last | Name Last
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'contact_given_name',
      object: 'contact',
      title: { en: 'Contact given name', 'zh-CN': '联系人名' },
      aliases: listed(`
        名 | Given Name | First Name | Forename | Fname | Contact First Name | Primary Name First |
        Name First
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'contact_position',
      object: 'contact',
      title: { en: 'Position', 'zh-CN': '职务' },
      aliases: listed(`
        职位 | 部门职务 | 部门及职务 | 职称 | 岗位 | 头衔 | 联系人职务 | 联系人职位 | 職銜 | Title |
        Job Title | Job | Role | Contact Title | Contact Position | Designation
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'contact_department',
      object: 'contact',
      title: { en: 'Department', 'zh-CN': '部门' },
      aliases: listed(`
        所在部门 | 所属部门 | 联系人部门 | 科室 | Dept | Contact Department | Division
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'contact_mobile',
      object: 'contact',
      title: { en: 'Mobile', 'zh-CN': '手机' },
      aliases: listed(`
        手机号 | 手机号码 | 手机电话 | 联系手机 | 移动电话 | 移动手机 | 联系人手机 | 联系人手机号 |
        本人手机 | 联系人手机号码 | 收货手机 | 收货人手机 | 收件人手机 | 客户手机 | 客户手机号 | 行動電話 | 手提電話 | 手提 | 流動電話 |
        Mobile Phone | Mobile Number | Mobile No | Mobile Phone Number | Cell | Cell Phone |
        Cell Number | Contact Mobile | Handphone | mobile1
      `),
      type: 'phone',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'contact_phone',
      object: 'contact',
      title: { en: 'Contact phone', 'zh-CN': '联系电话' },
      aliases: listed(`
        联系方式 | 联系人电话 | 联系人联系电话 | 联系人联系方式 | 联系号码 | 联络电话 | 联络方式 |
        办公电话 | 分机 | 分机号 | 直线电话 | 直线 | 家庭电话 | 住宅电话 | 住宅 | 宅电 | 家庭座机 | 收货电话 |
        收货人电话 | 收件电话 | 收件人电话 | 其他电话 |
        备用电话 | 工作电话 | Contact Phone Number | Contact Number | Contact Tel | Direct Phone |
        Direct Line | Ext | Business Phone | Work Phone | Office Phone | Other Phone | Home Phone |
        Extension | Contact Info
      `),
      type: 'phone',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'contact_email',
      object: 'contact',
      title: { en: 'Contact email', 'zh-CN': '邮箱' },
      aliases: listed(`
        电子邮件 | 电子邮箱 | 邮件 | 邮件地址 | 邮箱地址 | 联系人邮箱 | 联系人邮件 | 联系邮箱 |
        个人邮箱 | 电邮 | 電郵地址 | 電子信箱 | 信箱 | E-mail | Mail | E-mail Address | Email ID |
        Contact Email Address | Work Email | Primary Email | Secondary Email | 工作邮箱
      `),
      type: 'email',
      match: 'evidence',
      survivorship: 'all',
    },
    ...messengerFields('contact', '联系人'),
    {
      name: 'contact_birthday',
      object: 'contact',
      title: { en: 'Contact birthday', 'zh-CN': '生日' },
      aliases: listed(`
        出生日期 | 联系人生日 | 出生年月 | 客户生日 | Birthday | Birthdate | Date of Birth | DOB
      `),
      type: 'date',
      options: { latest: 'today' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    ...activityFields,
    ...orderFields,
  ],
};
