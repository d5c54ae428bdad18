import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockStore } from '../../src/store/open.js';
import { makeRoom, type Outcome, type Room, SMALL, TUTORIAL } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);

function makeFolder(name: string): string {
  mkdirSync(room.path(name));
  return name;
}

function clear(outcome: Outcome, ...said: (string | RegExp)[]): void {
  expect(outcome.out).toBe('');
  for (const text of said) expect(outcome.err).toMatch(text);
  expect(outcome.err).not.toMatch(/^\s+at |Error:|\{\w+\}|undefined/m);
  expect(outcome.code).toBe(2);
}

describe('files that cannot be read', () => {
  const cases: [string, () => string, RegExp][] = [
    ['a missing file', () => 'no-such.xlsx', /no-such\.xlsx/],
    ['an empty folder', () => makeFolder('dir'), /dir .*\.xlsx/],
    ['an empty file', () => room.write('empty.xlsx', ''), /empty\.xlsx/],
    ['a renamed image', () => room.write('photo.xlsx', PNG), /photo\.xlsx/],
    ['a zip cut short', () => room.write('cut.xlsx', 'PK\u0003\u0004cut off'), /cut\.xlsx/],
  ];
  it.each(cases)('%s is named, in both languages, and nothing is left behind', async (_name, make, said) => {
    const path = make();
    clear(await room.run('run', path), said);
    const chinese = await room.run('run', path, '--lang', 'zh-CN');
    clear(chinese, said, /\p{Script=Han}/u);
    expect(existsSync(room.path('crm-clean.yaml'))).toBe(false);
    expect(existsSync(room.path('crm-clean-output'))).toBe(false);
    expect(readdirSync(room.folder).filter((name) => name.startsWith('crm-clean'))).toEqual([]);
  });

  it('a good file beside a bad one is not imported either', async () => {
    const good = room.write('good.csv', SMALL);
    clear(await room.run('import', good, 'no-such.csv'), /no-such\.csv/);
    expect(existsSync(room.path('crm-clean.db'))).toBe(false);
  });
});

describe('stores that cannot be used', () => {
  it('no store yet', async () => {
    for (const command of ['status', 'history', 'undo', 'dedupe', 'tag', 'report', 'export']) {
      clear(await room.run(command), /crm-clean\.db/);
    }
    expect(readdirSync(room.folder)).toEqual([]);
  });

  it('a store in use by another process', async () => {
    const good = room.write('good.csv', SMALL);
    await room.run('import', good);
    const lock = lockStore(room.path('crm-clean.db'));
    clear(await room.run('dedupe'), /crm-clean\.db/);
    expect((await room.run('status')).code).toBe(0);
    lock.release();
    expect((await room.run('dedupe')).code).toBe(0);
  });

  it('something that is no store', async () => {
    room.write('crm-clean.db', 'this is not a database, it is a letter to somebody');
    const good = room.write('good.csv', SMALL);
    clear(await room.run('import', good), /crm-clean\.db/);
    expect(room.read('crm-clean.db')).toMatch(/^this is not/);
  });

  it('a store made by a newer version', async () => {
    await room.run('import', room.write('good.csv', SMALL));
    const { default: Database } = await import('better-sqlite3');
    const raw = new Database(room.path('crm-clean.db'));
    raw.pragma('user_version = 999');
    raw.close();
    clear(await room.run('status'), /999/);
    clear(await room.run('dedupe'), /999/);
  });

  it.skipIf(process.getuid?.() === 0)('a read-only folder', async () => {
    const good = room.write('good.csv', SMALL);
    chmodSync(room.folder, 0o555);
    clear(await room.run('run', good), /crm-clean\.db/);
    chmodSync(room.folder, 0o755);
  });

  it('an output folder that is a file', async () => {
    const good = room.write('good.csv', SMALL);
    room.write('out', 'a file');
    clear(await room.run('run', good, '-o', 'out'), /out/);
    expect(existsSync(room.path('crm-clean.db'))).toBe(false);
  });
});

/** A disk of so many KiB in a folder of the room; false where we may not mount one. */
function mountDisk(folder: string, size: number): boolean {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]).status === 0;
}

describe('a full disk', () => {
  it('under the results: the file is named, nothing half-written stays, and the store is as before', async ({
    skip,
  }) => {
    const out = room.path('out');
    if (!mountDisk(out, 16)) return skip('no right to mount a small disk');
    try {
      clear(await room.run('run', ...TUTORIAL, '-o', 'out'), /disk is full/, /out/);
      expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(existsSync(room.path('crm-clean.db'))).toBe(false);
      expect(existsSync(room.path('crm-clean.yaml'))).toBe(false);
    } finally {
      spawnSync('umount', [out]);
    }
  });

  it('under the store: said so, and the run is not in the history', async ({ skip }) => {
    const disk = room.path('disk');
    if (!mountDisk(disk, 300)) return skip('no right to mount a small disk');
    try {
      const store = ['--store', 'disk/crm-clean.db'];
      clear(await room.run('run', ...TUTORIAL, ...store, '--lang', 'zh-CN'), /磁盘|空间/);
      const history = await room.run('history', ...store, '--json');
      if (history.code === 0) {
        const runs = JSON.parse(history.out).runs as { state: string }[];
        expect(runs.filter(({ state }) => state === 'done')).toEqual([]);
      }
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('a broken configuration', () => {
  it('says all its problems at once, with their lines, and imports nothing', async () => {
    const good = room.write('good.csv', SMALL);
    room.write(
      'crm-clean.yaml',
      'preset: companies\nfields:\n  - name: name\n    typ: company\n  - name: mobile\n    type: phon\nmatching:\n  sure: 2\n',
    );
    const outcome = await room.run('import', good);
    clear(outcome, /crm-clean\.yaml/, /typ/, /phone/, /sure/);
    expect(outcome.err.split('\n').length).toBeGreaterThan(3);
    const chinese = await room.run('import', good, '--lang', 'zh-CN');
    clear(chinese, /第 4 行/);
    expect(existsSync(room.path('crm-clean.db'))).toBe(false);
  });

  it('YAML that is none', async () => {
    const good = room.write('good.csv', SMALL);
    room.write('crm-clean.yaml', 'fields: [\n  - name: "unclosed\n');
    clear(await room.run('import', good), /crm-clean\.yaml/);
  });
});

describe('command lines with mistakes', () => {
  it.each([
    [['imprt', 'x.csv'], /imprt.*import/],
    [['import'], /files/],
    [['import', 'x.csv', '--endoding', 'gbk'], /--endoding.*--encoding/],
    [['export', '--to', 'pdf'], /csv.*xlsx.*members.*cells/],
    [['status', '--now', 'tomorrow'], /tomorrow/],
    [['status', '--now', '2024-02-31'], /2024-02-31/],
    [['status', '--lang', 'fr'], /fr/],
    [['normalize', 'fone'], /fone.*phone/],
    [['normalize', 'phone', '--option', 'contry=US'], /contry=US/],
    [['normalize', 'phone', '--option', 'constructor=US'], /constructor=US/],
    [['normalize', 'phone', '--option', 'allowedA'], /allowedA/],
    [['normalize', 'choice', '--option', 'many=constructor'], /many=constructor/],
    [['review', '1'], /two records/i],
    [['status', 'extra'], /status --help/],
  ])('%j', async (argv, said) => {
    clear(await room.run(...argv), said);
    clear(await room.run(...argv, '--lang', argv.includes('--lang') ? 'fr' : 'zh-CN'), /./);
  });
});

it('a report has one of the known endings', async () => {
  expect((await room.run('run', room.write('good.csv', SMALL))).code).toBe(0);
  for (const name of ['a.pdf', 'a', 'html', 'a.constructor'])
    clear(await room.run('report', '-o', name), /html/);
});

it('the source files are never touched', async () => {
  const good = room.write('good.csv', SMALL);
  const before = readFileSync(good);
  await room.run('run', good);
  expect(readFileSync(good)).toEqual(before);
});

describe('a run that cannot be finished', () => {
  it('without a single customer says so, and the store stays as it was', async () => {
    for (const text of ['x', '客户名称,手机\n', '\n\n\n', '客户名称,手机\n合计,\n']) {
      const path = room.write('nobody.csv', text);
      clear(await room.run('run', path), /No customers were found/);
      expect(existsSync(room.path('crm-clean.db'))).toBe(false);
    }
    expect(existsSync(room.path('crm-clean.yaml'))).toBe(false);
  });

  it('is taken back when its files cannot be written', async () => {
    mkdirSync(room.path('out', 'merge-report.html'), { recursive: true });
    const good = room.write('good.csv', SMALL);
    clear(await room.run('run', good, '-o', 'out'), /merge-report\.html/);
    expect(existsSync(room.path('crm-clean.db'))).toBe(false);
    expect(existsSync(room.path('crm-clean.yaml'))).toBe(false);
    expect((await room.run('run', good)).code).toBe(0);
  });

  it.skipIf(!existsSync('/proc/version'))('ends where the system refuses to make folders', async () => {
    const good = room.write('good.csv', SMALL);
    clear(await room.run('run', good, '-o', '/proc/nowhere/out'), /\/proc\/nowhere/);
  });

  it('makes output folders of any depth', async () => {
    const good = room.write('good.csv', SMALL);
    expect((await room.run('run', good, '-o', 'a/b/c')).code).toBe(0);
    expect(existsSync(room.path('a', 'b', 'c', 'customers.csv'))).toBe(true);
  });
});

it('an empty value is pointed out instead of being taken for a folder', async () => {
  const good = room.write('good.csv', SMALL);
  for (const option of ['--store', '--config', '--now', '--lang', '--output', '--encoding']) {
    clear(await room.run('run', good, option, ''), new RegExp(option));
  }
  clear(await room.run('run', ''), /files/);
  expect(readdirSync(room.folder)).toEqual(['good.csv']);
});

it('a command that fails on a store that is there leaves it as it was', async () => {
  await room.run('run', room.write('good.csv', SMALL));
  const before = (await room.run('history', '--json')).out;
  clear(await room.run('import', 'no-such.csv'), /no-such/);
  clear(await room.run('run', room.write('other.csv', `${SMALL}x,,,\n`), '-o', 'good.csv'), /good\.csv/);
  expect((await room.run('history', '--json')).out).toBe(before);
});

it.skipIf(!existsSync('/dev/zero'))('a data dictionary that is a device or a folder', async () => {
  const file = room.write('dictionary.csv', SMALL);
  for (const path of ['/dev/zero', room.folder])
    clear(await room.run('import', file, '--config', path, '--store', 'zero.db'), /not an ordinary text/);
});

describe('a configuration that another editor saved', () => {
  const rules = 'preset: companies\ncolumns:\n  主体: name\n';
  // 主体 in GBK, as old editors on Chinese Windows save it.
  const gbk = Buffer.concat([
    Buffer.from('preset: companies\ncolumns:\n  '),
    Buffer.from([0xd6, 0xf7, 0xcc, 0xe5]),
    Buffer.from(': name\n'),
  ]);
  it.each([
    ['as GBK', gbk],
    ['as Unicode', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rules, 'utf16le')])],
    ['as UTF-8 with a byte order mark', Buffer.from(`\ufeff${rules}`)],
  ])('%s is read as it was meant', async (_, bytes) => {
    const room = makeRoom();
    try {
      room.write('crm-clean.yaml', bytes);
      room.write('a.csv', '主体,手机\n甲,13800001111\n');
      const { code, out } = await room.run('import', 'a.csv', '--dry-run', '--json');
      expect(code).toBe(0);
      const [source] = (JSON.parse(out) as { sources: { sheets: { columns: { field: string }[] }[] }[] })
        .sources;
      expect(source?.sheets[0]?.columns[0]?.field).toBe('name');
    } finally {
      room.remove();
    }
  });
});
