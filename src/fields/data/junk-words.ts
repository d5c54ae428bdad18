/* What people and exports write into a cell when they know nothing. Lower case, half-width, the whole cell. */

/** In every field but those of plain text. Words between two `|`. */
export const JUNK_EVERYWHERE =
  '无 | 無 | 暂无 | 暫無 | 没有 | 沒有 | 不详 | 不詳 | 未知 | 空 | 待补充 | 待補充 | 待定 | 测试 | 測試 | 暂缺 | 未填 | 未填写 | 未提供 | 未登记 | 未录入 | 无数据 | 不明 | 不清楚 | 不知道 | 待完善 | 待补 | 不适用 | (空) | (空白) | 请选择 | 请输入 | n/a | #n/a | na | n.a. | n.a | null | (null) | <null> | [null] | none | nil | nan | undefined | unknown | (blank) | (empty) | not available | not applicable | tbd | tba | test | testing | asdf | asdfgh | asd | qwer | qwerty | sdf | 0';

/** What says nothing in fields of one type alone. */
export const JUNK_OF_TYPE: Readonly<Record<string, string>> = {
  email: '无邮箱 | 没有邮箱 | 不用邮箱 | 无邮件 | 无email | no email | no e-mail | 没有@',
  address: '无地址 | 没有地址 | 地址不详 | 地址未知 | 无固定地址 | 地址 | 待确认 | no address',
  region: '地区 | 区域 | 省份 | 城市 | 区县 | 未知地区 | 请选择省份 | 请选择城市 | 请选择地区 | 待确认',
  industry: '行业 | 未分类 | 行业不详 | 未知行业 | 待确认',
  tags: '无标签 | 没有标签 | 未打标签 | 暂无标签 | no tags',
  url: '无网站 | 没有网站 | 无网址 | http:// | https:// | no website',
};

/** Types in which a word that says nothing elsewhere is a value: a code, a count. */
export const VALUE_OF_TYPE: Readonly<Record<string, string>> = {
  number: '0',
  money: '0',
  boolean: '0 | 无 | 没有',
  choice: '0',
  tags: '0',
};

/** What says nothing in a field of plain text, where 测试 and 0 may be meant: words of programs, and 无 alone. */
export const JUNK_IN_TEXT =
  '无 | 無 | 暂无 | 暫無 | 无备注 | 無備註 | 没有备注 | 暂无备注 | 无说明 | 未填 | 未填写 | 请输入 | 请填写 | 请选择 | (无) | (空) | (空白) | n/a | #n/a | null | (null) | <null> | [null] | nil | nan | undefined | (blank) | (empty) | (none)';
