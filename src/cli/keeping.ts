import { constants } from 'node:fs';
import { access, chmod, readFile, realpath, stat } from 'node:fs/promises';
import { type Answers, answerLines, keepAnswers, saysAll } from '../dictionary/keep.js';
import { readDictionary } from '../dictionary/read.js';
import { UserError } from '../errors.js';
import type { Message } from '../model/words.js';
import type { Workspace } from '../workspace.js';
import type { Shell } from './shell.js';

/* Keeping answers in the configuration that is there, which is the person's own file. */

type Located = Pick<Workspace, 'registry' | 'files' | 'configPath'>;

const MARK = '\ufeff';

/** Whether there is anything in the answers that the configuration does not say. Undefined: there is no configuration. */
export async function isNews(workspace: Located, answers: Answers): Promise<boolean | undefined> {
  const { files, configPath, registry } = workspace;
  const text = await files.readText(configPath);
  return text === undefined ? undefined : !saysAll(readDictionary(text, registry.known).dictionary, answers);
}

/** Writes the answers into the configuration, or shows the lines to write there where that cannot be done safely. */
export async function keepInConfig(shell: Shell, workspace: Located, answers: Answers): Promise<void> {
  const { configPath: path } = workspace;
  const failure = await tryToKeep(shell, workspace, answers);
  if (failure === undefined) {
    shell.print(shell.t('keep.done', { path }));
    return;
  }
  shell.print(shell.colors.yellow(shell.say(failure)));
  shell.print(shell.t('keep.by_hand', { path }));
  for (const line of answerLines(answers)) shell.print(`    ${line}`);
}

async function tryToKeep(shell: Shell, workspace: Located, answers: Answers): Promise<Message | undefined> {
  const { registry, files, configPath } = workspace;
  const params = { path: configPath };
  try {
    // A link stays a link, and the rights stay as they were.
    const path = await realpath(shell.path(configPath));
    const { mode } = await stat(path);
    if ((mode & 0o222) === 0 || !(await isWritable(path))) return { code: 'keep.read_only', params };
    const whole = decoded(await readFile(path));
    if (whole === undefined) return { code: 'keep.not_utf8', params };
    const mark = whole.startsWith(MARK) ? MARK : '';
    const text = whole.slice(mark.length);
    const kept = keepAnswers(text, answers, registry.known);
    if (kept === undefined) return { code: 'keep.no_place', params };
    if (kept !== text) {
      await files.write(path, mark + kept);
      await chmod(path, mode & 0o7777);
    }
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, params: error.params };
    throw error;
  }
}

function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Undefined where the bytes are not UTF-8: writing them back would spoil them. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
