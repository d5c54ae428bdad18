import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import { filledCells, type IsTitle } from './table-cells.js';
import type { Header } from './table-header.js';
import { titleRowsOf } from './table-rows.js';
import { type Above, isHeaderWithin, signsOf, valuesBelow } from './table-signs.js';

/** Index of the first row below a header that is no note of a template. */
export function dataStart(
  rows: readonly SourceRow[],
  from: number,
  header: Header,
  isTitle: IsTitle,
): number {
  const titleRows = titleRowsOf(header);
  let i = from;
  for (; i < rows.length; i++) {
    const above = { titleRows, valueColumns: valuesBelow(header, rows.slice(i + 1, i + 1 + SAMPLE)) };
    const row = rows[i];
    if (row === undefined || underHeader(row, above, isTitle) === undefined) break;
  }
  return i;
}

/** Records that tell which columns hold values. */
const SAMPLE = 20;

/** Why a row between the header and the first record is none: a note of a template, titles in another language. */
export function underHeader(row: SourceRow, above: Above, isTitle: IsTitle): Message | undefined {
  const [titles = []] = above.titleRows;
  const note = noteUnderHeader(row.cells, titles);
  if (note !== undefined) return note;
  const signs = signsOf(row, above, isTitle);
  const isTitles = signs?.isUnlike && isHeaderWithin(signs) && signs.filled * 2 >= filledCells(titles).length;
  return isTitles ? { code: 'format.aside_header' } : undefined;
}

/**
 * What templates put between the header and the first record: which columns must be filled in, what may stand in
 * them, their names in a database, an example, numbers of the columns. Undefined for everything else.
 */
function noteUnderHeader(cells: readonly string[], titles: readonly string[]): Message | undefined {
  const filled = filledCells(cells);
  const [first = ''] = filled;
  if (filled.some((cell) => cell.length > LONGEST && cell !== first)) return undefined;
  const params = { word: first.slice(0, LONGEST_WORD) };
  if (isExample(filled)) return { code: 'format.aside_example', params };
  if (isInstruction(filled) || isNames(filled, titles)) return { code: 'format.aside_instruction', params };
  if (isNumbering(filled, filledCells(titles).length)) return { code: 'format.aside_numbering' };
  return undefined;
}

/** Longer cells belong to records. */
const LONGEST = 300;

/** As much of a cell as a reason quotes. */
const LONGEST_WORD = 20;

const EXAMPLE =
  /^(?:[（([【]\s*)?(?:示例|样例|范例|举例|例子|例|如|例如|譬如|填写示例|示例数据|範例|example|sample|e\.g\.)\s*\d{0,2}(?:\s*[)）\]】]|行|数据)?\s*(?:[:：]|$)|^[（([【]\s*(?:示例|样例|范例|举例|範例|example|sample)\s*\d{0,2}\s*[)）\]】]|[（([【]\s*(?:示例|样例|范例|範例|example|sample)\s*[)）\]】]$/i;

/** Marks of examples stand in cells no longer than this, or in front. */
const LONGEST_MARKED = 60;

/** Said in front, or in half of the cells. */
function isExample(filled: readonly string[]): boolean {
  const marks = filled.map((cell) => EXAMPLE.test(cell.slice(0, LONGEST_MARKED)));
  const count = marks.filter(Boolean).length;
  return count > 0 && (marks[0] === true || count * 2 >= filled.length);
}

const MUST =
  /^[（([【*]?\s*(?:必填|选填|非必填|可选|必选|可填|可不填|可空|非空|不能为空|必须|必輸|必填项|选填项|是否必填|required|optional|mandatory|not null|null)\s*[)）\]】*]?$/i;

const KIND =
  /^(?:文本|字符|字符串|文字|数字|数值|整数|小数|金额|日期|时间|日期时间|布尔|下拉|下拉框|下拉选择|下拉选项|单选|多选|单行文本|多行文本|图片|附件|自动编号|地址|电话|手机|邮箱|text|string|number|numeric|integer|int|decimal|float|double|boolean|bool|date|datetime|timestamp|(?:n?varchar2?|n?char|text|decimal|int|bigint|number)\s*(?:\(\s*\d{1,5}(?:\s*,\s*\d{1,3})?\s*\)))$/i;

const HOW =
  /^(?:请(?:填|输|选|按|勿|不要|用|从)|必填[，,；;、：:（(]|选填[，,；;、：:（(]|非必填[，,；;、：:（(]|不超过|最多|至少|最长|长度|限\s*\d|格式|支持|只能|仅限|仅支持|从下拉|下拉|可选值|选项|多个.{0,10}(?:分隔|隔开)|填写|输入|选择|不能为空|不可重复|唯一|(?:please|enter|choose|select|format|max(?:imum)?|up to|must be|one of)\b)/i;

const INSTRUCTION =
  /^(?:填写说明|填表说明|填写要求|填报说明|填写须知|导入说明|导入须知|使用说明|操作说明|字段说明|格式说明|格式要求|说明|注意|注意事项|温馨提示|提示|填写规则|模板说明|请勿|instructions?|how to fill|note)(?:\s*[:：]|$|.{0,80}(?:请|不得|不要|必须|必填|勿))/i;

function isInstruction(filled: readonly string[]): boolean {
  const [first = '', ...rest] = filled;
  if (
    INSTRUCTION.test(first) &&
    (rest.length === 0 || rest.every((cell) => HOW.test(cell) || MUST.test(cell)))
  )
    return true;
  const marks = filled.filter((cell) => MUST.test(cell)).length;
  const kinds = filled.filter((cell) => KIND.test(cell)).length;
  const hows = filled.filter((cell) => HOW.test(cell)).length;
  // The first cell may say what the row is: 是否必填 | 是 | 否.
  if (/^(?:是否必填|必填项?|字段类型|数据类型|类型)$/.test(first)) return rest.every(isYesOrKind);
  if (marks > 0 && marks + hows === filled.length) return true;
  if (filled.length > 1 && kinds + marks === filled.length) return true;
  return hows > 1 && (hows + marks) * 2 >= filled.length;
}

const isYesOrKind = (cell: string): boolean =>
  /^(?:是|否|√|×|y|n|yes|no)$/i.test(cell) || KIND.test(cell) || MUST.test(cell);

const CODE = /^[a-z][a-z0-9]*(?:[_.][a-z0-9]+)*$/i;

/** Names as a database has them, below titles in Chinese. */
function isNames(filled: readonly string[], titles: readonly string[]): boolean {
  const isSpelled = (cell: string) =>
    /[a-z0-9][_.][a-z]|[a-z][A-Z]/i.test(cell) && /_|\.|[a-z][A-Z]/.test(cell);
  return (
    filled.length > 1 &&
    filled.every((cell) => cell.length <= 40 && CODE.test(cell)) &&
    filled.filter(isSpelled).length * 2 >= filled.length &&
    titles.some((title) => /\p{Script=Han}/u.test(title))
  );
}

const SERIES = [
  '一二三四五六七八九十',
  '甲乙丙丁戊己庚辛壬癸',
  'abcdefghijklmnopqrstuvwxyz',
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
];

/** 1 2 3, (1) (2) (3), A B C, 甲 乙 1 2: three at least, under half of the titles at least. */
function isNumbering(filled: readonly string[], titles: number): boolean {
  const [first = '', ...rest] = filled;
  const cells = /^(?:栏次|栏目|列次|列号|行次|序号|项目栏次)$/.test(first) ? rest : filled;
  if (cells.length < 3 || cells.length * 2 < titles) return false;
  const marks = cells.map((cell) => cell.replace(/^[（(]|[)）]$/g, '').toLowerCase());
  let at = 0;
  for (const series of [...SERIES, undefined]) {
    const start = at;
    while (at < marks.length && marks[at] === markAt(series, at - start)) at++;
    if (at === marks.length) return true;
    // Words are counted first (甲, 乙), numbers go on behind them.
    if (at > start && series !== SERIES[1]) break;
  }
  return false;
}

/** Spreadsheets number their columns beyond Z with two letters. */
function markAt(series: string | undefined, index: number): string | undefined {
  if (series === undefined) return String(index + 1);
  return [...series][index];
}
