import { describe, expect, it } from 'vitest';
import type { OutTable } from '../../src/model/table.js';
import type { Lang } from '../../src/model/words.js';
import { buildReport } from '../../src/report/build.js';
import { renderHtml, renderJson, renderTerminal, reportTables } from '../../src/report/renderers/index.js';
import { expectGolden } from './golden.js';
import { sampleChanges, sampleInput } from './sample.js';
import { speaker } from './speaker.js';

function plainText(tables: readonly OutTable[]): string {
  const lines: string[] = [];
  for (const table of tables) {
    lines.push(`# ${table.name}`, table.columns.map((column) => column.title).join('\t'));
    for (const row of table.rows()) {
      expect(row).toHaveLength(table.columns.length);
      lines.push(row.map((cell) => JSON.stringify(cell)).join('\t'));
    }
    lines.push('');
  }
  return lines.join('\n');
}

const report = buildReport(sampleInput());

describe.each<Lang>(['en', 'zh-CN'])('the report in %s', (lang) => {
  it('as terminal text', () => {
    expectGolden(`report.${lang}.txt`, renderTerminal(report, speaker(lang), { color: false, width: 100 }));
  });
  it('as a page', () => {
    expectGolden(`report.${lang}.html`, [...renderHtml(report, speaker(lang))].join(''));
  });
  it('as the sheets of a workbook', () => {
    expectGolden(`report.${lang}.xlsx.tsv`, plainText(reportTables(report, speaker(lang), sampleChanges)));
  });
});

it('as JSON, which is the same in every language', () => {
  const text = [...renderJson(report)].join('');
  expect(JSON.parse(text)).toMatchObject({ version: 1, totals: { rows: 14, customers: 8 } });
  expectGolden('report.json', text);
});
