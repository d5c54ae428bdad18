import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldFile } from '../../src/model/dictionary.js';
import type { Proposal } from '../../src/model/proposal.js';
import { makeRoom, type Room, TUTORIAL } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const HEAD =
  '客户编号,客户名称,来源渠道,合作模式,是否开票,开户日期,信用额度,内部代码,兴趣,手机,备用手机号2,序号,作废';

function customers(): string {
  const lines = [HEAD];
  for (let n = 0; n < 120; n++) {
    const source = n === 51 ? '电话营消' : ['展会', '网站', '电话营销'][n % 3];
    const mode = ['经销商', '经销 商', '經銷商', '直客', '直客', '代理'][n % 6];
    const interest = ['展会、网站', '展会', '网站', '电话', '电话'][n % 5];
    const name = `上海${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'东南西北'[n % 4]}${'恒利达'[n % 3]}贸易有限公司`;
    lines.push(
      [
        `KH-${2015 + (n % 8)}-${String(n).padStart(3, '0')}`,
        name,
        source,
        mode,
        '是否'[n % 2],
        `2019-0${1 + (n % 9)}-1${n % 9}`,
        String(1000 * (n + 1)),
        String(100_000 + n * 37),
        interest,
        `139${10_000_000 + n * 17}`,
        '',
        String(n + 1),
        '',
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

interface Document {
  readonly preset: string;
  readonly records: number;
  readonly proposals: readonly Proposal[];
  readonly dictionary: { readonly fields: readonly FieldFile[] };
  readonly text: string;
}

async function inferred(...argv: string[]): Promise<Document> {
  const { code, out, err } = await room.run('dictionary', 'infer', ...argv, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Document;
}

/** What the columns feed, as a dry run tells it. */
async function fed(...argv: string[]): Promise<Map<string, string>> {
  const { code, out } = await room.run('import', ...argv, '--dry-run', '--json');
  expect(code).toBe(0);
  const { sources } = JSON.parse(out) as {
    sources: { sheets: { columns: { header: string; field: string }[] }[] }[];
  };
  const columns = sources.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.columns));
  return new Map(columns.map(({ header, field }) => [header, field]));
}

describe('dictionary infer', () => {
  it('proposes types, allowed values, patterns and demands, each with its reason', async () => {
    room.write('客户.csv', customers());
    const { preset, records, proposals, dictionary } = await inferred('客户.csv');
    expect([preset, records]).toEqual(['companies', 120]);
    const field = (title: string) =>
      dictionary.fields.find((one) => one.title === title || one.aliases?.includes(title));
    expect(field('客户编号')).toMatchObject({ pattern: 'KH-\\d{4}-\\d{3}', unique: true, required: true });
    expect(field('来源渠道')).toMatchObject({
      name: 'source',
      aliases: ['来源渠道'],
      allowed: { 展会: [], 网站: [], 电话营销: [] },
    });
    expect(field('合作模式')).toMatchObject({
      type: 'choice',
      allowed: { 经销商: ['經銷商', '经销 商'], 直客: [], 代理: [] },
    });
    expect(field('是否开票')).toMatchObject({ type: 'boolean' });
    expect(field('开户日期')).toMatchObject({ type: 'date' });
    expect(field('信用额度')).toMatchObject({ type: 'money', range: { min: '0' } });
    expect(field('内部代码')).toMatchObject({ type: 'text', pattern: '\\d{6}', unique: true });
    expect(field('兴趣')).toMatchObject({ type: 'choice', options: { many: true } });
    expect(Object.keys(field('兴趣')?.allowed ?? {})).toEqual(['电话', '展会', '网站']);
    expect([field('序号'), field('作废')]).toEqual([undefined, undefined]);

    const why = (name: string | undefined) =>
      proposals.filter((one) => one.field === name).map((one) => one.why.code);
    expect(why('source')).toEqual([
      'propose.title',
      'propose.filled',
      'propose.allowed_alike',
      'propose.slip',
      'propose.required',
    ]);
    expect(why('x:序号')).toEqual(['propose.running']);
    expect(why('x:作废')).toEqual(['propose.empty']);
    const settings = dictionary.fields.flatMap((one) =>
      ['allowed', 'required', 'unique', 'pattern', 'range']
        .filter((key) => key in one)
        .map((key) => `${one.name}.${key}`),
    );
    const reasons = new Set(proposals.map((one) => `${one.field}.${one.setting}`));
    // The name is required in every dictionary.
    expect(settings.filter((key) => !reasons.has(key))).toEqual(['name.required']);
  });

  it('gives a file that is read back without problems and imports the same files alike', async () => {
    room.write('客户.csv', customers());
    const before = await fed('客户.csv');
    expect((await room.run('dictionary', 'infer', '客户.csv', '-o', '建议.yaml')).code).toBe(0);
    expect((await room.run('dictionary', 'check', '--config', '建议.yaml')).code).toBe(0);
    const after = await fed('客户.csv', '--config', '建议.yaml');
    for (const [header, field] of before)
      if (!field.startsWith('x:')) expect([header, after.get(header)]).toEqual([header, field]);
    expect(after.get('序号')).toBe('x:序号');
    const { code, out } = await room.run('import', '客户.csv', '--config', '建议.yaml', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ sources: [{ sheets: [{ records: 120, aside: 0 }] }] });
    // The one slip that the proposal leaves out: it is no allowed value.
    const counts = JSON.parse((await room.run('status', '--json')).out) as { totals: { findings: number } };
    expect(counts.totals.findings).toBe(1);
  });

  it('does the same for the tutorial, where sheets and departments use other titles', async () => {
    const before = await fed(...TUTORIAL);
    expect((await room.run('dictionary', 'infer', ...TUTORIAL, '-o', 'a.yaml')).code).toBe(0);
    const after = await fed(...TUTORIAL, '--config', 'a.yaml');
    for (const [header, field] of before)
      if (!field.startsWith('x:')) expect([header, after.get(header)]).toEqual([header, field]);
    const text = room.read('a.yaml');
    expect(text).toContain('aliases: [来源渠道, 获客渠道]');
    expect(text).toContain('Column “来源渠道” (2019年新增)');
  });

  it('says its reasons as comments, in the language that is spoken', async () => {
    room.write('客户.csv', customers());
    const zh = await room.run('dictionary', 'infer', '客户.csv', '--lang', 'zh-CN');
    expect(zh.code).toBe(0);
    expect(zh.out).toContain('    ## “电话营消”（1 次）没有列入：很可能是“电话营销”的笔误。');
    expect(zh.out).toContain('## 根据 客户.csv 的 120 条记录生成的建议');
    const en = await room.run('dictionary', 'infer', '客户.csv');
    expect(en.out).toContain('    ## unique: no value occurs twice.');
    for (const { out } of [zh, en]) expect(out).not.toMatch(/propose\.|undefined|\{(?:text|count|title)\}/);
  });

  it('writes over nothing, and follows no configuration that is there', async () => {
    room.write('客户.csv', customers());
    const mine = 'preset: persons\n# 我的\n';
    room.write('crm-clean.yaml', mine);
    const { preset } = await inferred('客户.csv');
    expect(preset).toBe('companies');
    const { code, err } = await room.run('dictionary', 'infer', '客户.csv', '-o', 'crm-clean.yaml');
    expect(code).toBe(2);
    expect(err).toContain('crm-clean.yaml');
    expect(room.read('crm-clean.yaml')).toBe(mine);
    expect(existsSync(room.path('crm-clean.db'))).toBe(false);
  });

  it('demands nothing on the word of a few rows', async () => {
    room.write(
      '少.csv',
      '客户名称,编号2,级别说明\n上海锐驰贸易有限公司,A-001,好\n北京恒通科技有限公司,A-002,好\n',
    );
    const { dictionary } = await inferred('少.csv');
    for (const one of dictionary.fields)
      expect(
        Object.keys(one).filter((key) => ['unique', 'pattern', 'length', 'range'].includes(key)),
      ).toEqual([]);
  });

  it('reads titles and cells that mean something to YAML as they are', async () => {
    const rows = Array.from(
      { length: 24 },
      (_, n) =>
        `上海${'甲乙丙'[n % 3]}贸易有限公司,${['yes', '#1: a', '"- x'][n % 3]?.replace(/"/g, '""').replace(/^(.*)$/, '"$1"')}`,
    );
    room.write('怪.csv', `客户名称,"# 标记: [x], {y}"\n${rows.join('\n')}\n`);
    await inferred('怪.csv');
    expect((await room.run('dictionary', 'infer', '怪.csv', '-o', 'a.yaml')).code).toBe(0);
    expect((await room.run('dictionary', 'check', '--config', 'a.yaml')).code).toBe(0);
  });
});
