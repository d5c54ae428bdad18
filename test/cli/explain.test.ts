import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, type Outcome, type Room, TUTORIAL } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

async function done(outcome: Promise<Outcome>): Promise<string> {
  const { code, out, err } = await outcome;
  expect([code, err]).toEqual([0, '']);
  return out;
}

const LIST = `老客户名单,,,,,
客户名称,联系人,手机,城市,公司电话,备注2
深圳市华鑫达宏电子科技有限公司,13800001234,,深圳,26012345,老客户
上海锐驰贸易有限公司,李娜,139 0000 5678,上海,021-66668888,
上海锐驰贸易有限公司,李娜,13900005678,,021-66668889,
合计,,,,,3
`;

async function importList(): Promise<void> {
  room.write('名单.csv', LIST);
  room.write(
    'crm-clean.yaml',
    `preset: companies
fields: [{ name: industry, required: true }, { name: phone, survivorship: first }]
columns: { 备注2: remark }
`,
  );
  await done(room.run('import', '名单.csv'));
}

describe('explain', () => {
  it('shows a line break that was taken out', async () => {
    room.write('备注.csv', '客户名称,手机,备注\n深圳市华鑫达宏电子科技有限公司,13800001234,"月结\n30天"\n');
    room.write('crm-clean.yaml', 'preset: companies\n');
    await done(room.run('import', '备注.csv'));
    expect(await done(room.run('explain', '2', '--lang', 'zh-CN'))).toContain('“月结↵30天” → “月结 30天”');
  });

  it('traces each cell of a record, by its number and by where it stands', async () => {
    await importList();
    const out = await done(room.run('explain', '3'));
    expect(out).toContain('Record 3: 名单.csv › row 3, imported on 2024-11-22');
    expect(out).toContain('Cleaned by run 1 (import, 2024-11-22) with the data dictionary as it was then.');
    expect(out).toMatch(/ B3 +联系人 +13800001234 +Contact *\n/);
    expect(out).toMatch(/ E3 +公司电话 +26012345 +Company phone +0755-26012345\n/);
    expect(out).toMatch(/ {2}B3 联系人\n {4}moved: “13800001234” went to Mobile: 13800001234\n/);
    expect(out).toMatch(
      / {2}E3 公司电话\n {4}option area_code: 0?755 instead of \(none\), told by City “深圳” in the same row\n {4}changed: “26012345” → “0755-26012345”\. /,
    );
    expect(out).toMatch(/ {2}F3 备注2\n {4}column: as the data dictionary says under columns\n/);
    expect(out).toContain('  finding: Industry must be filled in, but it is empty.');
    expect(out).toContain('No dedupe has seen this record yet. Next: crm-clean dedupe');
    for (const place of ['名单.csv:3', '名单.csv:名单:3', '名单.CSV：名单：3'])
      expect(await done(room.run('explain', place))).toBe(out);
    const chinese = await done(room.run('explain', '3', '--lang', 'zh-CN'));
    expect(chinese).toContain('移动：“13800001234”移到了“手机”：13800001234');
    expect(chinese).toContain('依据同一行的城市“深圳”');
  });

  it('tells which customer it went to, what of it survived, and to what the rest was lost', async () => {
    await importList();
    await done(room.run('dedupe'));
    const merged = await done(room.run('explain', '5'));
    expect(merged).toContain('Customer C20241122002, made of 2 records');
    expect(merged).toMatch(/Mobile +13900005678 +kept .*contact 李娜/);
    expect(merged).toMatch(
      /Company phone +021-66668889 +not taken: 021-66668888 instead, from 名单\.csv › row 4 \(First\)/,
    );
    const first = await done(room.run('explain', '4'));
    expect(first).toMatch(/Company phone +021-66668888 +kept \(First\)/);
    const alone = await done(room.run('explain', '3'));
    expect(alone).toContain('Customer C20241122001, made of this record alone');
    expect(alone).toMatch(/Remarks +老客户 +kept\n/);
    const { rows } = JSON.parse(await done(room.run('explain', '5', '--json')));
    expect(rows[0].record.fate.values).toContainEqual({
      field: 'phone',
      value: '021-66668889',
      fate: 'lost',
      rule: 'first',
      instead: ['021-66668888'],
      from: [{ source: '名单.csv', sheet: '名单', line: 4 }],
    });
  });

  it('says why a row is no record', async () => {
    await importList();
    const total = await done(room.run('explain', '名单.csv:6'));
    expect(total).toContain('Row 6, set aside: 名单.csv › row 6');
    expect(total).toMatch(/^Why: .*合计/m);
    expect(total).toMatch(/ A6 +客户名称 +合计\n/);
    expect(await done(room.run('explain', '2'))).toContain('Row 2, a header: 名单.csv › row 2');
    expect(await done(room.run('explain', '1'))).toContain('Row 1, above the table');
    room.write('名单.csv', `${LIST.replace('26012345', '26012346')}`);
    await done(room.run('import', '名单.csv'));
    const replaced = await done(room.run('explain', '3'));
    expect(replaced).toContain('What counts is record 9: crm-clean explain 9');
    expect(await done(room.run('explain', '9'))).toContain('26012346');
    expect(await done(room.run('explain', '名单.csv:4'))).toContain('What counts is record 4');
  });

  it('traces with the dictionary that cleaned the record, whatever it is today', async () => {
    await importList();
    const before = await done(room.run('explain', '4'));
    room.write('crm-clean.yaml', "preset: companies\ncolumns: { 备注2: '-', 公司电话: '-' }\n");
    expect(await done(room.run('explain', '4'))).toBe(before);
    await done(room.run('clean'));
    const after = await done(room.run('explain', '4'));
    expect(after).toContain('Cleaned by run 2 (clean, 2024-11-22)');
    expect(after).toMatch(/E4 +公司电话 +021-66668888 +\(kept as it is\) +021-66668888/);
  });

  it('traces every row of the tutorial to what is stored of it', async () => {
    await done(room.run('import', ...TUTORIAL));
    await done(room.run('dedupe'));
    const { openStore } = await import('../../src/store/open.js');
    const { builtIn } = await import('../../src/registry.js');
    const { explain } = await import('../../src/steps/explain.js');
    const store = openStore(room.path('crm-clean.db'), { readonly: true });
    try {
      const workspace = { store, registry: builtIn } as Parameters<typeof explain>[0];
      let records = 0;
      for (const { id, kind } of store.rows()) {
        const [row, ...others] = explain(workspace, String(id)).rows;
        expect([row?.row, row?.kind, others]).toEqual([id, kind, []]);
        if (kind !== 'record') continue;
        records++;
        const { isOther, cleaned, trace, fate } = row?.record ?? {};
        expect([id, isOther]).toEqual([id, false]);
        const values = trace?.cells.flatMap((cell) => cell.values) ?? [];
        const stored = Object.values(cleaned?.values ?? {}).flat();
        for (const value of values) expect(stored).toContain(value);
        // Nothing of a record is lost without a word.
        expect(fate?.values.map(({ value }) => value)).toEqual(stored);
        expect(fate?.values.filter((one) => one.fate === 'unknown')).toEqual([]);
      }
      expect(records).toBe(store.totals().records);
    } finally {
      store.close();
    }
  });

  it('writes nothing, and says what it does not find', async () => {
    await importList();
    const before = readFileSync(room.path('crm-clean.db'));
    const said = async (text: string): Promise<string> => {
      const { code, err } = await room.run('explain', text);
      expect(code).toBe(2);
      return err;
    };
    expect(await said('99')).toContain('There is no record 99');
    expect(await said('王伟')).toContain('“王伟” names no row');
    expect(await said('别的.csv:3')).toContain('No file “别的.csv” was imported. There are: 名单.csv');
    expect(await said('名单.csv:大客户:3')).toContain('has no sheet “大客户” with rows. There are: 名单');
    expect(await said('名单.csv:300')).toContain('has no row on line 300');
    expect(readFileSync(room.path('crm-clean.db')).equals(before)).toBe(true);
  });
});
