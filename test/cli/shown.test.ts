import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRoom, type Room, SMALL } from './harness.js';

/* Names of files, cells and what was typed may hold signs that steer a terminal: none comes out as it is. */

const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const EVIL = '\u001b[31m\u009b2J\u202e\u0007';
const FILE = `a${EVIL}{path}\nb.csv`;

let room: Room;
beforeAll(async () => {
  room = makeRoom();
  const header = SMALL.split('\n')[0];
  room.write(FILE, SMALL.replace(header ?? '', `${header},备注${EVIL}`).replaceAll('王伟', `王伟${EVIL}`));
  room.write(`bad${EVIL}.xlsx`, 'PK\u0003\u0004cut off');
  expect((await room.run('import', '.')).code).toBe(1);
  expect((await room.run('dedupe')).code).toBe(0);
});
afterAll(() => room.remove());

it
  .skipIf(process.platform === 'win32')
  .each([
    [['import', '.', '--dry-run']],
    [['import', '.']],
    [['import', FILE, '--again']],
    [['import', `none${EVIL}.csv`]],
    [['import', FILE, '--encoding', EVIL]],
    [['import', FILE, '--map', `${EVIL}=company`]],
    [['import', FILE, '--sheet', EVIL]],
    [[EVIL]],
    [['status', `--${EVIL}`]],
    [['status', '--store', `${EVIL}.db`]],
    [['review']],
    [['review', '1', '2']],
    [['report']],
    [['export', '-o', `out${EVIL}`]],
    [['run', '.', '-o', `out${EVIL}`]],
  ])('%j', async (argv) => {
  const { out, err } = await room.run(...argv);
  expect(`${out}${err}`).not.toMatch(STEERING);
  expect(`${out}${err}`).not.toBe('');
});

it.skipIf(process.platform === 'win32')('JSON keeps the name, escaped', async () => {
  const { out } = await room.run('import', FILE, '--dry-run', '--json');
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(JSON.parse(out).sources[0].path).toBe(FILE);
});

it('an answer of any length is repeated in a few words', async () => {
  const rows = Array.from({ length: 30 }, (_, n) => `华鑫达宏${n}公司,${13900000000 + n}\n`).join('');
  const file = room.write('c.csv', `名称,丁\n${rows}`);
  const { err } = await room.runAsked(['x'.repeat(10_000), 'q'], 'import', file, '--store', 'c.db');
  expect(err.replaceAll('x'.repeat(10_000), 'TYPED')).toMatch(/“x+…” is none of the choices/);
});
