import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { bytesSource, rowsOf } from './sources.js';
import { zip } from './workbooks.js';

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = ['office', 'table', 'text', 'style', 'number']
  .map((name) => `xmlns:${name}="${OFFICE}:${name === 'number' ? 'datastyle' : name}:1.0"`)
  .join(' ');

const zeros = (name: string, digits: number | string) =>
  `<number:number-style style:name="${name}"><number:number number:decimal-places="0" number:min-integer-digits="${digits}"/></number:number-style>`;
const cellStyle = (name: string, format: string) =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`;

const document = (root: string, styles: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${SPACES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${styles}<office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:${root}>`;
const number = (value: string, attributes = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}"${attributes}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const table = (inside: string) => `<table:table table:name="客户">${inside}</table:table>`;

/** The same as a zip, with the common styles in a part of their own, and as one text. */
function both(common: string, own: string, inside: string): [string, Uint8Array | string][] {
  const styles = `<office:styles>${common}</office:styles>`;
  const automatic = `<office:automatic-styles>${own}</office:automatic-styles>`;
  const parts = [
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'styles.xml', data: `<office:document-styles ${SPACES}>${styles}</office:document-styles>` },
    { name: 'content.xml', data: document('document-content', automatic, inside) },
  ];
  return [
    ['.ods', zip(parts)],
    ['.fods', document('document', styles + automatic, inside)],
  ];
}

const open = (bytes: Uint8Array | string) => openFile(bytesSource('客户.ods', bytes), {});
const cellsOf = async (bytes: Uint8Array | string) =>
  (await rowsOf(await open(bytes))).map(({ line, cells }) => [line, ...cells]);

describe('cells without a style of their own', () => {
  const columns =
    '<table:table-column table:default-cell-style-name="code"/><table:table-column table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="16381" table:default-cell-style-name="long"/>';
  const rows = [
    row(number('10020') + number('10020') + number('7') + number('7')),
    row(number('10020', ' table:style-name="plain"') + number('7')),
    row(
      `<table:covered-table-cell table:number-columns-repeated="3"/>${number('42', ' table:number-columns-repeated="2"')}`,
    ),
    row(number('5') + number('5', ' table:style-name="code"'), ' table:default-cell-style-name="long"'),
    row('<table:table-cell office:value-type="string"><text:p>10020</text:p></table:table-cell>'),
  ].join('');
  it.each(
    both(
      zeros('N6', 6) + cellStyle('code', 'N6') + zeros('N9', 1) + cellStyle('plain', 'N9'),
      zeros('N8', 8) + cellStyle('long', 'N8'),
      table(columns + rows),
    ),
  )('have that of their row or column: %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      [1, '010020', '10020', '7', '00000007'],
      [2, '10020', '7'],
      [3, '', '', '', '00000042', '00000042'],
      [4, '00000005', '000005'],
      [5, '10020'],
    ]);
  });

  it('have none of the sheet before', async () => {
    const styles = zeros('N6', 6) + cellStyle('code', 'N6');
    const second = `<table:table table:name="乙"><table:table-column/>${row(number('7'))}</table:table>`;
    const [[, bytes] = ['', '']] = both('', styles, table(columns + rows) + second);
    const opened = await open(bytes);
    expect((await rowsOf(opened, 1)).map(({ cells }) => cells)).toEqual([['7']]);
  });
});

describe('counts that no memory could hold are refused', () => {
  const style = (digits: string) => zeros('N1', digits) + cellStyle('ce1', 'N1');
  const inside = table(row(number('7', ' table:style-name="ce1"')));
  for (const digits of ['4294967296', '1e308', '-1e308', '256', 'Infinity'])
    it.each([...both('', style(digits), inside), ...both(style(digits), '', inside)])(
      `${digits} digits: %s`,
      async (_, bytes) => {
        await expect(open(bytes)).rejects.toMatchObject({ code: 'format.truncated' });
      },
    );

  it.each(['min-decimal-places', 'decimal-places', 'min-exponent-digits'])('number:%s', async (name) => {
    const styles = `<number:number-style style:name="N1"><number:scientific-number number:${name}='4294967296'/></number:number-style>`;
    for (const [, bytes] of both(styles, '', inside))
      await expect(open(bytes)).rejects.toMatchObject({ code: 'format.truncated' });
  });

  it('255 digits are not', async () => {
    for (const [, bytes] of both('', style('255'), inside))
      expect(await cellsOf(bytes)).toEqual([[1, '7'.padStart(255, '0')]]);
  });

  const MANY_ROWS = ' table:number-rows-repeated="1048576"';
  const MANY_COLUMNS = ' table:number-columns-repeated="16384"';
  const refused: Record<string, string> = {
    'cells behind a sign in an attribute': row(number('1', ` table:formula="a>b"${MANY_COLUMNS}`), MANY_ROWS),
    'cells named again with a tail': row(number('1', MANY_COLUMNS), MANY_ROWS).replaceAll(
      'table-cell',
      'table-cell_x',
    ),
    'cells without text': row(
      `<table:table-cell office:value-type="float" office:value="1"${MANY_COLUMNS}></table:table-cell>`,
      MANY_ROWS,
    ),
    'a count with an exponent': row(number('1'), ' table:number-rows-repeated="1e308"'),
    'a count there twice': row(number('1', ` table:number-columns-repeated="1"${MANY_COLUMNS}`), MANY_ROWS),
    'an empty cell that is ended again': row(
      `<table:table-cell office:value-type="float" office:value="6"><table:table-cell${MANY_COLUMNS}/></table:table-cell>`,
      MANY_ROWS,
    ),
    'cells pieced together around a comment': row(
      number('1', MANY_COLUMNS).replaceAll('table-cell', 'table-<!-- -->cell'),
      MANY_ROWS,
    ),
    'ever so many spaces': row(
      `<table:table-cell office:value-type="string"><text:p>a<text:s text:c="999999999"/></text:p></table:table-cell>`,
    ),
  };
  it.each(Object.entries(refused))('%s', async (_, rows) => {
    for (const [, bytes] of both('', '', table(rows)))
      await expect(open(bytes)).rejects.toMatchObject({ code: 'format.too_large' });
  });

  it('far away rows are left out, whatever is hidden', async () => {
    const far = row(
      '<table:table-cell/>',
      ' table:number-rows-repeated="2000000000" table:visibility="collapse"',
    );
    for (const [, bytes] of both('', '', table(row(number('1')) + far + row(number('2'))))) {
      const start = performance.now();
      const opened = await open(bytes);
      expect((await rowsOf(opened)).map(({ line, cells }) => [line, ...cells])).toEqual([[1, '1']]);
      expect(opened.notes).toEqual([
        { code: 'format.outside', params: { sheet: '客户', count: 1, line: 2_000_000_002 } },
      ]);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });

  it('tags without end take no time', async () => {
    for (const tag of ['<style:style ', '<table:table-cell a="', '<table:table ', '<!-- ']) {
      const start = performance.now();
      for (const [, bytes] of both('', '', tag.repeat(100_000)))
        await open(bytes).catch((error) => expect(error).toBeInstanceOf(UserError));
      expect(performance.now() - start, tag).toBeLessThan(5000);
    }
  });
});
