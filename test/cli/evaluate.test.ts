import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation, SampleResult } from '../../src/model/evaluation.js';
import { makeRoom, ROOT, TUTORIAL } from './harness.js';

const TRUTH = `${ROOT}/fixtures/tutorial/truth.csv`;
const room = makeRoom();
beforeAll(async () => {
  const { code } = await room.run('run', ...TUTORIAL, '--now', '2024-11-22');
  expect(code).toBe(0);
});
afterAll(() => room.remove());

async function evaluation(...argv: string[]): Promise<Evaluation> {
  const { out, err } = await room.run('evaluate', ...argv, '--json');
  expect(err).toBe('');
  return JSON.parse(out) as Evaluation;
}

describe('evaluate with a truth', () => {
  it('says for the probability of the dictionary what the customers are', async () => {
    const { pairs, thresholds, matching, missed, wrong } = await evaluation('--truth', TRUTH);
    const row = thresholds.find(({ probability }) => Math.abs(probability - matching.sure) < 1e-9);
    expect(row).toMatchObject({ found: pairs.found, precision: pairs.precision, recall: pairs.recall });
    expect(missed.count).toBe(Math.round(pairs.true * (1 - pairs.recall)));
    expect(wrong.count).toBe(pairs.found - Math.round(pairs.found * pairs.precision));
    const recalls = thresholds.map(({ recall }) => recall);
    expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
  });

  it('lists missed pairs with both rows, and causes that add up', async () => {
    const { missed, blocking } = await evaluation('--truth', TRUTH, '--missed', '1000');
    expect(missed.pairs).toHaveLength(missed.count);
    expect(missed.causes.reduce((sum, { count }) => sum + count, 0)).toBe(missed.count);
    for (const { a, b, cause, met } of missed.pairs) {
      expect(a.customer).not.toBe(b.customer);
      expect(Object.keys(a.values).length).toBeGreaterThan(0);
      expect(cause === 'never_met' ? met.length : 1).toBe(cause === 'never_met' ? 0 : 1);
    }
    expect(blocking.true).toBeGreaterThan(80);
    for (const { share, alone } of blocking.keys) {
      expect(share).toBeLessThanOrEqual(blocking.any);
      expect(alone).toBeLessThanOrEqual(share);
    }
  });

  it('names what joined two customers', async () => {
    // A truth that splits a customer: both its rows are then merged wrongly, by what speaks for them.
    const lines = room.read('crm-clean-output/merge-report.json');
    const { merges } = JSON.parse(lines) as {
      merges: { members: { place: { source: string; sheet: string; line: number } }[] }[];
    };
    const two = merges.find(({ members }) => members.length === 2)!.members;
    const rows = two.map(
      ({ place: { source, sheet, line } }, index) => `${source},${sheet},${line},${index}`,
    );
    room.write('split.csv', ['source,sheet,line,cluster', ...rows].join('\n'));
    const { wrong, pairs } = await evaluation('--truth', 'split.csv');
    expect(pairs).toMatchObject({ precision: 0, found: 1, true: 0 });
    expect(wrong).toMatchObject({ count: 1, causes: [{ cause: 'linked', count: 1 }] });
    expect(wrong.pairs[0]!.evidence.length).toBeGreaterThan(0);
  });

  it('shows it on the terminal in both languages, with bars', async () => {
    const english = await room.run('evaluate', '--truth', TRUTH, '--missed', '1');
    expect(english.out).toMatch(/95% \(sure\) .*█/);
    expect(english.out).toContain('Which keys bring pairs together');
    const chinese = await room.run('evaluate', '--truth', TRUTH, '--lang', 'zh-CN');
    expect(chinese.out).toContain('哪些字段让记录碰面');
    expect(chinese.out).not.toContain('evaluation.');
  });

  it('writes a table of the pairs, a workbook, and refuses other endings', async () => {
    await room.run('evaluate', '--truth', TRUTH, '-o', 'missed.csv');
    const { missed, wrong } = await evaluation('--truth', TRUTH);
    const lines = room.read('missed.csv').match(/^(?:\ufeff?What|missed|wrong),/gm) ?? [];
    expect(lines).toHaveLength(1 + missed.count + wrong.count);
    expect((await room.run('evaluate', '--truth', TRUTH, '-o', 'e.xlsx')).code).toBe(0);
    expect(room.read('e.xlsx').slice(0, 2)).toBe('PK');
    expect(await room.run('evaluate', '--truth', TRUTH, '-o', 'e.doc')).toMatchObject({ code: 2, out: '' });
    expect(await room.run('evaluate', '--missed', '-3')).toMatchObject({ code: 2 });
  });
});

const BROWSER = '/usr/bin/chromium';
const there = existsSync(BROWSER);
if (!there) console.log(`skipped: no ${BROWSER}`);

describe.skipIf(!there)('the page of an evaluation in a browser', () => {
  it('loads nothing, says nothing on the console, never scrolls sideways, and draws its lines', async () => {
    await room.run('evaluate', '--truth', TRUTH, '--lang', 'zh-CN', '-o', 'e.html');
    const browser = await chromium.launch({
      executablePath: BROWSER,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const url = pathToFileURL(room.path('e.html')).href;
      for (const width of [1200, 390, 320]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        const said: string[] = [];
        const asked: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(url);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await page.getByRole('heading', { name: '查重效果评估' }).isVisible()).toBe(true);
        expect(await page.locator('polyline').count()).toBe(3);
        await page.close();
        expect([said, asked]).toEqual([[], [url]]);
      }
    } finally {
      await browser.close();
    }
  });
});

describe('pairs to label', () => {
  const sheet = (): string[][] =>
    room
      .read('pairs.csv')
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
  const written = (rows: string[][], name = 'labels.csv'): string => {
    room.write(name, rows.map((row) => row.join(',')).join('\r\n'));
    return name;
  };

  it('have nothing to compare with before anything is decided', async () => {
    expect((await room.run('evaluate')).err).toMatch(/sample-pairs/);
  });

  it('are two lines each, mixed, without what the program thinks, and never over a file that is there', async () => {
    const { out } = await room.run('sample-pairs', '--size', '20', '-o', 'pairs.csv', '--json');
    const { strata } = JSON.parse(out) as { strata: { drawn: number; population: number }[] };
    expect(strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(20);
    const [head = [], ...rows] = sheet();
    expect(head.slice(0, 4)).toEqual(['Pair', 'Same customer?', 'Record', 'Row']);
    expect(rows).toHaveLength(40);
    expect(head.join()).not.toMatch(/%|robab/);
    const again = await room.run('sample-pairs', '--size', '20', '-o', 'pairs.csv');
    expect(again).toMatchObject({ code: 2, out: '' });
    const before = room.read('pairs.csv');
    await room.run('sample-pairs', '--size', '20', '-o', 'pairs.csv', '--force');
    expect(room.read('pairs.csv')).toBe(before);
    await room.run('sample-pairs', '--size', '20', '-o', 'other.csv', '--seed', '2');
    expect(room.read('other.csv')).not.toBe(before);
    await room.run('sample-pairs', '--size', '20', '-o', 'pairs.csv', '--force');
  });

  it.each([
    ['perhaps', '', '', /line 2: “perhaps”/],
    ['same', 'no', '', /line 3: .*different labels/],
    ['same', 'cut', '', /line 2: .*two lines/],
    ['same', '', '999999', /line 2: .*no longer/],
    ['same', '', 'none', /line 2: .*number/],
  ])(
    'with a slip are refused as a whole, naming the line (%s %s %s)',
    async (label, below, record, message) => {
      const rows = sheet();
      for (let at = 3; at < rows.length; at += 2) rows[at]![1] = 'same';
      rows[1]!.splice(1, record === '' ? 1 : 2, label, ...(record === '' ? [] : [record]));
      rows[2]![1] = below;
      const outcome = await room.run(
        'sample-pairs',
        '--from',
        written(below === 'cut' ? rows.toSpliced(2, 1) : rows),
      );
      expect(outcome).toMatchObject({ code: 2, out: '' });
      expect(outcome.err).toMatch(message);
      expect((await room.run('evaluate')).err).toMatch(/nobody has decided/);
    },
  );

  it('are not found in a file without their columns', async () => {
    expect((await room.run('sample-pairs', '--from', TRUTH)).err).toMatch(/no sheet of pairs/);
  });

  it('read back in any order are decisions, once, and say how often sure is right', async () => {
    const [head = [], ...rows] = sheet();
    for (let at = 0; at < rows.length; at += 2)
      rows[at + (at % 4 === 0 ? 1 : 0)]![1] = at === 0 ? '不确定' : 'Yes';
    const file = written([head, ...rows.reverse()]);
    const first = JSON.parse((await room.run('sample-pairs', '--from', file, '--json')).out) as {
      labels: number;
      written: number;
      outside: number;
      sample: SampleResult;
    };
    expect(first).toMatchObject({ labels: 20, written: 20, outside: 0 });
    expect(first.sample.strata.reduce((sum, { told }) => sum + told, 0)).toBe(19);
    expect(first.sample.strata.reduce((sum, { unsure }) => sum + unsure, 0)).toBe(1);
    expect(first.sample.sure!.share).toBe(1);
    expect(first.sample.sure!.from).toBeLessThan(1);
    const again = await room.run('sample-pairs', '--from', file, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ labels: 20, written: 0 });
  });

  it('are what evaluate compares with where no truth is named', async () => {
    const { truth, pairs, sample } = await evaluation();
    expect(truth.kind).toBe('decisions');
    // All were said to be the same, also those that the program would not merge.
    expect(pairs.precision).toBe(1);
    expect(pairs.recall).toBeLessThan(1);
    expect(sample).toMatchObject({ run: 1, current: true });
    await room.run('dedupe');
    const after = await evaluation();
    expect(after.pairs).toEqual(pairs);
    expect(after.sample).toMatchObject({ run: 1, current: false });
  });

  it('of a run that is taken back are forgotten with it, while the decisions stay', async () => {
    await room.run('undo');
    await room.run('undo');
    expect((await room.run('evaluate')).code).toBe(2);
    await room.run('run', ...TUTORIAL);
    expect((await evaluation('--truth', TRUTH)).sample).toBeUndefined();
  });
});
