import { UserError } from '../errors.js';
import { byText } from '../text/lists.js';
import type { Files, FolderEntry } from '../workspace.js';

/** A file to read. */
export interface NamedFile {
  readonly path: string;
  /** Of a file found in a folder: its path below that folder, with `/`, so that two `list.xlsx` are told apart. */
  readonly name?: string;
  /** In a folder or by a pattern; else the person named it. */
  readonly found: boolean;
}

/** What is read of a folder. Files named one by one are told by their content, whatever they are called. */
const ENDINGS = ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt', 'jsonl'];
const SPREADSHEET = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'i');

/** Hidden things, and the `~$` files that Excel leaves beside a workbook while it is open. */
const UNSEEN = /^(?:\.|~\$)/;

/**
 * The files that these paths mean: a folder means every spreadsheet file below it, and `*.xlsx` the files of that
 * pattern, where the command prompt did not put their names there (Windows). Each file once.
 */
export async function inputFiles(paths: readonly string[], files: Files): Promise<NamedFile[]> {
  const found = new Map<string, NamedFile>();
  for (const path of paths) {
    for (const file of await meant(path, files)) {
      const key = files.join(file.path);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function meant(path: string, files: Files): Promise<NamedFile[]> {
  const entries = await files.list(path);
  if (entries !== undefined) {
    const names = await spreadsheetsIn(path, entries, files);
    if (names.length === 0)
      throw new UserError('import.empty_folder', {
        path,
        endings: ENDINGS.map((end) => `.${end}`).join(' '),
      });
    return names.map((name) => ({ path: files.join(path, ...name.split('/')), name, found: true }));
  }
  return (await matched(path, files)) ?? [{ path, found: false }];
}

/** The spreadsheet files of a folder and the folders in it, as paths below it, in the order of their code units. */
async function spreadsheetsIn(
  folder: string,
  entries: readonly FolderEntry[],
  files: Files,
): Promise<string[]> {
  const names: string[] = [];
  for (const { name, isFolder } of entries) {
    if (UNSEEN.test(name)) continue;
    if (!isFolder) {
      if (SPREADSHEET.test(name)) names.push(name);
      continue;
    }
    const path = files.join(folder, name);
    const inside = (await files.list(path)) ?? [];
    if (isOurs(name, inside)) continue;
    const below = await spreadsheetsIn(path, inside, files);
    names.push(...below.map((one) => `${name}/${one}`));
  }
  return names.sort(byText);
}

/** Whether a folder in the folder holds what we wrote: under its usual name, or under the one given with `-o`. */
function isOurs(name: string, entries: readonly FolderEntry[]): boolean {
  const holds = (file: string): boolean => entries.some((entry) => entry.name === file);
  return name === 'crm-clean-output' || (holds('crm-clean.xlsx') && holds('customers.csv'));
}

/** The files of a pattern; undefined where the path is none, or names a file that is really called so. */
async function matched(path: string, files: Files): Promise<NamedFile[] | undefined> {
  const [, folder = '', pattern = ''] = /^(.*[\\/])?([^\\/]*)$/s.exec(path) ?? [];
  if (!/[*?]/.test(pattern)) return undefined;
  const entries = await files.list(folder === '' ? '.' : folder);
  if (entries === undefined || entries.some(({ name }) => name === pattern)) return undefined;
  const spelled = letters(pattern);
  // `*` alone means the spreadsheets; `*.dat` means what it says.
  const wanted = /\.[^.*?]+$/.test(pattern) ? /^/ : SPREADSHEET;
  const names = entries
    .filter(({ name, isFolder }) => !isFolder && !UNSEEN.test(name) && wanted.test(name))
    .map(({ name }) => name)
    .filter((name) => fits(letters(name), spelled))
    .sort(byText);
  if (names.length === 0) throw new UserError('import.no_match', { path });
  return names.map((name) => ({ path: files.join(folder, name), found: true }));
}

function letters(text: string): string[] {
  return [...text.normalize('NFC').toLowerCase()];
}

/** `*` is any number of letters, `?` is one. Never slower than the lengths multiplied, whatever the pattern. */
function fits(name: readonly string[], pattern: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let from = 0;
  for (let n = 0; n < name.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      from = n;
    } else if (pattern[at] === '?' || pattern[at] === name[n]) {
      at++;
      n++;
    } else if (star >= 0) {
      at = star + 1;
      n = ++from;
    } else return false;
  }
  return pattern.slice(at).every((letter) => letter === '*');
}
