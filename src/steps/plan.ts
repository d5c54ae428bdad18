import { inferDictionary } from '../dictionary/infer.js';
import { UserError } from '../errors.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Lang, Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { Answers } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import {
  type ColumnAnswers,
  checkAnswers,
  foldAnswer,
  namedAnswers,
  saysAlready,
  withAnswers,
} from './answers.js';
import { findDictionary, type LoadedDictionary, parseDictionary } from './dictionary.js';
import type { RefusedFile } from './failed-files.js';
import { type InspectedFile, type InspectOptions, inspect, namesOf, sampledSheets } from './inspect.js';
import { type PlannedFile, planFiles } from './layout.js';
import { OpenInputs } from './open-inputs.js';

export interface ImportOptions extends InspectOptions {
  /** Read files once more whose content was imported before. */
  readonly again?: boolean;
  /** Threads to use; 1 when not given. */
  readonly jobs?: number;
}

/** A configuration that was made from the files: the preset chosen, and why. */
export interface MadeConfig {
  readonly path: string;
  readonly preset: string;
  readonly why: readonly Message[];
}

/** What an import works on: the files looked at, and the dictionary, found or made from them. */
export interface ImportPlan extends LoadedDictionary {
  readonly files: readonly PlannedFile[];
  readonly refused: readonly RefusedFile[];
  readonly isTitle: (text: string) => boolean;
  readonly inputs: OpenInputs;
  readonly options: ImportOptions;
  /** What the person said besides the dictionary, to be remembered; undefined where that is nothing. */
  readonly answers?: Answers;
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
 * Looks at the files and finds or makes the dictionary; nothing is written yet. Files named twice are read once; a
 * folder means the spreadsheet files below it. What the options say of columns goes before what the dictionary says.
 * The caller closes the plan's inputs.
 */
export async function planImport(
  workspace: Omit<Workspace, 'store'>,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportPlan> {
  const { files, registry, configPath, progress } = workspace;
  if (paths.length === 0) throw new UserError('import.no_files');
  const inputs = new OpenInputs(files, registry, options, (path, bytes, size) =>
    progress.update({ code: 'import.reading', params: { path } }, bytes, size),
  );
  try {
    const found = await findDictionary(files, configPath, registry);
    const seen = await inspect(paths, files, inputs, registry, found?.dictionary, options);
    const { inspected, refused, isTitle } = seen;
    return { ...settle(workspace, inspected, found, options), refused, isTitle, inputs };
  } catch (error) {
    await inputs.close();
    throw error;
  }
}

/** What the dictionary and the options make of the files. */
function settle(
  { registry, lang, configPath: path }: Omit<Workspace, 'store'>,
  inspected: readonly InspectedFile[],
  found: LoadedDictionary | undefined,
  given: ImportOptions,
): Omit<ImportPlan, 'refused' | 'isTitle' | 'inputs'> {
  const whole = found ?? infer(inspected, registry, lang, path, given.columns ?? {});
  const answers = namedAnswers(given.columns ?? {}, whole.dictionary);
  const options = given.columns === undefined ? given : { ...given, columns: answers };
  const planned = ({ dictionary }: LoadedDictionary): PlannedFile[] =>
    planFiles(inspected, asTold(dictionary, options), registry, options.sheets);
  // What is not about customers has no say in what their dictionary is.
  const made =
    found === undefined ? infer(ofCustomers(planned(whole)), registry, lang, path, answers) : undefined;
  const loaded = found ?? made ?? whole;
  checkAnswers(answers, loaded.dictionary, inspected, registry, lang);
  const files = planned(loaded);
  const { dictionary: told, text } = loaded;
  const said = unsaid(told, options);
  const plan = { dictionary: asTold(told, options), text, files, options, ...(said && { answers: said }) };
  if (made !== undefined)
    return { ...plan, notes: [], madeConfig: { path, preset: made.preset, why: made.why } };
  const once = { code: 'import.map_once', params: { path } };
  return { ...plan, notes: saysAlready(told, answers) ? [] : [once] };
}

/** The dictionary with what the options say, which goes before what it says itself. */
function asTold(dictionary: Dictionary, { columns = {}, sheetChoices }: ImportOptions): Dictionary {
  return withAnswers({ ...dictionary, sheets: { ...dictionary.sheets, ...sheetChoices } }, columns);
}

/** What the options say of columns and sheets and the dictionary does not. */
function unsaid(
  dictionary: Dictionary,
  { columns = {}, sheets = [], sheetChoices = {} }: ImportOptions,
): Answers | undefined {
  const news = Object.entries(columns).filter(
    ([title, field]) => !saysAlready(dictionary, { [title]: field }),
  );
  const asked = [...sheets, ...namesOf(sheetChoices, 'read')];
  const known = namesOf(dictionary.sheets, 'read');
  const unknown = [...new Set(asked)].filter((name) => !known.has(foldAnswer(name)));
  if (news.length === 0 && unknown.length === 0) return undefined;
  return { columns: Object.fromEntries(news), sheets: unknown };
}

function ofCustomers(files: readonly PlannedFile[]): InspectedFile[] {
  return files.map((file) => ({
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter(({ setAside }) => !setAside),
    })),
  }));
}

/** Writes the configuration an import made. After the run is safe, so that a failed first import leaves nothing. */
export async function keepConfig(workspace: Workspace, plan: ImportPlan): Promise<void> {
  if (plan.madeConfig !== undefined) await workspace.files.write(workspace.configPath, plan.text);
}
