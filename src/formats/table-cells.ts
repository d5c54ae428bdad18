import type { SourceRow } from '../model/record.js';

/** Longer cells are no titles, whatever mark they carry. */
const LONGEST_TITLE = 100;

/** Answers remembered at once. */
const LARGEST_MEMORY = 20_000;

/** A title without the mark of a field that must be filled in. */
export function bareTitle(text: string): string {
  if (text.length > LONGEST_TITLE) return text;
  return text.replace(/^[*＊]\s*|\s*(?:[*＊]|[（(](?:必填|选填|必輸|required|optional)[)）])$/gi, '');
}

export function isLabel(text: string): boolean {
  return [...text].length <= 40 && /\p{L}/u.test(text);
}

/** What stands in a list and not above it: numbers, dates, addresses of all kinds, names of companies. */
export function isValue(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^\d[\d\s,.:：/+()\-–]*[年月日号楼室元]?$/u.test(text) ||
    /^\p{L}{1,4}[\s.:：-]?\d[\d\s/-]{2,}$/u.test(text) ||
    /\d{5,}/.test(text) ||
    /\d{1,4}\s*[号號弄室楼樓栋棟]/u.test(text) ||
    /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(text) ||
    /[^\s@]@[^\s@]+\.[a-z]/i.test(text) ||
    /^(?:https?:|www\.)/i.test(text) ||
    /(?<=.{2})(?:公司|集团|集團|工厂|工廠|事务所|事務所|经营部|商行|合作社)(?:[（(].{1,30}[)）]|.{1,8}分公司)?$/u.test(
      text,
    ) ||
    /\b(?:inc|ltd|llc|gmbh|corp|co|s\.a|b\.v|pty|plc)\.?$/i.test(text) ||
    /^(?:true|false|n\/a|#n\/a|null)$/i.test(text)
  );
}

export type IsTitle = (text: string) => boolean;

/**
 * The test for titles with a memory, as a sheet asks for the same words again and again. Marks of required fields do
 * not count, and of a cell of several lines the first one may be the title.
 */
export function rememberTitles(isTitle: IsTitle): IsTitle {
  const memory = new Map<string, boolean>();
  return (cell) => {
    if (cell.length > LONGEST_TITLE) return false;
    const before = memory.get(cell);
    if (before !== undefined) return before;
    const [line = ''] = cell.trim().split(/[\r\n]/, 1);
    const answer = isTitle(bareTitle(cell)) || (line !== cell && isTitle(bareTitle(line.trim())));
    if (memory.size >= LARGEST_MEMORY) memory.clear();
    memory.set(cell, answer);
    return answer;
  };
}

/** Words that the last part of a title is made of, where no dictionary has the title: 供应商名称, 单价, unit price. */
const TITLE_ENDING =
  /(?:名称|姓名|名|称|人|者|员|商|方|电话|手机|号|码|编码|代码|代号|序号|编号|账户|地址|地区|区域|省|市|县|日期|时间|期限|有效期|年度|年份|月份|金额|总额|单价|价格|价|费用?|税|款|余额|成本|数量|数|量|次数|比例|率|单位|品牌|产品|商品|物料|项目|规格|型号|类型|类别|种类|分类|等级|级别|状态|进度|阶段|方式|条件|内容|事项|原因|结果|说明|备注|摘要|职务|职位|部门|岗位|性别|年龄|学历|专业|合计|小计|邮箱|邮编|网址|名稱|電話|號碼|編號|金額|單價|數量|單位|備註|狀態)$|(?:^|[\s_-])(?:name|title|phone|tel|fax|mobile|mail|e-?mail|address|city|state|country|zip|date|time|no|nr|number|id|code|type|status|amount|price|cost|total|qty|quantity|unit|currency|description|remarks?|notes?|comments?|category|group|region|department|position|age|sex|gender|year|month|rate|score)\.?$/i;

const UNIT_BEHIND = /\s*(?:[（(][^（()）]{0,20}[)）]|\[[^[\]]{0,20}\]|【[^【】]{0,20}】)$/u;

/** Whether a short text ends like a title, notes in brackets behind it left out. */
export function endsLikeTitle(text: string): boolean {
  if (text.length > 24) return false;
  const bare = bareTitle(text.trim()).replace(UNIT_BEHIND, '');
  return bare.length <= 16 && TITLE_ENDING.test(bare.replace(/\s*\d{0,2}$/, ''));
}

/** Words for nothing known. */
export function isPlaceholder(text: string): boolean {
  return /^(?:无|暂无|没有|未知|不详|待定|待补|空|略|無|暫無|沒有|不詳|n\/?a|none|nil|null|unknown|tbd|\?+|？+|[-–—/\\]+)$/i.test(
    text,
  );
}

/** The columns in which nearly all of what these rows hold is values. */
export function valueColumns(rows: readonly SourceRow[]): number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const texts = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '');
    return texts.length > 0 && texts.filter(isValue).length * 5 >= texts.length * 4;
  });
}

/** The texts of the cells that hold something. */
export function filledCells(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** Whether there is a column that holds values in the rows below and a label here. */
export function differsFromBelow(cells: readonly string[], below: readonly SourceRow[]): boolean {
  return cells.some((cell, column) => {
    if (cell.trim() === '' || isValue(cell.trim())) return false;
    const texts = below.map((row) => (row.cells[column] ?? '').trim()).filter((text) => text !== '');
    return texts.length > 0 && texts.filter(isValue).length * 5 >= texts.length * 4;
  });
}
