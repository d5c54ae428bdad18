import type { Catalog } from '../model/words.js';
import { damageWords } from './damage/index.js';
import { PLACEHOLDER } from './fold.js';

/** Words of what cleaning says about fields of any type. */
export const words: Catalog = {
  ...damageWords,
  'clean.no_column': {
    en: 'stands in column {column}, where the table has no column; the row may be shifted',
    'zh-CN': '位于 {column} 列，而表格没有这一列，这一行可能错位了',
  },
  'clean.linked': {
    en: 'Taken from the link behind the cell.',
    'zh-CN': '取自单元格的超链接。',
  },
  'clean.link': {
    en: 'The cell leads to {link}, which this field cannot hold. Put it by hand where it belongs.',
    'zh-CN': '单元格带有超链接 {link}，本字段放不下。需要的话，请手工填到合适的字段。',
  },
  'clean.other_link': {
    en: 'The cell leads to another address than it shows: {link}. Check which is right.',
    'zh-CN': '单元格显示的地址与超链接不一致，链接指向 {link}，请核对哪个正确。',
  },
  'clean.tidied': {
    en: 'Written in the standard form.',
    'zh-CN': '已统一为标准写法。',
  },
  'clean.emptied': {
    en: 'Says nothing, so it was left empty. If “{text}” is an answer here, give the field junk: { keep: ["{text}"] } in the dictionary.',
    'zh-CN':
      '没有实际内容，已按空值处理。如果“{text}”在这里是有效内容，请在数据字典的该字段下写 junk: { keep: ["{text}"] }。',
  },
  'clean.moved': {
    en: 'Found in the column “{field}” and moved here, where it belongs.',
    'zh-CN': '从“{field}”列中识别出来，已移到本字段。',
  },
  'clean.occupied': {
    en: '“{text}” belongs in “{field}”, which already says “{value}”. Check which is right and put it there by hand.',
    'zh-CN': '“{text}”应归入“{field}”，但那里已有“{value}”。请核对后手工处理。',
  },
  'clean.left_over': {
    en: '“{text}” does not belong here but there is no free field for it. Move it by hand, or add a field of type {type} to the dictionary.',
    'zh-CN':
      '“{text}”不属于本字段，但没有空着的字段可放。请手工处理，或在数据字典中增加一个“{type}”类型的字段。',
  },
  'clean.not_allowed': {
    en: '“{value}” is not one of the allowed values ({allowed}). Correct it, or add it to the dictionary as a value or a synonym.',
    'zh-CN': '“{value}”不在允许的取值（{allowed}）之内。请改正，或把它作为取值或同义词加入数据字典。',
  },
  'clean.spreadsheet_error': {
    en: 'A formula failed here in the spreadsheet, so there is no value. Correct it there and import again.',
    'zh-CN': '表格里的公式出错，这一格没有内容。请在原表中改正后重新导入。',
  },
  'clean.pattern': {
    en: '“{value}” does not have the form that the dictionary asks for: {pattern}',
    'zh-CN': '“{value}”不符合数据字典规定的格式：{pattern}',
  },
  'clean.pattern_too_long': {
    en: 'has more than {most} characters and was not compared with the form that the dictionary asks for: {pattern}',
    'zh-CN': '超过 {most} 个字符，未按数据字典规定的格式检查：{pattern}',
  },
  'clean.length': {
    en: 'has {characters} characters; the dictionary asks for {min} to {max}.',
    'zh-CN': '有 {characters} 个字符，数据字典要求 {min} 至 {max} 个。',
  },
  'clean.length_least': {
    en: 'has {characters} characters; the dictionary asks for {min} at least.',
    'zh-CN': '有 {characters} 个字符，数据字典要求至少 {min} 个。',
  },
  'clean.length_most': {
    en: 'has {characters} characters; the dictionary asks for {max} at most.',
    'zh-CN': '有 {characters} 个字符，数据字典要求最多 {max} 个。',
  },
  'clean.range': {
    en: '“{value}” is not from {min} to {max}, as the dictionary asks.',
    'zh-CN': '“{value}”不在数据字典规定的范围内（{min} 至 {max}）。',
  },
  'clean.range_least': {
    en: '“{value}” is less than {min}, which the dictionary asks for at least.',
    'zh-CN': '“{value}”小于数据字典规定的下限 {min}。',
  },
  'clean.range_most': {
    en: '“{value}” is more than {max}, which the dictionary allows at most.',
    'zh-CN': '“{value}”大于数据字典规定的上限 {max}。',
  },
  'clean.range_currency': {
    en: '“{value}” is in another currency than the field and was not compared with the range that the dictionary asks for.',
    'zh-CN': '“{value}”的币种与本字段不同，没有按数据字典规定的范围检查。',
  },
  'clean.rule_required': {
    en: '{field} must be filled in where {formula}, but it is empty.',
    'zh-CN': '{field}在“{formula}”时必填，但没有内容。',
  },
  'clean.rule': {
    en: 'A rule of the dictionary asks for {expected}.',
    'zh-CN': '不符合数据字典的规则：应为 {expected}。',
  },
  'clean.rule_when': {
    en: 'Where {formula}, a rule of the dictionary asks for {expected}.',
    'zh-CN': '不符合数据字典的规则：“{formula}”时，应为 {expected}。',
  },
  'clean.rule_said': { en: '{text}', 'zh-CN': '{text}' },
  'clean.ditto': {
    en: '“{text}” points to the row above, which is no longer certain to be the one that was meant. Fill in what is meant.',
    'zh-CN': '“{text}”指的是上一行的内容，但行的顺序可能已经变了，无法确定是哪一行。请填写实际内容。',
  },
  'clean.placeholder': PLACEHOLDER,
  'clean.nothing': {
    en: '“{text}” says that nothing is known, as the data dictionary has it (junk). Left empty.',
    'zh-CN': '数据字典的 junk 把“{text}”列为没有实际信息的内容，已按空值处理。',
  },
  'clean.wrong_kind': {
    en: '“{text}” is of another kind ({type}) than this field. Which field it belongs to is not certain, so move it by hand.',
    'zh-CN': '“{text}”看起来是“{type}”，不属于本字段；无法确定应放到哪个字段，请手工处理。',
  },
  'clean.filled_down': {
    en: 'The cell is blank as in all rows below the first one of a customer; taken over from line {line}.',
    'zh-CN': '这张表每个客户只在第一行写名称等信息，以下各行留空；已从第 {line} 行补入。',
  },
  'clean.required': {
    en: '{field} must be filled in, but it is empty.',
    'zh-CN': '{field}是必填项，但没有内容。',
  },
  'clean.contradicts_birth': {
    en: '{field} shows that the date of birth is {proved}, but here it is {value}. Compare the two; a date of the lunar calendar is to be written as a solar one.',
    'zh-CN': '{field}显示 {proved} 出生，而这里写的是 {value}。请核对；如果记的是农历，请改成公历。',
  },
  'clean.contradicts_male': {
    en: '{field} is that of a man, but here it says “{value}”. Compare the two.',
    'zh-CN': '{field}显示为男性，而这里写的是“{value}”。请核对。',
  },
  'clean.contradicts_female': {
    en: '{field} is that of a woman, but here it says “{value}”. Compare the two.',
    'zh-CN': '{field}显示为女性，而这里写的是“{value}”。请核对。',
  },
  'clean.contradicts_region': {
    en: '{field} was given in {proved}, but here it says “{value}”. Compare the two; the customer may have moved.',
    'zh-CN': '{field}显示在{proved}登记，而这里写的是“{value}”。请核对，也可能是后来迁移过。',
  },
  'clean.contradicts_country': {
    en: '{field} is a number of China, but here it says “{value}”. Compare the two.',
    'zh-CN': '{field}是中国的编号，而这里写的是“{value}”。请核对。',
  },
  'clean.contradicts_org_code': {
    en: '{field} holds the organisation code {proved}, but here it is “{value}”. One of the two belongs to somebody else.',
    'zh-CN': '{field}中的组织机构代码是 {proved}，而这里写的是“{value}”，其中一个应属于别的单位。',
  },
};
