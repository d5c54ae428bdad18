import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { formats, openFile } from '../../src/formats/index.js';
import { words } from '../../src/formats/words.js';
import { gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';
import { workbook, zip } from './workbooks.js';

const latin = (text: string) => Buffer.from(text, 'latin1');

/** An OLE compound file whose directory names the given streams. */
function ole(...names: string[]): Buffer {
  const head = Buffer.alloc(512);
  head.write('d0cf11e0a1b11ae1', 'hex');
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  const sectors = Math.ceil(names.length / 4);
  for (let i = 0; i < sectors; i++) table.writeUInt32LE(i + 1 < sectors ? i + 2 : 0xfffffffe, (i + 1) * 4);
  const directory = Buffer.alloc(sectors * 512);
  names.forEach((name, i) => {
    directory.write(name, i * 128, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, i * 128 + 64);
  });
  return Buffer.concat([head, table, directory]);
}

const REFUSED: readonly [string, Uint8Array, string][] = [
  ['empty', Buffer.alloc(0), 'format.empty'],
  ['png', latin('\x89PNG\r\n\x1a\n0000'), 'format.image'],
  ['jpeg', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'format.image'],
  ['gif', latin('GIF89a000'), 'format.image'],
  ['webp', latin('RIFF\0\0\0\0WEBPVP8 '), 'format.image'],
  ['heic', latin('\0\0\0\x18ftypheic'), 'format.image'],
  ['pdf', latin('%PDF-1.7\n%\xe2\xe3'), 'format.pdf'],
  ['rar', latin('Rar!\x1a\x07\0'), 'format.archive'],
  ['gzip', latin('\x1f\x8b\x08\0'), 'format.archive'],
  ['exe', latin(`MZ\x90\0\x03\0\0\0\x04${'\0'.repeat(60)}`), 'format.program'],
  ['elf', latin('\x7fELF\x02\x01'), 'format.program'],
  ['sqlite', latin('SQLite format 3\0\x10\0'), 'format.own_store'],
  ['rtf', latin('{\\rtf1\\ansi'), 'format.rtf'],
  ['html', Buffer.from('\ufeff\n<html xmlns:x="urn"><p>甲'), 'format.html'],
  ['html in GBK', gbk('<html><frameset><frame src="客户.files/sheet001.htm"></frameset>'), 'format.html'],
  ['html in UTF-16', Buffer.from('\ufeff<!DOCTYPE html><html>', 'utf16le'), 'format.html'],
  ['mhtml', latin('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'format.mail_page'],
  ['xml', latin('<?xml version="1.0"?><customers><customer/></customers>'), 'format.xml'],
  ['json without a list', latin('{\n  "name": "A",\n  "tags": [1, 2]\n}'), 'format.json'],
  ['damaged xls', ole('Root Entry', 'Workbook'), 'format.truncated'],
  ['damaged xls 5', ole('Root Entry', 'a', 'b', 'c', 'd', 'Book'), 'format.truncated'],
  [
    'locked',
    ole('Root Entry', '\x06DataSpaces', 'EncryptionInfo', 'x', 'EncryptedPackage'),
    'format.password',
  ],
  ['msg', ole('Root Entry', '__properties_version1.0'), 'format.old_office'],
  ['doc', ole('Root Entry', 'WordDocument'), 'format.office_document'],
  ['cut xls', ole('Root Entry', 'Workbook').subarray(0, 600), 'format.old_office'],
  ['docx', zip([{ name: 'word/document.xml', data: '<x/>' }]), 'format.office_document'],
  ['pptx', zip([{ name: 'ppt/presentation.xml', data: '<x/>' }]), 'format.office_document'],
  [
    'ods without content',
    zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
    'format.truncated',
  ],
  [
    'odt',
    zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]),
    'format.office_document',
  ],
  ['damaged xlsb', zip([{ name: 'xl/workbook.bin', data: 'x' }]), 'format.truncated'],
  ['numbers', zip([{ name: 'Index/Document.iwa', data: 'x' }]), 'format.numbers'],
  ['zip', zip([{ name: '客户.csv', data: 'a,b' }]), 'format.plain_zip'],
  ['empty zip', zip([]), 'format.archive'],
  ['binary', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)), 'format.binary'],
];

describe('files given by mistake', () => {
  it.each(REFUSED)('%s', async (_, bytes, code) => {
    const error = await openFile(bytesSource('客户.xls', bytes), {}).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code, params: { path: '客户.xls' } });
    expect(words[code]?.en).toContain('{path}');
    expect(words[code]?.['zh-CN']).toContain('{path}');
  });
});

describe('the kind is told by content', () => {
  it('in no time, however many comments a page begins with', async () => {
    const page = (end: string) => openFile(bytesSource('a.xls', '<!----> '.repeat(900) + end), {});
    await expect(page('<html>')).rejects.toMatchObject({ code: 'format.html' });
    expect((await page('甲,乙')).format).toBe('csv');
  });

  it('whatever the name says', async () => {
    const book = workbook({ sheets: ['<row><c><v>1</v></c></row>'] });
    expect((await openFile(bytesSource('a.csv', book), {})).format).toBe('xlsx');
    for (const text of ['客户,电话\n', 'MZ,BM\n1,2\n', 'PK,a\n', '<客户>,a\n']) {
      const opened = await openFile(bytesSource('a.xlsx', text), {});
      expect(opened.format).toBe('csv');
      expect((await rowsOf(opened)).length).toBeGreaterThan(0);
    }
  });

  it('text is asked last', () => {
    expect(formats.map(({ name }) => name)).toEqual([
      'xls',
      'xlsb',
      'ods',
      'html',
      'xml',
      'xlsx',
      'json',
      'csv',
    ]);
  });
});
