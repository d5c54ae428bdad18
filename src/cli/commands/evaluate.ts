import { UserError } from '../../errors.js';
import type { Evaluation } from '../../model/evaluation.js';
import type { FileContent } from '../../workspace.js';
import type { Command, OptionValues } from '../command.js';
import { printFiles } from '../output.js';
import type { OpenWorkspace, Shell } from '../shell.js';

const FORMATS = ['html', 'xlsx', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Pairs listed where no number is given: as many as anybody reads on a terminal, or on a page; tables hold all. */
const ON_TERMINAL = 5;
const ON_PAGE = 50;

function formatOf(path: string): Format {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const found = FORMATS.find((format) => format === extension.toLowerCase());
  if (found === undefined) throw new UserError('evaluate.bad_extension', { path });
  return found;
}

function listedOf(options: OptionValues, name: 'missed' | 'wrong', usual: number): number {
  const given = options[name];
  if (given === undefined) return usual;
  const number = Number(given);
  if (typeof given === 'string' && /^\d+$/.test(given) && Number.isSafeInteger(number)) return number;
  throw new UserError('cli.bad_choice', {
    value: `--${name}`,
    allowed: '0, 1, 2, …',
    help: 'crm-clean evaluate --help',
  });
}

function usualOf(format: Format | undefined): number {
  if (format === undefined) return ON_TERMINAL;
  return format === 'html' ? ON_PAGE : Number.MAX_SAFE_INTEGER;
}

async function contentOf(
  shell: Shell,
  workspace: OpenWorkspace,
  evaluation: Evaluation,
  format: Format,
): Promise<FileContent> {
  if (format === 'json') return `${JSON.stringify(evaluation, null, 2)}\n`;
  const { speaker, order } = await readerOf(shell, workspace);
  if (format === 'html') {
    const { renderEvaluationHtml } = await import('../../report/evaluation/html.js');
    return renderEvaluationHtml(evaluation, speaker, order);
  }
  const { evaluationTables, misjudgedTable } = await import('../../report/evaluation/tables.js');
  if (format === 'csv') {
    const { csvText } = await import('../../formats/csv.js');
    return csvText(misjudgedTable(evaluation, speaker, order));
  }
  const { writeXlsx } = await import('../../formats/xlsx-write.js');
  const tables = evaluationTables(evaluation, speaker, order);
  return (sink) => writeXlsx(tables, sink, evaluation.madeAt);
}

/** Words for the reader, and the fields in the order of the dictionary. */
async function readerOf(shell: Shell, { registry, files, configPath }: OpenWorkspace) {
  const { loadDictionary } = await import('../../steps/dictionary.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { dictionary } = await loadDictionary(files, configPath, registry);
  return {
    speaker: speakerFor(registry, dictionary, shell.lang),
    order: dictionary.fields.map(({ name }) => name),
  };
}

export const evaluateCommand: Command = {
  name: 'evaluate',
  about: {
    en: 'say how good the matching is, by a known truth or by what people decided',
    'zh-CN': '评估查重效果：对照已知答案，或对照人工决定',
  },
  arguments: [],
  options: [
    {
      flags: '--truth <COLUMN|FILE>',
      about: {
        en: 'a column of the files that tells the customer, or a CSV of source,sheet,line,cluster (default: the decisions of people)',
        'zh-CN': '表格中标明客户归属的列，或一个含 source,sheet,line,cluster 的 CSV（默认对照人工决定）',
      },
    },
    {
      flags: '--missed <N>',
      about: {
        en: `list so many pairs that should have been merged (default: ${ON_TERMINAL}; in files more)`,
        'zh-CN': `列出几对漏合并的记录（默认 ${ON_TERMINAL}，写入文件时更多）`,
      },
    },
    {
      flags: '--wrong <N>',
      about: {
        en: `list so many pairs that should not have been merged (default: ${ON_TERMINAL}; in files more)`,
        'zh-CN': `列出几对误合并的记录（默认 ${ON_TERMINAL}，写入文件时更多）`,
      },
    },
    {
      flags: '-o, --output <FILE>',
      about: {
        en: 'write to this file; its ending tells the kind: .html, .xlsx, .csv (missed and wrong pairs), .json',
        'zh-CN': '写入此文件，扩展名决定格式：.html、.xlsx、.csv（漏合并与误合并的记录对）、.json',
      },
    },
  ],
  examples: [
    'evaluate',
    'evaluate --truth 真实客户',
    'evaluate --truth truth.csv --json',
    'evaluate --truth truth.csv --missed 20 -o 评估.html',
  ],
  async run(shell, _args, options) {
    const output = options.output as string | undefined;
    const format = output === undefined ? undefined : formatOf(output);
    const truth = options.truth as string | undefined;
    const listed = {
      missed: listedOf(options, 'missed', usualOf(format)),
      wrong: listedOf(options, 'wrong', usualOf(format)),
    };
    const { evaluate } = await import('../../steps/evaluate.js');
    const workspace = await shell.open('read');
    try {
      const evaluation = await evaluate(workspace, { ...listed, ...(truth === undefined ? {} : { truth }) });
      if (output !== undefined && format !== undefined) {
        await workspace.files.write(output, await contentOf(shell, workspace, evaluation, format));
        shell.document({ files: [{ path: output }] });
        printFiles(shell, 'evaluate.head', [{ path: output }]);
        return 0;
      }
      shell.document(evaluation);
      if (shell.json) return 0;
      const { printEvaluation } = await import('../evaluated.js');
      const { speaker, order } = await readerOf(shell, workspace);
      printEvaluation(shell, speaker, evaluation, order);
      return 0;
    } finally {
      workspace.close();
    }
  },
};
