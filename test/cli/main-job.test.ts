import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/cli/words.js';
import type { Catalog } from '../../src/model/words.js';
import { builtIn } from '../../src/registry.js';
import { openStore } from '../../src/store/open.js';
import { makeRoom, ROOT, type Room, SMALL, TUTORIAL } from './harness.js';

const NOW = ['--now', '2024-11-22'];
let room: Room;

beforeAll(async () => {
  room = makeRoom();
  const outcome = await room.run('run', ...TUTORIAL, ...NOW);
  expect(outcome.err).toBe('');
  expect(outcome.code).toBe(0);
});
afterAll(() => room.remove());

interface Scores {
  readonly pairs: { readonly precision: number; readonly recall: number; readonly f1: number };
}

describe('run on the tutorial', () => {
  it('writes cleaned files and the report', () => {
    expect(readdirSync(room.path('crm-clean-output')).sort()).toEqual([
      'contacts.csv',
      'crm-clean.xlsx',
      'customers.csv',
      'merge-report.html',
      'merge-report.json',
      'merge-report.xlsx',
      'set-aside.csv',
    ]);
    expect(existsSync(room.path('crm-clean.yaml'))).toBe(true);
  });

  it('adds up: rows = records + aside, records = customers + merged', () => {
    const report = JSON.parse(room.read('crm-clean-output/merge-report.json'));
    const { rows, records, aside, customers, mergedAway } = report.totals;
    expect(records).toBe(312);
    expect(aside).toBeGreaterThan(0);
    expect(rows).toBe(records + aside);
    expect(records).toBe(customers + mergedAway);
    const lines = room.read('crm-clean-output/customers.csv').trim().split('\r\n');
    expect(lines.length - 1).toBe(customers);
  });

  it('finds the duplicates and merges nothing that is not one', async () => {
    const outcome = await room.run('evaluate', '--truth', `${ROOT}/fixtures/tutorial/truth.csv`, '--json');
    const { pairs } = JSON.parse(outcome.out) as Scores;
    expect(pairs.precision).toBeGreaterThanOrEqual(0.99);
    expect(pairs.recall).toBeGreaterThanOrEqual(0.85);
  });

  it('gives the customer numbers of the day', () => {
    const numbers = room.read('crm-clean-output/customers.csv').match(/C20241122\d{3,}/g) ?? [];
    expect(numbers[0]).toBe('C20241122001');
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('starts the CSV with a BOM, and text that looks like a formula with a quotation mark', () => {
    const bytes = readFileSync(room.path('crm-clean-output/customers.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(`);
  });

  it('reads its own files back as they were: formulas in text, signs in front of phones', async () => {
    const again = makeRoom();
    const files = ['customers.csv', 'crm-clean.xlsx'].map((name) => room.path('crm-clean-output', name));
    for (const file of files) {
      expect((await again.run('import', file)).code).toBe(0);
    }
    await again.run('export', '--to', 'cells', '-o', 'cells.csv');
    const store = openStore(again.path('crm-clean.db'), { readonly: true });
    const remarks = [...store.records()].flatMap(({ values }) => values.remark ?? []);
    const phones = [...store.records()].flatMap(({ values }) => values.phone ?? []);
    store.close();
    const formula = '=HYPERLINK("http://example.com","点我")';
    expect(remarks.filter((text) => text.includes('HYPERLINK'))).toEqual([formula, formula]);
    expect(phones.filter((text) => text === '+81312345678').length).toBe(2);
    again.remove();
  });

  it('is the same, byte for byte, when done again elsewhere', async () => {
    const other = makeRoom();
    await other.run('run', ...TUTORIAL, ...NOW);
    for (const name of readdirSync(room.path('crm-clean-output'))) {
      const [a, b] = [room, other].map((one) => readFileSync(one.path('crm-clean-output', name)));
      expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
    }
    other.remove();
  });

  it('gives the same customers step by step', async () => {
    const steps = makeRoom();
    for (const argv of [['import', ...TUTORIAL], ['dedupe'], ['tag'], ['export']]) {
      expect((await steps.run(...argv, ...NOW)).code).toBe(0);
    }
    for (const name of ['customers.csv', 'contacts.csv', 'set-aside.csv']) {
      expect(steps.read(`crm-clean-output/${name}`)).toBe(room.read(`crm-clean-output/${name}`));
    }
    steps.remove();
  });

  it('skips files it knows', async () => {
    const again = makeRoom();
    await again.run('run', ...TUTORIAL, ...NOW);
    const customers = again.read('crm-clean-output/customers.csv');
    const outcome = await again.run('run', ...TUTORIAL, ...NOW);
    expect(outcome.out).toMatch(/Skipped/);
    expect(again.read('crm-clean-output/customers.csv')).toBe(customers);
    again.remove();
  });
});

describe('what measuring tools rely on', () => {
  it('export --to members: a line for each record', async () => {
    await room.run('export', '--to', 'members', '-o', 'members.csv');
    const [header, ...lines] = room.read('members.csv').replace('\ufeff', '').trim().split('\r\n');
    expect(header).toBe('customer_id,record_id,source,sheet,line');
    expect(lines.length).toBe(312);
  });

  it('export --to cells: every cell of every row, verbatim', async () => {
    await room.run('export', '--to', 'cells', '-o', 'cells.csv');
    const text = room.read('cells.csv').replace('\ufeff', '');
    expect(text.startsWith('source,sheet,line,column,text\r\n')).toBe(true);
    expect(text).toContain('legacy-customers.xlsx,客户资料,1,');
    expect(text).toContain('合计');
  });

  it('import --dry-run --json: what it understood, and nothing written', async () => {
    const empty = makeRoom();
    const outcome = await empty.run('import', ...TUTORIAL, '--dry-run', '--json');
    const { sources } = JSON.parse(outcome.out);
    expect(sources[0].sheets[0]).toMatchObject({ name: '客户资料', headerLine: 4 });
    expect(sources[1].encoding).toBe('gb18030');
    const fields = sources[1].sheets[0].columns.map(({ header, field }: Record<string, string>) => [
      header,
      field,
    ]);
    expect(fields).toContainEqual(['获客渠道', 'source']);
    expect(fields).toContainEqual(['单位名称', 'name']);
    expect(readdirSync(empty.folder)).toEqual([]);
    empty.remove();
  });

  it('normalize and compare', async () => {
    const phones = await room.runWith(
      ['+86 138-0000-1234', '（0755）26012345转8001', '1.38E+10'],
      'normalize',
      'phone',
    );
    const [mobile, landline, damaged] = phones.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(mobile.values).toEqual(['13800001234']);
    expect(landline.values).toEqual(['0755-26012345-8001']);
    expect([damaged.values, damaged.findings.length]).toEqual([[], 1]);
    const companies = await room.runWith(['深圳市华鑫达宏电子科技有限公司'], 'normalize', 'company');
    expect(JSON.parse(companies.out).parts).toMatchObject({ brand: '华鑫达宏', form: '有限公司' });
    const pair = await room.runWith(['华为技术有限公司\t华为技术有限责任公司', 'x\t'], 'compare', 'company');
    const [same, empty] = pair.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(same.bits).toBeGreaterThan(5);
    expect(empty).toMatchObject({ level: null, bits: 0 });
    const chinese = await room.runWith(
      ['华为技术有限公司\t华为技术有限责任公司'],
      'compare',
      'company',
      '--lang',
      'zh-CN',
    );
    expect(pair.out.startsWith(chinese.out)).toBe(true);
  });
});

it('an import of nothing but known files is no run', async () => {
  const own = makeRoom();
  const file = own.write('a.csv', SMALL);
  await own.run('import', file, ...NOW);
  const before = (await own.run('history')).out;
  expect((await own.run('import', file, ...NOW)).out).toMatch(/Skipped/);
  expect((await own.run('history')).out).toBe(before);
  own.remove();
});

describe('undo', () => {
  it('leaves the store as it was before', async () => {
    const own = makeRoom();
    const first = own.write('a.csv', SMALL);
    await own.run('run', first, ...NOW);
    const dump = (): unknown => {
      const store = openStore(own.path('crm-clean.db'), { readonly: true });
      const all = {
        runs: store.runs(),
        sources: store.sources(),
        sheets: store.sheets(),
        rows: [...store.rows()],
        records: [...store.records()],
        pairs: [...store.pairs()],
        customers: [...store.customers()],
        tags: [...store.tags()],
        totals: store.totals(),
        numbers: store.numbersGiven(),
      };
      store.close();
      return all;
    };
    const before = dump();
    const second = own.write('b.csv', `${SMALL}北京宏远食品有限公司,赵敏,13700009999,\n`);
    await own.run('run', second, ...NOW);
    expect(dump()).not.toEqual(before);
    const history = await own.run('history');
    expect(history.out.match(/tester/g)?.length).toBe(2);
    const undone = await own.run('undo', '--lang', 'zh-CN');
    expect(undone.out).toMatch(/已撤销第 2 次运行/);
    expect(dump()).toEqual(before);
    await own.run('undo');
    expect((await own.run('undo')).code).toBe(2);
    own.remove();
  });
});

describe('people decide', () => {
  it('a pair that waits, and the decision holds', async () => {
    const own = makeRoom();
    const rows = `${SMALL}深圳市双利五金有限公司,陈明,13600001111,\n双利五金,,,\n`;
    await own.run('run', own.write('a.csv', rows), ...NOW);
    const { pairs } = JSON.parse((await own.run('review', '--json')).out);
    const found = pairs.find(({ a, b }: Record<string, { values: { name: string[] } }>) =>
      [a, b].some((side) => side?.values.name[0] === '双利五金'),
    );
    expect(found).toBeDefined();
    const [a, b] = [String(found.pair.a), String(found.pair.b)];
    expect((await own.run('review', a, b, '--same')).code).toBe(0);
    expect((await own.run('dedupe', ...NOW)).out).toMatch(/5 records = 3 customers/);
    expect((await own.run('review', a, b, '--different')).code).toBe(0);
    expect((await own.run('dedupe', ...NOW)).out).toMatch(/5 records = 4 customers/);
    own.remove();
  });
});

describe('a truth in a file of its own', () => {
  const room = makeRoom();
  afterAll(() => room.remove());

  it('names rows as far as that is clear, and may be silent on some', async () => {
    await room.run('run', room.write('a.csv', SMALL));
    room.write('truth.csv', 'line,cluster\n2,1\n3,1\n4,\n');
    const { out } = await room.run('evaluate', '--truth', 'truth.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({ records: 2, untold: 1, pairs: { true: 1 } });
    await room.run('run', room.write('b.csv', SMALL.replace('13900005678', '13900005679')));
    const unclear = await room.run('evaluate', '--truth', 'truth.csv');
    expect(unclear).toMatchObject({ code: 2, out: '' });
    expect(unclear.err).toMatch(/truth\.csv, line 2: .*source/);
    room.write('truth.csv', 'source,line,cluster\n\na.csv,99,1\n');
    expect((await room.run('evaluate', '--truth', 'truth.csv')).err).toMatch(/line 3: .*no record/);
  });
});

describe('words', () => {
  const catalog: Catalog = { ...words, ...builtIn.catalog };
  it.each(Object.entries(catalog))(
    '%s is there in both languages, with the same parameters',
    (_code, text) => {
      const params = (line: string): string[] => [...new Set(line.match(/\{\w+\}/g) ?? [])].sort();
      expect(text.en).not.toBe('');
      expect(text['zh-CN']).not.toBe('');
      expect(params(text['zh-CN'])).toEqual(params(text.en));
      // Chinese sentences have Chinese punctuation.
      expect(text['zh-CN']).not.toMatch(
        /\p{Script=Han}[,;?!](?! )|\p{Script=Han}\.(\s|$)|[,;?!]\p{Script=Han}/u,
      );
    },
  );

  it('every code that is named in the sources has words', () => {
    const { readdirSync: list } = { readdirSync };
    const sources = list(`${ROOT}/src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const named = sources.flatMap((path) => [
      ...readFileSync(`${ROOT}/src/${path}`, 'utf8').matchAll(
        /(?:new UserError\(\s*|\bcode: |shell\.t\()'([a-z_]+\.[a-z_.]+)'/g,
      ),
    ]);
    const missing = named.map((match) => match[1] ?? '').filter((code) => !(code in catalog));
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('the help is there in both languages', async () => {
    for (const lang of ['en', 'zh-CN']) {
      const { out, code } = await room.run('--help', '--lang', lang);
      expect(code).toBe(0);
      for (const name of ['run', 'import', 'dedupe', 'undo', 'evaluate']) expect(out).toContain(name);
      const one = await room.run('run', '--help', '--lang', lang);
      expect(one.out).toContain('crm-clean run');
      if (lang === 'zh-CN')
        expect(`${out}${one.out}`).not.toMatch(/\b(Usage|Options|Commands|Arguments|display help)\b/);
    }
  });
});
