import type { Lang } from '../model/words.js';

/** What an editor says of the settings of a dictionary file. */
export interface SchemaWords {
  readonly preset: string;
  readonly fields: string;
  readonly tags: string;
  readonly rules: string;
  readonly when: string;
  readonly required: string;
  readonly must: string;
  readonly message: string;
  readonly matching: string;
  readonly shared: string;
  readonly neverAlone: string;
  readonly pairsPerRecord: string;
  readonly customerNumber: string;
  readonly columns: string;
  readonly sheets: string;
  readonly junk: string;
}

const en: SchemaWords = {
  preset: 'What the fields start from.',
  fields: 'Fields that differ from the preset, and fields of your own.',
  tags: 'Labels for customers that meet all of the conditions.',
  rules: 'What the fields of a record demand of each other.',
  when: 'Where all of this holds: { field: value }, or a list of conditions. Left out: always.',
  required: 'These fields must be filled in.',
  must: 'These conditions must hold: { field: value }, or a list of conditions.',
  message: 'What is said where the rule is broken, in your own words.',
  matching:
    'Probability from which two records are merged (sure), and from which they wait for a person (maybe).',
  shared:
    'Values that many records share: counts: true, agreeing on it is evidence after all; counts: false, it never is.',
  neverAlone:
    'Combinations of fields: where nothing else speaks for one customer, the pair waits for a person, whatever its probability.',
  pairsPerRecord:
    'How many pairs are compared for each record of a large list, at most; more take longer and miss less.',
  customerNumber: 'How customer numbers look: {yyyy} {yy} {mm} {dd} are the date, {seq:3} counts within it.',
  columns: 'Title of a column as in the file: the field it feeds, or "-" for none.',
  sheets: 'Name of a sheet as in the file: read or skip.',
  junk: 'Words that say that nothing is known: add more of them, keep those that are real values here.',
};

const zh: SchemaWords = {
  preset: '字段从哪一套预设开始。',
  fields: '与预设不同的字段，以及自己新增的字段。',
  tags: '满足全部条件的客户得到的标签。',
  rules: '同一条记录中各字段之间的要求。',
  when: '以下条件都满足时：{ 字段: 值 }，或逐条列出条件。不写表示始终要求。',
  required: '这些字段必填。',
  must: '还要满足这些条件：{ 字段: 值 }，或逐条列出条件。',
  message: '不符合规则时的提示，用您自己的话写。',
  matching: '概率达到 sure 自动合并；介于 maybe 和 sure 之间的等待人工确认。',
  shared: '多条记录共用的值：counts: true 表示相同时仍算依据，counts: false 表示一律不算。',
  neverAlone: '不得自动合并的字段组合：只有这些字段支持是同一客户时，概率再高也等待人工确认。',
  pairsPerRecord: '记录很多时，平均每条记录最多比对多少对；写大些找得更全，用时也更长。',
  customerNumber: '客户编号的样式：{yyyy} {yy} {mm} {dd} 是日期，{seq:3} 是流水号。',
  columns: '文件里的列名：对应的字段名；"-" 表示不对应任何字段。',
  sheets: '文件里的工作表名：read 读取，skip 跳过。',
  junk: '没有实际信息的内容：add 补充，keep 当作真实内容保留。',
};

export const schemaWords: Readonly<Record<Lang, SchemaWords>> = { en, 'zh-CN': zh };
