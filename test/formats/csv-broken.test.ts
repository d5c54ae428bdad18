import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import { words } from '../../src/formats/words.js';
import { bytesSource, rowsOf } from './sources.js';

const HEADER = '客户名称|联系人|电话|地址';
const ROWS = [
  '衢州柑橘合作社|毛一|0570-3020001|衢州市',
  '丽水青瓷厂|毛二|0578-2130002|丽水市',
  '龙泉宝剑厂|毛三|0578-7130003|龙泉市',
];

/** The rows that a text is said to have cut, or undefined; all its lines stay rows. */
async function brokenIn(...lines: string[]): Promise<unknown> {
  const opened = await openFile(bytesSource('a.txt', lines.join('\n')), {});
  expect(await rowsOf(opened)).toHaveLength(lines.filter((line) => line !== '').length);
  const note = opened.notes.find(({ code }) => code === 'format.rows_broken');
  return note?.params?.lines;
}

describe('rows cut in two by a line end', () => {
  it('are named, where the last cell was cut', async () => {
    expect(words['format.rows_broken']).toBeDefined();
    expect(await brokenIn(HEADER, ROWS[0] ?? '', '柯城区花园街道', ROWS[1] ?? '')).toEqual(['3']);
  });

  it('are named, where another cell was cut', async () => {
    const [first = '', ...others] = ROWS;
    expect(await brokenIn(HEADER, ...others, '衢州柑橘|毛', '一|0570-3020001|衢州市', first)).toEqual(['5']);
  });

  it('are named below the name of the table, all of them', async () => {
    const [first = '', second = '', third = ''] = ROWS;
    expect(await brokenIn('客户名单', HEADER, first, '柯城区', second, '莲都区', third)).toEqual(['4', '6']);
  });

  it.each([
    ['whole rows', [HEADER, ...ROWS]],
    [
      'totals, headings and names of the table',
      [HEADER, ...ROWS, '合计', ROWS[0], '华南区', ROWS[1], '第2页'],
    ],
    ['a row below a gap', [HEADER, ...ROWS, '', '丽水']],
    ['a note right below the header', [HEADER, '请按客户填写', ...ROWS]],
    ['rows without their empty cells', [HEADER, '华鑫', '星辰', ROWS[0], '云安|王芳', ROWS[1], '联创']],
    ['tables of two columns', ['客户|电话', '华鑫|1', '星辰|2', '云安', '联创|3']],
  ])('are not seen in %s', async (_, lines) => {
    expect(await brokenIn(...lines.map((line) => line ?? ''))).toBeUndefined();
  });
});
