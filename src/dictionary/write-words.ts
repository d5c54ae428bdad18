import type { Lang } from '../model/words.js';

/** The texts of a data dictionary file, in the order they stand there. */
export interface FileWords {
  readonly intro: readonly string[];
  /** Name of a setting of a field and what it does. */
  readonly settings: readonly (readonly [string, string])[];
  readonly types: string;
  readonly optionsOf: string;
  readonly survivors: string;
  readonly preset: string;
  readonly fields: string;
  readonly customer: string;
  readonly contact: string;
  readonly activity: string;
  readonly order: string;
  readonly own: string;
  readonly rest: readonly string[];
  readonly columns: readonly string[];
  readonly columnsExample: readonly string[];
  readonly sheets: readonly string[];
  readonly sheetsExample: readonly string[];
  readonly tags: readonly string[];
  readonly tagsExample: readonly string[];
  readonly rules: readonly string[];
  readonly rulesExample: readonly string[];
  readonly junk: readonly string[];
  readonly junkExample: readonly string[];
  readonly matching: readonly string[];
  readonly sharedExample: readonly string[];
  readonly neverAloneExample: readonly string[];
  readonly customerNumber: readonly string[];
}

const zh: FileWords = {
  intro: [
    'crm-clean 数据字典：客户有哪些字段，怎样识别和检查，怎样判断重复，合并时保留哪个值。',
    '用记事本等文本编辑器修改并保存，下次运行时生效。写错了不要紧：程序会指出第几行有什么问题。',
    '',
    '写法',
    '  · “## ”开头的是说明；“# ”开头的是没有启用的设置，删去“# ”就启用。',
    '  · 每项设置写成“名称: 值”，冒号用英文半角，后面留一个空格。缩进用空格，不用 Tab，同组对齐。',
    '  · 列表写在方括号里，用英文逗号隔开：[甲, 乙]。含冒号、逗号、# 等符号的文本加引号："甲, 乙"。',
  ],
  settings: [
    ['name', '字段名，供程序使用，不要改；自己新增的字段用小写字母、数字和下划线'],
    ['title', '标题，显示在报告和导出文件里'],
    ['object', '属于谁：customer 客户（默认），contact 联系人，activity 跟进记录，order 购买记录'],
    ['aliases', '文件中对应这个字段的列名。标题和常见叫法程序已经认识，不必列全'],
    ['type', '字段类型，决定怎样整理、检查和比较，见下'],
    ['options', '字段类型的选项，例如 { country: CN }'],
    ['required', 'true 必填，缺了会列为问题'],
    ['unique', 'true 不同客户不应有相同的值'],
    ['allowed', '允许值和各自的其他写法，例如 { A: [A级, 甲], B: [] }；写 [] 就不限制'],
    ['pattern', '整个值应符合的正则表达式，例如 "C\\d{4}"'],
    ['length', '值的字符个数，例如 { min: 2, max: 40 }'],
    ['range', '数字、金额、日期的范围，例如 { min: 0, max: 1000000 }、{ min: 2000-01-01 }'],
    ['junk', '本字段里没有实际信息的内容，写法同下面的 junk，优先于它'],
    ['match', 'name 客户名称；identifier 唯一证件号，不同就不合并；evidence 参与比较；no 不参与'],
    ['survivorship', '合并重复客户时保留哪个值，见下'],
    ['from', '该列为空时，由这些字段依次拼成，例如 [province, city]'],
    [
      'export',
      '导出文件（customers 客户，contacts 联系人）里的列名，与标题不同才写，例如 { customers: 公司 }',
    ],
    ['remove', 'true 不要预设中的这个字段'],
  ],
  types: '字段类型（type）',
  optionsOf: '选项',
  survivors: '取值规则（survivorship）',
  preset: '预设：companies 企业客户（单位 + 联系人），persons 个人客户',
  fields: '字段',
  customer: '客户',
  contact: '联系人',
  activity: '跟进记录（一个客户可以有多条）',
  order: '购买记录（一个客户可以有多条）',
  own: '自己新增的字段',
  rest: ['以下字段在这些文件里没有对应的列，照样可用；要修改其中某个，先删去行首的“# ”。'],
  columns: [
    '个别列认错了，在这里指定：左边是文件里的列名，右边是字段名；"-" 表示不对应任何字段，按文本原样保留。',
  ],
  columnsExample: ['"经手": owner', '"内部代码": "-"'],
  sheets: ['个别工作表要不要读，在这里指定：read 当作客户资料读取，skip 整张跳过。'],
  sheetsExample: ['"填表说明": skip', '"停用客户": read'],
  tags: [
    '标签：满足 when 下面全部条件的客户得到这个标签。',
    '条件：is 等于其中之一；is_not 不等于任何一个；contains 包含；missing: true 为空；at_least 不小于；at_most 不大于。',
  ],
  tagsExample: [
    '- tag: 高价值',
    '  when:',
    '    - { field: amount, at_least: 100000 }',
    '    - { field: status, is_not: [流失, 无效] }',
    '- tag: 缺电话',
    '  when:',
    '    - { field: phone, missing: true }',
  ],
  rules: [
    '跨字段规则（条件必填等）：when 的条件都满足时，required 里的字段必填，then 的条件也要满足，否则列为问题。',
    'when 和 then 可写成 { 字段: 值 }，也可像标签那样逐条写条件；message 是您自己的提示语，不写也可以。',
  ],
  junk: [
    '“无”“暂无”“N/A”“-”“测试”等没有实际信息的内容按空值处理。add 补充您自己的，',
    'keep 列出的则当作真实内容保留（例如真有客户叫“测试”）。',
  ],
  junkExample: ['add: [内部, 待回访]', 'keep: [测试]'],
  rulesExample: [
    '- when: { level: A }',
    '  required: [owner]',
    '- when:',
    '    - { field: amount, at_least: 100000 }',
    '  then: { level: [A, B] }',
    '  message: 成交金额十万以上的客户，级别应为 A 或 B',
  ],
  matching: [
    '判断重复的界限（概率 0 到 1）：达到 sure 自动合并；介于 maybe 和 sure 之间的等待人工确认；低于 maybe 视为不同客户。',
    '很多不同名称共用的电话、邮箱、地址不算依据（报告和 crm-clean status 会列出）；shared 里可以逐个改：',
    'counts: true 仍算依据，counts: false 一律不算。',
    'never_alone（不得自动合并）：只有这些字段支持是同一客户时，概率再高也等待人工确认。',
    'pairs_per_record：记录很多时，平均每条记录最多比对多少对；写大些找得更全，用时也更长。',
  ],
  sharedExample: [
    'shared:',
    '  - { field: phone, value: "0755-26012345", counts: true }',
    '  - { field: email, value: sales@example.com, counts: false }',
  ],
  neverAloneExample: ['never_alone:', '  - [phone, address]', '  - [email]'],
  customerNumber: ['客户编号的样式：{yyyy} {yy} {mm} {dd} 是日期，{seq:3} 是当天的流水号（至少 3 位）。'],
};

const en: FileWords = {
  intro: [
    'The data dictionary of crm-clean: which fields customers have, how they are recognised and checked, how',
    'duplicates are told, and which value survives a merge. Change it in any text editor and save; the next run',
    'follows it. Mistakes do no harm: the program names every one with its line.',
    '',
    'How to write it',
    '  - Lines with "## " explain; lines with "# " are settings switched off. Delete the "# " to switch one on.',
    '  - A setting is "word: value", with a space after the colon. Indent with spaces, never tabs.',
    '  - A list stands in square brackets: [one, two]. Quote a text with a colon, comma or #: "one, two".',
  ],
  settings: [
    ['name', 'the name the program uses; leave it. Fields of your own: small letters, digits, _'],
    ['title', 'what reports and exported files call it'],
    ['object', 'what it belongs to: customer (default), contact, activity or order'],
    ['aliases', 'column titles of your files that mean this field. Titles and usual names are known anyway'],
    ['type', 'the field type: how values are cleaned, checked and compared; listed below'],
    ['options', 'options of the type, such as { country: GB }'],
    ['required', 'true: a customer without it is reported'],
    ['unique', 'true: no two customers should have the same value'],
    ['pattern', 'a regular expression that the whole value should match: "C\\d{4}"'],
    ['length', 'how many characters a value should have: { min: 2, max: 40 }'],
    ['range', 'bounds of numbers, money and dates: { min: 0, max: 1000000 }, { min: 2000-01-01 }'],
    ['junk', 'words that say nothing in this field, as under junk below and before it'],
    [
      'allowed',
      'allowed values with other spellings, such as { A: [first, top], B: [] }; [] allows anything',
    ],
    [
      'match',
      'name: the name; identifier: two different ones never merge; evidence: compared; no: not looked at',
    ],
    ['survivorship', 'which value a merged customer keeps; listed below'],
    ['from', 'where a row has no value, these fields are joined in this order: [given_name, family_name]'],
    [
      'export',
      'column titles in the files customers and contacts, where they differ: { customers: Account Name }',
    ],
    ['remove', 'true: do without this field of the preset'],
  ],
  types: 'Field types (type)',
  optionsOf: 'options',
  survivors: 'Survivorship rules (survivorship)',
  preset: 'Preset: companies (organisations with contacts) or persons',
  fields: 'Fields',
  customer: 'Customer',
  contact: 'Contacts',
  activity: 'Activities (a customer has any number of them)',
  order: 'Orders (a customer has any number of them)',
  own: 'Your own fields',
  rest: [
    'No column of these files feeds the fields below. They work as they are; to change one, delete its "# " first.',
  ],
  columns: [
    'Columns that were taken wrongly: the title as in the file on the left, the field on the right;',
    '"-" means no field, and the column is carried along as text.',
  ],
  columnsExample: ['"Handled by": owner', '"Internal code": "-"'],
  sheets: ['Sheets that were taken wrongly: read means that it holds customers, skip leaves all of it out.'],
  sheetsExample: ['"How to fill in": skip', '"Former customers": read'],
  tags: [
    'Tags: a customer that meets all conditions under when gets the tag.',
    'Conditions: is (one of), is_not (none of), contains, missing: true, at_least, at_most.',
  ],
  tagsExample: [
    '- tag: high value',
    '  when:',
    '    - { field: amount, at_least: 100000 }',
    '    - { field: status, is_not: [lost, invalid] }',
    '- tag: no phone',
    '  when:',
    '    - { field: phone, missing: true }',
  ],
  rules: [
    'Rules across fields: where all conditions under when hold, the fields under required must be filled in and the',
    'conditions under then must hold; else it is reported, in the words of message if there are any. Conditions are',
    'written { field: value }, or one by one as for tags.',
  ],
  junk: [
    'Words that say that nothing is known (none, N/A, -, test) leave a field empty. add lists more of them;',
    'keep lists those that are real values here, such as a customer called Test.',
  ],
  junkExample: ['add: [internal, call back]', 'keep: [test]'],
  rulesExample: [
    '- when: { level: A }',
    '  required: [owner]',
    '- when:',
    '    - { field: amount, at_least: 100000 }',
    '  then: { level: [A, B] }',
    '  message: Customers from 100,000 on are of level A or B',
  ],
  matching: [
    'When two records are one customer (probability, 0 to 1): from sure on they are merged; from maybe to sure they',
    'wait for a person; below maybe they are different customers.',
    'A phone, e-mail or address that many different names share is no evidence (the report and crm-clean status list',
    'them); say otherwise under shared. counts: true, it is evidence after all; counts: false, it never is.',
    'never_alone: where only these fields speak for one customer, a person decides, whatever the probability.',
    'pairs_per_record: how many pairs are compared for each record of a large list; more take longer and miss less.',
  ],
  sharedExample: [
    'shared:',
    '  - { field: phone, value: "0755-26012345", counts: true }',
    '  - { field: email, value: sales@example.com, counts: false }',
  ],
  neverAloneExample: ['never_alone:', '  - [phone, address]', '  - [email]'],
  customerNumber: [
    'How customer numbers look: {yyyy} {yy} {mm} {dd} are the date, {seq:3} counts within it (3 digits at least).',
  ],
};

export const fileWords: Readonly<Record<Lang, FileWords>> = { en, 'zh-CN': zh };
