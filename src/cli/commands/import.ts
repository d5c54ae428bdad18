import type { Answers } from '../../dictionary/keep.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { ImportResult } from '../../steps/import.js';
import type { ImportOptions } from '../../steps/plan.js';
import type { Workspace } from '../../workspace.js';
import type { Settled } from '../ask.js';
import type { Command } from '../command.js';
import { aboutKnown, aboutSource, describe, objectsLine, printSources, sheetLine } from '../imported.js';
import { readingArgument, readingOptions, readingOptionsOf } from '../reading.js';
import { printRefused } from '../refused.js';
import type { LooseWorkspace, Shell } from '../shell.js';

type Located = Pick<Workspace, 'registry' | 'files' | 'configPath'>;

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

/** What was understood, file by file, for a person to check. */
async function printUnderstood(shell: Shell, workspace: Located, result: ImportResult): Promise<void> {
  const { printColumns, printFirstRows } = await import('../understood.js');
  const { printDamage } = await import('../damage.js');
  const speaker = await speakerOf(shell, workspace, result);
  for (const source of result.sources) {
    const { path, format, known, sheets, notes } = source;
    const head = known
      ? shell.t('import.would_skip', aboutKnown(source))
      : shell.t('import.would_read', { path, about: aboutSource(shell, workspace.registry, source) });
    shell.print(shell.colors.bold(head));
    if (known) continue;
    for (const sheet of sheets) {
      shell.print(`\n  ${sheetLine(shell, sheet, format)}`);
      // A note below says why all of it is set aside.
      if (sheet.records === 0 && sheet.aside > 0) continue;
      if (sheet.holds.objects.length > 0) shell.print(`  ${objectsLine(shell, sheet)}`);
      printColumns(shell, speaker, sheet);
      printFirstRows(shell, speaker, sheet);
    }
    printDamage(shell, sheets);
    const isDamaged = sheets.some(({ damage }) => damage.length > 0);
    if (notes.length > 0 && !isDamaged) shell.print();
    for (const note of notes) shell.print(`  ${shell.colors.yellow(shell.say(note))}`);
    if (notes.length > 0 || !isDamaged) shell.print();
  }
}

async function dryRun(
  shell: Shell,
  paths: readonly string[],
  reading: ImportOptions,
  asks: boolean,
): Promise<number> {
  const { dryRun: look } = await import('../../steps/import.js');
  const workspace = await shell.openIfThere();
  try {
    const settled = asks ? await settle(shell, workspace, paths, reading) : undefined;
    const options = settled?.options ?? reading;
    const result = await look(workspace, paths, options);
    shell.document(describe(result));
    await printUnderstood(shell, workspace, result);
    // At a terminal there is a question about it instead.
    const notes = asks ? result.notes.filter(({ code }) => code !== 'import.map_once') : result.notes;
    await printConfig(shell, workspace, { ...result, notes }, 'import.would_make_config');
    const code = printRefused(shell, result.refused);
    if (settled !== undefined) await offerToKeep(shell, workspace, paths, settled);
    return code;
  } finally {
    workspace.close();
  }
}

async function settle(
  shell: Shell,
  workspace: LooseWorkspace,
  paths: readonly string[],
  reading: ImportOptions,
): Promise<Settled> {
  const { settleDoubts } = await import('../ask.js');
  return settleDoubts(shell, workspace, paths, reading);
}

/** After a dry run: the answers and what `--map` said, once, in the configuration that is there or in a new one. */
async function offerToKeep(
  shell: Shell,
  workspace: LooseWorkspace,
  paths: readonly string[],
  { said, options }: Settled,
): Promise<void> {
  const { isNews, keepInConfig } = await import('../keeping.js');
  const { askYes } = await import('../ask.js');
  const answers = { columns: options.columns ?? {}, sheets: said.sheets };
  if (isNothing(answers)) return;
  const params = { path: workspace.configPath };
  const news = await isNews(workspace, answers);
  if (news === false) return;
  const code = news === undefined ? 'keep.make' : 'keep.question';
  if (!(await askYes(shell, { code, params }))) return;
  if (news === undefined) await makeConfig(workspace, paths, options);
  await keepInConfig(shell, workspace, answers);
}

function isNothing({ columns, sheets }: Answers): boolean {
  return Object.keys(columns).length === 0 && Object.keys(sheets).length === 0;
}

/** Writes the configuration that an import would make. */
async function makeConfig(
  workspace: LooseWorkspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const { planImport } = await import('../../steps/plan.js');
  const plan = await planImport(workspace, paths, options);
  try {
    await workspace.files.write(workspace.configPath, plan.text);
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}

/** Before an import: asks, and keeps the answers in the configuration, if there is one. */
async function askFirst(shell: Shell, paths: readonly string[], reading: ImportOptions): Promise<Settled> {
  const { isNews, keepInConfig } = await import('../keeping.js');
  const { askYes } = await import('../ask.js');
  const workspace = await shell.openIfThere();
  try {
    const settled = await settle(shell, workspace, paths, reading);
    const told = { columns: settled.told, sheets: {} };
    const params = { path: workspace.configPath };
    const keepsTold =
      !isNothing(told) &&
      (await isNews(workspace, told)) === true &&
      (await askYes(shell, { code: 'keep.question_map', params }));
    const { columns, sheets } = settled.said;
    const answers = { columns: { ...columns, ...(keepsTold ? told.columns : {}) }, sheets };
    if ((await isNews(workspace, answers)) === true) await keepInConfig(shell, workspace, answers);
    return settled;
  } finally {
    workspace.close();
  }
}

/** After an import that made the configuration: what of the answers is not in it yet. */
async function keepRest(shell: Shell, workspace: Located, { said }: Settled): Promise<void> {
  const { isNews, keepInConfig } = await import('../keeping.js');
  if ((await isNews(workspace, said)) === true) await keepInConfig(shell, workspace, said);
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
    {
      flags: '--no-ask',
      about: {
        en: 'never ask about what is doubtful (asked only at a terminal)',
        'zh-CN': '有疑问也不提问（只有在终端里才会提问）',
      },
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
    const reading = readingOptionsOf(options, shell.world.cores);
    const asks = shell.asks && options.ask !== false;
    if (options.dryRun === true) return dryRun(shell, paths, reading, asks);
    const { importFiles } = await import('../../steps/import.js');
    const settled = asks ? await askFirst(shell, paths, reading) : undefined;
    const workspace = await shell.open('write');
    try {
      const result = await importFiles(workspace, paths, settled?.options ?? reading);
      shell.document(describe(result));
      await printSources(shell, workspace.registry, result.sources);
      await printConfig(shell, workspace, result);
      if (settled !== undefined && result.madeConfig !== undefined) await keepRest(shell, workspace, settled);
      const code = printRefused(shell, result.refused);
      if (result.sources.some(({ known }) => !known)) shell.print(shell.t('import.next'));
      return code;
    } finally {
      workspace.close();
    }
  },
};
