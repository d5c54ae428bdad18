import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump } from '../store/support.js';
import { ROOT, SMALL, TUTORIAL } from './harness.js';

/* The program as its own process, as a user's shell starts it. dist/ was built before the tests. */

let folder: string;
/** A copy of what is run: dist/ may be built anew meanwhile. */
let BIN: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crm-clean-process-'));
  const own = join(folder, 'program');
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(own, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(own, 'node_modules'), 'junction');
  BIN = join(own, 'bin', 'crm-clean.js');
});

/** Loaded before the program: kills its process at a stage, or writes down the stages. */
const KILLER = join(ROOT, 'test', 'cli', 'kill-at-stage.mjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = {
  ...process.env,
  LANG: 'en_US.UTF-8',
  LC_ALL: '',
  CRM_CLEAN_STORE: '',
  CRM_CLEAN_USER: 'tester',
};

function crmClean(cwd: string, ...argv: string[]) {
  return spawnSync(process.execPath, [BIN, ...argv], { cwd, encoding: 'utf8', env: ENV });
}

/**
 * Starts a command whose process kills itself where the given stage begins for the nth time: no clock decides, so that a
 * slow machine is cut at the same place. Tells whether it was still going.
 */
function killed(cwd: string, at: Cut, ...argv: string[]): boolean {
  const { stage, nth } = at;
  const env = { ...ENV, KILL_AT: stage, KILL_NTH: String(nth) };
  const { signal } = spawnSync(process.execPath, ['--import', KILLER, BIN, ...argv], {
    cwd,
    env,
    stdio: 'ignore',
  });
  return signal === 'SIGKILL';
}

/** The stages of a run, in their order, as it says them on its diagnostics channel. */
function stagesOf(cwd: string, ...argv: string[]): Cut[] {
  const log = join(cwd, 'stages.txt');
  const env = { ...ENV, KILL_LOG: log };
  const { status } = spawnSync(process.execPath, ['--import', KILLER, BIN, ...argv], {
    cwd,
    env,
    stdio: 'ignore',
  });
  expect(status).toBe(0);
  const counts = new Map<string, number>();
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((stage) => {
      const nth = (counts.get(stage) ?? 0) + 1;
      counts.set(stage, nth);
      return { stage, nth };
    });
}

interface Cut {
  readonly stage: string;
  /** From 1. */
  readonly nth: number;
}

const RESULTS = ['customers.csv', 'contacts.csv', 'set-aside.csv', 'merge-report.json', 'merge-report.html'];
const run = (): string[] => ['run', ...TUTORIAL, '--now', '2024-11-22', '-o', 'out'];
const results = (cwd: string): string[] =>
  RESULTS.map((name) => readFileSync(join(cwd, 'out', name), 'utf8'));

describe('a run killed in the middle', () => {
  it('leaves a store that the next run completes, with the same result', { timeout: 600_000 }, () => {
    const calm = join(folder, 'calm');
    mkdirSync(calm);
    const stages = stagesOf(calm, ...run());
    const expected = results(calm);
    const last = (name: string): Cut[] => stages.filter(({ stage }) => stage === name).slice(-1);
    // Where each stage begins for the first time, and the last batch of what goes by batches.
    const cuts = [...stages.filter(({ nth }) => nth === 1), ...last('store'), ...last('clean')];
    expect(cuts.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['read', 'clean', 'store', 'cluster', 'merge', 'tag', 'export', 'report']),
    );
    for (const cut of cuts) {
      const cwd = join(folder, `killed-${cut.stage}-${cut.nth}`);
      mkdirSync(cwd, { recursive: true });
      expect([cut, killed(cwd, cut, ...run())]).toEqual([cut, true]);
      const again = crmClean(cwd, ...run());
      expect(again.stderr.replace(/^The last run was cut off.*\n/, '')).toBe('');
      expect(again.status).toBe(0);
      expect(again.stdout).not.toContain('Skipped');
      expect(results(cwd)).toEqual(expected);
      expect(readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
  });
});

describe('a run killed while it writes its files', () => {
  it('is taken back, so that the next one is the first', { timeout: 300_000 }, () => {
    const cwd = join(folder, 'writing');
    mkdirSync(cwd);
    expect(killed(cwd, { stage: 'report', nth: 1 }, ...run())).toBe(true);
    expect(existsSync(join(cwd, 'out', 'customers.csv'))).toBe(true);
    expect(existsSync(join(cwd, 'out', 'merge-report.json'))).toBe(false);
    const status = crmClean(cwd, 'status');
    expect(status.stderr).toMatch(/^The last run was cut off/);
    expect(status.stdout).toMatch(/The store is empty/);

    const again = crmClean(cwd, ...run());
    expect(again.stderr).toBe('');
    expect(again.stdout).not.toContain('Skipped');
    expect(JSON.parse(crmClean(cwd, 'history', '--json').stdout)).toMatchObject({
      runs: [{ state: 'done' }],
    });
  });
});

describe('the process', () => {
  it('writes nothing to standard error that was not asked for, and no colour into a pipe', () => {
    const cwd = join(folder, 'plain');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'a.csv'), SMALL);
    const { status, stdout, stderr } = crmClean(cwd, 'run', 'a.csv');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/\u001b/);
  });

  it('speaks the language of the system', () => {
    const { stdout } = spawnSync(process.execPath, [BIN, '--help'], {
      encoding: 'utf8',
      env: { ...ENV, LANG: 'zh_CN.UTF-8' },
    });
    expect(stdout).toContain('用法：');
  });

  it('gives one JSON document with --json', () => {
    const cwd = join(folder, 'json');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'a.csv'), SMALL);
    const { stdout } = crmClean(cwd, 'run', 'a.csv', '--json');
    expect(JSON.parse(stdout).dedupe).toMatchObject({ records: 3, customers: 2 });
  });
});

describe('surroundings that fail', () => {
  it.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is named, without a trace', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'normalize', '--help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: ENV,
    });
    closeSync(full);
    expect(stderr).toMatch(/standard output failed \(ENOSPC\)/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  it.skipIf(process.platform === 'win32')(
    'a folder that was removed under it is named, without a trace',
    () => {
      const gone = join(folder, 'gone');
      mkdirSync(gone);
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', 'rmdir "$PWD"; exec "$0" "$1" status', process.execPath, BIN],
        { cwd: gone, encoding: 'utf8', env: ENV },
      );
      expect(stderr).toMatch(/not there any more/);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(status).toBe(2);
    },
  );
});

describe('the package', () => {
  it('installs from its tarball into an empty folder and works there', { timeout: 300_000 }, () => {
    const home = join(folder, 'elsewhere');
    mkdirSync(home);
    const npm = (cwd: string, ...args: string[]): string => {
      const path = process.env.npm_execpath;
      const [command, first] = path === undefined ? ['npm', []] : [process.execPath, [path]];
      const { status, stdout, stderr } = spawnSync(command, [...first, ...args], { cwd, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      return stdout;
    };
    const [packed] = JSON.parse(npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', home));
    npm(home, 'init', '-y');
    // Compiling better-sqlite3 takes a minute and is not ours to test: its built file is taken from this checkout.
    npm(
      home,
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      `./${packed.filename}`,
    );
    const built = join('node_modules', 'better-sqlite3', 'build');
    if (existsSync(join(ROOT, built))) cpSync(join(ROOT, built), join(home, built), { recursive: true });
    const installed = join(home, 'node_modules', 'crm-clean', 'bin', 'crm-clean.js');
    const start = (...argv: string[]) =>
      spawnSync(process.execPath, [installed, ...argv], { cwd: home, encoding: 'utf8', env: ENV });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(start('--version').stdout.trim()).toBe(version);
    writeFileSync(join(home, 'a.csv'), SMALL);
    const imported = start('import', 'a.csv');
    expect([imported.stderr, imported.status]).toEqual(['', 0]);
    expect(imported.stdout).toContain('a.csv');
    // The overrides of package.json do not reach here, so the workbooks are written by exceljs's own archiver.
    const whole = start('run', 'a.csv');
    expect([whole.stderr, whole.status]).toEqual(['', 0]);
    const workbook = join('crm-clean-output', 'crm-clean.xlsx');
    const again = start('import', workbook, '--dry-run', '--json');
    expect(JSON.parse(again.stdout).sources[0].sheets[0].rows).toBe(2);
  });
});

describe('threads', () => {
  /** More rows than one thread cleans or compares alone, every third of them twice, with something to change and to find. */
  const big = (): string =>
    Array.from({ length: 10_500 }, (_, row) => {
      const i = row % 3 === 2 ? row - 1 : row;
      return `第${i}贸易有限公司,王${row},${row % 7 === 0 ? '1380000' : '138 0000 '}${1000 + i},110101199003070000`;
    }).join('\n');

  it('give the same store and the same results, however many there are', { timeout: 120_000 }, () => {
    const stores = ['1', '3'].map((jobs) => {
      const cwd = join(folder, `jobs-${jobs}`);
      mkdirSync(cwd);
      writeFileSync(join(cwd, 'big.csv'), `客户名称,联系人,手机,身份证号\n${big()}\n`);
      const { status, stderr } = crmClean(cwd, 'import', 'big.csv', '--jobs', jobs, '--now', '2024-11-22');
      expect([status, stderr]).toEqual([0, '']);
      const deduped = crmClean(cwd, 'dedupe', '--jobs', jobs, '--now', '2024-11-22', '--quiet');
      expect([deduped.status, deduped.stderr]).toEqual([0, '']);
      return dump(join(cwd, 'crm-clean.db'));
    });
    expect(stores[0]?.pairs?.length).toBeGreaterThan(3000);
    expect(Object.values(stores[0] ?? {}).flat().length).toBeGreaterThan(10_500);
    expect(stores[1]).toEqual(stores[0]);
  });

  it('that are no number', () => {
    const { status, stderr } = crmClean(folder, 'import', 'x.csv', '--jobs', 'all');
    expect([status, stderr]).toEqual([2, expect.stringContaining('--jobs')]);
  });
});
