import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dump } from '../store/support.js';
import { makeRoom, type Room } from './harness.js';

/* A newer version of a known file, as a user meets it. */

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const put = (...rows: readonly string[]): void =>
  void room.write('客户.csv', `客户名称,联系人,手机\n${rows.join('\n')}\n`);
const A = '甲商贸有限公司,王一,13800001111';
const B = '乙商贸有限公司,王二,13800001112';
const C = '丙商贸有限公司,王三,13800001113';
const D = '丁商贸有限公司,王四,13800001114';
const NEW_B = '乙商贸有限公司,王二,13800009999';

async function import_(...argv: string[]): Promise<string> {
  const { code, out, err } = await room.run('import', '客户.csv', ...argv, '--now', '2024-11-22');
  expect([code, err]).toEqual([0, '']);
  return out;
}

const customers = async (): Promise<string[]> => {
  await room.run('dedupe', '--now', '2024-11-22');
  await room.run('tag', '--now', '2024-11-22');
  await room.run('export', '-o', 'out', '--lang', 'zh-CN', '--now', '2024-11-22');
  const [, ...lines] = room.read('out/customers.csv').trim().split('\r\n');
  return lines.map((line) => line.split(',').slice(0, 2).join(' '));
};

describe('a newer version of a workbook', () => {
  const write = async (sheets: Record<string, readonly string[]>): Promise<void> => {
    const workbook = new exceljs.Workbook();
    for (const [title, rows] of Object.entries(sheets))
      workbook.addWorksheet(title).addRows(['客户名称,联系人,手机', ...rows].map((row) => row.split(',')));
    room.write('客户.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  };
  const read = async (): Promise<string> =>
    (await room.run('import', '客户.xlsx', '--lang', 'zh-CN', '--now', '2024-11-22')).out;

  it('names the sheet of each row where there are several', async () => {
    await write({ '1月': [A, B], '2月': [C, D] });
    await read();
    await write({ '1月': [A, NEW_B], '2月': [C] });
    const said = await read();
    expect(said).toMatch(/有改动：1月 第 3 行 乙商贸有限公司\n/);
    expect(said).toMatch(/客户仍然保留）：2月 第 3 行 丁商贸有限公司\n/);
  });

  it('does not where there is one', async () => {
    await write({ '1月': [A, B] });
    await read();
    await write({ '1月': [A, NEW_B] });
    expect(await read()).toMatch(/有改动：第 3 行 乙商贸有限公司\n/);
  });
});

describe('a newer version of a known file', () => {
  beforeEach(async () => {
    put(A, B, C);
    await import_();
  });

  it('is told row by row, keeps the numbers of its customers, and is undone', async () => {
    const before = await customers();
    const stored = dump(room.path('crm-clean.db'));
    put(NEW_B, A, D);
    const said = await import_('--lang', 'zh-CN');
    expect(said).toContain(
      '2024-11-22 导入的 客户.csv 的新版本：未变 1 行，有改动 1 行，新增 1 行，消失 1 行',
    );
    expect(said).toMatch(/有改动：.*第 2 行 乙商贸有限公司/);
    expect(said).toMatch(/新增：.*第 4 行 丁商贸有限公司/);
    expect(said).toMatch(/客户仍然保留）：.*第 4 行 丙商贸有限公司/);
    expect(await customers()).toEqual([...before, expect.stringMatching(/^C2024\d+ 丁商贸有限公司$/)]);
    const contacts = room.read('out/contacts.csv');
    expect(contacts).toContain('13800009999');
    expect(contacts).not.toContain('13800001112');
    for (let run = 0; run < 3; run++) await room.run('undo');
    expect(dump(room.path('crm-clean.db'))).toEqual(stored);
  });

  it('says of every row set aside why, in words', async () => {
    put(NEW_B, A, D);
    await import_();
    await customers();
    const aside = room.read('out/set-aside.csv');
    expect(aside.trim().split('\r\n')).toHaveLength(3);
    expect(aside).not.toMatch(/import\.|\{/);
    expect(aside).toContain('与 2024-11-22 导入的 客户.csv 中“客户”第 2 行相同');
    expect(aside).toContain('已由 2024-11-22 导入的 客户.csv 中“客户”第 2 行取代');
  });

  it('has its unchanged rows counted in the report, not listed', async () => {
    put(NEW_B, A, D);
    await import_();
    await customers();
    await room.run('report', '-o', 'report.json');
    const { totals, aside } = JSON.parse(room.read('report.json')) as {
      totals: Record<string, number>;
      aside: unknown[];
    };
    expect(totals).toMatchObject({ rows: 6, records: 4, aside: 2, unchanged: 1, customers: 4 });
    expect(aside).toHaveLength(1);
    await room.run('report', '-o', 'report.html', '--lang', 'zh-CN');
    expect(room.read('report.html')).toContain('另有 1 行与所在文件的旧版本相同');
  });

  it('is expected by the dry run', async () => {
    put(NEW_B, A, D);
    const said = await import_('--dry-run', '--lang', 'zh-CN');
    expect(said).toContain('可能是 2024-11-22 导入的 客户.csv 的新版本');
  });

  it('is known by the name of every version, also where the last one came under another', async () => {
    room.write('副本.csv', room.read('客户.csv'));
    await room.run('import', '副本.csv', '--again', '--now', '2024-11-22');
    put(NEW_B, A, D);
    expect(await import_('--lang', 'zh-CN')).toContain('副本.csv 的新版本：未变 1 行，有改动 1 行');
  });

  it('is told to programs', async () => {
    put(NEW_B, A, D);
    expect(JSON.parse(await import_('--json'))).toMatchObject({
      sources: [
        {
          sheets: [{ rows: 3, records: 2, aside: 1 }],
          version: { unchanged: 1, changed: 1, added: 1, gone: 1 },
        },
      ],
    });
  });
});
