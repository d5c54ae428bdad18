import { UserError } from '../../errors.js';
import type { Command, OptionValues } from '../command.js';
import type { OpenWorkspace, Shell } from '../shell.js';

const SIZE = 100;
const SEED = 1;
const FILE = 'pairs-to-label.xlsx';

function numberOf(options: OptionValues, name: 'size' | 'seed', usual: number): number {
  const given = options[name];
  if (given === undefined) return usual;
  const number = Number(given);
  const least = name === 'size' ? 1 : 0;
  if (typeof given === 'string' && /^\d+$/.test(given) && number >= least && number <= 2 ** 31) return number;
  throw new UserError('cli.bad_choice', {
    value: `--${name}`,
    allowed: '1, 2, 3, …',
    help: 'crm-clean sample-pairs --help',
  });
}

export const samplePairsCommand: Command = {
  name: 'sample-pairs',
  about: {
    en: 'draw pairs for a person to label, and say from the labels how often “sure” is right',
    'zh-CN': '抽取记录对供人标注，并据此推断 sure 的准确率',
  },
  arguments: [],
  options: [
    {
      flags: '--size <N>',
      about: {
        en: `draw about so many pairs (default: ${SIZE})`,
        'zh-CN': `抽取大约几对（默认 ${SIZE}）`,
      },
    },
    {
      flags: '--seed <N>',
      about: {
        en: `draw others with another number (default: ${SEED})`,
        'zh-CN': `换一个数字，就换一批记录对（默认 ${SEED}）`,
      },
    },
    {
      flags: '-o, --output <FILE>',
      about: {
        en: `where to write them, .xlsx or .csv (default: ${FILE})`,
        'zh-CN': `写入的文件，.xlsx 或 .csv（默认 ${FILE}）`,
      },
    },
    {
      flags: '--force',
      about: { en: 'write over a file that is there', 'zh-CN': '文件已存在时覆盖' },
    },
    {
      flags: '--from <FILE>',
      about: { en: 'read the labels from this file', 'zh-CN': '从此文件读取标注' },
    },
  ],
  examples: ['sample-pairs', 'sample-pairs --size 200 -o 待标注.xlsx', 'sample-pairs --from 待标注.xlsx'],
  async run(shell, _args, options) {
    const [size, seed] = [numberOf(options, 'size', SIZE), numberOf(options, 'seed', SEED)];
    const workspace = await shell.open('change');
    try {
      if (typeof options.from === 'string') await read(shell, workspace, options.from);
      else {
        const path = typeof options.output === 'string' ? options.output : FILE;
        await draw(shell, workspace, { size, seed, path, force: options.force === true });
      }
      return 0;
    } finally {
      workspace.close();
    }
  },
};

async function draw(
  shell: Shell,
  workspace: OpenWorkspace,
  options: { readonly size: number; readonly seed: number; readonly path: string; readonly force: boolean },
): Promise<void> {
  const { drawPairs } = await import('../../steps/sample-pairs.js');
  const drawn = await drawPairs(workspace, options);
  shell.document(drawn);
  const { stratumText } = await import('../../report/evaluation/phrases.js');
  const speaker = await speakerOf(shell, workspace);
  const count = drawn.strata.reduce((sum, stratum) => sum + stratum.drawn, 0);
  shell.print(shell.t('sample.drawn', { count, path: drawn.path }));
  for (const { name, population, drawn: n } of drawn.strata)
    shell.print(shell.t('sample.stratum', { name: stratumText(speaker, name), drawn: n, population }));
  shell.print(shell.t('sample.next', { path: drawn.path }));
}

async function read(shell: Shell, workspace: OpenWorkspace, path: string): Promise<void> {
  const { readLabels } = await import('../../steps/sample-labels.js');
  const { printSample } = await import('../evaluated.js');
  const result = await readLabels(workspace, path);
  shell.document(result);
  const { labels, written, outside, sample } = result;
  shell.print(shell.t('sample.read', { labels, written }));
  if (outside > 0) shell.print(shell.t('sample.outside', { outside }));
  if (sample !== undefined) printSample(shell, await speakerOf(shell, workspace), { sample });
}

async function speakerOf(shell: Shell, { registry, files, configPath }: OpenWorkspace) {
  const { loadDictionary } = await import('../../steps/dictionary.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { dictionary } = await loadDictionary(files, configPath, registry);
  return speakerFor(registry, dictionary, shell.lang);
}
