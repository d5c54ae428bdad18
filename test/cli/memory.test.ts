import { afterEach, describe, expect, it } from 'vitest';
import { makeRoom, type Room } from './harness.js';

/* A list whose pairs do not fit into the memory of the computer. */

let room: Room;
afterEach(() => room.remove());

/** 100 companies of one street, which makes 4,950 pairs. */
const STREET = Array.from({ length: 100 }, (_, i) => `公司${i}号贸易,深圳市南山区科技路1号`).join('\n');

async function deduped(memory: number, ...argv: string[]) {
  room = makeRoom({}, memory);
  room.write('list.csv', `客户名称,地址\n${STREET}\n`);
  expect((await room.run('import', 'list.csv')).code).toBe(0);
  return room.run('dedupe', ...argv);
}

describe('too little memory for all pairs', () => {
  it('is said after dedupe, by status and by explain --model, in both languages, with what to do', async () => {
    const { code, out } = await deduped(96 * 1000, '--quiet');
    expect(code).toBe(0);
    expect(out).toContain('Attention: the memory of this computer is too small for the 300,000 pairs');
    expect(out).toContain('write a smaller pairs_per_record under matching in crm-clean.yaml');
    expect((await room.run('status', '--lang', 'zh-CN')).out).toContain('但本机内存不足，上限降为 1,000 对');
    expect((await room.run('explain', '--model')).out).toContain('1,000 were allowed instead');
  });

  it('is in the document of --json', async () => {
    const result = JSON.parse((await deduped(96 * 1000, '--json')).out) as { pairsCut?: number };
    expect(result.pairsCut).toBe(299_000);
  });

  it('is not said where all pairs fit, whatever the memory', async () => {
    const { out } = await deduped(96 * 20_000);
    expect(out).not.toContain('memory');
    const result = JSON.parse((await room.run('dedupe', '--json')).out) as { pairsCut?: number };
    expect(result.pairsCut).toBeUndefined();
  });
});
