import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import * as hostile from './hostile-files.js';
import { brokenXls } from './hostile-xls.js';
import { bytesSource, rowsOf } from './sources.js';

const { book, fods, hostileZip, ods, PARTS, sheet, SHEET_START, spreadsheetXml, STRINGS_START } = hostile;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST_SECONDS = 5;

/** The cells of all sheets that have any, or the code of the message. */
async function outcome(bytes: Uint8Array | string): Promise<string | string[][]> {
  try {
    const opened = await openFile(bytesSource('客户.xls', bytes), {});
    const rows: string[][] = [];
    for (let index = 0; index < opened.sheets.length; index++)
      for (const row of await rowsOf(opened, index)) rows.push([...row.cells]);
    return rows;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const part = (name: string): string => PARTS.find((one) => one.name === name)?.start ?? '';
/** Ten entities, each ten times the one before. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

type Case = readonly [string, () => Uint8Array | string, string | string[][]];

function check(cases: readonly Case[]): void {
  it.each(cases)('%s', async (_, make, expected) => {
    const bytes = make();
    const start = performance.now();
    expect(await outcome(bytes)).toEqual(expected);
    expect((performance.now() - start) / 1000).toBeLessThan(MOST_SECONDS);
  });
}

describe('workbooks that', () => {
  const row = (cells: string, attributes = '') => `<row ${attributes}>${cells}</row>`;
  const text = (value: string, attributes = '') =>
    `<c ${attributes} t="inlineStr"><is><t>${value}</t></is></c>`;
  check([
    ['unpack to a gigabyte', () => sheet(' ', 1_000_000_000), 'format.zip_bomb'],
    [
      'hold a workbook that holds a bomb',
      () => hostileZip([{ name: '客户.xlsx', start: sheet(' ', 100_000).toString('latin1') }]),
      'format.plain_zip',
    ],
    [
      'hold one text of 60 MB',
      () =>
        book({
          name: STRINGS,
          start: `${STRINGS_START}<si><t>`,
          repeat: 'aaaa',
          times: 15_000_000,
          end: '</t></si></sst>',
        }),
      'format.zip_bomb',
    ],
    [
      'hold a number format of 60 MB',
      () =>
        book({
          name: 'xl/styles.xml',
          start: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="',
          repeat: 'y',
          times: 60_000_000,
          end: '"/></numFmts></styleSheet>',
        }),
      'format.zip_bomb',
    ],
    ['hold elements in one another without end', () => sheet('<a>', 1_000_000), 'format.damaged'],
    [
      'hold an element with ever so many attributes',
      () =>
        book({
          name: SHEET,
          start: `<worksheet ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
        }),
      'format.damaged',
    ],
    [
      'claim every cell there can be',
      () =>
        book({
          name: SHEET,
          start: `${SHEET_START.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols><sheetData>')}${row(text('甲', 'r="B1048576"'), 'r="1048576" spans="1:16384"')}</sheetData></worksheet>`,
        }),
      [['', '甲']],
    ],
    [
      'have cells beyond the last',
      () =>
        sheet(
          row(text('乙', 'r="XFE1"'), 'r="1"') +
            row(text('丙', 'r="ZZZZZZZZZZ2"')) +
            row(text('丁'), 'r="1048577"') +
            row(text('戊'), 'r="99999999999999999999"'),
        ),
      [],
    ],
    [
      'have the last cell of every row filled',
      () => sheet('<row><c r="XFD1"><v>1</v></c></row>', 1_048_576),
      'format.damaged',
    ],
    [
      'have one tab a hundred thousand times',
      () =>
        book({
          name: 'xl/workbook.xml',
          start: '<workbook xmlns:r="x"><sheets>',
          repeat: '<sheet name="甲" r:id="r1"/>',
          times: 100_000,
          end: '</sheets></workbook>',
        }),
      [['甲']],
    ],
    [
      'have half a million merged cells that cover everything',
      () =>
        book({
          name: SHEET,
          start: `${SHEET_START}${row(text('甲'))}</sheetData><mergeCells>`,
          repeat: '<mergeCell ref="A1:XFD1048576"/>',
          times: 500_000,
          end: '</mergeCells></worksheet>',
        }),
      [['甲']],
    ],
    ['refer to shared strings that are not there', () => sheet(row('<c t="s"><v>2147483648</v></c>')), []],
    [
      'have 20,000 parts',
      () => hostileZip([...PARTS, ...Array.from({ length: 20_000 }, (_, i) => ({ name: `x/${i}` }))]),
      [['甲']],
    ],
    ['are symbolic links', () => hostileZip(PARTS, { mode: 0o120777 }), [['甲']]],
    [
      'name parts outside of themselves',
      () => hostileZip([{ name: '../../../../etc/passwd', start: 'x' }, ...PARTS]),
      [['甲']],
    ],
    [
      'have two parts of one name: the first counts',
      () => hostileZip([...PARTS, { name: SHEET, start: '<worksheet/>' }]),
      [['甲']],
    ],
    [
      'have two parts whose names differ in case: the first counts',
      () => hostileZip([...PARTS, { name: SHEET.toUpperCase(), start: '<worksheet/>' }]),
      [['甲']],
    ],
    [
      'relate the workbook to itself',
      () =>
        book({
          name: RELATIONS,
          start: `<Relationships>${hostile.relation('r1', 'worksheet', 'workbook.xml')}${hostile.relation('r2', 'sharedStrings', 'workbook.xml')}</Relationships>`,
        }),
      [],
    ],
    [
      'are their own main part',
      () =>
        book({
          name: '_rels/.rels',
          start: `<Relationships>${hostile.relation('r1', 'officeDocument', '_rels/.rels')}</Relationships>`,
        }),
      'format.no_sheets',
    ],
    [
      'have their sheet in another place on the disk',
      () => book({ name: RELATIONS, start: part(RELATIONS).replace('worksheets/sheet1.xml', '/etc/passwd') }),
      'format.part_missing',
    ],
  ]);

  it.each(PARTS.map(({ name }) => name))('declare entities in %s', async (name) => {
    const { start = '' } = PARTS.find((one) => one.name === name) ?? {};
    const laughing = start.replace('?>', `?>${LAUGHS}`).replace('甲', '&a9;');
    expect(laughing).toContain('<!DOCTYPE');
    expect(await outcome(book({ name, start: laughing }))).toBe('format.doctype');
  });
});

describe('old formats that', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const odsRow = (cells: string, attributes = '') =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const EVERY_ROW = 'table:number-rows-repeated="1048576"';
  const EVERY_COLUMN = 'table:number-columns-repeated="16384"';
  const xmlCell = (text: string, attributes = '') =>
    `<Cell ${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
  check([
    [
      'ods: repeat a cell for the whole sheet',
      () => ods(odsRow(cell('甲', EVERY_COLUMN), EVERY_ROW)),
      'format.too_large',
    ],
    [
      'ods: repeat an empty cell for the whole sheet',
      () =>
        ods(
          odsRow('<table:table-cell table:number-columns-repeated="16384"/>', EVERY_ROW) + odsRow(cell('甲')),
        ),
      [],
    ],
    [
      'ods: span more than there is',
      () =>
        ods(
          odsRow(
            cell('甲', 'table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"'),
          ),
        ),
      [['甲']],
    ],
    ['fods: declare entities', () => fods(odsRow(cell('甲')), LAUGHS), [['甲']]],
    [
      'xml: are two thousand million rows and columns away',
      () => spreadsheetXml(`<Row ss:Index="2147483648">${xmlCell('甲', 'ss:Index="2147483648"')}</Row>`),
      [],
    ],
    [
      'xml: merge more than there is',
      () =>
        spreadsheetXml(
          `<Row>${xmlCell('甲', 'ss:MergeAcross="2147483647" ss:MergeDown="2147483647"')}</Row>`,
        ),
      [['甲']],
    ],
    ['xml: declare entities', () => spreadsheetXml(`<Row>${xmlCell('甲')}</Row>`, LAUGHS), [['甲']]],
    [
      'html: span thousands of millions',
      () => '<table><tr><td colspan=1000000000 rowspan=1000000000>甲</td></tr><tr><td>乙</td></tr></table>',
      [['甲'], [...Array.from({ length: 1000 }, () => ''), '乙']],
    ],
    [
      'html: span everything, with a million rows',
      () => `<table><tr>${'<td colspan=1000 rowspan=65534>'.repeat(16)}<td>甲${'<tr>'.repeat(1_000_000)}`,
      [[...Array.from({ length: 16_000 }, () => ''), '甲']],
    ],
    [
      'html: span everything, with a cell at the end of each row',
      () => `<table><tr>${'<td colspan=1000 rowspan=65534>'.repeat(16)}${'<tr><td>甲'.repeat(20_000)}`,
      'format.too_large',
    ],
    ['html: nest a million tables', () => `${'<table>'.repeat(1_000_000)}<tr><td>甲`, [['甲']]],
    ['html: nest cells in cells', () => `${'<table><tr><td>'.repeat(300_000)}甲`, [['甲']]],
    ['html: never end a tag', () => `<table><tr><td>${'<1'.repeat(500_000)}`, [['<1'.repeat(500_000)]]],
    ['html: consist of spaces and tags', () => `<table><tr><td>甲${' <b>'.repeat(500_000)}乙`, [['甲 乙']]],
    [
      'html: consist of paragraphs',
      () => `<table><tr><td>${'甲<p>'.repeat(200_000)}`,
      [[Array(200_000).fill('甲').join('\n')]],
    ],
  ]);

  it.each(Object.entries(brokenXls))('xls: %s', async (_, make) => {
    const bytes = make();
    const start = performance.now();
    const found = await outcome(bytes);
    if (typeof found === 'string')
      expect(found).toMatch(/^format\.(?:truncated|no_sheets|old_office|too_large)$/);
    else expect(found[0]?.[0]).toBe('客户名称');
    expect((performance.now() - start) / 1000).toBeLessThan(MOST_SECONDS);
  });
});

describe('text that', () => {
  it('has a million columns', async () => {
    const found = await outcome(`${'a,'.repeat(500_000)}\n甲\n`);
    expect(found).toBe('format.row_too_wide');
  });
  check([['nests lists without end', () => '['.repeat(300_000), [['['.repeat(300_000)]]]]);
  it('is one quotation that never ends', async () => {
    const found = await outcome(`甲,乙\n"${'丙,\n'.repeat(500_000)}`);
    if (typeof found === 'string') expect(found).toBe('format.record_too_long');
    else expect(found[0]).toEqual(['甲', '乙']);
  });
  it('nests JSON without end', async () => {
    for (const json of ['{"a":'.repeat(300_000), `{"a":${'['.repeat(300_000)}${']'.repeat(300_000)}}\n`]) {
      const found = await outcome(json);
      expect(typeof found === 'string' ? found : 'rows').toMatch(/^(?:format\.\w+|rows)$/);
    }
  });
});

describe('what a file asks for', () => {
  it('is never fetched', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('甲');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const dtd = `<!DOCTYPE x SYSTEM "${url}" [<!ENTITY e SYSTEM "${url}"><!ENTITY % p SYSTEM "${url}">%p;]>`;
    const files: (Uint8Array | string)[] = [
      book({ name: RELATIONS, start: part(RELATIONS).replace('worksheets/sheet1.xml', url) }),
      book({
        name: RELATIONS,
        start: part(RELATIONS).replace('sharedStrings.xml"', `${url}" TargetMode="External"`),
      }),
      book({ name: SHEET, start: part(SHEET).replace('?>', `?>${dtd}`).replace('甲', '&e;') }),
      sheet(`<row><c t="str"><f>WEBSERVICE("${url}")</f><v>甲</v></c></row>`),
      ods(
        `<table:table-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${url}"/><table:table-row><table:table-cell table:formula="of:=WEBSERVICE(&quot;${url}&quot;)"><text:p>甲</text:p></table:table-cell></table:table-row>`,
      ),
      fods(
        '<table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell></table:table-row>',
        dtd,
      ),
      spreadsheetXml(`<Row><Cell ss:HRef="${url}"><Data ss:Type="String">&e;</Data></Cell></Row>`, dtd),
      `<html><head><link rel="stylesheet" href="${url}"><script src="${url}"></script></head><table background="${url}"><tr><td><img src="${url}"><iframe src="${url}"></iframe>甲</td></tr></table>`,
      `=WEBSERVICE("${url}"),=HYPERLINK("${url}")\n甲,乙\n`,
    ];
    for (const file of files) await outcome(file);
    await new Promise<void>((done) => setTimeout(done, 50));
    await new Promise<void>((done) => server.close(() => done()));
    expect(asked).toEqual([]);
  });
});

const DIST = process.env.CRM_CLEAN_TEST_DIST ?? join(ROOT, 'dist');
const SOURCES = join(ROOT, 'src/formats');
const built = join(DIST, '.built');
/** `npm test` builds first; a test run on its own may find an old build, which says nothing. */
const isBuilt =
  existsSync(built) &&
  readdirSync(SOURCES).every((name) => statSync(join(SOURCES, name)).mtimeMs <= statSync(built).mtimeMs);

describe.skipIf(!isBuilt)(isBuilt ? 'memory' : 'memory (skipped: not built)', () => {
  it('stays below 600 MB with a heap of 256 MB, whatever the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crm-clean-hostile-'));
    const strings = (repeat: string, times: number, start = '', end = '') =>
      book({ name: STRINGS, start: STRINGS_START + start, repeat, times, end: `${end}</sst>` });
    const files: Record<string, Uint8Array | string> = {
      'bomb.xlsx': sheet(' ', 2_000_000_000),
      'strings.xlsx': strings('<si/>', 100_000_000),
      'string.xlsx': strings('aaaa', 500_000_000, '<si><t>', '</t></si>'),
      'hollow.xlsx': sheet('<row><c r="XFD1"><v>1</v></c></row>', 1_048_576),
      'deep.xlsx': sheet('<a>', 20_000_000),
      'attributes.xlsx': book({
        name: SHEET,
        start: `<worksheet ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      }),
      'spans.xls': `<table><tr>${'<td colspan=1000 rowspan=65534>'.repeat(16)}${'<tr><td>a'.repeat(20_000)}`,
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const paths = [...Object.keys(files).map((name) => join(folder, name)), 'endless'];
    const child = join(ROOT, 'test/formats/hostile-child.mjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=256', child, DIST, ...paths],
      { encoding: 'utf8', timeout: 55_000 },
    );
    rmSync(folder, { recursive: true });
    const results = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    expect({ status, stderr, read: results.length }).toEqual({ status: 0, stderr: '', read: paths.length });
    expect(results.map(({ code }) => code)).toEqual([
      'format.zip_bomb',
      'format.zip_bomb',
      'format.zip_bomb',
      'format.damaged',
      'format.damaged',
      'format.damaged',
      'format.too_large',
      'format.record_too_long',
    ]);
    expect(Math.max(...results.map(({ megabytes }) => megabytes))).toBeLessThan(600);
    // The encoding of text is told from all of it, so the endless line is read to its end.
    for (const { path, seconds } of results)
      expect(seconds, path).toBeLessThan(path === 'endless' ? 6 * MOST_SECONDS : MOST_SECONDS);
  });
});
