import type { SourceRow } from '../model/record.js';
import { filledCells } from './table-cells.js';
import { loneText } from './table-rows.js';

/* Rows that say what the rows below them have in common: 华南区, 作废客户, 备用联系人：. */

/** Longer texts are no headings. */
const LONGEST = 20;

const NUMBERED = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s{0,3}/;
const COUNTED = /\s{0,3}(?:[（(][^（()）]{0,12}[)）]|[共计]?\s?\d{1,5}\s?[家户个人位条])$/;

const REGION =
  /^(?:华东|华南|华西(?=大?区|片)|华北|华中|东北|西北|西南|东南|中南(?=大?区|片|地)|东部|西部|南部|北部|中部|港澳台|长三角|珠三角|京津冀|江浙沪|云贵川|全国|国内|国外|海外|境外|境内|省内|省外|市内|市外|本地|外地|本市|外埠)(?:大区|片区|地区|区域|区|片|市场|办事处|分公司)?(?:的?(?:客户|供应商|经销商|代理商))?$/;

const PROVINCE =
  /^(?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:北京|上海|天津|重庆)市?|(?:内蒙古|西藏)(?:自治区)?|广西(?:壮族自治区)?|宁夏(?:回族自治区)?|新疆(?:维吾尔自治区)?|(?:香港|澳门)(?:特别行政区)?)(?:地区|片区|区域|市场)?(?:客户)?$/;

const CUSTOMERS =
  /^(?:(?:已|未|老|新|大|小|中|停用|作废|失效|流失|丢失|终止|停止|暂停|潜在|意向|目标|重点|重要|普通|一般|核心|战略|优质|高端|长期|零散|散|成交|合作|交易|签约|跟进|休眠|黑名单|备用|备选|其他|其它|历史|往年|今年|去年|本年|当年|内部|外部|个人|企业|单位|公司|终端|直销|线上|线下|国内|国外|海外|正式|试用|无效|有效|vip|[a-e][类级]?){1,4}(?:的)?(?:客户|用户|会员|供应商|经销商|代理商|联系人|名单|单位)|(?:vip|[a-e一二三])[类级])$/i;

const YEAR = /^(?:19|20)\d{2}年度?(?:\d{1,2}月份?|第?[1-4一二三四]季度|[上下]半年)?(?:新增)?(?:的?客户)?$/;

/** A name with nothing behind its colon. */
const LABEL = /^\p{L}[^:：,，。]{1,14}[:：]$/u;

const KINDS = [REGION, PROVINCE, CUSTOMERS, YEAR];

/** The heading that a row is, by its words alone, which no customer has for a name; undefined for everything else. */
export function sectionHeading(cells: readonly string[]): string | undefined {
  const text = loneText(cells);
  if (text === undefined || text.length > LONGEST) return undefined;
  if (cells.findIndex((cell) => cell.trim() !== '') > 1) return undefined;
  if (LABEL.test(text)) return text;
  const name = text
    .replace(/[:：]$/, '')
    .replace(NUMBERED, '')
    .replace(COUNTED, '');
  return KINDS.some((kind) => kind.test(name)) ? text : undefined;
}

/** Columns of a table that has room for headings between its records. */
const FEWEST_COLUMNS = 3;

/** Whether nearly all records fill three cells or more, so that a row of one cell is no record like the others. */
export function fillsSeveral(rows: readonly SourceRow[]): boolean {
  const widths = rows.map(({ cells }) => filledCells(cells).length).filter((width) => width > 1);
  const wide = widths.filter((width) => width >= FEWEST_COLUMNS).length;
  // A name alone may be a record; where most rows are such names, a heading is not told from them.
  const alone = rows.filter(({ cells }) => filledCells(cells).length === 1 && !sectionHeading(cells)).length;
  return wide > 0 && wide * 10 >= widths.length * 9 && alone * 5 <= rows.length;
}
