import type { Speaker } from '../../i18n/speaker.js';
import type { ImportedSheet, ImportedSource, ImportResult } from '../../steps/import.js';
import type { ImportOptions } from '../../steps/plan.js';
import type { Workspace } from '../../workspace.js';
import type { Command } from '../command.js';
import { readingArgument, readingOptions, readingOptionsOf } from '../reading.js';
import { printRefused } from '../refused.js';
import type { Shell } from '../shell.js';
import { table } from '../table.js';

type Located = Pick<Workspace, 'registry' | 'files' | 'configPath'>;

function aboutSource(shell: Shell, { format, encoding }: ImportedSource): string {
  return encoding === undefined ? format : shell.t('import.text', { format, encoding: encoding.label });
}

function sheetLine(shell: Shell, sheet: ImportedSheet): string {
  const { name, rows, headerLine, aside } = sheet;
  const line = shell.t(headerLine === 0 ? 'import.sheet_no_header' : 'import.sheet', {
    name,
    rows,
    headerLine,
  });
  return aside === 0 ? line : shell.t('import.aside', { sheet: line, aside });
}

/** Says what was read, sheet by sheet. */
export function printSources(shell: Shell, sources: readonly ImportedSource[], code = 'import.source'): void {
  for (const source of sources) {
    const { path, known, sheets, notes } = source;
    shell.print(shell.t(known ? 'import.known' : code, { path, about: aboutSource(shell, source) }));
    for (const sheet of sheets) shell.print(`  ${sheetLine(shell, sheet)}`);
    for (const note of notes) shell.print(`  ${shell.colors.yellow(shell.say(note))}`);
  }
}

/** Words for what an import decided, with titles of the fields. */
async function speakerOf(shell: Shell, workspace: Located, result: ImportResult): Promise<Speaker> {
  const { findDictionary } = await import('../../steps/dictionary.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { readDictionary } = await import('../../dictionary/read.js');
  const { registry, files, configPath } = workspace;
  const found = await findDictionary(files, configPath, registry);
  const preset = `preset: ${result.madeConfig?.preset}`;
  const dictionary = found?.dictionary ?? readDictionary(preset, registry.known).dictionary;
  return speakerFor(registry, dictionary, shell.lang);
}

/** The columns of a sheet with the fields they feed. */
function printColumns(shell: Shell, speaker: Speaker, sheet: ImportedSheet): void {
  const rows = sheet.columns.map(({ header, field, why }) => [
    header,
    field.startsWith('x:') ? shell.t('import.carried') : `${field} ${speaker.title(field)}`,
    speaker.say(why),
  ]);
  shell.print(table([shell.t('import.column'), shell.t('import.field'), shell.t('import.why')], rows));
}

/** Says what the person should know of the data dictionary: that it was made, and what its options were told from. */
export async function printConfig(
  shell: Shell,
  workspace: Located,
  result: ImportResult,
  code = 'import.made_config',
): Promise<void> {
  for (const note of result.notes) shell.print(shell.colors.yellow(shell.say(note)));
  if (result.madeConfig === undefined) return;
  const { path, preset, why } = result.madeConfig;
  shell.print(shell.t(code, { path, preset }));
  const speaker = await speakerOf(shell, workspace, result);
  for (const reason of why)
    if (!reason.code.startsWith('dictionary.preset')) shell.print(`  ${speaker.say(reason)}`);
}

/** The document of section 9 of the design: what measuring tools rely on. */
function describe({ sources, refused, notes: remarks, madeConfig }: ImportResult): unknown {
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
    ...(refused.length === 0 ? {} : { refused }),
    ...(remarks.length === 0 ? {} : { notes: remarks }),
    ...(madeConfig === undefined ? {} : { config: madeConfig }),
  };
}

async function dryRun(shell: Shell, paths: readonly string[], options: ImportOptions): Promise<number> {
  const { dryRun: look } = await import('../../steps/import.js');
  const workspace = await shell.withoutStore();
  const result = await look(workspace, paths, options);
  shell.document(describe(result));
  const speaker = await speakerOf(shell, workspace, result);
  for (const source of result.sources) {
    printSources(shell, [{ ...source, sheets: [] }], 'import.would_read');
    for (const sheet of source.sheets) {
      shell.print(`  ${sheetLine(shell, sheet)}`);
      printColumns(shell, speaker, sheet);
    }
  }
  await printConfig(shell, workspace, result, 'import.would_make_config');
  return printRefused(shell, result.refused);
}

export const importCommand: Command = {
  name: 'import',
  about: {
    en: 'read spreadsheets into the store, each row verbatim and cleaned',
    'zh-CN': '把表格读入数据库，每一行保留原样并整理好',
  },
  arguments: [readingArgument],
  options: [
    ...readingOptions,
    {
      flags: '--dry-run',
      about: { en: 'say what would be read, write nothing', 'zh-CN': '只说明会怎么读，不写入任何内容' },
    },
  ],
  examples: [
    'import 客户资料.xlsx',
    'import 旧表格/',
    'import old.csv --encoding gb18030',
    'import 客户资料.xlsx --dry-run',
    'import 客户资料.xlsx --sheet 大客户 --header 3 --map 备注2=remark --map 旧编号=-',
  ],
  async run(shell, paths, options) {
    const reading = readingOptionsOf(options);
    if (options.dryRun === true) return dryRun(shell, paths, reading);
    const { importFiles } = await import('../../steps/import.js');
    const workspace = await shell.open('write');
    try {
      const result = await importFiles(workspace, paths, reading);
      shell.document(describe(result));
      printSources(shell, result.sources);
      await printConfig(shell, workspace, result);
      const code = printRefused(shell, result.refused);
      shell.print(shell.t('import.next'));
      return code;
    } finally {
      workspace.close();
    }
  },
};
