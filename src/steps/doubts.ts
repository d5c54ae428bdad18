import { titleTest } from '../dictionary/columns.js';
import type { Answers } from '../dictionary/keep.js';
import type { Dictionary, SheetChoice } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import { foldAnswer } from './answers.js';
import { columnDoubts } from './column-doubts.js';
import { encodingDoubt, headerDoubt } from './file-doubts.js';
import type { PlannedFile } from './layout.js';
import { nameDoubts } from './name-column.js';
import type { ImportOptions, ImportPlan } from './plan.js';

/** In the order they are asked: what is answered first changes what is doubted next. */
const KINDS = ['encoding', 'sheet', 'header', 'name', 'column'] as const;
export type DoubtKind = (typeof KINDS)[number];

export interface Choice {
  /** A label of an encoding, `read` or `skip`, a line, a field's name or `-`; for the name what its column is called. */
  readonly value: string;
  /** What it would look like: the text in this encoding, the cells of this line. */
  readonly shown?: string;
}

/** Something about the files that is not certain, and that a person can tell at a glance. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly file: string;
  /** '' where it is about the file as a whole. */
  readonly sheet: string;
  /** The title of the column, the name of the sheet, of the encoding or of the field, the line of the header. */
  readonly subject: string;
  readonly why: Message;
  /** Cells of the column. */
  readonly examples: readonly string[];
  /** The choice that holds where nobody answers. */
  readonly guess: string;
  readonly choices: readonly Choice[];
  /** The column that feeds the field now and would be carried along instead, where the choice is its field. */
  readonly rival?: { readonly title: string; readonly field: string };
}

/** What was answered, for planning once more. */
export interface Said extends Answers {
  readonly encoding?: string;
  readonly header?: number;
}

export const NOTHING_SAID: Said = { columns: {}, sheets: {} };

/** Questions about one file: more than these nobody answers with care. */
export const MOST_QUESTIONS = 7;

/** What tells one doubt from another; the same title in many sheets and files is one. */
export function keyOf({ kind, file, sheet, subject }: Doubt): string {
  if (kind === 'column' || kind === 'sheet') return `${kind} ${foldAnswer(subject)}`;
  return [kind, file, sheet].join('\n');
}

/** What was said with one more answer. */
export function withAnswer(said: Said, doubt: Doubt, value: string): Said {
  const { kind, subject, guess, rival } = doubt;
  switch (kind) {
    case 'encoding':
      return value === guess ? said : { ...said, encoding: value };
    case 'header':
      return value === guess ? said : { ...said, header: Number(value) };
    case 'name':
      return value === guess ? said : { ...said, columns: { ...said.columns, [value]: subject } };
    case 'sheet':
      return { ...said, sheets: { ...said.sheets, [subject]: value as SheetChoice } };
    case 'column': {
      const gives = rival !== undefined && value === rival.field ? { [rival.title]: '-' } : {};
      return { ...said, columns: { ...said.columns, ...gives, [subject]: value } };
    }
  }
}

/** The options with what was said; what the options say themselves goes before it. */
export function withSaid(options: ImportOptions, said: Said): ImportOptions {
  const { encoding, header, sheets } = said;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(header === undefined ? {} : { header }),
    ...options,
    ...(isEmpty(sheets) ? {} : { sheetChoices: sheets }),
    ...(isEmpty(said.columns) ? {} : { columns: { ...said.columns, ...options.columns } }),
  };
}

const isEmpty = (answers: Readonly<Record<string, string>>): boolean => Object.keys(answers).length === 0;

/** What looking closer at a file gives. */
export interface Look {
  /** The first bytes of a file. */
  bytes(path: string): Promise<Uint8Array>;
  /** The first rows of a sheet. */
  rows(path: string, sheet: number): Promise<readonly SourceRow[]>;
}

/** What doubting needs of a plan. */
export type Doubted = Pick<ImportPlan, 'files' | 'dictionary' | 'options' | 'madeConfig'>;

/** What is truly doubtful in these files, in the order to ask, the most consequential first. */
export async function doubtsOf(plan: Doubted, registry: Registry, look: Look): Promise<Doubt[]> {
  const { files, dictionary, options } = plan;
  const isTitle = titleTest(registry.presets, dictionary);
  const encodings = files.map((file) => encodingDoubt(file, files, options, look));
  const headers = files.map((file) => headerDoubt(file, files, options, isTitle, look));
  const doubts = [
    ...(await Promise.all([...encodings, ...headers])).flatMap((doubt) => doubt ?? []),
    ...files.flatMap((file) => sheetDoubts(file, dictionary, options)),
    ...files.flatMap((file) => nameDoubts(file, dictionary)),
    ...columnDoubts(plan, registry),
  ];
  const once = new Map<string, Doubt>();
  for (const doubt of doubts) if (!once.has(keyOf(doubt))) once.set(keyOf(doubt), doubt);
  return [...once.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** Titles shown of a sheet. */
const TITLES = 8;

function sheetDoubts({ path, sheets }: PlannedFile, dictionary: Dictionary, options: ImportOptions): Doubt[] {
  if (options.sheets !== undefined) return [];
  const told = new Set(Object.keys(dictionary.sheets).map(foldAnswer));
  // What customers are told by.
  const telling = new Set(dictionary.fields.filter(({ match }) => match !== 'no').map(({ name }) => name));
  return sheets.flatMap((sheet): Doubt[] => {
    const aside = sheet.tables.every(({ setAside }) => setAside);
    if (told.has(foldAnswer(sheet.name)) || aside === sheet.hidden) return [];
    // What no answer could make a table of.
    if (sheet.tables.every(({ table }) => table.shape !== undefined)) return [];
    const tells = sheet.tables.some(({ columns }) => columns.some(({ field }) => telling.has(field)));
    if (!aside && !tells) return [];
    const titles = sheet.tables.flatMap(({ columns }) => columns.map(({ header }) => header));
    return [
      {
        kind: 'sheet',
        file: path,
        sheet: sheet.name,
        subject: sheet.name,
        why: { code: aside ? 'doubt.sheet_other' : 'doubt.sheet_hidden' },
        examples: titles.slice(0, TITLES),
        guess: aside ? 'skip' : 'read',
        choices: (aside ? ['skip', 'read'] : ['read', 'skip']).map((value) => ({ value })),
      },
    ];
  });
}
