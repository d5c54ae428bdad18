import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/dictionary/columns.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { makeCleaner } from '../../src/fields/clean.js';
import { traceRow } from '../../src/fields/trace.js';
import type { SourceRow } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

const { dictionary } = readDictionary(
  'preset: companies\nfields: [{ name: address, required: true }]\n',
  builtIn.known,
);
const HEADERS = [
  '客户名称',
  '联系人',
  '手机',
  '城市',
  '公司电话',
  '邮箱',
  '成交金额（万元）',
  '备注2',
  '备注3',
];
const columns = mapColumns(HEADERS, [], dictionary, builtIn.types);
const trace = (row: Omit<SourceRow, 'line'>) =>
  traceRow(dictionary, columns, builtIn.types, [], { line: 2, ...row });

describe('tracing a row', () => {
  it('tells what became of each cell, and where options came from', () => {
    const { cells } = trace({
      cells: ['', '13800001234', '', '深圳', '26012345', 'a＠b.example', '1.5', '', ''],
      inherited: { 0: '深圳市华鑫达宏电子科技有限公司' },
    });
    const byHeader = new Map(cells.map((cell) => [cell.header, cell]));
    expect(cells.map(({ column }) => column)).toEqual([0, 1, 3, 4, 5, 6]);
    expect(byHeader.get('客户名称')).toMatchObject({ inherited: true, field: 'name' });
    expect(byHeader.get('联系人')?.spills).toMatchObject([
      { text: '13800001234', type: 'phone', field: 'contact_mobile', changes: [{ code: 'clean.moved' }] },
    ]);
    expect(byHeader.get('公司电话')).toMatchObject({
      cell: '26012345',
      values: [expect.stringContaining('755')],
      options: [{ name: 'area_code', instead: '', from: { field: 'city', text: '深圳' } }],
    });
    expect(byHeader.get('成交金额（万元）')?.options).toMatchObject([{ from: 'column' }]);
    expect(byHeader.get('邮箱')?.values).toEqual(['a@b.example']);
  });

  it('tells of findings on no column', () => {
    const { findings } = trace({ cells: ['甲有限公司', '', '', '', '', '', '', '', '', '', '飞来的'] });
    expect(findings.map(({ code }) => code)).toEqual(['clean.no_column', 'clean.required']);
  });

  it('makes of a row what cleaning makes of it, with every change and finding told once', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '张三13800138000',
        '0755-26012345转8001',
        '深圳市华鑫达宏电子科技有限公司（王总）',
        '无',
        'a@b.example; 010-88886666',
        '李经理（采购）',
        '广州',
        '#N/A',
        '1.38E+10',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const clean = makeCleaner(dictionary, columns, builtIn.types);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 11 }), fc.option(cell), (cells, above) => {
        const row = { line: 2, cells, ...(above === null ? {} : { inherited: { 4: above } }) };
        const { cleaned, cells: traced, findings } = traceRow(dictionary, columns, builtIn.types, [], row);
        expect(cleaned).toEqual(clean(row));
        const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
        const spills = traced.flatMap((one) => one.spills);
        expect(sorted([...traced, ...spills].flatMap((one) => one.changes))).toEqual(sorted(cleaned.changes));
        expect(sorted([...[...traced, ...spills].flatMap((one) => one.findings), ...findings])).toEqual(
          sorted(cleaned.findings),
        );
      }),
      { numRuns: 300 },
    );
  });
});
