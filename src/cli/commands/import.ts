import type { ImportedSheet, ImportedSource, ImportResult } from '../../steps/import.js';
import type { Command } from '../command.js';
import type { Shell } from '../shell.js';
import { table } from '../table.js';

const encodingOption = {
  flags: '--encoding <NAME>',
  about: {
    en: 'encoding of text files, such as gb18030 or utf-8 (default: detected)',
    'zh-CN': '文本文件的编码，例如 gb18030、utf-8（默认自动识别）',
  },
};

function aboutSource(source: ImportedSource): string {
  const { format, encoding } = source;
  return encoding === undefined ? format : `${format}, ${encoding.label}`;
}

function sheetLine(shell: Shell, sheet: ImportedSheet): string {
  const { name, rows, headerLine, aside } = sheet;
  const line = shell.t(headerLine === 0 ? 'import.sheet_no_header' : 'import.sheet', {
    name,
    rows,
    headerLine,
  });
  return aside === 0 ? line : `${line} (${shell.t('import.aside', { aside })})`;
}

/** Says what was read, sheet by sheet. */
export function printSources(shell: Shell, sources: readonly ImportedSource[], code = 'import.source'): void {
  for (const source of sources) {
    const { path, known, sheets, notes } = source;
    shell.print(shell.t(known ? 'import.known' : code, { path, about: aboutSource(source) }));
    for (const sheet of sheets) shell.print(`  ${sheetLine(shell, sheet)}`);
    for (const note of notes) shell.print(`  ${shell.colors.yellow(shell.say(note))}`);
  }
}

/** The columns of a sheet with the fields they feed. */
function printColumns(shell: Shell, sheet: ImportedSheet): void {
  const rows = sheet.columns.map(({ header, field, why }) => [
    header,
    field.startsWith('x:') ? shell.t('import.carried') : field,
    shell.say(why),
  ]);
  shell.print(table([shell.t('import.column'), shell.t('import.field'), shell.t('import.why')], rows));
}

export function printMadeConfig(shell: Shell, result: ImportResult, code = 'import.made_config'): void {
  if (result.madeConfig === undefined) return;
  const { path, preset } = result.madeConfig;
  shell.print(shell.t(code, { path, preset }));
}

/** The document of section 9 of the design: what measuring tools rely on. */
function describe({ sources, madeConfig }: ImportResult): unknown {
  return {
    sources: sources.map(({ path, format, encoding, known, sheets, notes }) => ({
      path,
      format,
      encoding: encoding?.label ?? null,
      ...(encoding === undefined ? {} : { certainty: encoding.certainty }),
      known,
      sheets: sheets.map(({ name, headerLine, columns, rows, records, aside }) => ({
        name,
        headerLine,
        columns: columns.map(({ header, field, type, why }) => ({ header, field, type, why })),
        rows,
        records,
        aside,
      })),
      notes,
    })),
    ...(madeConfig === undefined ? {} : { config: madeConfig }),
  };
}

async function dryRun(shell: Shell, paths: readonly string[], encoding: string | undefined): Promise<number> {
  const { dryRun: look } = await import('../../steps/import.js');
  const workspace = await shell.withoutStore();
  const result = await look(workspace, paths, encoding === undefined ? {} : { encoding });
  shell.document(describe(result));
  for (const source of result.sources) {
    printSources(shell, [{ ...source, sheets: [] }], 'import.would_read');
    for (const sheet of source.sheets) {
      shell.print(`  ${sheetLine(shell, sheet)}`);
      printColumns(shell, sheet);
    }
  }
  printMadeConfig(shell, result, 'import.would_make_config');
  return 0;
}

export { encodingOption };

export const importCommand: Command = {
  name: 'import',
  about: {
    en: 'read spreadsheets into the store, each row verbatim and cleaned',
    'zh-CN': '把表格读入数据库，每一行保留原样并整理好',
  },
  arguments: [
    { name: 'files', many: true, about: { en: '.xlsx or .csv files', 'zh-CN': '.xlsx 或 .csv 文件' } },
  ],
  options: [
    encodingOption,
    {
      flags: '--dry-run',
      about: { en: 'say what would be read, write nothing', 'zh-CN': '只说明会怎么读，不写入任何内容' },
    },
  ],
  examples: ['import 客户资料.xlsx', 'import old.csv --encoding gb18030', 'import 客户资料.xlsx --dry-run'],
  async run(shell, paths, options) {
    const encoding = options.encoding as string | undefined;
    if (options.dryRun === true) return dryRun(shell, paths, encoding);
    const { importFiles } = await import('../../steps/import.js');
    const workspace = await shell.open('write');
    try {
      const result = await importFiles(workspace, paths, encoding === undefined ? {} : { encoding });
      shell.document(describe(result));
      printSources(shell, result.sources);
      printMadeConfig(shell, result);
      shell.print(shell.t('import.next'));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
