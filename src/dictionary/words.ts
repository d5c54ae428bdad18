import type { Catalog, Words } from '../model/words.js';

/** Adds where the problem is: a line of the file, or a place in a form. */
function placed(words: Readonly<Record<string, Words>>): Catalog {
  return Object.fromEntries(
    Object.entries(words).flatMap(([code, { en, 'zh-CN': zh }]) => [
      [`dictionary.${code}`, { en: `Line {line}: ${en}`, 'zh-CN': `第 {line} 行：${zh}` }],
      [`dictionary.at.${code}`, { en: `{place}: ${en}`, 'zh-CN': `{place}：${zh}` }],
    ]),
  );
}

/** A word that is none of the known ones, with the nearest of them or all of them. */
function unknown(kind: string, { en, 'zh-CN': zh }: Words): Readonly<Record<string, Words>> {
  return {
    [`unknown_${kind}`]: {
      en: `there is no ${en} “{word}”. There are: {known}`,
      'zh-CN': `没有“{word}”这个${zh}。可以写：{known}`,
    },
    [`unknown_${kind}_near`]: {
      en: `there is no ${en} “{word}”. Did you mean “{near}”?`,
      'zh-CN': `没有“{word}”这个${zh}。是不是想写“{near}”？`,
    },
  };
}

const problems = placed({
  ...unknown('key', { en: 'setting', 'zh-CN': '设置项' }),
  ...unknown('type', { en: 'field type', 'zh-CN': '字段类型' }),
  ...unknown('option', { en: 'option of the type {type}', 'zh-CN': '选项（{type} 类型）' }),
  ...unknown('option_value', { en: 'value of the option {key}', 'zh-CN': '取值（选项 {key}）' }),
  ...unknown('survivorship', { en: 'survivorship rule', 'zh-CN': '取值规则' }),
  ...unknown('match', { en: 'match role', 'zh-CN': '匹配作用' }),
  ...unknown('object', { en: 'object', 'zh-CN': '对象' }),
  ...unknown('preset', { en: 'preset', 'zh-CN': '预设' }),
  ...unknown('field', { en: 'field', 'zh-CN': '字段' }),
  ...unknown('placeholder', { en: 'placeholder for customer numbers', 'zh-CN': '客户编号占位符' }),
  ...unknown('value', { en: 'allowed value of {field}', 'zh-CN': '允许值（{field}）' }),
  ...unknown('sheet_choice', { en: 'choice for a sheet', 'zh-CN': '工作表处理方式' }),
  unknown_new_field: {
    en: 'the preset has no field “{word}”. To add a field of your own, give it a type.',
    'zh-CN': '预设里没有字段“{word}”。要新增自己的字段，请写明它的 type（字段类型）。',
  },
  unknown_new_field_near: {
    en: 'the preset has no field “{word}”. Did you mean “{near}”? To add a field of your own, give it a type.',
    'zh-CN': '预设里没有字段“{word}”。是不是想写“{near}”？要新增自己的字段，请写明它的 type（字段类型）。',
  },
  no_options: {
    en: 'the type {type} has no options, so “{word}” has no meaning here. Take it out.',
    'zh-CN': '“{type}”类型没有选项，这里的“{word}”不起作用，请删除。',
  },
  expected_text: {
    en: '{key} takes a single text, not a list or a group.',
    'zh-CN': '{key} 只能写一个文本，不能写成列表或一组设置。',
  },
  expected_list: {
    en: '{key} takes a list. Write it in square brackets, even with one entry: {key}: [one, two]',
    'zh-CN': '{key} 应为列表，只有一项也要写在方括号里，例如 {key}: [甲, 乙]',
  },
  wide_comma: {
    en: '“{word}” has a full-width comma “，”. Between two entries write ", " instead; quote a text that holds one.',
    'zh-CN': '“{word}”里有中文逗号“，”。分隔两项请改用英文逗号；如果逗号本来就在文本里，请给文本加引号。',
  },
  expected_map: {
    en: '{key} takes lines of the form “word: value” here.',
    'zh-CN': '{key} 这里应写成“名称: 值”的形式，每行一条。',
  },
  expected_items: {
    en: '{key} takes a list; each entry begins with “- ” on a line of its own.',
    'zh-CN': '{key} 应为列表，每一项另起一行并以“- ”开头。',
  },
  expected_number: { en: '{key} takes a number, such as 0.95.', 'zh-CN': '{key} 应为数字，例如 0.95。' },
  expected_flag: { en: '{key} takes true or false.', 'zh-CN': '{key} 只能写 true（是）或 false（否）。' },
  syntax: {
    en: 'this cannot be read as YAML. Each setting is “word: value” with a space after the colon; quote a text that has special characters.',
    'zh-CN':
      '无法按 YAML 读取。每项设置写成“名称: 值”，冒号用英文半角，后面留一个空格；含特殊字符的文本请加引号。',
  },
  syntax_colon: {
    en: '{key} is followed by a full-width colon “：”. Write “: ” instead, with a space after it.',
    'zh-CN': '{key} 后面用了中文冒号“：”。请改成英文半角冒号，并在后面留一个空格。',
  },
  syntax_dash: {
    en: 'put the dash in quotes: "-"',
    'zh-CN': '单独的减号要加引号，写成 "-"。',
  },
  twice: {
    en: '“{word}” is here twice. Keep one of them.',
    'zh-CN': '“{word}”写了两次，请只保留一处。',
  },
  syntax_tab: {
    en: 'there is a tab at the start of the line. Use spaces.',
    'zh-CN': '行首用了制表符（Tab），请改用空格缩进。',
  },
  syntax_sign: {
    en: 'a text that begins with a sign such as * & ! @ % must be quoted: "*Company"',
    'zh-CN': '以 *、&、!、@、% 等符号开头的文本要加引号，例如 "*公司名称"。',
  },
  syntax_unclosed: {
    en: 'a quotation mark or a bracket is opened but not closed.',
    'zh-CN': '引号或括号只有前半个，没有配对。',
  },
  syntax_indent: {
    en: 'the indentation does not fit the lines above, or a colon is missing its space. Settings of one group begin in the same column.',
    'zh-CN': '缩进与上文不一致，或冒号后面缺少空格。同一组设置要左对齐。',
  },
  field_no_name: {
    en: 'a field needs a name, such as “name: fax”.',
    'zh-CN': '字段缺少名称，请加上 name，例如 name: fax。',
  },
  field_bad_name: {
    en: 'a field cannot be named “{word}”. Use small letters a–z, digits and _, beginning with a letter; what people read goes into title.',
    'zh-CN':
      '字段名不能写成“{word}”。只能用小写字母、数字和下划线，并以字母开头；给人看的名称写在 title 里。',
  },
  field_twice: {
    en: 'the field “{word}” is listed twice. Put both together.',
    'zh-CN': '字段“{word}”列了两次，请合并成一个。',
  },
  alias_twice: {
    en: 'the column title “{word}” belongs to the field {one} and cannot also name {other}. Keep it at one of them.',
    'zh-CN': '列名“{word}”已属于字段 {one}，不能同时属于 {other}，请只保留一处。',
  },
  allowed_twice: {
    en: '“{word}” stands for both “{other}” and “{value}”. Keep it at one of them.',
    'zh-CN': '“{word}”同时对应“{other}”和“{value}”，请只保留一处。',
  },
  junk_both: {
    en: '“{word}” is both added to the words that say nothing and kept as a value. Keep it at one of them.',
    'zh-CN': '“{word}”同时写在 junk 的 add 和 keep 里，请只保留一处。',
  },
  from_self: {
    en: 'the field “{word}” cannot be made from itself.',
    'zh-CN': '字段“{word}”不能由它自己拼成。',
  },
  tag_no_name: {
    en: 'a tag rule needs a tag, such as “tag: important”.',
    'zh-CN': '标签规则缺少标签名，请加上 tag，例如 tag: 高价值。',
  },
  tag_no_condition: {
    en: 'the tag “{tag}” has no condition. Put at least one under when.',
    'zh-CN': '标签“{tag}”没有条件，请在 when 下面至少写一条。',
  },
  condition_no_field: {
    en: 'a condition needs a field, such as { field: level, is: [A] }.',
    'zh-CN': '条件缺少字段，请写成 { field: level, is: [A] } 这样。',
  },
  condition_no_test: {
    en: 'the condition on “{word}” tests nothing. Add is, is_not, contains, missing, at_least or at_most.',
    'zh-CN': '对“{word}”的条件没有写判断，请加上 is、is_not、contains、missing、at_least 或 at_most。',
  },
  bound_number: {
    en: '{key} takes a number in digits here, such as 100000, not “{word}”.',
    'zh-CN': '{key} 这里要写成阿拉伯数字，例如 100000，不能是“{word}”。',
  },
  bound_date: {
    en: '{key} takes a date here, such as 2024-05-01, 2024-05 or 2024, not “{word}”.',
    'zh-CN': '{key} 这里要写成日期，例如 2024-05-01、2024-05 或 2024，不能是“{word}”。',
  },
  pattern_syntax: {
    en: '“{word}” is not a regular expression: a bracket is open, or a sign is out of place. Put \\ before a sign that is meant as it is.',
    'zh-CN': '“{word}”不是正确的正则表达式：括号没有配对，或符号位置不对。要表示符号本身，请在前面加 \\。',
  },
  pattern_slashes: {
    en: 'the pattern “{word}” stands between slashes, as programs write it; the slashes would belong to the value. Write: {instead}',
    'zh-CN': 'pattern“{word}”前后的斜杠是编程语言里的写法，在这里会被当作值的一部分。请写成：{instead}',
  },
  pattern_unsupported: {
    en: '“{part}” cannot be used in a pattern here. Say in another way what the whole value looks like.',
    'zh-CN': '这里的 pattern 不支持“{part}”，请换一种写法描述整个值的样子。',
  },
  pattern_size: {
    en: 'the pattern “{word}” repeats too much. Bound the number of characters with length instead.',
    'zh-CN': 'pattern“{word}”重复次数过多，限制字数请改用 length。',
  },
  length_whole: {
    en: '{key} is a number of characters, such as 20.',
    'zh-CN': '{key} 是字符个数，例如 20。',
  },
  bounds_none: {
    en: '{key} needs min, max or both, such as { min: 1, max: 20 }.',
    'zh-CN': '{key} 要写 min、max 或两者，例如 { min: 1, max: 20 }。',
  },
  bounds_order: {
    en: 'min ({min}) is greater than max ({max}).',
    'zh-CN': 'min（{min}）大于 max（{max}）。',
  },
  range_type: {
    en: 'range is for numbers, money and dates, not for the type {type}. For numbers of characters there is length.',
    'zh-CN': 'range 只用于数字、金额和日期，不用于“{type}”类型。限制字数请用 length。',
  },
  rule_nothing: {
    en: 'the rule asks for nothing. Say under required which fields must be filled in, or under then what must hold.',
    'zh-CN': '这条规则没有提出要求。请用 required 写明哪些字段必填，或用 then 写明应满足的条件。',
  },
  condition_empty: {
    en: 'say which value of “{word}” is meant, such as {word}: A.',
    'zh-CN': '请写明“{word}”取什么值时，例如 {word}: A。',
  },
  form_condition: {
    en: '“{word}” is not a condition. Write it as: Level = A / B; Amount ≥ 100000; Phone is empty; Name contains Group.',
    'zh-CN':
      '看不懂条件“{word}”。请写成：客户级别 = A / B；成交金额 ≥ 100000；电话 为空；客户名称 包含 集团。',
  },
  form_object: {
    en: '{key} should be an object in braces.',
    'zh-CN': '{key} 应为花括号括起来的对象。',
  },
  form_pick: {
    en: '“{word}” is none of the choices here. Choose one from the list in the cell.',
    'zh-CN': '这里不能填“{word}”，请从单元格的下拉列表中选择。',
  },
  form_flag: {
    en: 'choose Yes or No here, or leave the cell empty.',
    'zh-CN': '这里只能选“是”或“否”，也可以留空。',
  },
  form_number: {
    en: 'write a number here, in digits, such as 100 or 0.95.',
    'zh-CN': '这里请填阿拉伯数字，例如 100 或 0.95。',
  },
  form_field: {
    en: 'there is no field “{word}”. Write its title as it stands on the sheet of fields, or add the field there.',
    'zh-CN': '没有“{word}”这个字段。请照“字段”工作表里的标题填写，或先在那里加上这个字段。',
  },
  form_no_title: {
    en: 'this field has no title. Write one, or delete the line.',
    'zh-CN': '这个字段没有标题。请填写标题，或删掉这一行。',
  },
  from_cycle: {
    en: 'these fields are made from each other: {word}. Take one of them out.',
    'zh-CN': '这些字段互相拼成，绕了一圈：{word}。请去掉其中一个。',
  },
  form_no_type: {
    en: 'the new field “{word}” has no type. Choose one from the list in this cell.',
    'zh-CN': '新增的字段“{word}”没有类型，请从这个单元格的下拉列表中选择。',
  },
  form_sheet_twice: {
    en: 'the sheet “{word}” is here a second time, also under its name in the other language. Keep one of them.',
    'zh-CN': '工作表“{word}”出现了两次（中英文名称算同一张），请只保留一张。',
  },
  form_no_titles: {
    en: 'this sheet has no line of column titles, or its first title “{word}” was changed. Put it back.',
    'zh-CN': '这张工作表没有列标题行，或者首列标题“{word}”被改动了，请恢复原样。',
  },
  form_no_fields: {
    en: 'the sheet lists no field. Fill it in, or write a new workbook with: crm-clean dictionary --to dictionary.xlsx',
    'zh-CN': '这张工作表里没有任何字段。请填写，或重新生成工作簿：crm-clean dictionary --to 数据字典.xlsx',
  },
  form_error: {
    en: 'the formula here gives an error ({word}). Write the value itself.',
    'zh-CN': '这里的公式出错了（{word}），请直接填写内容。',
  },
  form_empty_field: {
    en: 'this line does not say of which field it is. Write the field on every line; in merged cells only the first counts.',
    'zh-CN': '这一行没有写是哪个字段。每行都要写字段；合并的单元格只有第一行算数，请取消合并后逐行填写。',
  },
  form_no_value: {
    en: 'the value is missing. Write it here, or delete the line.',
    'zh-CN': '这里没有填写值。请补上，或删掉这一行。',
  },
  form_one_value: {
    en: '“{word}” looks like several values. Give each a line of its own; if it is one value, put it in quotation marks: "A; B".',
    'zh-CN': '“{word}”像是好几个值。请每个值占一行；如果它本来就是一个值，请加英文双引号，例如 "甲、乙"。',
  },
  form_range_type: {
    en: 'least and most are for numbers, money and dates. For the number of characters there are columns of their own.',
    'zh-CN': '“最小值”和“最大值”只用于数字、金额和日期。限制字数请填“最少字数”和“最多字数”。',
  },
  form_junk_both: {
    en: '“{word}” stands both under “Means nothing” and “Means something”. Keep it in one place.',
    'zh-CN': '“{word}”同时写在“视为空”和“不视为空”里，请只保留一处。',
  },
  form_tag_no_condition: {
    en: 'the tag “{tag}” has no condition. Write at least one in the column “Where”.',
    'zh-CN': '标签“{tag}”没有条件，请在“当”这一列至少写一条。',
  },
  form_schema_type: {
    en: '“{word}” is not a type of Table Schema. There are: {known}',
    'zh-CN': '“{word}”不是 Table Schema 的类型。可以写：{known}',
  },
  form_rule_nothing: {
    en: 'this rule demands nothing. Say which fields must be filled in, or what else must hold.',
    'zh-CN': '这条规则没有提出要求。请在“必填”里写明哪些字段必填，或在“还须满足”里写明条件。',
  },
  form_setting: {
    en: 'there is no setting “{word}”. Choose one from the list in the cell.',
    'zh-CN': '没有“{word}”这项设置，请从单元格的下拉列表中选择。',
  },
  matching_range: {
    en: '{key} is a probability from 0 to 1, such as 0.95.',
    'zh-CN': '{key} 是 0 到 1 之间的概率，例如 0.95。',
  },
  matching_order: {
    en: 'sure ({sure}) must be greater than maybe ({maybe}): pairs between the two wait for a person.',
    'zh-CN': 'sure（{sure}）必须大于 maybe（{maybe}）：介于两者之间的记录对等待人工确认。',
  },
  pairs_range: {
    en: 'pairs_per_record is a whole number from 1 to {most}, such as 30.',
    'zh-CN': 'pairs_per_record 是 1 到 {most} 之间的整数，例如 30。',
  },
  shared_no_field: {
    en: 'an entry of “shared” needs a field, such as { field: phone, value: "0755-26012345", counts: false }.',
    'zh-CN': 'shared 里的每一项都要写明字段，例如 { field: phone, value: "0755-26012345", counts: false }。',
  },
  shared_no_value: {
    en: 'an entry of “shared” needs a value, such as { field: phone, value: "0755-26012345", counts: false }.',
    'zh-CN': 'shared 里的每一项都要写明值，例如 { field: phone, value: "0755-26012345", counts: false }。',
  },
  shared_no_counts: {
    en: 'an entry of “shared” must say whether agreeing on the value counts: counts: true, or counts: false.',
    'zh-CN': 'shared 里的每一项都要写明相同时算不算依据：counts: true（算）或 counts: false（不算）。',
  },
  shared_not_compared: {
    en: 'matching does not look at “{word}” (match: no, or a field of activities or orders), so nothing can be said of its values in “shared”.',
    'zh-CN': '查重时不看“{word}”（match: no，或属于跟进记录、购买记录），shared 里写它的值没有作用。',
  },
  never_alone_not_compared: {
    en: 'matching does not look at “{word}” (match: no, or a field of activities or orders), so it can merge nothing, alone or not.',
    'zh-CN': '查重时不看“{word}”（match: no，或属于跟进记录、购买记录），never_alone 里写它没有作用。',
  },
  shared_not_read: {
    en: '“{word}” is not a value of {field} as cleaning reads it. Write it as it stands in a cell or in the report.',
    'zh-CN': '按“{field}”的规则读不出“{word}”。请照单元格里或报告里的写法填写。',
  },
  shared_twice: {
    en: '“{word}” is said to count and not to count. Keep one of the two.',
    'zh-CN': '“{word}”既写了算依据，又写了不算。请只保留一条。',
  },
  number_seq: {
    en: 'the customer number “{word}” needs exactly one counter {seq:N}, N digits at least, such as C{yyyy}{mm}{dd}{seq:3}.',
    'zh-CN': '客户编号“{word}”必须有且只有一个流水号 {seq:N}（N 为最少位数），例如 C{yyyy}{mm}{dd}{seq:3}。',
  },
  column_empty: {
    en: 'say which field the column “{word}” feeds, or "-" for none.',
    'zh-CN': '请写明“{word}”列对应哪个字段；不对应任何字段就写 "-"。',
  },
  sheet_empty: {
    en: 'say whether the sheet “{word}” is read: read or skip.',
    'zh-CN': '请写明工作表“{word}”读不读：read 读取，skip 跳过。',
  },
});

const mapping: Catalog = {
  'dictionary.why_told': {
    en: 'as the data dictionary says under columns',
    'zh-CN': '数据字典 columns 中已指定',
  },
  'dictionary.why_title': { en: 'recognised by its title, “{title}”', 'zh-CN': '按列名“{title}”识别' },
  'dictionary.why_part': {
    en: 'recognised by the words “{title}” in its title',
    'zh-CN': '按列名中的“{title}”识别',
  },
  'dictionary.why_content': {
    en: 'recognised by its content: {percent}% of the cells look like this type ({type})',
    'zh-CN': '按内容识别：{percent}% 的单元格看起来是“{type}”',
  },
  'dictionary.carried_unknown': {
    en: 'not recognised; carried along as text',
    'zh-CN': '未识别，按文本原样保留',
  },
  'dictionary.carried_told': {
    en: 'carried along as text, as the data dictionary says under columns',
    'zh-CN': '数据字典 columns 中指定不对应字段，按文本原样保留',
  },
  'dictionary.carried_taken': {
    en: 'carried along as text: the column “{other}” feeds this field already ({field})',
    'zh-CN': '“{field}”已由“{other}”列提供，本列按文本原样保留',
  },
  'dictionary.carried_content': {
    en: 'carried along as text: the title asks for another type ({type}) than the cells hold',
    'zh-CN': '列名像“{type}”，但内容不是，按文本原样保留',
  },
  'dictionary.carried_other': {
    en: 'carried along as text: the title reads like “{title}” of somebody else than the customer',
    'zh-CN': '列名像是他人（而非客户）的“{title}”，按文本原样保留',
  },
  'dictionary.carried_person': {
    en: 'carried along as text: belongs to contact number {number} of the row',
    'zh-CN': '属于本行的第 {number} 个联系人，按文本原样保留',
  },
  'dictionary.preset_company': {
    en: 'Taken as a list of companies: {count} of {total} sampled rows name an organisation.',
    'zh-CN': '按企业客户处理：抽查的 {total} 行中有 {count} 行是单位名称。',
  },
  'dictionary.preset_person': {
    en: 'Taken as a list of persons: {count} of {total} sampled rows name a person and no organisation.',
    'zh-CN': '按个人客户处理：抽查的 {total} 行中有 {count} 行只有人名、没有单位名称。',
  },
  'dictionary.preset_default': {
    en: 'Nothing tells companies from persons in these files; taken as companies.',
    'zh-CN': '从文件中看不出客户是企业还是个人，按企业客户处理。',
  },
  'dictionary.country': {
    en: 'Numbers in “{field}” without a country code are read as numbers of {country}.',
    'zh-CN': '“{field}”中没有国家代码的号码按 {country} 的号码识别。',
  },
  'dictionary.any_value': {
    en: 'The cells of “{field}” hold other values than usual, so any value is taken; list the allowed ones in the data dictionary.',
    'zh-CN': '“{field}”的取值与常见的不同，暂不限制；可在数据字典的 allowed 中列出允许的取值。',
  },
  'dictionary.date_order': {
    en: 'Dates in “{field}” such as 03/04/2020 are read in the order {order}.',
    'zh-CN': '“{field}”中 03/04/2020 这样的日期按 {order} 的顺序识别。',
  },
};

const forms: Catalog = {
  'dictionary.form.other_property': {
    en: 'The property “{property}” of the table schema has no meaning here and was not looked at.',
    'zh-CN': '表结构（Table Schema）中的“{property}”属性在这里没有作用，没有读取。',
  },
  'dictionary.form.missing_sheet': {
    en: 'The workbook has no sheet “{sheet}”: it is taken as empty.',
    'zh-CN': '工作簿里没有“{sheet}”工作表，按没有内容处理。',
  },
  'dictionary.form.missing_column': {
    en: 'The sheet “{sheet}” has no column “{column}”: it is taken as empty.',
    'zh-CN': '工作表“{sheet}”里没有“{column}”列，按空白处理。',
  },
  'dictionary.form.untitled': {
    en: 'The sheet “{sheet}”: {n} {n|cell stands|cells stand} in columns without a title, first in {place}, and {n|was|were} not read.',
    'zh-CN': '工作表“{sheet}”里有 {n} 个单元格所在的列没有标题（第一个是 {place}），没有读取。',
  },
  'dictionary.form.no_range': {
    en: '{place} is not used: fields of the type “{type}” have no range here.',
    'zh-CN': '{place} 没有采用：“{type}”类型的字段在这里没有范围。',
  },
  'dictionary.form.no_key': {
    en: 'primaryKey names “{word}”, and there is no such field.',
    'zh-CN': 'primaryKey 里写了“{word}”，但没有这个字段。',
  },
  'dictionary.form.merged': {
    en: 'The sheet “{sheet}”: merged cells count for every line they go through ({n} {n|cell|cells} filled so, first {place}).',
    'zh-CN':
      '工作表“{sheet}”里合并的单元格，对它跨过的每一行都有效（这样补上的有 {n} 格，第一个是 {place}）。',
  },
  'dictionary.form.other_sheet': {
    en: 'The sheet “{sheet}” is none of the dictionary’s and was not looked at.',
    'zh-CN': '工作表“{sheet}”不属于数据字典，没有读取。',
  },
  'dictionary.form.other_column': {
    en: 'The column “{column}” of the sheet “{sheet}” has no meaning here and was not looked at.',
    'zh-CN': '工作表“{sheet}”中的“{column}”列没有作用，没有读取。',
  },
};

const advice: Catalog = {
  'dictionary.advice.no_name': {
    en: 'No field is matched as the customer’s name (match: name), so duplicates are found by other fields alone.',
    'zh-CN': '没有作为客户名称参与匹配的字段（match: name），只能靠其他字段查重。',
  },
  'dictionary.advice.alias_again': {
    en: '{field}: the alias “{alias}” is listed twice.',
    'zh-CN': '{field}：列名“{alias}”写了两次。',
  },
  'dictionary.advice.not_met': {
    en: '{field}: the allowed value “{value}” does not meet the pattern, length or range of the field, so it is always reported.',
    'zh-CN': '{field}：允许值“{value}”不符合该字段的 pattern、length 或 range，总会被列为问题。',
  },
  'dictionary.advice.any_choice': {
    en: '{field}: a choice without allowed values takes anything. List them under allowed, or make it a text.',
    'zh-CN':
      '{field}：类型是“选项”，却没有列出允许值，等于什么都可以填。请在 allowed 里列出，或改成文本类型。',
  },
  'dictionary.advice.lines_match': {
    en: '{field}: match has no effect here. Duplicates are looked for among customers, not among activities and orders.',
    'zh-CN': '{field}：这里的 match 不起作用，查重只比较客户，不比较跟进记录和购买记录。',
  },
  'dictionary.advice.lines_survivorship': {
    en: '{field}: survivorship has no effect here. Merging customers keeps all their activities and orders.',
    'zh-CN': '{field}：这里的 survivorship 不起作用，合并客户时，跟进记录和购买记录全部保留。',
  },
  'dictionary.advice.lines_tag': {
    en: 'The tag “{tag}” asks for {field}, which is of activities or orders. Tags look at customers only, so it never holds.',
    'zh-CN': '标签“{tag}”用到了{field}，它属于跟进记录或购买记录；标签只看客户本身的字段，所以看不到它的值。',
  },
  'dictionary.advice.required_anyway': {
    en: '{field} is required anyway; the rule that asks for it adds nothing.',
    'zh-CN': '{field}本来就是必填项，规则里不必再要求。',
  },
  'dictionary.advice.required_unfed': {
    en: '{field} is required, but no column of the stored files feeds it: it is missing in every record.',
    'zh-CN': '{field}是必填项，但已导入的文件里没有对应的列，每条记录都会缺少它。',
  },
  'dictionary.advice.unfed': {
    en: '{field} is fed by no column of the stored files.',
    'zh-CN': '{field}在已导入的文件里没有对应的列。',
  },
  'dictionary.advice.no_column': {
    en: 'No stored file has a column “{title}”, which is named under columns.',
    'zh-CN': '已导入的文件里没有 columns 中写的“{title}”列。',
  },
};

/** Words of everything this folder says. */
export const words: Catalog = { ...problems, ...mapping, ...forms, ...advice };
