import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, type Room } from './harness.js';

/* Files that are no table of one customer a row, and tables in which no column names the customers. */

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const CARDS =
  '客户名称,嘉兴粽子食品有限公司,客户编号,X001\n联系人,吴粽,电话,0573-82080001\n地址,嘉兴市南湖区,,\n,,,\n客户名称,湖州丝绸厂,客户编号,X002\n联系人,沈丝,电话,0572-2030002\n地址,湖州市吴兴区,,\n';
const ACROSS =
  '字段,客户1,客户2\n客户名称,伊春木耳公司,七台河焦炭公司\n联系人,许一,许二\n电话,0458-3970001,0464-8260002\n';
const LETTER = '各位同事：\n请大家把客户资料放在这个文件夹。\n谢谢！\n';
const SPACED =
  '客户名称        联系人    电话            地址\n舟山海鲜批发部  船老大    0580-2030001    舟山市定海区\n岱山盐业公司    盐老板    0580-4470002    岱山县\n';
const NAMELESS =
  '西宁昆仑虫草行,才让,13997000001,西宁市城中区\n格尔木盐湖化工,多杰,13997000002,格尔木市\n玉树藏獒养殖场,央金,13997000003,玉树市\n';

const importing = (...more: string[]) => room.run('import', 'a.csv', ...more);
const records = async (...more: string[]): Promise<{ records: number; aside: number }[]> =>
  JSON.parse((await importing('--json', ...more)).out).sources[0].sheets;

describe('what is no table of one customer a row', () => {
  it.each([
    ['cards', CARDS, '这张表像是卡片格式', 6],
    ['a table on its side', ACROSS, '这张表像是横排的', 4],
    ['a letter', LETTER, '是一段说明文字，不是表格', 3],
  ])('is set aside and told, never read as customers: %s', async (_, text, told, rows) => {
    room.write('a.csv', text);
    const dry = await importing('--dry-run', '--lang', 'zh-CN');
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining(told)]);
    expect(dry.out).not.toContain('import.');
    expect(await records()).toMatchObject([{ records: 0, aside: rows }]);
  });

  it('asks nothing about it', async () => {
    room.write('a.csv', CARDS);
    expect((await room.runAsked([], 'import', 'a.csv')).err).toBe('');
  });

  it('is read where the person says the line of its header', async () => {
    room.write('a.csv', CARDS);
    expect(await records('--header', '1')).toMatchObject([{ records: 5, aside: 0 }]);
  });

  it('stops a run that has nothing else to read, and says why', async () => {
    room.write('a.csv', ACROSS);
    const { code, err } = await room.run('run', 'a.csv', '--lang', 'zh-CN');
    expect(code).not.toBe(0);
    expect(err).toContain('没有找到客户数据');
    expect(err).toContain('这张表像是横排的');
  });

  it('does not keep other files from being read', async () => {
    room.write('a.csv', LETTER);
    room.write('b.csv', '客户名称,电话\n华鑫,0755-26012345\n');
    const { code, out } = await room.run('run', 'a.csv', 'b.csv');
    expect([code, out]).toEqual([0, expect.stringContaining('is running text, not a table')]);
  });
});

it('columns lined up with spaces are told of, with the way on', async () => {
  room.write('a.csv', SPACED);
  const { out } = await importing('--dry-run', '--lang', 'zh-CN');
  expect(out).toContain('只找到一列');
  expect(out).not.toContain('没有找到“客户名称”列');
});

describe('a table in which no column names the customers', () => {
  it('is told of, with an option that works', async () => {
    room.write('a.csv', NAMELESS);
    for (const more of [['--dry-run'], []]) {
      const { out } = await importing('--lang', 'zh-CN', ...more);
      expect(out).toContain('没有找到“客户名称”列，这 3 行都会缺少名称');
      expect(out).toContain('--map A=name');
    }
    room.write('crm-clean.yaml', 'preset: companies\n');
    const { out } = await importing('--again', '--dry-run', '--map', 'A=name');
    expect(out).not.toContain('no column holds the customer name');
    expect(out).toContain('西宁昆仑虫草行');
  });

  it('is asked for at a terminal, with cells of each column, and the answer is kept', async () => {
    room.write('a.csv', NAMELESS);
    const { code, out, err } = await room.runAsked(['', '?', '1', ''], 'import', 'a.csv', '--lang', 'zh-CN');
    expect(code).toBe(0);
    expect(err).toContain('没有哪一列是“客户名称”，这些客户都会缺少名称。哪一列是“客户名称”？');
    expect(err).toContain('    1  A：西宁昆仑虫草行 · 格尔木盐湖化工 · 玉树藏獒养殖场\n');
    expect(err).toContain('    2  B：才让 · 多杰 · 央金\n');
    expect(err).toContain('  > 4  都不是\n');
    expect(err).toContain('首先比较名称');
    expect(err).not.toMatch(/\{\w+\}|undefined/);
    expect(out).not.toContain('没有找到“客户名称”列');
    expect(room.read('crm-clean.yaml')).toContain('\n  A: name\n');
  });

  it('stays without names where the person says so, and is not asked twice', async () => {
    room.write('a.csv', NAMELESS);
    const { code, out, err } = await room.runAsked(['', '', ''], 'import', 'a.csv');
    expect([code, err.match(/Which column is it\?/g)?.length]).toEqual([0, 1]);
    expect(out).toContain('no column holds the customer name; 3 rows will have none');
  });

  it('is not said of one that has them, or that is set aside', async () => {
    room.write('a.csv', '客户名称,电话\n华鑫,0755-26012345\n');
    expect((await importing('--dry-run')).out).not.toContain('no column holds the customer name');
    room.write('a.csv', CARDS);
    expect((await importing('--dry-run')).out).not.toContain('no column holds the customer name');
  });
});
