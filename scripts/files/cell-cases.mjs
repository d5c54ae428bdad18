// Workbooks whose cells are awkward, in exact markup.
import { biff5 } from './biff5.mjs';
import { escaped, relation, workbook } from './workbook.mjs';

const si = (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`;

const FORMATS = [
  'yyyy"年"m"月"d"日"',
  'yyyy"年"m"月"',
  '[$-804]h:mm:ss AM/PM',
  '[h]:mm:ss',
  '0.00%',
  '00000000',
  31,
  14,
  '#,##0.00_ ;[Red]-#,##0.00 ',
  '@',
];
const style = (format) => FORMATS.indexOf(format) + 1;

/** One line each: what it is in column A, the cell in column B. `cell`: attributes and inside of `c`. */
function caseRows(cases) {
  const rows = cases.map(([what, attributes, inside], index) => {
    const line = index + 1;
    return `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>${escaped(what)}</t></is></c><c r="B${line}" ${attributes}>${inside}</c></row>`;
  });
  return rows.join('');
}
const v = (value) => `<v>${value}</v>`;
const is = (inside) => `<is>${inside}</is>`;
const t = (text) => `<t xml:space="preserve">${text}</t>`;

const STRINGS = [
  si('440301199001011234'),
  '<si><r><rPr><b/></rPr><t>深圳市</t></r><r><rPr><sz val="11"/></rPr><t xml:space="preserve">龑腾 </t></r><r><t>有限公司</t></r></si>',
  '<si><t>堃泰</t><rPh sb="0" eb="1"><t>コン</t></rPh><phoneticPr fontId="1"/></si>',
  si('第一行\n第二行'),
  si('甲_x000D_\n乙 _x005F_x0041_'),
];

const cells = () =>
  workbook({
    formats: FORMATS,
    strings: STRINGS.join(''),
    sheets: [
      {
        name: '单元格',
        rows: caseRows([
          ['18 位文本', 't="s"', v(0)],
          ['被截断的 18 位数字', '', v('440301199001011000')],
          ['数字，写成指数', '', v('1.3800138000E+10')],
          ['前导零（文本）', 't="inlineStr"', is(t('00123'))],
          ['前导零（格式）', `s="${style('00000000')}"`, v(123)],
          ['指数文本', 't="inlineStr"', is(t('1.38E+10'))],
          ['末尾 .0', '', v('13800138000.0')],
          ['小数', '', v('0.30000000000000004')],
          ['极小的数', '', v('1E-7')],
          ['百分比', `s="${style('0.00%')}"`, v(0.155)],
          ['千位分隔', `s="${style('#,##0.00_ ;[Red]-#,##0.00 ')}"`, v(-1234567.5)],
          ['真', 't="b"', v(1)],
          ['错误值', 't="e"', v('#N/A')],
          ['富文本', 't="s"', v(1)],
          ['注音', 't="s"', v(2)],
          ['换行', 't="s"', v(3)],
          ['转义', 't="s"', v(4)],
          ['公式结果：文本', 't="str"', `<f>A1&amp;"x"</f>${v('龑腾')}`],
          ['公式结果：数字', '', `<f>SUM(1,2)</f>${v(3)}`],
          ['公式结果：错误', 't="e"', `<f>1/0</f>${v('#DIV/0!')}`],
          ['公式没有结果', '', '<f>NOW()</f>'],
          ['不间断空格', 't="inlineStr"', is(t('\u00a0龑腾\u00a0电子'))],
          ['零宽空格', 't="inlineStr"', is(t('龑\u200b腾\ufeff'))],
          ['前后空格', 't="inlineStr"', is(t(' 龑腾 '))],
          ['超链接', 't="inlineStr"', is(t('sales@example.cn'))],
          ['有批注', 't="inlineStr"', is(t('龑腾'))],
          ['文本格式的数字', `s="${style('@')}"`, v('13800138000')],
          ['扩展 B 区', 't="inlineStr"', is(t('𠮷野家'))],
        ]),
        after:
          '<hyperlinks><hyperlink ref="B25" r:id="rId1"/></hyperlinks><phoneticPr fontId="1"/><legacyDrawing r:id="rId3"/>',
        rels: [
          relation('rId1', 'hyperlink', 'mailto:other@example.cn', ' TargetMode="External"'),
          relation('rId2', 'comments', '../comments1.xml'),
        ],
      },
    ],
    extra: {
      'xl/comments1.xml':
        '<?xml version="1.0"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="B26" authorId="0"><text><t>批注不是内容</t></text></comment></commentList></comments>',
    },
  });

const DATE_CASES = [
  ['年月日', 'yyyy"年"m"月"d"日"', 45_292],
  ['年月', 'yyyy"年"m"月"', 45_292],
  ['内置格式 31', 31, 45_292],
  ['内置格式 14', 14, 45_292.75],
  ['时间', '[$-804]h:mm:ss AM/PM', 0.604_166_666_666_666_6],
  ['时长', '[h]:mm:ss', 1.5],
  ['1900 年第 1 天', 14, 1],
  ['并不存在的 1900-02-29', 14, 60],
  ['1900-03-01', 14, 61],
  ['最后一天', 14, 2_958_465],
  ['超出范围', 14, 2_958_466],
  ['负数', 14, -1],
];

const dates = (date1904) =>
  workbook({
    formats: FORMATS,
    date1904,
    sheets: [
      {
        name: '日期',
        rows: caseRows(DATE_CASES.map(([what, format, value]) => [what, `s="${style(format)}"`, v(value)])),
      },
    ],
  });

/** Old Excel has no built-in formats for Chinese dates below 97, so those cases are left out. */
const datesBiff5 = () =>
  biff5({
    sheets: [
      {
        name: '日期',
        cells: DATE_CASES.filter(([, format]) => typeof format === 'string').flatMap(
          ([what, format, value], row) => [
            [row, 0, what],
            [row, 1, value, format],
          ],
        ),
      },
      { name: '隐藏的', hidden: true, cells: [[0, 0, '字典']] },
    ],
  });

/** Name → bytes. */
export const cellFiles = () => ({
  'cells.xlsx': cells(),
  'dates-1900.xlsx': dates(false),
  'dates-1904.xlsx': dates(true),
  'dates-biff5-cp936.xls': datesBiff5(),
});
