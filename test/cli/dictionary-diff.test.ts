import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, type Room, SMALL } from './harness.js';

let room: Room;
beforeEach(async () => {
  room = makeRoom();
  room.write('a.csv', SMALL);
  room.write('crm-clean.yaml', 'preset: companies\n');
  await room.run('import', 'a.csv');
});
afterEach(() => room.remove());

const NEWER = `preset: companies
fields:
  - { name: contact_mobile, aliases: [对口热线] }
  - { name: address, required: true }
  - { name: contact_name, remove: true }
  - { name: own_word, title: 接头暗号, type: text }
matching: { sure: 0.9 }
`;

describe('dictionary diff', () => {
  it('says what a dictionary changes, in itself and for the records, and writes nothing', async () => {
    const before = readFileSync(room.path('crm-clean.db'));
    room.write('new.yaml', NEWER);
    const { code, out, err } = await room.run('dictionary', 'diff', 'new.yaml');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'new.yaml against the dictionary of run 1 (import, 2024-11-22), by which the store was last cleaned:\n',
    );
    expect(out).toContain('  New field 接头暗号 (own_word), Text\n');
    expect(out).toContain('  Field gone: Contact (contact_name)\n');
    expect(out).toMatch(/ {2}Field Address \(address\)\n {4}Required \(required\): no → yes\n/);
    expect(out).toMatch(/\(aliases\): \+ 对口热线\n/);
    expect(out).toContain('(matching.sure): 0.95 → 0.9\n');
    expect(out).toContain('Of 3 rows, cleaning by new.yaml would change 3. Nothing was written.');
    expect(out).toMatch(/联系人 +a\.csv, a +Contact +\(kept as it is\)/);
    expect(out).toContain('Address must be filled in');
    expect(readFileSync(room.path('crm-clean.db')).equals(before)).toBe(true);
    const { out: chinese } = await room.run('dictionary', 'diff', 'new.yaml', '--lang', 'zh-CN');
    expect(chinese).toContain('  删去字段 联系人（contact_name）\n');
    expect(chinese).toContain('    必填（required）：否 → 是\n');
  });

  it('counts what would only be written otherwise, as by the format of phones', async () => {
    room.write(
      'b.csv',
      '客户名称,公司电话\n华鑫,0755-26012345\n锐驰,13800001234\n云安,400-800-1234\n明禾,\n',
    );
    await room.run('import', 'b.csv', '--store', 'b.db');
    room.write('new.yaml', 'preset: companies\nfields:\n  - { name: phone, options: { format: e164 } }\n');
    const diff = (...argv: string[]) =>
      room.run('dictionary', 'diff', 'new.yaml', '--store', 'b.db', ...argv);
    const { out } = await diff();
    expect(out).toContain('would change nothing');
    expect(out).toMatch(
      /Written otherwise when shown and exported.*\n[^\n]*\n +Company phone +2 +0755-26012345 → \+8675526012345\n/,
    );
    const example = { before: '0755-26012345', after: '+8675526012345' };
    expect(JSON.parse((await diff('--json')).out).forms).toEqual([{ field: 'phone', records: 2, example }]);
    room.write('new.yaml', 'preset: companies\n');
    expect((await diff()).out).not.toContain('Written otherwise');
  });

  it('takes a workbook and a Table Schema as well, and says what file is not there', async () => {
    room.write('new.yaml', NEWER);
    const diff = async (file: string) =>
      JSON.parse((await room.run('dictionary', 'diff', file, '--json')).out);
    const { dictionary, records } = await diff('new.yaml');
    for (const form of ['new.xlsx', 'new.json']) {
      await room.run('dictionary', '--to', form, '--config', 'new.yaml');
      expect(await diff(form)).toMatchObject({ path: form, dictionary, records });
    }
    const { code, err } = await room.run('dictionary', 'diff', 'gone.yaml');
    expect([code, err]).toEqual([2, expect.stringContaining('There is no file gone.yaml')]);
  });

  it('status tells that the dictionary has changed, until the records follow it', async () => {
    const status = async () => (await room.run('status')).out;
    expect(await status()).not.toContain('has changed');
    room.write('crm-clean.yaml', 'preset: companies\nmatching: { sure: 0.9 }\n');
    expect(await status()).not.toContain('has changed');
    room.write('crm-clean.yaml', NEWER);
    expect(await status()).toContain('The data dictionary has changed since the records were cleaned.');
    await room.run('clean');
    expect(await status()).not.toContain('has changed');
  });

  it('tells of the records what clean --dry-run tells, and then what clean does', async () => {
    room.write('crm-clean.yaml', NEWER);
    const { records, dictionary } = JSON.parse((await room.run('dictionary', 'diff', '--json')).out);
    expect(dictionary.added).toHaveLength(1);
    const { dryRun: _, ...would } = JSON.parse((await room.run('clean', '--dry-run', '--json')).out);
    const { dryRun: __, ...done } = JSON.parse((await room.run('clean', '--json')).out);
    expect(would).toEqual(records);
    expect(done).toEqual(records);
    const { out } = await room.run('dictionary', 'diff');
    expect(out).toBe(
      'crm-clean.yaml says what the dictionary of run 2 (clean, 2024-11-22) says, by which the store was last cleaned.\n' +
        '\nCleaning 3 rows by crm-clean.yaml would change nothing.\n',
    );
  });

  it('names the runs with other dictionaries', async () => {
    room.write('b.csv', '客户名称,手机\n广州丁有限公司,13700001111\n');
    room.write('crm-clean.yaml', NEWER);
    await room.run('import', 'b.csv');
    const { out } = await room.run('dictionary', 'diff');
    expect(out).toContain('Records of some files were cleaned by other dictionaries (run 1)');
    expect(out).toContain('Of 4 rows, cleaning by crm-clean.yaml would change 3.');
  });

  it('needs a store, and a dictionary without mistakes', async () => {
    room.write('new.yaml', 'preset: companies\nfields: [{ name: level, typ: choice }]\n');
    const broken = await room.run('dictionary', 'diff', 'new.yaml');
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('new.yaml')]);
    expect((await room.run('dictionary', 'diff', 'missing.yaml')).err).toContain('missing.yaml');
    expect((await room.run('dictionary', 'diff', '--store', 'other.db')).err).toContain('other.db');
  });
});
