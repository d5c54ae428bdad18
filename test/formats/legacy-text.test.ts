import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { encoder, gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';
import { zip } from './workbooks.js';

const open = (bytes: Uint8Array | string, encoding?: string) =>
  openFile(bytesSource('客户.xls', bytes), encoding === undefined ? {} : { encoding });
const cellsOf = async (bytes: Uint8Array | string) =>
  (await rowsOf(await open(bytes))).map(({ line, cells }) => [line, ...cells]);

const TABLE =
  '<table border=1><tr><th>客户名称</th><th>统一社会信用代码</th><th>电话</th></tr>' +
  '<tr><td>深圳市华鑫达宏电子科技有限公司</td><td>440301199001011234</td><td>013800138000</td></tr></table>';
const EXPECTED = [
  [1, '客户名称', '统一社会信用代码', '电话'],
  [2, '深圳市华鑫达宏电子科技有限公司', '440301199001011234', '013800138000'],
];

describe('web pages named .xls', () => {
  const META =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>';
  it.each<[string, Uint8Array | string, string]>([
    ['UTF-8', TABLE, 'utf-8'],
    ['UTF-8 with its mark', `\ufeff<html>${TABLE}`, 'utf-8'],
    ['UTF-8 that says it is GB2312', META + TABLE, 'utf-8'],
    ['GBK', gbk(TABLE), 'gb18030'],
    ['GBK that says so', gbk(META + TABLE), 'gb18030'],
    ['GBK that says it is Western', gbk(META.replace('gb2312', 'iso-8859-1') + TABLE), 'gb18030'],
    ['UTF-16', Buffer.from(`\ufeff<html>${TABLE}`, 'utf16le'), 'utf-16le'],
    ['XHTML', `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html>${TABLE}</html>`, 'utf-8'],
  ])('%s', async (_, bytes, label) => {
    const opened = await open(bytes);
    expect([opened.format, opened.encoding?.label, opened.notes]).toEqual(['html', label, []]);
    expect(await cellsOf(bytes)).toEqual(EXPECTED);
  });

  it('take the encoding they name where the bytes leave it open, and the one that is asked for always', async () => {
    const cyrillic = encoder('windows-1251');
    const page = '<html><meta charset="windows-1251"><table><tr><td>ы</td></tr></table>';
    expect(await cellsOf(cyrillic(page))).toEqual([[1, 'ы']]);
    const opened = await open(gbk(TABLE), 'utf8');
    expect(opened.encoding).toMatchObject({ label: 'utf-8', why: { code: 'format.encoding_given' } });
    expect(opened.notes).toMatchObject([{ code: 'format.wrong_encoding' }]);
  });

  it('read what hands wrote: open tags, entities, comments, line breaks, spans', async () => {
    const page = `<html><style>td{mso-number-format:"\\@";}</style><title><b>题</b></title>
      <!-- <table><tr><td>not this</table> --><p>抬头</p>
      <TABLE><TR><TD rowspan=2>甲&amp;乙&#32;&lt;1&gt;<TD colspan="2">&nbsp;<b>丙</b>&#x20BB7;<br/>丁  戊
      <td>a < b &unknown; 5&6
      <tr><td x:num="1">00123</td><td></td><td>己
      <tr><td>&nbsp;</td></tr>
      <tr><td><p>一</p><p>二</p></td><td colspan="0" rowspan="2">三<td rowspan=99999999 colspan=-3>四</tr>
      <tr><td>五<td>六</tr></table>
      <table><tr><td>末</table><script>"<td>no</td>"</script><td`;
    expect(await cellsOf(page)).toEqual([
      [1, '甲&乙 <1>', '\u00a0丙𠮷\n丁 戊', '', 'a < b &unknown; 5&6'],
      [2, '', '00123', '', '己'],
      [4, '一\n二', '三', '四'],
      [5, '五', '', '', '六'],
      [6, '末'],
    ]);
  });

  it('of any size in no time', async () => {
    const start = performance.now();
    await cellsOf(`<table>${'<!-- <script <td colspan=9999 rowspan=9999 '.repeat(20_000)}`);
    await cellsOf(`<table>${'<td colspan=1000 rowspan=65534>'.repeat(3000)}${'<tr>'.repeat(500)}<td>甲`);
    await cellsOf(`<table>${'<td>&#x"\' &amp<br'.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

const NS = 'urn:schemas-microsoft-com:office:spreadsheet';
const spreadsheet = (encoding: string, rows: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="${NS}" xmlns:ss="${NS}" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></Style>
<Style ss:ID="z"><NumberFormat ss:Format="00000000"/></Style></Styles>
<Worksheet ss:Name="客户"><Table ss:ExpandedColumnCount="16384" ss:ExpandedRowCount="1048576">${rows}</Table></Worksheet>
<Worksheet ss:Name="隐藏"><Table><Row><Cell><Data ss:Type="String">甲</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
const data = (type: string, text: string, more = '') =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

describe('Excel 2003 XML', () => {
  const rows = `<Row>${data('String', '深圳市华鑫达宏电子科技有限公司')}${data('String', '00123')}
    ${data('Number', '440301199001011234')}${data('Number', '0755')}${data('Number', '1.5E+10')}</Row>
    <Row ss:Index="5">${data('DateTime', '2024-01-05T00:00:00.000', ' ss:StyleID="d"')}
    ${data('Number', '123', ' ss:Index="3" ss:StyleID="z"')}${data('Boolean', '1')}${data('Error', '#N/A')}
    ${data('Number', '45292', ' ss:StyleID="d"')}</Row>
    <Row ss:Index="2000000000">${data('String', '外')}</Row>`;
  const expected = [
    [1, '深圳市华鑫达宏电子科技有限公司', '00123', '440301199001011234', '0755', '15000000000'],
    [5, '2024-01-05', '', '00000123', 'TRUE', '#N/A', '2024-01-01'],
  ];
  it.each<[string, Uint8Array | string, string]>([
    ['UTF-8', spreadsheet('UTF-8', rows), 'utf-8'],
    ['GBK', gbk(spreadsheet('GB2312', rows)), 'gb18030'],
    ['GBK that says UTF-8', gbk(spreadsheet('UTF-8', rows)), 'gb18030'],
    ['UTF-16', Buffer.from(`\ufeff${spreadsheet('UTF-16', rows)}`, 'utf16le'), 'utf-16le'],
  ])('%s', async (_, bytes, label) => {
    const opened = await open(bytes);
    expect([opened.format, opened.encoding?.label]).toEqual(['xml', label]);
    expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['客户', false],
      ['隐藏', true],
    ]);
    expect(await cellsOf(bytes)).toEqual(expected);
    await rowsOf(opened);
    expect(opened.notes).toEqual([
      { code: 'format.outside', params: { sheet: '客户', count: 1, line: 2_000_000_000 } },
    ]);
  });

  it('refuses a column style for ever so many columns', async () => {
    const bomb = spreadsheet('UTF-8', '<Column ss:Span="999999999"/>');
    await expect(open(bomb)).rejects.toBeInstanceOf(UserError);
  });
});

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const content = (root: string, rows: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:${root} xmlns:office="${OFFICE}:office:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:text="${OFFICE}:text:1.0"
 xmlns:style="${OFFICE}:style:1.0" xmlns:number="${OFFICE}:datastyle:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>
<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="客户" table:style-name="ta1">${rows}</table:table>
<table:table table:name="隐藏" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:${root}>`;
const cell = (attributes: string, text: string) =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe('OpenDocument as LibreOffice writes it', () => {
  const rows = `<table:table-row>${cell('office:value-type="string"', '深圳市𠮷野家')}
    ${cell('office:value-type="date" office:date-value="2024-01-05" table:style-name="ce1"', '2024年1月')}
    ${cell('office:value-type="float" office:value="13800138000"', '1.38E+10')}
    ${cell('office:value-type="string" office:string-value="" calcext:value-type="error"', '#N/A')}
    ${cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE')}</table:table-row>
    <table:table-row table:number-rows-repeated="2">${cell('office:value-type="string" table:number-columns-repeated="2"', '同')}</table:table-row>
    <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  const packed = (xml: string) =>
    zip([
      { name: 'mimetype', data: mimetype, stored: true },
      { name: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
      { name: 'styles.xml', data: '<office:document-styles/>' },
      { name: 'content.xml', data: xml },
    ]);
  it.each<[string, Uint8Array | string]>([
    ['.ods', packed(content('document-content', rows))],
    ['.fods', content('document', rows)],
  ])('%s', async (_, bytes) => {
    const opened = await open(bytes);
    expect(opened.format).toBe('ods');
    expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['客户', false],
      ['隐藏', true],
    ]);
    expect(await cellsOf(bytes)).toEqual([
      [1, '深圳市𠮷野家', '2024-01-05', '13800138000', '#N/A', 'TRUE'],
      [2, '同', '同'],
      [3, '同', '同'],
    ]);
  });

  it('refuses a row that is repeated a million times', async () => {
    const bomb = `<table:table-row table:number-rows-repeated="1048576">${cell('office:value-type="string" table:number-columns-repeated="16384"', '炸')}</table:table-row>`;
    for (const bytes of [packed(content('document-content', bomb)), content('document', bomb)])
      await expect(open(bytes)).rejects.toMatchObject({ code: 'format.too_large' });
  });
});
