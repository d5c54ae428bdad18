import type { OutColumn } from '../model/table.js';
import { columnLetters } from '../text/lists.js';

/* The parts of a workbook that the writer makes, as XML: Office Open XML, ISO/IEC 29500-1 (SpreadsheetML, OPC). */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in the list of cell formats below. */
export const PLAIN = 0;
export const TEXT = 1;
export const BOLD = 2;

export const stylesPart = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const packagePart = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** `madeAt`: UTC, ISO. */
export function corePart(madeAt: string): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>crm-clean</dc:creator><cp:lastModifiedBy>crm-clean</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`;
}

export function contentTypesPart(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const own = Array.from({ length: sheets }, (_, index) =>
    override(sheetPath(index), `${TYPES}.worksheet+xml`),
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${TYPES}.sheet.main+xml`)}${own.join('')}${override('xl/styles.xml', `${TYPES}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** `names`: as `SheetNames` gives them. */
export function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

export function workbookRelationsPart(sheets: number): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const own = Array.from({ length: sheets }, (_, index) =>
    relation(index + 1, 'worksheet', sheetPath(index).slice('xl/'.length)),
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${relation(sheets + 1, 'styles', 'styles.xml')}</Relationships>`;
}

/** The beginning of a sheet, to its first row: the first line stands still, columns have their widths and formats. */
export function sheetStart(
  columns: readonly OutColumn[],
  widths: readonly number[],
  isFirst: boolean,
): string {
  const view = `<sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>`;
  const cols = columns.map(
    ({ text }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widths[index] ?? 0}" style="${text ? TEXT : PLAIN}" customWidth="1"/>`,
  );
  const list = cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${list}<sheetData>`;
}

/** The end of a sheet, with a filter over all its rows. */
export function sheetEnd(columns: number, lastRow: number): string {
  const filter = columns === 0 ? '' : `<autoFilter ref="A1:${columnLetters(columns - 1)}${lastRow}"/>`;
  return `</sheetData>${filter}</worksheet>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char) : text;
}
