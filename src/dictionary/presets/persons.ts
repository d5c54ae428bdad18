import { activityFields } from './activity-fields.js';
import { listed } from './listed.js';
import { messengerFields } from './messengers.js';
import { orderFields } from './order-fields.js';
import type { Preset } from './types.js';

/** The customer is a person: consumers, members, patients, students, or a list of contacts. */
export const persons: Preset = {
  name: 'persons',
  title: { en: 'Persons', 'zh-CN': '个人客户' },
  about: {
    en: 'Each customer is a person: a consumer, a member, or an entry of a list of contacts.',
    'zh-CN': '每个客户是一个人：消费者、会员，或联系人名单中的一员。',
  },
  fields: [
    {
      name: 'name',
      title: { en: 'Name', 'zh-CN': '姓名' },
      aliases: listed(`
        客户姓名 | 客户名称 | 客户名 | 客户 | 顾客 | 顾客姓名 | 会员姓名 | 会员名称 | 会员 |
        用户姓名 | 真实姓名 | 学员姓名 | 学生姓名 | 患者姓名 | 业主姓名 | 车主姓名 | 人员姓名 | 名字 |
        联系人 | 联系人姓名 | 联络人 | 收货人 | 收货人姓名 | 收件人 | 收件人姓名 | 中文姓名 | 中文名 | 姓名全称 | 名称 |
        Full Name | Person | Person Name | Customer | Customer Name | Client Name | Contact |
        Contact Name | Member Name | Patient Name | Client | Primary Name Full | Name Full |
        Native Name Full | Native Name | Display Name | Lead Name | Primary Name Org |
        Contact Full Name | Contact Person | Legal Name
      `),
      type: 'person',
      required: true,
      match: 'name',
      survivorship: 'longest',
      from: ['family_name', 'middle_name', 'given_name'],
      latin: { from: ['given_name', 'middle_name', 'family_name'] },
    },
    {
      name: 'given_name',
      title: { en: 'Given name', 'zh-CN': '名' },
      aliases: ['First Name', 'Forename', 'Fname', 'Primary Name First', 'Name First'],
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'middle_name',
      title: { en: 'Middle name', 'zh-CN': '中间名' },
      aliases: listed(`
        Mname | Middle Initial | Middle | Second Name | Primary Name Middle | Name Middle
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'family_name',
      title: { en: 'Family name', 'zh-CN': '姓' },
      aliases: listed(`
        姓氏 | Last Name | Surname | Lname | Primary Name Last | Name Last
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'gender',
      title: { en: 'Gender', 'zh-CN': '性别' },
      aliases: ['客户性别', '会员性别', '称谓', '称呼', 'Sex', 'Salutation'],
      type: 'choice',
      allowed: [
        { value: '男', synonyms: ['男性', '男士', '先生', '男生', 'M', 'male', 'man', 'Mr', 'Mr.'] },
        {
          value: '女',
          synonyms: listed(`
            女性 | 女士 | 小姐 | 太太 | 女生 | F | female | woman | Ms | Ms. | Mrs | Mrs. | Miss
          `),
        },
      ],
      latin: {
        allowed: [
          { value: 'male', synonyms: ['M', 'man', 'Mr', 'Mr.', '男', '先生'] },
          { value: 'female', synonyms: ['F', 'woman', 'Ms', 'Ms.', 'Mrs', 'Mrs.', 'Miss', '女', '女士'] },
        ],
      },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'birthday',
      title: { en: 'Date of birth', 'zh-CN': '出生日期' },
      aliases: listed(`
        生日 | 出生年月 | 出生年月日 | 出生时间 | 客户生日 | 会员生日 | 阳历生日 | Birthday |
        Birthdate | DOB | Born | birth_dt
      `),
      type: 'date',
      options: { latest: 'today' },
      match: 'evidence',
      survivorship: 'most_frequent',
    },
    {
      name: 'id_number',
      title: { en: 'Chinese identity number', 'zh-CN': '身份证号' },
      aliases: listed(`
        身份证 | 身份证号码 | 身份证件号 | 证件号码 | 证件号 | 居民身份证号 | 公民身份号码 | ID Card |
        ID Card No
      `),
      type: 'identifier',
      options: { kind: 'cn_id' },
      match: 'identifier',
      survivorship: 'most_frequent',
    },
    {
      name: 'national_id',
      title: { en: 'Passport or other official number', 'zh-CN': '护照或其他证件号' },
      aliases: listed(`
        护照 | 护照号 | 护照号码 | 驾驶证号 | 驾照号 | 港澳通行证号 | 台胞证号 | 社保号 | 社会保障号 |
        醫保號碼 | 身分證字號 | 身分證號碼 | Passport | Passport No | Passport Number | National ID |
        National ID Number | SSN | SSN Number | Soc Sec ID | Soc Sec | Social Security Number |
        NI Number | NINO | NHS Number | National Insurance Number | Drivers License |
        Drivers License Number | Driver License No | Tax ID Number | Driving Licence |
        Driving Licence Number | Driver Licence | Tax ID | Tax File Number | TFN | Identity Number |
        Personal Number | Medicare Number
      `),
      type: 'identifier',
      options: { kind: 'any' },
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'mobile',
      title: { en: 'Mobile', 'zh-CN': '手机' },
      aliases: listed(`
        手机号 | 手机号码 | 手机电话 | 联系手机 | 移动电话 | 客户手机 | 客户手机号 | 会员手机 |
        会员手机号 | 注册手机号 | 绑定手机号 | 本人手机 | 行動電話 | 手提電話 | 流動電話 |
        Mobile Phone | Mobile Number | Mobile No | Mobile Phone Number | Cell | Cell Phone |
        Cell Number | Handphone | 联系人手机 | Contact Mobile
      `),
      type: 'phone',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'phone',
      title: { en: 'Phone', 'zh-CN': '电话' },
      aliases: listed(`
        电话号码 | 联系电话 | 联系方式 | 联系号码 | 固话 | 固定电话 | 座机 | 家庭电话 | 住宅电话 | 宅电 | 家庭座机 | 收货电话 | 收货人电话 | 收件人电话 |
        办公电话 | 客户电话 | 联系人电话 | 联络电话 | 备用电话 | 其他电话 |
        市話 | Phone Number | Phone No | Telephone | Telephone Number | Tel | Tel No | Home Phone |
        Work Phone | Primary Phone | Contact Number | Contact Phone | Business Phone | Other Phone |
        Landline | Main Phone
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
      name: 'email',
      title: { en: 'Email', 'zh-CN': '邮箱' },
      aliases: listed(`
        电子邮件 | 电子邮箱 | 邮件 | 邮件地址 | 邮箱地址 | 联系邮箱 | 个人邮箱 | 客户邮箱 | 注册邮箱 |
        电邮 | 電郵地址 | 電子信箱 | 信箱 | E-mail Address | Mail | Email ID | Primary Email |
        Secondary Email | Contact Email | Personal Email | Work Email
      `),
      type: 'email',
      match: 'evidence',
      survivorship: 'all',
    },
    {
      name: 'address',
      title: { en: 'Address', 'zh-CN': '地址' },
      aliases: listed(`
        联系地址 | 通讯地址 | 通信地址 | 详细地址 | 家庭地址 | 家庭住址 | 住址 | 现住址 | 居住地址 |
        收货地址 | 户籍地址 | 身份证地址 | 邮寄地址 | 客户地址 | 送货地址 | 聯絡地址 | 通訊處 | Addr |
        Full Address | Addr Full | Address Full | Home Address | Mailing Address |
        Residential Address | Postal Address | Billing Address | Shipping Address | Residence
      `),
      type: 'address',
      match: 'evidence',
      survivorship: 'longest',
      from: ['state', 'city', 'suburb', 'street', 'house_number', 'address_2'],
      latin: { from: ['house_number', 'street', 'address_2', 'suburb', 'city', 'state', 'postcode'] },
    },
    {
      name: 'house_number',
      title: { en: 'House number', 'zh-CN': '门牌号' },
      aliases: listed(`
        门牌 | 楼号 | Street Number | Street No | House No | House | Building Number | Unit Number
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'street',
      title: { en: 'Street', 'zh-CN': '街道' },
      aliases: listed(`
        街道地址 | 路名 | Street Address | Street Name | Address 1 | Address Line 1 | Addr Line 1 |
        Street 1 | Mailing Street | Billing Street | Shipping Street | Home Street | Road
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'address_2',
      title: { en: 'Address, second line', 'zh-CN': '地址第二行' },
      aliases: listed(`
        地址2 | 小区 | 楼层房号 | Address Line 2 | Addr Line 2 | Street 2 | Street Address 2 |
        Apartment | Apt
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'suburb',
      title: { en: 'District or suburb', 'zh-CN': '区县' },
      aliases: listed(`
        区 | 县 | 县区 | 所在区 | 所在区县 | 鄉鎮市區 | District | Borough | Locality | Neighborhood
      `),
      type: 'region',
      options: { level: 'district' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'city',
      title: { en: 'City', 'zh-CN': '城市' },
      aliases: listed(`
        市 | 所在城市 | 所在市 | 地市 | 居住城市 | 縣市 | Town | City/Town | City Name | Addr City |
        Mailing City | Billing City | Shipping City | Home City | Address City
      `),
      type: 'region',
      options: { level: 'city' },
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'state',
      title: { en: 'State or province', 'zh-CN': '省份' },
      aliases: listed(`
        省 | 所在省 | 所在省份 | 省市 | 省/直辖市 | 省/自治区 | State | Province | State/Province |
        County | State/Region | Region | Addr State | Mailing State | Mailing State/Province |
        Billing State | Billing State/Province | Home State | Address State
      `),
      type: 'region',
      options: { level: 'province' },
      match: 'no',
      survivorship: 'most_frequent',
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
        邮政编码 | 郵遞區號 | Postal Code | Zip | Zip Code | Zip/Postal Code | Addr Postal Code |
        Mailing Zip | Mailing Postal Code | Mailing Zip/Postal Code | Billing Zip |
        Billing Zip/Postal Code
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'country',
      title: { en: 'Country', 'zh-CN': '国家' },
      aliases: listed(`
        国家/地区 | 国别 | 所在国家 | Country/Region | Country Name | Country Code | Addr Country |
        Mailing Country | Billing Country | Address Country
      `),
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'nationality',
      title: { en: 'Nationality', 'zh-CN': '国籍' },
      aliases: ['客户国籍', 'Citizenship'],
      type: 'text',
      match: 'no',
      survivorship: 'most_frequent',
    },
    {
      name: 'company',
      title: { en: 'Works at', 'zh-CN': '工作单位' },
      aliases: listed(`
        单位 | 单位名称 | 公司 | 公司名称 | 所在单位 | 所在公司 | 就职单位 | 就职公司 | 企业名称 |
        任职公司 | 任職單位 | 服務單位 | 服務機構 | Company | Company Name | Employer |
        Employer Name | Organization | Organisation | Account | Account Name | Associated Company |
        Workplace
      `),
      type: 'company',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'position',
      title: { en: 'Position', 'zh-CN': '职务' },
      aliases: listed(`
        职位 | 职业 | 职称 | 岗位 | 部门职务 | 職銜 | Title | Job Title | Job | Occupation |
        Profession | Role
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'department',
      title: { en: 'Department', 'zh-CN': '部门' },
      aliases: ['所在部门', '所属部门', '科室', 'Dept', 'Division'],
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    ...messengerFields('customer', '客户'),
    {
      name: 'level',
      title: { en: 'Customer level', 'zh-CN': '客户级别' },
      aliases: listed(`
        级别 | 等级 | 客户等级 | 会员等级 | 会员级别 | 客户分类 | 客户分级 | 分级 | 评级 | 客户评级 |
        卡级别 | Level | Rating | Grade | Tier | Customer Grade | Customer Tier | Membership Level |
        Member Level
      `),
      type: 'choice',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'kind',
      title: { en: 'Customer type', 'zh-CN': '客户类型' },
      aliases: listed(`
        类型 | 类别 | 客户类别 | 会员类型 | 客户属性 | Type | Category | Client Type | Record Type
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
        注册渠道 | 潜在客户来源 | 信息来源 | 來源管道 | 获客方式 | Source | Channel |
        Customer Source | Original Source | Acquisition Channel | How did you hear about us
      `),
      type: 'choice',
      match: 'no',
      survivorship: 'oldest',
    },
    {
      name: 'status',
      title: { en: 'Status', 'zh-CN': '客户状态' },
      aliases: listed(`
        状态 | 成交状态 | 会员状态 | 跟进状态 | 线索状态 | 线索阶段 | 潜在客户状态 | Customer Status |
        Stage | Lead Status | Member Status | Lifecycle Stage
      `),
      type: 'choice',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'owner',
      title: { en: 'Owner', 'zh-CN': '负责人' },
      aliases: listed(`
        业务员 | 业务员姓名 | 业务人员 | 业务经理 | 跟进人 | 跟进人员 | 销售 | 销售员 | 销售人员 |
        销售代表 | 销售顾问 | 销售经理 | 客户经理 | 归属人 | 归属销售 | 所属销售 | 客户所有人 |
        联系人所有人 | 线索所有者 | 潜在客户所有人 | 所有人 | 所有者 | 導購 | 导购员 | 顾问 |
        健康顾问 | 课程顾问 | 負責業務 | 業務 | Account Owner | Contact Owner | Lead Owner |
        Record Owner | Sales | Sales Rep | Salesperson | Account Manager | Assigned To |
        Representative | Owner Name
      `),
      type: 'text',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'amount',
      title: { en: 'Amount spent', 'zh-CN': '消费金额' },
      aliases: listed(`
        金额 | 累计消费 | 累计消费金额 | 累计金额 | 成交金额 | 成交额 | 订单金额 | 充值金额 |
        交易金额 | 总消费 | Amount | Total Amount | Total Spent | Deal Value
      `),
      type: 'money',
      match: 'no',
      survivorship: 'newest',
    },
    {
      name: 'created',
      title: { en: 'Created on', 'zh-CN': '创建日期' },
      aliases: listed(`
        创建时间 | 首次登记 | 首次登记时间 | 首次登记日期 | 首次录入时间 | 录入日期 | 录入时间 | 建档日期 | 建档时间 | 登记日期 | 登记时间 | 注册时间 |
        注册日期 | 入会时间 | 入会日期 | 办卡日期 | 办卡时间 | 添加时间 | 添加日期 | 建立日期 |
        新增日期 | 新增时间 | 建檔日 | Created | Created At | Created Date | Created Time |
        Create Date | Create Time | Creation Date | Date Created | Date Added | Registration Date |
        Signup Date | Join Date | Entry Date | Added On
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
        最后修改时间 | 最近跟进 | 最近跟进时间 | 最后跟进 | 最后跟进时间 | 跟进时间 | 跟进日期 |
        最近消费时间 | 最近到店时间 | 異動日期 | Updated | Updated At | Update Time | Modified |
        Modified Time | Modified Date | Last Modified | Last Modified Date | Last Activity |
        Last Activity Date | Last Activity Time | Date Modified | Last Contacted
      `),
      type: 'date',
      match: 'no',
      survivorship: 'latest',
    },
    {
      name: 'legacy_id',
      title: { en: 'Old customer number', 'zh-CN': '原客户编号' },
      aliases: listed(`
        客户编号 | 编号 | 客户编码 | 编码 | 客户代码 | 客户号 | 客户ID | 会员编号 | 会员号 |
        会员卡号 | 卡号 | 会员ID | 用户ID | 学号 | 病历号 | 档案编号 | 档案号 | 客戶代號 | ID |
        Customer ID | Customer No | Customer Number | Client ID | Member ID | Membership No |
        Record ID | Unique ID | Contact ID | Rec ID | Lead ID | External ID | Entity ID | Row ID |
        Person ID | User ID | Patient ID | Account Number
      `),
      type: 'identifier',
      options: { kind: 'any' },
      match: 'no',
      survivorship: 'all',
    },
    {
      name: 'tags',
      title: { en: 'Labels', 'zh-CN': '标签' },
      aliases: ['客户标签', '会员标签', '标记', 'Tag'],
      type: 'tags',
      match: 'no',
      survivorship: 'all',
    },
    {
      name: 'remark',
      title: { en: 'Remarks', 'zh-CN': '备注' },
      aliases: listed(`
        备注信息 | 备注说明 | 说明 | 描述 | 附注 | 其他 | 其它 | 客户备注 | 跟进备注 | 跟进记录 |
        備考 | 注記 | Note | Comment | Description | Memo | Other | Contact Description
      `),
      type: 'text',
      match: 'no',
      survivorship: 'all',
    },
    ...activityFields,
    ...orderFields,
  ],
};
