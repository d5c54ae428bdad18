import { compareDictionaries, type DictionaryDiff, isSameDictionary } from '../dictionary/compare.js';
import { fileOf, namedFields } from '../dictionary/file-of.js';
import type { FormReading } from '../dictionary/forms/form-row.js';
import { faultOf } from '../dictionary/forms/json-place.js';
import { tableSchemaOf } from '../dictionary/forms/table-schema.js';
import { readTableSchema } from '../dictionary/forms/table-schema-read.js';
import { dictionarySheets } from '../dictionary/forms/workbook.js';
import {
  isDictionarySheet,
  type ReadSheet,
  readDictionarySheets,
} from '../dictionary/forms/workbook-read.js';
import { writeDictionary } from '../dictionary/write.js';
import { UserError } from '../errors.js';
import { openFile } from '../formats/index.js';
import { writeForm } from '../formats/xlsx-form.js';
import type { Field } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { FileContent, Workspace } from '../workspace.js';
import { loadDictionary, parseDictionary } from './dictionary.js';

type Space = Omit<Workspace, 'store'>;
type Form = 'xlsx' | 'json' | 'yaml';

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['xlsx', 'xlsx'],
  ['json', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

function extensionOf(path: string): string {
  return (/\.([a-z]+)$/i.exec(path)?.[1] ?? '').toLowerCase();
}

/** Writes the dictionary in the form that the ending of the path names. Another file of that name stays, unless `force`. */
export async function dictionaryTo(workspace: Space, path: string, force: boolean): Promise<void> {
  const { files, registry, configPath } = workspace;
  const form = FORMS.get(extensionOf(path));
  if (form === undefined) throw new UserError('dictionary_form.bad_extension', { path });
  const { dictionary, text } = await loadDictionary(files, configPath, registry);
  if (!force && (await files.readText(path)) !== undefined)
    throw new UserError('dictionary_form.exists', { path });
  await files.write(path, await contentOf(workspace, form, { dictionary, text }));
}

async function contentOf(
  { registry, lang, now }: Space,
  form: Form,
  { dictionary, text }: Awaited<ReturnType<typeof loadDictionary>>,
): Promise<FileContent> {
  const { known } = registry;
  if (form === 'yaml') return writeDictionary(fileOf(dictionary, known, namedFields(text)), lang, known);
  if (form === 'json') return `${JSON.stringify(tableSchemaOf(dictionary, known, lang), null, 2)}\n`;
  const bytes = await writeForm(dictionarySheets(dictionary, known, lang), now.iso);
  return (sink) =>
    new Promise((resolve, reject) => {
      sink.once('error', reject);
      sink.end(bytes, () => resolve());
    });
}

/** What taking a dictionary over from a form does. */
export interface TakenOver {
  readonly path: string;
  /** What changes against the dictionary that was there; undefined where there was none. */
  readonly changes: DictionaryDiff | undefined;
  readonly notes: readonly Message[];
  /** Whether the dictionary was written, and the file that keeps the one before. */
  readonly written: boolean;
  /** Of both dictionaries, the new one first, for the words of what changes. */
  readonly fields: readonly Field[];
  readonly backup?: string;
}

/**
 * Makes the dictionary file say what a form says. A file that is there is written over only with `force`, and kept
 * beside it; without, only what would change is told.
 */
export async function dictionaryFrom(workspace: Space, path: string, force: boolean): Promise<TakenOver> {
  const { files, registry, configPath, lang } = workspace;
  const { dictionary, notes } = await readAnyDictionary(workspace, path);
  const old = await files.readText(configPath);
  const before = old === undefined ? undefined : parseDictionary(old, configPath, registry).dictionary;
  const changes = before && compareDictionaries(before, dictionary);
  const fields = [...dictionary.fields, ...(before?.fields ?? [])];
  if (changes !== undefined && (isSameDictionary(changes) || !force))
    return { path: configPath, changes, notes, fields, written: false };
  const named = old === undefined ? [] : namedFields(old);
  const text = writeDictionary(fileOf(dictionary, registry.known, named), lang, registry.known);
  const backup = old === undefined ? undefined : await keep(workspace, old);
  await files.write(configPath, text);
  return {
    path: configPath,
    changes,
    notes,
    fields,
    written: true,
    ...(backup === undefined ? {} : { backup }),
  };
}

/** Keeps a dictionary file under the first free name: `crm-clean.yaml.bak`, `.bak2`, … */
async function keep({ files, configPath }: Space, text: string): Promise<string> {
  for (let n = 1; ; n++) {
    const path = `${configPath}.bak${n === 1 ? '' : n}`;
    const there = await files.readText(path);
    if (there !== undefined && there !== text) continue;
    if (there === undefined) await files.write(path, text);
    return path;
  }
}

/** A dictionary as a workbook, a Table Schema or a dictionary file, by the ending of the path. */
export async function readAnyDictionary(workspace: Space, path: string): Promise<FormReading> {
  const { registry } = workspace;
  const extension = extensionOf(path);
  if (extension === 'yaml' || extension === 'yml') {
    const { dictionary } = parseDictionary(await textOf(workspace, path), path, registry);
    return { dictionary, problems: [], notes: [] };
  }
  const reading =
    extension === 'json'
      ? readTableSchema(jsonOf(await textOf(workspace, path), path), registry.known)
      : readDictionarySheets(await sheetsOf(workspace, path), registry.known);
  if (reading === undefined)
    throw new UserError(extension === 'json' ? 'dictionary_form.no_schema' : 'dictionary_form.no_sheet', {
      path,
    });
  const { problems } = reading;
  if (problems.length > 0)
    throw new UserError('dictionary.broken', { path, count: problems.length }, problems);
  return reading;
}

async function textOf({ files }: Space, path: string): Promise<string> {
  const text = await files.readText(path);
  if (text === undefined) throw new UserError('file.missing', { path });
  return text;
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError('dictionary_form.no_json', { path, ...faultOf(text) }, [], error);
  }
}

/** The sheets that are shown, and our own where they are hidden. Of sheets that are not ours nothing is read but the name. */
async function sheetsOf({ files, registry }: Space, path: string): Promise<ReadSheet[]> {
  const file = await files.open(path);
  try {
    const opened = await openFile(file, {}, registry.things.formats);
    try {
      const sheets: ReadSheet[] = [];
      for (const { name, hidden, rows } of opened.sheets)
        if (isDictionarySheet(name)) sheets.push({ name, rows: await filledRows(rows()) });
        else if (!hidden) sheets.push({ name, rows: [] });
      return sheets;
    } finally {
      await opened.close();
    }
  } finally {
    await file.close();
  }
}

async function filledRows(batches: AsyncIterable<readonly SourceRow[]>): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of batches)
    for (const row of batch) if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  return rows;
}
