import { afterEach, describe, expect, it } from 'vitest';
import type { ExplainedPair } from '../../src/steps/explain-pair.js';
import { makeRoom, type Room } from './harness.js';

let room: Room;
afterEach(() => room.remove());

const names = ['东方红茶业', '北极星钟表', '南山制药', '西湖印染', '中原重工', '海天味业', '金桥物流'];
const rows = names.map((name, at) => `${name}有限公司,联系人${at},0755-26012345,info${at}@example${at}.cn`);

async function bitsOfPhone(rule?: string): Promise<number> {
  room = makeRoom();
  room.write('代理.csv', `客户名称,联系人,公司电话,邮箱\n${rows.join('\n')}\n`);
  await room.run('import', '代理.csv');
  if (rule !== undefined)
    room.write('crm-clean.yaml', `${room.read('crm-clean.yaml')}\nmatching:\n  shared:\n    - ${rule}\n`);
  expect((await room.run('dedupe')).err).toBe('');
  const told = JSON.parse((await room.run('explain', '2', '3', '--json')).out) as ExplainedPair;
  return told.pair.evidence.find(({ fields }) => fields.includes('phone'))?.bits ?? 0;
}

describe('what the dictionary says of shared values', () => {
  it('lets one count that many share, written as in a cell and said of a field compared with it', async () => {
    expect(await bitsOfPhone()).toBe(0);
    room.remove();
    expect(await bitsOfPhone('{ field: phone, value: "（0755）26012345", counts: true }')).toBeGreaterThan(8);
    expect((await room.run('status')).out).not.toContain('shared by many');
    room.remove();
    expect(
      await bitsOfPhone('{ field: contact_phone, value: "0755-26012345", counts: true }'),
    ).toBeGreaterThan(8);
  });

  it('lets one never count that few share', async () => {
    rows.splice(2);
    expect(await bitsOfPhone()).toBeGreaterThan(8);
    room.remove();
    expect(await bitsOfPhone('{ field: phone, value: "0755-26012345", counts: false }')).toBe(0);
  });
});
