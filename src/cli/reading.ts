import { UserError } from '../errors.js';
import { delimiterOf } from '../formats/csv-sniff.js';
import type { ImportOptions } from '../steps/plan.js';
import type { ArgumentSpec, OptionSpec, OptionValues } from './command.js';

/* What a person can tell `import` and `run` about the files. */

export const readingArgument: ArgumentSpec = {
  name: 'files',
  many: true,
  about: {
    en: 'spreadsheet files, folders of them, or patterns such as *.xlsx',
    'zh-CN': '表格文件、放表格的文件夹，或 *.xlsx 这样的写法',
  },
};

export const jobsOption: OptionSpec = {
  flags: '--jobs <N>',
  about: {
    en: 'threads to use; the result is the same with any number (default: one for each processor, 4 at most)',
    'zh-CN': '使用的线程数，不影响结果（默认按处理器数量，最多 4 个）',
  },
};

export const readingOptions: readonly OptionSpec[] = [
  {
    flags: '--sheet <NAME>',
    repeat: true,
    about: {
      en: 'read only this sheet, even a hidden one; may be given several times',
      'zh-CN': '只读这张工作表（隐藏的也可以）；可以写多次',
    },
  },
  {
    flags: '--header <LINE>',
    about: {
      en: 'the header is on this line of every sheet; 0: there is none (default: found)',
      'zh-CN': '每张工作表的表头都在这一行；0 表示没有表头（默认自动识别）',
    },
  },
  {
    flags: '--map <COLUMN=FIELD>',
    repeat: true,
    about: {
      en: 'this column feeds this field (its title or code, see crm-clean.yaml); COLUMN=- carries it along as it is; may be given several times',
      'zh-CN': '指定某一列对应哪个字段（名称或代码，见 crm-clean.yaml）；写成“列名=-”则原样保留；可以写多次',
    },
  },
  {
    flags: '--delimiter <CHAR>',
    about: {
      en: 'what separates the cells of text files: the character or its name, such as tab (default: detected)',
      'zh-CN': '文本文件的分隔符：写字符本身或名称，例如 tab、分号（默认自动识别）',
    },
  },
  {
    flags: '--again',
    about: {
      en: 'read files once more whose content was imported before',
      'zh-CN': '以前导入过的相同内容也再读一次',
    },
  },
  {
    flags: '--encoding <NAME>',
    about: {
      en: 'encoding of text files, such as gb18030 or utf-8 (default: detected)',
      'zh-CN': '文本文件的编码，例如 gb18030、utf-8（默认自动识别）',
    },
  },
  jobsOption,
];

/** Full-width as well, as Chinese keyboards write it. The last one counts: titles may hold one, fields do not. */
const MAP = /^(.*\S.*)[=＝]([^=＝]*)$/s;

function columnsOf(pairs: readonly string[]): Record<string, string> {
  const columns = new Map<string, string>();
  for (const pair of pairs) {
    const [, title, given] = MAP.exec(pair) ?? [];
    const field = given?.trim() ?? '';
    if (title === undefined || field === '') throw new UserError('import.bad_map', { value: pair });
    if (columns.has(title.trim())) throw new UserError('import.map_twice', { value: title.trim() });
    columns.set(title.trim(), /^[-－—]$/.test(field) ? '-' : field);
  }
  return Object.fromEntries(columns);
}

function headerOf(text: string): number {
  if (!/^\d{1,9}$/.test(text.trim())) throw new UserError('import.bad_header', { value: text });
  return Number(text);
}

/** More threads than these only wait for the one that writes. */
const MOST_JOBS = 4;

export function jobsOf(text: unknown, cores: number): number {
  if (typeof text !== 'string') return Math.min(cores, MOST_JOBS);
  if (!/^[1-9]\d?$/.test(text.trim())) throw new UserError('import.bad_jobs', { value: text });
  return Number(text);
}

/** The options as the steps take them; mistakes are UserErrors. `cores` of this machine. */
export function readingOptionsOf(options: OptionValues, cores: number): ImportOptions {
  const { encoding, delimiter, sheet, header, map, again, jobs } = options;
  return {
    ...(typeof encoding === 'string' ? { encoding } : {}),
    ...(typeof delimiter === 'string' ? { delimiter: delimiterOf(delimiter) } : {}),
    ...(Array.isArray(sheet) ? { sheets: sheet } : {}),
    ...(typeof header === 'string' ? { header: headerOf(header) } : {}),
    ...(Array.isArray(map) ? { columns: columnsOf(map) } : {}),
    ...(again === true ? { again } : {}),
    jobs: jobsOf(jobs, cores),
  };
}
