import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Merge, MergeReport } from '../../src/model/report.js';
import type { Lang } from '../../src/model/words.js';
import { buildReport } from '../../src/report/build.js';
import { percent, signed, thousands } from '../../src/report/figures.js';
import { escapeHtml } from '../../src/report/renderers/html-markup.js';
import { renderHtml, renderJson, renderTerminal, reportTables } from '../../src/report/renderers/index.js';
import { changesTable, MOST_CHANGES } from '../../src/report/renderers/xlsx-changes.js';
import { MOST_VALUES, valuesTable } from '../../src/report/renderers/xlsx-values.js';
import { words } from '../../src/report/words.js';
import { sampleChanges, sampleInput } from './sample.js';
import { speaker } from './speaker.js';

const report = buildReport(sampleInput());
const page = (one: MergeReport, lang: Lang = 'en') => [...renderHtml(one, speaker(lang))].join('');

/** Every text of the data replaced: names, values, files, tags, people, reasons' parameters, examples, cells. */
function withText(text: string): MergeReport {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FIXED.has(key) || value === '' ? value : text;
    if (Array.isArray(value)) return value.map((one) => replace(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replace(one, name)]));
    }
    return value;
  };
  return { ...(replace(report, '') as MergeReport), fields: report.fields };
}

/** Keys whose texts are the program's own. */
const FIXED = new Set([
  'code',
  'field',
  'rule',
  'fields',
  'title',
  'en',
  'zh-CN',
  'madeAt',
  'at',
  'kind',
  'state',
]);

/** Tags in their order, without what the attributes say. */
function skeleton(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'));
  return (body.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

describe('the page', () => {
  it('shows any text as text, never as markup', () => {
    const plain = skeleton(page(withText('x y')));
    const nasty = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '`',
        '/',
        '=',
        '-',
        '!',
        ' ',
        'script',
        'b',
        '客',
        '\u0000',
        '\u202e',
        '$&',
      ),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(text.trim() !== '');
        expect(skeleton(page(withText(text)))).toEqual(plain);
      }),
      {
        numRuns: 40,
        examples: [['<script>alert(1)</script>'], ['"><img src=x onerror=alert(1)>'], ['</style>-->']],
      },
    );
  });

  it('escapes without losing a character', () => {
    const back: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
    };
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, (whole) => back[whole] ?? whole)).toBe(text);
      }),
    );
  });

  it('allows its own style and script and nothing else', () => {
    const html = page(report);
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/,
    );
    expect(html).not.toMatch(/\sstyle=|\son\w+=|https?:|\bsrc=/);
  });

  it('stays small enough for a browser where customers have very many rows', () => {
    const one = report.merges.slice(0, 1)[0] as Merge;
    const merges = Array.from({ length: 30 }, (_, i) => ({
      ...one,
      customer: `C${i}`,
      name: '甲'.repeat(1_000_000),
    }));
    const html = page({ ...report, merges }, 'zh-CN');
    expect(html.match(/<details /g)).toHaveLength(24);
    expect(html).toContain('本页只显示前 24 个已合并的客户，共 30 个');
  });

  it('says how much more there is and where', () => {
    const one = report.merges.slice(0, 1)[0] as Merge;
    const merges = Array.from({ length: 2001 }, (_, i) => ({ ...one, customer: `C${i}` }));
    const html = page({ ...report, merges }, 'zh-CN');
    expect(html).toContain('本页只显示前 2,000 个已合并的客户，共 2,001 个');
    expect(html.match(/<details /g)).toHaveLength(2000);
    expect(reportTables({ ...report, merges }, speaker('zh-CN'), () => [])[2]?.rows()).toBeDefined();
  });
});

describe.each<Lang>(['en', 'zh-CN'])('the terminal page in %s', (lang) => {
  it.each([60, 72, 100])('fits into %i columns', (width) => {
    const lines = renderTerminal(report, speaker(lang), { color: false, width }).split('\n');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('has the same text with and without colour', () => {
    const look = (color: boolean) => renderTerminal(report, speaker(lang), { color, width: 90 });
    expect(look(true)).toContain('\u001b[');
    expect(look(true).replace(/\u001b\[\d+m/g, '')).toBe(look(false));
  });

  it('lets no text of the data draw on the terminal', () => {
    const text = renderTerminal(withText('\u001b[2J\u0007a\u202eb\r\nc'), speaker(lang), {
      color: false,
      width: 90,
    });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('JSON', () => {
  it('keeps its order of keys, whatever the order of the data', () => {
    const turn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turn);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, key === 'values' ? one : turn(one)]),
      );
    };
    expect([...renderJson(turn(report) as MergeReport)].join('')).toBe([...renderJson(report)].join(''));
  });

  it('holds the whole report', () => {
    const { format, version, ...rest } = JSON.parse([...renderJson(report)].join(''));
    expect({ format, version }).toEqual({ format: 'crm-clean merge report', version: 1 });
    // Which fields are present is to be seen of the values themselves.
    const { present: _, ...told } = report;
    expect(rest).toEqual(JSON.parse(JSON.stringify(told)));
  });
});

it('writes numbers the same on every machine', () => {
  expect([0, 999, 1000, 1234567].map(thousands)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([0, 0.0001, 0.5, 0.999, 0.9999, 1].map(percent)).toEqual([
    '0%',
    '<0.1%',
    '50%',
    '99.9%',
    '>99.9%',
    '100%',
  ]);
  expect([8.25, -3.04, 0.01].map(signed)).toEqual(['+8.3', '\u22123.0', '0']);
});

it('has both languages and the same parameters for every word', () => {
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, both] of Object.entries(words)) {
    expect(both.en, code).not.toBe('');
    expect(holes(both['zh-CN']), code).toEqual(holes(both.en));
    if (code.startsWith('report.n_') && !code.endsWith('_1') && code !== 'report.n_merged') {
      expect(words, code).toHaveProperty([`${code}_1`]);
    }
  }
});

describe('the sheet of values', () => {
  const rowsOf = (most?: number) => [...valuesTable(report, speaker('zh-CN'), most).rows()];

  it('ends with a line that says where the rest is, where there are more lines than it holds', () => {
    const all = rowsOf();
    const cut = rowsOf(20);
    expect(all.length).toBeGreaterThan(21);
    expect(cut.slice(0, 20)).toEqual(all.slice(0, 20));
    expect(cut).toHaveLength(21);
    expect(cut[20]).toHaveLength(all[0]?.length ?? 0);
    expect(cut[20]?.[0]).toBe(
      `本表已写满。从客户 ${all[20]?.[0]} 起的取值见 JSON 格式的报告：crm-clean report -o report.json`,
    );
  });

  it('is whole where it just fits', () => {
    const all = rowsOf();
    expect(rowsOf(all.length)).toEqual(all);
  });

  it('fits into a worksheet with its header and the line at the end', () => {
    expect(MOST_VALUES + 2).toBe(1_048_576);
  });
});

describe('the sheet of changes', () => {
  const rowsOf = (most: number): (readonly (string | number)[])[] =>
    changesTable(sampleChanges, 4, speaker('zh-CN'), most).flatMap((table) => [...table.rows()]);

  it('tells every one with its place', () => {
    expect(rowsOf(4)).toHaveLength(4);
    expect(rowsOf(4)[0]).toEqual(['客户档案2019.xlsx', '华东', 4, '客户等级', '乙', 'B', '同义写法']);
  });

  it('ends with a line that says so where there are more than it lists', () => {
    const rows = rowsOf(3);
    expect(rows.slice(0, 3)).toEqual(rowsOf(4).slice(0, 3));
    expect(rows[3]?.[0]).toBe('本表只列出前 3 处修正，共 4 处。');
    expect(rows).toHaveLength(4);
  });

  it('goes through no more of them than it lists', () => {
    let asked = 0;
    function* endless() {
      for (const change of sampleChanges())
        for (;;) {
          asked += 1;
          yield change;
        }
    }
    const [table] = changesTable(endless, 1e9, speaker('en'));
    expect([...(table?.rows() ?? [])]).toHaveLength(MOST_CHANGES + 1);
    expect(asked).toBe(MOST_CHANGES + 1);
  });

  it('is not there where nothing was changed', () => {
    expect(changesTable(() => [], 0, speaker('en'))).toEqual([]);
  });
});
