import { UserError } from '../../errors.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { ColumnProfile, Profile } from '../../model/profile.js';
import type { Profiled } from '../../steps/profile.js';
import type { Command, OptionValues } from '../command.js';
import { printFiles } from '../output.js';
import { readingArgument, readingOptions, readingOptionsOf } from '../reading.js';
import { printRefused } from '../refused.js';
import type { Shell } from '../shell.js';
import { words } from '../words.js';

type Format = 'html' | 'json' | 'text';

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['json', 'json'],
  ['txt', 'text'],
]);

/** Wider than this nobody reads across. */
const WIDEST = 140;
const NARROWEST = 60;

function formatOf(path: string): Format {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const found = FORMATS.get(extension.toLowerCase());
  if (found === undefined) throw new UserError('profile_command.bad_extension', { path });
  return found;
}

/** Before anything is read, so that a slip costs no time, and no file is written over that was to be read. */
function checkOutput(shell: Shell, path: string, paths: readonly string[]): void {
  formatOf(path);
  if (paths.some((input) => shell.path(input) === shell.path(path)))
    throw new UserError('profile_command.would_overwrite', { path });
}

/** Options that say how files are read; a second reading (`--again`) means nothing where nothing is stored. */
const fileOptions = readingOptions.filter(({ flags }) => flags !== '--again');

/** What the command line asks for: the files, or the store. */
function checkWhat(paths: readonly string[], options: OptionValues): 'files' | 'store' {
  const stored = options.stored === true;
  if (paths.length > 0) {
    if (stored) throw new UserError('profile_command.both');
    return 'files';
  }
  if (!stored && options.store === undefined) throw new UserError('profile_command.nothing_named');
  for (const { flags } of fileOptions) {
    const [, name = ''] = /^--([a-z]+)/.exec(flags) ?? [];
    if (options[name] !== undefined && name !== 'jobs')
      throw new UserError('profile_command.only_files', { option: `--${name}` });
  }
  return 'store';
}

async function profiled(shell: Shell, paths: readonly string[], options: OptionValues): Promise<Profiled> {
  const { profileFiles, profileStore } = await import('../../steps/profile.js');
  if (checkWhat(paths, options) === 'files') {
    const reading = readingOptionsOf(options, shell.world.cores);
    return profileFiles(await shell.withoutStore(), paths, reading);
  }
  const { loadDictionary } = await import('../../steps/dictionary.js');
  const workspace = await shell.open('read');
  try {
    const { files, configPath, registry } = workspace;
    const { dictionary } = await loadDictionary(files, configPath, registry);
    return { profile: profileStore(workspace, dictionary), dictionary };
  } finally {
    workspace.close();
  }
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The profile with only the columns that `--column` names, by their title in the file or by their field. */
function narrowed({ profile, dictionary }: Profiled, { column: named }: OptionValues): Profile {
  if (!Array.isArray(named)) return profile;
  const titles = new Map(dictionary.fields.map(({ name, title }) => [name, Object.values(title)]));
  const names = ({ header, field }: ColumnProfile): string[] =>
    [header, field, ...(titles.get(field) ?? [])].map(fold);
  const columns = profile.tables.flatMap((table) => table.columns);
  for (const value of named) {
    if (columns.some((one) => names(one).includes(fold(value)))) continue;
    const known = [...new Set(columns.map(({ header }) => header))];
    throw new UserError('profile_command.no_column', { value, known });
  }
  const wanted = new Set(named.map(fold));
  const isWanted = (one: ColumnProfile): boolean => names(one).some((name) => wanted.has(name));
  const tables = profile.tables
    .map((table) => ({ ...table, columns: table.columns.filter(isWanted), elsewhere: [] }))
    .filter((table) => table.columns.length > 0);
  const fed = new Set(tables.flatMap((table) => table.columns.map(({ field }) => field)));
  return { ...profile, tables, fields: profile.fields.filter(({ field }) => fed.has(field)) };
}

/** Words for what was found, with titles of the fields; notes on files speak the words of the command line. */
async function speakerOf(shell: Shell, { dictionary }: Profiled): Promise<Speaker> {
  const { speakerFor } = await import('../../steps/speaker.js');
  const { registry } = await shell.withoutStore();
  const catalog = { ...words, ...registry.catalog };
  return speakerFor({ ...registry, catalog }, dictionary, shell.lang);
}

/** The profile as text, for the terminal or for a file. */
async function asText(
  shell: Shell,
  result: Profiled,
  options: OptionValues,
  toFile: boolean,
): Promise<string> {
  const { profileText } = await import('../profiled.js');
  const speaker = await speakerOf(shell, result);
  const plain = (text: string): string => text;
  const width = toFile ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, shell.world.stdout.columns - 1));
  return profileText(result.profile, speaker, {
    width,
    bold: toFile ? plain : shell.colors.bold,
    dim: toFile ? plain : shell.colors.dim,
    whole: Array.isArray(options.column),
  });
}

async function write(shell: Shell, result: Profiled, options: OptionValues, path: string): Promise<void> {
  const { files } = await shell.withoutStore();
  const format = formatOf(path);
  if (format === 'html') {
    const { renderProfileHtml } = await import('../../report/profile/html.js');
    await files.write(path, renderProfileHtml(result.profile, await speakerOf(shell, result)));
  } else if (format === 'json') {
    const { profileDocument } = await import('../../report/profile/json.js');
    await files.write(path, `${JSON.stringify(profileDocument(result.profile), null, 2)}\n`);
  } else await files.write(path, await asText(shell, result, options, true));
}

export const profileCommand: Command = {
  name: 'profile',
  about: {
    en: 'say what each column holds: how full, how written, what is odd; writes nothing to the store',
    'zh-CN': '查看每一列的概况：填写率、写法、常见值、异常值等；不写入数据库',
  },
  arguments: [{ ...readingArgument, optional: true }],
  options: [
    ...fileOptions,
    {
      flags: '--column <NAME>',
      repeat: true,
      about: {
        en: 'show everything about this column; may be given several times',
        'zh-CN': '只看这一列，显示全部细节；可以写多次',
      },
    },
    {
      flags: '-o, --output <FILE>',
      about: {
        en: 'write to this file; its ending tells the kind: .html, .json, .txt',
        'zh-CN': '写入此文件，扩展名决定格式：.html、.json、.txt',
      },
    },
    {
      flags: '--stored',
      hidden: true,
      about: { en: 'what is stored', 'zh-CN': '数据库里的内容' },
    },
  ],
  examples: [
    'profile 客户资料.xlsx',
    'profile 客户资料.xlsx --column 手机',
    'profile 旧表格/ -o 数据概况.html',
    'profile --store',
  ],
  storeAlone: '--stored',
  async run(shell, paths, options) {
    const output = options.output as string | undefined;
    if (output !== undefined) checkOutput(shell, output, paths);
    const read = await profiled(shell, paths, options);
    const result = { ...read, profile: narrowed(read, options) };
    const { profileDocument } = await import('../../report/profile/json.js');
    if (output !== undefined) {
      await write(shell, result, options, output);
      shell.document({ files: [{ path: output }] });
      printFiles(shell, 'profile_command.head', [{ path: output }]);
      return printRefused(shell, result.profile.refused);
    }
    shell.document(profileDocument(result.profile));
    if (!shell.json) shell.world.stdout.write(await asText(shell, result, options, false));
    return result.profile.refused.length === 0 ? 0 : 1;
  },
};
