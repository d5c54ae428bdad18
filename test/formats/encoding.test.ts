import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { detectEncoding, encodingLabel } from '../../src/formats/encoding.js';
import { undecodable } from '../../src/formats/encoding-damage.js';
import { big5, encoder, gbk } from './legacy-bytes.js';
import { bytesSource } from './sources.js';

const detect = (bytes: Uint8Array, chunk?: number) => detectEncoding(bytesSource('a.csv', bytes, chunk));

const CUSTOMERS = '客户名称,联系人,电话\r\n深圳市华鑫达宏精密机械有限公司,张伟,13800138000\r\n';
const TRADITIONAL = '客戶名稱,聯絡人,電話\r\n臺北市星辰光電科技股份有限公司,陳怡君,02-23456789\r\n';

describe('telling the encoding', () => {
  it.each([
    ['UTF-8 with mark', Buffer.from(`\ufeff${CUSTOMERS}`), 'utf-8', 'format.encoding_bom'],
    ['UTF-8', Buffer.from(CUSTOMERS), 'utf-8', 'format.encoding_utf8'],
    ['ASCII', Buffer.from('name,phone\n'), 'utf-8', 'format.encoding_ascii'],
    ['UTF-16LE with mark', Buffer.from(`\ufeff${CUSTOMERS}`, 'utf16le'), 'utf-16le', 'format.encoding_bom'],
    ['UTF-16LE', Buffer.from(CUSTOMERS, 'utf16le'), 'utf-16le', 'format.encoding_zeros'],
    ['UTF-16BE', Buffer.from(CUSTOMERS, 'utf16le').swap16(), 'utf-16be', 'format.encoding_zeros'],
    ['UTF-16LE of ASCII', Buffer.from('name,phone\nAda,1\n', 'utf16le'), 'utf-16le', 'format.encoding_zeros'],
    ['UTF-8 with a stray zero', Buffer.from(`${CUSTOMERS}\0`), 'utf-8', 'format.encoding_utf8'],
    ['UTF-8 with another', Buffer.from(`\0${CUSTOMERS}`), 'utf-8', 'format.encoding_utf8'],
    [
      'ASCII with a stray zero',
      Buffer.from('name,phone\nAda,\x001380000\n'),
      'utf-8',
      'format.encoding_ascii',
    ],
    ['GBK', gbk(CUSTOMERS), 'gb18030', 'format.encoding_evidence'],
    ['GBK of traditional text', gbk(TRADITIONAL.repeat(3)), 'gb18030', 'format.encoding_evidence'],
    ['Big5', big5(TRADITIONAL), 'big5', 'format.encoding_evidence'],
    [
      'Shift_JIS',
      encoder('shift_jis')('会社名,担当者\n株式会社山田製作所,スズキ\n'),
      'shift_jis',
      'format.encoding_evidence',
    ],
    ['EUC-KR', encoder('euc-kr')('회사명,담당자\n서울특별시,김철수\n'), 'euc-kr', 'format.encoding_evidence'],
    [
      'Windows-1252',
      Buffer.from('Müller GmbH;Straße 5;José Núñez\n', 'latin1'),
      'windows-1252',
      'format.encoding_evidence',
    ],
    ['nothing', Buffer.alloc(0), 'utf-8', 'format.encoding_ascii'],
  ])('%s', async (_, bytes, label, why) => {
    expect(await detect(bytes)).toMatchObject({ label, why: { code: why } });
  });

  it('is sure of a GBK header alone', async () => {
    const choice = await detect(gbk('客户名称,联系人,手机,地址\n'));
    expect(choice.label).toBe('gb18030');
    expect(choice.certainty).toBeGreaterThan(0.9);
  });

  it('looks at the whole file, not at its beginning', async () => {
    const ascii = Buffer.from('1,2,3\n'.repeat(40_000));
    expect((await detect(Buffer.concat([ascii, gbk(CUSTOMERS)]))).label).toBe('gb18030');
    expect((await detect(Buffer.concat([ascii, Buffer.from(CUSTOMERS)]))).label).toBe('utf-8');
  });

  it('does not depend on where the file is cut into pieces', async () => {
    const text = `${CUSTOMERS}𠮷野家,é,\n`.repeat(3);
    for (const chunk of [1, 2, 3, 5, 7])
      expect((await detect(Buffer.from(text), chunk)).why.code).toBe('format.encoding_utf8');
    for (const chunk of [1, 2, 3]) expect((await detect(gbk(CUSTOMERS), chunk)).label).toBe('gb18030');
  });

  it('takes a UTF-8 file with one broken character for UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(CUSTOMERS.repeat(5)), Buffer.from('深').subarray(0, 2)]);
    expect(await detect(bytes)).toMatchObject({
      label: 'utf-8',
      why: { code: 'format.encoding_utf8_broken' },
    });
  });
});

describe('an encoding that was asked for', () => {
  it.each([
    ['gbk', 'gb18030'],
    ['GB2312', 'gb18030'],
    ['ANSI', 'gb18030'],
    ['cp936', 'gb18030'],
    ['gb18030', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['Big5', 'big5'],
    ['latin1', 'windows-1252'],
    ['utf-16', 'utf-16le'],
    ['shift_jis', 'shift_jis'],
  ])('%s is %s', (asked, label) => expect(encodingLabel(asked)).toBe(label));

  it('names the nearest known one', () => {
    expect(() => encodingLabel('gb18003')).toThrow(UserError);
    expect(() => encodingLabel('gb18003')).toThrow(/"nearest":"gb18030"/);
    expect(() => encodingLabel('utf-7')).toThrow(/"nearest":"utf-8"/);
  });
});

describe('what cannot be decoded', () => {
  it('is counted, with the line of the first', async () => {
    const bytes = Buffer.concat([
      gbk('客户\n甲\n乙'),
      Buffer.from([0xff]),
      gbk('\n丙'),
      Buffer.from([0xff, 0x0a]),
    ]);
    expect(await undecodable(bytesSource('a.csv', bytes, 3), { label: 'gb18030' })).toEqual([
      {
        code: 'format.undecodable',
        params: { encoding: 'gb18030', count: 2, line: 3, lines: '3, 4', column: 2, bytes: 'FF' },
      },
    ]);
  });

  it('is nothing in good text, four-byte characters of GB18030 among it', async () => {
    const bytes = Buffer.concat([Buffer.from([0x95, 0x34, 0xb2, 0x35]), gbk('客户')]);
    for (const chunk of [1, 2, 3, 4])
      expect(await undecodable(bytesSource('a', bytes, chunk), { label: 'gb18030' })).toEqual([]);
  });
});
