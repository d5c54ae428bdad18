import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { plain } from '../../src/text/width.js';
import { makeRoom, ROOT, type Room, TUTORIAL } from './harness.js';

/* Every cell of a record is in a value, a change or a finding of that record. */

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const FILES = join(ROOT, 'fixtures', 'files');
const fold = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** Cells of records of which nothing is left anywhere, as `line: cell`. */
function lost(): { cells: number; lost: string[] } {
  const store = openStore(room.path('crm-clean.db'), { readonly: true });
  try {
    const missing: string[] = [];
    let cells = 0;
    for (const { id, values } of store.records()) {
      const [row] = store.rowsById([id]);
      const changes = store.changesOf([id]).get(id) ?? [];
      const findings = store.findingsOf([id]).get(id) ?? [];
      const known = [
        ...Object.values(values).flat(),
        ...changes.flatMap(({ before, after }) => [before, after]),
        ...findings.map(({ before }) => before),
      ]
        .map(fold)
        .filter((text) => text !== '');
      for (const cell of row?.cells ?? []) {
        const text = fold(cell);
        if (text === '') continue;
        cells++;
        const held = known.some((one) => one === text || one.includes(text) || text.includes(one));
        if (!held) missing.push(`${row?.line}: ${cell}`);
      }
    }
    return { cells, lost: missing };
  } finally {
    store.close();
  }
}

describe('nothing is lost', () => {
  it.each(readdirSync(FILES).filter((name) => name !== 'README.md'))('of %s', async (name) => {
    const { code, err } = await room.run('import', join(FILES, name), '--now', '2024-11-22');
    expect([code, err]).toEqual([0, '']);
    const found = lost();
    expect(found.cells).toBeGreaterThan(0);
    expect(found.lost).toEqual([]);
  });

  it('of the tutorial', async () => {
    await room.run('import', ...TUTORIAL, '--now', '2024-11-22');
    expect(lost().lost).toEqual([]);
  });

  it('of a row that is wider than the table, and of a column that begins far below', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `第${i}商行,1380000${1000 + i}`);
    rows[350] = '错位商行,13800009999,多出来的,"又一格"';
    room.write('a.csv', `客户名称,手机\n${rows.join('\n')}\n`);
    const { code } = await room.run('import', 'a.csv', '--now', '2024-11-22');
    expect(code).toBe(0);
    expect(lost().lost).toEqual([]);
    await room.run('dedupe');
    const { out } = await room.run('report', '--lang', 'zh-CN');
    expect(out).toContain('位于 C 列，而表格没有这一列');
  });

  it('where the titles are garbled', async () => {
    const garbled = Buffer.from('客户名称,联系电话').toString('latin1');
    room.write('a.csv', `${garbled}\n华鑫商行,13800138000\n`);
    const { out } = await room.run('import', 'a.csv', '--lang', 'zh-CN', '--dry-run');
    expect(out).toMatch(/按“客户名称”读取/);
    expect(out).toMatch(/客户名称（name）/);
    expect(out).toMatch(/联系电话 +.*（contact_phone）/);
  });
});
