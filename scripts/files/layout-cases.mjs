// Workbooks whose tables are awkward to find.
import { textRow, workbook } from './workbook.mjs';

const rowsOf = (list, more = {}) =>
  list
    .map((cells, index) => (cells.length === 0 ? '' : textRow(index + 1, cells, more[index + 1] ?? '')))
    .join('');
const merges = (...ranges) =>
  `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
const one = (name, rows, ...ranges) =>
  workbook({ sheets: [{ name, rows: rowsOf(rows), after: ranges.length > 0 ? merges(...ranges) : '' }] });

const twoRowHeader = () =>
  one(
    '客户',
    [
      ['客户名称', '联系人', '', '地址', ''],
      ['', '姓名', '手机', '省份', '详细地址'],
      ['龑腾电子', '李堃', '13800138001', '广东', '深圳市南山区滨江路1号'],
      ['许记商行', '许功', '13800138002', '浙江', '杭州市余杭区创业街2号'],
    ],
    'A1:A2',
    'B1:C1',
    'D1:E1',
  );

const threeRowHeader = () =>
  one(
    '客户',
    [
      ['2012年客户统计表', '', '', '', ''],
      ['客户名称', '联系方式', '', '', '备注'],
      ['', '联系人', '', '公司电话', ''],
      ['', '姓名', '手机', '', ''],
      ['龑腾电子', '李堃', '13800138001', '0755-26012345', '老客户'],
      ['许记商行', '许功', '13800138002', '0571-88012345', ''],
    ],
    'A1:E1',
    'A2:A4',
    'B2:D2',
    'B3:C3',
    'D3:D4',
    'E2:E4',
  );

const frame = () =>
  one(
    'Sheet1',
    [
      ['华东区客户资料表', '', '', ''],
      ['制表单位：销售一部', '', '', '2012年3月1日'],
      ['说明：本表仅供内部使用', '', '', ''],
      [],
      ['序号', '客户名称', '电话', '销售额'],
      ['1', '龑腾电子', '0755-26012345', '1000'],
      ['2', '许记商行', '0571-88012345', '2000'],
      ['小计', '', '', '3000'],
      ['序号', '客户名称', '电话', '销售额'],
      ['3', '堃泰贸易', '021-65432100', '500'],
      ['合计', '', '', '3500'],
      [],
      ['制表人：李堃', '', '审核：', ''],
    ],
    'A1:D1',
  );

const twoTables = () =>
  one('Sheet1', [
    ['客户名称', '电话', '级别'],
    ['龑腾电子', '0755-26012345', 'A'],
    ['许记商行', '0571-88012345', 'B'],
    [],
    [],
    ['联系人', '手机', '邮箱', '职务'],
    ['李堃', '13800138001', 'likun@example.cn', '采购经理'],
    ['王喆', '13800138002', 'wangzhe@example.cn', '财务'],
  ]);

const mergedDown = () =>
  one(
    '客户',
    [
      ['地区', '客户名称', '电话'],
      ['华南', '龑腾电子', '0755-26012345'],
      ['', '堃泰贸易', '020-81234567'],
      ['', '喆行咨询', '0769-22012345'],
      ['华东', '许记商行', '0571-88012345'],
    ],
    'A2:A4',
  );

/** Column B and row 3 are hidden; so are the second and, in a way that no menu shows, the third sheet. */
const hidden = () =>
  workbook({
    sheets: [
      {
        name: '客户',
        before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
        rows: rowsOf(
          [
            ['客户名称', '内部编号', '电话'],
            ['龑腾电子', '1', '0755-26012345'],
            ['许记商行', '2', '0571-88012345'],
            ['堃泰贸易', '3', '021-65432100'],
          ],
          { 3: ' hidden="1"' },
        ),
      },
      { name: '字典', state: 'hidden', rows: rowsOf([['A 级'], ['B 级']]) },
      { name: '系统', state: 'veryHidden', rows: rowsOf([['版本', '3']]) },
    ],
  });

/** Name → bytes. */
export const layoutFiles = () => ({
  'header-two-rows.xlsx': twoRowHeader(),
  'header-three-rows.xlsx': threeRowHeader(),
  'title-totals-signature.xlsx': frame(),
  'two-tables.xlsx': twoTables(),
  'merged-down.xlsx': mergedDown(),
  'hidden.xlsx': hidden(),
});
