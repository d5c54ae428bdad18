import { FactsOfFiles, type TableOfFacts } from '../dictionary/propose/facts.js';
import { type Proposed, propose, withColumns } from '../dictionary/propose/index.js';
import { type DictionaryNotes, writeDictionary } from '../dictionary/write.js';
import { onDay } from '../fields/date/today.js';
import { begun } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { DictionaryFile } from '../model/dictionary.js';
import type { Proposal } from '../model/proposal.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import { tidy } from '../text/width.js';
import type { Workspace } from '../workspace.js';
import { CleanThreads } from './clean-threads.js';
import { parseDictionary } from './dictionary.js';
import type { RefusedFile } from './failed-files.js';
import { type ImportOptions, type ImportPlan, planImport } from './plan.js';
import { readSource, type Sink } from './read-source.js';
import { speakerFor } from './speaker.js';

/** A dictionary told from data: its file, what is in it, and why. */
export interface ProposedDictionary {
  readonly text: string;
  readonly preset: string;
  readonly records: number;
  readonly sources: readonly string[];
  /** Why this preset, and of options what the samples prove. */
  readonly why: readonly Message[];
  readonly file: DictionaryFile;
  readonly proposals: readonly Proposal[];
  readonly refused: readonly RefusedFile[];
}

type Storeless = Omit<Workspace, 'store'>;

/** The workspace as if its configuration were this text; undefined: as if there were none. */
function withConfig(workspace: Storeless, text: string | undefined): Storeless {
  const { files, configPath } = workspace;
  const readText = (path: string): Promise<string | undefined> =>
    path === configPath ? Promise.resolve(text) : files.readText(path);
  return { ...workspace, files: { ...files, readText } };
}

/**
 * Proposes a dictionary from all rows of the files, read as an import would read them. A configuration that is there
 * has no say, and nothing is written.
 */
export async function proposeDictionary(
  workspace: Storeless,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ProposedDictionary> {
  const { registry } = workspace;
  const plan = await planImport(withConfig(workspace, undefined), paths, options);
  try {
    const found = await gather(workspace, plan);
    const proposed = propose(plan.text, plan.dictionary, found, registry.known);
    const kept = await keepColumns(workspace, plan, proposed, paths);
    const sources = plan.files.map(({ name }) => name);
    const { preset = '', why = [] } = plan.madeConfig ?? {};
    const about = { preset, why, sources, records: found.records, refused: plan.refused };
    return { ...about, ...kept, text: written(workspace, { ...about, ...kept }) };
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}

/** Reads all rows of the plan's files. */
async function gather({ registry, now }: Storeless, plan: ImportPlan): Promise<FactsOfFiles> {
  const found = new FactsOfFiles();
  const threads = new CleanThreads(onDay(plan.dictionary, now.date), registry, plan.options.jobs ?? 1);
  try {
    for (const file of plan.files) await readSource(file, plan, threads, sinkInto(found, file.name));
  } finally {
    await threads.close();
  }
  return found;
}

function sinkInto(found: FactsOfFiles, source: string): Sink {
  return {
    table({ name }, { columns, titles, setAside }) {
      const place = name === '' || name === source.replace(/\.[^.]*$/, '') ? source : name;
      const table: TableOfFacts | undefined = setAside ? undefined : found.table(place, columns, titles);
      return {
        add(rows) {
          for (const { row, cleaned } of rows) if (cleaned !== undefined) table?.add(row, cleaned.values);
        },
        finish: () => {},
      };
    },
  };
}

/** What each column of the plan feeds, by its title in the file. */
function feeds(plan: ImportPlan): Map<string, string> {
  const fed = new Map<string, string>();
  for (const { sheets } of plan.files)
    for (const { tables } of sheets)
      for (const { columns, titles, setAside } of tables)
        for (const { column, header, field } of setAside ? [] : columns)
          if (tidy(titles[column] ?? '') !== '') fed.set(header, field);
  return fed;
}

/** A new title must not draw other columns to itself: what would now be read otherwise is told by its title. */
async function keepColumns(
  workspace: Storeless,
  plan: ImportPlan,
  proposed: Proposed,
  paths: readonly string[],
): Promise<Proposed> {
  const { registry, lang } = workspace;
  const text = writeDictionary(proposed.file, lang, registry.known);
  const again = await planImport(withConfig(workspace, text), paths, plan.options);
  try {
    const now = feeds(again);
    const told: Record<string, string> = {};
    for (const [title, field] of feeds(plan)) {
      const other = now.get(title) ?? '';
      if (other === field || (field.startsWith(EXTRA) && isOwn(other, plan))) continue;
      told[title] = field.startsWith(EXTRA) ? '-' : field;
    }
    return withColumns(proposed, told);
  } finally {
    await again.inputs.close();
  }
}

/** Whether a field is one that the proposal added. */
function isOwn(field: string, { dictionary }: ImportPlan): boolean {
  return !field.startsWith(EXTRA) && !dictionary.fields.some(({ name }) => name === field);
}

/** The file with its reasons as comments, in the language of the workspace. */
function written(workspace: Storeless, proposed: Omit<ProposedDictionary, 'text'>): string {
  const { registry, lang, configPath } = workspace;
  const plain = writeDictionary(proposed.file, lang, registry.known);
  const { dictionary } = parseDictionary(plain, configPath, registry);
  const speaker = speakerFor(registry, dictionary, lang);
  const text = writeDictionary(proposed.file, lang, registry.known, notesOf(proposed, speaker));
  parseDictionary(text, configPath, registry);
  return text;
}

function notesOf(
  { proposals, records, sources, why }: Omit<ProposedDictionary, 'text'>,
  speaker: Speaker,
): DictionaryNotes {
  const made = { code: 'propose.made', params: { records, files: begun(sources, 5) } };
  const fields = new Map<string, string[]>();
  const columns: string[] = [];
  for (const { field, why: reason } of proposals) {
    const said = tidy(speaker.say(reason));
    if (field.startsWith(EXTRA)) columns.push(aboutColumn(field.slice(EXTRA.length), reason, said, speaker));
    else fields.set(field, [...(fields.get(field) ?? []), said]);
  }
  return { whole: [made, ...why].map((message) => tidy(speaker.say(message))), fields, columns };
}

/** The title of a column before what is said of it, unless the sentence names it. */
function aboutColumn(title: string, { params }: Message, said: string, speaker: Speaker): string {
  if (params?.title === title && params.column === undefined) return said;
  return tidy(speaker.say({ code: 'propose.left', params: { title, why: said } }));
}
