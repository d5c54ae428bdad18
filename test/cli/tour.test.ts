import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRoom, ROOT, type Room, TUTORIAL } from './harness.js';

/* The READMEs' tours, run as they stand there. UPDATE_GOLDEN=1 writes the real output into them. */

const BLOCK = /```console\n([\s\S]*?)```/g;

async function outputOf(room: Room, command: string, lang: string): Promise<string> {
  const argv = command.replace(/^\$ crm-clean /, '').split(' ');
  const { code, out, err } = await room.run(...argv, '--lang', lang);
  expect([code, err], command).toEqual([0, '']);
  return `${command}\n${out.trimEnd()}\n`;
}

async function tour(readme: string, lang: string): Promise<string> {
  const room = makeRoom();
  for (const file of TUTORIAL) copyFileSync(file, room.path(basename(file)));
  let told = readme;
  for (const [whole, body = ''] of readme.matchAll(BLOCK)) {
    let block = '';
    for (const command of body.split('\n').filter((line) => line.startsWith('$ '))) {
      block += await outputOf(room, command, lang);
    }
    told = told.replace(whole, () => `\`\`\`console\n${block}\`\`\``);
  }
  room.remove();
  return told;
}

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('the tour of %s', (name, lang) => {
  it('shows what the program really says', async () => {
    const path = join(ROOT, name);
    const readme = readFileSync(path, 'utf8');
    const told = await tour(readme, lang);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, told);
    else expect(told).toBe(readme);
  });

  it('shows the two commands first', () => {
    const readme = readFileSync(join(ROOT, name), 'utf8');
    const first = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(first).toMatch(/^npm run demo .*\nnpm test .*\n$/);
  });
});
