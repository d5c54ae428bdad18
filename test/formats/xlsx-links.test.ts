import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { makeCleaner } from '../../src/fields/clean.js';
import { openFile } from '../../src/formats/index.js';
import { builtIn } from '../../src/registry.js';
import { readMarks, writeMarks } from '../../src/store/codec.js';
import { bytesSource, rowsOf } from './sources.js';

const { dictionary } = readDictionary('preset: companies', builtIn.known);
const SITE = 'https://www.example.cn/';
const CANONICAL = 'https://www.example.cn';

async function rowWith(cells: readonly (string | { text: string; hyperlink: string })[], chunk = 1 << 16) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('客户');
  sheet.addRow(cells.map((_, column) => `列${column}`));
  sheet.addRow(cells);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const [, row] = await rowsOf(await openFile(bytesSource('客户.xlsx', bytes, chunk), {}));
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('the address behind a cell', () => {
  it('is read with the row, however the file is cut, and kept in the store', async () => {
    for (const chunk of [64, 1 << 16]) {
      const row = await rowWith(['华为技术有限公司', { text: '官网', hyperlink: `${SITE}?a=1&b=2` }], chunk);
      expect(row).toEqual({
        line: 2,
        cells: ['华为技术有限公司', '官网'],
        links: { 1: `${SITE}?a=1&b=2` },
      });
      expect(readMarks(writeMarks(row))).toEqual({ links: row.links });
    }
    expect(await rowWith(['华为技术有限公司'])).not.toHaveProperty('links');
  });

  const clean = async (field: string, text: string, hyperlink: string) => {
    const type = dictionary.fields.find(({ name }) => name === field)?.type ?? '';
    const columns = [{ column: 0, header: field, field, type, why: { code: 'dictionary.why_told' } }];
    const row = await rowWith([{ text, hyperlink }]);
    const { values, changes, findings } = makeCleaner(dictionary, columns, builtIn.types)(row);
    const codes = [...changes, ...findings]
      .map(({ code }) => code)
      .filter((code) => code !== 'clean.required');
    return [values, codes];
  };

  it('is the value of a field for it, where the text is none', async () => {
    expect(await clean('website', '官网', SITE)).toEqual([{ website: [CANONICAL] }, ['clean.linked']]);
    expect(await clean('email', '写信', 'mailto:sales@huawei.com?subject=x')).toEqual([
      { email: ['sales@huawei.com'] },
      ['clean.linked'],
    ]);
    expect(await clean('website', 'www.example.cn', SITE)).toEqual([{ website: ['www.example.cn'] }, []]);
    expect((await clean('website', 'www.163.com', SITE))[1]).toEqual(['clean.other_link']);
  });

  it('goes from a name to the field for it, and is a finding elsewhere', async () => {
    expect(await clean('name', '华为技术有限公司', SITE)).toEqual([
      { name: ['华为技术有限公司'], website: [CANONICAL] },
      ['clean.moved'],
    ]);
    expect(await clean('remark', '见附件', SITE)).toEqual([{ remark: ['见附件'] }, ['clean.link']]);
    expect((await clean('website', '附件', 'mailto:sales@huawei.com'))[1]).toContain('clean.link');
  });
});
