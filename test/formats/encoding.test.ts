import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { detectEncoding, encodingLabel } from '../../src/formats/encoding.js';
import { undecodable } from '../../src/formats/encoding-damage.js';
import { oddCharacters } from '../../src/formats/encoding-odd.js';
import { openFile } from '../../src/formats/index.js';
import { hongKongCharacters, standardCharacters } from '../../src/text/private-use.js';
import { big5, encoder, gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';

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

  it('looks at lines from all over the file', async () => {
    const ascii = Buffer.from('1,2,3\n'.repeat(800_000));
    expect((await detect(Buffer.concat([ascii, gbk('张伟\n')]))).label).toBe('gb18030');
    expect((await detect(Buffer.concat([ascii, Buffer.from('张伟\n')]))).why.code).toBe(
      'format.encoding_utf8',
    );
    // More bytes than a sample holds say nothing; what tells Big5 from GBK comes after them.
    const signs = Buffer.from('\xa1\xb8\n'.repeat(20_000), 'latin1');
    expect((await detect(Buffer.concat([signs, big5(TRADITIONAL.repeat(2_000))]))).label).toBe('big5');
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

const UTF8_LINES = '编号,客户名称,联系人\n1,上海恒瑞丰包装材料有限公司,李娜\n2,北京星辰科技有限公司,王芳\n';
const GBK_LINES = gbk('3,深圳市华鑫达宏精密机械有限公司,张伟\n4,成都电子商务有限公司,刘洋\n');
const JOINED = ['1,上海恒瑞丰包装材料有限公司,李娜', '3,深圳市华鑫达宏精密机械有限公司,张伟'];

describe('two encodings in one file', () => {
  const read = async (bytes: Uint8Array, chunk?: number) => {
    const opened = await openFile(bytesSource('a.csv', bytes, chunk), {});
    const lines = (await rowsOf(opened)).map(({ cells }) => cells.join());
    return { lines, notes: opened.notes, encoding: opened.encoding };
  };
  const ascii = Buffer.from('5,ACME,Bob\n');

  it.each([
    ['UTF-8 first', [Buffer.from(UTF8_LINES), GBK_LINES], 2, 4],
    ['GBK first', [GBK_LINES, Buffer.from(UTF8_LINES)], 2, 1],
    ['a mark first', [Buffer.from(`\ufeff${UTF8_LINES}`), GBK_LINES], 2, 4],
    ['one line of GBK in much UTF-8', [...Array(500).fill(Buffer.from(UTF8_LINES)), GBK_LINES], 2, 1501],
    ['a line of UTF-8 in much GBK', [...Array(500).fill(GBK_LINES), Buffer.from(UTF8_LINES)], 1000, 1],
    [
      'a line of each by turns',
      Array(9)
        .fill([Buffer.from(UTF8_LINES), ascii, GBK_LINES])
        .flat(),
      18,
      5,
    ],
  ])('%s', async (_, parts, count, line) => {
    const bytes = Buffer.concat(parts);
    for (const chunk of [1, 3, 1000, 1 << 16]) {
      if (chunk < 1000 && bytes.length > 5000) continue;
      const { lines, notes, encoding } = await read(bytes, chunk);
      expect(lines).toEqual(expect.arrayContaining(JOINED));
      expect(lines.join()).not.toMatch(/[\ufffd鏂娣涓]/);
      expect(notes).toEqual([{ code: 'format.mixed_lines', params: { encoding: 'gb18030', count, line } }]);
      expect(encoding).toMatchObject({ label: 'gb18030', why: { code: 'format.encoding_mixed' } });
      expect(encoding?.certainty).toBeLessThan(0.95);
    }
  });

  it('also Western lines among UTF-8', async () => {
    const { lines } = await read(
      Buffer.concat([Buffer.from(UTF8_LINES), Buffer.from('6,Müller Präzision,José\n', 'latin1')]),
    );
    expect(lines.slice(-2)).toEqual(['2,北京星辰科技有限公司,王芳', '6,Müller Präzision,José']);
  });

  it('is not seen in GBK alone, whatever its lines, nor in UTF-8 that was cut', async () => {
    const single = [...'男女甲乙丙丁京沪粤鄂联通学生'].map((char) => `${char}\n`).join('');
    expect((await read(gbk(single.repeat(20)))).encoding?.why.code).toBe('format.encoding_evidence');
    const cut = Buffer.concat([
      Buffer.from(UTF8_LINES),
      Buffer.from('深').subarray(0, 2),
      Buffer.from(',x\n'),
    ]);
    const { encoding, notes } = await read(cut);
    expect(encoding?.why.code).not.toBe('format.encoding_mixed');
    expect(notes).toMatchObject([{ code: 'format.undecodable', params: { line: 4, column: 1 } }]);
  });
});

describe('rare characters of GB18030', () => {
  it.each([
    ['𠮷', [0x95, 0x34, 0xb2, 0x35]],
    ['㐂', [0x81, 0x39, 0xef, 0x31]],
    ['龑', [0xfd, 0x8c]],
    ['䶮', [0xfe, 0x9f]],
    ['龻', [0xfe, 0xa0]],
    ['龴', [0xfe, 0x59]],
    // The same character by the four bytes of the editions of 2000 and 2005.
    ['龴', [0x82, 0x35, 0x90, 0x37]],
    ['𡗗', [0xfe, 0x6c]],
    ['︐', [0xa6, 0xd9]],
    ['ḿ', [0xa8, 0xbc]],
  ])('%s', async (char, bytes) => {
    const text = Buffer.concat([gbk('客户名称,联系人\n深圳公司,'), Buffer.from(bytes), gbk('伟\n')]);
    const opened = await openFile(bytesSource('a.csv', text, 5), {});
    expect((await rowsOf(opened))[1]?.cells).toEqual(['深圳公司', `${char}伟`]);
    expect(opened.notes).toEqual([]);
  });

  it('leaves what people made themselves where it is', () => {
    expect(standardCharacters('\ue000\uf8ff\ue814甲\ue863\ue865')).toBe('\ue000\uf8ff\ue814甲䶮\ue865');
  });

  it('has the table of the standard: what the platform decodes outside the private-use area agrees', () => {
    const decoder = new TextDecoder('gb18030');
    let agreed = 0;
    for (let i = 0; i < 80; i++) {
      const decoded = decoder.decode(Uint8Array.of(0xfe, 0x50 + i + (i >= 47 ? 1 : 0)));
      const ours = standardCharacters(String.fromCharCode(0xe815 + i));
      expect(ours).not.toMatch(/[\ue000-\uf8ff]/);
      if (/[\ue000-\uf8ff]/.test(decoded)) continue;
      expect(ours).toBe(decoded);
      agreed++;
    }
    expect(agreed).toBeGreaterThan(65);
  });
});

describe('Big5 with the Hong Kong supplement', () => {
  it.each([
    ['堃', [0xfb, 0x69]],
    ['䏰', [0x87, 0x40]],
    ['𠕇', [0xfa, 0x40]],
    ['Ê̄', [0x88, 0x62]],
    ['ê̌', [0x88, 0xa5]],
    ['①', [0xc6, 0xa1]],
    ['𡩋', [0xfe, 0xad]],
    ['秔', [0xfe, 0xfe]],
  ])('%s', async (char, bytes) => {
    const text = Buffer.concat([big5('客戶名稱,聯絡人\n股份有限公司,'), Buffer.from(bytes), big5('偉\n')]);
    const opened = await openFile(bytesSource('a.csv', text, 5), {});
    expect(opened.encoding?.label).toBe('big5');
    expect((await rowsOf(opened))[1]?.cells).toEqual(['股份有限公司', `${char}偉`]);
    // A platform that knows the supplement has nothing to say.
    const isKnown = new TextDecoder('big5').decode(Uint8Array.from(bytes)) === char;
    const params = { count: 1, line: 2, lines: ['2'] };
    expect(opened.notes).toEqual(isKnown ? [] : [{ code: 'format.hong_kong', params }]);
  });

  it('leaves what is not in it where it is, and says so', async () => {
    const text = Buffer.concat([big5('客戶名稱,聯絡人\n股份有限公司,'), Buffer.of(0x81, 0x40), big5('偉\n')]);
    const opened = await openFile(bytesSource('a.csv', text), {});
    expect((await rowsOf(opened))[1]?.cells).toEqual(['股份有限公司', '\ueeb8偉']);
    const params = { count: 1, line: 2, lines: ['2'] };
    expect(opened.notes).toEqual([{ code: 'format.private_use', params }]);
  });

  it('has a table of characters outside the private-use area only, each for one place', () => {
    let changed = 0;
    for (let code = 0xe000; code <= 0xf8ff; code++) {
      const char = String.fromCharCode(code);
      const standard = hongKongCharacters(char);
      if (standard === char) continue;
      changed++;
      expect(standard).toMatch(/^[^\ue000-\uf8ff\ufffd.](?:\u0304|\u030c)?$/u);
    }
    expect(changed).toBe(4968);
  });
});

describe('characters that are odd', () => {
  const LINES = '客户,备注\r\n深圳\ufffd\ufffd公司,（，）\r\n李\ue863,x\r\n\n甲\ufffd,\uf8ff\r';
  const NOTES = [
    { code: 'format.lost_before', params: { count: 3, line: 2, lines: ['2', '5'] } },
    { code: 'format.private_use', params: { count: 2, line: 3, lines: ['3', '5'] } },
  ];
  it.each<[string, Uint8Array]>([
    ['utf-8', Buffer.from(LINES)],
    ['utf-16le', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16()],
  ])('were lost before or are of private use: %s', async (label, bytes) => {
    for (const chunk of [1, 2, 3, 7, 1000])
      expect(await oddCharacters(bytesSource('a', bytes, chunk), { label })).toEqual(NOTES);
    const opened = await openFile(bytesSource('a.csv', bytes), {});
    expect([opened.encoding?.label, opened.notes]).toEqual([label, NOTES]);
    expect((await rowsOf(opened))[1]?.cells[0]).toBe('深圳\ufffd\ufffd公司');
  });

  it('in GB18030 are told from damage, and from what old tables had in other places', async () => {
    const bytes = Buffer.concat([
      gbk('客户名称,联系人\n深圳公司'),
      Buffer.of(0x84, 0x31, 0xa4, 0x37),
      gbk(',伟\n'),
      Buffer.of(0xfe, 0x9f, 0xaa, 0xa1, 0xff),
      gbk('有限公司,x\n'),
    ]);
    const opened = await openFile(bytesSource('a.csv', bytes), {});
    expect((await rowsOf(opened)).slice(1).map((row) => row.cells[0])).toEqual([
      '深圳公司\ufffd',
      '䶮\ue000\ufffd有限公司',
    ]);
    expect(opened.notes).toMatchObject([
      { code: 'format.undecodable', params: { count: 1, line: 3, bytes: 'FF' } },
      { code: 'format.lost_before', params: { count: 1, line: 2, lines: ['2'] } },
      { code: 'format.private_use', params: { count: 1, line: 3, lines: ['3'] } },
    ]);
  });

  it('are named in pages too', async () => {
    const page = '<table><tr><td>客户</td></tr>\n<tr><td>深圳\ufffd公司</td></tr></table>';
    const opened = await openFile(bytesSource('a.xls', page), {});
    const params = { count: 1, line: 2, lines: ['2'] };
    expect(opened.notes).toEqual([{ code: 'format.lost_before', params }]);
  });

  it('are none in good text', async () => {
    const bytes = Buffer.from('\ufeff客户（，）：；！～￥,𠮷😀ﬁ︐\n');
    for (const chunk of [1, 2, 3, 1000])
      expect(await oddCharacters(bytesSource('a', bytes, chunk), { label: 'utf-8' })).toEqual([]);
  });
});

describe('what cannot be decoded', () => {
  it.each<[string, Uint8Array, string, object]>([
    [
      'GB18030',
      Buffer.concat([gbk('客户\n深圳'), Buffer.from([0x81, 0x20]), gbk('x\n')]),
      'gb18030',
      { count: 1, line: 2, column: 3, bytes: '81 20' },
    ],
    [
      'a character cut at the end',
      Buffer.concat([gbk('客户\r\n深'), Buffer.from([0xc9])]),
      'gb18030',
      { count: 1, line: 2, column: 2, bytes: 'C9' },
    ],
    [
      'UTF-8, beside a � of its own',
      Buffer.concat([Buffer.from('a,�\r甲𠮷'), Buffer.from([0xe6, 0xb7, 0x2c]), Buffer.from('�')]),
      'utf-8',
      { count: 1, line: 2, column: 3 },
    ],
    [
      'UTF-16',
      Buffer.concat([Buffer.from('\ufeffa\n甲�', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00, 0x42])]),
      'utf-16le',
      { count: 2, line: 2, column: 3, bytes: '00 D8', lines: ['2'] },
    ],
    ['Big5', Buffer.concat([big5('客戶\n'), Buffer.from([0xa4, 0x7f])]), 'big5', { line: 2, column: 1 }],
  ])('is placed: %s', async (_, bytes, label, params) => {
    for (const chunk of [1, 2, 3, 1000])
      expect(await undecodable(bytesSource('a', bytes, chunk), { label })).toMatchObject([
        { code: 'format.undecodable', params: { encoding: label, ...params } },
      ]);
  });

  it('is found in time that grows with the file', async () => {
    const start = performance.now();
    const bytes = Buffer.alloc(4_000_000, 0xff);
    const [note] = await undecodable(bytesSource('a', bytes), { label: 'gb18030' });
    expect(note?.params?.count).toBe(4_000_000);
    expect(performance.now() - start).toBeLessThan(4000);
  });

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
        params: { encoding: 'gb18030', count: 2, line: 3, lines: ['3', '4'], column: 2, bytes: 'FF' },
      },
    ]);
  });

  it('is nothing in good text, four-byte characters of GB18030 among it', async () => {
    const bytes = Buffer.concat([Buffer.from([0x95, 0x34, 0xb2, 0x35]), gbk('客户')]);
    for (const chunk of [1, 2, 3, 4])
      expect(await undecodable(bytesSource('a', bytes, chunk), { label: 'gb18030' })).toEqual([]);
  });
});
