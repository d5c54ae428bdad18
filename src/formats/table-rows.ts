import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import { endsLikeTitle, filledCells } from './table-cells.js';
import type { Header } from './table-header.js';

const TOTAL =
  '合计|总计|小计|共计|累计|总和|合計|總計|小計|共計|累計|本页合计|本页小计|本月合计|本月小计|本年累计|合计金额|金额合计|grandtotal|subtotal|sub-total|total|totals|sum';
const UNITS = '条|家|户|人|位|个|項|项|笔|行|元|万元|records?|rows?|customers?|items?';

/** The word alone, or with a number behind it: `合计`, `总计：35 家`, `Total: 12,300`. White space is taken out before. */
const TOTAL_CELL = new RegExp(`^(?:${TOTAL})[:：]?(?:共?[¥￥$€]?-?[\\d,]+(?:\\.\\d+)?(?:${UNITS})?)?$`, 'i');

/** What the total is of stands in front or in brackets: `华南区小计`, `小计（广东）`. */
const NAMED_TOTAL =
  /^(?:[^\d]{1,12}(?:合计|小计|总计|合計|小計|總計)|(?:合计|小计|总计|小計|合計)[（(][^)）]{1,12}[)）]|(?:sub)?totalfor.{1,20})[:：]?$/i;

const SIGNATURE =
  /^(?:制表人?|制表单位|制表日期|制单人?|填表人?|填表日期|填报人|填报单位|填报日期|审核人?|复核人?|审批人?|批准人?|经办人|统计人|统计日期|打印人|打印日期|打印时间|导出人|导出日期|导出时间|部门负责人|单位负责人|负责人签字|签字|签名|盖章|备注|附注|说明|注|製表人?|審核人?|複核人?|製表日期|列印日期|備註|說明|prepared\s*by|checked\s*by|reviewed\s*by|approved\s*by|printed\s*(?:on|by|at)|exported\s*(?:on|by|at)|generated\s*(?:on|by|at)|signature|remarks?|notes?)\s*[:：]/i;

const FOOTER =
  /^(?:第\s*\d+\s*[页頁](?:[\s,，/]*[共总總]\s*\d+\s*[页頁])?|[共总總]\s*\d+\s*[页頁](?:[\s,，/]*第\s*\d+\s*[页頁])?|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?|[-–—]\s*\d+\s*[-–—]|[（(]?(?:以下空白|以下无正文|此页以下无正文|以下無正文)[)）]?|[-*=\s]*end\s*of\s*(?:report|file|data|list)[-*=\s]*)$/i;

/** The titles of a header, and where it has several rows each of them; folded for comparing. */
export type TitleRows = readonly (readonly string[])[];

export function titleRowsOf({ headers, headerRows = [] }: Header): TitleRows {
  return [headers, ...headerRows.map(({ cells }) => cells)].map((titles) => titles.map(bare));
}

/** Why a line below the header is no record; undefined when it is one. In doubt it is one. */
export function asideReason(cells: readonly string[], titleRows: TitleRows): Message | undefined {
  const [headers = []] = titleRows;
  const filled = filledCells(cells);
  const [first = ''] = filled;
  if (titleRows.some((titles) => isHeaderAgain(cells, titles))) return { code: 'format.aside_header' };
  if (filled.every((cell) => /^[-=_*~—–─━·.…]{2,}$/.test(cell))) return { code: 'format.aside_line' };
  if (isTotal(filled, headers.length)) return { code: 'format.aside_total', params: { word: first } };
  if (headers.length < 2) return undefined;
  if (filled.length <= 2 && filled.every((cell) => FOOTER.test(cell)))
    return { code: 'format.aside_footer', params: { word: first } };
  if (isSignature(filled, headers.length)) return { code: 'format.aside_signature', params: { word: first } };
  if (headers.length > 2 && isTitleAgain(cells))
    return { code: 'format.aside_title', params: { word: first } };
  return undefined;
}

/** Whether a row is surely the name of a table: one of those that no customer has, or one with the number of the page. */
function isTitleAgain(cells: readonly string[]): boolean {
  const first = loneText(cells);
  if (first === undefined || first.length > LONGEST_NAME) return false;
  const name = first.replace(PAGE_BEHIND, '');
  return name !== first || (isName(cells) && SURE_NAME.test(first));
}

/** 第2页 共3页, (第 2 页), 2/3页 behind a name, apart from it. */
const PAGE_BEHIND =
  /(?<=\S)(?:\s{1,20}|\s{0,20}[（(])(?:第\s?\d{1,5}\s?[页頁](?:[\s,，/]{0,5}[共总總]\s?\d{1,5}\s?[页頁])?|\d{1,5}\s?\/\s?\d{1,5}\s?[页頁])[)）]?$/;

const LONGEST_NAME = 50;

/** The text of a row that holds only one, alone or merged over its columns with its text in each. */
export function loneText(cells: readonly string[]): string | undefined {
  const [first, ...others] = filledCells(cells);
  return others.every((cell) => cell === first) ? first : undefined;
}

/** What no customer is called. */
const SURE_NAME =
  /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．].{1,20}(?:名单|清单|名录|资料|信息|客户|供应商|表)(?:[（(].{1,20}[)）])?$|^.{1,30}(?:名单|名單|清单|清單|名录|名錄|一览表|明细表|汇总表|登记表|统计表|通讯录|通訊錄)(?:[（(].{1,20}[)）])?$/;

/** Whether a merged cell of the header goes through the row. */
export function isCovered({ inherited }: SourceRow, headers: readonly string[]): boolean {
  if (inherited === undefined) return false;
  return Object.entries(inherited).some(([column, text]) => {
    const title = headers[Number(column)] ?? '';
    return title !== '' && text.trim() === title;
  });
}

/** Numbered like a chapter, or called a list: 二、供应商名单, 2020年客户资料表. */
const NAME =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．)）]|(?:附件|附表|表)\s*[一二三四五六七八九十\d]{1,2}).{1,30}$|^.{1,30}(?:名单|名單|清单|清單|名录|名錄|一览|一覽|列表|台账|明细|[^代手外]表|资料|資料|通讯录|通訊錄|\blist)(?:[（(].{1,20}[)）])?$/iu;

/** Whether a row is the name of a table: alone, or merged over its columns with its text in each. */
export function isName(cells: readonly string[]): boolean {
  const name = loneText(cells);
  return name !== undefined && name.length <= LONGEST_NAME && NAME.test(name);
}

/** A label with what belongs to it: 部门：销售部. */
const LABELLED = /^\p{L}[^:：]{0,9}[:：]/u;

export function isLabelled(cells: readonly string[]): boolean {
  return filledCells(cells).every((cell) => LABELLED.test(cell));
}

/** How a row compares with folded titles, column by column. */
export interface Likeness {
  readonly same: number;
  /** Cells that begin with the title, or the title with them: 电话 and 电话（手机）. */
  readonly near: number;
  readonly other: number;
}

export function likeness(cells: readonly string[], titles: readonly string[]): Likeness {
  const counts = { same: 0, near: 0, other: 0 };
  titles.forEach((title, column) => {
    const cell = bare(cells[column] ?? '');
    if (cell !== '') counts[kindOf(cell, title)]++;
  });
  return counts;
}

function kindOf(cell: string, title: string): keyof Likeness {
  if (cell === title) return 'same';
  return title !== '' && (cell.startsWith(title) || title.startsWith(cell)) ? 'near' : 'other';
}

/** The cells say what the header says in the same columns, all of them or most; two at least, or the only one. */
function isHeaderAgain(cells: readonly string[], titles: readonly string[]): boolean {
  let same = 0;
  let unlike = 0;
  for (let column = 0; column < titles.length; column++) {
    const cell = cells[column];
    if (cell === undefined || cell === '') continue;
    const text = bare(cell);
    if (text === '') continue;
    if (text === titles[column]) same++;
    // What follows can no longer make up for it.
    else if (++unlike * 5 > titles.length) return false;
  }
  const count = titles.reduce((sum, title) => (title === '' ? sum : sum + 1), 0);
  if (same === 0 || same < Math.min(2, count)) return false;
  return unlike === 0 || (same >= 4 * unlike && same * 2 >= count && !hasOtherTitle(cells, titles));
}

/** Whether a cell has a title of its own: 供应商名称 where the others have 客户名称. */
function hasOtherTitle(cells: readonly string[], titles: readonly string[]): boolean {
  return cells.some((cell, column) => {
    const text = bare(cell);
    return text !== '' && kindOf(text, titles[column] ?? '') === 'other' && endsLikeTitle(cell);
  });
}

const bare = (text: string) => (/\s/.test(text) ? text.replace(/\s/g, '') : text).toLowerCase();

/** A word for a total in front, and nothing else but numbers: a customer called 总计 has more than that. */
function isTotal(filled: readonly string[], width: number): boolean {
  const [first = '', ...rest] = filled;
  const word = bare(first);
  const named = TOTAL_CELL.test(word) || (width > 1 && rest.length > 0 && NAMED_TOTAL.test(word));
  return named && rest.every((cell) => isAmount(cell) || TOTAL_CELL.test(bare(cell)));
}

/** 12,300.50, 35家, 约21万, 3万8, (120), 人民币1.2亿元整. */
const AMOUNT = new RegExp(
  `^(?:共|约|計|计|人民币|rmb)?[(（]?[-+]?[¥￥$€£]?-?[\\d,]*\\.?\\d+[)）]?(?:%|％|(?:[千万亿萬億]\\d{0,4})?(?:${UNITS}|元)?整?)?$`,
  'i',
);

/** A sum in capital numerals: 大写：贰拾壹万元整. */
const CAPITALS = /^(?:人民币)?(?:[(（]?大写[)）]?)?[:：]?[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{2,}$/;

/** Longer than any amount. */
const LONGEST_AMOUNT = 60;

/** Sums, counts and shares; not telephone numbers and other long codes. */
function isAmount(cell: string): boolean {
  const text = bare(cell);
  if (/^(?:\+?86)?1[3-9]\d{9}$/.test(text) || /^\d{12,}$/.test(text) || /^0\d{2,3}-?\d{7,8}$/.test(text))
    return false;
  if (text.length > LONGEST_AMOUNT) return false;
  return /^[-–—/]{1,2}$/.test(text) || AMOUNT.test(text) || CAPITALS.test(text);
}

/** A label with a colon in front, and little else in the row: more labels, or the name or date that goes with one. */
function isSignature(filled: readonly string[], width: number): boolean {
  if (!SIGNATURE.test(filled[0] ?? '')) return false;
  const labelled = filled.filter((cell) => /[:：]/.test(cell)).length;
  return filled.length <= Math.max(1, Math.floor(width / 2)) || labelled * 2 >= filled.length;
}
