import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../src/cli/files.js';
import type { FileFormat } from '../src/formats/types.js';
import { builtIn, extend, type Registry } from '../src/registry.js';
import { dryRun } from '../src/steps/import.js';

const folder = mkdtempSync(join(tmpdir(), 'crm-clean-registry-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One customer a line, name and phone parted by an arrow, behind a mark. */
const arrows: FileFormat = {
  name: 'arrows',
  title: { en: 'Arrows', 'zh-CN': '箭头文本' },
  recognises: (head) => head[0] === 0x3e,
  open: async (source) => ({
    sheets: [
      {
        name: '客户',
        hidden: false,
        async *rows() {
          const text = new TextDecoder().decode(await source.read(1, source.size));
          yield text.split('\n').map((line, index) => ({ line: index + 1, cells: line.split('→') }));
        },
      },
    ],
    notes: [],
    close: async () => {},
  }),
};

async function look(registry: Registry, name: string): ReturnType<typeof dryRun> {
  const workspace = {
    registry,
    files: diskFiles(folder),
    configPath: join(folder, 'crm-clean.yaml'),
    lang: 'en',
    now: { iso: '2024-11-22T00:00:00.000Z', date: '2024-11-22' },
    user: 'tester',
    program: '0',
    progress: { update: () => {}, done: () => {} },
  } as const;
  return dryRun(workspace, [name], {});
}

describe('a registry of your own', () => {
  writeFileSync(join(folder, 'a.txt'), '>客户名称→手机\n华鑫→13800138000');
  const yours = extend(builtIn, { formats: [arrows] });

  it('reads your kind of file before it takes it for text', async () => {
    const { sources } = await look(yours, 'a.txt');
    expect(sources[0]).toMatchObject({ format: 'arrows', sheets: [{ name: '客户', records: 1 }] });
    expect((await look(builtIn, 'a.txt')).sources[0]?.format).toBe('csv');
  });

  it('lets a thing of yours take the place of one with its name', () => {
    const csv = { ...arrows, name: 'csv' };
    expect(extend(builtIn, { formats: [csv] }).things.formats.filter(({ name }) => name === 'csv')).toEqual([
      csv,
    ]);
    const [first] = builtIn.things.types;
    const mine = { ...first!, many: true };
    const { types } = extend(builtIn, { types: [mine] });
    expect(types.get(mine.name)).toBe(mine);
    expect(types.size).toBe(builtIn.types.size);
  });
});
