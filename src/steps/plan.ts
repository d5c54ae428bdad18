import { inferDictionary } from '../dictionary/infer.js';
import { UserError } from '../errors.js';
import type { Lang, Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { Workspace } from '../workspace.js';
import { type ColumnAnswers, checkAnswers, saysAlready, withAnswers } from './answers.js';
import { findDictionary, type LoadedDictionary, parseDictionary } from './dictionary.js';
import { closeAll, type InspectedFile, type InspectOptions, inspect, sampledSheets } from './inspect.js';

export interface ImportOptions extends Omit<InspectOptions, 'onBytes'> {
  /** Read files once more whose content was imported before. */
  readonly again?: boolean;
}

/** A configuration that was made from the files: the preset chosen, and why. */
export interface MadeConfig {
  readonly path: string;
  readonly preset: string;
  readonly why: readonly Message[];
}

/** What an import works on: the files opened, and the dictionary, found or made from them. */
export interface ImportPlan extends LoadedDictionary {
  readonly inspected: readonly InspectedFile[];
  readonly options: ImportOptions;
  readonly notes: readonly Message[];
  readonly madeConfig?: MadeConfig;
}

/** A dictionary made from the files, where there is none. */
interface Inferred extends LoadedDictionary {
  readonly preset: string;
  readonly why: readonly Message[];
}

function infer(
  inspected: readonly InspectedFile[],
  registry: Registry,
  lang: Lang,
  path: string,
  answers: ColumnAnswers,
): Inferred {
  const sheets = sampledSheets(inspected);
  const { text, preset, why } = inferDictionary(sheets, registry.known, lang, undefined, answers);
  return { ...parseDictionary(text, path, registry), preset, why };
}

/**
 * Opens the files and finds or makes the dictionary; nothing is written yet. Files named twice are read once; a folder
 * means the spreadsheet files below it. What the options say of columns goes before what the dictionary says.
 * The caller closes the plan's files.
 */
export async function planImport(
  workspace: Omit<Workspace, 'store'>,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportPlan> {
  const { files, registry, lang, configPath, progress } = workspace;
  if (paths.length === 0) throw new UserError('import.no_files');
  const found = await findDictionary(files, configPath, registry);
  const onBytes = (path: string, bytes: number, size: number): void =>
    progress.update({ code: 'import.reading', params: { path } }, bytes, size);
  const inspected = await inspect(paths, files, registry, found?.dictionary, { ...options, onBytes });
  try {
    const answers = options.columns ?? {};
    const made = found === undefined ? infer(inspected, registry, lang, configPath, answers) : undefined;
    const { dictionary, text } = (found ?? made) as LoadedDictionary;
    checkAnswers(answers, dictionary, inspected, registry);
    const plan = { dictionary: withAnswers(dictionary, answers), text, inspected, options };
    if (made !== undefined)
      return { ...plan, notes: [], madeConfig: { path: configPath, preset: made.preset, why: made.why } };
    const once = { code: 'import.map_once', params: { path: configPath } };
    return { ...plan, notes: saysAlready(dictionary, answers) ? [] : [once] };
  } catch (error) {
    await closeAll(inspected);
    throw error;
  }
}

/** Writes the configuration an import made. After the run is safe, so that a failed first import leaves nothing. */
export async function keepConfig(workspace: Workspace, plan: ImportPlan): Promise<void> {
  if (plan.madeConfig !== undefined) await workspace.files.write(workspace.configPath, plan.text);
}
