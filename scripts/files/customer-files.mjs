// The customer list in every format.
import { createRequire } from 'node:module';
import { biff5 } from './biff5.mjs';
import { COLUMNS, FORMATS, ROWS, TEXTS } from './customers.mjs';
import { gb18030, gbk, utf16 } from './encodings.mjs';
import { escaped, letter, textRow, workbook } from './workbook.mjs';

const XLSX = createRequire(import.meta.url)('@e965/xlsx');
const SHEET = '客户资料';
const EMPTY = '';

function quoted(cell, delimiter) {
  const needs = ['"', '\n', '\r', delimiter].some((char) => cell.includes(char));
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
const delimited = (delimiter, end = '\r\n') =>
  TEXTS.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + end).join('');

function sheetjs() {
  const rows = [
    COLUMNS,
    ...ROWS.map((row) => row?.map(({ value }) => (value === EMPTY ? null : value)) ?? []),
  ];
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  rows.forEach((row, line) => {
    row.forEach((value, column) => {
      const format = FORMATS[COLUMNS[column]];
      if (typeof value === 'number' && format) sheet[letter(column) + (line + 1)].z = format;
    });
  });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, SHEET);
  // Without it the time of writing gets in.
  book.Props = { CreatedDate: new Date(Date.UTC(2012, 2, 5)), ModifiedDate: new Date(Date.UTC(2012, 2, 5)) };
  return book;
}
const written = (bookType) => XLSX.write(sheetjs(), { type: 'buffer', bookType });

function biff5Customers() {
  const cells = [];
  [COLUMNS.map((value) => ({ value })), ...ROWS].forEach((row, line) => {
    row?.forEach(({ value }, column) => {
      if (value === EMPTY) return;
      cells.push([line, column, value, typeof value === 'number' ? FORMATS[COLUMNS[column]] : undefined]);
    });
  });
  return biff5({ sheets: [{ name: SHEET, cells }] });
}

function xlsxCustomers() {
  const formats = Object.values(FORMATS);
  const strings = [];
  const rows = ROWS.map((row, index) => {
    const cells = row?.map(({ value }, column) => {
      const at = `r="${letter(column)}${index + 2}"`;
      const style = formats.indexOf(FORMATS[COLUMNS[column]]) + 1;
      if (value === EMPTY) return '';
      if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
      if (typeof value === 'number') return `<c ${at} s="${style}"><v>${value}</v></c>`;
      strings.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
      return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
    });
    return cells ? `<row r="${index + 2}">${cells.join('')}</row>` : '';
  });
  return workbook({
    sheets: [{ name: SHEET, rows: textRow(1, COLUMNS) + rows.join('') }],
    strings: strings.join(''),
    formats,
  });
}

/** As exporters write it that leave out all addresses: texts inline, dates in ISO 8601. */
function bareXlsxCustomers() {
  const formats = Object.values(FORMATS);
  const cellOf = ({ value, iso }, column) => {
    const style = `s="${formats.indexOf(FORMATS[COLUMNS[column]]) + 1}"`;
    if (value === EMPTY) return '<c/>';
    if (iso) return `<c ${style} t="d"><v>${iso}</v></c>`;
    if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number') return `<c ${style}><v>${value}</v></c>`;
    return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const rows = [COLUMNS.map((value) => ({ value })), ...ROWS].map(
    (row) => `<row>${(row ?? []).map(cellOf).join('')}</row>`,
  );
  return workbook({ sheets: [{ name: SHEET, rows: rows.join('') }], formats });
}

const htmlTable = () => {
  const cell = (name) => (text) => `<${name}>${escaped(text).replaceAll('\n', '<br>')}</${name}>`;
  const [head, ...rows] = TEXTS;
  return `<table border="1">\n<tr>${head.map(cell('th')).join('')}</tr>\n${rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>\n`).join('')}</table>\n`;
};
const page = (charset) =>
  `<html><head>${charset ? `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">` : ''}<title>客户资料导出</title></head>\n<body>\n${htmlTable()}</body></html>\n`;

const NS = 'urn:schemas-microsoft-com:office:spreadsheet';
function spreadsheetXml(encoding) {
  const kinds = { string: 'String', number: 'Number', boolean: 'Boolean' };
  const cells = (row) =>
    row.map(({ value, iso, text }, column) => {
      if (value === EMPTY) return '';
      const at = ` ss:Index="${column + 1}"`;
      const format = FORMATS[COLUMNS[column]];
      const style = format && text !== COLUMNS[column] ? ` ss:StyleID="s${column}"` : '';
      const shown = iso ?? (typeof value === 'boolean' ? Number(value) : value);
      return `<Cell${at}${style}><Data ss:Type="${iso ? 'DateTime' : kinds[typeof value]}">${escaped(shown).replaceAll('\n', '&#10;')}</Data></Cell>`;
    });
  const rows = [COLUMNS.map((value) => ({ value, text: value })), ...ROWS].map((row, index) =>
    row ? `<Row ss:Index="${index + 1}">${cells(row).join('')}</Row>\n` : '',
  );
  const styles = Object.entries(FORMATS).map(
    ([title, format]) =>
      `<Style ss:ID="s${COLUMNS.indexOf(title)}"><NumberFormat ss:Format="${escaped(format)}"/></Style>`,
  );
  return `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${NS}" xmlns:ss="${NS}">\n<Styles>${styles.join('')}</Styles>\n<Worksheet ss:Name="${SHEET}"><Table>\n${rows.join('')}</Table></Worksheet></Workbook>\n`;
}

function jsonLines() {
  const lines = ROWS.map((row) =>
    row ? JSON.stringify(Object.fromEntries(row.map(({ text }, column) => [COLUMNS[column], text]))) : '',
  );
  return `${lines.join('\n')}\n`;
}

/** Name → bytes. */
export const customerFiles = () => ({
  'customers.xlsx': xlsxCustomers(),
  'customers-bare.xlsx': bareXlsxCustomers(),
  'customers-biff5-cp936.xls': biff5Customers(),
  'customers-biff8.xls': written('biff8'),
  'customers.xlsb': written('xlsb'),
  'customers.ods': written('ods'),
  'customers.fods': written('fods'),
  'customers-xml-utf8.xls': Buffer.from(spreadsheetXml('UTF-8')),
  'customers-xml-gbk.xls': gbk(spreadsheetXml('GBK')),
  'customers-html-gb2312.xls': gbk(page('gb2312')),
  'customers-html-gbk-no-meta.xls': gbk(page()),
  'customers-html-utf8.xls': Buffer.from(`\ufeff${page('utf-8')}`),
  'customers-html-utf8-no-meta.xls': Buffer.from(page()),
  'customers-tab-gbk.xls': gbk(delimited('\t')),
  'customers-bar-gbk.txt': gbk(delimited('|', '\n')),
  'customers-unicode-text.txt': utf16(delimited('\t')),
  'customers-gb18030.csv': gb18030(delimited(',')),
  'customers-utf8-bom.csv': Buffer.from(`\ufeff${delimited(',')}`),
  'customers-utf8-cr.csv': Buffer.from(delimited(',', '\r')),
  'customers.jsonl': Buffer.from(jsonLines()),
});
